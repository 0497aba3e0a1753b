package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A workbook may name its sheets by letters or numbers, and say on another which period each has: a row "Tab A | 2017/18",
// a sentence "Sheet B is 2018/19".

// tabNamed leads to the name of a sheet, or to several of them one by one.
var tabNamed = lazyre.New(`(?i)\b(?:tabs?|sheets?|worksheets?)\s*:?\s*["'“‘(]?([A-Z]|\d{1,2}|[\w .&-]{1,30}?)["'”’)]?(?:\s*(?:[:=–—-]|$|,)|\s+(?:is|covers?|has|holds?|contains?|shows?|gives?|for|are)\b)`)

// tabPeriod gives the words for the one period that the letter says the sheet has.
func (l letter) tabPeriod(name string) (words string, ok bool) {
	if len(l.parts) < 2 || clean(name) == "" {
		return "", false
	}
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if p.name == name {
				continue
			}
			for _, s := range tabWords(b) {
				if of := periodOfTab(s, clean(name)); of != "" {
					if words != "" && of != words {
						return "", false
					}
					words = of
				}
			}
		}
	}
	return words, words != ""
}

// tabWords gives the sentences of a block, or its rows of two cells as such: "Tab A: 2017/18".
func tabWords(b block) (out []string) {
	if b.table == nil {
		return sentencesOf(b.text)
	}
	for row := range b.table.rows {
		if name, val, ok := fieldOf(b.table, row); ok {
			out = append(out, name+": "+val)
		}
	}
	return out
}

// periodOfTab gives the words of s for the period of a sheet, between its name and the next; "" where there is none or several.
func periodOfTab(s, name string) string {
	all := tabNamed.FindAllStringSubmatchIndex(s, -1)
	for i, at := range all {
		if !strings.EqualFold(strings.TrimSpace(s[at[2]:at[3]]), name) {
			continue
		}
		end := len(s)
		if i+1 < len(all) {
			end = all[i+1][0]
		}
		if ps := spans(prose.SpeltPeriods(s[at[3]:end])); len(ps) == 1 {
			return s[at[3]:end][ps[0].Start:ps[0].End]
		}
	}
	return ""
}
