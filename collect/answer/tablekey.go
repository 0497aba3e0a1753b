package answer

import (
	"maps"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// A table may head its columns or rows by letters, and a key beside it, below it or above it, say what each stands for:
// "A = Rape; B = Sexual assault". Another table may give the same letters another meaning.

var (
	// keyEntry leads from a letter of a key to what it stands for.
	keyEntry = lazyre.New(`(?:^|[\s,;:(.])(?:(?i:column|row|line)s? )?["“'‘(]?([A-Z])["”'’)]?\s*(?:=|:\s|[–—-]\s|\b(?:is|means|stands for|for|denotes|shows)\s)\s*(?:the )?`)
	// lineOfKey is a line of a key that has its letter in front and no sign behind it.
	lineOfKey = lazyre.New(`^\s*["“'‘(]?([A-Z])["”'’)]?[.:)]?\s+(\S.*\S)\s*$`)
)

// fewestKeyed is how many letters a key has at least.
const fewestKeyed = 2

// keyTables gives each table with letters for heads or labels the key that says what they stand for: of the texts below
// it, up to the next table, else of those above it.
func (l *letter) keyTables() {
	for i := range l.parts {
		blocks := slices.Clone(l.parts[i].blocks)
		for k, b := range blocks {
			if b.table == nil {
				continue
			}
			letters := b.table.letters()
			if len(letters) < fewestKeyed {
				continue
			}
			if key := keyBeside(blocks, k, letters); key != nil {
				t := *b.table
				t.key = key
				blocks[k].table = &t
			}
		}
		l.parts[i].blocks = blocks
	}
}

// letters gives the letters that stand alone among the heads and labels of a table, in order.
func (t *table) letters() []string {
	seen := map[string]bool{}
	for row, cells := range t.rows {
		for c, x := range cells {
			if m := onlyLetter.FindStringSubmatch(x.text); m != nil && (c == 0 || row == 0 || !hasCountsBesideLetters(cells)) {
				seen[m[1]] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// keyBeside gives the key of a table at block k that has all its letters, nil where there is none.
func keyBeside(blocks []block, k int, letters []string) map[string]string {
	for _, step := range []int{1, -1} {
		key := map[string]string{}
		for i := k + step; i >= 0 && i < len(blocks); i += step {
			b := blocks[i]
			if _, marked := markOf(firstLine(b.text), true); step > 0 && (b.heading || marked) {
				break // what comes next has a key of its own
			} else if b.table != nil {
				maps.Copy(key, b.table.keyRows())
				if b.table.keyRows() == nil {
					break
				}
			} else {
				maps.Copy(key, keyIn(b.text))
			}
			if !slices.ContainsFunc(letters, func(s string) bool { return key[s] == "" }) {
				return key
			}
		}
	}
	return nil
}

// keyIn reads the entries of a key, which run on from letter to letter, in one line or in lines of their own.
func keyIn(text string) map[string]string {
	out, last, ends := map[string]string{}, "", 0
	keep := func(to int) {
		if last != "" {
			words := strings.Trim(sentenceEnds.Split(text[ends:to], 2)[0], " ,;.\n")
			out[last] = clean(strings.TrimSuffix(words, " and"))
		}
	}
	for _, m := range keyEntry.FindAllStringSubmatchIndex(text, -1) {
		letter := text[m[2]:m[3]]
		if last != "" && letter[0] != last[0]+1 {
			continue
		}
		keep(m[0])
		last, ends = letter, m[1]
	}
	keep(len(text))
	if len(out) < fewestKeyed {
		out = map[string]string{}
		for line := range strings.SplitSeq(text, "\n") {
			if m := lineOfKey.FindStringSubmatch(line); m != nil {
				out[m[1]] = m[2]
			}
		}
	}
	return out
}

// keyRows gives the entries of a table that is nothing but a key: a letter and words in each row.
func (t *table) keyRows() map[string]string {
	out := map[string]string{}
	for row, cells := range t.rows {
		said := slices.DeleteFunc(slices.Clone(cells), func(x cell) bool { return x.empty() || x.covered })
		if len(said) != 2 { // a letter and its words
			return nil
		}
		m := onlyLetter.FindStringSubmatch(said[0].text)
		if _, isCount := readValue(said[1].text); m != nil && !isCount {
			out[m[1]] = said[1].text
		} else if row > 0 {
			return nil
		}
	}
	if len(out) < fewestKeyed {
		return nil
	}
	return out
}
