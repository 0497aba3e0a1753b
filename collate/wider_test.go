package collate

import (
	"testing"

	"cyberflag/figure"
)

// TestWiderPairs: a change of a wider area is told only where one publication
// printed both periods of forces of which the number, or the name, is known.
func TestWiderPairs(t *testing.T) {
	const nation = "ENGLAND AND WALES (43 forces)"
	for _, c := range []struct {
		why           string
		base, current row
		pair          bool
	}{
		{"one publication", row{nation, "3217", "", "A", "2019-09-11"}, row{nation, "4373", "", "A", "2019-09-11"}, true},
		{"two publications", row{nation, "3217", "", "A", "2018-09-11"}, row{nation, "4373", "", "A", "2019-09-11"}, false},
		{"two publishers", row{nation, "3217", "", "B", "2019-09-11"}, row{nation, "4373", "", "A", "2019-09-11"}, false},
		{"another number of forces", row{"ENGLAND AND WALES (39 forces)", "3217", "", "A", "2019-09-11"}, row{nation, "4373", "", "A", "2019-09-11"}, false},
		{"a number of forces that nobody said", row{"England", "3217", "", "A", "2019-09-11"}, row{"England", "4373", "", "A", "2019-09-11"}, false},
		{"a force outside the 43", row{"Northern Ireland (PSNI)", "138", "", "A", "2019-09-11"}, row{"Northern Ireland (PSNI)", "178", "", "A", "2019-09-11"}, true},
		{"no count", row{nation, "", "refused", "A", "2019-09-11"}, row{nation, "4373", "", "A", "2019-09-11"}, false},
	} {
		figs := []figure.Figure{c.base.figure(t, question.Base, question.Measure), c.current.figure(t, question.Current, question.Measure)}
		pairs := collated(t, figs, question).WiderPairs()
		if len(pairs) > 0 != c.pair {
			t.Errorf("%s: pairs %v, want one: %v", c.why, pairs, c.pair)
		}
		rival := row{c.current.force, "4000", "", "Z", "2019-09-11"}.figure(t, question.Current, question.Measure)
		pairs = collated(t, append(figs, rival), question).WiderPairs()
		if c.pair && (len(pairs) != 1 || !pairs[0].Contested()) {
			t.Errorf("%s: with another number of that day the pair is not contested: %v", c.why, pairs)
		}
	}
}
