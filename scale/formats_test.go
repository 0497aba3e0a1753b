package scale_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"cyberflag/extract/sample"
	"cyberflag/scale"
	"cyberflag/scale/scaletest"
)

// records gives made-up records as a header and rows.
func records(t scaletest.T, n int, seed uint64) [][]string {
	t.Helper()
	var file bytes.Buffer
	scaletest.Must(t, sample.WriteCSV(&file, sample.Default(n, seed)))
	rows, err := csv.NewReader(&file).ReadAll()
	scaletest.Must(t, err)
	return rows
}

// ndjson writes rows as one object a line, every eighth of them spoilt.
func ndjson(rows [][]string) []byte {
	var b bytes.Buffer
	for i, row := range rows[1:] {
		object := map[string]string{}
		for j, name := range rows[0] {
			object[name] = row[j]
		}
		switch i % 16 {
		case 5:
			b.WriteString("{\"crime_ref\": \"cut short\n")
		case 7:
			object["crime_ref"] = rows[1][0] // comes again
		case 9:
			b.WriteString("\n  \r\n")
		case 13:
			object["victim_age"] = "old"
		}
		line, err := json.Marshal(object)
		if err != nil {
			panic(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.Bytes()
}

// Wherever NDJSON is cut, what comes of it is the same.
func TestAnySplitOfNDJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := ndjson(records(t, rapid.IntRange(1, 40).Draw(t, "rows"), rapid.Uint64().Draw(t, "seed")))
		if rapid.Bool().Draw(t, "mark") {
			file = append([]byte("\xef\xbb\xbf"), file...)
		}
		src := scale.Bytes("f.ndjson", file)
		want := do(t, src, scale.Into(1))
		cuts := rapid.SliceOfN(rapid.Int64Range(0, int64(len(file))), 0, 8).Draw(t, "cuts")
		slices.Sort(cuts)
		if diff := cmp.Diff(want, do(t, src, func(int64) []int64 { return cuts }), ages); diff != "" {
			t.Fatalf("cut at %v (-in one +in shards):\n%s", cuts, diff)
		}
	})
}

// A parquetRow is a record in the columns that matter here.
type parquetRow struct {
	Ref  string `parquet:"crime_ref"`
	Age  string `parquet:"victim_age"`
	Text string `parquet:"mo_text"`
}

// parquetOf writes rows in row groups of so many.
func parquetOf(t *testing.T, rows [][]string, inGroup int64) []byte {
	var b bytes.Buffer
	w := parquet.NewGenericWriter[parquetRow](&b, parquet.MaxRowsPerRowGroup(inGroup), parquet.Compression(&parquet.Zstd))
	for i, row := range rows[1:] {
		r := parquetRow{row[0], row[7], row[12]}
		if i%40 == 33 {
			r.Ref = rows[1][0] // comes again
		}
		_, err := w.Write([]parquetRow{r})
		scaletest.Must(t, err)
	}
	scaletest.Must(t, w.Close())
	return b.Bytes()
}

// Parquet is cut between its row groups, and what is packed or cannot be cut is
// one shard: each gives the same however many shards are asked for.
func TestFormatsInShards(t *testing.T) {
	rows := records(t, 900, 4)
	var text, packed bytes.Buffer
	scaletest.Must(t, csv.NewWriter(&text).WriteAll(rows))
	gz := gzip.NewWriter(&packed)
	gz.Write(text.Bytes())
	scaletest.Must(t, gz.Close())
	for _, c := range []struct {
		name   string
		file   []byte
		manner scale.Manner
	}{
		{"csv", text.Bytes(), scale.ByRows},
		{"gzip of csv", packed.Bytes(), scale.InOne},
		{"ndjson", ndjson(rows), scale.ByRows},
		{"parquet", parquetOf(t, rows, 70), scale.ByGroups},
		{"parquet of one group", parquetOf(t, rows, 10_000), scale.ByGroups},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := scale.Bytes("f", c.file)
			want := do(t, src, scale.Into(1))
			for _, n := range []int{2, 5, 40} {
				plan, err := scale.MakePlan(t.Context(), src, settings(), scale.Into(n))
				scaletest.Must(t, err)
				if plan.Manner != c.manner || plan.Shards() != n {
					t.Errorf("it is cut by %s into %d, want %s and %d", plan.Manner, plan.Shards(), c.manner, n)
				}
				if diff := cmp.Diff(want, do(t, src, scale.Into(n)), ages); diff != "" {
					t.Errorf("in %d shards (-in one +in shards):\n%s", n, diff)
				}
			}
			if want.Flagged < 700 || strings.HasPrefix(c.name, "parquet") && want.Doubles == 0 {
				t.Errorf("it has too little in it to tell: %d flagged, %d doubles", want.Flagged, want.Doubles)
			}
		})
	}
	if a, b := do(t, scale.Bytes("f", text.Bytes()), scale.Into(3)), do(t, scale.Bytes("f", packed.Bytes()), scale.Into(3)); a.Digest != b.Digest {
		t.Error("a file and the same packed have different digests")
	}
}

// A byte that changes in any shard of any format is found.
func TestChangedShards(t *testing.T) {
	rows := records(t, 300, 5)
	for name, file := range map[string][]byte{"ndjson": ndjson(rows), "parquet": parquetOf(t, rows, 50)} {
		plan, err := scale.MakePlan(t.Context(), scale.Bytes("f", file), settings(), scale.Into(3))
		scaletest.Must(t, err)
		for shard := range plan.Shards() {
			changed := bytes.Clone(file)
			changed[(plan.Cuts[shard].Offset+plan.Cuts[shard+1].Offset)/2] ^= 1
			w, err := scale.NewWorker(t.Context(), plan, scale.Bytes("f", changed), judge())
			if err == nil {
				_, err = w.Do(t.Context(), shard)
			}
			if err == nil {
				t.Errorf("%s: a byte has changed in shard %d, and nobody noticed", name, shard)
			}
		}
	}
}
