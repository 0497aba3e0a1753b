package answer

import (
	"cmp"
	"slices"

	"cyberflag/internal/lazyre"
)

// A covering letter may say of the one file beside it what its tables do not: that it no longer stands, that it counts
// people, or that it is of all ages.

const besideFile = `(?:spreadsheet|workbook|excel (?:file|sheet)|attachment|attached (?:file|table|sheet|data|document)|enclosed (?:file|table|sheet|data|document)|data file|csv(?: file)?|annex)`

var (
	// fileNamed is the file beside a letter, and not one that was sent before it.
	fileNamed = lazyre.New(`(?i)(?:^|[.;:,]\s+|\b(?:that|and|but|as) )\W*(?:please (?:also )?note that )?(?:the|our|this) (?:(?:attached|enclosed|accompanying) )?` + besideFile + `(\s[^.;]*)`)
	// newFile says that another one takes its place.
	newFile     = lazyre.New(`(?i)\b(?:(?:correct(?:ed)?|right|new|revised|replacement|updated|another|second|amended) (?:one|version|spreadsheet|workbook|file|copy|attachment|table)|instead|replaces?|supersedes?)\b`)
	fileCounts  = lazyre.New(`(?i)^\s+(?:only )?(?:counts?|shows?|gives?|lists?|(?:is|are) (?:a count |counts? |the number )?of|holds?|contains?|is based on)(?: (?:the|of|number|numbers|counts?))* (` + remarkNouns + `)\b`)
	fileAllAges = lazyre.New(`(?i)^\s+(?:covers?|includes?|counts?|shows?|gives?|is (?:of|for)|relates? to|contains?|holds?)\b[^.;]{0,60}?\b(?:(?:people|persons|victims|offences) of (?:all|any|every) ages?|all ages|any age|every age|adults? (?:as well as|and) child(?:ren)?|child(?:ren)? (?:as well as|and) adults?|adults? too)\b`)
)

// A fileRemark is what the letter says of the files beside it.
type fileRemark struct {
	unit   Unit
	doubts doubtSet
}

// remarksOnFile gathers it, by the prefix of the places of the one file beside those that say it, and names what doubts it.
func (r *reader) remarksOnFile() map[string]fileRemark {
	out := map[string]fileRemark{}
	r.l.eachLetterSentence(func(prefix, s string) {
		m := fileNamed.FindStringSubmatch(s)
		if m == nil {
			return
		}
		var f fileRemark
		if isNoLonger.MatchString(m[1]) && !hasNumbers(s) && !r.l.saysAnywhere(newFile) {
			f.doubts = f.doubts.with(noLonger)
		}
		if c := fileCounts.FindStringSubmatch(m[1]); c != nil {
			f.unit = peopleUnit(c[1])
		}
		f.doubts = f.doubts.when(fileAllAges.MatchString(m[1]), withAdults)
		if f == (fileRemark{}) {
			return
		}
		files := r.l.filesBeside(prefix)
		if f.doubts != 0 && len(files) > 0 {
			r.problem("the letter says of the file beside it: %q: its figures are not put forward", quoteWords(s))
		}
		for _, file := range files {
			if f.doubts.has(noLonger) && len(files) > 1 {
				continue // nobody says which of them
			}
			was := out[file]
			out[file] = fileRemark{cmp.Or(was.unit, f.unit), was.doubts | f.doubts}
		}
	})
	return out
}

// eachLetterSentence visits the sentences of the running text of the answer.
func (l letter) eachLetterSentence(visit func(prefix, s string)) {
	for _, p := range l.parts {
		zs := zones(p.blocks)
		for i, b := range p.blocks {
			if b.table != nil || b.where != "" || zs[i] != inAnswer && zs[i] != inNotice {
				continue
			}
			for _, s := range sentencesOf(b.text) {
				visit(b.prefix, s)
			}
		}
	}
}

// saysAnywhere reports words in the running text of the answer.
func (l letter) saysAnywhere(words *lazyre.Regexp) bool {
	found := false
	l.eachLetterSentence(func(_, s string) { found = found || words.MatchString(s) })
	return found
}

// filesBeside gives the prefixes of the other files that have tables.
func (l letter) filesBeside(prefix string) []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table != nil && b.prefix != prefix && !slices.Contains(out, b.prefix) {
				out = append(out, b.prefix)
			}
		}
	}
	return out
}

// countsPeople makes the offences that were found since from in a file the people that the letter says it counts.
func (r *reader) countsPeople(from int) {
	u := r.onFiles[r.path].unit
	for i := range r.found[from:] {
		if p := &r.found[from+i]; u != "" && p.Unit == Offences {
			p.Unit = u
		}
	}
}
