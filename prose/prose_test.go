package prose

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// said writes what Scan found, one line a thing, in the order of the lists.
func said(text string) string {
	f := Scan(text)
	var b strings.Builder
	q := func(s Span) string { return strings.Join(strings.Fields(text[s.Start:s.End]), " ") }
	for _, n := range f.Numbers {
		fmt.Fprintf(&b, "count %s [%s] %s\n", n.Value.RatString(), q(n.Phrase), strings.TrimSpace(hedgeName[n.Hedge]+" "+unitName[n.Unit]+" "+changeName[n.Change]))
	}
	for _, p := range f.Percents {
		kind := "percent"
		if p.IsPoints {
			kind = "points"
		}
		fmt.Fprintf(&b, "%s %s [%s] %s\n", kind, p.Value.RatString(), q(p.Phrase), strings.TrimSpace(hedgeName[p.Hedge]+" "+changeName[p.Change]))
	}
	for _, m := range f.Multiples {
		fmt.Fprintf(&b, "multiple %s [%s] %s\n", m.Value.RatString(), q(m.Phrase), hedgeName[m.Hedge])
	}
	for _, s := range f.Shares {
		fmt.Fprintf(&b, "share %s [%s] %s\n", s.Value.RatString(), q(s.Phrase), strings.TrimSpace(hedgeName[s.Hedge]+" "+changeName[s.Change]))
	}
	for _, r := range f.Rates {
		fmt.Fprintf(&b, "rate %s in %s hours [%s]\n", r.Count.RatString(), r.Hours.RatString(), q(r.Phrase))
	}
	for _, p := range f.PerHeads {
		fmt.Fprintf(&b, "per head %s in %s\n", p.Value.RatString(), p.Heads.RatString())
	}
	for _, c := range f.Forces {
		fmt.Fprintf(&b, "forces %d of %d\n", c.Value, c.Of)
	}
	for _, y := range f.YearSpans {
		fmt.Fprintf(&b, "years %d [%s]\n", y.Years, q(y.Phrase))
	}
	for _, n := range f.NotCounts {
		fmt.Fprintf(&b, "%s [%s]\n", n.Why, q(n.Span))
	}
	lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "; ")
}

var (
	hedgeName  = map[Hedge]string{About: "about", Almost: "almost", MoreThan: "more than", LessThan: "less than", AtLeast: "at least"}
	unitName   = map[Unit]string{Offences: "offences", People: "people", Other: "other"}
	changeName = map[Direction]string{Up: "up", Down: "down"}
)

func TestScan(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Counts.
		{"Police recorded 5,653 offences.", "count 5653 [5,653 offences] offences"},
		{"some 5.6 million crimes", "count 5600000 [some 5.6 million crimes] about offences"},
		{"twelve cases", "count 12 [twelve cases] offences"},
		{"one hundred and five incidents", "count 105 [one hundred and five incidents] offences"},
		{"twenty-one reports", "count 21 [twenty-one reports] offences"},
		{"three thousand two hundred offences", "count 3200 [three thousand two hundred offences] offences"},
		{"they add up to 3,770 offences", "count 3770 [3,770 offences] offences"},
		{"up to 3,770 offences", "count 3770 [up to 3,770 offences] less than offences"},
		{"crimes top 3,000", "count 3000 [top 3,000] more than"},
		{"the top 10 forces of 43", "count 43 [43]; rank [top 10]"},
		{"half a dozen cases", "count 6 [half a dozen cases] offences"},
		{"more than 3,000 children", "count 3000 [more than 3,000 children] more than people"},
		{"nearly 2,000 online child abuse crimes", "count 2000 [nearly 2,000 online child abuse crimes] almost offences"},
		{"67 sexual communication with a child offences", "count 67 [67 sexual communication with a child offences] offences"},
		{"an increase of 364 offences", "count 364 [an increase of 364 offences] offences up"},
		{"12 officers", "count 12 [12 officers] other"},
		{"no offences were recorded", "count 0 [no offences] offences"},
		// What was added for stories in other words.
		{"up by more than half in a year", "share 1/2 [up by more than half] more than up"},
		{"a third up on last year", "share 1/3 [a third up] up"},
		{"a rise of two-fifths on 139", "count 139 [139]; share 2/5 [a rise of two-fifths] up"},
		{"the first half of 2017", ""},
		{"one crime in every ten", "share 1/10 [one crime in every ten]"},
		{"one force in ten years", "years 10 [in ten years]; figure of speech [one]"},
		{"more than one every day", "rate 1 in 24 hours [more than one every day]"},
		{"every day 25 crimes were recorded", "rate 25 in 24 hours [25 crimes]"},
		{"738 down to 663", "count 738 [738]; count 663 [663]"},
		{"made up of 679 cases", "count 679 [679 cases] offences"},
		{"an extra 36 offences", "count 36 [an extra 36 offences] offences up"},
		{"founded in 1884", "date [in 1884]"},
		{"a figure 12% higher than before", "percent 12 [12% higher] up"},
		{"up from none", "count 0 [none]"},
		{"from 55 to 145", "count 55 [55]; count 145 [145]"},
		{"2,016 offences in 2016", "count 2016 [2,016 offences] offences"},
		{"2016 offences were found", "count 2016 [2016 offences] offences"},
		// Percentages.
		{"a rise of 163 per cent", "percent 163 [a rise of 163 per cent] up"},
		{"up by almost 44%", "percent 44 [up by almost 44%] almost up"},
		{"down 12.5 percent", "percent 25/2 [down 12.5 percent] down"},
		{"an increase in recorded offences of 44 per cent", "percent 44 [an increase in recorded offences of 44 per cent] up"},
		// An adjective before the number of a change, and what only looks like one.
		{"an increase of a staggering 120 offences", "count 120 [an increase of a staggering 120 offences] offences up"},
		{"it rose by a far more modest 12%", "percent 12 [rose by a far more modest 12%] up"},
		{"the rise was a slower 12%", "percent 12 [rise was a slower 12%] up"},
		{"it fell by a further alarming 12%", "percent 12 [fell by a further alarming 12%] down"},
		{"an increase including 120 offences", "count 120 [120 offences] offences"},
		{"an increase following 120 offences", "count 120 [120 offences] offences"},
		{"an increase after 120 offences", "count 120 [120 offences] offences"},
		{"an increase during 120 days", "length of time [120 days]"},
		{"it grew by adding 120 offences", "count 120 [120 offences] offences"},
		{"it rose per 120 offences", "count 120 [120 offences] offences"},
		{"a gain of 17% on the year", "percent 17 [a gain of 17%] up"},
		{"it went up by another 35 per cent", "percent 35 [went up by another 35 per cent] up"},
		{"the gain since then was 63 per cent", "percent 63 [gain since then was 63 per cent] up"},
		{"70 per cent more than before", "percent 70 [70 per cent more] up"},
		{"a 44% year-on-year increase", "percent 44 [44% year-on-year increase] up"},
		{"rose from 55 to 145, or by 163%", "count 55 [55]; count 145 [145]; percent 163 [163%] up"},
		{"+163%", "percent 163 [+163%] up"},
		{"rose by 3 percentage points", "points 3 [rose by 3 percentage points] up"},
		{"19 per cent of them", "percent 19 [19 per cent]"},
		// Multiples.
		{"has almost trebled", "multiple 3 [almost trebled] almost"},
		{"nearly doubling", "multiple 2 [nearly doubling] almost"},
		{"more than tripled", "multiple 3 [more than tripled] more than"},
		{"halved", "multiple 1/2 [halved]"},
		{"2.64 times", "multiple 66/25 [2.64 times]"},
		{"two and a half times as many", "multiple 5/2 [two and a half times]"},
		{"a three-fold rise", "multiple 3 [three-fold]"},
		{"a threefold rise", "multiple 3 [threefold]"},
		{"two-and-a-half-fold", "multiple 5/2 [two-and-a-half-fold]"},
		{"twice as many", "multiple 2 [twice]"},
		{"four times as many offences", "multiple 4 [four times]"},
		{"he was asked three times", "count 3 [three]"},
		// Shares and rates.
		{"about a third of them", "share 1/3 [about a third] about"},
		{"Nearly a fifth of these", "share 1/5 [Nearly a fifth] almost"},
		{"one in ten offences", "share 1/10 [one in ten]"},
		{"fell by a third.", "share 1/3 [fell by a third] down"},
		{"an average of 15 a day", "rate 15 in 24 hours [an average of 15 a day]"},
		{"22 offences every day", "rate 22 in 24 hours [22 offences every day]"},
		{"an annual mean of 366", "rate 366 in 8760 hours [mean of 366]"},
		{"its yearly average was 69", "rate 69 in 8760 hours [69]"},
		{"an average of 69 annually", "rate 69 in 8760 hours [an average of 69]"},
		{"some 40 per annum", "rate 40 in 8760 hours [some 40]"},
		{"an annual total of 366", "count 366 [366]"},
		{"a mean of 15 a day", "rate 15 in 24 hours [a mean of 15 a day]"},
		{"one every 36 minutes", "rate 1 in 3/5 hours [one every 36 minutes]"},
		{"almost one an hour", "rate 1 in 1 hours [almost one an hour]"},
		{"118 offences per 100,000 children", "per head 118 in 100000"},
		// Forces and years.
		{"39 forces", "forces 39 of 0"},
		{"38 police forces", "forces 38 of 0"},
		{"Five South West forces", "forces 5 of 0"},
		{"40 of the 44 forces", "forces 40 of 44"},
		{"over the last five years", "years 5 [over the last five years]"},
		{"in six years", "years 6 [in six years]"},
		// Numbers that are not counts.
		{"a girl aged 13", "age [aged 13]"},
		{"aged between 10 and 12", "age [aged between 10 and 12]"},
		{"a 13-year-old", "age [13-year-old]"},
		{"children under 16", "age [under 16]"},
		{"young people up to 19", "age [people up to 19]"},
		{"ten and under", "age [ten and under]"},
		{"the youngest victim was three", "age [three]"},
		{"over 50 offences", "count 50 [over 50 offences] more than offences"},
		{"call 0800 1111", "telephone number [0800 1111]"},
		{"or dial 101", "telephone number [101]"},
		{"999 in an emergency, 101 otherwise", "telephone number [999]; telephone number [101]"},
		{"in an emergency, call 999", "telephone number [999]"},
		{"under s15A of the Act", "section or reference [s15A]"},
		{"the fourth in a row: 481", "count 481 [481]"},
		{"section 15 of the Act", "section or reference [section 15]"},
		{"£1.5 million", "money [£1.5 million]"},
		{"at 9:30", "time of day [9:30]"},
		{"on 14 June 2017", "date [14 June 2017]"},
		{"June 1, 2017", "date [June 1, 2017]"},
		{"the 3rd of 43", "count 43 [43]; rank [3rd]"},
		{"within 20 working days", "length of time [20 working days]"},
		{"see https://example.org/2017/06/145", "address [https://example.org/2017/06/145]"},
		{"E23000013", ""},
		{"99.4 to 138.0", ""},
		{"a 95% interval", "level of confidence [95% interval]"},
		{"no one was hurt", "figure of speech [no one]"},
		{"hundreds of offences", "figure of speech [hundreds]"},
		{"24/7", "score [24/7]"},
	} {
		if got := said(tt.text); got != tt.want {
			t.Errorf("Scan(%q)\n\t= %s\n\twant %s", tt.text, got, tt.want)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"in 2016-17", "2016-17"},
		{"in 2016/17", "2016-17"},
		{"in 2016-2017", "2016-17"},
		{"from 38 in 17/18", "2017-18"},
		{"a mark of 12/25", ""},
		{"in 2016", "2016"},
		{"April 2016 to March 2017", "2016-17"},
		{"between 1 April 2016 and 31 March 2017", "2016-17"},
		{"between April and December 2017", "2017-04-01 to 2017-12-31"},
		{"from October to March 2018", "2017-10-01 to 2018-03-31"},
		{"between April 2017 and December.", "2017-04-01 to 2017-12-31"},
		{"the year to June 2017", "2016-07-01 to 2017-06-30"},
		{"the 12 months to March 2017", "2016-17"},
		{"the year ending 31 March 2017", "2016-17"},
		{"the first nine months of 2017", "2017-01-01 to 2017-09-30"},
		{"the 12 months to March, a rise", "to March"},
		{"last year", "last 12 months"},
		{"in the past 12 months", "last 12 months"},
		{"in the last six months", "last 6 months"},
		{"the year before", "year before"},
		{"twelve months earlier", "year before"},
		{"the previous 12 months", "year before"},
		{"in June 2017", "2017-06-01 to 2017-06-30"},
		{"on 5 June 2017", ""},
		{"the 2016-18 plan", ""},
		{"phone 0191 2016", ""},
	} {
		f := Scan(tt.text)
		var got []string
		for _, p := range f.Periods {
			switch p.Kind {
			case LastYear:
				got = append(got, fmt.Sprintf("last %d months", p.Months))
			case YearBefore:
				got = append(got, "year before")
			case ToMonth:
				got = append(got, "to "+p.Period.End.Month.String())
			default:
				got = append(got, p.Period.String())
			}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("Scan(%q) periods:\n%s", tt.text, diff)
		}
	}
}

func TestAreas(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Cleveland Police and the Met", "Cleveland; Metropolitan Police"},
		{"Durham Constabulary's total", "Durham"},
		{"Avon & Somerset or Avon and Somerset", "Avon and Somerset; Avon and Somerset"},
		{"across England and Wales", "England and Wales"},
		{"North Yorkshire’s rose, North Wales did not", "North Yorkshire; North Wales"},
		{"Kentish and kent", ""},
		{"Dyfed-Powys\nPolice", "Dyfed-Powys"},
		{"across the north east last year", "North East"},
		{"in the east midlands.", "East Midlands"},
		{"the north east of the county, and a north east wind", ""},
		{"the south westerly", ""},
	} {
		var got []string
		for _, a := range Scan(tt.text).Areas {
			got = append(got, a.Area.Name)
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("Scan(%q) areas:\n%s", tt.text, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	text := "Mr. J. Smith said 5.6 per cent. It rose!\n\nHeadline\n\nRefused (s. 23 and ss. 30 to 31). More than North Wales's. 214 were. Or Wales’s. 12 were. The end"
	var got []string
	for _, s := range Scan(text).Sentences {
		got = append(got, strings.TrimSpace(text[s.Start:s.End]))
	}
	want := []string{"Mr. J. Smith said 5.6 per cent.", "It rose!", "", "Headline", "", "Refused (s. 23 and ss. 30 to 31).", "More than North Wales's.", "214 were.", "Or Wales’s.", "12 were.", "The end"}
	got = drop(got, "")
	if diff := cmp.Diff(drop(want, ""), got); diff != "" {
		t.Error(diff)
	}
}

func drop(list []string, s string) (out []string) {
	for _, x := range list {
		if x != s {
			out = append(out, x)
		}
	}
	return out
}

// spans gives every list of spans with its name.
func (f Facts) spans() map[string][]Span {
	m := map[string][]Span{"sentences": f.Sentences}
	add := func(name string, sp Span) { m[name] = append(m[name], sp) }
	for _, x := range f.Numbers {
		add("numbers", x.Span)
		add("phrases", x.Phrase)
	}
	for _, x := range f.Percents {
		add("percents", x.Span)
		add("phrases of percents", x.Phrase)
	}
	for _, x := range f.Multiples {
		add("multiples", x.Span)
		add("phrases of multiples", x.Phrase)
	}
	for _, x := range f.Shares {
		add("shares", x.Span)
		add("phrases of shares", x.Phrase)
	}
	for _, x := range f.Rates {
		add("rates", x.Span)
		add("phrases of rates", x.Phrase)
	}
	for _, x := range f.PerHeads {
		add("per heads", x.Span)
	}
	for _, x := range f.Forces {
		add("forces", x.Span)
	}
	for _, x := range f.YearSpans {
		add("years", x.Span)
		add("phrases of years", x.Phrase)
	}
	for _, x := range f.Periods {
		add("periods", x.Span)
	}
	for _, x := range f.Areas {
		add("areas", x.Span)
	}
	for _, x := range f.Changes {
		add("changes", x.Span)
	}
	for _, x := range f.Topics {
		add("topics", x.Span)
	}
	for _, x := range f.NotCounts {
		add("not counts", x.Span)
	}
	return m
}

// FuzzScan holds that no text makes Scan panic, that every span lies in the
// text on the edges of runes, and that the spans of a list are in order and do
// not overlap.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"", "5,653", "Cleveland’s rose 163 per cent, 55 becoming 145", "a\u00a0third of 1,325 — 250", "£5m 9:30 s15A 0800 1111",
		"12 months to March", "17/18 in 2016–17", "nearly one every 36 minutes", "ÉÉ 5 é% über 3½", "1.2.3,4,5,,6 %%", "99999999999999999999 offences",
		"from April 2017 to ", "a 44% ", "up by\n\n12 ", "zero-fold 0 times 0 in 0", "\xff\xfe12\xc3%", "one hundred and and and", "11 out of 10 forces of 0 years",
		"Avon & Somerset (5 forces) 40 of 44 forces", "half a dozen dozen", "the first 12 months of 2017", "(145, up from 55) (55%)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		facts := Scan(text)
		for name, list := range facts.spans() {
			for i, sp := range list {
				if sp.Start < 0 || sp.End > len(text) || sp.Start > sp.End {
					t.Fatalf("%s: span %v is not in a text of %d bytes", name, sp, len(text))
				}
				if utf8.ValidString(text) && (!onRune(text, sp.Start) || !onRune(text, sp.End)) {
					t.Fatalf("%s: span %v cuts a rune", name, sp)
				}
				if i > 0 && !strings.HasPrefix(name, "phrases") && list[i-1].End > sp.Start {
					t.Fatalf("%s: spans %v and %v overlap or are out of order", name, list[i-1], sp)
				}
			}
		}
	})
}

func onRune(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
