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

// used gives the channel and the platforms of an answer. A no has none. The
// dark web is the channel whatever else is named, because it says what was
// done; several platforms are mixed; an account taken over on one platform is
// account; else it is the channel of the platform, or of the strongest words.
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
	has := func(hits []Hit, c rules.Channel) bool {
		return slices.ContainsFunc(hits, func(h Hit) bool { return h.Channel == string(c) })
	}
	switch {
	case has(other, rules.Darkweb) || has(named, rules.Darkweb):
		return string(rules.Darkweb)
	case several(named):
		return channelMixed
	case has(other, rules.Account):
		return string(rules.Account)
	case len(named) > 0:
		return named[0].Channel
	}
	return strongest(other)
}

// several reports whether hits are of more than one platform.
func several(hits []Hit) bool {
	return slices.ContainsFunc(hits, func(h Hit) bool { return h.Platform != hits[0].Platform })
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
