package flag

import (
	"slices"

	"cyberflag/rules"
)

// The values of the channel column that are not a channel of a rule.
const (
	channelNone    = "none"
	channelMixed   = "mixed"
	channelUnknown = "unknown"
)

// overriding are channels that say what was done rather than where: an account
// taken over on Facebook is account, a dark web market is darkweb.
var overriding = []rules.Channel{rules.Darkweb, rules.Account}

// used gives the channel and the platforms of an answer: none for a no; the
// one channel of the platforms named, or mixed; else that of the strongest
// other words.
func used(a Answer, hits []Hit) (channel string, platforms []string) {
	if a == No {
		return channelNone, nil
	}
	var named, other []Hit
	for _, h := range hits {
		switch {
		case h.Weight <= 0:
		case h.Platform != "":
			named = append(named, h)
			platforms = append(platforms, h.Platform)
		case h.Channel != "":
			other = append(other, h)
		}
	}
	slices.Sort(platforms)
	platforms = slices.Compact(platforms)
	return channelOf(named, other), platforms
}

func channelOf(named, other []Hit) string {
	for _, c := range overriding {
		has := func(h Hit) bool { return h.Channel == string(c) }
		if slices.ContainsFunc(other, has) || slices.ContainsFunc(named, has) && c == rules.Darkweb {
			return string(c)
		}
	}
	channels := distinct(named)
	switch {
	case len(channels) == 1:
		return channels[0]
	case len(channels) > 1:
		return channelMixed
	}
	return strongest(other)
}

func distinct(hits []Hit) []string {
	var cs []string
	for _, h := range hits {
		cs = append(cs, h.Channel)
	}
	slices.Sort(cs)
	return slices.Compact(cs)
}

// strongest gives the channel of the hit with the greatest weight, the first
// of equals. Words that name no way of the internet leave it unknown.
func strongest(hits []Hit) string {
	best := Hit{}
	for _, h := range hits {
		if (h.Weight > best.Weight) && namesChannel(h.Channel) {
			best = h
		}
	}
	switch {
	case best.Weight > 0:
		return best.Channel
	case slices.ContainsFunc(hits, func(h Hit) bool { return h.Channel == string(rules.Internet) }):
		return string(rules.Web)
	}
	return channelUnknown
}

// namesChannel reports whether c is a value of the channel column.
func namesChannel(c string) bool {
	switch rules.Channel(c) {
	case rules.Internet, rules.SMS, rules.Call, rules.Fax, rules.Letter, rules.InPerson, rules.Unsaid:
		return false
	}
	return true
}
