package answer

import (
	"slices"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A request may number its questions without a point and their parts in Roman figures, "1 How many ... from (i) 1 April
// 2015 ...", and the answers go by both: "1 (ii) 2,690". They are written as questions with letters, "1b. 2,690".

var (
	unclosed    = lazyre.New(`^\s*([1-9]) ([A-Z(].*)$`)
	romanNumber = lazyre.New(`^\s*([1-9])\s*\(([a-j]|[ivx]{1,4})\)\s*(.*)$`)
	romanPart   = lazyre.New(`(^|[\s,])\(([ivx]{1,4})\)`)
)

// closeBareNumbers does so where the request has three such questions or more, in order.
func (l letter) closeBareNumbers() {
	asked := 0
	for i := range l.parts {
		l.parts[i].eachTitle(func(line string) string {
			if m := unclosed.FindStringSubmatch(line); m != nil && m[1] == string(rune('1'+asked)) && asksAbout.MatchString(m[2]) {
				asked++
			}
			return line
		})
	}
	const fewest = 3
	if asked < fewest {
		return
	}
	for i := range l.parts {
		l.parts[i].eachTitle(func(line string) string {
			if m := romanNumber.FindStringSubmatch(line); m != nil && romanLetter(m[2]) != "" {
				return m[1] + romanLetter(m[2]) + ". " + m[3]
			}
			line = romanPart.ReplaceAllStringFunc(line, func(s string) string {
				m := romanPart.FindStringSubmatch(s)
				if letter := romanLetter(m[2]); letter != "" {
					return m[1] + "(" + letter + ")"
				}
				return s
			})
			return unclosed.ReplaceAllString(line, "$1. $2")
		})
	}
}

// romanLetter gives the letter that stands at the place of a Roman figure, a letter that is none itself, or "".
func romanLetter(s string) string {
	if len(s) == 1 && s[0] <= 'h' {
		return s
	}
	if i := slices.Index(romanFigures, s); i >= 0 {
		return string(rune('a' + i))
	}
	return ""
}

var (
	// samePoints points at several lettered parts of another question: "the offences in 1 (a), (b) and (c)".
	samePoints = lazyre.New(`\b([1-9])\s?\(([a-j])\)(?:\s*(?:,|and|,\s*and|to|-)\s*\([a-j]\))+`)
	// peopleAsked asks for people: "how many persons were charged".
	peopleAsked = lazyre.New(`(?i)\bhow many (?:individual )?(` + peopleNouns + `)\b`)
)

// askedOfPart takes the period and the people that the question of a lettered part asks for, where the part does not say.
func (r *reader) askedOfPart(m mark) {
	asked := r.asked[m.question]
	if p := r.periodOfPart(m.question, m.letter, mostPointed); len(p) == 1 {
		r.here.period = p[0]
	}
	if who := peopleAsked.FindStringSubmatch(asked); who != nil && r.here.unit == "" {
		r.here.unit = peopleUnit(who[1])
	}
}

const mostPointed = 3 // questions that point at one another

// periodOfPart gives the period of a lettered part: its own, or that of the part of another question that its question
// points at.
func (r *reader) periodOfPart(question, letter string, steps int) []prose.SpeltPeriod {
	if ps := spans(prose.SpeltPeriods(r.asked[question+letter])); len(ps) > 0 || steps == 0 {
		return ps
	}
	asked := r.asked[question]
	if m := samePoints.FindStringSubmatch(asked); m != nil {
		return r.periodOfPart("Q"+m[1], letter, steps-1)
	}
	if m := pointsTo.FindStringSubmatch(asked); m != nil {
		return r.periodOfPart("Q"+m[1], m[2], steps-1)
	}
	return nil
}
