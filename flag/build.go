package flag

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/flag/match"
	"cyberflag/rules"
)

// A builder gathers the phrases of a set and what each means.
type builder struct {
	judge      *Judge
	spellings  phraseBook
	isRule     spellingBook // by phrase of spellings
	around     phraseBook
	titles     phraseBook
	means      [][]meaning // by phrase of around
	words      []string    // learnt ones
	companions map[companionKey]int32
	unwaking   int // how many of spellings are no words that only wake
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

// grow makes room for so many phrases.
func (b *phraseBook) grow(n int) {
	b.number, b.list = make(map[string]int, n), make([]string, 0, n)
}

// A companionKey tells companions apart; those of one table share their phrases.
type companionKey struct {
	first *string
	n     int
	reach rules.Reach
}

func (b *builder) addRules() {
	j, phrases := b.judge, 0
	for _, r := range j.rules {
		phrases += len(r.Phrases)
	}
	b.spellings.grow(phrases)
	for i, r := range j.rules {
		j.group = append(j.group, j.features.number[r.Group])
		j.offline = append(j.offline, r.Channel.Offline())
		for _, p := range r.Phrases {
			if r.Channel.Offline() {
				b.mean([]string{p.Text}, meaning{anOffline, int32(i)})
				continue
			}
			b.spell(p, int32(i))
		}
	}
}

// addSuppressors adds to the phrases that are looked for in every text those
// inside which some of them are not seen: "text messages" and "message board"
// hide "message". A text with nothing else is silent at once.
func (b *builder) addSuppressors(set *rules.Set) error {
	phrases := set.FalseFriends()
	for _, r := range b.judge.rules {
		if r.Channel.Offline() {
			for _, p := range r.Phrases {
				phrases = append(phrases, p.Text)
			}
		}
	}
	within, err := match.Within(b.spellings.list, phrases)
	if err != nil {
		return err
	}
	for i, p := range phrases {
		if within[i] {
			b.mark(p, hides)
		}
	}
	return nil
}

// spell adds a phrase of a rule that is looked for in every text.
func (b *builder) spell(p rules.Phrase, rule int32) {
	n, _ := b.spellings.add(p.Text)
	b.isRule.add(n, spelling{rule, b.isRule.need(p.Near, b.companion), b.isRule.form(p.Form)})
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
			b.means = append(b.means, nil)
		}
		b.means[n] = append(b.means[n], m)
	}
}

// The parts of the phrases that a text is read for.
const (
	spellingPart = iota // of rules, and what hides them; none where no silent text is read
	silentPart          // around mentions: channels that are not of the internet, and what hides them
	weighedPart         // all else that has a weight
	neededPart          // companions, where a mention needs one
	trainingPart        // what only training looks at: cues without a weight
)

// sortAround puts the phrases in the order of their parts, and gives the ends of these. In
// a part, phrases of one word, which are most of those that are found, stand in the order of
// the numbers of the learnt words: what phrases of common words mean then stands close together.
func (b *builder) sortAround() (ends [match.AllParts - 1]int) {
	number := map[string]int{}
	for i, w := range b.words {
		number[w] = i
	}
	place := func(phrase string) int {
		if n, ok := number[strings.TrimSuffix(phrase, "*")]; ok {
			return n
		}
		return len(number)
	}
	order, parts := make([]int, len(b.means)), make([]int, len(b.means))
	for i, means := range b.means {
		order[i], parts[i] = i, trainingPart
		for _, m := range means {
			parts[i] = min(parts[i], b.judge.partOf(m))
		}
		for part := parts[i]; part < trainingPart; part++ {
			ends[part]++
		}
	}
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Or(parts[x]-parts[y], place(b.around.list[x])-place(b.around.list[y]))
	})
	list, means := make([]string, len(order)), make([][]meaning, len(order))
	for to, from := range order {
		list[to], means[to] = b.around.list[from], b.means[from]
	}
	b.around.list, b.means = list, means
	return ends
}

// lexicon makes what a text is read with. Where silent texts are read, the phrases that are looked
// for in every text are its first part, and what stands around mentions the others.
func (b *builder) lexicon(ends [match.AllParts - 1]int) (*match.Lexicon, error) {
	var phrases []string
	if b.judge.whole.mentions > 0 {
		phrases = b.spellings.list[:b.unwaking]
	}
	b.judge.spelt = len(phrases)
	for i := range ends {
		ends[i] += len(phrases)
	}
	return match.NewLexicon(slices.Concat(phrases, b.around.list), ends, b.words...)
}

// partOf gives the first part that is to have the phrases of m.
func (j *Judge) partOf(m meaning) int {
	switch {
	case m.isSilent():
		return silentPart
	case m.kind == aCompanion:
		return neededPart
	case m.kind != aCue || j.features.weighs(m.of) || j.channels.weighs(m.of):
		return weighedPart
	}
	return trainingPart
}

// isSilent reports whether m tells of a channel that is not of the internet, or hides it.
func (m meaning) isSilent() bool { return m.kind == anOffline || m.kind == aFalseFriend }

func (b *builder) companion(c rules.Companion) int32 {
	if len(c.Phrases) == 0 {
		panic("BUG: a companion without phrases")
	}
	key := companionKey{&c.Phrases[0], len(c.Phrases), c.Reach}
	i, ok := b.companions[key]
	if !ok {
		i = int32(len(b.judge.companions))
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
