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

// typos gives word and its likeliest misspellings, sorted: a letter after the
// first left out, doubled, swapped with its neighbour, or replaced with one
// that sounds alike; and one letter m, n or p put in. The first letter stays,
// because people who misspell a name seldom miss it, but in leetspeak.
func typos(word string) []string {
	all := []string{word}
	for i := 1; i < len(word); i++ {
		all = append(all, word[:i]+word[i+1:], word[:i]+word[i:i+1]+word[i:])
		if i+1 < len(word) {
			all = append(all, word[:i]+word[i+1:i+2]+word[i:i+1]+word[i+2:])
		}
		for _, c := range soundAlike[word[i]] {
			all = append(all, word[:i]+string(c)+word[i+1:])
		}
		for _, c := range "mnpr" {
			all = append(all, word[:i]+string(c)+word[i:])
		}
	}
	all = append(all, leet(word)...)
	slices.Sort(all)
	return slices.Compact(all)
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
