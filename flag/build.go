package flag

import "cyberflag/rules"

// A builder gathers the phrases of a set and what each means.
type builder struct {
	judge      *Judge
	spellings  phraseBook
	around     phraseBook
	titles     phraseBook
	companions map[companionKey]int
}

// A phraseBook numbers phrases.
type phraseBook struct {
	number map[string]int
	list   []string
}

// add gives the number of a phrase and whether it is new.
func (b *phraseBook) add(text string) (n int, isNew bool) {
	if b.number == nil {
		b.number = map[string]int{}
	}
	n, ok := b.number[text]
	if !ok {
		n = len(b.list)
		b.number[text] = n
		b.list = append(b.list, text)
	}
	return n, !ok
}

// A companionKey tells companions apart; those of one table share their phrases.
type companionKey struct {
	first *string
	n     int
	reach rules.Reach
}

func (b *builder) addRules() {
	j := b.judge
	for i, r := range j.rules {
		j.group = append(j.group, j.features.number[r.Group])
		for _, p := range r.Phrases {
			s := spelling{rule: i, form: p.Form}
			for _, c := range p.Near {
				s.near = append(s.near, b.companion(c))
			}
			n, isNew := b.spellings.add(p.Text)
			if isNew {
				j.isRule = append(j.isRule, nil)
			}
			j.isRule[n] = append(j.isRule[n], s)
		}
	}
}

// addAround adds everything that is looked for around a mention.
func (b *builder) addAround(set *rules.Set) {
	for _, c := range set.Cues() {
		name := b.judge.features.number[c.ID]
		b.mean(c.Phrases, meaning{aCue, name})
		for _, label := range c.Labels {
			l := foldLabel(label)
			b.judge.labels[l] = append(b.judge.labels[l], name)
		}
	}
	b.mean(set.FalseFriends(), meaning{kind: aFalseFriend})
	b.mean(set.Breaks(), meaning{kind: aBreak})
}

func (b *builder) mean(phrases []string, m meaning) {
	for _, p := range phrases {
		n, isNew := b.around.add(p)
		if isNew {
			b.judge.means = append(b.judge.means, nil)
		}
		b.judge.means[n] = append(b.judge.means[n], m)
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
		b.mean(c.Phrases, meaning{aCompanion, i})
	}
	return i
}

func (b *builder) addOffences(set *rules.Set) {
	for _, k := range set.OffenceKinds() {
		for _, w := range k.Words {
			n, isNew := b.titles.add(w)
			if isNew {
				b.judge.isKind = append(b.judge.isKind, nil)
			}
			b.judge.isKind[n] = append(b.judge.isKind[n], b.judge.features.number[k.ID])
		}
	}
}
