package answer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

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
	r.l.remarksByName(out)
	return out
}

// remarksByName adds what the letter says of a file by its name: "The file "Table A.csv" counts victims", "see Table A.csv. It
// counts victims, not offences".
func (l letter) remarksByName(out map[string]fileRemark) {
	text := strings.Join(l.letterTexts(), "\n")
	var files []part
	for _, p := range l.parts {
		if len(p.fileNames()) > 0 {
			files = append(files, p)
		}
	}
	for _, p := range files {
		own := p.fileNames()
		var others []string
		for _, o := range files {
			others = append(others, o.fileNames()...)
		}
		others = slices.DeleteFunc(others, func(s string) bool { return slices.Contains(own, s) })
		for _, name := range own {
			s := withoutNames([]string{text}, longerThan(name, others))[0]
			for _, at := range regexp.MustCompile(`(?i)`+regexp.QuoteMeta(name)).FindAllStringIndex(s, -1) {
				if m := fileItCounts.FindStringSubmatch(s[at[1]:]); m != nil {
					was := out[p.blocks[0].prefix]
					out[p.blocks[0].prefix] = fileRemark{cmp.Or(was.unit, peopleUnit(m[1])), was.doubts}
				}
			}
		}
	}
}

// fileItCounts follows the name of a file and says that it counts people, in its own sentence or the next.
var fileItCounts = lazyre.New(`(?i)^["”'’)\]]*(?:,? (?:which|that|and))?(?:[^.;\n]{0,60}[.;]\s+(?:it|this|they|(?:this|that|the) (?:file|table|sheet|workbook)))?\s+(?:only )?(?:counts?|shows?|gives?|lists?|(?:is|are) (?:a count |counts? |the number )?of|is based on)(?: (?:the|of|number|numbers|counts?))* (` + remarkNouns + `)\b`)

// letterTexts gives the paragraphs of the running text of the answer.
func (l letter) letterTexts() []string {
	var out []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil && b.where == "" {
				out = append(out, b.text)
			}
		}
	}
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
