package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// Years named by their first or last month or day are years where words say so, and in doubt where none does.
func TestYearsNamedByMonth(t *testing.T) {
	years := []string{"Q2 2016-17 offences 41", "Q2 2017-18 offences 52"}
	for _, c := range []struct {
		why, name, text string
		want            []string
		sure            bool
	}{
		{"a head that says when they begin", "a.csv", "Kent Police\nOffences with the cyber flag\nFinancial year beginning,Number\nApril 2016,41\nApril 2017,52\n", years, true},
		{"across, ends", "a.csv", "Kent Police\nOffences with the cyber flag\nYear ending,March 2017,March 2018\nFlagged,41,52\n", years, true},
		{"days below a title", "a.html", "<p>Kent Police</p><p>Offences with the cyber flag, year ending</p><table><tr><th></th><th>31 Mar 2017</th><th>31 Mar 2018</th></tr><tr><td>Flagged</td><td>41</td><td>52</td></tr></table>", years, true},
		{"only a note of the letter", "a.html", "<p>Kent Police</p><p>Each year starts in the month that is shown.</p><p>Offences with the cyber flag</p><table><tr><th></th><th>April 2016</th><th>April 2017</th></tr><tr><td>Flagged</td><td>41</td><td>52</td></tr></table>", years, true},
		{"nobody says", "a.csv", "Kent Police\nOffences with the cyber flag\n,April 2016,April 2017\nFlagged,41,52\n", []string{"Q2 2016-04-01 to 2016-04-30 offences 41", "Q2 2017-04-01 to 2017-04-30 offences 52"}, false},
		{"months that follow one another", "a.csv", "Kent Police\nOffences with the cyber flag\n,April 2016,May 2016\nFlagged,41,52\n", []string{"Q2 2016-04-01 to 2016-04-30 offences 41", "Q2 2016-05-01 to 2016-05-31 offences 52"}, true},
	} {
		r := read(t, c.name, c.text)
		if got := brief(r); !slices.Equal(noForceIn(got), c.want) {
			t.Errorf("%s:\n got %q\nwant %q\n%q", c.why, got, c.want, r.Problems)
		}
		for _, f := range r.Figures {
			if f.Confidence >= 0.5 != c.sure {
				t.Errorf("%s: confidence %v of %s, %v", c.why, f.Confidence, f.Quote, f.Doubts)
			}
		}
		if named := strings.Contains(strings.Join(r.Problems, "\n"), "a year apart"); named == c.sure {
			t.Errorf("%s: %q", c.why, r.Problems)
		}
	}
}

// noForceIn gives short forms of figures without the force before them.
func noForceIn(brief []string) []string {
	var out []string
	for _, s := range brief {
		out = append(out, s[max(0, strings.Index(s, "Q")):])
	}
	return out
}

// says reports a problem that has all the words.
func says(problems []string, words ...string) bool {
	return slices.ContainsFunc(problems, func(p string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(p, w) })
	})
}
