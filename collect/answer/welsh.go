package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// Four forces answer in Welsh and English side by side: "Benyw / Female",
// "Ebrill/April 2016". The English is read.

var (
	welshMonth = lazyre.New(`(?i)\b(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\s?/\s?`)
	welshWords = lazyre.New(`(?i)\b(?:blwyddyn|blynyddoedd|ariannol|cyfnod|mis|misoedd|chwarter|cyfanswm|is-gyfanswm|pob|holl|benyw|benywaidd|gwryw|gwrywaidd|merch|merched|bachgen|bechgyn|rhyw|rhywiol|oed|oedran|blwydd|heb|ddim|anhysbys|hysbys|trosedd|troseddau|dioddefwr|dioddefwyr|unigolion|person|pobl|canlyniad|canlyniadau|cyhuddo|cyhuddwyd|rhybudd|rhybuddio|ymchwiliad|arall|eraill|dan|nifer|rhif|llwyfan|plant|plentyn|treisio|ymosodiad|cofnodwyd|gofnodwyd|gofnodi|recordiwyd|baner|fflag|seiber|ar-lein|ateb|ymateb|cais|cwestiwn|nodiadau|dyddiad|cyfeirnod|tabl|gwybodaeth|nid|yn|ac|neu|ionawr|chwefror|mawrth|ebrill|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b`)
	englishToo = lazyre.New(`(?i)\b(?:person|dan|pob|mis|yn)\b`) // words of both, which prove nothing
	// welshAge is a band of ages: "o dan 10", "10 i 12", "16 a hŷn".
	welshAge = lazyre.New(`(?i)^(?:(?:(?:o )?dan|dros|hyd at)\s+\d{1,2}|\d{1,2}\s+(?:i|a|ac|neu)\s+\d{1,2}|\d{1,2}\s+(?:a throsodd|a hŷn|ac iau|neu['’]n (?:hŷn|iau)))(?:\s+(?:mlwydd )?oed)?$`)
)

// welshMark is a mark in Welsh before the same in English: "Cwestiwn 2 / Question 2".
const welshMark = `(?:(?:(?:(?:ateb|ymateb|ymatebion)(?: i)?\s+)?(?:cwestiwn|gwestiwn|rhan|pwynt|c)|ateb|ymateb)\.?\s?\d[a-z]?\s*[/|–—:-]+\s*)?`

// inOneLanguage gives the English of a label that says it in Welsh too, unless it is a name:
// offences, platforms and outcomes, also those not known, are kept as the file prints them.
func inOneLanguage(s string) string {
	english := inEnglish(s)
	if english == s || isTotal(english) || headDim(english) != noDim {
		return english
	}
	switch labelDim(english) {
	case byPeriod, byAge, bySex, byForce, byMeasure:
		return english
	}
	return s
}

func inEnglish(s string) string {
	if !strings.Contains(s, "/") {
		return s
	}
	s = welshMonth.ReplaceAllString(s, "")
	parts := strings.Split(s, "/")
	var english []string
	for _, p := range parts {
		if !welshWords.MatchString(englishToo.ReplaceAllString(p, "")) && !welshAge.MatchString(strings.TrimSpace(p)) {
			english = append(english, strings.TrimSpace(p))
		}
	}
	if len(english) == 0 || len(english) == len(parts) {
		return s
	}
	return strings.Join(english, "/")
}
