package rules

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// WeightsFile is the file in a folder of rules that training writes.
const WeightsFile = "weights.rules"

// A Learnt is everything that training learns from labelled records.
type Learnt struct {
	From        []Labelled
	Weights     []Weight
	Words       []WordWeight
	WholeText   WholeText
	Channels    []ChannelWeight
	Calibration []Knot
	Thresholds  Thresholds
}

// A Labelled is a file of labelled records that training has read.
type Labelled struct {
	SHA256           string // its first 12 hex digits
	Yes, No, Unclear int    // records, by label
	Name             string // without folder
}

// A WordWeight is what a word in a zone of a mention adds to its odds. Training
// chooses the words; no rule names them.
type WordWeight struct {
	Word           string // small letters of ASCII
	Zone           Zone   // one of WordZones
	Used, Doubtful float64
}

// A ChannelWeight is what a rule, a group, a cue, two groups together, a kind of
// offence or a learnt word adds to the log odds that the offence went by a channel.
type ChannelWeight struct {
	Name    string
	Channel Channel
	Weight  float64
}

// Learnt gives what training learnt of s.
func (s *Set) Learnt() Learnt { return s.learnt }

// Scale gives of l what a sum of weights is read by, and what it was learnt from, without
// the weights.
func (l Learnt) Scale() Learnt {
	from := slices.Clone(l.From)
	for i := range from {
		from[i].SHA256, from[i].Name = strings.Clone(from[i].SHA256), strings.Clone(from[i].Name) // and not their whole file
	}
	return Learnt{From: from, Calibration: l.Calibration, Thresholds: l.Thresholds}
}

// WithLearnt gives s as if training had learnt l.
func (s *Set) WithLearnt(l Learnt) *Set {
	t := *s
	t.learnt = l
	return &t
}

// String gives the text of a weights file, without what it was made from.
func (l Learnt) String() string {
	var b strings.Builder
	number := func(x float64) string { return strconv.FormatFloat(x, 'f', 3, 64) }
	b.WriteString("learnt-from\n")
	for _, f := range l.From {
		fmt.Fprintf(&b, "  %s yes %d no %d unclear %d %s\n", f.SHA256, f.Yes, f.No, f.Unclear, f.Name)
	}
	b.WriteString("\nthresholds\n")
	fmt.Fprintf(&b, "  yes %s\n  no %s\n", number(l.Thresholds.Yes), number(l.Thresholds.No))
	if l.Thresholds.Doubt > 0 {
		fmt.Fprintf(&b, "  doubt %s\n", number(l.Thresholds.Doubt))
	}
	if l.Thresholds.Unnamed > 0 {
		fmt.Fprintf(&b, "  unnamed %s\n", number(l.Thresholds.Unnamed))
	}
	b.WriteString("\ncalibration\n")
	for _, k := range l.Calibration {
		fmt.Fprintf(&b, "  %s %s\n", number(k.Said), number(k.Was))
	}
	b.WriteString("\nweights\n")
	for _, w := range l.Weights {
		fmt.Fprintf(&b, "  %s %s %s %s\n", w.Name, w.Zone, number(w.Used), number(w.Doubtful))
	}
	b.WriteString("\nlearnt-words\n")
	for _, w := range l.Words {
		fmt.Fprintf(&b, "  %s %s %s %s\n", w.Word, w.Zone, number(w.Used), number(w.Doubtful))
	}
	l.WholeText.write(&b)
	b.WriteString("\nchannels\n")
	for i, w := range l.Channels {
		if i == 0 || w.Name != l.Channels[i-1].Name {
			fmt.Fprintf(&b, "  %s", w.Name)
		}
		fmt.Fprintf(&b, " %s %s", w.Channel, number(w.Weight))
		if i+1 == len(l.Channels) || w.Name != l.Channels[i+1].Name {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// learntFrom reads lines such as "1a2b3c4d5e6f yes 40 no 50 unclear 10 north.csv".
func (p *parser) learntFrom(s statement) {
	for _, l := range s.body {
		var f Labelled
		_, err := fmt.Sscanf(l.text, "%12x yes %d no %d unclear %d ", new(int64), &f.Yes, &f.No, &f.Unclear)
		words := strings.SplitN(l.text, " ", 8)
		if err != nil || len(words) < 8 || len(words[0]) != 12 {
			p.failf(l.at, "write: 1a2b3c4d5e6f yes 40 no 50 unclear 10 north.csv", "want the beginning of a SHA-256, three counts and a name")
			continue
		}
		f.SHA256, f.Name = words[0], words[7]
		p.set.learnt.From = append(p.set.learnt.From, f)
	}
}

// learntWords reads lines such as "deposit before-3 0.412 -0.100".
func (p *parser) learntWords(s statement) {
	p.set.learnt.Words = slices.Grow(p.set.learnt.Words, len(s.body))
	for _, l := range s.body {
		words := p.words(l)
		if len(words) != 4 {
			p.failf(l.at, "write: deposit before-3 0.4 -0.1", "want a word, a zone and two numbers")
			continue
		}
		w := WordWeight{words[0].text, Zone(words[1].text), p.number(words[2]), p.number(words[3])}
		if !slices.Contains(WordZones(), w.Zone) {
			p.failf(words[1].at, nearestHint(words[1].text, names(WordZones())), "a learnt word has no zone %q", words[1].text)
		}
		if !isLearntWord(w.Word) {
			p.failf(l.at, "", "a learnt word is of small letters, not %q", w.Word)
		}
		p.set.learnt.Words = append(p.set.learnt.Words, w)
	}
	all := p.set.learnt.Words
	p.onlyOnce(s, repeated(all, compareWords), func(i int) string { return all[i].Word + " " + string(all[i].Zone) })
}

func compareWords(a, b WordWeight) int {
	return cmp.Or(strings.Compare(a.Word, b.Word), strings.Compare(string(a.Zone), string(b.Zone)))
}

// onlyOnce tells the keys of the things that stand under s more than once. A key is how
// a line of one begins.
func (p *parser) onlyOnce(s statement, repeated []int, key func(int) string) {
	for _, i := range repeated {
		want := fields(line{text: key(i)})
		stood := false
		for _, l := range s.body {
			has := fields(l)
			if len(has) <= len(want) || !slices.EqualFunc(want, has[:len(want)], func(a, b line) bool { return a.text == b.text }) {
				continue
			}
			if stood {
				p.failf(l.at, "drop one of them", "%s has two lines in %s", key(i), s.keyword.text)
			}
			stood = true
		}
	}
}

// repeated gives one of each of some that compare equal to another. What is in order, as
// training writes it, takes one look at each and no map, of 70,000 keys.
func repeated[T any](some []T, compare func(a, b T) int) (again []int) {
	order := make([]int, len(some))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, k int) int { return cmp.Or(compare(some[i], some[k]), i-k) })
	for n := 1; n < len(order); n++ {
		same := compare(some[order[n-1]], some[order[n]]) == 0
		if same && (n == 1 || compare(some[order[n-2]], some[order[n]]) != 0) {
			again = append(again, order[n])
		}
	}
	return again
}

// isLearntWord reports whether w is one word of small letters.
func isLearntWord(w string) bool {
	return w != "" && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == ""
}

// channelWeights reads lines such as "platform.snapchat messaging 0.812 web -0.4".
func (p *parser) channelWeights(s statement) {
	told := Told()
	weights := 0
	for _, l := range s.body {
		weights += strings.Count(l.text, " ") / 2
	}
	p.set.learnt.Channels = slices.Grow(p.set.learnt.Channels, weights)
	for _, l := range s.body {
		words := p.words(l)
		if len(words) < 3 || len(words)%2 == 0 {
			p.failf(l.at, "write: platform.snapchat messaging 0.8 web -0.4", "want a name, and after it channels, each with a number")
			continue
		}
		p.channelled = append(p.channelled, words[0])
		for pair := words[1:]; len(pair) > 0; pair = pair[2:] {
			c := Channel(pair[0].text)
			if !slices.Contains(told, c) {
				p.failf(pair[0].at, nearestHint(pair[0].text, names(told)), "no offence is told to have gone by the channel %q", pair[0].text)
			}
			p.set.learnt.Channels = append(p.set.learnt.Channels, ChannelWeight{words[0].text, c, p.number(pair[1])})
		}
	}
}

// checkLearnt asks of trained rules that something was learnt, and that the
// channels' weights are of things that exist.
func (p *parser) checkLearnt() {
	if p.untrained {
		return
	}
	if p.set.learnt.Thresholds == (Thresholds{}) {
		p.failf(Place{WeightsFile, 1, 1}, "train the rules: cyberflag rules train", "no thresholds")
	}
	groups := slices.Sorted(maps.Keys(p.groups))
	known := slices.Concat(groups, p.ids(), p.told(), SeveralPlatforms(), SeveralChannels())
	slices.Sort(known)
	for _, l := range p.channelled {
		a, b, pair := strings.Cut(l.text, "+")
		switch {
		case !pair && !within(known, a):
			p.failf(l.at, nearestHint(a, known), "channel weight of %q, which is no rule, table, cue, kind of offence or learnt word", a)
		case pair && (a > b || !within(groups, a) || !within(groups, b)):
			p.failf(l.at, "write two names in order: platforms.email+platforms.social", "channel weight of %q, which are no two rules or tables in order", l.text)
		}
	}
}

// within says whether the sorted names have this one: thousands of weights ask it.
func within(sorted []string, name string) bool {
	_, found := slices.BinarySearch(sorted, name)
	return found
}

// several is how many platforms and channels beyond the first have a weight for the
// channel.
const several = 3

// SeveralPlatforms and SeveralChannels give the names of what several mentions make
// together for the channel: that a second platform tells, a third, and a fourth.
func SeveralPlatforms() []string { return further("platforms") }
func SeveralChannels() []string  { return further("channels") }

func further(of string) (names []string) {
	for n := range several {
		names = append(names, of+"-"+strconv.Itoa(n+2))
	}
	return names
}

// told gives the names that tell of the channel and are of no mention: the kinds
// of offence, and the learnt words in quotes, because a cue may be called as a
// word is.
func (p *parser) told() []string {
	var all []string
	for _, k := range p.set.offences {
		all = append(all, k.ID)
	}
	last := "" // a word stands in several zones, one below the other
	for _, w := range p.set.learnt.Words {
		if w.Word != last {
			all, last = append(all, strconv.Quote(w.Word)), w.Word
		}
	}
	for _, w := range p.set.learnt.WholeText.Words {
		all = append(all, strconv.Quote(w.Word))
	}
	return all
}
