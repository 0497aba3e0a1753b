package answer_test

import (
	"strings"
	"testing"
)

// Figures of a draft are not put forward; a word "draft" in a sentence makes none.
func TestDrafts(t *testing.T) {
	for line, draft := range map[string]bool{"DRAFT - NOT FOR RELEASE": true, "Draft": true, "Working draft - not yet cleared for release": true, "Figures (draft)": true, "Do not release": true,
		"We drafted this answer in May.": false, "The draft code of practice applies.": false} {
		for name, r := range inFormats(t, "Kent Police FOI 12/19,\n"+line+",\nCyber flagged child sexual offences,\n,2016/17\nTotal,171\n") {
			named := strings.Contains(strings.Join(r.Problems, "\n"), "figures of a draft")
			if len(r.Figures) != 1 || named != draft || (r.Figures[0].Confidence < 0.5) != draft {
				t.Errorf("%s, %s: %v %q", line, name, r.Figures, r.Problems)
			}
		}
	}
}
