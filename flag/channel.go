package flag

import (
	"slices"
	"strings"

	"cyberflag/rules"
)

// The values of the channel column that are not a channel of a rule.
const (
	channelNone    = "none"
	channelUnknown = "unknown"
)

// channelNames are the channels that an offence may be told to have gone by,
// in the order of the learnt weights. Mixed is last: several of them, or
// several platforms.
var channelNames = []string{
	string(rules.Social), string(rules.Messaging), string(rules.Email), string(rules.Web), string(rules.Marketplace),
	string(rules.Dating), string(rules.Gaming), string(rules.Videocall), string(rules.Bank), string(rules.Device),
	string(rules.Account), string(rules.Darkweb), string(rules.Mixed),
}

// channel gives the likeliest channel of a text whose answer is not no, and uses c up; one in
// which no mention is likely to tell has an unknown one.
func (j *Judge) channel(c channelCase) string {
	best, most := channelUnknown, 0.0
	scores := c.own
	for i, f := range c.features {
		weights := j.channels.weightsOf(f)[:len(scores)]
		for k, w := range weights {
			scores[k] += w * c.values[i]
		}
	}
	for k, score := range scores {
		if best == channelUnknown || score > most {
			best, most = channelNames[k], score
		}
	}
	return best
}

// A channelModel is the learnt weights of the channels, by feature and channel.
type channelModel struct {
	names   []string
	number  map[string]int32
	ofRule  []int32 // by rule: its feature
	ofName  []int32 // by name of features: its feature, or -1
	isCue   []bool  // by name of features
	ofWord  []int32 // by learnt word: its feature
	pairs   map[[2]int32]int32
	row     []int32   // by feature: of weights
	weights []float64 // rows of one for each channel; the first is of nought, for most features have none
	// platforms and channels are the features of a second, third and fourth one that tells
	platforms, channels []int32
}

func newChannelModel(set *rules.Set, f *features, words []learntWord) channelModel {
	m := channelModel{number: map[string]int32{}, pairs: map[[2]int32]int32{}, ofName: make([]int32, len(f.names)), isCue: make([]bool, len(f.names))}
	for _, name := range rules.SeveralPlatforms() {
		m.platforms = append(m.platforms, m.name(name))
	}
	for _, name := range rules.SeveralChannels() {
		m.channels = append(m.channels, m.name(name))
	}
	for i := range m.ofName {
		m.ofName[i] = -1
	}
	for _, c := range set.Cues() {
		m.ofName[f.number[c.ID]] = m.name(c.ID)
		m.isCue[f.number[c.ID]] = true
	}
	for _, k := range set.OffenceKinds() {
		m.ofName[f.number[k.ID]] = m.name(k.ID)
	}
	for _, w := range words {
		m.ofWord = append(m.ofWord, m.name(w.name))
	}
	var groups []string
	for _, r := range set.Rules() {
		m.ofRule = append(m.ofRule, m.name(r.ID))
		m.ofName[f.number[r.Group]] = m.name(r.Group)
		if !slices.Contains(groups, r.Group) {
			groups = append(groups, r.Group)
		}
	}
	for i, g := range groups {
		for _, h := range groups[:i] {
			a, b := f.number[g], f.number[h]
			m.pairs[[2]int32{min(a, b), max(a, b)}] = m.name(min(g, h) + "+" + max(g, h))
		}
	}
	m.learn(set.Learnt().Channels)
	m.number = nil // it is for naming alone
	return m
}

// learn takes the weights of the features.
func (m *channelModel) learn(learnt []rules.ChannelWeight) {
	m.row = make([]int32, len(m.names))
	rows := int32(1)
	for _, w := range learnt {
		if row := &m.row[m.number[w.Name]]; *row == 0 {
			*row = rows
			rows++
		}
	}
	m.weights = make([]float64, int(rows)*len(channelNames))
	for _, w := range learnt {
		m.weightsOf(m.number[w.Name])[slices.Index(channelNames, string(w.Channel))] = w.Weight
	}
}

// weightsOf gives the weights of a feature, by channel.
func (m *channelModel) weightsOf(feature int32) []float64 {
	return m.weights[int(m.row[feature])*len(channelNames):][:len(channelNames)]
}

// weighs reports whether a name has a weight.
func (m *channelModel) weighs(name int32) bool {
	f := m.ofName[name]
	return f >= 0 && slices.ContainsFunc(m.weightsOf(f), func(w float64) bool { return w != 0 })
}

func (m *channelModel) name(s string) int32 {
	if n, ok := m.number[s]; ok {
		return n
	}
	s = strings.Clone(s) // and not the file that it is of
	n := int32(len(m.names))
	m.number[s] = n
	m.names = append(m.names, s)
	return n
}

// pair gives the feature of two groups that both tell.
func (m *channelModel) pair(a, b int32) int32 {
	if f, ok := m.pairs[[2]int32{min(a, b), max(a, b)}]; ok {
		return f
	}
	return -1
}

// platformsOf appends the platforms of the hits that tell how the offence was done with
// a chance of least or more. Of "Facebook" and "Facebook Marketplace" the second alone is
// told: a text that names both means one thing by them.
func platformsOf(platforms []string, hits []Hit, least float64) []string {
	for _, h := range hits {
		if h.Used >= least && h.Platform != "" {
			platforms = append(platforms, h.Platform)
		}
	}
	slices.Sort(platforms)
	all := slices.Compact(platforms)
	kept := all[:0]
	for i, p := range all { // what bears p's name comes right after it
		if i+1 == len(all) || !strings.HasPrefix(all[i+1], p+" ") {
			kept = append(kept, p)
		}
	}
	return kept
}

// leastUsed gives the chance at which the platform of a hit is told: even. In a yes one of
// the hits tells or more, and it is even once that is known.
func leastUsed(a Answer, hits []Hit) float64 {
	if a != Yes {
		return 0.5
	}
	none := 1.0
	for _, h := range hits {
		none *= 1 - h.Used
	}
	return max(leastTelling, (1-none)/2)
}

// tells gives the least chance at which a hit is one that tells how the offence
// was done: even, or that of the surest hit when none is so sure.
func tells(hits []Hit) float64 {
	most := 0.0
	for _, h := range hits {
		most = max(most, h.Used)
	}
	return min(most, 0.5)
}

// ownName gives the channel that a mention stands for: online in a way that is
// not said is the web.
func ownName(channel string) string {
	if channel == string(rules.Internet) {
		return string(rules.Web)
	}
	return channel
}
