// Package flag says whether a recorded crime involved the internet: rules and
// a record in, a Decision out, with its probability and its reasons as byte
// offsets. It refuses to answer without a reason, and it takes the officer's
// flag as weak evidence and never as the answer. It reads no file and keeps no
// record.
package flag

import (
	"fmt"

	"cyberflag/flag/match"
	"cyberflag/record"
	"cyberflag/rules"
)

// A Judge decides records by one set of rules. It is safe for concurrent use:
// nothing in it changes after NewJudge.
type Judge struct {
	set        *rules.Set
	rules      []rules.Rule
	contexts   []rules.Context
	byID       map[string]int   // context id to index of contexts
	sections   map[string][]int // folded label to the contexts it calls up
	companions []rules.Reach
	finder     *match.Finder
	uses       [][]use // by phrase of finder
	model      rules.Model
}

// A use is one thing that a phrase means to the rules. A phrase may have several.
type use struct {
	kind useKind
	of   int   // rule, context, or companion
	cue  int   // for a cue: which of its context
	near []int // for a rule: the companions of which one must be there; empty for none
}

type useKind int

const (
	useRule useKind = iota
	useCue
	useUnless
	useCompanion
	useFalseFriend
	useBreak
)

// NewJudge prepares set for deciding.
func NewJudge(set *rules.Set) (*Judge, error) {
	j := &Judge{
		set: set, rules: set.Rules(), contexts: set.Contexts(), model: set.Model(),
		byID: map[string]int{}, sections: map[string][]int{},
	}
	b := builder{judge: j, phrases: map[string]int{}, companions: map[companionKey]int{}}
	b.addContexts()
	b.addRules()
	b.addAll(set.FalseFriends(), use{kind: useFalseFriend})
	b.addAll(set.Breaks(), use{kind: useBreak})
	var err error
	if j.finder, err = match.New(b.list); err != nil {
		return nil, fmt.Errorf("prepare the rules: %w", err)
	}
	return j, nil
}

// Definition gives the id of the definition in force for rec.
func (j *Judge) Definition(rec record.Record) string { return j.set.InForce(rec.RecordedOn).ID }

// Decide says whether rec involved the internet, by the definition in force
// on the day it was recorded.
func (j *Judge) Decide(rec record.Record) Decision {
	return j.decide(rec, j.set.InForce(rec.RecordedOn))
}

// DecideUnder is Decide by the definition with the given id, whatever the
// date. An unknown id is an error with a hint.
func (j *Judge) DecideUnder(rec record.Record, definition string) (Decision, error) {
	d, err := j.set.Definition(definition)
	if err != nil {
		return Decision{}, err
	}
	return j.decide(rec, d), nil
}

// A builder gathers the phrases of a set and what each means.
type builder struct {
	judge      *Judge
	phrases    map[string]int
	list       []string
	companions map[companionKey]int
}

// A companionKey tells companions apart; those of one table share their phrases.
type companionKey struct {
	first *string
	n     int
	reach rules.Reach
}

func (b *builder) add(text string, u use) {
	i, ok := b.phrases[text]
	if !ok {
		i = len(b.list)
		b.phrases[text] = i
		b.list = append(b.list, text)
		b.judge.uses = append(b.judge.uses, nil)
	}
	b.judge.uses[i] = append(b.judge.uses[i], u)
}

func (b *builder) addAll(texts []string, u use) {
	for _, t := range texts {
		b.add(t, u)
	}
}

func (b *builder) addContexts() {
	j := b.judge
	for i, c := range j.contexts {
		j.byID[c.ID] = i
		for k, cue := range c.Cues {
			b.addAll(cue.Phrases, use{kind: useCue, of: i, cue: k})
		}
		b.addAll(c.Unless, use{kind: useUnless, of: i})
		for _, label := range c.Sections {
			j.sections[foldLabel(label)] = append(j.sections[foldLabel(label)], i)
		}
	}
}

func (b *builder) addRules() {
	for i, r := range b.judge.rules {
		for _, p := range r.Phrases {
			var near []int
			for _, c := range p.Near {
				near = append(near, b.companion(c))
			}
			b.add(p.Text, use{kind: useRule, of: i, near: near})
		}
	}
}

func (b *builder) companion(c rules.Companion) int {
	if len(c.Phrases) == 0 {
		panic("BUG: a companion without phrases")
	}
	key := companionKey{&c.Phrases[0], len(c.Phrases), c.Reach}
	i, ok := b.companions[key]
	if !ok {
		i = len(b.judge.companions)
		b.companions[key] = i
		b.judge.companions = append(b.judge.companions, c.Reach)
		b.addAll(c.Phrases, use{kind: useCompanion, of: i})
	}
	return i
}
