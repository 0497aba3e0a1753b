package match

import (
	_ "embed" // commonest.txt
	"strings"
	"unicode/utf8"
)

// A phrase of several words, such as "in his name", is looked for by the least
// common two of them that are neighbours: by "his name", and then backwards.
// Else nearly every text would be walked from each of its commonest words. What
// stands before these two is the phrase's head; most phrases have none.

//go:embed commonest.txt
var commonestWords string

// commonest gives the rank of the 900 words that are in the most of the made-up
// texts in rules/labelled, from 1. It changes only how fast phrases are found.
var commonest = func() map[string]int {
	rank := map[string]int{}
	for i, w := range strings.Fields(commonestWords) {
		rank[w] = i + 1
	}
	return rank
}()

// rankOf gives the rank of a word; one that is none of the commonest is taken
// to be twice as rare as the last of them.
func rankOf(word string) int {
	if rank := commonest[word]; rank > 0 {
		return rank
	}
	return 2 * len(commonest)
}

// cut parts the symbols of a phrase into head and tail: the tail begins with
// its least common pair of words, the first of equals. A phrase that has no
// pair is all tail.
func cut(symbols string, open bool) (head, tail string, paired bool) {
	if !strings.Contains(symbols, " ") && runOf(symbols, true) == len(symbols) {
		return "", symbols, false // one word, as most are
	}
	seq := sequenceOf(symbols, open)
	at, best, bestAt := 0, 0, 0
	for i, w := range seq.words {
		if seq.isPair(i) {
			if rank := rankOf(w) * rankOf(seq.words[i+1]); rank > best {
				best, bestAt = rank, at
			}
		}
		if at += len(w); i < len(seq.gaps) {
			at += len(seq.gaps[i])
		}
	}
	return symbols[:bestAt], symbols[bestAt:], best > 0
}

// backwards reports whether head stands right before start and begins a word,
// and where.
func backwards(text string, start int, head string) (int, bool) {
	for head != "" {
		if last := len(head) - 1; head[last] == ' ' {
			n := separatorsBefore(text[:start])
			if n == 0 {
				return 0, false
			}
			start, head = start-n, head[:last]
			continue
		}
		want, wide := utf8.DecodeLastRuneInString(head)
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if size == 0 || fold(r) != want || r == utf8.RuneError && size == 1 {
			return 0, false
		}
		start, head = start-size, head[:len(head)-wide]
	}
	before, size := utf8.DecodeLastRuneInString(text[:start])
	return start, size == 0 || !wordRune(before)
}

// separatorsBefore counts the bytes of white space, hyphens and opening brackets that s ends with.
func separatorsBefore(s string) int {
	n := len(s)
	for n > 0 {
		_, size := utf8.DecodeLastRuneInString(s[:n])
		if separators(s[n-size:n]) != size {
			break
		}
		n -= size
	}
	return len(s) - n
}
