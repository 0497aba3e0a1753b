package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A letter may say once what letters of the alphabet or short words stand for, "A is all sexual offences, B those
// with the flag", "REC = offences recorded, CYB = of which cyber flagged", and head its tables, columns or rows by
// them. They are then read as what they stand for; what is quoted keeps the letter.

var (
	// namedLetter leads from such a letter to what it stands for; its verb may be left out behind the first.
	namedLetter = lazyre.New(`(?:^|[\s,;:(.])(?:(?i:table|column|row|line|figure)s? )?["“'‘]?([A-H])["”'’)]?(\s*(?:=|:|[–—-])\s*|\s+(?:is|are|means|gives|shows|counts|stands for|has|denotes|covers)\s+|\s+)(?:the |for )?`)
	// keyedWord is a short word with the sign behind which a key says what it stands for.
	keyedWord = lazyre.New(`(?:^|[\s,;:(.])["“'‘]?([A-Z][A-Za-z]{1,9}\d?)["”'’]?\s*(?:=|\s(?:means|denotes|stands for)\s)\s*(?:the )?`)
	// onlyLetter is a cell that is such a letter.
	onlyLetter = lazyre.New(`^(?:(?i:table|column|row|line|part) )?[("“'‘]?([A-Z])["”'’)]?[.):]?$`)
)

// measureNames gives what letters stand for, in words that name offences or the flag; nil where
// fewer than two do.
func (l letter) measureNames() map[string]string {
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil {
				if names := measuresIn(b.text); names != nil {
					return names
				}
				continue
			}
			for row := range b.table.rows {
				if loneRow(b.table, row) {
					if names := measuresIn(rowWords(b.table, row)); names != nil {
						return names
					}
				}
			}
		}
	}
	return nil
}

// measuresIn reads the letters of one text, which run from A on.
func measuresIn(text string) map[string]string {
	if names := wordsKeyed(text); names != nil {
		return names
	}
	names, last := map[string]string{}, ""
	next, ends := byte('A'), 0
	keep := func(to int) bool {
		if last == "" {
			return true
		}
		words, ok := measureSaid(text[ends:to])
		names[last] = words
		return ok
	}
	for _, m := range namedLetter.FindAllStringSubmatchIndex(text, -1) {
		if text[m[2]:m[3]][0] != next || next == 'A' && strings.TrimSpace(text[m[4]:m[5]]) == "" {
			continue
		}
		if !keep(m[0]) {
			return nil
		}
		last, ends = text[m[2]:m[3]], m[1]
		next++
	}
	if !keep(len(text)) || len(names) < 2 {
		return nil
	}
	return names
}

// measureSaid gives what words say first of what is counted; ok is that they name offences or the flag.
func measureSaid(s string) (words string, ok bool) {
	words = strings.TrimSuffix(strings.Trim(sentenceEnds.Split(s, 2)[0], " ,;."), " and")
	return words, len(strings.Fields(words)) > 1 && (crimeWords.MatchString(words) || flagWords.MatchString(words))
}

// wordsKeyed reads a key of short words, of which some may stand for other things than what is counted; nil where fewer
// than two stand for that.
func wordsKeyed(text string) map[string]string {
	names := map[string]string{}
	all := keyedWord.FindAllStringSubmatchIndex(text, -1)
	for i, m := range all {
		to := len(text)
		if i+1 < len(all) {
			to = all[i+1][0]
		}
		if words, ok := measureSaid(firstLine(text[m[1]:to])); ok {
			names[text[m[2]:m[3]]] = words
		}
	}
	if len(names) < 2 {
		return nil
	}
	return names
}

var sentenceEnds = lazyre.New(`[.;](?:\s|$)`)

// measureOf gives what a letter or short word alone stands for, and other words as they are.
func (r *reader) measureOf(s string) string { return measureIn(r.measures, s) }

// measureIn gives what a letter or short word alone stands for in a key.
func measureIn(key map[string]string, s string) string {
	if words := key[strings.Trim(s, " .:")]; words != "" {
		return words
	}
	if m := onlyLetter.FindStringSubmatch(s); m != nil && key[m[1]] != "" {
		return key[m[1]]
	}
	return s
}

// nameMeasures gives the table with what letters stand for in their place: in its title, which then
// has a row of its own, in its heads and in its row labels.
func (r *reader) nameMeasures(t *table) *table {
	key := r.measures
	if t.key != nil {
		key = t.key
	}
	if len(key) < 2 {
		return t
	}
	out := *t
	out.rows = nil
	for row := range t.rows {
		cells := slices.Clone(t.rows[row])
		counts := hasCountsBesideLetters(cells)
		for c := range cells {
			words := measureIn(key, cells[c].text)
			if words == cells[c].text || c > 0 && counts {
				continue
			}
			if c == 0 && t.filledInRow(row) > 1 && !counts { // in the corner, over row labels
				title := make([]cell, len(cells))
				title[0] = cell{text: words, printed: cells[0].asPrinted(), where: cells[0].where}
				out.rows = append(out.rows, title)
				continue
			}
			cells[c].printed, cells[c].text = cells[c].asPrinted(), words
		}
		out.rows = append(out.rows, cells)
	}
	return &out
}

// hasCountsBesideLetters reports a row with counts. A letter of the key that elsewhere is a sign, such as C, is none.
func hasCountsBesideLetters(row []cell) bool {
	return hasValues(slices.DeleteFunc(slices.Clone(row), func(x cell) bool { return onlyLetter.MatchString(x.text) }))
}
