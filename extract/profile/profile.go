// Package profile reads mapping profiles: TOML files that say how the columns,
// dates, ages, codes and flag of a system's export are those of the contract.
//
// It is strict: a key, a canonical column, a format or a value that it does not
// know is an error with its line. A profile maps and decides nothing; what it
// does not map is refused by package extract. The shipped profiles for record
// systems are illustrations: no real layout of any was seen.
package profile

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"cyberflag/extract"
	"cyberflag/internal/nearest"
)

// A Profile is what a profile file says. doc/profiles.md explains each key.
type Profile struct {
	Name      string                       `toml:"name"`
	Note      string                       `toml:"note"`
	Codes     string                       `toml:"codes"`     // "home-office" or "other"
	Force     string                       `toml:"force"`     // of every record
	Sheet     string                       `toml:"sheet"`     // of a workbook
	Key       []string                     `toml:"key"`       // columns that make the reference
	Pass      []string                     `toml:"pass"`      // columns not used; "*" allows any
	Recognise []string                     `toml:"recognise"` // a file with all these columns is read by this profile
	Columns   map[string]string            `toml:"columns"`   // canonical name = header
	Dates     Dates                        `toml:"dates"`
	Ages      Ages                         `toml:"ages"`
	Flag      Flag                         `toml:"flag"`
	Values    map[string]map[string]string `toml:"values"` // canonical column: value = canonical value

	Notes []string `toml:"-"` // of a proposal: what a person must decide
}

// Dates says how dates are written.
type Dates struct {
	Formats []string `toml:"formats"` // such as "dd/mm/yyyy hh:mm"; those that fit must give one day
	Blank   []string `toml:"blank"`   // what means that there is none
}

// Ages says how ages are written.
type Ages struct {
	Format  string   `toml:"format"`  // "years", "words" or "birth-date"
	Unknown []string `toml:"unknown"` // what means that it is not known
}

// Flag says what the system calls the online flag, and its values.
type Flag struct {
	Column    string   `toml:"column"`
	Yes       []string `toml:"yes"`
	No        []string `toml:"no"`
	Blank     []string `toml:"blank"`
	Separator string   `toml:"separator"` // the column is a list of keywords parted by this
	Contains  []string `toml:"contains"`  // keywords of the list that mean yes
	Otherwise string   `toml:"otherwise"` // what a list without them means: "no" or "blank"
}

// A Fault is what is wrong in a profile file.
type Fault struct {
	File string
	Line int // 0 when no line can be named
	Msg  string
	hint string
}

func (f *Fault) Error() string {
	if f.Line == 0 {
		return f.File + ": " + f.Msg
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Msg)
}

// Hint says what to do about it.
func (f *Fault) Hint() string { return f.hint }

// Parse reads a profile. file is the name that a fault carries.
func Parse(text []byte, file string) (*Profile, error) {
	p := &Profile{}
	err := toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(p)
	var unknown *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &unknown):
		e := unknown.Errors[0]
		line, _ := e.Position()
		key := strings.Join(e.Key(), ".")
		return nil, &Fault{file, line, fmt.Sprintf("unknown key %q", key), nearest.Hint(key, keys)}
	case errors.As(err, &wrong):
		line, _ := wrong.Position()
		return nil, &Fault{file, line, strings.TrimPrefix(wrong.Error(), "toml: "), "doc/profiles.md has an example"}
	case err != nil:
		return nil, &Fault{File: file, Msg: err.Error()}
	}
	if f := p.check(text); f != nil {
		f.File = file
		return nil, f
	}
	return p, nil
}

// keys are the keys of a profile, for hints.
var keys = []string{"name", "note", "codes", "force", "sheet", "key", "pass", "recognise", "columns", "dates", "dates.formats", "dates.blank",
	"ages", "ages.format", "ages.unknown", "flag", "flag.column", "flag.yes", "flag.no", "flag.blank", "flag.separator", "flag.contains", "flag.otherwise", "values"}

// lineOf gives the first line of text that begins with a key or names a table;
// 0 when there is none.
func lineOf(text []byte, key string) int {
	n := 0
	for line := range bytes.Lines(text) {
		n++
		trimmed := strings.Trim(strings.TrimSpace(string(line)), "[]\"")
		if rest, ok := strings.CutPrefix(trimmed, key); ok && (rest == "" || strings.ContainsAny(rest[:1], " =\"]")) {
			return n
		}
	}
	return 0
}

// check looks at what TOML cannot.
func (p *Profile) check(text []byte) *Fault {
	at := func(key, msg, hint string) *Fault { return &Fault{Line: lineOf(text, key), Msg: msg, hint: hint} }
	names := extract.Names()
	for _, canonical := range sorted(p.Columns) {
		if !slices.Contains(names, canonical) {
			return at(canonical, fmt.Sprintf("unknown canonical column %q", canonical), nearest.Hint(canonical, names))
		}
		if canonical == "officer_flag" && p.Flag.Column != "" {
			return at(canonical, "the flag's column stands under columns and under flag", "leave one out")
		}
	}
	for _, canonical := range sorted(p.Values) {
		if !slices.Contains(names, canonical) {
			return at("values."+canonical, fmt.Sprintf("values of an unknown canonical column %q", canonical), nearest.Hint(canonical, names))
		}
	}
	switch {
	case p.Name == "":
		return at("name", "the profile has no name", "name = \"...\" stands at its head")
	case p.Columns["crime_ref"] == "" && len(p.Key) == 0:
		return at("columns", "the profile does not say which column holds the reference", "give crime_ref under columns, or key where several columns make it")
	case p.Columns["crime_ref"] != "" && len(p.Key) > 0:
		return at("key", "the reference must come from one place", "give crime_ref under columns, or key, and not both")
	case p.Codes != "" && p.Codes != "home-office" && p.Codes != "other":
		return at("codes", fmt.Sprintf("unknown codes %q", p.Codes), "want home-office or other")
	case p.Force != "" && p.Columns["force"] != "":
		return at("force", "the force is given for all records and as a column", "leave one out")
	}
	if f := p.twice(at); f != nil {
		return f
	}
	if f := p.Flag.check(at); f != nil {
		return f
	}
	if !slices.Contains([]string{"", "years", "words", "birth-date"}, p.Ages.Format) {
		return at("format", fmt.Sprintf("unknown format of ages %q", p.Ages.Format), "want years, words or birth-date")
	}
	for _, format := range p.Dates.Formats {
		if _, err := parserOf(format); err != nil {
			return at("formats", err.Error(), "such as dd/mm/yyyy, yyyy-mm-dd hh:mm, d mmm yyyy or mm/dd/yyyy hh:mm:ss am")
		}
	}
	return nil
}

// twice finds a header that is mapped twice.
func (p *Profile) twice(at func(key, msg, hint string) *Fault) *Fault {
	seen := map[string]string{}
	for _, canonical := range sorted(p.Columns) {
		header := strings.ToLower(strings.TrimSpace(p.Columns[canonical]))
		if first := seen[header]; first != "" {
			return at(canonical, fmt.Sprintf("the header %q is %s and %s", p.Columns[canonical], first, canonical), "a column is one thing")
		}
		seen[header] = canonical
	}
	return nil
}

// check looks at the words of the flag.
func (f Flag) check(at func(key, msg, hint string) *Fault) *Fault {
	isList := f.Separator != "" || len(f.Contains) > 0 || f.Otherwise != ""
	isWord := len(f.Yes)+len(f.No) > 0
	switch {
	case f.Column == "" && (isList || isWord):
		return at("flag", "the flag has values and no column", "give flag.column")
	case f.Column != "" && isList == isWord:
		return at("flag", "the flag is either a word (yes, no, blank) or a list of keywords (separator, contains, otherwise)", "give one of the two")
	case isList && (f.Separator == "" || len(f.Contains) == 0):
		return at("flag", "a list of keywords needs separator and contains", "contains has the keywords that mean yes")
	case isList && f.Otherwise != "no" && f.Otherwise != "blank":
		return at("flag", "it is not said what a list without such a keyword means", "otherwise = \"no\" or \"blank\"")
	}
	seen := map[string]bool{}
	for _, word := range slices.Concat(f.Yes, f.No, f.Blank) {
		if word = fold(word); seen[word] {
			return at("flag", fmt.Sprintf("%q stands in two lists of the flag", word), "a value means one thing")
		}
		seen[word] = true
	}
	return nil
}

func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
