package answer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A letter may say of a file beside it, or of a sheet, that it no longer stands: "The file
// figures v1.csv, which we sent on 1 October, is superseded".

const oldState = `(?:` + goneWords + `|no longer (?:valid|correct|current|stands?)|not to be (?:used|relied on)|disregarded|ignored)`

var (
	// isNoLonger follows the name of what no longer stands, behind what else is said of it.
	isNoLonger = lazyre.New(`(?i)^["'”’)\]]*(?:\s*\([^()]{0,60}\))?(?:,? (?:which|that|as|sent|dated|of|from)\b[^;:]{0,60}?| (?:was|were|is|are|gives?|gave|holds?|held|shows?) [^;:.]{1,60}? (?:and|but))?,?\s+(?:(?:is|are|was|were|has|have|had|been|should|must|can|now|therefore|hereby|be|please)\s+)+(?:` + oldState + `|(?:not|never|no longer) be (?:used|relied on)|(?:sent|given|supplied|attached|enclosed|issued|released|provided|included|disclosed)(?: (?:to you|out))?(?: \w+)? (?:in error|by mistake|in mistake|accidentally))\b`)
	// itIs begins the sentence that goes on about a file: "It is withdrawn", "Its numbers must not be used".
	itIs = lazyre.New(`(?i)^[^.;]*(?:\.[^\s.;]+[^.;]*)*[.;]\s+(?:it|this|that|they|these|(?:this|that|the) (?:file|workbook|spreadsheet|sheet|tab|attachment|draft|version|document)|(?:its|their|the) (?:figures|numbers|counts|data|contents?))(\s.*)$`)
	// noLongerUse leads to the name of what no longer stands.
	noLongerUse = lazyre.New(`(?i)\b(?:(?:disregard|ignore|discard|delete|replac(?:es?|ing)|supersed(?:es?|ing)|withdrawn?|instead of|in place of|rather than|(?:do not|don't|no longer|please do not) (?:use|rely on)|(?:not|never) (?:to )?use)(?: the)?(?: (?:first|old|older|earlier|previous|original|attached|enclosed|file|sheet|tab|worksheet|column|attachment|spreadsheet|table|version|called|named|in))*)\s+["'“‘(\[]*$`)
	sheetWord   = lazyre.New(`(?i)\b(?:sheet|tab|worksheet)s?\W{0,3}$|^\W{0,2}(?:sheet|tab|worksheet)\b`)
)

// shortestFile is how long the name of a file without its ending must be to be known in running text.
const shortestFile = 6

// saidOld reports a part of which the lines of the letter say that it no longer stands, by the
// name of its file or sheet. Where that is the beginning of the name of another part, it is sought outside of that one:
// what is said of "Table A (first issue).csv" is not said of "Table A.csv".
func (p part) saidOld(lines []string, all []part) bool {
	var others []string
	for _, o := range all {
		others = append(append(others, o.fileNames()...), o.name)
	}
	own := p.fileNames()
	others = slices.DeleteFunc(others, func(s string) bool { return s == p.name || slices.Contains(own, s) })
	for _, name := range own {
		if anySaysOld(withoutNames(lines, longerThan(name, others)), name, false) {
			return true
		}
	}
	return p.name != "" && anySaysOld(withoutNames(lines, longerThan(p.name, others)), p.name, true)
}

// longerThan gives the names that hold another and more, the longest first.
func longerThan(name string, others []string) []string {
	small := strings.ToLower(name)
	out := slices.DeleteFunc(slices.Clone(others), func(s string) bool {
		return len(s) <= len(name) || !strings.Contains(strings.ToLower(s), small)
	})
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	return slices.Compact(out)
}

// withoutNames gives lines without these names.
func withoutNames(lines, names []string) []string {
	if len(names) == 0 {
		return lines
	}
	re := regexp.MustCompile(`(?i)` + strings.Join(quotedWords(names), "|"))
	out := make([]string, len(lines))
	for i, s := range lines {
		out[i] = re.ReplaceAllString(s, "")
	}
	return out
}

// fileNames gives the name of the file that a part stands in, with and without its ending; none
// for that of the letter itself.
func (p part) fileNames() []string {
	if len(p.blocks) == 0 {
		return nil
	}
	steps := strings.Split(strings.TrimSuffix(p.blocks[0].prefix, ", "), ", ")
	file := strings.TrimPrefix(steps[len(steps)-1], "attachment ")
	out := []string{}
	if file != "" {
		out = append(out, file)
	}
	if at := strings.LastIndexByte(file, '.'); at >= shortestFile {
		out = append(out, file[:at])
	}
	return out
}

// anySaysOld reports a line that says of a name that it no longer stands; a sheet's must be called one.
func anySaysOld(lines []string, name string, sheet bool) bool {
	re, err := regexp.Compile(`(?i)(?:^|[^\w-])(` + regexp.QuoteMeta(name) + `)(?:[^\w-]|$)`)
	if err != nil {
		return false
	}
	for _, s := range lines {
		for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
			before, after := s[:m[2]], s[m[3]:]
			if sheet && !sheetWord.MatchString(strings.TrimRight(before, ` "'“‘`)+" ") && !sheetWord.MatchString(after) {
				continue
			}
			if isNoLonger.MatchString(after) || sheet && isNoLonger.MatchString(sheetWord.ReplaceAllString(after, "")) || noLongerUse.MatchString(before) || saysOldNext(after) {
				return true
			}
		}
	}
	return false
}

// saysOldNext reports that the sentence behind that of a name goes on about it and says that it no longer stands.
func saysOldNext(after string) bool {
	m := itIs.FindStringSubmatch(after)
	return m != nil && isNoLonger.MatchString(m[1])
}
