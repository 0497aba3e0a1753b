package answer_test

import (
	"fmt"
	"html"
	"strings"

	"cyberflag/collect/answer"
)

// A sign is what a cell shows: a number, or the mark that hides it.
type sign struct {
	text      string
	n         int64
	symbol    answer.Symbol
	low, high *int64
}

func (v *varied) sign(n int64) sign {
	s := fmt.Sprint(n)
	if n >= 1000 && v.rng.IntN(2) == 0 {
		s = fmt.Sprintf("%d,%03d", n/1000, n%1000)
	}
	return sign{text: s, n: n}
}

// A kind is one way of breaking down: its label in the file and what is read.
type label struct {
	text string
	is   answer.Breakdown
}

// labels gives the rows of a breakdown.
func (v *varied) labels(q int, kind string) (head string, out []label) {
	switch kind {
	case "platform":
		for _, s := range append(v.some(platformNames, 3+v.rng.IntN(5)), v.one(platformRest)) {
			out = append(out, label{s, answer.Breakdown{Platform: s}})
		}
		return v.one(platformHeads), out
	case "outcome":
		for _, s := range v.some(outcomeNames, 3+v.rng.IntN(6)) {
			out = append(out, label{s, answer.Breakdown{Outcome: s}})
		}
		return v.one(outcomeHeads), out
	case "offence":
		for _, s := range v.some(offenceTitles, 3+v.rng.IntN(5)) {
			out = append(out, label{s, answer.Breakdown{Offence: s}})
		}
		return v.one(offenceHeads), out
	case "sex":
		for i, s := range sexForms[v.rng.IntN(len(sexForms))] {
			out = append(out, label{s, answer.Breakdown{Sex: "FMU"[i : i+1]}})
		}
		return v.one(sexHeads), out
	case "age":
		return v.one(ageHeads), v.ages()
	}
	return "", nil
}

var sexForms = [][]string{{"Female", "Male", "Unknown"}, {"Female", "Male"}, {"F", "M"}, {"Girls", "Boys"}, {"Female", "Male", "Not recorded"}, {"Females", "Males", "Not stated"}, {"FEMALE", "MALE", "UNSPECIFIED"},
	{"Female victims", "Male victims", "Victim sex not recorded"}}

// ages gives bands that cut 0 to 17, in one spelling.
func (v *varied) ages() []label {
	write := []func(a, b int) string{
		func(a, b int) string { return fmt.Sprintf("%d-%d", a, b) },
		func(a, b int) string { return fmt.Sprintf("%d to %d", a, b) },
		func(a, b int) string { return fmt.Sprintf("%d - %d years", a, b) },
		func(a, b int) string { return fmt.Sprintf("Aged %d to %d", a, b) },
		func(a, b int) string { return fmt.Sprintf("%d–%d yrs", a, b) },
		func(a, b int) string {
			switch {
			case a == 0:
				return fmt.Sprintf("Under %d", b+1)
			case b == a+1:
				return fmt.Sprintf("%d or %d", a, b)
			}
			return fmt.Sprintf("%d to %d", a, b)
		},
		func(a, b int) string {
			if b == a+1 {
				return fmt.Sprintf("%d and %d", a, b)
			}
			return fmt.Sprintf("%d-%d", a, b)
		},
	}[v.choose("age", 7)]
	cuts := [][]int{{0, 5, 10, 14, 16, 18}, {0, 4, 12, 16, 18}, {0, 10, 13, 16, 18}, {0, 12, 16, 18}, {0, 6, 11, 16, 18}}[v.rng.IntN(5)]
	var out []label
	for i := 1; i < len(cuts); i++ {
		a, b := cuts[i-1], cuts[i]-1
		out = append(out, label{write(a, b), answer.Breakdown{Age: fmt.Sprintf("%d-%d", a, b)}})
	}
	if v.rng.IntN(3) == 0 {
		out = append(out, label{v.one([]string{"Unknown", "Not known", "Not recorded", "Age not known"}), answer.Breakdown{Age: "unknown"}})
	}
	return out
}

// question answers one question in a shape of its own.
func (v *varied) question(q int) {
	v.head(q)
	if v.taught(q) {
		return
	}
	kind := ""
	switch q {
	case 1:
		kind = v.named("Q1 by", "nothing", "offence", "age", "sex", "sex and age")
	case 2:
		kind = v.named("Q2 by", "nothing", "nothing", "age", "sex", "offence")
	case 3:
		kind = "platform"
	case 4:
		kind = "outcome"
	}
	switch kind {
	case "nothing":
		v.plain(q)
	case "sex and age":
		v.twoLevels(q)
	default:
		v.broken(q, kind)
	}
}

// counts makes up a row of counts for a label in each year.
func (v *varied) counts(most int) []int64 {
	var ns []int64
	for range v.years {
		ns = append(ns, int64(v.rng.IntN(most)))
	}
	return ns
}

// broken is a table by one breakdown and by year, in one of its directions.
func (v *varied) broken(q int, kind string) {
	head, ls := v.labels(q, kind)
	shape := v.named("direction", "years across", "years down", "years in sections", "a table a year", "a row each")
	hide := v.named("hidden", "nothing", "nothing", "*", "<5")
	var cells [][]sign
	sums := make([]int64, len(v.years))
	for _, l := range ls {
		var row []sign
		for i, n := range v.counts(map[int]int{1: 400, 2: 120, 3: 60, 4: 60}[q]) {
			s := v.sign(n)
			one, four := int64(1), int64(4)
			if n > 0 && n < 5 && hide == "*" {
				s.text, s.symbol, s.low, s.high = "*", answer.Hidden, &one, &four
			} else if n > 0 && n < 5 && hide == "<5" {
				s.text, s.symbol, s.low, s.high = "<5", answer.LessThanFive, &one, &four
			}
			sums[i] += n
			row = append(row, s)
			v.figure(q, v.years[i], l.is, s)
		}
		cells = append(cells, row)
	}
	where := v.named("total", "below", "below", "above", "none")
	if where != "none" {
		var row []sign
		for i, n := range sums {
			row = append(row, v.sign(n))
			v.figure(q, v.years[i], answer.Breakdown{}, row[i])
		}
		total := label{text: v.one(totalWords)}
		if where == "above" {
			ls, cells = append([]label{total}, ls...), append([][]sign{row}, cells...)
		} else {
			ls, cells = append(ls, total), append(cells, row)
		}
	}
	v.lay(shape, head, ls, cells)
	if hide == "*" {
		v.tag("p", "* denotes a number from 1 to 4, which is withheld under section 40(2).")
	}
}

// lay writes counts of labels by year in a direction.
func (v *varied) lay(shape, head string, ls []label, cells [][]sign) {
	var rows [][]string
	switch shape {
	case "years across":
		row := []string{head}
		for _, y := range v.years {
			row = append(row, v.spell.write(y))
		}
		rows = append(rows, row)
		for i, l := range ls {
			row := []string{l.text}
			for _, s := range cells[i] {
				row = append(row, s.text)
			}
			rows = append(rows, row)
		}
		rows = v.beside(rows)
	case "years down":
		row := []string{v.one(periodHeads)}
		for _, l := range ls {
			row = append(row, l.text)
		}
		rows = append(rows, row)
		for i, y := range v.years {
			row := []string{v.spell.write(y)}
			for k := range ls {
				row = append(row, cells[k][i].text)
			}
			rows = append(rows, row)
		}
	case "years in sections":
		rows = append(rows, []string{head, v.one(allMeasures[:4])})
		for i, y := range v.years {
			rows = append(rows, []string{v.spell.write(y), ""})
			for k, l := range ls {
				rows = append(rows, []string{l.text, cells[k][i].text})
			}
		}
	case "a table a year":
		for i, y := range v.years {
			v.tag("p", v.spell.write(y))
			rows := [][]string{{head, v.one(allMeasures[:4])}}
			for k, l := range ls {
				rows = append(rows, []string{l.text, cells[k][i].text})
			}
			v.table(rows)
		}
		return
	case "a row each":
		rows = append(rows, []string{v.one(periodHeads), head, v.one(allMeasures[:4])})
		blank := v.rng.IntN(2) == 0
		for i, y := range v.years {
			for k, l := range ls {
				year := v.spell.write(y)
				if blank && k > 0 {
					year = ""
				}
				rows = append(rows, []string{year, l.text, cells[k][i].text})
			}
		}
	}
	v.table(rows)
}

// beside puts a column that is no count behind the counts.
func (v *varied) beside(rows [][]string) [][]string {
	head := v.named("beside", "nothing", "nothing", "% of total", "% change", "Difference", "Notes", "Remarks")
	if head == "nothing" {
		return rows
	}
	for i := range rows {
		s := fmt.Sprintf("%d.%d%%", v.rng.IntN(90), v.rng.IntN(10))
		switch {
		case i == 0:
			s = head
		case head == "Difference":
			s = fmt.Sprint(v.rng.IntN(90))
		case head == "Notes" || head == "Remarks":
			s = v.one([]string{"", "see note", "provisional"})
		}
		rows[i] = append(rows[i], s)
	}
	return rows
}

// twoLevels breaks down by sex and age for each year: three ways of laying it out.
func (v *varied) twoLevels(q int) {
	_, sexes := v.labels(q, "sex")
	ages := v.ages()
	shape := v.named("two levels", "two columns", "sections", "ages across")
	var rows [][]string
	row := []string{v.one(sexHeads[:5]), v.one(ageHeads[:7])}
	if shape == "sections" {
		row = row[1:]
	}
	if shape == "ages across" {
		row = []string{v.one(periodHeads), row[0]}
		for _, a := range ages {
			row = append(row, a.text)
		}
	} else {
		for _, y := range v.years {
			row = append(row, v.spell.write(y))
		}
	}
	rows = append(rows, row)
	get := func(s, a label, y int) string {
		x := v.sign(int64(v.rng.IntN(300)))
		v.figure(q, y, answer.Breakdown{Sex: s.is.Sex, Age: a.is.Age}, x)
		return x.text
	}
	if shape == "ages across" {
		for _, y := range v.years {
			for _, s := range sexes {
				row := []string{v.spell.write(y), s.text}
				for _, a := range ages {
					row = append(row, get(s, a, y))
				}
				rows = append(rows, row)
			}
		}
		v.table(rows)
		return
	}
	for _, s := range sexes {
		if shape == "sections" {
			rows = append(rows, append([]string{s.text}, make([]string, len(v.years))...))
		}
		for _, a := range ages {
			row := []string{s.text, a.text}
			if shape == "sections" {
				row = row[1:]
			}
			for _, y := range v.years {
				row = append(row, get(s, a, y))
			}
			rows = append(rows, row)
		}
	}
	v.table(rows)
}

// both answers questions 1 and 2 in one table: all offences and those flagged.
func (v *varied) both() {
	v.tag("h3", v.one([]string{"Questions 1 and 2", "Q1 and Q2", "Offences and those flagged", "1 and 2.", "Child sexual offences and the cyber flag", ""}))
	alls, flags := v.counts(2000), v.counts(200)
	all, flag := v.one(allMeasures[:12]), v.one(flagMeasures)
	v.chose = append(v.chose, "all: "+all, "flag: "+flag)
	ls := []label{{text: all}, {text: flag}}
	cells := make([][]sign, 2)
	for i, y := range v.years {
		cells[0] = append(cells[0], v.sign(alls[i]))
		cells[1] = append(cells[1], v.sign(flags[i]))
		v.figure(1, y, answer.Breakdown{}, cells[0][i])
		v.figure(2, y, answer.Breakdown{}, cells[1][i])
	}
	v.lay(v.named("both", "years across", "years down"), v.one([]string{"", "Measure", "Category", "Description"}), ls, cells)
}

// plain gives one count a year: in a table, a list, lines or sentences.
func (v *varied) plain(q int) {
	ns := v.counts(map[int]int{1: 2000, 2: 300}[q])
	for i, y := range v.years {
		v.figure(q, y, answer.Breakdown{}, v.sign(ns[i]))
	}
	measure := v.one(allMeasures)
	if q == 2 && v.rng.IntN(2) == 0 {
		measure = v.one(flagMeasures)
	}
	form := v.named("plain", "years across", "years down", "list", "lines", "sentence", "sentence")
	if !strings.HasPrefix(form, "s") && !strings.HasPrefix(form, "l") {
		v.chose = append(v.chose, "measure: "+measure)
	}
	var cells []sign
	for _, n := range ns {
		cells = append(cells, v.sign(n))
	}
	switch form {
	case "years across", "years down":
		v.lay(form, "", []label{{text: measure}}, [][]sign{cells})
	case "list":
		by := v.one([]string{": ", " - ", " = ", " – "})
		v.body.WriteString("<ul>")
		for i, y := range v.years {
			v.tag("li", v.spell.write(y)+by+cells[i].text)
		}
		v.body.WriteString("</ul>")
	case "lines":
		for i, y := range v.years {
			v.tag("p", v.spell.write(y))
			v.tag("p", cells[i].text)
		}
	default:
		v.prose(q, cells)
	}
}

func (v *varied) table(rows [][]string) {
	if len(rows) == 0 {
		return
	}
	v.body.WriteString("<table>\n")
	for _, row := range rows {
		v.body.WriteString("<tr>")
		for _, s := range row {
			v.body.WriteString("<td>" + html.EscapeString(s) + "</td>")
		}
		v.body.WriteString("</tr>\n")
	}
	v.body.WriteString("</table>\n")
}
