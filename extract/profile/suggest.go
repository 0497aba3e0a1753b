package profile

import (
	"slices"
	"strings"

	"cyberflag/internal/nearest"
)

// likely are the headers under which systems keep what a canonical column
// holds, in small letters without marks, the likeliest first. They are words of
// counting rules and data standards, not of any system's layout.
var likely = []struct {
	canonical string
	headers   []string
}{
	{"crime_ref", []string{"crime reference", "crime reference number", "crime ref", "crime number", "crime no", "crn", "occurrence no", "occurrence number", "investigation reference", "reference number", "reference", "urn", "dr no"}},
	{"force", []string{"force", "police force", "force name", "owning force", "agency", "area name"}},
	{"offence_code", []string{"offence code", "ho code", "ho class", "home office code", "home office class", "homc code", "hoc", "class code", "crm cd", "ho classification"}},
	{"offence_title", []string{"offence title", "offence", "offence description", "ho class description", "homc title", "crime type", "classification", "crm cd desc"}},
	{"recorded_on", []string{"recorded on", "date recorded", "recorded date", "crime recorded date", "date crime recorded", "created date", "date created", "reported date", "date reported", "date rptd"}},
	{"committed_from", []string{"committed from", "committed from date", "offence from", "committed start", "date from", "offence start", "date committed", "from date", "date occ", "date of offence"}},
	{"committed_to", []string{"committed to", "committed to date", "offence to", "committed end", "date to", "offence end", "to date"}},
	{"victim_id", []string{"victim id", "victim urn", "victim reference", "vic id", "nominal id"}},
	{"victim_age", []string{"victim age", "age of victim", "age at offence", "vict age", "victim dob", "victim date of birth", "age"}},
	{"victim_sex", []string{"victim sex", "victim gender", "vict sex", "sex", "gender"}},
	{"location_type", []string{"location type", "venue type", "premises type", "place type", "premis desc", "location"}},
	{"officer_flag", []string{"officer flag", "cyber flag", "cyberflag", "online flag", "online crime flag", "internet involved", "cyber crime", "cyber crime flag", "cyber crime keyword", "special interest markers", "keywords", "markers", "flags", "mocodes"}},
	{"outcome", []string{"outcome", "outcome type", "ho outcome", "disposal", "status desc", "outcome description"}},
	{"mo_text", []string{"mo text", "mo", "mo summary", "mo notes", "modus operandi", "summary", "crime summary", "narrative", "crime notes", "description", "details", "circumstances"}},
}

// bare is a header in small letters, its marks as spaces.
func bare(header string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune("_-.:/()", r) {
			return ' '
		}
		return r
	}, header))), " ")
}

// Suggest proposes a profile for a file with these columns, of which the given
// values were seen, column by column. It is a proposal: what it could not tell
// is in pass, and a person must look at all of it.
func Suggest(columns []string, values [][]string) *Profile {
	p := &Profile{Name: "suggested", Note: "Proposed from headers and values: look at every line.", Columns: map[string]string{}, Values: map[string]map[string]string{}}
	taken := map[int]bool{}
	for _, l := range likely {
		if at := find(columns, l.headers, taken); at >= 0 {
			taken[at] = true
			p.Columns[l.canonical] = columns[at]
			p.learn(l.canonical, columns[at], values[at])
		}
	}
	p.keyOf(columns, values, taken)
	for i, c := range columns {
		if !taken[i] && c != "" {
			p.Pass = append(p.Pass, c)
		}
	}
	return p
}

// find gives the column that has the likeliest of the headers, as it is or
// misspelt by a letter; -1 when none has.
func find(columns, headers []string, taken map[int]bool) int {
	for _, want := range headers {
		for i, have := range columns {
			if !taken[i] && bare(have) == want {
				return i
			}
		}
	}
	for _, want := range headers {
		for i, have := range columns {
			if !taken[i] && len(want) > 5 && nearest.Distance(bare(have), want) == 1 {
				return i
			}
		}
	}
	return -1
}

// keyOf makes a reference of two columns where one is not unique: the same
// crime number with the victim's.
func (p *Profile) keyOf(columns []string, values [][]string, taken map[int]bool) {
	at := slices.Index(columns, p.Columns["crime_ref"])
	if at < 0 || unique(values[at]) {
		return
	}
	for i, c := range columns {
		name := bare(c)
		if taken[i] || !strings.Contains(name, "seq") && !strings.Contains(name, "victim no") && !strings.Contains(name, "victim number") {
			continue
		}
		var joined []string
		for row := range min(len(values[at]), len(values[i])) {
			joined = append(joined, values[at][row]+"/"+values[i][row])
		}
		if unique(joined) {
			p.Key = []string{columns[at], c}
			delete(p.Columns, "crime_ref")
			taken[i] = true
			return
		}
	}
}

func unique(values []string) bool {
	seen := map[string]bool{}
	for _, v := range values {
		if seen[v] {
			return false
		}
		seen[v] = true
	}
	return true
}
