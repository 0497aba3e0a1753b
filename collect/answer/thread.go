package answer

import (
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A page may hold a whole correspondence, each message below a head that says who wrote it: "From: Applicant, 3
// October 2019". What the requester writes is the request, and a reply may replace an earlier one.

var (
	messageHead = lazyre.New(`(?i)^(?:\d{1,2}[.)]\s*)?(?:(?:message|e-?mail|letter|reply|response|request|note)\s+)?(?:from|by|sent by|written by|posted by)\b\s*:?\s*(\S.*)$`)
	ofForce     = lazyre.New(`(?i)\b(?:police|constabulary|foi (?:team|unit|officer|office)|information (?:unit|team|access|officer)|disclosure (?:unit|team|officer))\b`)
	// replacesReply is said in a reply of the one before.
	replacesReply = lazyre.New(`(?i)\b(?:replaces?|replacing|supersedes?|superseding|in place of|instead of|withdraws?|sets? aside|overturns?)\b[^.;]{0,60}\b(?:refusal|reply|response|answer|decision|letter|message)\b|\b(?:refusal|reply|response|answer|decision)\b[^.;]{0,60}\b(?:is|has been|was|are) (?:now )?(?:replaced|superseded|withdrawn|set aside|overturned)\b|\b(?:response|reply|answer) to your (?:shortened|shorter|narrowed|refined|revised|reduced|amended|clarified|new|second|modified) request\b`)
)

// A message of a correspondence begins at a block.
type message struct {
	from    int
	isReply bool // a force wrote it
}

// messagesOf gives the messages of a page that holds those of a requester and of a force, each below its head; nil
// where it holds no two.
func messagesOf(blocks []block) []message {
	var out []message
	replies := 0
	for i, b := range blocks {
		m := messageHead.FindStringSubmatch(strings.TrimSpace(b.text))
		if b.table != nil || m == nil || strings.Contains(strings.TrimSpace(b.text), "\n") || len(strings.Fields(b.text)) > mostTitleWords+3 || endsLikeSentence.MatchString(b.text) || !b.heading && !hasDay(m[1]) {
			continue
		}
		isReply := ofForce.MatchString(m[1]) || forceIn(m[1]) != ""
		if isReply {
			replies++
		}
		out = append(out, message{from: i, isReply: isReply})
	}
	if len(out) < 2 || replies == 0 || replies == len(out) {
		return nil
	}
	return out
}

func hasDay(s string) bool { return len(datesIn(s)) > 0 }

// ofThread says of each block of a correspondence that no answer stands in it: the requester's messages, of which a
// later one may have changed the years, and the replies that a later one replaces. It is nil for any other page.
func ofThread(blocks []block) map[int]zone {
	all := messagesOf(blocks)
	if all == nil {
		return nil
	}
	out := map[int]zone{}
	replaced, asked := false, false
	for k := len(all) - 1; k >= 0; k-- {
		to := len(blocks)
		if k+1 < len(all) {
			to = all[k+1].from
		}
		own, z := blocks[all[k].from:to], inAnswer
		switch {
		case all[k].isReply && replaced:
			z = inOlder
		case all[k].isReply:
			replaced = saysIn(own, replacesReply.MatchString)
		case asked:
			z = inOlder
		default:
			z = inRequest
			asked = saysIn(own[1:], func(s string) bool { return len(spans(prose.SpeltPeriods(s))) > 0 })
		}
		for i := all[k].from; z != inAnswer && i < to; i++ {
			out[i] = z
		}
	}
	return out
}

// saysIn reports that the words of some block are such.
func saysIn(blocks []block, is func(string) bool) bool {
	for _, b := range blocks {
		if b.table == nil && is(b.text) {
			return true
		}
	}
	return false
}
