package answer

import (
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lazyre"
)

// A letter may explain one of its short years, "FY18 is 1 April 2017 to 31 March 2018", or only by which of its two
// years a financial year is called, and leave the others to the reader.

// shortForm is a financial year by one of its years: "FY18", "FY 2018", "F/Y '18".
var shortForm = lazyre.New(`(?i)\b(F/?Y\s?['’]?((?:20)?\d\d))\b(\s?[/–-]\s?\d)?`)

// yearsOfForm gives the short years of the letter that it does not explain, by those that it does or else by its words
// on all years. Where these are of two minds it gives none.
func (l letter) yearsOfForm(explained []periodName) []periodName {
	var forms [][]string
	words := l.allWords()
	for _, s := range words {
		forms = append(forms, shortForm.FindAllStringSubmatch(s, -1)...)
	}
	if len(forms) == 0 {
		return nil
	}
	var senses yearSenses
	known := map[string]bool{}
	for _, n := range explained {
		if m := shortForm.FindStringSubmatch(n.name); m != nil && n.period.Months() == monthsOfYear {
			known[strings.ToLower(n.name)] = true
			senses.add(yearSense{shifted(n.period, probeYear-yearOfForm(m[2]))})
		}
	}
	if len(senses.all) == 0 {
		senses.gather(words)
	}
	if len(senses.all) != 1 || senses.all[0].period == figure.CalendarYear(probeYear) {
		return nil
	}
	var out []periodName
	for _, m := range forms {
		if m[3] == "" && !known[strings.ToLower(m[1])] {
			out = append(out, periodName{name: m[1], period: shifted(senses.all[0].period, yearOfForm(m[2])-probeYear)})
		}
	}
	return out
}

// yearOfForm gives the year of two digits or four.
func yearOfForm(digits string) int {
	if n := yearNumber(digits); n > 99 {
		return n
	}
	return 2000 + yearNumber(digits)
}

// allWords gives what stands in the paragraphs and cells of the answer.
func (l letter) allWords() []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			out = append(out, b.text)
			if b.table == nil {
				continue
			}
			out = append(out, b.table.caption)
			for _, row := range b.table.rows {
				for _, x := range row {
					out = append(out, x.text)
				}
			}
		}
	}
	return out
}
