package profile

import (
	"fmt"
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

// learn takes from the values of a column how they are written.
func (p *Profile) learn(canonical, header string, values []string) {
	switch canonical {
	case "recorded_on", "committed_from", "committed_to":
		values, p.Dates.Blank = withoutUnknown(values, p.Dates.Blank)
		p.addFormat(dateFormats(values))
	case "victim_age":
		values, p.Ages.Unknown = withoutUnknown(values, nil)
		switch kind := KindOf(values); kind {
		case Day:
			p.Ages.Format = "birth-date"
			p.addFormat(dateFormats(values))
		case Age:
			p.Ages.Format = "words"
		}
	case "victim_sex":
		p.Values[canonical] = sexes(values)
	case "officer_flag":
		p.learnFlag(header, values)
	}
	if len(p.Values[canonical]) == 0 {
		delete(p.Values, canonical)
	}
}

// withoutUnknown parts values from the words for not known, which it adds to
// found.
func withoutUnknown(values, found []string) (known, words []string) {
	for _, v := range values {
		switch {
		case !slices.Contains([]string{"not known", "unknown", "n/a", "none", "null", "not recorded"}, fold(v)):
			known = append(known, v)
		case !contains(found, v):
			found = append(found, strings.TrimSpace(v))
		}
	}
	slices.Sort(found)
	return known, found
}

func (p *Profile) addFormat(formats []string) {
	for _, f := range formats {
		if !slices.Contains(p.Dates.Formats, f) {
			p.Dates.Formats = append(p.Dates.Formats, f)
		}
	}
}

// sexes maps the words for sexes that the contract has not got.
func sexes(values []string) map[string]string {
	known := map[string]string{"female": "F", "male": "M", "unknown": "U", "f": "F", "m": "M", "u": "U", "": "", "indeterminate": "U", "not recorded": "", "not known": "U", "x": "U", "other": "U"}
	out := map[string]string{}
	for _, v := range values {
		if to, ok := known[fold(v)]; ok && !slices.Contains([]string{"f", "m", "u", "", "female", "male", "unknown"}, fold(v)) {
			out[v] = to
		}
	}
	return out
}

// The words that systems have for yes and no.
var (
	yesWords = []string{"y", "yes", "true", "1", "cyber", "online", "internet involved", "cyber-enabled", "cyber-dependent", "cyber crime", "cyber-crime"}
	noWords  = []string{"n", "no", "false", "0", "none", "not cyber", "offline"}
)

// learnFlag takes the words of the flag, or the keywords of a list.
func (p *Profile) learnFlag(header string, values []string) {
	if KindOf(values) == Flagged {
		if slices.ContainsFunc(values, func(v string) bool { return !slices.Contains([]string{"", "y", "n", "yes", "no"}, fold(v)) }) {
			delete(p.Columns, "officer_flag")
			p.Flag = flagWords(header, values)
		}
		return
	}
	text := strings.Join(values, "")
	for _, separator := range []string{";", "|", ",", " ", ";"} { // the last is for lists of one
		if !strings.Contains(text, separator) && strings.ContainsAny(text, ";|, ") {
			continue
		}
		var words []string
		for _, v := range values {
			for word := range strings.SplitSeq(v, separator) {
				if word = strings.TrimSpace(word); online(word) && !contains(words, word) {
					words = append(words, word)
				}
			}
		}
		if len(words) > 0 {
			slices.Sort(words)
			delete(p.Columns, "officer_flag")
			p.Flag = Flag{Column: header, Separator: separator, Contains: words, Otherwise: "no"}
			return
		}
	}
	delete(p.Columns, "officer_flag") // its values say nothing that could be told
	p.Pass = append(p.Pass, header)
}

// online reports whether a keyword speaks of the internet.
func online(word string) bool {
	word = fold(word)
	return len(word) < 40 && slices.ContainsFunc([]string{"cyber", "online", "internet"}, func(part string) bool { return strings.Contains(word, part) })
}

func flagWords(header string, values []string) Flag {
	f := Flag{Column: header}
	for _, v := range values {
		into := &f.Blank
		switch {
		case slices.Contains(yesWords, fold(v)):
			into = &f.Yes
		case slices.Contains(noWords, fold(v)):
			into = &f.No
		case v == "":
			continue
		}
		if !contains(*into, v) {
			*into = append(*into, v)
		}
	}
	for _, list := range [][]string{f.Yes, f.No, f.Blank} {
		slices.Sort(list)
	}
	return f
}

// TOML writes the profile as a file that Parse reads.
func (p *Profile) TOML() []byte {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# %s", p.Note)
	line("name = %q", p.Name)
	for _, list := range []struct {
		key    string
		values []string
	}{{"key", p.Key}, {"pass", p.Pass}} {
		if len(list.values) > 0 {
			line("%s = %s", list.key, quoted(list.values))
		}
	}
	line("\n[columns]")
	for _, l := range likely {
		if header, ok := p.Columns[l.canonical]; ok {
			line("%s = %q", l.canonical, header)
		}
	}
	p.Dates.write(line)
	p.Ages.write(line)
	p.Flag.write(line)
	for _, canonical := range sorted(p.Values) {
		line("\n[values.%s]", canonical)
		for _, from := range sorted(p.Values[canonical]) {
			line("%q = %q", from, p.Values[canonical][from])
		}
	}
	return []byte(b.String())
}

func (d Dates) write(line func(string, ...any)) {
	if len(d.Formats) > 0 {
		line("\n[dates]\nformats = %s", quoted(d.Formats))
	}
	if len(d.Formats) > 0 && len(d.Blank) > 0 {
		line("blank = %s", quoted(d.Blank))
	}
}

func (a Ages) write(line func(string, ...any)) {
	if a.Format == "" && len(a.Unknown) == 0 {
		return
	}
	line("\n[ages]")
	if a.Format != "" {
		line("format = %q", a.Format)
	}
	if len(a.Unknown) > 0 {
		line("unknown = %s", quoted(a.Unknown))
	}
}

func (f Flag) write(line func(string, ...any)) {
	if f.Column == "" {
		return
	}
	line("\n[flag]\ncolumn = %q", f.Column)
	if f.Separator != "" {
		line("separator = %q\ncontains = %s\notherwise = %q", f.Separator, quoted(f.Contains), f.Otherwise)
		return
	}
	line("yes = %s\nno = %s", quoted(f.Yes), quoted(f.No))
	if len(f.Blank) > 0 {
		line("blank = %s", quoted(f.Blank))
	}
}

func quoted(list []string) string {
	var q []string
	for _, v := range list {
		q = append(q, fmt.Sprintf("%q", v))
	}
	return "[" + strings.Join(q, ", ") + "]"
}
