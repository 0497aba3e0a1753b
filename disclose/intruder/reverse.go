package intruder

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// ratePer is the number of people that a rate is given for.
const ratePer = 100_000

// A printed number stands for all numbers that round to it: half a unit of its
// last decimal either way, the ends among them because nobody says how ties
// were rounded.
type printed struct {
	digits int64 // the number without its point
	unit   int64 // 10 to the power of its decimals
}

// parsePrinted reads a number such as 12.50.
func parsePrinted(s string) (printed, bool) {
	before, after, _ := strings.Cut(strings.ReplaceAll(s, ",", ""), ".")
	digits, err := strconv.ParseInt(before+after, 10, 64)
	if err != nil || digits < 0 || before == "" || len(after) > 6 || digits > 1e12 {
		return printed{}, false
	}
	unit := int64(1)
	for range after {
		unit *= 10
	}
	return printed{digits, unit}, true
}

// ends gives the least and the greatest number that p stands for.
func (p printed) ends() (low, high *big.Rat) {
	return big.NewRat(2*p.digits-1, 2*p.unit), big.NewRat(2*p.digits+1, 2*p.unit)
}

// readRate reads a rate back to the counts that it can stand for.
func (t *Table) readRate(s sheet, row int, labels []string) error {
	text := s.at(row, columnRate)
	if text == "" {
		return nil
	}
	if slices.Contains(markTexts, strings.ToLower(text)) {
		t.say(Cell{Kind: markKind(strings.ToLower(s.at(row, columnStatus)))}, labels, s.line(row))
		return nil
	}
	rate, ok := parsePrinted(text)
	if !ok {
		return s.problem(row, columnRate, fmt.Sprintf("%q is no rate", text), "want a number such as 12.5, for each 100,000 people")
	}
	people, ok := whole(s.at(row, columnPopulation))
	if !ok || people == 0 {
		return s.problem(row, columnPopulation, "a rate without its population", "want the whole number of people that the rate was made with")
	}
	low, high := rate.ends()
	scale := big.NewRat(people, ratePer)
	t.say(Cell{Kind: Range, Low: max(0, ceilRat(low.Mul(low, scale))), High: floorRat(high.Mul(high, scale))}, labels, s.line(row))
	if last := t.Cells[len(t.Cells)-1]; last.Low > last.High {
		return s.problem(row, columnRate, fmt.Sprintf("no count of %d people has the rate %s", people, text), "look at the population and the rate again")
	}
	return nil
}

func floorRat(r *big.Rat) int64 {
	q := new(big.Int).Div(r.Num(), r.Denom()) // Euclidean: the floor, for a positive divisor
	return q.Int64()
}

func ceilRat(r *big.Rat) int64 { return -floorRat(new(big.Rat).Neg(r)) }

// readPercent reads a percentage as a ratio of its cell to its whole.
func (t *Table) readPercent(s sheet, row int, labels []string) error {
	text := strings.TrimSuffix(s.at(row, columnPercent), "%")
	if text == "" {
		return nil
	}
	if slices.Contains(markTexts, strings.ToLower(text)) {
		t.say(Cell{Kind: markKind(strings.ToLower(s.at(row, columnStatus)))}, labels, s.line(row))
		return nil
	}
	p, ok := parsePrinted(text)
	if !ok {
		return s.problem(row, columnPercent, fmt.Sprintf("%q is no percentage", text), "want a number such as 12.5")
	}
	keep := strings.FieldsFunc(s.at(row, columnPercentOf), func(r rune) bool { return r == ';' || r == ',' })
	whole := make([]string, len(labels))
	for i, dim := range t.Dims {
		whole[i] = Total
		if slices.Contains(keep, dim) {
			whole[i] = labels[i]
		}
	}
	for _, dim := range keep {
		if !slices.Contains(t.Dims, dim) {
			return s.problem(row, columnPercentOf, fmt.Sprintf("%q is no dimension", dim), "want dimensions of this file, with ;")
		}
	}
	t.say(Cell{Kind: Range, High: boundless}, labels, s.line(row))
	t.Sums = append(t.Sums, Ratio{Part: labels, Whole: whole, Row: s.line(row),
		Low:  Fraction{max(0, 2*p.digits-1), 200 * p.unit},
		High: Fraction{2*p.digits + 1, 200 * p.unit}})
	return nil
}

// wholes gives each percentage the whole that the table has: in a dimension
// without totals, such as the year, the cell's own label.
func (t *Table) wholes() {
	for i := range t.Dims {
		total := slices.ContainsFunc(t.Cells, func(c Cell) bool { return c.Labels[i] == Total })
		for _, r := range t.Sums {
			if !total {
				r.Whole[i] = r.Part[i]
			}
		}
	}
}
