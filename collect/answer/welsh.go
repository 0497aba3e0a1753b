package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Four forces answer in Welsh and English side by side: "Benyw / Female",
// "Ebrill/April 2016". The English is read.

var (
	welshMonth = lazyre.New(`(?i)\b(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\s?/\s?`)
	welshWords = lazyre.New(`(?i)\b(?:blwyddyn|blynyddoedd|ariannol|cyfnod|mis|misoedd|chwarter|cyfanswm|is-gyfanswm|pob|holl|benyw|benywaidd|gwryw|gwrywaidd|merch|merched|bachgen|bechgyn|rhyw|rhywiol|oed|oedran|blwydd|heb|ddim|anhysbys|hysbys|trosedd|troseddau|dioddefwr|dioddefwyr|unigolion|person|pobl|canlyniad|canlyniadau|cyhuddo|cyhuddwyd|rhybudd|rhybuddio|ymchwiliad|arall|eraill|dan|nifer|rhif|llwyfan|plant|plentyn|treisio|ymosodiad|cofnodwyd|gofnodwyd|gofnodi|recordiwyd|baner|fflag|seiber|ar-lein|ateb|ymateb|cais|cwestiwn|categori|nodiadau|dyddiad|cyfeirnod|tabl|gwybodaeth|nid|yn|ac|neu|ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b`)
	englishToo = lazyre.New(`(?i)\b(?:person|dan|pob|mis|yn)\b`) // words of both, which prove nothing
	// welshQuestion is the number of a question: "C2" is short for "Cwestiwn 2".
	welshQuestion = lazyre.New(`^C\.?\s?\d[a-z]?$`)
	// welshAge is a band of ages: "o dan 10", "10 i 12", "16 a hŷn".
	welshAge = lazyre.New(`(?i)^(?:(?:(?:o )?dan|dros|hyd at)\s+\d{1,2}|\d{1,2}\s+(?:i|a|ac|neu)\s+\d{1,2}|\d{1,2}\s+(?:a throsodd|a hŷn|ac iau|neu['’]n (?:hŷn|iau)))(?:\s+(?:mlwydd )?oed)?$`)
)

// unsaidInWelsh says that something is not known, beside the same in English.
const unsaidInWelsh = `heb ei (?:\pL+)|heb \pL+|(?:ddim yn )?hysbys|anhysbys|dim|gwag`

// welshMark is a mark in Welsh before the same in English: "Cwestiwn 2 / Question 2".
const welshMark = `(?:(?:(?:(?:ateb|ymateb|ymatebion)(?: i)?\s+)?(?:cwestiwn|gwestiwn|rhan|pwynt|c)|ateb|ymateb)\.?\s?\d[a-z]?\s*[/|–—:-]+\s*)?`

// inOneLanguage gives the English of a label that says it in Welsh too, unless it is a name:
// offences, platforms and outcomes, also those not known, are kept as the file prints them.
func inOneLanguage(s string) string {
	english, printed := inEnglish(s), clean(s)
	if english == printed || isTotal(english) || headDim(english) != noDim {
		return english
	}
	if _, ok := markOf(english, false); ok {
		return english
	}
	switch labelDim(english) {
	case byPeriod, byAge, bySex, byForce, byMeasure:
		return english
	}
	return printed
}

// betweenTongues parts a label in two languages, most often by a stroke.
var betweenTongues = []string{"/", "\n", "|", " - ", " – ", " — "}

// bracketedTongue is a label with the other language in brackets behind it.
var bracketedTongue = lazyre.New(`^([^()]+)\(([^()]+)\)$`)

// welshBehind is a question's mark in Welsh behind the English one; what follows it may be English: "Question 1 / Cwestiwn 1. Recorded".
var welshBehind = lazyre.New(`(?i)^(\s*(?:question|part) \d{1,2})\s*/\s*(?:cwestiwn|rhan) \d{1,2}\b`)

// inEnglish gives the words of s without those that are in Welsh, where there are both.
func inEnglish(s string) string {
	s = welshBehind.ReplaceAllString(s, "$1")
	for _, sep := range betweenTongues {
		if !strings.Contains(s, sep) {
			continue
		}
		if sep == "/" {
			s = welshMonth.ReplaceAllString(s, "")
		}
		if english := englishOf(strings.Split(s, sep)); english != nil {
			return clean(strings.Join(english, strings.TrimSpace(sep)))
		}
	}
	if m := bracketedTongue.FindStringSubmatch(s); m != nil {
		if english := englishOf(m[1:]); english != nil {
			return clean(english[0])
		}
	}
	return clean(s)
}

// englishOf gives the parts that are not in Welsh; none where all are of one language.
func englishOf(parts []string) (english []string) {
	for _, p := range parts {
		if p = strings.TrimSpace(p); !isWelsh(p) {
			english = append(english, p)
		}
	}
	if len(english) == len(parts) {
		return nil
	}
	return english
}

// isWelsh reports words that only Welsh has: a question's mark too, "C2" beside "Q2".
func isWelsh(s string) bool {
	return welshWords.MatchString(englishToo.ReplaceAllString(s, "")) || welshAge.MatchString(s) || welshQuestion.MatchString(s)
}
