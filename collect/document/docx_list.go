package document

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"cyberflag/internal/safexml"
)

// wordLists are the numbered lists of a letter, and how far each has counted.
type wordLists struct {
	abstract map[string][]listLevel // levels by abstract list
	concrete map[string]string      // abstract list by list
	counts   map[string][]int       // of an abstract list, by level
}

// listLevel is one level of a list.
type listLevel struct {
	format string // decimal, lowerLetter, bullet, ...
	text   string // "%1.", "(%2)"
	start  int
}

// mostLevels is how many levels a list has in Word.
const mostLevels = 9

// read reads numbering.xml.
func (l *wordLists) read(x *safexml.Reader) error {
	l.abstract, l.concrete = map[string][]listLevel{}, map[string]string{}
	list, number, level := "", "", 0
	for {
		t, err := x.Next()
		if err != nil {
			return err
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		v := safexml.Attr(e, "val")
		switch e.Name.Local {
		case "abstractNum":
			list, number = safexml.Attr(e, "abstractNumId"), ""
			l.abstract[list] = make([]listLevel, mostLevels)
		case "num":
			number, list = safexml.Attr(e, "numId"), ""
		case "abstractNumId":
			l.concrete[number] = v
		case "lvl":
			level, _ = strconv.Atoi(safexml.Attr(e, "ilvl"))
		}
		if levels := l.abstract[list]; list != "" && level >= 0 && level < len(levels) {
			levels[level].take(e.Name.Local, v)
		}
	}
}

func (l *listLevel) take(name, v string) {
	switch name {
	case "numFmt":
		l.format = v
	case "lvlText":
		l.text = v
	case "start":
		l.start, _ = strconv.Atoi(v)
	}
}

// next gives the label of the next item of a list and how deep it stands. An
// empty paragraph is not counted, and a bullet has no label.
func (l *wordLists) next(list, level string, b Block) (label string, depth int) {
	n, _ := strconv.Atoi(level)
	id, ok := l.concrete[list]
	levels := l.abstract[id]
	if !ok || n < 0 || n >= len(levels) || b.Text.Plain == "" {
		return "", n + 1
	}
	counts := l.counts[id]
	if counts == nil {
		counts = make([]int, mostLevels)
		l.counts[id] = counts
	}
	counts[n]++
	for deeper := n + 1; deeper < mostLevels; deeper++ {
		counts[deeper] = 0
	}
	return levelLabel(levels, counts, n), n + 1
}

func levelLabel(levels []listLevel, counts []int, n int) string {
	if levels[n].format == "bullet" || levels[n].format == "none" {
		return ""
	}
	label := levels[n].text
	for i := range levels {
		mark := fmt.Sprintf("%%%d", i+1)
		if strings.Contains(label, mark) {
			label = strings.ReplaceAll(label, mark, numeral(counts[i]+max(levels[i].start, 1)-1, numeralKind(levels[i].format)))
		}
	}
	return label
}

// numeralKind gives Word's name of a number format as HTML's.
func numeralKind(format string) string {
	return map[string]string{"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}[format]
}
