package answer

import (
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// An item is a label with its value.
type item struct{ label, value, quote string }

var itemsPart = lazyre.New(`\s*;\s*|,\s+(?:and\s+)?|\s+[|/]\s+|\s*[•·]\s*`)

// itemsOf reads a line that is one item of a list, or several: "2015/16: 94;
// 2016/17: 131". Each part must be an item, or none is.
func itemsOf(s string) []item {
	s = betweenMonths.ReplaceAllString(s, "$1 to $2")
	if label, val, ok := listItem(s); ok && labelDim(label) == byAge { // the "and" of "12 and 13: 20" parts no list
		return []item{{label, val, s}}
	}
	if lead, items := bracketedItems(s); lead == "" && items != nil {
		return items
	}
	if items := togetherBehind(s); items != nil {
		return items
	}
	s = evenList(withoutAsides(s))
	if parts := strings.Split(strings.TrimRight(partedBySemicolons(s), ".;, "), ";"); len(parts) > 1 { // "0 to 9, 6; 10 to 12, 25"
		if out := itemsIn(parts); len(out) > 1 && !slices.ContainsFunc(out, holdsCount) {
			return named(out)
		}
	}
	parts := itemsPart.Split(dashLabel.ReplaceAllString(strings.TrimRight(s, ".;, "), ""), -1)
	if out := itemsIn(parts); len(out) > 1 {
		return named(out)
	}
	if label, val, ok := listItem(s); ok && !strings.Contains(label, ";") && !countThen.MatchString(label) {
		return []item{{label, val, s}}
	}
	return nil
}

// betweenMonths is a time whose "and" parts no list: "Between April 2016 and March 2017: 45".
var betweenMonths = lazyre.New(`(?i)^between\s+((?:` + prose.Months + `)\s+\d{4})\s+and\s+((?:` + prose.Months + `)\s+\d{4})`)

// holdsCount reports an item whose label holds another count: "Facebook – 20, 22".
func holdsCount(it item) bool {
	_, isAge := readAge(it.label, false)
	return !isAge && labelledCount.MatchString(it.label)
}

var labelledCount = lazyre.New(`\d,?$`)

var (
	andBehind = lazyre.New(`(?i)(\d|\bnil|\bnone|\*)\s+and\s+(under\b|over\b|above\b|below\b|older\b|younger\b|up\b)?`)
	fewWord   = lazyre.New(`(?i)\s(one|` + prose.UpToTwelve + `)([,;.]|$)`)
)

// evenList writes a list of one line evenly: a comma between all items, no shares beside
// the counts, small numbers in digits.
func evenList(s string) string {
	s = withAgeBands(percentBehind.ReplaceAllString(s, ""))
	s = andBehind.ReplaceAllStringFunc(s, func(w string) string {
		m := andBehind.FindStringSubmatch(w)
		if m[2] != "" { // "13 and over" is an age
			return w
		}
		return m[1] + ", "
	})
	if strings.Count(s, ",")+strings.Count(s, ";") == 0 {
		return s
	}
	return fewWord.ReplaceAllStringFunc(s, func(w string) string {
		m := fewWord.FindStringSubmatch(w)
		return " " + strconv.FormatInt(smallNumber(m[1]), 10) + m[2]
	})
}

// partedBySemicolons writes items that are sentences with semicolons between them, where each has a name that is known: "Year
// one: 389. Year two: 458." are of periods that only the words before tell.
func partedBySemicolons(s string) string {
	parted := itemStop.ReplaceAllString(s, "$1; ")
	if parted == s {
		return s
	}
	for part := range strings.SplitSeq(strings.TrimRight(parted, ".;, "), ";") {
		label, _, ok := listItem(strings.TrimSpace(part))
		if !ok || labelDim(label) == noDim && !isTotal(label) && !remainder.MatchString(label) && !isUnsaid(label) {
			return s
		}
	}
	return parted
}

// itemStop ends an item that is a sentence: "2018/19: 389. 2019/20: 458."
var itemStop = lazyre.New(`(?i)((?:[:=]\s*|\s[–—-]\s*)` + tupleValue + `(?:\s+(?:such )?(?:offences|crimes|records))?)\.\s+`)

// countThen is a label that holds a count of its own: "Charged 25, Caution".
var countThen = lazyre.New(`(?i)\s\d+(?:\s+(?:such )?(?:offences|crimes|records))?[,.]\s`)

// itemsIn reads each part as an item. Where at least two are of a kind that is
// known, a word that nobody knows beside them ("Ongoing 35") is another.
func itemsIn(parts []string) []item {
	if out := monthItems(parts); out != nil {
		return out
	}
	var out []item
	known := 0
	for _, part := range parts {
		if label, val, ok := listItem(part); ok {
			if m := leadToItem.FindStringSubmatch(label); m != nil && len(out) == 0 && len(parts) > 1 {
				label = m[1]
			}
			out = append(out, item{label, val, part})
			known++
		} else if m := spaceLine.FindStringSubmatch(part); m != nil && (!goesOn.MatchString(m[1]) || remainder.MatchString(m[1])) && plausibleLabel(m[1]) && len(strings.Fields(m[1])) < 6 {
			out = append(out, item{strings.TrimRight(m[1], " ,"), m[2], part}) // "not recorded, 5"
		} else {
			return nil
		}
	}
	if known < 2 && known < len(out) && (known == 0 || !allNames(out)) {
		return nil
	}
	return out
}

// leadToItem leads to the first item of a list in the middle of a sentence: "it was: Facebook 25, Kik 4".
var leadToItem = lazyre.New(`(?i)^(?:(?:(?:it|this|these|they|those|there|the (?:figures?|numbers?|counts?|platforms?|outcomes?|results?|sites?))\s+)?(?:was|were|is|are)|(?:in|by)\s+(?:[a-z]+\s+){0,2}(?:order|turn|number|frequency))\s*:\s+(\S.*)$`)

// monthItem is a month with its count: "April 4" among those of other months is no day.
var monthItem = lazyre.New(`(?i)^(` + prose.Months + `)\.?\s+(\d[\d,]*)$`)

// monthItems reads parts that are months one after the other, each with a count.
func monthItems(parts []string) []item {
	var out []item
	last := prose.SpeltPeriod{}
	for i, part := range parts {
		m := monthItem.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return nil
		}
		p, ok := prose.LabelPeriod(m[1])
		if !ok || p.Month == 0 || i > 0 && p.Month != last.Month%12+1 {
			return nil
		}
		last = p
		out = append(out, item{m[1], m[2], part})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// allNames reports labels that each look like a name: a few words, the first with a capital.
func allNames(items []item) bool {
	return !slices.ContainsFunc(items, func(it item) bool {
		return len(strings.Fields(it.label)) > 3 || !unicode.IsUpper([]rune(it.label)[0])
	})
}
