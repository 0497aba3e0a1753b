package ziplimit_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"cyberflag/internal/ziplimit"
)

// made is a zip archive with the given entries, name and text in turn.
func made(t testing.TB, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		e, err := w.Create(pairs[i])
		if err == nil {
			_, err = e.Write([]byte(pairs[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(b []byte, l ziplimit.Limits) (*ziplimit.Reader, error) {
	return ziplimit.Open(bytes.NewReader(b), int64(len(b)), l)
}

// readAll opens an archive and reads every entry, and gives the first error.
func readAll(b []byte, l ziplimit.Limits) (n int64, err error) {
	z, err := open(b, l)
	if err != nil {
		return 0, err
	}
	for _, e := range z.Entries {
		r, err := e.Open()
		if err != nil {
			return n, err
		}
		k, err := io.Copy(io.Discard, r)
		r.Close()
		if n += k; err != nil {
			return n, err
		}
	}
	return n, nil
}

// A plain archive gives its files, and no folders.
func TestPlain(t *testing.T) {
	z, err := open(made(t, "a/", "", "a/one.csv", "crime_ref\n1\n", "two.csv", "x"), ziplimit.Document())
	if err != nil || len(z.Entries) != 2 || z.Find("a/one.csv") == nil {
		t.Fatalf("Open: %v, %+v", err, z)
	}
	if b, err := z.Find("a/one.csv").ReadAll(100); err != nil || string(b) != "crime_ref\n1\n" {
		t.Errorf("ReadAll = %q, %v", b, err)
	}
	if _, err := z.Find("a/one.csv").ReadAll(3); err == nil {
		t.Error("ReadAll gave more bytes than it was asked for")
	}
}

// A directory of many more entries than are allowed is not read to its end.
func TestLongDirectory(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range 100_000 {
		w.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("a long enough name of an empty file, %d.csv", i)})
	}
	w.Close()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := open(b.Bytes(), ziplimit.Extract())
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; err == nil || !strings.Contains(err.Error(), "its directory is longer") || n > 16<<20 {
		t.Errorf("%v, after %d bytes of memory", err, n)
	}
}

// Each thing that is refused says what it is.
func TestRefused(t *testing.T) {
	small := ziplimit.Limits{Entries: 3, Name: 10, Entry: 2 << 20, Total: 3 << 20, Ratio: 200}
	text := noise(1 << 20)
	for _, c := range []struct {
		why  string
		zip  []byte
		want string
	}{
		{"too many entries", made(t, "1", "", "2", "", "3", "", "4", ""), "4 entries"},
		{"a long name", made(t, "12345678901", "x"), "name has 11 bytes"},
		{"a name above", made(t, "../x", "x"), "leads out"},
		{"an absolute name", made(t, "/x", "x"), "leads out"},
		{"a drive", made(t, "C:x", "x"), "leads out"},
		{"a backslash", made(t, `a\x`, "x"), "leads out"},
		{"a name twice", made(t, "a", "x", "A", "y"), "same name"},
		{"one entry too large", made(t, "a", text+text+"x"), "says that it has"},
		{"all together too large", made(t, "a", text, "b", text, "c", text+text[:9]), "of the archive"},
		{"a bomb", made(t, "a", strings.Repeat("\x00", 2<<20)), "200 times"},
		{"cut short", made(t, "a", text)[:1<<19], "directory cannot be read"},
		{"nothing", nil, "directory cannot be read"},
		{"encrypted", edited(made(t, "a", "x"), func(h []byte) { h[8] |= 1 }), "password"},
		{"an unknown method", edited(made(t, "a", "x"), func(h []byte) { h[10] = 12 }), "method 12"},
	} {
		_, err := readAll(c.zip, small)
		var refusal *ziplimit.Refusal
		if !errors.As(err, &refusal) || !strings.Contains(err.Error(), c.want) || refusal.Hint() == "" {
			t.Errorf("%s: %v, want a refusal with %q and a hint", c.why, err, c.want)
		}
	}
}

// An entry that says it is small is counted as it comes out.
func TestALieAboutTheSize(t *testing.T) {
	lie := edited(made(t, "a", noise(3<<20)), func(h []byte) { binary.LittleEndian.PutUint32(h[24:], 10) })
	n, err := readAll(lie, ziplimit.Limits{Entries: 3, Name: 10, Entry: 2 << 20, Total: 3 << 20, Ratio: 200})
	if err == nil || n > 2<<20 {
		t.Errorf("read %d bytes, %v", n, err)
	}
}

// A damaged body is refused when it is read.
func TestDamaged(t *testing.T) {
	b := made(t, "a", noise(1<<16))
	b[5000] ^= 0xff
	var refusal *ziplimit.Refusal
	if _, err := readAll(b, ziplimit.Document()); !errors.As(err, &refusal) {
		t.Errorf("%v, want a refusal", err)
	}
}

// sharing is an archive of one body that the directory names so many times.
func sharing(t *testing.T, times int, body string) []byte {
	one := made(t, "e00000", body)
	end := len(one) - 22
	dirAt := int(binary.LittleEndian.Uint32(one[end+16:]))
	header := one[dirAt:end]
	bomb := bytes.Clone(one[:dirAt])
	for i := range times {
		h := bytes.Clone(header)
		copy(h[46:], fmt.Sprintf("e%05d", i))
		bomb = append(bomb, h...)
	}
	tail := bytes.Clone(one[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(times))
	binary.LittleEndian.PutUint16(tail[10:], uint16(times))
	binary.LittleEndian.PutUint32(tail[12:], uint32(len(bomb)-dirAt))
	return append(bomb, tail...)
}

// Entries that share their bytes are refused before anything is unpacked: the
// directory here names the first body a thousand times.
func TestOverlap(t *testing.T) {
	_, err := open(sharing(t, 999, strings.Repeat("text ", 1000)), ziplimit.Extract())
	if err == nil || !strings.Contains(err.Error(), "overlaps") {
		t.Errorf("%v, want a refusal of the overlap", err)
	}
}

// TestReferenceCases runs the two bombs of the shared reference set, topic C, with its
// numbers.
func TestReferenceCases(t *testing.T) {
	t.Run("zip_overlap", func(t *testing.T) {
		bomb := sharing(t, 50_000, strings.Repeat("\x00", 1<<20))
		limits := ziplimit.Extract()
		limits.Entries, limits.Total, limits.Ratio = 60_000, 1<<40, 1<<20
		if _, err := zip.NewReader(bytes.NewReader(bomb), int64(len(bomb))); err != nil {
			t.Errorf("archive/zip refuses it by itself: %v", err)
		}
		if _, err := open(bomb, limits); err == nil || !strings.Contains(err.Error(), "overlaps") {
			t.Errorf("%v, want a refusal of the overlap", err)
		}
		if _, err := open(bomb, ziplimit.Extract()); err == nil {
			t.Error("opened within the limits of an extract")
		}
	})
	t.Run("zip_ratio", func(t *testing.T) {
		var packed, b bytes.Buffer
		f, err := flate.NewWriter(&packed, flate.DefaultCompression)
		if err != nil {
			t.Fatal(err)
		}
		f.Write(make([]byte, 1<<20))
		f.Flush()
		body := bytes.Repeat(packed.Bytes(), 1<<10) // as good as packing all of it, and a thousand times as fast
		w := zip.NewWriter(&b)
		e, err := w.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, UncompressedSize64: 1 << 30, CompressedSize64: uint64(len(body))})
		if err == nil {
			_, err = e.Write(body)
		}
		if err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		n, err := readAll(b.Bytes(), ziplimit.Document())
		var refused *ziplimit.Refusal
		if !errors.As(err, &refused) || n > 64<<20 {
			t.Errorf("1 GiB of zeros in %d bytes: %d read, %v; want a refusal before 64 MiB", b.Len(), n, err)
		}
	})
}

// edited changes the directory header of the only entry.
func edited(b []byte, change func(header []byte)) []byte {
	at := bytes.LastIndex(b, []byte("PK\x01\x02"))
	change(b[at:])
	return b
}

// noise is text of n bytes that hardly packs.
func noise(n int) string {
	b := make([]byte, n)
	x := uint64(1)
	for i := range b {
		x = x*6364136223846793005 + 1442695040888963407
		b[i] = byte(x >> 56)
	}
	return string(b)
}

// FuzzOpen: no archive makes it panic or give more than it allows.
func FuzzOpen(f *testing.F) {
	f.Add(made(f, "a", "x", "b/c", strings.Repeat("y", 5000)))
	f.Add(edited(made(f, "a", "x"), func(h []byte) { h[8] |= 1 }))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	limits := ziplimit.Limits{Entries: 10, Name: 50, Entry: 1 << 16, Total: 1 << 17, Ratio: 200}
	f.Fuzz(func(t *testing.T, b []byte) {
		if n, _ := readAll(b, limits); n > limits.Total {
			t.Errorf("%d bytes came out", n)
		}
	})
}
