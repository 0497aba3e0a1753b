package answer

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	listLine  = lazyre.New(`^(.*?[^\s:=.–—-])\s*(?:\s[-–—]{1,2}\s|[:=]\s*|\.{3,}\s*|\t+| {2,}|\s*[–—]\s*)\s*(\S.*?)\s*$`)
	datedLine = lazyre.New(`^([A-Za-z\d].*\S)\s*(?:\s[-–—]{1,2}\s|[:=]\s*)\s*(\S[^:=]{0,20})$`)
	spaceLine = lazyre.New(`^(.*?\S)\s+(\d[\d,]*|\*|nil|none|\[[cxz]\]|<\s?\d+|(?:less|fewer) than \w+|not provided|1-4)\s*$`)
	noLabel   = lazyre.New(`(?i)\b(?:ref(?:erence)?|tel(?:ephone)?|phone|fax|ext(?:ension)?|page|pub|date|dear|section|box|foi|rfi|version|e-?mail|postcode|act|call|cost|hours?|minutes?|records? to be|address|requests?|questions?|quer(?:y|ies)|http\S*|www\S*|subject|sent|from|to|cc)\W*(?:no\.?|number)?\W*$`)
	dashLabel = lazyre.New(`^[•·*‣◦-]\s+`)
	// listLetter counts the items of a list: "a) Facebook: 12", "(ii) Snapchat: 9".
	listLetter = lazyre.New(`^\(?(?:[a-j]|i{1,3}|iv|vi{0,3})\)\s+(\S.{2,})$`)
	valueTail  = lazyre.New(`\s*\((?:offences?|crimes?|victims?|suspects?)\)$|\s+(?:offences?|crimes?|records|` + peopleNouns + `|` + victimNoun + `|` + suspectNoun + `|` + personNoun + `)\.?$`)
)

// listItem reads a line that is a label and its value: "2015/16 - 402",
// "Charged: 12", "Facebook 9".
func listItem(s string) (label, val string, ok bool) {
	if isKey(s) || fileName.MatchString(s) {
		return "", "", false
	}
	s = listLetter.ReplaceAllString(dashLabel.ReplaceAllString(clean2(s), ""), "$1")
	if label, val, ok := ledItem(s); ok {
		return label, val, true
	}
	if m := listLine.FindStringSubmatch(s); m != nil {
		val := valueTail.ReplaceAllString(strings.TrimRight(m[2], ".;,"), "")
		if refusedWhole.MatchString(val) && labelDim(m[1]) == noDim && (headDim(m[1]) != noDim || topicOf(m[1]) != noDim) { // "Platform: withheld"
			return "", "", false
		}
		if _, good := readValue(val); good && !twoNumbersIn.MatchString(val) && (plausibleLabel(m[1]) || isAge(m[1]) && strings.ContainsAny(s, "=:")) && !(plainYear(val) && !isPeriodLabel(m[1])) {
			return m[1], val, true
		}
	}
	if m := datedLine.FindStringSubmatch(s); m != nil { // "Charged - 2016/17: 19"
		val := valueTail.ReplaceAllString(strings.TrimRight(m[2], ".;,"), "")
		_, good := readValue(val)
		if p, rest := cutPeriod(m[1]); good && p.Dated() && isName(rest) && !plainYear(val) && !countEnd.MatchString(rest) {
			return m[1], val, true
		}
	}
	if m := dashedItem.FindStringSubmatch(strings.TrimRight(s, ".;, ")); m != nil && !hasDigits(m[1]) && plausibleLabel(m[1]) && isKnownPart(m[1]) {
		return m[1], m[2], true
	}
	if m := reasonBehind.FindStringSubmatch(s); m != nil && isPeriodLabel(m[1]) {
		return m[1], m[2], true
	}
	if m := commaItem.FindStringSubmatch(valueTail.ReplaceAllString(strings.TrimRight(s, ".; "), "")); m != nil {
		if d := cmp.Or(labelDim(m[1]), partDim(m[1])); d == byOutcome || d == byPlatform || d == byAge || d == bySex {
			return m[1], m[2], true
		}
	}
	if m := spaceLine.FindStringSubmatch(s); m != nil && plausibleLabel(m[1]) && !plainYear(m[2]) {
		if d := labelDim(m[1]); !goesOn.MatchString(m[1]) && (d != noDim && d != byCode || isTotal(m[1])) && !isPeriodish(s) {
			return strings.TrimSpace(m[1]), m[2], true
		}
	}
	return "", "", false
}

// dashedItem is a name with a dash in it before the dash that leads to its count: "Undetected - no suspect - 25".
var dashedItem = lazyre.New(`^(\S.*?\s[-–—]\s.*\S)\s+[-–—]\s+(\d[\d,]*|nil|none|\*|\[[cxz]\]|<\s?\d+)$`)

// isKnownPart reports a label of a kind that breaks counts down.
func isKnownPart(s string) bool {
	d := labelDim(s)
	return d == byOutcome || d == byPlatform || d == byOffence
}

// reasonBehind is a period whose number is not there, and why: "Apr 21 to Mar 22: not available,
// records were on our old system".
var reasonBehind = lazyre.New(`(?i)^(.*?\S)\s*(?:[:=]|\s[–—-])\s*(not (?:available|provided|supplied|applicable)|unavailable|n/a|nil|none)\s*(?:[,;(–—]|\s-\s|\b(?:as|because|since|due)\b).*$`)

// twoNumbersIn is two numbers with a blank between, which in a line of words are two counts
// and no thousands.
var twoNumbersIn = lazyre.New(`\d \d`)

// commaItem is an outcome or platform with its count behind a comma: "caution, nil".
var commaItem = lazyre.New(`^([A-Za-z\d][^,;:]*),\s+(\d[\d,]*|nil|none)$`)

// An item is a label with its value.
type item struct{ label, value, quote string }

var itemsPart = lazyre.New(`\s*;\s*|,\s+(?:and\s+)?|\s+[|/]\s+|\s*[•·]\s*`)

// itemsOf reads a line that is one item of a list, or several: "2015/16: 94;
// 2016/17: 131". Each part must be an item, or none is.
func itemsOf(s string) []item {
	if label, val, ok := listItem(s); ok && labelDim(label) == byAge { // the "and" of "12 and 13: 20" parts no list
		return []item{{label, val, s}}
	}
	s = evenList(withoutAsides(s))
	if parts := strings.Split(strings.TrimRight(s, ".;, "), ";"); len(parts) > 1 { // "0 to 9, 6; 10 to 12, 25"
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

// holdsCount reports an item whose label holds another count: "Facebook – 20, 22".
func holdsCount(it item) bool {
	_, isAge := readAge(it.label, false)
	return !isAge && labelledCount.MatchString(it.label)
}

var labelledCount = lazyre.New(`\d,?$`)

var (
	andBehind = lazyre.New(`(?i)(\d|\bnil|\bnone|\*)\s+and\s+(under\b|over\b|above\b|below\b|older\b|younger\b|up\b)?`)
	fewWord   = lazyre.New(`(?i)\s(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)([,;.]|$)`)
	fewWordIs = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12"}
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
		return " " + fewWordIs[strings.ToLower(m[1])] + m[2]
	})
}

// listInSentence reads the list that a sentence leads to: "By platform, all years
// together: Facebook 118, Snapchat 61 and Kik 12."
func (r *reader) listInSentence(s, where string) bool {
	at := strings.Index(s, ": ")
	lead, rest := "", s
	if at > 0 && (!endsInPeriod(s, at) || len(itemsOf(s[at+2:])) > 1 && !isPeriodLabel(s[:at])) {
		lead, rest = s[:at], s[at+2:]
	}
	items := itemsOf(rest)
	if m := listAhead.FindString(s); lead == "" && len(items) < 2 && m != "" && len(spans(prose.SpeltPeriods(m))) == 1 && !r.hasCounts(m) {
		lead, items = strings.TrimRight(m, ", "), itemsOf(s[len(m):])
	}
	if len(items) < 2 || costWords.MatchString(lead) || labelDim(lead) != noDim && len(strings.Fields(lead)) < 3 && !brokenDownBy.MatchString(lead) {
		return false
	}
	if r.hasCounts(lead) { // "there were 49: under 13, 20; 13 to 15, 21"
		r.counts(lead, where)
	}
	r.lead(lead)
	if p := r.pointedLead(lead); lead != "" && p.Dated() && !r.here.with(r.sub).period.Dated() {
		r.sub.period, r.sub.doubts = p, r.sub.doubts.with(earlierPeriod)
		defer func() { r.sub.period = prose.SpeltPeriod{} }()
	}
	r.sub.doubts |= doubtSet(0).when(r.namesOther(s, r.here.with(r.sub).force), otherForce)
	defer func() { r.sub.doubts = 0 }()
	t := &table{}
	for _, it := range items {
		w := where
		if w == "" {
			w = quoteWords(it.quote)
		}
		t.rows = append(t.rows, []cell{{text: it.label, where: w}, {text: it.value, where: w}})
	}
	r.cells.enterLines(t)
	r.piece(t)
	return true
}

// listAhead leads with a comma to a list: "Of the flagged offences of 2018/19, charged 20, undecided 24".
var listAhead = lazyre.New(`(?i)^\W*(?:of|in|for|among|during)\s[^,:;]*,\s+`)

// brokenDownBy leads to a list and is none of its labels: "By age".
var brokenDownBy = lazyre.New(`(?i)^\W*(?:(?:broken down|split|divided|breakdown|grouped) )?by `)

// leadsList reports a line whose words before a colon lead to a list of several items.
func leadsList(s string) bool {
	at := strings.Index(s, ": ")
	return at > 0 && len(strings.Fields(s[:at])) > 2 && len(itemsOf(s[at+2:])) > 1
}

// countThen is a label that holds a count of its own: "Charged 25, Caution".
var countThen = lazyre.New(`\s\d+,\s`)

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
			out = append(out, item{m[1], m[2], part})
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
var leadToItem = lazyre.New(`(?i)^(?:(?:it|this|these|they|those|there|the (?:figures?|numbers?|counts?|platforms?|outcomes?|results?|sites?))\s+)?(?:was|were|is|are)\s*:\s+(\S.*)$`)

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

// clean2 keeps runs of blanks, which may part a label from its value.
func clean2(s string) string { return strings.TrimSpace(superscripts.ReplaceAllString(s, "")) }

func plausibleLabel(s string) bool {
	if _, isValue := readValue(s); isValue && !plainYear(s) {
		return false
	}
	return len(s) < 120 && !isClause(s) && !noLabel.MatchString(s) && strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && r != '.' })
}

// isClause reports words that say in a whole clause what is counted, with the period in their midst or at their end: "Offences recorded
// from 1 April 2017 to 31 March 2018 where the victim was under 18". They are read as a sentence.
func isClause(s string) bool {
	const fewest = 9 // words
	if len(strings.Fields(s)) < fewest || !clauseWords.MatchString(s) {
		return false
	}
	ps := spans(prose.SpeltPeriods(s))
	return len(ps) == 1 && ps[0].Start > 0 && hasWords.MatchString(s[:ps[0].Start])
}

var clauseWords = lazyre.New(`(?i)\b(?:recorded|where|in which|with an?|with the|that (?:had|were|was|carried)|which (?:had|were|was|carried)|carrying|bearing)\b`)

func isPeriodLabel(s string) bool {
	_, only := prose.LabelPeriod(s)
	return only
}

// isPeriodish reports a line that is a period or an age as a whole: "1 April to
// 31", "Under 13".
func isPeriodish(s string) bool {
	if isPeriodLabel(s) {
		return true
	}
	_, age := readAge(s, false)
	if age {
		return true
	}
	code, _ := splitCode(s)
	return code != "" && !countEnd.MatchString(s) || ageEnd.MatchString(s)
}

// goesOn is the end of words that are a sentence and no label.
var goesOn = lazyre.New(`(?i)\b(?:in|on|of|by|at|to|with|for|from|was|were|is|are|had|has|have|the|a|and|or|used|being|recorded|about|via|through|than)$`)

var ageEnd = lazyre.New(`(?i)\b(?:under|over|aged?|age of|below|than|section|outcome|class|code|oc|tables?|questions?|parts?|annex|appendix|schedule|sheet)\s+\d{1,2}$`)

var (
	// keyLine explains a sign: "1-4: the number is between one and four".
	keyLine  = lazyre.New(`(?i)^(?:\*|\[[cxzs]\]|<\s?\d+|\d\s?-\s?\d|(?:less|fewer) than \w+)\s*[:=–-]?\s+(?:[a-z]|one|1)`)
	fileName = lazyre.New(`(?i)\.(?:xlsx?|docx?|pdf|csv|ods|txt|html?|eml|zip)$`)
)

var countEnd = lazyre.New(`\s\d[\d,]*$`)

// isKey reports a line that explains a sign. One that speaks of a time counts: "Fewer than 5
// offences had the flag in 2015-16".
func isKey(s string) bool { return keyLine.MatchString(s) && len(spans(prose.SpeltPeriods(s))) == 0 }
