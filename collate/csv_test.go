package collate

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/figure"

	"pgregory.net/rapid"
)

// goodRow is a row that is right; each test changes one thing in it.
var goodRow = map[string]string{
	"force": "Cleveland", "period_start": "2016-04-01", "period_end": "2017-03-31",
	"measure": "cyber-flagged child sexual offences", "value": "145", "value_as_printed": "145",
	"publisher": "Hartlepool Mail", "published_on": "2017-06", "url": "https://example.org/", "notes": "",
}

var testColumns = []string{"force", "period_start", "period_end", "measure", "value", "value_as_printed", "publisher", "published_on", "url", "notes"}

// file writes a header and rows, each goodRow with changes.
func file(rows ...map[string]string) string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(testColumns)
	for _, changes := range rows {
		cells := make([]string, len(testColumns))
		for i, name := range testColumns {
			cells[i] = goodRow[name]
			if v, ok := changes[name]; ok {
				cells[i] = v
			}
		}
		w.Write(cells)
	}
	w.Flush()
	return b.String()
}

func TestReadCSVKeepsEverything(t *testing.T) {
	figs, refused, err := ReadCSV(strings.NewReader(file(map[string]string{"value_as_printed": "1,145", "value": "1145", "notes": "a note"})), "f.csv")
	if err != nil || len(refused) > 0 || len(figs) != 1 {
		t.Fatalf("ReadCSV = %v, %v, %v", figs, refused, err)
	}
	f := figs[0]
	if n, ok := f.Value.Number(); !ok || n != 1145 || f.Area.Name != "Cleveland" || f.Area.Kind != figure.Force ||
		f.Period != figure.FinancialYear(2016) || f.Measure != figure.CyberFlagged {
		t.Errorf("figure %+v", f)
	}
	s := f.Source
	if s.Publisher != "Hartlepool Mail" || s.PublishedOn.String() != "2017-06" || s.URL != "https://example.org/" ||
		s.Where != "row 2" || s.Printed != "1,145" || s.Note != "a note" {
		t.Errorf("source %+v", s)
	}
}

// A known measure is known with other capitals and blanks; another one keeps
// its own. A line break in a cell is a blank.
func TestReadCSVReadsWordsOnOneLine(t *testing.T) {
	for _, c := range []struct{ why, measure, want string }{
		{"capitals", "Cyber-Flagged Child Sexual Offences", string(figure.CyberFlagged)},
		{"two blanks and a line break", "All  child\nsexual offences", string(figure.AllChild)},
		{"a measure of its own", "Grooming (Scotland)", "Grooming (Scotland)"},
	} {
		figs, refused, err := ReadCSV(strings.NewReader(file(map[string]string{"measure": c.measure, "publisher": "A\n# Paper"})), "f.csv")
		if err != nil || len(refused) > 0 || len(figs) != 1 {
			t.Fatalf("%s: %v, %v, %v", c.why, figs, refused, err)
		}
		if string(figs[0].Measure) != c.want || figs[0].Source.Publisher != "A # Paper" {
			t.Errorf("%s: measure %q of %q, want %q", c.why, figs[0].Measure, figs[0].Source.Publisher, c.want)
		}
	}
}

func TestReadCSVRefusesRows(t *testing.T) {
	for _, c := range []struct {
		why     string
		changes map[string]string
		column  string
		says    string
		hint    string
	}{
		{"a force that is not one", map[string]string{"force": "Cleveladn"}, "force", "Cleveladn", "Cleveland"},
		{"no force", map[string]string{"force": " "}, "force", "empty", ""},
		{"31 February", map[string]string{"period_start": "2016-02-31"}, "period_start", "no such day", "financial year"},
		{"a month first", map[string]string{"period_end": "03/31/2017"}, "period_end", "no such day", "financial year"},
		{"end before start", map[string]string{"period_end": "2016-03-31"}, "period_end", "before the start", "wrong way"},
		{"below nought", map[string]string{"value": "-5", "value_as_printed": ""}, "value", "below nought", "counts of both years"},
		{"a fraction", map[string]string{"value": "12.5"}, "value", "not a whole number", "a count has no decimals"},
		{"words for a value", map[string]string{"value": "not available"}, "value", "not a whole number", "value_as_printed"},
		{"a comma in the value", map[string]string{"value": "1,204", "value_as_printed": "1,204"}, "value", "not a whole number", "write 1204"},
		{"larger than any number", map[string]string{"value": "99999999999999999999"}, "value", "too large", "slipped"},
		{"larger than any count", map[string]string{"value": "1000000001", "value_as_printed": ""}, "value", "too large", "slipped"},
		{"a rise for a count", map[string]string{"value": "+5", "value_as_printed": ""}, "value", "has a sign", "counts of both years"},
		{"nought with a sign", map[string]string{"value": "-0", "value_as_printed": ""}, "value", "has a sign", ""},
		{"a number where a hidden count was printed", map[string]string{"value": "3", "value_as_printed": "<5"}, "value", `"<5" was printed`, "no published figure"},
		{"the bound where a hidden count was printed", map[string]string{"value": "5", "value_as_printed": "fewer than 5"}, "value", "was printed", ""},
		{"a number where a refusal was printed", map[string]string{"value": "12", "value_as_printed": "refused under section 40"}, "value", "was printed", ""},
		{"a percentage for a count", map[string]string{"value": "163%"}, "value", "percentage", "counts of both years"},
		{"a percentage was printed", map[string]string{"value": "163", "value_as_printed": "163%"}, "value_as_printed", "percentage", "counts of both years"},
		{"a percentage in words", map[string]string{"value": "163", "value_as_printed": "163 per cent"}, "value_as_printed", "percentage", ""},
		{"the two values differ", map[string]string{"value": "154"}, "value", `"145" was printed`, "mistyped"},
		{"words that are not known", map[string]string{"value": "", "value_as_printed": "see attached"}, "value_as_printed", "see attached", "not held"},
		{"nothing says what was counted", map[string]string{"measure": ""}, "measure", "empty", ""},
		{"nobody said it", map[string]string{"publisher": ""}, "publisher", "empty", ""},
		{"a name that colours the terminal", map[string]string{"publisher": "A \x1b[31mPaper"}, "publisher", "control character", "again"},
		{"a zero byte", map[string]string{"notes": "a\x00b"}, "notes", "control character", "again"},
		{"a date in words", map[string]string{"published_on": "last June"}, "published_on", "not a date", "2017-06"},
		{"published before the period had begun", map[string]string{"published_on": "2016-03"}, "published_on", "before the period had begun", "mistyped"},
		{"a period of another age", map[string]string{"period_start": "1016-04-01"}, "period_start", "the year 1016", "mistyped digit"},
		{"a percentage for a measure", map[string]string{"measure": "percentage change in online offences"}, "measure", "no count", "give the counts"},
		{"a mark of percentage in a measure", map[string]string{"measure": "cyber-flagged child sexual offences (% change)"}, "measure", "no count", "give the counts"},
		{"a rate for a measure", map[string]string{"measure": "offences per 1,000 children: rate"}, "measure", "no count", "rates"},
		{"an address that would run", map[string]string{"url": "javascript:alert(1)"}, "url", "not an address of the web", "https://"},
		{"no date of publication", map[string]string{"published_on": ""}, "published_on", "not a date", "2017-06"},
	} {
		good := map[string]string{"force": "Durham"}
		figs, refused, err := ReadCSV(strings.NewReader(file(good, c.changes, map[string]string{"force": "Kent"})), "f.csv")
		if err != nil || len(figs) != 2 || len(refused) != 1 {
			t.Errorf("%s: %d read, %d refused, error %v; want the two other rows read", c.why, len(figs), len(refused), err)
			continue
		}
		p := refused[0]
		if p.File != "f.csv" || p.Row != 3 || len(p.Faults) != 1 || p.Faults[0].Column != c.column ||
			!strings.Contains(p.Error(), c.says) || !strings.Contains(p.Hint(), c.hint) {
			t.Errorf("%s: %v (hint %q), want row 3, column %s, %q, hint %q", c.why, p, p.Hint(), c.column, c.says, c.hint)
		}
	}
}

func TestReadCSVListsEveryFaultOfARow(t *testing.T) {
	_, refused, _ := ReadCSV(strings.NewReader(file(map[string]string{"force": "Nowhere", "value": "-1", "published_on": "soon"})), "f.csv")
	if len(refused) != 1 || len(refused[0].Faults) != 3 {
		t.Fatalf("refused %v, want one row with three faults", refused)
	}
	for _, column := range []string{"force", "value", "published_on"} {
		if !strings.Contains(refused[0].Error(), "column "+column) {
			t.Errorf("%v does not name column %s", refused[0], column)
		}
	}
}

func TestReadCSVDuplicates(t *testing.T) {
	for _, c := range []struct {
		why     string
		second  map[string]string
		refused int
	}{
		{"the same figure twice", nil, 1},
		{"the same force under its full name", map[string]string{"force": "Cleveland Police"}, 1},
		{"another address says the same", map[string]string{"url": "https://example.org/b"}, 1},
		{"another publisher says the same", map[string]string{"publisher": "The Northern Echo"}, 0},
		{"the same paper a year later", map[string]string{"published_on": "2018-06"}, 0},
		{"the same paper with another number is a conflict, not a duplicate", map[string]string{"value": "146", "value_as_printed": "146"}, 0},
	} {
		figs, refused, err := ReadCSV(strings.NewReader(file(nil, c.second)), "f.csv")
		if err != nil || len(refused) != c.refused || len(figs) != 2-c.refused {
			t.Errorf("%s: %d read, refused %v, error %v, want %d refused", c.why, len(figs), refused, err, c.refused)
		}
		if c.refused == 1 && len(refused) == 1 && !strings.Contains(refused[0].Error(), "the same figure as row 2") {
			t.Errorf("%s: %v", c.why, refused[0])
		}
	}
}

func TestReadCSVRefusesFiles(t *testing.T) {
	header := strings.Join(testColumns, ",")
	for _, c := range []struct{ why, in, says, hint string }{
		{"empty", "", "empty", "force"},
		{"no header", "Cleveland,2016-04-01,2017-03-31\n", "no column force", "first row"},
		{"a missing column", strings.Replace(header, "publisher,", "", 1) + "\n", "no column publisher", "first row"},
		{"percentages for counts", strings.Replace(header, ",value,", ",percent,", 1) + "\n", "no column value", "not a count"},
		{"percentages by another name", strings.Replace(header, ",value,", ",change %,", 1) + "\n", "no column value", "not a count"},
		{"a column twice", header + ",value\n", `"value" stands twice`, ""},
		{"a misspelt optional column", strings.Replace(header, "notes", "note", 1) + "\n", `unknown column "note"`, "notes"},
		{"semicolons", strings.ReplaceAll(header, ",", ";") + "\n", "not divided by commas", "CSV with commas"},
		{"UTF-16", "\xff\xfe" + strings.ReplaceAll(header, "", "\x00"), "not text in UTF-8", "UTF-8"},
		{"Windows-1252 in the header", header + ",caf\xe9\n", "not text in UTF-8", "UTF-8"},
		{"a quotation mark astray", "force,\"x\"y\n", "not a CSV header", "UTF-8"},
	} {
		_, _, err := ReadCSV(strings.NewReader(c.in), "f.csv")
		hinter, _ := err.(interface{ Hint() string })
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "f.csv: ") ||
			hinter == nil || !strings.Contains(hinter.Hint(), c.hint) {
			t.Errorf("%s: error %v, want %q with hint %q", c.why, err, c.says, c.hint)
		}
	}
}

func TestReadCSVPasses(t *testing.T) {
	for _, c := range []struct{ why, in string }{
		{"a byte order mark", "\ufeff" + file(nil)},
		{"Windows line ends", strings.ReplaceAll(file(nil), "\n", "\r\n")},
		{"capitals in the header", strings.Replace(file(nil), "force,period_start", "Force, Period_Start", 1)},
		{"the largest count", file(map[string]string{"value": "1000000000", "value_as_printed": ""})},
		{"a number printed with a gap in its breakdown", file(map[string]string{"value": "1145", "value_as_printed": "1,145 (ages not held)"})},
		{"a number in words, which nobody compares", file(map[string]string{"value": "145", "value_as_printed": "the same number"})},
		{"a column of another name", strings.Replace(strings.Replace(file(nil), "notes\n", "notes,page\n", 1), ",\n", ",,4\n", 1)},
		{"published in the month that the period began", file(map[string]string{"published_on": "2016-04"})},
		{"a word that only begins like a rate", file(map[string]string{"measure": "rated offences, shared images"})},
		{"no address", file(map[string]string{"url": ""})},
		{"a blank line at the end", file(nil) + "\n"},
		{"a byte order mark before a quoted name", "\ufeff" + strings.Replace(file(nil), "force", `"force"`, 1)},
	} {
		figs, refused, err := ReadCSV(strings.NewReader(c.in), "f.csv")
		if err != nil || len(figs) != 1 || len(refused) != 0 {
			t.Errorf("%s: %d read, refused %v, error %v", c.why, len(figs), refused, err)
		}
	}
}

// Rows are counted as a spreadsheet shows them.
func TestReadCSVCountsRows(t *testing.T) {
	body := func(changes map[string]string) string { return strings.SplitAfterN(file(changes), "\n", 2)[1] }
	in := file(nil) + // rows 1 and 2
		"Durham,2016-04-01\n" + // row 3: too few cells
		"Kent,\"a\"b,c\n" + // row 4: a quotation mark astray
		"\n" + // row 5: blank
		body(map[string]string{"force": "Kent", "notes": "two\nlines"}) + // row 6
		body(map[string]string{"notes": "caf\xe9"}) + // row 7: another encoding
		body(map[string]string{"force": "Essex"}) + // row 8
		"Surrey,\"never closed\n" + body(map[string]string{"force": "Sussex"}) // row 9, which takes the rest along
	figs, refused, err := ReadCSV(strings.NewReader(in), "f.csv")
	var rows []int
	for _, p := range refused {
		rows = append(rows, p.Row)
	}
	if err != nil || len(figs) != 3 || !slices.Equal(rows, []int{3, 4, 7, 9}) {
		t.Errorf("%d read, refused %v, error %v; want rows 3, 4, 7 and 9 refused", len(figs), refused, err)
	}
	if last := figs[len(figs)-1]; last.Source.Where != "row 8" {
		t.Errorf("Essex stands in %s, want row 8", last.Source.Where)
	}
	if last := refused[len(refused)-1].Error(); !strings.Contains(last, "runs from line 10 to line 11") {
		t.Errorf("%s does not say how far it runs", last)
	}
}

// Whatever is in the cells, every row is either read or refused.
func TestReadCSVAccountsForEveryRow(t *testing.T) {
	cells := []string{"", "145", "-1", "<5", "163%", "Cleveland", "Nowhere", "2016-04-01", "2017-06", "\u00a3", strings.Repeat("long ", 50)}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 8).Draw(t, "rows")
		var rows []map[string]string
		for range n {
			changes := map[string]string{}
			for _, column := range testColumns {
				if rapid.IntRange(0, 3).Draw(t, "change") == 0 {
					changes[column] = rapid.SampledFrom(cells).Draw(t, column)
				}
			}
			rows = append(rows, changes)
		}
		figs, refused, err := ReadCSV(strings.NewReader(file(rows...)), "f.csv")
		if err != nil || len(figs)+len(refused) != n {
			t.Fatalf("%d rows: %d read, %d refused, error %v", n, len(figs), len(refused), err)
		}
		for _, p := range refused {
			if len(p.Faults) == 0 || len(p.Error()) > 1000 {
				t.Fatalf("row %d was refused without a reason, or with too long a one", p.Row)
			}
		}
	})
}

// FuzzReadCSV feeds any bytes at all: rows come in order, and none is both
// read and refused.
func FuzzReadCSV(f *testing.F) {
	f.Add(file(nil, map[string]string{"value": "<5"}))
	f.Add(file(nil) + "\"open\n\n,,\n")
	f.Fuzz(func(t *testing.T, in string) {
		figs, refused, err := ReadCSV(strings.NewReader(in), "f.csv")
		if err != nil && len(figs)+len(refused) > 0 {
			t.Fatalf("a file that cannot be read gave %d figures and %d refusals", len(figs), len(refused))
		}
		seen := map[string]bool{}
		for _, fig := range figs {
			seen[fig.Source.Where] = true
		}
		last := 1
		for _, p := range refused {
			if p.Row <= last || seen[fmt.Sprintf("row %d", p.Row)] || len(p.Faults) == 0 {
				t.Fatalf("row %d after %d: %v", p.Row, last, p)
			}
			last = p.Row
		}
		if len(seen) != len(figs) {
			t.Fatalf("%d figures stand in %d rows", len(figs), len(seen))
		}
	})
}

func TestReadGap(t *testing.T) {
	for _, c := range []struct {
		printed string
		want    figure.Value
		ok      bool
	}{
		{"", figure.Missing(figure.NotAvailable), true},
		{"(blank)", figure.Missing(figure.NotAvailable), true},
		{"Not available", figure.Missing(figure.NotAvailable), true},
		{"did not provide figures", figure.Missing(figure.NotAvailable), true},
		{"unable to respond", figure.Missing(figure.NotAvailable), true},
		{"refused", figure.Missing(figure.Refused), true},
		{"Section 12 (cost)", figure.Missing(figure.Refused), true},
		{"exempt under s.40(2)", figure.Missing(figure.Refused), true},
		{"S31", figure.Missing(figure.Refused), true},
		{"information not held", figure.Missing(figure.NotHeld), true},
		{"cyber flag not used", figure.Missing(figure.FlagNotUsed), true},
		{"neither confirmed nor denied", figure.Missing(figure.NCND), true},
		{"can neither confirm nor deny under section 40(5)", figure.Missing(figure.NCND), true},
		{"no reply", figure.Missing(figure.NoReply), true},
		{"No response", figure.Missing(figure.NoReply), true},
		{"<5", figure.Hidden(0, 4), true},
		{"fewer than 5", figure.Hidden(0, 4), true},
		{"fewer than five", figure.Hidden(0, 4), true},
		{"less than 10", figure.Hidden(0, 9), true},
		{"5 or fewer", figure.Hidden(0, 5), true},
		{"1-4", figure.Hidden(1, 4), true},
		{"1 to 4", figure.Hidden(1, 4), true},
		{"*", figure.HiddenAtLeast(0), true},
		{"[c]", figure.HiddenAtLeast(0), true},
		{"withdrawn", figure.Missing(figure.NotAvailable), true},
		{"no data", figure.Missing(figure.NotAvailable), true},
		{"withheld", figure.Missing(figure.Refused), true},
		{"withheld, section 40", figure.Missing(figure.Refused), true},
		{"suppressed", figure.HiddenAtLeast(0), true},
		{"Redacted", figure.HiddenAtLeast(0), true},
		{"4-1", figure.Value{}, false},
		{"<0", figure.Value{}, false},
		{"about 20", figure.Value{}, false},
		{"section 400", figure.Value{}, false},
		{"tba", figure.Value{}, false},
	} {
		got, ok := ReadGap(c.printed)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("ReadGap(%q) = %v, %v, want %v, %v", c.printed, got, ok, c.want, c.ok)
		}
	}
}

func ExampleProblem() {
	_, refused, _ := ReadCSV(strings.NewReader(file(map[string]string{"value": "163%"})), "figures.csv")
	fmt.Println(refused[0])
	// Output: figures.csv: row 2: column value: "163%" is a percentage, want a count
}
