package profile

import (
	"slices"
	"strings"
)

// The words that systems have for yes and no.
var (
	yesWords = []string{"y", "yes", "true", "1", "cyber", "online", "internet involved", "cyber-enabled", "cyber-dependent", "cyber crime", "cyber-crime"}
	noWords  = []string{"n", "no", "false", "0", "none", "not cyber", "offline"}
)

// The most words that a flag may have, and their length: a column with more or
// longer ones holds something that people wrote.
const (
	mostWords   = 20
	longestWord = 40
)

// learnFlag takes the words of the flag, or the keywords of a list. A value of
// which it cannot be told is left blank in the profile, and never a yes or a no.
func (p *Profile) learnFlag(header string, values []string) {
	if KindOf(values) == Flagged {
		if slices.ContainsFunc(values, func(v string) bool { return !slices.Contains([]string{"", "y", "n", "yes", "no"}, fold(v)) }) {
			delete(p.Columns, "officer_flag")
			p.Flag = flagWords(header, values)
		}
		return
	}
	delete(p.Columns, "officer_flag")
	separator := listSeparator(values)
	words := flagWords(header, values)
	switch keywords := keywordsOf(values, separator); {
	case separator == "" && len(words.Yes)+len(words.No) > 0 && words.short():
		p.Flag = words
		if len(words.Blank) > 0 {
			p.note("%s: %d of its values say neither yes nor no and are taken for blank: look at flag.blank", header, len(words.Blank))
		}
	case separator != "" && len(keywords) > 0:
		p.Flag = Flag{Column: header, Separator: separator, Contains: keywords, Otherwise: "blank"}
		p.note("%s: a list without such a keyword is taken for blank: write flag.otherwise = \"no\" only where the form makes the officer answer", header)
	default: // its values say nothing that could be told
		p.Pass = append(p.Pass, header)
		p.note("%s: it may be the online flag, but its values do not say what means yes: name it under flag, with yes and no", header)
	}
}

// short reports whether its words can be those of a coded column.
func (f Flag) short() bool {
	all := slices.Concat(f.Yes, f.No, f.Blank)
	return len(all) <= mostWords && !slices.ContainsFunc(all, func(w string) bool { return len(w) > longestWord })
}

// listSeparator gives what parts the keywords of a list, or "" for single words.
func listSeparator(values []string) string {
	for _, separator := range []string{";", "|", ","} {
		if slices.ContainsFunc(values, func(v string) bool { return strings.Contains(v, separator) }) {
			return separator
		}
	}
	return ""
}

// keywordsOf gives the keywords in lists that say that it was online.
func keywordsOf(values []string, separator string) (words []string) {
	if separator == "" {
		return nil
	}
	for _, v := range values {
		for word := range strings.SplitSeq(v, separator) {
			if word = strings.TrimSpace(word); online(word) && !denies(word) && !contains(words, word) {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return words
}

// online reports whether a keyword speaks of the internet.
func online(word string) bool {
	word = fold(word)
	return len(word) < 40 && slices.ContainsFunc([]string{"cyber", "online", "internet"}, func(part string) bool { return strings.Contains(word, part) })
}

// denies reports whether a keyword says that something was not so.
func denies(word string) bool {
	words := strings.FieldsFunc(fold(word), func(r rune) bool { return r < 'a' || r > 'z' })
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.Contains([]string{"not", "no", "non", "nil", "without", "never", "un", "offline"}, w)
	})
}

func flagWords(header string, values []string) Flag {
	f := Flag{Column: header}
	for _, v := range values {
		into := &f.Blank
		switch {
		case slices.Contains(yesWords, fold(v)), online(v) && !denies(v):
			into = &f.Yes
		case slices.Contains(noWords, fold(v)), online(v):
			into = &f.No
		case v == "":
			continue
		}
		if !contains(*into, v) {
			*into = append(*into, v)
		}
	}
	for _, list := range [][]string{f.Yes, f.No, f.Blank} {
		slices.Sort(list)
	}
	return f
}
