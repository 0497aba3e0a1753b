package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// makeRules writes a folder of rules whose one rule has the terms of the
// dictionary, with the cues, kinds of offence, false friends and definitions of
// the program's own rules, so that the work is the others' and all that flag
// does besides.
func (b *bench) makeRules() error {
	dir := b.file("rules")
	if err := os.RemoveAll(dir); err != nil { // of an earlier version
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	texts := map[string]string{"VERSION": "bench\n"}
	all := ""
	for _, name := range []string{"cues.rules", "offences.rules", "definitions.rules", "model.rules", "false-friends.rules"} {
		text, err := os.ReadFile(filepath.Join("rules", name))
		if err != nil {
			return fmt.Errorf("run it in the root of the repository: %w", err)
		}
		texts[name] = string(text)
		all += texts[name]
	}
	words, err := os.ReadFile(filepath.Join("rules", "words.rules"))
	if err != nil {
		return err
	}
	texts["words.rules"] = usedLists(string(words), all)
	terms, err := b.terms()
	if err != nil {
		return err
	}
	texts["dictionary.rules"] = "rule dictionary.term\n  channel web\n  any " + strings.Join(spaced(terms), "\n  any ") + "\n" + dictionaryWeights
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// dictionaryWeights makes a term a yes, unless it is negated or under a label of
// what the police do. How long a decision takes does not depend on the numbers.
const dictionaryWeights = `thresholds
  yes 0.8
  no 0.3
weights
  record itself -4 -4
  dictionary.term itself 4 -2
  negation before -5 -2
  enquiry under -5 -2
`

// usedLists gives the word lists that text uses: one that nothing uses is an error.
func usedLists(lists, text string) string {
	var used []string
	for _, list := range regexp.MustCompile(`(?m)^words (\S+)$(\n .*)*`).FindAllStringSubmatch(lists, -1) {
		if strings.Contains(text, "%"+list[1]) {
			used = append(used, list[0])
		}
	}
	return strings.Join(used, "\n") + "\n"
}

// terms gives the terms of the dictionary.
func (b *bench) terms() ([]string, error) {
	text, err := os.ReadFile(b.dictionary())
	return strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' || r == '\r' }), err
}

// spaced gives terms without those that differ in a hyphen only, which are one
// phrase to the rules.
func spaced(terms []string) []string {
	var ps []string
	for _, term := range terms {
		ps = append(ps, strings.ReplaceAll(term, "-", " "))
	}
	slices.Sort(ps)
	return slices.Compact(ps)
}
