package answer_test

import (
	"slices"
	"testing"
)

// The name of an offence alone, with its code or without, holds for the lines below it, up to the next name or to words
// of all offences.
func TestOffenceHeadings(t *testing.T) {
	want := []string{"Q1 2014-15 19E Rape of a girl under 13 offences 80", "Q1 2014-15 88A Sexual grooming offences 60", "Q1 2014-15 F offences 111", "Q1 2014-15 offences 140"}
	bare := []string{"Q1 2014-15 Rape of a girl under 13 offences 80", "Q1 2014-15 Sexual grooming offences 60", "Q1 2014-15 F offences 111", "Q1 2014-15 offences 140"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"<p>Rape of a girl under 13 (19E)</p><p>2014/15: 80</p><p>Sexual grooming (88A)</p><p>2014/15: 60</p><p>Total</p><p>2014/15: 140</p><p>Female victims</p><p>2014/15: 111</p>", want},
		{"<dl><dt>19E Rape of a girl under 13</dt><dd>2014/15: 80</dd><dt>88A Sexual grooming</dt><dd>2014/15: 60</dd><dt>Total of the above</dt><dd>2014/15: 140</dd><dt>Girls</dt><dd>2014/15: 111</dd></dl>", want},
		{"<h4>Rape of a girl under 13</h4><ul><li>2014/15 - 80</li></ul><h4>Sexual grooming</h4><ul><li>2014/15 - 60</li></ul><p>In 2014/15 we recorded 140 sexual offences against children.</p><p>Girls</p><ul><li>2014/15 - 111</li></ul>", bare},
		{"<p>Rape of a girl under 13</p><table><tr><td>2014/15</td><td>80</td></tr><tr><td>2015/16</td><td>81</td></tr></table><p>Sexual offences against children</p><table><tr><td>2014/15</td><td>140</td></tr><tr><td>2015/16</td><td>150</td></tr></table>",
			[]string{"Q1 2014-15 Rape of a girl under 13 offences 80", "Q1 2014-15 offences 140", "Q1 2015-16 Rape of a girl under 13 offences 81", "Q1 2015-16 offences 150"}},
	} {
		got := brief(read(t, "a.html", "<p>Kent Police</p><h3>Question 1</h3>"+c.text))
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
