package reference

import (
	"math"
	"slices"
	"strings"
	"sync"
)

// A title speaks for another class when its words are nearly those of that
// class's title, and far from those of its own: agreement is the share of their
// words, rare words counting more. Systems shorten and reword titles, so between
// the two nothing is said (TestTitleOfAnother has how often that is right).
const (
	nearTitle = 0.8
	farTitle  = 0.4 // below the nearest
)

// TitleOfAnother gives the class whose title a record's own offence title is,
// where that is not the class of o; ok is false when the title fits o, or no
// class well enough to tell.
func (o Offence) TitleOfAnother(title string) (other Offence, ok bool) {
	words := titleWords(title)
	if len(words) == 0 {
		return Offence{}, false
	}
	t := titles()
	own := titleWords(o.Title)
	if within(words, own) { // shortened
		return Offence{}, false
	}
	best := t.agreement(words, own) + farTitle
	for i, have := range t.words {
		x := loadOffences().list[i]
		if x.Class == o.Class || x.Title == o.Title {
			continue
		}
		if within(words, have) && within(have, words) {
			return x, true
		}
		if a := t.agreement(words, have); a >= nearTitle && a > best {
			other, ok, best = x, true, a
		}
	}
	return other, ok
}

// titleBook is the words of every offence's title, and how much each says.
type titleBook struct {
	words  [][]string // of each, sorted, in the order of the offences
	weight map[string]float64
}

var titles = sync.OnceValue(func() *titleBook {
	t := &titleBook{weight: map[string]float64{}}
	list := loadOffences().list
	for _, o := range list {
		words := titleWords(o.Title)
		t.words = append(t.words, words)
		for _, w := range words {
			t.weight[w]++
		}
	}
	for w, n := range t.weight {
		t.weight[w] = math.Log(float64(len(list)+1) / n)
	}
	return t
})

// agreement is 1 for the same words and 0 for none in common (Dice's measure).
func (t *titleBook) agreement(a, b []string) float64 {
	return 2 * t.weigh(a, b) / (t.weigh(a, a) + t.weigh(b, b))
}

// weigh adds up the weights of the words of a that b has, in their order, so that
// the sum is the same to its last digit. A word of no title weighs as much as the
// rarest.
func (t *titleBook) weigh(a, b []string) (sum float64) {
	for _, w := range a {
		if !has(b, w) {
			continue
		}
		if weight, known := t.weight[w]; known {
			sum += weight
		} else {
			sum += math.Log(float64(len(t.words) + 1))
		}
	}
	return sum
}

func has(sorted []string, word string) bool {
	_, found := slices.BinarySearch(sorted, word)
	return found
}

// within reports whether b has every word of a.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !has(b, w) })
}

// unsaid are the words of titles that say nothing of the offence.
var unsaid = map[string]bool{"a": true, "an": true, "the": true, "of": true, "or": true, "and": true, "to": true, "in": true, "on": true, "by": true,
	"with": true, "for": true, "from": true, "than": true, "etc": true, "offence": true, "other": true}

// titleWords gives the words of a title, in small letters and the singular, each
// once and sorted.
func titleWords(title string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') }) {
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			w = strings.TrimSuffix(w, "s")
		}
		if !unsaid[w] {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}
