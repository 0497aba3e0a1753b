package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// lines gives the running text of a letter, line by line.
func (l letter) lines() []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil {
				for line := range strings.SplitSeq(b.text, "\n") {
					if s := clean(line); s != "" {
						out = append(out, s)
					}
				}
			}
		}
	}
	return out
}

// cellWords gives the cells of a letter's tables that are several words: notes and
// keys that stand in a sheet.
func cellWords(l letter) []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil {
				continue
			}
			for _, row := range b.table.rows {
				for _, x := range row {
					if strings.Contains(x.text, " ") && !x.covered {
						out = append(out, x.text)
					}
				}
			}
		}
	}
	return out
}

// withdrawn reports a sheet whose name or first words say that it no longer stands.
func (p part) withdrawn() bool {
	if names := p.fileNames(); len(names) > 0 && withdrawnFile(names[0]) {
		return true
	}
	return p.name != "" && (withdrawnWords.MatchString(p.name) || len(p.blocks) > 0 && p.blocks[0].table == nil && withdrawnTitle.MatchString(firstLine(p.blocks[0].text)))
}

// withdrawnFile reports the name of a file that says so, and not of complaints that were: "Q4_withdrawn complaints.csv".
func withdrawnFile(name string) bool {
	return withdrawnWords.MatchString(withdrawnCases.ReplaceAllString(strings.ReplaceAll(name, "_", " "), " "))
}

// withdrawn names a part that no longer stands, and its numbers.
func (r *reader) withdrawn(p part) {
	var numbers []string
	for _, b := range p.blocks {
		if b.table != nil {
			numbers = append(numbers, b.table.numbers()...)
		}
	}
	name := p.name
	if names := p.fileNames(); name == "" && len(names) > 0 {
		name = names[0]
	}
	if len(numbers) == 0 {
		r.problem("%s is withdrawn or replaced: not part of the answer", name)
	}
	r.probs = append(r.probs, notPart("", name+" is withdrawn or replaced", numbers)...)
}

var (
	withdrawnWords = lazyre.New(`(?i)\b(?:withdrawn|superseded|do not use|old version|out of date)\b`)
	withdrawnCases = lazyre.New(`(?i)\b(?:withdrawn (?:(?:by|from) )?(?:the )?(?:complain\w*|victims?|allegations?|support|prosecutions?)|(?:complain\w*|victims?|allegations?|support|prosecutions?) (?:(?:is|was|were|has|have|been) )*withdrawn)\b`)
	withdrawnTitle = lazyre.New(`(?i)^\W*(?:this (?:sheet|table|tab) (?:is|has been) )?(?:withdrawn|superseded|replaced by)\b|^\W*draft\b[^.;]{0,20}\b(?:not (?:for|to be)|do not) (?:re-?lease|disclos|publi|us|issue|circulat)`)
)
