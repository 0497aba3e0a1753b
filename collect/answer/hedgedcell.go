package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// hedgedCell is a number that has words in its cell: "71 offences", "approx. 90".
var hedgedCell = lazyre.New(`(?i)^(?:(?:about|approx(?:imately|\.)?|c\.?|ca\.?|circa|around|roughly|some|over|nearly|almost|under|up to|at least|~|≈)\s*)?\d{1,3}(?:,?\d{3})*\s*(?:(?:or (?:so|more)|approx(?:imately|\.)?|est(?:imated|\.)?|(?:recorded |sexual |flagged )*(?:offences?|crimes?|records?|victims?|suspects?|persons?|people|cases)))?\.?$`)

// nameHedged names the cells of a table without figures that hold a number among words.
func (r *reader) nameHedged(t *table) {
	var cells []string
	for row := range t.rows {
		for c := 1; c < len(t.rows[row]); c++ {
			x := t.at(row, c)
			if _, isValue := readValue(x.text); !isValue && !x.covered && hedgedCell.MatchString(x.text) && !isAge(x.text) && !isPeriodLabel(x.text) && labelDim(x.text) != byPeriod {
				cells = append(cells, x.text)
				r.cells.settle(x.where)
			}
		}
	}
	if len(cells) > 0 {
		r.problem("%s: numbers with words in their cells were not read: %s", t.placeOf(), strings.Join(cells, ", "))
	}
}
