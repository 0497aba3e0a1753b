package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

var (
	listLine  = lazyre.New(`^(.*?[^\s:=.–—-])\s*(?:\s[-–—]{1,2}\s|[:=]\s*|\.{3,}\s*|\t+| {2,}|\s*[–—]\s*)\s*(\S.*?)\s*$`)
	spaceLine = lazyre.New(`^(.*\S)\s+(\d[\d,]*|\*|nil|none|\[[cxz]\]|<\s?\d+|(?:less|fewer) than \w+|not provided|1-4)\s*$`)
	noLabel   = lazyre.New(`(?i)\b(?:ref(?:erence)?|tel(?:ephone)?|phone|fax|ext(?:ension)?|page|pub|date|dear|section|box|foi|rfi|version|e-?mail|postcode|act|call|cost|hours?|minutes?|records? to be|address|http\S*|www\S*|subject|sent|from|to|cc)\W*(?:no\.?|number)?\W*$`)
	dashLabel = lazyre.New(`^[•·*‣◦-]\s+`)
	valueTail = lazyre.New(`\s*\((?:offences?|crimes?|victims?|suspects?)\)$|\s+(?:offences?|crimes?|victims?|suspects?|records|persons?|people)\.?$`)
)

// listItem reads a line that is a label and its value: "2015/16 - 402",
// "Charged: 12", "Facebook 9".
func listItem(s string) (label, val string, ok bool) {
	if keyLine.MatchString(s) || fileName.MatchString(s) {
		return "", "", false
	}
	s = dashLabel.ReplaceAllString(clean2(s), "")
	if m := listLine.FindStringSubmatch(s); m != nil {
		val := valueTail.ReplaceAllString(strings.TrimRight(m[2], ".;,"), "")
		if _, good := readValue(val); good && plausibleLabel(m[1]) && !(plainYear(val) && !isPeriodLabel(m[1])) {
			return m[1], val, true
		}
	}
	if m := spaceLine.FindStringSubmatch(s); m != nil && plausibleLabel(m[1]) && !plainYear(m[2]) {
		if d := labelDim(m[1]); (d != noDim && d != byCode || isTotal(m[1])) && !isPeriodish(s) {
			return strings.TrimSpace(m[1]), m[2], true
		}
	}
	return "", "", false
}

// clean2 keeps runs of blanks, which may part a label from its value.
func clean2(s string) string { return strings.TrimSpace(superscripts.ReplaceAllString(s, "")) }

func plausibleLabel(s string) bool {
	return len(s) < 120 && !noLabel.MatchString(s) && strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && r != '.' })
}

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

var ageEnd = lazyre.New(`(?i)\b(?:under|over|aged?|age of|below|than|section|outcome|class|code|oc)\s+\d{1,2}$`)

// listTable makes a table of the lines that are labels with values.
func (r *reader) listTable(ls []line) (*table, int) {
	t := &table{}
	n := 0
	for n < len(ls) {
		if _, ok := markOf(ls[n].text, false); ok && n > 0 {
			break
		}
		label, val, ok := listItem(ls[n].text)
		if !ok {
			break
		}
		w := r.place(ls[n])
		t.rows = append(t.rows, []cell{{text: label, where: w}, {text: val, where: w}})
		n++
	}
	if n == 0 || n == 1 && labelDim(t.rows[0][0].text) == noDim && !isTotal(t.rows[0][0].text) && r.topicHere() == noDim {
		return nil, 0
	}
	return t, n
}

var (
	// keyLine explains a sign: "1-4: the number is between one and four".
	keyLine  = lazyre.New(`(?i)^(?:\*|\[[cxzs]\]|<\s?\d+|\d\s?-\s?\d|(?:less|fewer) than \w+)\s*[:=–-]?\s+(?:[a-z]|one|1)`)
	fileName = lazyre.New(`(?i)\.(?:xlsx?|docx?|pdf|csv|ods|txt|html?|eml|zip)$`)
)

var countEnd = lazyre.New(`\s\d[\d,]*$`)
