package answer_test

import (
	"fmt"
	"html"
	"strings"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// Shapes that the answers of several authors taught: quarters, victims beside offences,
// percentages beside counts, numbers in words, series, outcomes by offence.

// taught answers question q in one of them, or reports false.
func (v *varied) taught(q int) bool {
	no := []string{"-", "-", "-", "-", "-"}
	switch v.named(fmt.Sprintf("Q%d taught", q), append(no, []string{"quarters", "victims", "percent", "words", "series"}...)...) {
	case "quarters":
		if q > 2 {
			return false
		}
		v.quarters(q)
	case "victims":
		if q != 2 {
			return false
		}
		v.victims()
	case "percent":
		if q < 3 {
			return false
		}
		v.percent(q)
	case "words":
		if q != 2 {
			return false
		}
		v.inWords()
	case "series":
		if q < 3 {
			return false
		}
		v.series(q)
	default:
		return false
	}
	return true
}

// quarters gives each quarter and the whole of each year, quarters down and years across.
func (v *varied) quarters(q int) {
	names := [][]string{{"Apr - Jun", "Jul - Sep", "Oct - Dec", "Jan - Mar"}, {"April to June", "July to September", "October to December", "January to March"},
		{"Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"}}[v.choose("quarters", 3)]
	rows := [][]string{{""}}
	sums := make([]int64, len(v.years))
	for _, y := range v.years {
		rows[0] = append(rows[0], v.spell.write(y))
	}
	for k, name := range names {
		row := []string{name}
		for i, y := range v.years {
			n := int64(v.rng.IntN(90))
			sums[i] += n
			row = append(row, fmt.Sprint(n))
			start := civil.Of(y, time.April, 1)
			for range 3 * k {
				start = civil.Partial{Year: start.Year, Month: start.Month}.Last().AddDays(1)
			}
			end := start
			for range 3 {
				end = civil.Partial{Year: end.Year, Month: end.Month}.Last().AddDays(1)
			}
			v.figureOf(q, figure.Period{Start: start, End: end.AddDays(-1)}, answer.Breakdown{}, answer.Offences, n)
		}
		rows = append(rows, row)
	}
	row := []string{v.one([]string{"Total", "Whole year", "Year total", "Full year"})}
	for i, y := range v.years {
		row = append(row, fmt.Sprint(sums[i]))
		v.figureOf(q, figure.FinancialYear(y), answer.Breakdown{}, answer.Offences, sums[i])
	}
	v.table(append(rows, row))
}

// victims gives a count of offences in a sentence and the victims of these in a table.
func (v *varied) victims() {
	for _, y := range v.years {
		n := int64(v.rng.IntN(300))
		v.tag("p", fmt.Sprintf("In %s there were %d offences with the cyber flag.", v.spell.write(y), n))
		v.figureOf(2, figure.FinancialYear(y), answer.Breakdown{}, answer.Offences, n)
	}
	v.tag("p", v.one([]string{"Victims of the flagged offences, by sex", "The victims of these are shown below. An offence can have more than one victim.", "Number of victims of these offences by sex:"}))
	rows := [][]string{append([]string{v.one(sexHeads[:5])}, func() (out []string) {
		for _, y := range v.years {
			out = append(out, v.spell.write(y))
		}
		return
	}()...)}
	for i, s := range sexForms[v.rng.IntN(6)] {
		row := []string{s}
		for _, y := range v.years {
			n := int64(v.rng.IntN(300))
			row = append(row, fmt.Sprint(n))
			v.figureOf(2, figure.FinancialYear(y), answer.Breakdown{Sex: "FMU"[i : i+1]}, answer.Victims, n)
		}
		rows = append(rows, row)
	}
	v.table(rows)
}

// percent puts a percentage beside each count, under a common head.
func (v *varied) percent(q int) {
	head, ls := v.labels(q, map[int]string{3: "platform", 4: "outcome"}[q])
	var a, b strings.Builder
	count := v.one([]string{"No.", "Number", "Count", "Offences", "n"})
	for _, y := range v.years {
		fmt.Fprintf(&a, "<td colspan=2>%s</td>", html.EscapeString(v.spell.write(y)))
		fmt.Fprintf(&b, "<td>%s</td><td>%%</td>", count)
	}
	fmt.Fprintf(&v.body, "<table><tr><td>%s</td>%s</tr><tr><td></td>%s</tr>", html.EscapeString(head), &a, &b)
	for _, l := range ls {
		fmt.Fprintf(&v.body, "<tr><td>%s</td>", html.EscapeString(l.text))
		for _, y := range v.years {
			n := int64(v.rng.IntN(80))
			fmt.Fprintf(&v.body, "<td>%d</td><td>%d.%d%%</td>", n, v.rng.IntN(90), v.rng.IntN(10))
			v.figureOf(q, figure.FinancialYear(y), l.is, answer.Offences, n)
		}
		v.body.WriteString("</tr>")
	}
	v.body.WriteString("</table>")
}

// inWords gives counts in words.
func (v *varied) inWords() {
	tens := []string{"twenty", "thirty", "forty", "fifty", "sixty"}
	ones := []string{"one", "two", "three", "four", "six", "nine"}
	for _, y := range v.years {
		t, o := v.rng.IntN(len(tens)), v.rng.IntN(len(ones))
		n := int64(20 + 10*t + []int{1, 2, 3, 4, 6, 9}[o])
		v.tag("p", fmt.Sprintf(v.one([]string{"In %s %s offences carried the cyber flag.", "During %s the flag was set on %s offences."}), v.spell.write(y), tens[t]+"-"+ones[o]))
		v.figureOf(2, figure.FinancialYear(y), answer.Breakdown{}, answer.Offences, n)
	}
}

// series gives lines of a label and a count for each year, of which the first says the
// years.
func (v *varied) series(q int) {
	_, ls := v.labels(q, map[int]string{3: "platform", 4: "outcome"}[q])
	var lines []string
	for k, l := range ls[:3] {
		var items []string
		for _, y := range v.years {
			n := int64(v.rng.IntN(80))
			s := fmt.Sprint(n)
			if k == 0 {
				s += " (" + v.spell.write(y) + ")"
			}
			items = append(items, s)
			v.figureOf(q, figure.FinancialYear(y), l.is, answer.Offences, n)
		}
		lines = append(lines, html.EscapeString(l.text+" "+strings.Join(items, ", ")))
	}
	fmt.Fprintf(&v.body, "<p>%s</p>\n", strings.Join(lines, "<br>"))
}

func (v *varied) figureOf(q int, p figure.Period, b answer.Breakdown, u answer.Unit, n int64) {
	v.want.Figures = append(v.want.Figures, answer.Figure{Question: fmt.Sprintf("Q%d", q), Period: p, Breakdown: b, Unit: u, Value: n})
}
