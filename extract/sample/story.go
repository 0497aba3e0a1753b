package sample

import (
	"strconv"
	"strings"
)

// story writes the text of one offence: what happened, now and then a phrase
// that misleads a reader in a hurry, and how the enquiry stands.
func (g *Generator) story(k kind, s style, online bool) string {
	parts := make([]string, 0, 4)
	if online {
		parts = append(parts, g.fill(one(g.rand, k.online), s))
		if g.chance(8) {
			parts = append(parts, g.fill(one(g.rand, asides), s))
		}
	} else {
		parts = append(parts, g.fill(one(g.rand, k.offline), s))
		switch n := g.rand.IntN(100); {
		case n < 18:
			parts = append(parts, g.fill(one(g.rand, asides), s))
		case n < 24:
			parts = append(parts, g.fill(one(g.rand, negations), s))
		}
	}
	if g.chance(85) {
		parts = append(parts, g.fill(one(g.rand, closings), s))
	}
	text := g.frame(parts, s)
	if s.short {
		text = abbreviations.Replace(text)
	}
	if g.chance(3) {
		text = g.slip(text)
	}
	if s.capitals {
		text = strings.ToUpper(text)
	}
	return text
}

// fill puts words into the slots of a text: {victim}, {suspect}, a number {n},
// an {amount} in pounds, and one of the words lists, such as {social}.
func (g *Generator) fill(text string, s style) string {
	out := g.text[:0]
	for {
		before, rest, more := strings.Cut(text, "{")
		out = append(out, before...)
		if !more {
			break
		}
		slot, after, _ := strings.Cut(rest, "}")
		out = append(out, g.word(slot, s)...)
		text = after
	}
	g.text = out
	return upperFirst(out)
}

func (g *Generator) word(slot string, s style) string {
	switch slot {
	case "victim":
		return s.victim
	case "suspect":
		return s.suspect
	case "n":
		return strconv.Itoa(2 + g.rand.IntN(38))
	case "amount":
		return "£" + strconv.Itoa(10*(2+g.rand.IntN(200)))
	}
	list, ok := words[slot]
	if !ok {
		panic("BUG: no words for " + slot)
	}
	return one(g.rand, list)
}

// upperFirst makes the first letter of each sentence a capital.
func upperFirst(b []byte) string {
	start := true
	for i, c := range b {
		if start && letter(c) {
			b[i] = c - 'a' + 'A'
		}
		if c != ' ' {
			start = c == '.'
		}
	}
	return string(b)
}

// frame puts the parts together as the force does.
func (g *Generator) frame(parts []string, s style) string {
	switch s.frame {
	case blocks:
		heads := []string{"MO: ", "NOTES: ", "ENQUIRIES: "}
		for i := range parts {
			parts[i] = heads[min(i, len(heads)-1)] + parts[i]
		}
		return strings.Join(parts, "\n")
	case log:
		minute := 6*60 + g.rand.IntN(15*60)
		for i := range parts {
			parts[i] = clock(minute) + " " + parts[i]
			minute += 1 + g.rand.IntN(40)
		}
		return strings.Join(parts, " ")
	case notes:
		return strings.Join(parts, " - ")
	}
	return strings.Join(parts, " ")
}

// clock writes minutes after midnight as 09:05.
func clock(minute int) string {
	b := []byte("00:00")
	b[0] += byte(minute / 600 % 6)
	b[1] += byte(minute / 60 % 10)
	b[3] += byte(minute % 60 / 10)
	b[4] += byte(minute % 10)
	return string(b)
}

// slip swaps two letters, as a hasty typist does.
func (g *Generator) slip(text string) string {
	b := []byte(text)
	i := g.rand.IntN(len(b) - 1)
	if letter(b[i]) && letter(b[i+1]) {
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }
