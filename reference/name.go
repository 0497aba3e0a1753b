package reference

import "strings"

// forceSuffixes are what may follow the name of a force. They are taken off
// one after the other, so that "Kent Police Force Area" is Kent.
var forceSuffixes = []string{
	"police force area", "police service", "police force", "constabulary",
	"police area", "force area", "police", "force",
}

// fold makes one form of the ways to write a name: lower case, "and" for "&",
// spaces for hyphens, dashes and commas, no full stops or apostrophes, and no
// "the" in front.
func fold(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch r {
		case '&':
			b.WriteString(" and ")
		case '.', '\'', '’':
		case '-', '‐', '‑', '–', '—', ',', '_', '/':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	folded := strings.Join(strings.Fields(b.String()), " ")
	return strings.TrimPrefix(folded, "the ")
}

// foldForce is fold without the words that say that a name is a force's.
func foldForce(name string) string {
	folded := fold(name)
	for {
		short := folded
		for _, suffix := range forceSuffixes {
			short = strings.TrimSuffix(short, " "+suffix)
		}
		if short == folded {
			return folded
		}
		folded = short
	}
}
