package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxForms is how many phrases one phrase with lists in it may stand for. It
// keeps a slip like "%a %a %a %a" from filling the memory.
const maxForms = 5000

// phrases reads "he said, %cue, on (the) %place": phrases between commas. A
// %list stands for each of its phrases, (word) may be left out, ~word is also
// found misspelt, +word run together with its neighbours, and ++word with whole ones.
func (p *parser) phrases(l line) []string {
	var all []string
	for _, item := range split(l, ",") {
		all = append(all, p.item(item)...)
	}
	return all
}

// item gives the phrases of one item between commas.
func (p *parser) item(item line) []string {
	if item.text == "" {
		p.failf(item.at, "drop a comma", "want a phrase between commas")
		return nil
	}
	return p.forms(item, nil)
}

// forms gives all that one phrase stands for. within holds the lists that are
// being opened, so that a list that contains itself is an error.
func (p *parser) forms(item line, within []string) []string {
	forms := []string{""}
	for _, w := range fields(item) {
		choices := p.choices(w, within)
		if len(forms)*len(choices) > maxForms {
			p.failf(item.at, "use smaller lists, or a companion with a distance", "one phrase stands for more than %d", maxForms)
			return nil
		}
		forms = combine(forms, choices)
	}
	for _, f := range forms {
		if why := badPhrase(f); why != "" {
			p.failf(item.at, "", "%s", why)
			return nil
		}
	}
	return forms
}

// choices gives what one word of a phrase may be; "" leaves it out.
func (p *parser) choices(w line, within []string) []string {
	if inner, ok := strings.CutPrefix(w.text, "("); ok && strings.HasSuffix(inner, ")") {
		inside := line{w.at.right(1), strings.TrimSuffix(inner, ")")}
		return append([]string{""}, p.choices(inside, within)...)
	}
	if name, ok := strings.CutPrefix(w.text, "%"); ok {
		return p.list(w, name, within)
	}
	if word, ok := strings.CutPrefix(w.text, "++"); ok {
		return p.joinedWhole(w, word, within)
	}
	if word, ok := strings.CutPrefix(w.text, "+"); ok {
		return p.joined(w, word, within)
	}
	if word, ok := strings.CutPrefix(w.text, "~"); ok {
		return p.misspelt(w, word)
	}
	return []string{w.text}
}

// misspelt gives word, its likeliest misspellings, and what it is cut in two, without
// its vowels or with an apostrophe for some letters, sorted; those of word* go on to the end of the word,
// but for the far slips. Those of face-book are also
// misspelt when they are written apart. What the list lookAlike has is left out.
func (p *parser) misspelt(w line, word string) []string {
	word, open := strings.CutSuffix(word, "*")
	head, tail, hyphened := strings.Cut(word, "-")
	word = head + tail
	if !misspellable(word) || hyphened && (head == "" || tail == "") {
		p.failf(w.at, "", "~ stands before a word of at least %d small letters, with at most one hyphen in it", shortestTypo)
		return []string{word}
	}
	all := typos(word)
	if open {
		all = withoutLonger(all, word)
	}
	all = slices.Concat(all, apart(word), consonants(word), elided(word))
	if hyphened {
		all = append(all, halfTypos(head, tail)...)
	}
	kept := all[:0]
	for _, t := range all {
		switch {
		case t != word && p.isLookAlike(t):
			continue
		case open && (t == word || !p.beginsLookAlike(t)):
			t += "*"
		}
		kept = append(kept, t)
	}
	kept = append(kept, slices.DeleteFunc(farSlips(word), p.isLookAlike)...)
	slices.Sort(kept)
	return slices.Compact(kept)
}

// joined gives word run together with what follows it, and with each word of
// the list %joined before it: whatsappmessages, onwhatsapp.
func (p *parser) joined(w line, word string, within []string) []string {
	all := []string{word + "*"}
	for _, before := range p.list(line{w.at, "%joined"}, "joined", within) {
		all = append(all, before+word+"*")
	}
	return all
}

// joinedWhole gives word run together with one whole word, of the list %joined before it or
// of the list %joined-tail after it: onfb, fbacct. It is for a name that is short, or
// the beginning of other words (steam, steamer). word alone is not among them, and
// neither is what the list lookAlike has.
func (p *parser) joinedWhole(w line, word string, within []string) []string {
	var all []string
	for _, before := range p.list(line{w.at, "%joined"}, "joined", within) {
		all = append(all, before+word)
	}
	for _, after := range p.list(line{w.at, "%joined-tail"}, "joined-tail", within) {
		all = append(all, word+after)
	}
	return slices.DeleteFunc(all, p.isLookAlike)
}

// list gives the phrases of the word list called name.
func (p *parser) list(at line, name string, within []string) []string {
	l, known := p.lists[name]
	switch {
	case !known:
		p.failf(at.at, nearestHint("%"+name, p.listNames()), "no word list %%%s", name)
		return nil
	case slices.Contains(within, name):
		p.failf(at.at, "", "word list %%%s contains itself", name)
		return nil
	}
	p.used[name] = true
	if all, done := p.opened[name]; done {
		return all
	}
	var all []string
	for _, body := range l.body {
		for _, item := range split(body, ",") {
			if len(all) > maxForms {
				p.failf(item.at, "make several lists of it", "word list %%%s stands for more than %d phrases", name, maxForms)
				return nil
			}
			all = append(all, p.forms(item, append(within, name))...)
		}
	}
	p.opened[name] = all
	return all
}

func combine(heads, tails []string) []string {
	all := make([]string, 0, len(heads)*len(tails))
	for _, h := range heads {
		for _, t := range tails {
			switch {
			case h == "":
				all = append(all, t)
			case t == "":
				all = append(all, h)
			default:
				all = append(all, h+" "+t)
			}
		}
	}
	return all
}

// badPhrase says what is wrong with a phrase, or "". A phrase begins and ends
// with a letter or digit, or ends with a * after one, because the matcher
// finds words.
func badPhrase(s string) string {
	s, _ = strings.CutSuffix(s, "*")
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case s == "":
		return "a phrase without words"
	case !isWord(first):
		return "a phrase begins with a letter or digit"
	case !isWord(last):
		return "a phrase ends with a letter, a digit, or a * after one"
	case strings.ContainsAny(s, "*%()"):
		return "* stands only at the end of a phrase, and % and ( ) only around a word"
	}
	return ""
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
