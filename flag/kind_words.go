package flag

import "cyberflag/rules"

// A kindWords is what learnt words say beside the kind of the offence, over what they say of
// any: a laptop is goods in a theft, and a means in a fraud.
type kindWords struct {
	of    [][]int32   // by name of features, nil for one without such words; by learnt word: its place in worth
	worth []wholeWord // the first is worth nothing
}

// partPairs parts the pairs of a kind of offence and a word from the neighbours.
func partPairs(pairs []rules.TextPair, kinds []rules.OffenceKind) (besideKinds, neighbours []rules.TextPair) {
	isKind := map[string]bool{}
	for _, k := range kinds {
		isKind[k.ID] = true
	}
	neighbours = make([]rules.TextPair, 0, len(pairs))
	for _, p := range pairs {
		if isKind[p.First] {
			besideKinds = append(besideKinds, p)
		} else {
			neighbours = append(neighbours, p)
		}
	}
	return besideKinds, neighbours
}

// newKindWords takes the pairs of a kind and a word.
func newKindWords(pairs []rules.TextPair, f *features, words []learntWord) kindWords {
	k := kindWords{of: make([][]int32, len(f.names)), worth: make([]wholeWord, 1, len(pairs)+1)}
	number := map[string]int{}
	for i, w := range words {
		number[w.name] = i
	}
	for _, p := range pairs {
		kind := f.number[p.First]
		if k.of[kind] == nil {
			k.of[kind] = make([]int32, len(words))
		}
		k.of[kind][number[p.Second]] = int32(len(k.worth))
		k.worth = append(k.worth, worthOf(p))
	}
	return k
}

// sum gives the sum of what the learnt words of r say beside kinds. A word that says nothing
// adds the first of worth, which is no branch.
func (k *kindWords) sum(r *reading, kinds []int32) (sum wholeWord) {
	for _, kind := range kinds {
		of := k.of[kind]
		if of == nil {
			continue
		}
		for i := range r.wordsAt {
			if w := &r.wordsAt[i]; !w.again {
				worth := &k.worth[of[w.of]]
				sum.Used, sum.Doubtful, sum.square = sum.Used+worth.Used, sum.Doubtful+worth.Doubtful, sum.square+worth.square
			}
		}
	}
	return sum
}

// each calls do with each learnt word of r that says something beside a kind, the kind, and what it says.
func (k *kindWords) each(r *reading, kinds []int32, do func(kind int32, at *wordAt, worth *wholeWord)) {
	for _, kind := range kinds {
		for i := range r.wordsAt {
			if w := &r.wordsAt[i]; k.of[kind] != nil && !w.again && k.of[kind][w.of] > 0 {
				do(kind, w, &k.worth[k.of[kind][w.of]])
			}
		}
	}
}

// kindPairs gives each kind of an offence with each learnt word of r, as they are learnt. A kind
// that is not known is none: what is said then is said of any offence.
func (j *Judge) kindPairs(r *reading, kinds []int32) (pairs []Pair) {
	for _, kind := range kinds {
		name := j.features.names[kind]
		if name == rules.UnknownOffence {
			continue
		}
		for _, w := range r.wordsAt {
			if !w.again {
				pairs = append(pairs, Pair{name, j.words[w.of].name})
			}
		}
	}
	return pairs
}
