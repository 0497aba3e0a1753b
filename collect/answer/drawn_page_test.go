package answer_test

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/reference"
)

// A drawn answer is made up with its right reading and then laid out by chance: what is
// across and what is down, in one table or many, where the question, the force and the
// period are told, in which words, in which kind of file. The same seed gives the same.
type drawn struct {
	rng     *rand.Rand
	held    bool // words and choices that are held out
	chose   []string
	force   string
	forceAt string
	ref     string
	format  string
	pages   []page
	want    answer.Reading
}

// A page is a sheet, or the whole of a text.
type page struct {
	name   string
	blocks []sheetBlock
}

// draw makes up the answer of a seed.
func draw(seed uint64, held bool) *drawn {
	v := &drawn{rng: rand.New(rand.NewPCG(seed, 29)), held: held}
	forces := reference.Forces()
	v.force = forces[v.rng.IntN(len(forces))].Name
	for v.force == "London, City of" { // two words for one force are another matter
		v.force = forces[v.rng.IntN(len(forces))].Name
	}
	v.ref = fmt.Sprintf("FOI/%d/%d", 1000+v.rng.IntN(8000), 18+v.rng.IntN(6))
	v.format = v.opt("format", "csv", "csv", "xlsx", "xlsx", "ods", "docx", "html", "eml", "zip")
	places := []string{"heading", "heading", "heading", "column", "file name"}
	if v.format == "eml" || v.format == "zip" {
		places = []string{"letter"}
	}
	v.forceAt = v.opt("force", places...)
	v.want.Force = v.force
	v.lay(v.cubes())
	if seed >= wideFrom {
		v.widen(seed)
	}
	return v
}

// cubes draws what is answered: each question by its axes, with counts that agree.
func (v *drawn) cubes() []*cube {
	years := v.drawYears()
	totals := map[string]int64{}
	total := func(q int, year figure.Period) int64 {
		key := fmt.Sprint(min(q, 2), year)
		if totals[key] == 0 {
			totals[key] = int64(60 + v.rng.IntN(240))
			if q == 1 {
				totals[key] = 2500 + int64(v.rng.IntN(1500))
			}
		}
		return totals[key]
	}
	var out []*cube
	parts := ""
	if years.items[0].text[0] != '2' || len(years.items[0].text) > 4 { // no calendar years
		parts = v.opt("parts of years", "none", "none", "none", "quarter", "half", "month")
	}
	hide := v.opt("hidden", "none", "none", "*", "<5", "[c]")
	both := v.opt("Q1 and Q2", "apart", "apart", "together") == "together"
	for q := 1; q <= 4; q++ {
		if q > 2 && v.rng.IntN(3) == 0 {
			continue
		}
		c := &cube{questions: []int{q}, axes: []axis{years}}
		switch q {
		case 1, 2:
			by := v.opt(fmt.Sprintf("Q%d by", q), "nothing", "nothing", "offence", "age", "sex", "age and sex")
			if parts != "" && parts != "none" {
				c.axes = append(c.axes, v.drawParts(parts))
				by = "nothing"
			}
			switch by {
			case "offence", "age", "sex":
				c.axes = append(c.axes, v.drawAxis(by))
			case "age and sex":
				c.axes = append(c.axes, v.drawAxis("sex"), v.drawAxis("age"))
			}
			if both && q == 1 {
				c.questions = []int{1, 2}
				c.axes = append(c.axes, axis{kind: "question", head: v.word("measure head"), items: []item{{text: v.word("Q1 label"), question: 1}, {text: v.word("Q2 label"), question: 2}}})
			}
		case 3:
			c.axes = append(c.axes, v.drawAxis("platform"))
		case 4:
			c.axes = append(c.axes, v.drawAxis("outcome"))
		}
		if both && q == 2 {
			continue
		}
		if v.rng.IntN(8) == 0 && len(c.axes) > 1 && c.axes[1].kind != "part" {
			c.axes[0] = v.withAllYears(c.axes[0])
		}
		if hide != "none" {
			c.hide = hide
		}
		v.fill(c, total)
		v.want.Figures = append(v.want.Figures, c.figures()...)
		for _, n := range c.questions {
			v.want.Questions = append(v.want.Questions, answer.Question{Question: fmt.Sprintf("Q%d", n), Status: answer.Answered})
		}
		out = append(out, c)
	}
	return out
}

// lay puts the cubes on pages.
func (v *drawn) lay(cubes []*cube) {
	sheets := v.format == "xlsx" || v.format == "ods" || v.format == "eml" || v.format == "zip"
	var p page
	p.name = v.pick([]string{"Sheet1", "Data", "FOI response", "Results"})
	form := v.opt("tables", "one long for all", "long for each", "crossed", "crossed", "crossed")
	if v.forceAt == "heading" || v.forceAt == "column" && form == "crossed" {
		p.blocks = append(p.blocks, v.heading()...)
	}
	if form == "one long for all" {
		p.blocks = append(p.blocks, v.long(cubes, true)...)
		v.pages = []page{v.below(p, cubes)}
		return
	}
	told := []string{"mark and title", "mark and title", "mark", "sentence", "title"}
	if sheets {
		told = append(told, "sheet", "sheet")
	}
	where := v.opt("question", told...)
	mark := v.word("mark")
	tab := v.word("tab")
	for _, c := range cubes {
		blocks := v.title(c, where, mark)
		if form == "crossed" {
			blocks = append(blocks, v.crossed(c)...)
		} else {
			blocks = append(blocks, v.long([]*cube{c}, false)...)
		}
		if where == "sheet" {
			name := fmt.Sprintf(tab, c.questions[0])
			if len(c.questions) > 1 {
				name = v.pick([]string{"Q1 and Q2", "Q1-Q2", "Questions 1 and 2"})
			}
			v.pages = append(v.pages, v.below(page{name: name, blocks: append(p.blocks, blocks...)}, []*cube{c}))
			p.blocks = nil
			continue
		}
		p.blocks = append(p.blocks, blocks...)
	}
	if where != "sheet" {
		v.pages = []page{v.below(p, cubes)}
	}
}

// heading says whose answer it is.
func (v *drawn) heading() []sheetBlock {
	out := []sheetBlock{{text: v.force + " Police", heading: true}}
	if v.rng.IntN(2) == 0 {
		out = append(out, sheetBlock{text: "Freedom of Information request " + v.ref})
	}
	return out
}

// title says which question a table answers.
func (v *drawn) title(c *cube, where, mark string) []sheetBlock {
	q := c.questions[0]
	title := v.word(fmt.Sprintf("Q%d title", q))
	if len(c.questions) > 1 {
		title = v.pick([]string{"Child sexual offences and those with a cyber flag", "Sexual offences against under 18s, recorded and cyber-flagged"})
		if where != "title" && where != "sheet" {
			return []sheetBlock{{text: v.pick([]string{"Questions 1 and 2", "Q1 and Q2", "Q1 & Q2"}) + v.pick([]string{"", ": " + title}), heading: true}}
		}
	}
	m := fmt.Sprintf(mark, q)
	switch where {
	case "mark":
		return []sheetBlock{{text: m, heading: true}}
	case "mark and title":
		if v.rng.IntN(2) == 0 {
			return []sheetBlock{{text: m, heading: true}, {text: title}}
		}
		return []sheetBlock{{text: joined(m, title), heading: v.rng.IntN(2) == 0}}
	case "sentence":
		return []sheetBlock{{text: fmt.Sprintf(v.word("line"), q)}}
	case "sheet":
		if v.rng.IntN(2) == 0 {
			return nil
		}
	}
	return []sheetBlock{{text: title, heading: v.rng.IntN(2) == 0}}
}

// below puts notes under a page.
func (v *drawn) below(p page, cubes []*cube) page {
	if slices.ContainsFunc(cubes, func(c *cube) bool { return c.hide != "" }) {
		for _, c := range cubes[:1] {
			p.blocks = append(p.blocks, sheetBlock{text: v.word("key " + c.hide)})
		}
	}
	if v.rng.IntN(2) == 0 {
		p.blocks = append(p.blocks, sheetBlock{text: v.word("note")})
	}
	return p
}
