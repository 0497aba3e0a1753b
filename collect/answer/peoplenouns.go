package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
)

// The nouns of people who are counted, by the unit that they are. Behind a number only the plural is
// one ("12 suspect accounts"); in labels and remarks the singular is too.
const (
	victimNouns  = `victims`
	suspectNouns = `suspects|offenders|perpetrators|defendants`
	personNouns  = `persons|people|individuals|adults|detainees`
	peopleNouns  = victimNouns + `|` + suspectNouns + `|` + personNouns

	victimNoun  = `victim`
	suspectNoun = `suspect|offender|perpetrator|defendant`
	personNoun  = `person|individual|adult|detainee`

	// sexNouns are people by their sex, in the plural and in both.
	sexesNouns = `girls|boys|females|males`
	sexNouns   = `girls?|boys?|females?|males?`

	// custodyNouns are what is done with people, and counts them.
	custodyNouns = `arrests?|custody records?`
)

// unitsOfNouns says which people each noun is; the nouns that none begins are persons.
var unitsOfNouns = []struct {
	nouns string // parted as an expression parts them
	unit  Unit
}{{victimNoun, Victims}, {suspectNoun, Suspects}}

// peopleUnit gives the unit that people are: "detainees" are persons, and so are arrests.
func peopleUnit(noun string) Unit {
	noun = strings.ToLower(noun)
	for _, u := range unitsOfNouns {
		for n := range strings.SplitSeq(u.nouns, "|") {
			if strings.HasPrefix(noun, n) {
				return u.unit
			}
		}
	}
	return Persons
}

// asSuspects are people by what they were in an offence: "persons named as a suspect".
var asSuspects = lazyre.New(`(?i)\b(?:` + personNouns + `|those)(?: (?:who|that) (?:were|was|are|is|had been|have been))? (?:named|identified|recorded|shown|listed|entered|linked|treated) (?:to (?:an?|the) (?:crimes?|offences?) )?as (?:an? |the )?(?:` + suspectNouns + `|` + suspectNoun + `)\b`)
