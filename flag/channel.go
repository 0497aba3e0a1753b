package flag

import (
	"slices"

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

// ownChannel is the log odds that a mention gives to the channel of its rule,
// before anything is learnt: a platform that was never seen in training has
// its own channel.
const ownChannel = 2

// A channelCase is what the channel of a text is told from.
type channelCase struct {
	features []int
	own      []float64 // by channel of channelNames
}

// channelCase gives the features of the hits that tell how the offence was
// done: their rules and groups, the names that stand around them, and whether
// they are of several platforms or channels.
func (j *Judge) channelCase(r *reading, hits []Hit) channelCase {
	c := channelCase{own: make([]float64, len(channelNames))}
	add := func(name string) {
		if f, ok := j.channels.number[name]; ok && !slices.Contains(c.features, f) {
			c.features = append(c.features, f)
		}
	}
	var platforms, channels, groups []string
	for i, h := range hits {
		if h.Used < tells(hits) {
			continue
		}
		rule := &j.rules[r.mentions[i].rule]
		add(rule.ID)
		add(rule.Group)
		for _, g := range groups {
			add(pairName(g, rule.Group))
		}
		groups = append(groups, rule.Group)
		if k := slices.Index(channelNames, ownName(h.Channel)); k >= 0 {
			c.own[k] = ownChannel
			if !slices.Contains(channels, h.Channel) {
				channels = append(channels, h.Channel)
			}
		}
		if h.Platform != "" && !slices.Contains(platforms, h.Platform) {
			platforms = append(platforms, h.Platform)
		}
	}
	if len(platforms) > 1 {
		add(rules.SeveralPlatforms)
	}
	if len(channels) > 1 {
		add(rules.SeveralChannels)
	}
	for _, name := range r.present {
		add(j.features.names[name])
	}
	return c
}

// channel gives the likeliest channel of a text whose answer is not no; one in
// which no mention is likely to tell has an unknown one.
func (j *Judge) channel(c channelCase) string {
	best, most := channelUnknown, 0.0
	for k, own := range c.own {
		score := own
		for _, f := range c.features {
			score += j.channels.weights[f*len(channelNames)+k]
		}
		if best == channelUnknown || score > most {
			best, most = channelNames[k], score
		}
	}
	return best
}

// A channelModel is the learnt weights of the channels, by feature and channel.
type channelModel struct {
	names   []string
	number  map[string]int
	weights []float64
}

func newChannelModel(set *rules.Set) channelModel {
	m := channelModel{number: map[string]int{}}
	name := func(s string) {
		if _, ok := m.number[s]; !ok {
			m.number[s] = len(m.names)
			m.names = append(m.names, s)
		}
	}
	name(rules.SeveralPlatforms)
	name(rules.SeveralChannels)
	var groups []string
	for _, c := range set.Cues() {
		name(c.ID)
	}
	for _, r := range set.Rules() {
		name(r.ID)
		name(r.Group)
		if !slices.Contains(groups, r.Group) {
			groups = append(groups, r.Group)
		}
	}
	for i, g := range groups {
		for _, h := range groups[:i] {
			name(pairName(g, h))
		}
	}
	m.weights = make([]float64, len(m.names)*len(channelNames))
	for _, w := range set.Learnt().Channels {
		m.weights[m.number[w.Name]*len(channelNames)+slices.Index(channelNames, string(w.Channel))] = w.Weight
	}
	return m
}

// platformsOf gives the platforms of the hits that tell how the offence was done.
func platformsOf(hits []Hit) []string {
	var platforms []string
	for _, h := range hits {
		if h.Used >= 0.5 && h.Platform != "" {
			platforms = append(platforms, h.Platform)
		}
	}
	slices.Sort(platforms)
	return slices.Compact(platforms)
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

// pairName is the name of two groups that both tell.
func pairName(a, b string) string { return min(a, b) + "+" + max(a, b) }
