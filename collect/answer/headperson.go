package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// measured are the words of what is counted, which say nothing of a person.
var measured = lazyre.New(`(?i)\b(?:recorded|offences?|crimes?|number of|all|with(?: an?| the)?|total|where)\b`)

// personBeside reads the sex or age that a head names beside what is counted: "Cyber-flag,
// victim female", "Flagged (aged 13-15)".
func personBeside(s string) Breakdown {
	flagless := flagWords.ReplaceAllString(s, " ")
	for _, words := range []string{flagless, measured.ReplaceAllString(flagless, " ")} {
		rest := clean(strings.Trim(words, " ,;:–-()"))
		if rest == "" || rest == clean(s) {
			continue
		}
		if b := personIn(rest); !b.IsNone() {
			return b
		}
	}
	return personApart(s)
}

// personApart reads the sex or age that stands by itself between commas, brackets or dashes: "Marked with the flag,
// victim female", "With the flag - girls only (aged 13-15)".
func personApart(s string) Breakdown {
	var b Breakdown
	rest := ""
	for _, part := range personParts.Split(spacedSpan.ReplaceAllString(s, "$1-$2"), -1) {
		p := personIn(clean(onlyThese.ReplaceAllString(part, "")))
		if p.IsNone() || p.Sex != "" && b.Sex != "" || p.Age != "" && b.Age != "" {
			rest = joinText(rest, part)
			continue
		}
		b = b.with(p)
	}
	if !flagWords.MatchString(rest) && !crimeWords.MatchString(rest) || sexWords.MatchString(rest) {
		return Breakdown{}
	}
	return b
}

var (
	personParts = lazyre.New(`,\s+|,$|[;:()]|\s[-–—]+\s`)
	spacedSpan  = lazyre.New(`\b(\d{1,2})\s+[-–—]\s*(\d{1,2})\b`) // of ages, which no dash parts: "victims 0 - 17"
	onlyThese   = lazyre.New(`(?i)\b(?:only|alone)\s*$|^\s*(?:only|for|against|of|where(?: the)?)\b`)
)

// inOffence is a word of the titles of offences, which name people too: "Rape of a female, aged 16 and over".
var inOffence = lazyre.New(`(?i)\b(?:rapes?|assaults?|activity|grooming|penetration|exposure|indecency|incest|intercourse)\b`)

// personIn reads words that are the sex or age of somebody, or both.
func personIn(s string) Breakdown {
	if person, ok := readPerson(s); ok {
		return person
	}
	var b Breakdown
	if sex, ok := readSex(s, false); ok {
		b.Sex = sex
	} else if age, ok := readAge(s, false); ok && age != "0-17" {
		b.Age = age
	}
	return b
}

// suspectsInHeads takes the columns for counts of suspects where all heads name them, one as several: "Suspect
// under 18 | All suspects". Where none does, offences may be broken down by the age of the suspect.
func (g *grid) suspectsInHeads() {
	var of []int
	several := false
	for c := g.labels; c < len(g.cols); c++ {
		switch head := g.heads[c]; {
		case g.cols[c].skip:
			continue
		case g.colDims[c] == byOutcome || !suspectWords.MatchString(head) && !(g.cols[c].total && !crimeWords.MatchString(head)):
			return
		default:
			of, several = append(of, c), several || severalSuspects.MatchString(head)
		}
	}
	if !several || len(of) < 2 {
		return
	}
	for _, c := range of {
		if g.cols[c].unit == "" {
			g.cols[c].unit = Suspects
		}
	}
}

var severalSuspects = lazyre.New(`(?i)\b(?:` + suspectNouns + `)\b`)
