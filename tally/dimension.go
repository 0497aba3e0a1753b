package tally

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"cyberflag/flag"
	"cyberflag/internal/civil"
	"cyberflag/internal/nearest"
	"cyberflag/record"
)

// A Dimension is something that records are counted by.
type Dimension string

// The dimensions, in the order of a full key.
const (
	ByForce   Dimension = "force"
	ByYear    Dimension = "year" // financial year of recorded_on: "2016-17"
	ByOffence Dimension = "offence"
	ByAgeBand Dimension = "age_band"
	BySex     Dimension = "sex"
	ByFlag    Dimension = "flag"
)

// Dimensions gives every dimension in the order of a full key.
func Dimensions() []Dimension {
	return []Dimension{ByForce, ByYear, ByOffence, ByAgeBand, BySex, ByFlag}
}

// ParseDimension reads the name of a dimension; the error has a hint.
func ParseDimension(s string) (Dimension, error) {
	if d := Dimension(s); slices.Contains(Dimensions(), d) {
		return d, nil
	}
	return "", &unknownDimension{s}
}

type unknownDimension struct{ name string }

func (e *unknownDimension) Error() string { return fmt.Sprintf("unknown dimension %q", e.name) }

// Hint gives the dimensions there are.
func (e *unknownDimension) Hint() string {
	var known []string
	for _, d := range Dimensions() {
		known = append(known, string(d))
	}
	near := ""
	if ns := nearest.Of(e.name, known, 1); len(ns) > 0 {
		near = "did you mean " + ns[0] + "? "
	}
	return near + "known: " + strings.Join(known, ", ")
}

// Unknown is the label of a record that does not say.
const Unknown = "unknown"

// A key is a record's label in every dimension, in their order.
type key [6]string

func keyOf(rec record.Record, a flag.Answer) key {
	return key{
		orUnknown(rec.Force), FinancialYear(rec.RecordedOn), orUnknown(rec.OffenceCode),
		AgeBand(rec.VictimAge), sexLabel(rec.VictimSex), a.String(),
	}
}

func orUnknown(s string) string {
	if s == "" {
		return Unknown
	}
	return s
}

// sexLabel keeps apart a sex recorded as not known and one not given: U is
// what the record says.
func sexLabel(s record.Sex) string { return orUnknown(string(s)) }

// FinancialYear labels the year from 1 April that d falls in, such as
// "2016-17", or gives Unknown for no date.
func FinancialYear(d civil.Date) string {
	if d.IsZero() {
		return Unknown
	}
	start := d.Year
	if d.Month < time.April {
		start--
	}
	if at := start - firstYear; 0 <= at && at < len(yearLabels) {
		return yearLabels[at]
	}
	return yearLabel(start)
}

func yearLabel(start int) string { return fmt.Sprintf("%d-%02d", start, (start+1)%100) }

// yearLabels are the labels of the years from firstYear: to print one takes as
// long as all else of a key.
var yearLabels = func() (labels [300]string) {
	for i := range labels {
		labels[i] = yearLabel(firstYear + i)
	}
	return labels
}()

const firstYear = 1850

// ageBands are the bands of the contract; each ends below its limit.
var ageBands = []struct {
	label string
	below int
}{{"0-4", 5}, {"5-9", 10}, {"10-12", 13}, {"13-15", 16}, {"16-17", 18}}

const adult = "18+"

// AgeBand labels an age: 0-4, 5-9, 10-12, 13-15, 16-17, 18+ or unknown.
func AgeBand(a record.Age) string {
	years, ok := a.Known()
	if !ok {
		return Unknown
	}
	for _, b := range ageBands {
		if years < b.below {
			return b.label
		}
	}
	return adult
}

// compareLabels orders the labels of a dimension as people read them: bands
// by age, yes before review before no, unknown last.
func compareLabels(d Dimension, a, b string) int {
	if a == b {
		return 0
	}
	if a == Unknown || b == Unknown {
		return boolSign(a == Unknown)
	}
	switch d {
	case ByAgeBand:
		return lowest(a) - lowest(b)
	case ByFlag:
		order := []string{flag.Yes.String(), flag.Review.String(), flag.No.String()}
		return slices.Index(order, a) - slices.Index(order, b)
	}
	return strings.Compare(a, b)
}

func boolSign(positive bool) int {
	if positive {
		return 1
	}
	return -1
}

// lowest gives the first age of a band.
func lowest(band string) int {
	digits := strings.TrimSuffix(band, "+")
	digits, _, _ = strings.Cut(digits, "-")
	n, _ := strconv.Atoi(digits) // bands are made above
	return n
}
