package main

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"cyberflag/collate"
	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/nibrs"
	"cyberflag/extract/profile"
	"cyberflag/flag"
	"cyberflag/rules"
	"cyberflag/store"
	"cyberflag/tally"
)

// headSize is how much of a file is looked at to tell what it is: more than
// any header seen, of which the longest had 2 kB.
const headSize = 64 << 10

// openSource hashes the file of that name; "-" is stdin, which is set aside in
// a temporary file because an import reads its bytes three times: for the hash,
// for the rows, and for the inbox.
func openSource(stdin io.Reader, name string, as importAs) (*importSource, error) {
	src := &importSource{name: name, path: name, as: as}
	if name == "-" {
		src.name = "stdin"
		if err := src.aside(func(w io.Writer) error { _, err := io.Copy(w, stdin); return err }); err != nil {
			return nil, err
		}
	}
	if info, err := os.Stat(src.path); err == nil && info.IsDir() {
		if err := src.aside(func(w io.Writer) error { return zipTables(w, name) }); err != nil {
			return nil, err
		}
	}
	f, err := os.Open(src.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sum := sha256.New()
	if src.size, err = io.Copy(sum, f); err != nil {
		return nil, err
	}
	src.hash = hex.EncodeToString(sum.Sum(nil))
	return src, nil
}

// aside makes the file that is imported, which is removed at the end.
func (src *importSource) aside(fill func(io.Writer) error) error {
	f, err := createTemp(os.TempDir(), "cyberflag-import-")
	if err != nil {
		return err
	}
	src.path, src.temp = f.Name(), f
	if err := fill(f); err != nil {
		src.close()
		return err
	}
	return nil
}

// zipTables packs a folder of the FBI's tables into one archive, so that it can be
// kept by its hash as every import is: the same tables give the same bytes.
func zipTables(w io.Writer, folder string) error {
	fsys := os.DirFS(folder)
	if !nibrs.IsCSV(fsys) {
		return notTables(folder)
	}
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	for _, e := range entries {
		if e.IsDir() || !strings.EqualFold(path.Ext(e.Name()), ".csv") {
			continue
		}
		if err := zipOne(z, fsys, e.Name()); err != nil {
			return err
		}
	}
	return z.Close()
}

func zipOne(z *zip.Writer, fsys fs.FS, name string) error {
	in, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return err
}

// head gives the first bytes of the file.
func (src *importSource) head() ([]byte, error) {
	f, err := os.Open(src.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, headSize)
	n, err := io.ReadFull(f, head)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return head[:n], err
}

// recognise tells what a file holds from the columns of its first line; "" is
// neither. The names are ASCII, so dropping the zero bytes of UTF-16 and any
// byte order mark leaves them whole in every encoding that is read.
func (src *importSource) recognise(head []byte) store.Kind {
	if intake.Known(head) {
		return store.ExtractFile
	}
	plain := bytes.ReplaceAll(head, []byte{0}, nil)
	plain = bytes.TrimLeft(plain, "\ufeff\xff\xfe\xef\xbb\xbf")
	first, _, _ := bytes.Cut(plain, []byte("\n"))
	columns := columnsOf(first)
	if at := headerBelow(plain); at != nil {
		columns = at
	}
	has := func(name string) bool { return slices.Contains(columns, name) }
	switch {
	case has("crime_ref"), profile.Recognised(columns) != nil:
		return store.ExtractFile
	case has("force") && has("period_start") && has("publisher"):
		return store.FiguresFile
	case src.as.profile != "":
		return store.ExtractFile
	}
	return ""
}

// columnsOf gives the names in a header, in small letters.
func columnsOf(line []byte) []string {
	columns := strings.FieldsFunc(strings.ToLower(string(line)), func(r rune) bool { return strings.ContainsRune(",;\t|", r) })
	for i := range columns {
		columns[i] = strings.Trim(columns[i], "\" \r")
	}
	return columns
}

// headerBelow gives the columns of a header of records that stands below other
// rows; nil when there is none.
func headerBelow(text []byte) []string {
	var rows [][]string
	for line := range bytes.Lines(text) {
		if rows = append(rows, columnsOf(bytes.TrimRight(line, "\n"))); len(rows) == mostAbove {
			break
		}
	}
	if at := extract.HeaderAmong(rows); at > 0 {
		return rows[at]
	}
	return nil
}

// mostAbove is how many lines are looked at for a header, as extract does.
const mostAbove = 20

// readFiguresImport reads a file of published figures.
func readFiguresImport(_ context.Context, _ *workspace, src *importSource) (store.Delivery, error) {
	f, err := os.Open(src.path)
	if err != nil {
		return store.Delivery{}, err
	}
	defer f.Close()
	figs, refused, err := collate.ReadCSV(f, src.name)
	if err != nil {
		return store.Delivery{}, err
	}
	for i := range figs {
		figs[i].Source.Document = src.hash
	}
	d := store.Delivery{Figures: figs, Import: store.Import{
		Received: len(figs) + len(refused), Read: len(figs), Refused: len(refused),
	}}
	for _, p := range refused {
		for _, fault := range p.Faults {
			d.Refusals = append(d.Refusals, store.Refusal{Row: p.Row, Column: fault.Column, Problem: fault.Msg, Hint: fault.Hint})
		}
	}
	return d, nil
}

// readExtractImport reads crime records and counts them by the shipped rules.
// It decides those that are new or corrected, or that these rules have not
// decided yet, and keeps counts and keyed hashes and nothing else of a record.
func readExtractImport(ctx context.Context, w *workspace, src *importSource) (d store.Delivery, err error) {
	set := rules.Shipped()
	judge, err := flag.NewJudge(set)
	if err != nil {
		return d, err
	}
	settings, err := useProfile(src.as.profile)
	if err != nil {
		return d, err
	}
	d.Import.Seed = src.as.seed
	n, err := newIncrement(ctx, w, judge, set.Version(), &d)
	if err != nil {
		return d, err
	}
	defer n.book.Close()
	var received extract.Tally
	err = eachExtract(streams{err: src.as.notes}, src.path, settings, func(name string, x *intake.Extract) error {
		if err := needText(x, name, textProfileHint); err != nil {
			return err
		}
		err := n.rows(ctx, x.Reader)
		t := x.Tally()
		received.Read, received.Refused = received.Read+t.Read, received.Refused+t.Refused
		return err
	})
	n.finish(src.hash, set.Version(), received)
	src.grown = growth{n.new, n.corrected, n.unchanged}
	if n.namesakes > 0 {
		fmt.Fprintf(src.as.notes, "cyberflag: note: %s: %d new records have a reference that is known of another force, and differ in more: if the force was corrected, they are here twice\n", src.name, n.namesakes)
	}
	return d, err
}

// allDimensions names the dimensions of a stored count.
func allDimensions() string {
	var names []string
	for _, d := range tally.Dimensions() {
		names = append(names, string(d))
	}
	return strings.Join(names, ",")
}
