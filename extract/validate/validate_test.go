package validate_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"cyberflag/extract"
	"cyberflag/extract/validate"
	"cyberflag/internal/civil"
	"cyberflag/record"
)

const header = "crime_ref,force,offence_code,offence_title,recorded_on,committed_from,committed_to,victim_age,victim_sex,officer_flag,mo_text\n"

// good is a row that breaks no rule; %d makes its reference its own.
const good = "R%d,Cleveland,8R,Malicious communications,2023-05-10,2023-05-01,2023-05-02,30,F,N,SECRET text\n"

func report(t *testing.T, rows string, answer validate.Answer) *validate.Report {
	t.Helper()
	r, err := extract.NewReader(strings.NewReader(header+rows), "in.csv")
	if err != nil {
		t.Fatal(err)
	}
	c := validate.New(civil.MustParse("2024-01-31"), false)
	c.File("in.csv")
	for {
		row, problem, err := r.Next()
		if err == io.EOF {
			return c.Report()
		}
		if err != nil {
			t.Fatal(err)
		}
		if problem != nil {
			c.Problem(problem)
		} else {
			c.Row(row, answer)
		}
	}
}

// counts gives the rules that are broken, but for those about the whole file.
func counts(r *validate.Report) string {
	var all []string
	for _, rule := range r.Rules {
		if rule.Count > 0 {
			all = append(all, fmt.Sprintf("%s %d", rule.Code, rule.Count))
		}
	}
	return strings.Join(all, ", ")
}

// One thing is changed in a good row; its rule and no other is broken.
func TestRowRules(t *testing.T) {
	for _, c := range []struct{ why, old, new, want string }{
		{"nothing", "", "", ""},
		{"a field too many", "SECRET", "x,SECRET", "row-unreadable 1"},
		{"no reference", "R1,", ",", "reference-blank 1"},
		{"a double", "R1,", "R2,", "reference-double 1"},
		{"an unknown force", "Cleveland", "Clevelnd", "force-unknown 1"},
		{"an unknown class", ",8R,", ",8ZZ,", "class-unknown 1"},
		{"a class before its law", "71/17", "71/17", "class-not-yet-law 1"},
		{"no such day", "2023-05-10", "2023-02-30", "date-unreadable 1"},
		{"recorded first", "2023-05-01", "2023-05-11", "recorded-before-committed 1, committed-out-of-order 0"},
		{"too old", ",30,", ",130,", "age-impossible 1"},
		{"a sex", ",F,", ",Z,", "sex-unknown 1"},
		{"a flag", ",N,", ",Q,", "flag-unknown 1"},
		{"the future", "2023-05-10", "2024-02-01", "date-in-future 1"},
		{"ended first", "2023-05-02", "2023-04-30", "committed-out-of-order 1"},
		{"no recorded date", "2023-05-10", "", "recorded-date-blank 1"},
		{"a child's class, an adult", ",8R,Malicious communications,", ",22B,Sexual activity involving child under 16,", "child-class-adult-victim 1"},
		{"a child's class, an older child", ",8R,Malicious communications,2023-05-10,2023-05-01,2023-05-02,30,", ",21,Sexual activity involving a child under 13,2023-05-10,2023-05-01,2023-05-02,15,", "child-class-older-child 1"},
		{"another class's title", "Malicious communications", "Rape of a female aged 16 and over", "class-not-as-title 1"},
		{"a title of its own", "Malicious communications", "SECRET words of a person", ""},
		{"central", ",8R,Malicious communications,", ",NFIB52A,Hacking,", "class-not-recorded-crime 1"},
	} {
		row := strings.Replace(fmt.Sprintf(good, 1), c.old, c.new, 1)
		if c.new == "71/17" {
			row = "R1,Cleveland,71/17,Sexual communication with a child,2016-05-10,2016-05-01,,14,F,N,SECRET\n"
		}
		r := report(t, row+fmt.Sprintf(good, 2), validate.No)
		want, _, _ := strings.Cut(c.want, ", committed-out-of-order 0")
		got := counts(r)
		for _, month := range []string{"month-missing 8", "month-missing"} { // of the changed months
			got = strings.TrimSuffix(strings.TrimSuffix(got, month), ", ")
		}
		if got != want || r.Received != 2 {
			t.Errorf("%s: %q, want %q; received %d", c.why, got, want, r.Received)
		}
		for _, f := range r.Findings {
			if f.Hint == "" || f.Severity == "" || strings.Contains(f.Message+f.Hint, "SECRET") {
				t.Errorf("%s: finding %+v", c.why, f)
			}
		}
	}
}

// A row with several faults breaks several rules, each with its own words.
func TestSeveralRules(t *testing.T) {
	r := report(t, "R1,Cleveland,8ZZ,,2023-02-30,,,300,F,N,x\n", validate.No)
	if got := counts(r); got != "class-unknown 1, date-unreadable 1, age-impossible 1" {
		t.Errorf("got %q", got)
	}
	for _, f := range r.Findings {
		if strings.Contains(f.Message, ";") || f.Row != 2 {
			t.Errorf("finding %+v", f)
		}
	}
}

// months writes so many rows for each month from January 2022, of which some
// are flagged by the officer.
func months(crimes, flagged []int) string {
	var b strings.Builder
	n := 0
	for m, count := range crimes {
		for i := range count {
			flag := "N"
			if i < flagged[m] {
				flag = "Y"
			}
			n++
			fmt.Fprintf(&b, "R%d,Cleveland,8R,,%04d-%02d-%02d,,,,,%s,\n", n, 2022+m/12, m%12+1, 1+i%28, flag)
		}
	}
	return b.String()
}

func repeated(n, times int) []int {
	out := make([]int, times)
	for i := range out {
		out[i] = n
	}
	return out
}

// Months are held against the twelve before: a jump is told and no other month
// is; the last month is not, when it may be incomplete.
func TestMonths(t *testing.T) {
	for _, c := range []struct {
		why             string
		crimes, flagged []int
		want            string
	}{
		{"even", repeated(60, 15), repeated(6, 15), ""},
		{"a month doubled", append(repeated(60, 13), 130, 60), repeated(6, 15), "month-jump 1"},
		{"a month halved and more", append(repeated(60, 13), 20, 60), append(repeated(6, 13), 2, 6), "month-jump 1"},
		{"chance", append(repeated(60, 13), 75, 60), repeated(6, 15), ""},
		{"a small force", append(repeated(2, 13), 6, 2), repeated(0, 15), "flag-not-used 0"},
		{"a month left out", append(repeated(60, 13), 0, 60), repeated(6, 15), "month-missing 1"},
		{"the flag forgotten", repeated(60, 15), append(repeated(30, 13), 2, 30), "flag-use-jump 1"},
		{"the flag found", repeated(60, 15), append(repeated(2, 13), 30, 2), "flag-use-jump 1"},
		{"half a month at the end", append(repeated(60, 14), 20), repeated(6, 15), ""},
		{"too few months", append(repeated(60, 11), 300), repeated(6, 12), ""},
	} {
		r := report(t, months(c.crimes, c.flagged), validate.No)
		want, _, _ := strings.Cut(c.want, "flag-not-used 0")
		if got := counts(r); got != want {
			t.Errorf("%s: %q, want %q: %+v", c.why, got, want, r.Findings)
		}
	}
}

// The picture of under-recording: of three that the officer said no to, the
// rules say yes to all, which is 100.0 per cent, and one blank is apart.
func TestUnderRecording(t *testing.T) {
	rows := ""
	for i, flag := range []record.Flag{record.FlagNo, record.FlagNo, record.FlagNo, record.FlagYes, record.Blank} {
		rows += fmt.Sprintf("R%d,Cleveland,8R,Malicious communications,2023-05-1%d,,,,,%s,\n", i, i, flag)
	}
	u := report(t, rows, validate.Yes).UnderRecorded
	if u.All.Offences != 5 || u.All.OfficerNo != 3 || u.All.MissedYes != 3 || u.All.BlankYes != 1 || u.All.Share != "100.0" {
		t.Errorf("all: %+v", u.All)
	}
	if len(u.ByClass) != 1 || u.ByClass[0].Key != "8R" || u.ByClass[0].Title != "Malicious communications" || len(u.ByMonth) != 1 || u.ByMonth[0].Key != "2023-05" {
		t.Errorf("%+v", u)
	}
	if r := report(t, rows, validate.Review); r.UnderRecorded.All.Share != "0.0" || r.UnderRecorded.All.MissedReview != 3 {
		t.Errorf("review: %+v", r.UnderRecorded.All)
	}
}

// The page has one h1, a caption and scopes on each table, a language, no
// script, and nothing that a record could have put there as mark-up.
func TestHTML(t *testing.T) {
	var b bytes.Buffer
	r := report(t, "R1,<script>alert(1)</script>,8R,,2023-05-10,,,,,N,SECRET\n"+fmt.Sprintf(good, 2), validate.Yes)
	if err := r.HTML(&b, "in<b>.csv"); err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			seen[n.Data]++
			for _, a := range n.Attr {
				if n.Data == "th" && a.Key == "scope" || n.Data == "html" && a.Key == "lang" {
					seen[n.Data+" "+a.Key]++
				}
				if strings.HasPrefix(a.Key, "on") || a.Key == "src" {
					t.Errorf("%s has %s", n.Data, a.Key)
				}
			}
		}
		if n.Type == html.TextNode && strings.Contains(n.Data, "SECRET") {
			t.Error("the page holds free text")
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			walk(k)
		}
	}
	walk(doc)
	if seen["script"] != 0 || seen["b"] != 0 || seen["h1"] != 1 || seen["html lang"] != 1 || seen["table"] != 4 || seen["caption"] != 4 || seen["th"] != seen["th scope"] {
		t.Errorf("the page has %v", seen)
	}
}

// A file without free text, and not flagged, has no share of offences that lack the
// flag: 0 per cent would say that none does.
func TestNotDecided(t *testing.T) {
	r := report(t, fmt.Sprintf(good, 1), validate.Undecided)
	var page bytes.Buffer
	if err := r.HTML(&page, "in.csv"); err != nil {
		t.Fatal(err)
	}
	if r.UnderRecorded.All.Share != "" || r.UnderRecorded.ByClass[0].Share != "" || !strings.Contains(page.String(), "This was not looked at") || strings.Contains(page.String(), "0.0%") ||
		!strings.Contains(strings.Join(r.NotLooked, ";"), "the file has no free text") {
		t.Errorf("%+v\n%s", r.UnderRecorded, page.String())
	}
	if decided := report(t, fmt.Sprintf(good, 1), validate.No); decided.UnderRecorded.All.Share != "0.0" {
		t.Errorf("%+v", decided.UnderRecorded)
	}
}

// The CSV has a row for each finding, and the same input gives the same bytes.
func TestCSV(t *testing.T) {
	rows := "R1,Nowhere9,8R,,2023-05-10,,,,,N,x\nR2,Cleveland,8R,,2023-05-10,,,999,,N,x\n"
	var first, second bytes.Buffer
	report(t, rows, validate.No).CSV(&first)
	report(t, rows, validate.No).CSV(&second)
	if first.String() != second.String() || strings.Count(first.String(), "\n") != 3 || !strings.Contains(first.String(), "age-impossible,error,in.csv,3,victim_age,,,") {
		t.Errorf("%s", first.String())
	}
}

// No words of a record reach a report by its title, or, where codes are another
// system's, by its class or force: a title of reference is shown, and of other
// codes what several rows have and is short.
func TestReportHoldsNoWordsOfARecord(t *testing.T) {
	home := report(t, "R1,Cleveland,8R,SECRET mistyped title,2023-05-10,,,30,F,N,x\n", validate.Yes)
	c := validate.New(civil.MustParse("2024-01-31"), true)
	c.File("other.csv")
	for i, r := range []record.Record{
		{OffenceCode: "11A", OffenceTitle: "Fraud Offenses"}, {OffenceCode: "11A", OffenceTitle: "Fraud Offenses"},
		{OffenceCode: "12", OffenceTitle: "SECRET words"}, {OffenceCode: "a SECRET class"},
		{OffenceCode: "12", Force: "SECRET " + strings.Repeat("long ", 20)},
	} {
		r.RecordedOn = civil.MustParse("2023-05-10")
		c.Row(extract.Row{Number: i + 2, Record: r}, validate.Yes)
	}
	other := c.Report()
	for _, r := range []*validate.Report{home, other} {
		var page bytes.Buffer
		if err := r.HTML(&page, "in.csv"); err != nil {
			t.Fatal(err)
		}
		if err := r.CSV(&page); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&page, "%+v", *r)
		if strings.Contains(page.String(), "SECRET") {
			t.Errorf("words of a record: %s", page.String())
		}
	}
	if title := home.UnderRecorded.ByClass[0].Title; title != "Malicious communications" {
		t.Errorf("title %q", title)
	}
	if classes := fmt.Sprintf("%+v", other.UnderRecorded.ByClass); !strings.Contains(classes, "Key:11A Title:Fraud Offenses") {
		t.Errorf("classes %s", classes)
	}
}
