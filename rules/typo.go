package rules

import (
	"slices"
	"strings"
)

// shortestTypo is the fewest letters a word must have for its misspellings to
// be sought: those of shorter words are too often other words.
const shortestTypo = 5

// soundAlike are letters that people take for each other when they spell by ear.
var soundAlike = map[byte]string{
	'a': "eio", 'e': "aiu", 'i': "aey", 'o': "aue", 'u': "oae", 'y': "i",
	'c': "sk", 's': "cz", 'k': "c", 'z': "s", 'f': "v", 'v': "f", 'm': "n", 'n': "m",
}

// respelt are letters that people write for others by ear, and how.
var respelt = []struct{ from, to string }{
	{"k", "ck"}, {"ck", "k"}, {"c", "ck"}, {"f", "ph"}, {"ph", "f"}, {"x", "cks"}, {"x", "ks"},
	{"oo", "u"}, {"ou", "oo"}, {"ee", "ea"}, {"ai", "ay"}, {"cc", "k"}, {"er", "a"},
	{"y", "ie"}, {"ie", "y"}, {"ea", "ee"}, {"er", "or"}, {"or", "er"},
}

// keyRows are the rows of letters of a keyboard.
var keyRows = []string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

// besideOnKeys gives the letters left and right of c on a keyboard.
func besideOnKeys(c byte) (beside string) {
	for _, row := range keyRows {
		if i := strings.IndexByte(row, c); i >= 0 {
			beside = row[max(0, i-1):i] + row[i+1:min(len(row), i+2)]
		}
	}
	return beside
}

// typos gives word and its likeliest misspellings, sorted: its slips; a letter after the
// first moved two places on, or replaced with one beside it on the keys; one letter n or r
// put in, or an s or e behind it; and what is written for others by ear. The first letter stays, because people
// who misspell a name seldom miss it, but in leetspeak.
func typos(word string) []string {
	all := slices.Concat(slips(word), leet(word), byEar(word))
	for i := 1; i < len(word); i++ {
		if i+2 < len(word) {
			all = append(all, word[:i]+word[i+1:i+3]+word[i:i+1]+word[i+3:], word[:i]+word[i+2:i+3]+word[i:i+2]+word[i+3:])
		}
		for _, c := range besideOnKeys(word[i]) {
			all = append(all, word[:i]+string(c)+word[i+1:])
		}
		for _, c := range "nr" {
			all = append(all, word[:i]+string(c)+word[i:])
		}
	}
	all = append(all, word+"s", word+"e")
	slices.Sort(all)
	return slices.Compact(all)
}

// longWord is how many letters a word must have for slips that change more of it: a
// shorter one is too often another word then.
const longWord = 8

// farSlips gives what somebody makes of a long word: two vowels exchanged, or the first
// letter left out or swapped with the second. None goes on to the end of a longer word.
func farSlips(word string) []string {
	if len(word) < longWord {
		return nil
	}
	all := []string{word[1:], word[1:2] + word[:1] + word[2:]}
	for i := 1; i < len(word); i++ {
		for k := i + 1; k < len(word); k++ {
			if word[i] != word[k] && isVowel(word[i]) && isVowel(word[k]) {
				all = append(all, word[:i]+word[k:k+1]+word[i+1:k]+word[i:i+1]+word[k+1:])
			}
		}
	}
	return all
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// byEar gives word with letters after its first written for others that sound alike.
func byEar(word string) []string {
	var all []string
	for i := 1; i < len(word); i++ {
		for _, r := range respelt {
			if rest, ok := strings.CutPrefix(word[i:], r.from); ok {
				all = append(all, word[:i]+r.to+rest)
			}
		}
	}
	return all
}

// apart gives word cut in two at each place, for a space or hyphen that went wrong: dep op,
// d pop.
func apart(word string) []string {
	var all []string
	for i := 1; i < len(word); i++ {
		all = append(all, word[:i]+" "+word[i:])
	}
	return all
}

// fewestConsonants is how many letters a word without its vowels must have: fewer are
// too often other words.
const fewestConsonants = 4

// consonants gives word without the vowels after its first letter, as in tndr and grndr,
// or nothing when too few letters are left.
func consonants(word string) []string {
	bare := word[:1] + strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiou", r) {
			return -1
		}
		return r
	}, word[1:])
	if len(bare) < fewestConsonants || bare == word {
		return nil
	}
	return []string{bare}
}

// fewestElided is how many letters must be left of a word with a mark for those left out.
const fewestElided = 5

// elided gives word with an apostrophe for letters left out in it, or a stroke or a full stop
// for those after its first: mess'ger, f'nite, g/tree, t.master.
func elided(word string) []string {
	var all []string
	for from := 1; from < len(word); from++ {
		for to := from + 1; to < len(word) && from+len(word)-to >= fewestElided; to++ {
			all = append(all, word[:from]+"'"+word[to:])
			if from == 1 {
				all = append(all, word[:1]+"/"+word[to:], word[:1]+"."+word[to:])
			}
		}
	}
	return all
}

// slips gives word and what one slip makes of it: a letter after the first left out,
// doubled, swapped with its neighbour, or replaced with one that sounds alike.
func slips(word string) []string {
	all := []string{word}
	for i := 1; i < len(word); i++ {
		all = append(all, word[:i]+word[i+1:], word[:i]+word[i:i+1]+word[i:])
		if i+1 < len(word) {
			all = append(all, word[:i]+word[i+1:i+2]+word[i:i+1]+word[i+2:])
		}
		for _, c := range soundAlike[word[i]] {
			all = append(all, word[:i]+string(c)+word[i+1:])
		}
	}
	return all
}

// halfTypos gives what head and tail are when they are written apart: rightly, or with a
// slip in one of them, or one of them by ear: dep op, annie desk.
func halfTypos(head, tail string) []string {
	var all []string
	for _, h := range append(slips(head), byEar(head)...) {
		all = append(all, h+" "+tail)
	}
	for _, t := range append(slips(tail), byEar(tail)...) {
		all = append(all, head+" "+t)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// withoutLonger leaves out of sorted beginnings of words those that begin with an earlier
// one: what begins with faceboo begins with faceboook no less. word stays.
func withoutLonger(sorted []string, word string) []string {
	kept := sorted[:0]
	last := ""
	for _, s := range sorted {
		if last != "" && strings.HasPrefix(s, last) && s != word {
			continue
		}
		kept = append(kept, s)
		last = s
	}
	return kept
}

// digitFor are the digits that stand for letters in leetspeak.
var digitFor = map[byte]byte{'a': '4', 'e': '3', 'i': '1', 'o': '0', 's': '5', 't': '7'}

// leet gives word with digits for letters: each letter alone, all of one
// letter, and all of them.
func leet(word string) []string {
	var all []string
	every := []byte(word)
	for i := range len(word) {
		digit, ok := digitFor[word[i]]
		if !ok {
			continue
		}
		every[i] = digit
		all = append(all, word[:i]+string(digit)+word[i+1:], strings.ReplaceAll(word, word[i:i+1], string(digit)))
	}
	return append(all, string(every))
}

// misspellable reports whether typos is meant for word: plain letters, and
// enough of them.
func misspellable(word string) bool {
	return len(word) >= shortestTypo && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}
