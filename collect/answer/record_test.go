package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Lines that each begin with a period, or a name, are records of their own, though no full
// stop parts them; what a count is against, of or by is its part.
func TestLinesOfRecords(t *testing.T) {
	want := []string{"Q2 2018-19 F offences 251", "Q2 2018-19 M offences 57", "Q2 2018-19 U offences 4", "Q2 2018-19 offences 312",
		"Q2 2019-20 F offences 228", "Q2 2019-20 M offences 60", "Q2 2019-20 U offences 0", "Q2 2019-20 offences 288"}
	for _, c := range []string{
		"{p} = {n} offences, of which {f} against females, {m} against males and {u} sex unknown",
		"{p}: {n} offences, of which {f} were against females, {m} against males and {u} where the sex is unknown",
		"{p} - {n} offences ({f} against females, {m} against males, {u} sex not known)",
		"In {p} there were {n} offences, of which {f} had a female victim, {m} a male victim and {u} a victim of unknown sex",
		"{p}: {n} (female {f}, male {m}, unknown sex {u})",
		"{p}: {n} offences of which female {f}, male {m}, not known {u}",
		"{p}: total {n}, females {f}, males {m}, sex not recorded {u}",
		"{p}: {n} in total, of which the victim was female in {f}, male in {m} and of unknown sex in {u}",
		"{p} {n} offences: {f} female, {m} male, {u} unknown",
	} {
		line := func(p, n, f, m, u string) string {
			return strings.NewReplacer("{p}", p, "{n}", n, "{f}", f, "{m}", m, "{u}", u).Replace(c)
		}
		a, b := line("2018/19", "312", "251", "57", "4"), line("2019/20", "288", "228", "60", "0")
		for name, text := range map[string]string{"lines": a + "\n" + b, "paragraphs": a + "\n\n" + b, "sentences": a + ".\n" + b + "."} {
			if got := brief(read(t, "a.txt", "Kent Police\n\nQuestion 2\n"+text+"\n\nQuestion 3\nNot held.\n")); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q", c, name, got, want)
			}
		}
	}
}

// A record may be of ages, platforms, outcomes or offences, below a heading of its year, and
// several may stand in a line.
func TestRecords(t *testing.T) {
	for _, c := range []struct {
		q, text string
		want    []string
	}{
		{"2", "2018/19: 30 offences (12 aged under 13, 18 aged 13 to 15); 2019/20: 41 offences (20 aged under 13, 21 aged 13 to 15)",
			[]string{"Q2 2018-19 0-12 offences 12", "Q2 2018-19 13-15 offences 18", "Q2 2018-19 offences 30", "Q2 2019-20 0-12 offences 20", "Q2 2019-20 13-15 offences 21", "Q2 2019-20 offences 41"}},
		{"3", "2018/19: 30 offences, of which 12 on Snapchat, 9 on Facebook and Messenger and 9 on sites that were not recorded",
			[]string{"Q3 2018-19 Facebook and Messenger offences 9", "Q3 2018-19 Snapchat offences 12", "Q3 2018-19 offences 30", "Q3 2018-19 sites that were not recorded offences 9"}},
		{"3", "2018/19: Facebook 12, Kik nil\n\n2019/20: Facebook 9, Kik 1",
			[]string{"Q3 2018-19 Facebook offences 12", "Q3 2018-19 Kik offences 0", "Q3 2019-20 Facebook offences 9", "Q3 2019-20 Kik offences 1"}},
		{"4", "2019/20 - 41 flagged offences: 6 charged, 30 no further action, 5 still open",
			[]string{"Q4 2019-20 charged offences 6", "Q4 2019-20 no further action offences 30", "Q4 2019-20 offences 41", "Q4 2019-20 still open offences 5"}},
		{"2", "2018/19\n\n30 offences, of which 20 against females and 10 against males\n\n2019/20\n\n41 offences, of which 31 against females and 10 against males",
			[]string{"Q2 2018-19 F offences 20", "Q2 2018-19 M offences 10", "Q2 2018-19 offences 30", "Q2 2019-20 F offences 31", "Q2 2019-20 M offences 10", "Q2 2019-20 offences 41"}},
		{"1", "2018/19: 30 offences - 12 rape, 18 sexual assault",
			[]string{"Q1 2018-19 offences 30", "Q1 2018-19 rape offences 12", "Q1 2018-19 sexual assault offences 18"}},
		{"1", "In 2018/19 we recorded 612 offences, of which 70 were flagged.", []string{"Q1 2018-19 offences 612", "Q2 2018-19 offences 70"}},
		{"2", "In 2018/19 there were 30 flagged offences, of which 20 were against females.", []string{"Q2 2018-19 F offences 20", "Q2 2018-19 offences 30"}},
	} {
		if got := brief(read(t, "a.txt", "Kent Police\n\nQuestion "+c.q+"\n\n"+c.text+"\n")); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// The words that are quoted for a count are those of the letter, a percentage among them or not.
func TestRecordQuote(t *testing.T) {
	r := read(t, "a.txt", "Kent Police\n\nQuestion 1\n\n2018/19: 312 offences (60% of the force total), of which 200 female, 112 male.\n")
	for _, f := range r.Figures {
		if f.Value == 312 && strings.Count(f.Where, "312") != 1 {
			t.Errorf("where: %q", f.Where)
		}
	}
	if len(r.Figures) != 3 {
		t.Errorf("%d figures", len(r.Figures))
	}
}
