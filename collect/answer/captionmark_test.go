package answer_test

import (
	"slices"
	"testing"
)

// The mark of a note within the caption of a web page's table is none of its words.
func TestNoteMarkInCaption(t *testing.T) {
	r := read(t, "a.html", "<html><body><h1>Kent Police</h1><table><caption>Q1 Number of victims<sup>1</sup> of recorded sexual offences</caption><tr><th>Year</th><th>Girls</th></tr><tr><th>2017/18</th><td>47</td></tr><tr><th>2018/19</th><td>52</td></tr></table><p><sup>1</sup> Each is counted once.</p></body></html>")
	if got := brief(r); !slices.Equal(got, []string{"Q1 2017-18 F victims 47", "Q1 2018-19 F victims 52"}) {
		t.Errorf("%q, problems %q", got, r.Problems)
	}
}
