package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	partsCut   = lazyre.New(`(?i)\s*[,;]\s+(?:and\s+)?|\s+(?:and|&)\s+|\s+[/|]\s+`)
	countFirst = lazyre.New(`(?i)^(` + aCount + `)\s+(\D.*)$`)
	countLast  = lazyre.New(`(?i)^(\S.*?)(?:\s*[:=]\s*|\s+[–—-]\s+|\s+)(` + aCount + `)$`)
	partLead   = lazyre.New(`(?i)^(?:(?:(?:with|bearing|carrying|having) (?:an?|the) (?:[\w-]+ )?(?:flag|marker|tag|indicator|qualifier|keyword)|of (?:the|these|those|them)(?: flagged| tagged)?(?: offences| crimes| records)?|were|was|are|is|being|had|have|has|been|with|against|of|on|in|by|where|which|that|involv(?:ed|ing)|relat(?:ed|ing) to|concern(?:ed|ing)|recorded|the|a|an|victims?|committed|via|through|result(?:ed|ing) in|led to|to an?|ended (?:in|with)|offences?|crimes?|those|cases?|as)\s+)+`)
	partTail   = lazyre.New(`(?i)\s+(?:offences?|crimes?|in|for|on)$`)
	unsaidPart = lazyre.New(`(?i)\b(?:unknown|not (?:known|recorded|stated|given|specified|available)|unrecorded|unspecified|unstated|missing)\b`)
)

// recordParts reads a list of counts with their names, the names all behind them or all
// before them. It is empty where some part has no count, or more than one.
func recordParts(s string) []recordPart {
	pieces := partsCut.Split(s, -1)
	first := len(pieces) > 0 && countFirst.MatchString(pieces[0])
	form := countLast
	if first {
		form = countFirst
	}
	var out []recordPart
	held := ""
	for i, piece := range pieces {
		words := behindHeld(held, piece)
		m := form.FindStringSubmatch(words)
		switch {
		case m == nil && first && i > 0 && !digit.MatchString(piece): // "30 Facebook and Messenger"
			out[len(out)-1].name = joinText(out[len(out)-1].name, "and", piece)
			continue
		case m == nil && !first && !digit.MatchString(piece) && i+1 < len(pieces):
			held = words
			continue
		case m == nil:
			return nil
		}
		held = ""
		name, count := m[1], m[2]
		if first {
			name, count = m[2], m[1]
		}
		if strings.EqualFold(count, "no") {
			count = "nil"
		}
		v, ok := readValue(count)
		if !ok {
			return nil
		}
		if m := leadToItem.FindStringSubmatch(name); m != nil && len(out) == 0 {
			name = m[1]
		}
		if at := wholeBeforeParts.FindStringIndex(name); at != nil && len(out) == 0 {
			name = name[at[1]:]
		}
		out = append(out, recordPart{v: v, name: clean(dayBehind.ReplaceAllString(name, "")), text: piece})
	}
	return out
}

// behindHeld joins a piece to the words before it: "Facebook and Messenger 30", and "Facebook 30" from "Facebook, 30".
func behindHeld(held, piece string) string {
	if _, isCount := readValue(piece); held != "" && !isCount {
		return joinText(held, "and", piece)
	}
	return joinText(held, piece)
}

// wholeBeforeParts is a whole before the first of its parts: "noted in 30 records: Snapchat".
var wholeBeforeParts = lazyre.New(`^.*\b\d[\d,]*(?:\s+[a-z][\w'’-]*){0,4}\s*:\s+`)

// dayBehind is the day on which a part was so, at the end of its name: "still open on 15 July 2019".
var dayBehind = lazyre.New(`(?i)\s+(?:on|at|as (?:at|of|on)|by)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:` + prose.Months + `)(?:\s+\d{4})?$`)

// partName gives the name of a part without the words that join it to its count.
func partName(s string) string {
	s, _ = withoutKindAhead(s)
	name := partTail.ReplaceAllString(partLead.ReplaceAllString(clean(s), ""), "")
	return clean(strings.Trim(cmp.Or(closedAs.ReplaceAllString(name, ""), name), `"“”`))
}

// isUnsaid reports the part of which something is not known.
func isUnsaid(s string) bool { return unsaidPart.MatchString(s) }

// partDim tells of what kind a part is, noDim where its words do not say, as "not known"
// does not.
func partDim(s string) dim {
	if _, d := withoutKindAhead(s); d != noDim {
		return d
	}
	name := partName(s)
	if isUnsaid(name) {
		switch {
		case sexWord.MatchString(name):
			return bySex
		case ageWord.MatchString(name):
			return byAge
		case platformHead.MatchString(name):
			return byPlatform
		}
		return noDim
	}
	d := labelDim(name)
	if !slices.Contains([]dim{bySex, byAge, byPlatform, byOutcome, byOffence}, d) || flagWords.MatchString(name) {
		return noDim
	}
	return d
}

var platformHead = lazyre.New(`(?i)\b(?:platforms?|sites?|apps?|website)\b`)
