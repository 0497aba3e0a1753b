package flag

import (
	"cmp"
	"slices"
	"strings"
)

// What is given to a channel before anything is learnt, in log odds times the chance
// that the mention tells: to that of the mention's rule, so that a platform that was
// never seen in training has its own channel, and to mixed for a second platform.
const (
	ownChannel     = 1
	secondPlatform = 2
)

// leastTelling is the least chance of a mention at which it counts for a channel. The
// table of a rule counts for mentioned, of 1 for one that surely tells, by being there at
// all: a bank that was told of a theft still speaks of money. Both by held-out authors.
const (
	leastTelling = 0.05
	mentioned    = 0.2
)

// A channelCase is what the channel of a text is told from.
type channelCase struct {
	features []int32
	values   []float64 // of the features, above 0 to 1
	own      []float64 // by channel of channelNames
}

// add notes a feature; -1 is none.
func (c *channelCase) add(feature int32, value float64) {
	if feature >= 0 {
		c.features, c.values = append(c.features, feature), append(c.values, value)
	}
}

// A teller is a rule or a group in a text, and the most that a mention of it tells.
type teller struct {
	of   int32 // into Judge.rules; of a group, its name
	used float64
}

// most notes in tellers that of tells with a chance of used.
func most(tellers []teller, of int32, used float64) []teller {
	for i := range tellers {
		if t := &tellers[i]; t.of == of {
			t.used = max(t.used, used)
			return tellers
		}
	}
	return append(tellers, teller{of, used})
}

// channelCase gives the features of a text: its rules and groups by the chance that they
// tell how the offence was done, the second and further platforms and channels that do,
// and the cues, kinds of offence and learnt words that stand there. It is good until the
// next call.
func (j *Judge) channelCase(r *reading, hits []Hit, kinds []int32) channelCase {
	m := &j.channels
	c := channelCase{features: r.channel.features[:0], values: r.channel.values[:0]}
	c.own = append(r.channel.own[:0], make([]float64, len(channelNames))...)
	r.tellers, r.groups = r.tellers[:0], r.groups[:0]
	for _, h := range hits {
		r.tellers = most(r.tellers, h.rule, h.Used)
	}
	slices.SortStableFunc(r.tellers, func(a, b teller) int { return cmp.Compare(b.used, a.used) })
	for _, t := range r.tellers {
		r.groups = most(r.groups, j.group[t.of], t.used)
	}
	j.addRules(&c, r)
	m.addGroups(&c, r.groups)
	for _, name := range r.present {
		if m.isCue[name] {
			c.add(m.ofName[name], 1)
		}
	}
	for _, kind := range kinds {
		c.add(m.ofName[kind], 1)
	}
	for _, w := range r.wordsAt {
		if !w.again {
			c.add(m.ofWord[w.of], 1)
		}
	}
	r.channel = c
	return c
}

// addRules adds the rules that tell, the surest first, and that several of them are of
// other platforms or channels.
func (j *Judge) addRules(c *channelCase, r *reading) {
	m := &j.channels
	platforms, channels := 0, r.channels[:0]
	for _, t := range r.tellers {
		if t.used < leastTelling {
			break
		}
		rule := &j.rules[t.of]
		c.add(m.ofRule[t.of], t.used)
		if k := slices.Index(channelNames, ownName(string(rule.Channel))); k >= 0 {
			c.own[k] = max(c.own[k], ownChannel*t.used)
		}
		if rule.Platform != "" && !j.borne(r.tellers, rule.Platform) {
			if c.add(nth(m.platforms, platforms), t.used); platforms == 1 {
				c.own[len(c.own)-1] = secondPlatform * t.used // mixed is last
			}
			platforms++
		}
		if !slices.Contains(channels, rule.Channel) {
			c.add(nth(m.channels, len(channels)), t.used)
			channels = append(channels, rule.Channel)
		}
	}
	r.channels = channels
}

// nth gives the feature of one more, when before came so many: -1 for the first, and for
// those that are too many to matter.
func nth(features []int32, before int) int32 {
	if before == 0 || before > len(features) {
		return -1
	}
	return features[before-1]
}

// borne reports whether a platform bears the name of p and more, and tells too: both
// are one thing, as in platformsOf.
func (j *Judge) borne(tellers []teller, p string) bool {
	return slices.ContainsFunc(tellers, func(t teller) bool {
		other, ok := strings.CutPrefix(j.rules[t.of].Platform, p)
		return ok && strings.HasPrefix(other, " ") && t.used >= leastTelling
	})
}

// addGroups adds the groups, and every two of them that tell.
func (m *channelModel) addGroups(c *channelCase, groups []teller) {
	for i, g := range groups {
		c.add(m.ofName[g.of], mentioned+(1-mentioned)*g.used)
		if g.used < leastTelling {
			continue
		}
		for _, h := range groups[:i] {
			c.add(m.pair(g.of, h.of), g.used*h.used)
		}
	}
}
