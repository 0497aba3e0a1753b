package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"cyberflag/extract"
	"cyberflag/extract/sample"
)

// plainFlag is what flag does, row by row: read one, decide it, write it.
func plainFlag(t testing.TB, p *flagPipeline) (out, rejects string) {
	var w, refused bytes.Buffer
	list, err := newProblemList(io.Discard, &refused)
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range p.inputs {
		in, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := extract.NewReader(in, name, p.intake.Options...)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			fmt.Fprintf(&w, "%s%c%s\n", r.Header(), r.Delimiter(), strings.Join(decisionColumns, string(r.Delimiter())))
		}
		for {
			row, problem, err := r.Next()
			if err == io.EOF {
				break
			}
			switch {
			case err != nil:
				t.Fatal(err)
			case problem != nil:
				list.add(problem)
				continue
			}
			d, err := p.decide(row.Record)
			if err != nil {
				t.Fatal(err)
			}
			fields := csv.NewWriter(&w)
			fields.Comma = rune(r.Delimiter())
			fmt.Fprintf(&w, "%s%c", row.Raw, r.Delimiter())
			fields.Write([]string{d.Answer().String(), fmt.Sprintf("%.3f", d.Probability()), d.Channel(), strings.Join(d.Platforms(), ";"),
				formatReasons(d), d.Definition(), d.RulesVersion()})
			fields.Flush()
		}
		in.Close()
	}
	list.close()
	return w.String(), refused.String()
}

// samePlain runs p and holds it to plainFlag.
func samePlain(t testing.TB, p *flagPipeline) {
	t.Helper()
	wantOut, wantRejects := plainFlag(t, p)
	var out, rejects bytes.Buffer
	var err error
	if p.problems, err = newProblemList(io.Discard, &rejects); err != nil {
		t.Fatal(err)
	}
	if err := p.run(&out); err != nil {
		t.Fatal(err)
	}
	p.problems.close()
	if diff := cmp.Diff(strings.SplitAfter(wantOut, "\n"), strings.SplitAfter(out.String(), "\n")); diff != "" {
		t.Fatalf("the output of %d workers is not that of the plain form (-plain +this):\n%.3000s", p.workers, diff)
	}
	if diff := cmp.Diff(strings.SplitAfter(wantRejects, "\n"), strings.SplitAfter(rejects.String(), "\n")); diff != "" {
		t.Fatalf("the refused rows of %d workers are not those of the plain form (-plain +this):\n%.3000s", p.workers, diff)
	}
}

// TestPipelineAgainstPlain holds the workers to the plain form over made-up
// extracts of some blocks, with doubles and damage, in all encodings.
func TestPipelineAgainstPlain(t *testing.T) {
	encodings := []func(string) (string, error){
		func(s string) (string, error) { return s, nil },
		func(s string) (string, error) { return "\ufeff" + s, nil },
		func(s string) (string, error) { return strings.ReplaceAll(s, "\n", "\r\n"), nil },
		charmap.Windows1252.NewEncoder().String,
		unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String,
		unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String,
	}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 0))
		rows := madeRows(t, r, 4000)
		text, err := encodings[seed%6](strings.Join(rows, "\n"))
		if err != nil {
			t.Fatal(err)
		}
		p := pipeline(t, 1+int(seed%3), damaged(r, text, len(rows[0])*2+200))
		if seed%5 == 4 {
			p.definition = "ho-2017-sms"
		}
		samePlain(t, p)
	}
}

// lastButOne is the text of a sample and the victim behind it.
var lastButOne = regexp.MustCompile(`,(?:"[^"]*"|[^",]*),(P\d+)$`)

// madeRows gives a made-up extract with some rows twice, the header first, and
// a crime in it that was not recorded in plain ASCII.
func madeRows(t testing.TB, r *rand.Rand, n int) []string {
	var b bytes.Buffer
	if err := sample.WriteCSV(&b, sample.Default(n, r.Uint64())); err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSpace(b.String()), "\n")
	for range r.IntN(20) {
		rows = slices.Insert(rows, 1+r.IntN(len(rows)-1), rows[1+r.IntN(len(rows)-1)])
	}
	for i := range rows {
		if i > 0 && r.IntN(20) == 0 {
			rows[i] = lastButOne.ReplaceAllString(rows[i], ",,$1")
		}
		if i > 0 && r.IntN(20) == 0 {
			rows[i] = strings.NewReplacer("the", "th\u00e9 \u00a3", "a", "\u00e4").Replace(rows[i])
		}
	}
	return rows
}

// damaged changes some bytes behind the first.
func damaged(r *rand.Rand, text string, first int) string {
	bad := []byte(text)
	for range r.IntN(40) {
		const bytes = "x9,;\t\"\"\"\r\n\xe9\x81\x00-/ "
		bad[first+r.IntN(len(bad)-first)] = bytes[r.IntN(len(bytes))]
	}
	return string(bad)
}

// Rows come out in order, and the same bytes, however many workers and inputs
// there are; a reference that stands in two files is no double.
func TestWorkersKeepTheOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	first, second := strings.Join(madeRows(t, r, 4000), "\n"), strings.Join(madeRows(t, r, 3000), "\n")
	for _, workers := range []int{1, 2, 7} {
		samePlain(t, pipeline(t, workers, first, second, first))
	}
	for _, header := range []string{"crime_ref,mo_text", "crime_ref,mo_text\n\n\n"} {
		samePlain(t, pipeline(t, 2, header))
	}
}
