package profile

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"cyberflag/internal/nearest"
)

// likelyHeaders are the headers of one canonical column.
type likelyHeaders struct {
	canonical string
	headers   []string
}

// flagWordsOfHeaders say by themselves that a column is the online flag.
var flagWordsOfHeaders = []string{"cyber", "internet", "online"}

// likely are the headers under which systems keep what a canonical column
// holds, in small letters without marks, the likeliest first. They are words of
// counting rules and data standards, not of any system's layout.
var likely = []likelyHeaders{
	{"crime_ref", []string{"crime reference", "crime reference number", "crime ref", "crime number", "crime no", "crn", "occurrence no", "occurrence number", "investigation reference", "reference number", "reference", "urn", "dr no", "crime ref no", "crime id", "offence reference", "record id"}},
	{"force", []string{"force", "police force", "force name", "owning force", "agency", "area name"}},
	{"offence_code", []string{"offence code", "ho code", "ho class", "home office code", "home office class", "homc code", "hoc", "class code", "crm cd", "ho classification", "ho offence", "ho offence code"}},
	{"offence_title", []string{"offence title", "offence", "offence description", "offence desc", "offence name", "offence type", "ho class description", "homc title", "crime type", "classification", "crm cd desc", "title"}},
	{"recorded_on", []string{"recorded on", "date recorded", "recorded date", "crime recorded date", "date crime recorded", "date of recording", "date time recorded", "crimed date", "created date", "date created", "reported date", "date reported", "date rptd", "recorded", "reported", "reported on", "created on", "record date", "recorded ts", "recorded at"}},
	{"committed_from", []string{"occurred from", "occurred on", "date occurred", "start date", "committed from", "committed from date", "offence from", "committed start", "date from", "offence start", "date committed", "from date", "date occ", "date of offence", "from"}},
	{"committed_to", []string{"occurred to", "end date", "committed to", "committed to date", "offence to", "committed end", "date to", "offence end", "to date", "to"}},
	{"victim_id", []string{"victim id", "victim urn", "victim reference", "vic id", "nominal id"}},
	{"victim_age", []string{"victim age", "age of victim", "age at offence", "age of aggrieved", "aggrieved age", "complainant age", "ip age", "vict age", "vic age", "v age", "victim dob", "victim date of birth", "age"}},
	{"victim_sex", []string{"victim sex", "victim gender", "vict sex", "vic sex", "v sex", "vict gender", "vic gender", "v gender", "sex", "gender", "gender of victim", "sex of victim", "aggrieved sex", "aggrieved gender"}},
	{"location_type", []string{"location type", "venue type", "premises", "premise", "venue", "premises type", "place type", "premis desc", "location"}},
	{"officer_flag", []string{"officer flag", "cyber flag", "cyberflag", "online flag", "online crime flag", "internet involved", "cyber crime", "cyber crime flag", "cyber crime keyword", "special interest markers", "keywords", "tags", "markers", "flags", "mocodes", "cyber", "internet", "online"}},
	{"outcome", []string{"outcome", "outcome type", "ho outcome", "disposal", "status desc", "outcome description"}},
	{"mo_text", []string{"mo text", "mo", "mo narrative", "mo summary", "mo notes", "mo description", "mo details", "modus operandi", "summary", "crime summary", "narrative", "crime notes", "description", "details", "circumstances", "free text", "crime details"}},
}

// camel is where a word begins in a header such as internetRelated.
var camel = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)

// bare is a header in small letters, its marks as spaces.
func bare(header string) string {
	header = camel.ReplaceAllString(header, "$1 $2")
	return strings.Join(strings.Fields(strings.ToLower(strings.Map(func(r rune) rune {
		if r == '\'' || r == '\u2019' {
			return -1
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
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
	found := place(columns, taken)
	p.classNotTitle(columns, values, found)
	p.placeByValues(columns, values, found, taken)
	p.placeTheOnly(columns, values, found, taken)
	p.placeTheLongest(columns, values, found, taken)
	flagOfYesAndNo(columns, values, found, taken)
	p.oneFlag(columns, found, taken)
	for _, l := range likely {
		if at, ok := found[l.canonical]; ok {
			p.Columns[l.canonical] = columns[at]
			p.learn(l.canonical, columns[at], values[at])
		}
	}
	p.keyOf(columns, values, taken)
	p.passOthers(columns, values, taken)
	return p
}

// passOthers passes on what is not taken, and notes what a person must look at.
func (p *Profile) passOthers(columns []string, values [][]string, taken map[int]bool) {
	for i, c := range columns {
		if taken[i] || c == "" {
			continue
		}
		if p.Pass = append(p.Pass, c); KindOf(values[i]) == Flagged {
			p.note("%s: it says yes or no; name it under flag if it is the online flag", c)
		}
	}
	if len(p.Pass) > 0 {
		p.note("passed on and not used: %s", strings.Join(p.Pass, ", "))
	}
	mapped := p.Mapping().Columns
	for _, needed := range []string{"crime_ref", "force", "offence_code", "recorded_on", "victim_age", "officer_flag", "mo_text"} {
		if mapped[needed] == "" && (needed != "crime_ref" || len(p.Key) == 0) {
			p.note("no column was found for %s%s", needed, instead[needed])
		}
	}
}

// instead is what can be written where a column is not there.
var instead = map[string]string{"force": ": where all records are of one, write force = and its name above the columns"}

// place finds the column of each canonical one by its header: as it is, then by the
// name inside an outer one, then misspelt by a letter, then with more words around it. So no column is taken by
// a weak likeness that is another's by a strong one.
func place(columns []string, taken map[int]bool) map[string]int {
	found := map[string]int{}
	for _, like := range []func(have, want string) bool{
		func(have, want string) bool { return bare(have) == want },
		func(have, want string) bool { return bare(inner(have)) == want },
		func(have, want string) bool { return len(want) > 5 && nearest.Distance(bare(have), want) == 1 },
		func(have, want string) bool { return hasWords(bare(have), want) },
	} {
		for _, l := range likely {
			if _, done := found[l.canonical]; done {
				continue
			}
			if at := find(columns, l.headers, taken, like); at >= 0 {
				found[l.canonical], taken[at] = at, true
			}
		}
	}
	return found
}

// inner is the name of a column inside a column, such as age of victim.age.
func inner(header string) string { return header[strings.LastIndex(header, ".")+1:] }

// flagOfYesAndNo takes, in place of a column of other words such as a list of tags, the
// only one that says yes or no and whose header speaks of the internet.
func flagOfYesAndNo(columns []string, values [][]string, found map[string]int, taken map[int]bool) {
	at, ok := found["officer_flag"]
	if !ok || KindOf(values[at]) == Flagged {
		return
	}
	only := -1
	for i, c := range columns {
		if taken[i] || KindOf(values[i]) != Flagged || !speaksOfInternet(c) {
			continue
		}
		if only >= 0 {
			return
		}
		only = i
	}
	if only >= 0 {
		found["officer_flag"], taken[only], taken[at] = only, true, false
	}
}

func speaksOfInternet(header string) bool {
	return slices.ContainsFunc(flagWordsOfHeaders, func(w string) bool { return hasWords(bare(header), w) })
}

// oneFlag takes no column for the online flag where several may be it, and the
// header of none is one that is known.
func (p *Profile) oneFlag(columns []string, found map[string]int, taken map[int]bool) {
	at, ok := found["officer_flag"]
	if !ok || Likely(columns[at]) {
		return
	}
	var all []string
	for i, c := range columns {
		if (i == at || !taken[i]) && speaksOfInternet(c) {
			all = append(all, c)
		}
	}
	if len(all) > 1 {
		p.note("these may each be the online flag: %s; name one under flag", strings.Join(all, ", "))
		delete(found, "officer_flag")
		taken[at] = false
	}
}

// hasWords reports whether a header has all words of want, of which one alone
// would say too little; but for the words of the online flag, which say enough.
func hasWords(have, want string) bool {
	words := strings.Fields(want)
	if len(words) < 2 && !slices.Contains(flagWordsOfHeaders, want) {
		return false
	}
	all := strings.Fields(have)
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(all, w) })
}

// find gives the first column that is like the likeliest of the headers; -1
// when none is.
func find(columns, headers []string, taken map[int]bool, like func(have, want string) bool) int {
	for _, want := range headers {
		for i, have := range columns {
			if !taken[i] && like(have, want) {
				return i
			}
		}
	}
	return -1
}

// Likely reports whether a header is one under which some system keeps a
// canonical column.
func Likely(header string) bool {
	header = bare(header)
	return slices.ContainsFunc(likely, func(l likelyHeaders) bool { return slices.Contains(l.headers, header) })
}

// LikelyText reports whether a header is one under which some system keeps the free text.
func LikelyText(header string) bool {
	texts := likely[len(likely)-1]
	return slices.Contains(texts.headers, bare(header)) || slices.ContainsFunc(texts.headers, func(want string) bool { return hasWords(bare(header), want) })
}

// keyOf makes a reference of two columns where one is not unique: the same
// crime number with the victim's.
func (p *Profile) keyOf(columns []string, values [][]string, taken map[int]bool) {
	at := slices.Index(columns, p.Columns["crime_ref"])
	if at < 0 {
		return
	}
	again := repeated(values[at])
	if again*mostlyUnique <= len(values[at]) { // few doubles are mistakes: flag refuses them
		if again > 0 {
			p.note("%s: %d of %d values seen stand there already, and their rows are refused", columns[at], again, len(values[at]))
		}
		return
	}
	for i, c := range columns {
		if taken[i] || !numbersVictims(bare(c)) {
			continue
		}
		var joined []string
		for row := range min(len(values[at]), len(values[i])) {
			joined = append(joined, values[at][row]+"/"+values[i][row])
		}
		if unique(joined) {
			p.note("%s: %d of %d values seen stand there already: with %s they are the reference", columns[at], again, len(values[at]), c)
			p.Key = []string{columns[at], c}
			delete(p.Columns, "crime_ref")
			taken[i] = true
			return
		}
	}
}

// numbersVictims reports whether a header is that of the victims of one crime in order.
func numbersVictims(header string) bool {
	return slices.ContainsFunc(strings.Fields(header), func(w string) bool { return strings.HasPrefix(w, "seq") }) ||
		hasWords(header, "victim no") || hasWords(header, "victim number")
}

// mostlyUnique is of how many references one may come again, as a mistake.
const mostlyUnique = 20

func unique(values []string) bool { return repeated(values) == 0 }

// repeated counts the values that stood before.
func repeated(values []string) (n int) {
	seen := map[string]bool{}
	for _, v := range values {
		if seen[v] {
			n++
		}
		seen[v] = true
	}
	return n
}
