package answer_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
)

// FuzzAnswer asks of any file that can be read: no panic, an end within seconds,
// each figure stands in the file, and none in a hidden place, a request or a refusal. Run it
// as make fuzz does: without -fuzzminimizetime the first new input takes a minute to make small.
func FuzzAnswer(f *testing.F) {
	lazyre.CompileAll() // else each expression's first use looks like new ground to every worker
	if data, err := os.ReadFile(shapesFile); err == nil {
		for part := range strings.SplitSeq(string(data), "=== ") {
			if head, rest, ok := strings.Cut(part, "\n"); ok {
				text, _, _ := strings.Cut(rest, "--- want\n")
				name, _, _ := strings.Cut(head, " ")
				f.Add(name, []byte(text))
			}
		}
	}
	f.Add("a.html", []byte("<h1>Response</h1><table><tr><th>Year<th>Flagged<tr><td>2016/17<td>31<tr style='display:none'><td>2017/18<td>44</table>"))
	f.Add("a.eml", []byte("From: a@kent.police.uk\r\nSubject: FOI 12/18\r\n\r\nQ2. 2016/17: 31\r\n\r\n> Q2. 2016/17: 99\r\n"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		d, err := document.Read(name, data, document.Options{})
		if err != nil || len(data) > 4_000 {
			return
		}
		start := time.Now()
		r := answer.Read(d)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d bytes took %v", len(data), took)
		}
		holds(t, d, r)
	})
}

// holds tests what is true of every reading.
func holds(t *testing.T, d *document.Document, r answer.Reading) {
	t.Helper()
	for _, f := range answer.Unfit(d, r) {
		t.Errorf("%s %s %d was read from %s, where no figure may be", f.Question, f.Period, f.Value, f.Where)
	}
	for _, f := range r.Figures {
		switch {
		case f.Where == "" || f.Quote == "":
			t.Errorf("%s %s %d does not say where it stood", f.Question, f.Period, f.Value)
		case f.Symbol == answer.NoSymbol && !names(f.Quote, f.Value):
			t.Errorf("%d is not in its quote %q", f.Value, f.Quote)
		case f.Confidence <= 0 || f.Confidence >= 1:
			t.Errorf("confidence %v", f.Confidence)
		case f.Period.End.Before(f.Period.Start):
			t.Errorf("period %v to %v", f.Period.Start, f.Period.End)
		}
	}
}

// names reports whether a quote has the digits of n, or words for a small number
// or none.
func names(quote string, n int64) bool {
	var digits strings.Builder
	for _, c := range quote {
		if '0' <= c && c <= '9' {
			digits.WriteRune(c)
		}
	}
	return strings.Contains(digits.String(), fmt.Sprint(n)) || n < 100 && strings.ContainsFunc(quote, func(c rune) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '–' || c == '—' || c == '|'
	})
}

const longLine = "In 2016/17 there were 31 offences with the flag, of which 9 were on Facebook and 4 ended in a charge.\n\n"

// A text longer than any answer is said to be too long, and nothing is proposed.
func TestLongAnswers(t *testing.T) {
	r := read(t, "a.txt", strings.Repeat(longLine, 3000))
	if len(r.Figures) > 0 || !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "send the pages") }) {
		t.Errorf("a text of %d bytes: %d figures, problems %q", 3000*len(longLine), len(r.Figures), r.Problems)
	}
}

// Four times the text must not take much more than four times as long.
func BenchmarkLongAnswers(b *testing.B) {
	for _, bytes := range []int{8_000, 32_000, 110_000} {
		longAnswer(b, "counts", []byte(strings.Repeat(longLine, bytes/len(longLine))))
		longAnswer(b, "regrets", []byte(longLine+strings.Repeat("Sorry. ", bytes/7)))
		longAnswer(b, "paragraphs", []byte("Question 2\nYear   Offences\n2016/17   57\n2017/18   61\n\n"+strings.Repeat("Some.\n\n", bytes/7)))
	}
	for _, s := range longShapes {
		for _, bytes := range []int{8_000, 32_000, 110_000} {
			longFile(b, s.file, s.name, []byte(s.make(s.rowsIn(bytes))))
		}
	}
}

// totalsOfForces is a table of two forces and their total, with n months, behind as many words.
func totalsOfForces(n int) string {
	rows := []string{"Force", "Gwent", "North Wales", "Total"}
	for i := range n {
		rows[0] += fmt.Sprintf(",%s %d", time.Month(i%12+1), 2008+i/12)
		for r := 1; r < len(rows); r++ {
			rows[r] += fmt.Sprint(",", max(1, 2*(r-2))*(i+20))
		}
	}
	return manyRows("Each sheet has its own note %d and %d.\n", n) + "\nQuestion 2 offences with a cyber flag\n" + strings.Join(rows, "\n") + "\n"
}

func manyRows(form string, n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, form, i+1, i+20)
	}
	return out.String()
}

func longAnswer(b *testing.B, what string, text []byte) { longFile(b, "a.txt", what, text) }

func longFile(b *testing.B, name, what string, text []byte) {
	b.Run(fmt.Sprint(what, "/", len(text)), func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			d, err := document.Read(name, text, document.Options{})
			if err != nil {
				b.Fatal(err)
			}
			answer.Read(d)
		}
	})
}

// What was recognised from a picture is offered and never put forward.
func TestPictureIsDoubtful(t *testing.T) {
	d := &document.Document{Name: "a.pdf", Format: document.PDF, Sections: []document.Section{{Kind: document.Page, Number: 1, Recognised: 0.4,
		Blocks: []document.Block{{Kind: document.Paragraph, Text: document.Text{Plain: "Q2. In 2016/17 there were 31 offences with the flag."}}}}}}
	r := answer.Read(d)
	if len(r.Figures) != 1 || r.Figures[0].Confidence >= 0.5 {
		t.Errorf("%+v", r.Figures)
	}
}
