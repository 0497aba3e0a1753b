package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A page may hold a whole correspondence, each message below a head that says who wrote it: "From: Applicant, 3
// October 2019". What the requester writes is the request, and a reply may replace an earlier one.

var (
	messageHead = lazyre.New(`(?i)^(?:\d{1,2}[.)]\s*)?(?:(?:message|e-?mail|letter|reply|response|request|note)\s+)?(?:from|by|sent by|written by|posted by)\b\s*:?\s*(\S.*)$`)
	ofForce     = lazyre.New(`(?i)\b(?:police|constabulary|foi (?:team|unit|officer|office)|information (?:unit|team|access|officer)|disclosure (?:unit|team|officer))\b`)
	mailTitle   = lazyre.New(`(?i)^(?:\d{1,2}[.)]\s*)?from\s*:`)
	clockTime   = lazyre.New(`\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b`)
	// noSender is what figures are from, or told apart by: a day, a system, an age.
	noSender    = lazyre.New(`(?i)^(?:\d|(?:our|their|its|this|that|these|those|all|each|any|both|age|sex|gender|outcome|platform|offence|year|month|quarter|january|february|march|april|may|june|july|august|september|october|november|december)\b)|\b(?:systems?|databases?|records?|data|figures|register|niche|athena|connect|unifi|cis|qlik\w*|software|extract(?:ed|s)?|spreadsheet|table)\b`)
	isRequester = lazyre.New(`(?i)^(?:the |our )?(?:applicant|requesters?|requestor|complainant|enquirer|member of the public|journalist)\b`)
	// asksThing is said by who asks for something.
	asksThing = lazyre.New(`\?|\b(?:[Pp]lease|PLEASE)\b|\b[Ii] (?:have|would|want|am|wish|require|need|request|should|ask|write|saw)\b|\bI'd\b|\b[Mm]y (?:request|questions?|e-?mail|letter)\b|\b(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill) you\b`)
	// pleaseNote is what a force asks of its reader.
	pleaseNote = lazyre.New(`(?i)\bplease (?:note|see|find|refer|contact|be (?:aware|advised)|do not|quote|visit|read)\b`)
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
		sender, ok := senderOf(b)
		if !ok {
			continue
		}
		isReply := ofForce.MatchString(sender) || forceIn(sender) != ""
		if isReply {
			replies++
		}
		out = append(out, message{from: i, isReply: isReply})
	}
	for k := len(out) - 1; k >= 0; k-- { // what asks for nothing is no message, where nobody says that a requester wrote it
		to := len(blocks)
		if k+1 < len(out) {
			to = out[k+1].from
		}
		sender, _ := senderOf(blocks[out[k].from])
		if !out[k].isReply && !isRequester.MatchString(sender) && !saysIn(blocks[out[k].from+1:to], asksForThings) {
			return nil
		}
	}
	if len(out) < 2 || replies == 0 || replies == len(out) {
		return nil
	}
	return out
}

// senderOf gives whom the head of a message names. Such a head has the day or time of the message, or is a title that begins
// as a mail does, "From: J. Smith". "By age of victim" and "From our Athena system on 1 May" name no sender.
func senderOf(b block) (string, bool) {
	s := strings.TrimSpace(b.text)
	m := messageHead.FindStringSubmatch(s)
	if b.table != nil || m == nil || strings.Contains(s, "\n") || len(strings.Fields(s)) > mostTitleWords+3 || endsLikeSentence.MatchString(s) {
		return "", false
	}
	timed := hasDay(m[1]) || clockTime.MatchString(m[1])
	if !timed && !(b.heading && mailTitle.MatchString(s)) {
		return "", false
	}
	return m[1], !noSender.MatchString(m[1]) && topicOf(s) == noDim && headDim(clean(m[1])) == noDim
}

func asksForThings(s string) bool { return asksThing.MatchString(pleaseNote.ReplaceAllString(s, "")) }

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
	for _, k := range newestFirst(blocks, all) {
		to := len(blocks)
		if k+1 < len(all) {
			to = all[k+1].from
		}
		own, z := blocks[all[k].from:to], inAnswer
		switch {
		case all[k].isReply && replaced:
			z = inOlder
		case all[k].isReply:
			replaced = saysIn(own, replacesReply) && givesAnswer(own[1:])
		case asked:
			z = inOlderRequest
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

// newestFirst gives the places of the messages in their list, the newest first: the last on the page, or the first where
// the heads say later days the higher they stand.
func newestFirst(blocks []block, all []message) []int {
	var order []int
	for k := range all {
		order = append(order, k)
	}
	first, last := datesIn(blocks[all[0].from].text), datesIn(blocks[all[len(all)-1].from].text)
	if len(first) == 0 || len(last) == 0 || !last[0].Period.Start.Before(first[0].Period.Start) {
		slices.Reverse(order)
	}
	return order
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
