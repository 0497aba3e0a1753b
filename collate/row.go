package collate

import (
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// The years that a figure can be for; another is a mistyped digit.
const (
	firstYear = 1900
	lastYear  = 2100
)

// A rowReader reads the cells of one row and gathers what is wrong with them.
type rowReader struct {
	cells  []string
	at     map[string]int
	faults []Fault
}

// readRow makes a figure of one row, or gives every fault in it. parseErr is
// what the CSV reader said of the row.
func readRow(cells []string, parseErr error, width int, at map[string]int, row int) (figure.Figure, []Fault) {
	if parseErr != nil {
		return figure.Figure{}, []Fault{quoteFault(parseErr)}
	}
	if len(cells) != width {
		return figure.Figure{}, []Fault{{Msg: fmt.Sprintf("%d cells, want %d as in the header", len(cells), width),
			Hint: "a cell with a comma in it must be quoted"}}
	}
	r := &rowReader{cells: cells, at: at}
	if r.badText(); len(r.faults) > 0 {
		return figure.Figure{}, r.faults
	}
	f := figure.Figure{
		Area:    r.area(),
		Period:  figure.Period{Start: r.date("period_start"), End: r.date("period_end")},
		Measure: r.measure(),
		Value:   r.value(),
		Source: figure.Source{
			Publisher:   r.needed("publisher", "who printed or sent the figure"),
			PublishedOn: r.published(),
			URL:         r.url(),
			Where:       fmt.Sprintf("row %d", row),
			Printed:     r.cell("value_as_printed"),
			Note:        r.cell("notes"),
		},
	}
	r.order(f.Period, f.Source.PublishedOn)
	return f, r.faults
}

// quoteFault says how far a row runs whose quotation marks do not close,
// because it takes the rows after it along.
func quoteFault(err error) Fault {
	msg := "not a CSV row: a quotation mark stands in the wrong place"
	if parse := (*csv.ParseError)(nil); errors.As(err, &parse) && parse.Line > parse.StartLine {
		msg += fmt.Sprintf(", and the row runs from line %d to line %d", parse.StartLine, parse.Line)
	}
	return Fault{Msg: msg, Hint: `write a cell with a comma or a quotation mark as "..." and double the marks inside it`}
}

// badText refuses cells that are not UTF-8, because a note in another encoding
// would come out as other words, and cells with control characters, which could
// steer the terminal that a publisher's name is printed on.
func (r *rowReader) badText() {
	for _, column := range append(append([]string{}, columns...), optionalColumns...) {
		if !utf8.ValidString(r.cell(column)) {
			r.fault(column, "not UTF-8", "save the sheet as CSV in UTF-8")
		} else if strings.ContainsFunc(r.cell(column), unicode.IsControl) {
			r.fault(column, "has a control character in it", "type the cell again")
		}
	}
}

// cell gives the text of a cell on one line: a line break in a quoted cell is a
// blank, because a publisher is printed in tables, notes and terminals.
func (r *rowReader) cell(column string) string {
	if i, ok := r.at[column]; ok {
		return strings.Join(strings.Fields(r.cells[i]), " ")
	}
	return ""
}

func (r *rowReader) fault(column, msg, hint string) {
	r.faults = append(r.faults, Fault{column, msg, hint})
}

func (r *rowReader) needed(column, what string) string {
	s := r.cell(column)
	if s == "" {
		r.fault(column, "empty: want "+what, "")
	}
	return s
}

func (r *rowReader) area() figure.Area {
	name := r.needed("force", "the name of a force, region or nation")
	if name == "" {
		return figure.Area{}
	}
	area, err := reference.LookupArea(name)
	if err != nil {
		var hinter interface{ Hint() string }
		hint := "write the name of a force of England and Wales, or of a region or nation"
		if errors.As(err, &hinter) && hinter.Hint() != "" {
			hint = hinter.Hint()
		}
		r.fault("force", err.Error(), hint)
	}
	return area
}

// measure takes the known measures also with other capitals: as measures of
// their own their figures would drop out of every sum unseen.
func (r *rowReader) measure() figure.Measure {
	name := r.needed("measure", "what was counted")
	if isPercentage(name) || noCount(name) {
		r.fault("measure", fmt.Sprintf("%q is no count", short(name)), "give the counts; cyberflag works out percentages, rates and averages")
	}
	for _, known := range []figure.Measure{figure.CyberFlagged, figure.AllChild} {
		if strings.EqualFold(name, string(known)) {
			return known
		}
	}
	return figure.Measure(name)
}

func (r *rowReader) date(column string) civil.Date {
	s := r.cell(column)
	d, err := civil.Parse(s)
	if err != nil {
		r.fault(column, err.Error(), "a financial year runs from 2016-04-01 to 2017-03-31")
	} else if d.Year < firstYear || d.Year > lastYear {
		r.fault(column, fmt.Sprintf("the year %d is not one that figures are for", d.Year), "look for a mistyped digit")
	}
	return d
}

// order asks that a period ends after it begins, and that nothing was published
// of it before it had begun.
func (r *rowReader) order(p figure.Period, published civil.Partial) {
	if !published.IsZero() && published.Last().Before(p.Start) {
		r.fault("published_on", fmt.Sprintf("%v is before the period had begun, %v", published, p.Start), "one of the two dates is mistyped")
	}
	if !p.Start.IsZero() && !p.End.IsZero() && p.End.Before(p.Start) {
		r.fault("period_end", fmt.Sprintf("%v is before the start, %v", p.End, p.Start), "the two dates may stand the wrong way round")
	}
}

func (r *rowReader) published() civil.Partial {
	p, err := civil.ParsePartial(r.cell("published_on"))
	if err != nil {
		r.fault("published_on", err.Error(), "a month such as 2017-06 will do when the day is not known")
	}
	return p
}

// url takes addresses of the web only: a reader may follow them.
func (r *rowReader) url() string {
	s := r.cell("url")
	if lower := strings.ToLower(s); s != "" && !strings.HasPrefix(lower, "http://") && !strings.HasPrefix(lower, "https://") {
		r.fault("url", fmt.Sprintf("%q is not an address of the web", short(s)), "it begins with https:// or http://; leave it empty when there is none")
	}
	return s
}

// value reads the count, or from the printed words why there is none.
func (r *rowReader) value() figure.Value {
	s, printed := r.cell("value"), r.cell("value_as_printed")
	switch {
	case isPercentage(s):
		r.fault("value", fmt.Sprintf("%q is a percentage, want a count", short(s)), "give the counts of both years; cyberflag works out the percentage")
	case isPercentage(printed):
		r.fault("value_as_printed", fmt.Sprintf("%q is a percentage, want a count", short(printed)), "give the counts of both years; cyberflag works out the percentage")
	case s == "":
		return r.gap(printed)
	default:
		return r.count(s, printed)
	}
	return figure.Value{}
}

func (r *rowReader) gap(printed string) figure.Value {
	v, ok := ReadGap(printed)
	if !ok {
		r.fault("value_as_printed", fmt.Sprintf("%q does not say why there is no value", short(printed)), "known wordings: "+gapWordings())
	}
	return v
}

func (r *rowReader) count(s, printed string) figure.Value {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil && isGrouped(s):
		r.fault("value", fmt.Sprintf("%q is not a whole number", s), "write "+strings.ReplaceAll(s, ",", "")+" without a comma; what was printed goes in value_as_printed")
	case errors.Is(err, strconv.ErrRange) || n > figure.MaxCount:
		r.fault("value", fmt.Sprintf("%q is too large: want at most %s", short(s), figure.Thousands(figure.MaxCount)), "look for a slipped column or two numbers run together")
	case err != nil && isDecimal(s):
		r.fault("value", fmt.Sprintf("%q is not a whole number of 0 or more", short(s)), "a count has no decimals; an average, a rate or a percentage is no figure: give the count itself")
	case err != nil:
		r.fault("value", fmt.Sprintf("%q is not a whole number of 0 or more", short(s)), "leave value empty when no number was given, and put the printed words in value_as_printed")
	case n < 0:
		r.fault("value", fmt.Sprintf("%d is below nought, want a count", n), "a fall is no count: give the counts of both years")
	case s[0] == '+' || s[0] == '-':
		r.fault("value", fmt.Sprintf("%q has a sign, want a count", short(s)), "a rise is no count: give the counts of both years")
	case contradicts(printed, n):
		r.fault("value", fmt.Sprintf("%d, but %q was printed", n, short(printed)), "one of the two is mistyped; a number that was not printed is no published figure")
	default:
		return figure.Count(n)
	}
	return figure.Value{}
}

// contradicts reports whether printed is a plain number other than n, a hidden
// count, or words for a missing one that do not give n beside them.
func contradicts(printed string, n int64) bool {
	if m, err := strconv.ParseInt(strings.ReplaceAll(printed, ",", ""), 10, 64); err == nil {
		return m != n
	}
	gap, known := ReadGap(printed)
	if printed == "" || !known {
		return false
	}
	return gap.State() == figure.Suppressed || !gives(printed, n)
}

// gives reports whether n stands in printed as a number of its own.
func gives(printed string, n int64) bool {
	numbers := strings.FieldsFunc(printed, func(r rune) bool { return r != ',' && (r < '0' || r > '9') })
	return slices.ContainsFunc(numbers, func(s string) bool {
		s = strings.Trim(s, ",")
		return s == strconv.FormatInt(n, 10) || s == figure.Thousands(n)
	})
}

// isGrouped reports whether s is a whole number written with commas: 1,204.
func isGrouped(s string) bool {
	n, err := strconv.ParseInt(strings.ReplaceAll(s, ",", ""), 10, 64)
	return err == nil && n >= 0 && figure.Thousands(n) == s
}

// isDecimal reports whether s is a number with decimals: 12.5.
func isDecimal(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil && strings.Contains(s, ".")
}

// noCount reports whether a measure's words say that it is worked out from
// counts and is none itself.
func noCount(measure string) bool {
	words := strings.FieldsFunc(strings.ToLower(measure), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{"rate", "rates", "ratio", "proportion", "share", "average", "mean", "median", "percentage"}, w)
	})
}

// isPercentage reports whether s speaks of a percentage.
func isPercentage(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "%") || strings.Contains(s, "percent") || strings.Contains(s, "per cent")
}

// short cuts what an error quotes, because a wrong column may hold a long text.
func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "..."
	}
	return s
}
