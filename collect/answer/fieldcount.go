package answer

import "cyberflag/internal/lazyre"

// A pivot table heads its counts by the field of the database whose rows it counts: "Count of CrimeNo".

var (
	// fieldCount is such a head, whose field is one word that names a record, is joined or in capitals, or ends with what numbers its rows:
	// "Count of Snap" may be the platform.
	fieldCount = lazyre.New(`(?i)^(?:distinct )?(?:count of (?:(?:crime|offence|record|incident|occurrence|investigation|report|case|row|number|value|total)s?|(?-i:[A-Z_\d]+|\S*[a-z][A-Z_]\S*|\S+_\S+)|(?:id|no|ref|reference|urn|key)|.{1,30}\b(?:id|no|number|ref|reference|urn|key|records?))|sum of (?:total|count|number|crimes|offences|records))\.?$`)
	joinedWord = lazyre.New(`([a-z])([A-Z])|_`)
)

// isPivotNames reports the row in which a pivot table names what it counts and its columns, and says nothing of either:
// "Count of crimes | Column Labels".
func isPivotNames(row []cell) bool {
	labels := false
	for i, x := range row {
		switch {
		case x.empty() || x.covered:
		case pivotColumns.MatchString(x.text):
			labels = true
		case i > 0 || !fieldCount.MatchString(x.text):
			return false
		}
	}
	return labels
}

var pivotColumns = lazyre.New(`(?i)^(?:column labels|values)$`)

// isFieldCount reports a head over counts that says nothing else of them: of a field that is the name of a
// platform, an outcome or an offence it does.
func isFieldCount(s string) bool {
	return fieldCount.MatchString(s) && !platformWords.MatchString(s) && !outcomeWords.MatchString(s) && !offenceWords.MatchString(s)
}

// fieldInWords parts the words that the name of such a field joins: "Count of Crime No".
func fieldInWords(s string) string {
	if !fieldCount.MatchString(s) {
		return s
	}
	return joinedWord.ReplaceAllString(s, "$1 $2")
}
