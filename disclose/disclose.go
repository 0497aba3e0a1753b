// Package disclose protects counts before anyone outside the team sees them.
// Only this package can make a [Table], and publish accepts nothing else.
//
// It rounds a table so that it still adds up, or hides its small counts and as
// many others as keep the small ones from being worked out. Either way it
// attacks the result before anyone gets it, as somebody would who has read how
// it was made, and gives nothing when a small count can be worked out.
// disclose/table reads and writes the files, disclose/sums knows what adds up,
// disclose/rounding and disclose/suppress choose what is shown, and
// disclose/witness attacks it. disclose/intruder, which shares no code with
// these, attacks it again.
package disclose

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
)

const (
	// Base is the multiple that counts are rounded to. A count of 1 to 4, which
	// would point at people, is shown as 0 or 5. Source: doc/decisions/0003.
	Base = table.Base
	// Threshold is the smallest count that is not small, unless a Policy asks
	// for more. Source: doc/decisions/0003.
	Threshold = 5
	// LeastThreshold is the smallest threshold that may be asked for: below it
	// a count of 2 would be shown. Source: doc/decisions/0003.
	LeastThreshold = 3
	// TotalLabel is the label of a table's total.
	TotalLabel = table.Total
)

// A Method is a way of protecting.
type Method string

const (
	// Round rounds every cell to one of the two multiples of Base next to it,
	// so that the table still adds up. Nothing is blank, and nothing exact.
	Round Method = "round"
	// Suppress hides small counts, and others to protect them. What is shown
	// is exact.
	Suppress Method = "suppress"
)

// ParseMethod reads the name of a method. An unknown one is an error, never a
// milder default.
func ParseMethod(s string) (Method, error) {
	switch m := Method(s); m {
	case Round, Suppress:
		return m, nil
	}
	return "", fmt.Errorf("unknown disclosure method %q: want round or suppress", s)
}

// MethodFor is the method that suits a table: one-way tables keep their exact
// headline totals, finer ones are rounded.
func MethodFor(c table.Counts) Method {
	if len(c.Dims) > 1 {
		return Round
	}
	return Suppress
}

// A Policy says how to protect. The zero Policy is refused.
type Policy struct {
	Method    Method
	Threshold int64             // counts below it are small; 0 means Threshold
	Hierarchy table.Hierarchy   // of the dimensions
	Before    []table.Published // published already about the same people
	Behind    []table.Counts    // the counts from which those were made, where they are at hand
	AsGiven   bool              // publish just these rows, as a force's answer: see sums.Given
	Insiders  string            // the dimension whose values know their own counts: see Audit; "" means none
	Withstand bool              // no insider may work out a small count either
	Effort    int               // of the search for a cheap choice; 0 means the usual
	Work      int               // that the search for any choice may take, in coefficients touched; 0 means the usual
}

// Protect is the only way to make a Table that shows anything. The same counts
// are shown the same way every time, whatever their order.
func Protect(c table.Counts, p Policy) (Table, error) {
	t, err := protect(c, p)
	if err != nil {
		return Table{}, fmt.Errorf("protect %s: %w", c.Name, err)
	}
	return t, nil
}

func protect(c table.Counts, p Policy) (Table, error) {
	method, err := ParseMethod(string(p.Method))
	if err != nil {
		return Table{}, err
	}
	if p.Threshold == 0 {
		p.Threshold = Threshold
	}
	if p.Threshold < LeastThreshold {
		return Table{}, fmt.Errorf("a threshold of %d would show counts that point at people: want %d or more", p.Threshold, LeastThreshold)
	}
	if err := check(c); err != nil {
		return Table{}, err
	}
	if !p.AsGiven {
		if err := onlyTotal(c); err != nil {
			return Table{}, err
		}
	}
	if err := noDifference(c, p.Before); err != nil {
		return Table{}, err
	}
	s, err := added(c, p)
	if err != nil {
		return Table{}, err
	}
	if method == Round {
		return round(s, p)
	}
	return suppressed(s, p)
}

// added puts together what readers know to add up.
func added(c table.Counts, p Policy) (*sums.Set, error) {
	if p.AsGiven {
		if len(p.Before)+len(p.Behind)+len(p.Hierarchy) > 0 {
			return nil, errors.New("an answer that is published as given takes no hierarchy and no earlier tables")
		}
		return given(c, p.Threshold)
	}
	s, err := sums.New(c, p.Hierarchy, p.Before)
	if err != nil {
		return nil, err
	}
	for _, b := range p.Behind {
		if err := s.Learn(b, p.Hierarchy); err != nil {
			return nil, err
		}
	}
	return s, settle(s)
}

// given puts together what the readers of an answer know to add up, and what its
// rows would tell of the cells that they leave out.
func given(c table.Counts, threshold int64) (*sums.Set, error) {
	var err error
	for _, withRest := range []bool{false, true} {
		var s *sums.Set
		if s, err = sums.Given(c, threshold, withRest); err != nil {
			return nil, err
		}
		if err = settle(s); err == nil {
			tell(s)
			return s, nil
		}
	}
	return nil, fmt.Errorf("its totals contradict each other: %w", err)
}

// tell notes the cells without a row that the rows tell, were all shown.
func tell(s *sums.Set) {
	bounds := make([]witness.Bound, len(s.Cells))
	for i, c := range s.Cells {
		bounds[i] = witness.Bound{Low: c.N, High: c.N}
		if c.Unlisted() {
			bounds[i] = witness.Bound{Low: 0, High: witness.Unknown}
		}
	}
	for _, i := range witness.Run(s, bounds, func(i int) bool { return s.Cells[i].Unlisted() }).Revealed {
		s.Cells[i].Told = true
	}
}

// onlyTotal refuses a total by another name than Total: it would be taken for one
// more value, counted twice, and its parts could be worked out.
func onlyTotal(c table.Counts) error {
	for _, r := range c.Rows {
		for d, v := range r.Key {
			if v != table.Total && sums.IsTotal(v) {
				return fmt.Errorf("the value %q of %s reads as the total: call it %s, or publish the rows as they stand with --answer", v, c.Dims[d], table.Total)
			}
		}
	}
	return nil
}

// differences are the words, first or last in a label, that say that its counts are what
// others differ by.
var differences = []string{"change", "difference", "diff", "increase", "decrease", "variance", "+/-"}

// noDifference refuses a row or column that says what two others differ by: who knows one
// of these would have the other.
func noDifference(c table.Counts, before []table.Published) error {
	says := func(file, dim, label string) error {
		words := strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return r == ' ' || r == '(' || r == ')' || r == '%' || r == ':' })
		if len(words) > 0 && (slices.Contains(differences, words[0]) || slices.Contains(differences, words[len(words)-1])) {
			return fmt.Errorf("%s: the value %q of %s reads as the difference of two others, from which either could be worked out: leave it out", file, label, dim)
		}
		return nil
	}
	for _, r := range c.Rows {
		for d, v := range r.Key {
			if err := says(c.Name, c.Dims[d], v); err != nil {
				return err
			}
		}
	}
	for _, p := range before {
		for _, cell := range p.Cells {
			for d, v := range cell.Key {
				if err := says(p.Name, p.Dims[d], v); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// check refuses counts that did not come through a file, and are no table.
func check(c table.Counts) error {
	if len(c.Rows) == 0 {
		return errors.New("a table without cells")
	}
	if len(c.Dims) == 0 {
		return errors.New("a table without dimensions")
	}
	seen := map[string]bool{}
	for i, r := range c.Rows {
		switch {
		case len(r.Key) != len(c.Dims):
			return fmt.Errorf("cell %d has %d labels for %d dimensions", i+1, len(r.Key), len(c.Dims))
		case seen[table.ID(r.Key)]:
			return fmt.Errorf("cell %d: %q comes twice", i+1, r.Key)
		case r.N < 0:
			return fmt.Errorf("cell %d: a negative count", i+1)
		}
		seen[table.ID(r.Key)] = true
	}
	return nil
}
