package answer

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A remark behind a count may speak of more or fewer of it, and give no number of them: "84 flagged
// offences, most of them on Snapchat". What it says is of that share and not of the count, which
// stays the whole.

const (
	remarkJoint = `(?:and|but|though|although|while|whilst|whereas|with|of (?:which|whom|these|those|them))`
	howVague    = `(?:about|around|roughly|approximately|nearly|almost|just|well|over|under|more than|less than|fewer than|at least|only|perhaps|the|a|an|very|vast|great|large|larger|overwhelming|small|smaller|significant|substantial|good|one|two|three)`
	vagueShare  = `(?:most|many|some|several|few|half|thirds?|quarters?|fifths?|majority|minority|proportion|share|handful|number|bulk|not (?:all|every|each)|all but|(?:almost|nearly|virtually|practically) (?:all|every)|hardly any|others?)`
	// rateShare is a share in numbers that count nothing: "40% of them", "one in three on".
	rateShare = `(?:\d+(?:\.\d+)?(?:\s?%| per ?cent)|(?:one|two|three|four|\d) (?:in|out of) (?:every )?(?:` + prose.UpToTwelve + `|\d+))\s+(?:of (?:them|these|those|which|whom)|were|was|on|via|through|against|involv(?:ed|ing)|resulted|led)`
)

var (
	// vagueAside begins a remark on a share that nobody counted; it stands behind a break.
	vagueAside = lazyre.New(`(?i)(?:^|[,;:(–—]|\s-\s|\b` + remarkJoint + `\b)[\s,]*(?:` + remarkJoint + `[\s,]+)*(?:` + howVague + `\s+)*(?:` + vagueShare + `|` + rateShare + `)\b`)
	// mostCommon begins a remark on what came up most: ", with Snapchat the most common platform".
	mostCommon = lazyre.New(`(?i)[,;(]\s*(?:(?:with|and)\s+)?(?:[\w'’-]+\s+){1,4}?(?:(?:being|was|is|were|are|the|named|used|mentioned|recorded)\s+){0,3}(?:most|more) (?:commonly|often|frequently|widely|common|frequent|popular|used|prevalent|named|mentioned)\b`)
	// vagueWord begins one anywhere.
	vagueWord = lazyre.New(`(?i)[\s,(]*\b(?:mostly|mainly|largely|chiefly|primarily|predominantly|principally|typically|usually|often|in particular|particularly|especially|notably|driven (?:\w+ )?by|led by|among(?:st)? (?:them|which))\b`)
	// leavesOut begins one that may as well say what has the flag: "including an online element".
	leavesOut = lazyre.New(`(?i)[\s,(]*\b(?:including|excluding|leaving out|not counting|other than|apart from|except(?: for)?|with the exception of)\b`)
	// thoseBehind are some of the offences counted.
	thoseBehind = lazyre.New(`(?i)including (?:those|some|any|several|many|a (?:few|number))\b`)
	// ofNoCount leads from a remark that stands before a count to what is said of that.
	ofNoCount   = lazyre.New(`(?i)^(?:and|but)\b|^, (?:which|this|and this|these)\b`)
	concedes    = lazyre.New(`(?i)^\W*(?:although|though|while|whilst|whereas|excluding|including|leaving out|not counting|apart from|except)\b`)
	partInWords = lazyre.New(`(?i)\b(?:one|` + prose.UpToTwelve + `) (?:of (?:them|these|those|which)|on|via|through|against|involv\w+|led|resulted|were|was)\b`)
	// suchAs gives examples of where the offences of a count were.
	suchAs = lazyre.New(`(?i)(?:[\s,(]|\b(?:on|via|through|using|involving|over)\s+(?:[\w-]+\s+){0,3}?)*\b(?:such as|for example|for instance|e\.g\.)`)
	// remarkEnd parts a remark from the next count; a bracket does where it holds a period.
	remarkEnd = lazyre.New(`(?i)[,;]|\b(?:and|but|while|whereas|compared|up from|down from|against)\b`)
	countsAs  = lazyre.New(`(?i)\b(?:records|cases|reports|times|occasions|incidents)\b`)
)

// withoutVague blanks the remarks of a sentence that say something of an uncounted share of the count
// before them, and names what number they have; the periods that they name stay.
func (r *reader) withoutVague(s string, counts []said, periods []prose.SpeltPeriod) string {
	out := []byte(s)
	for _, sp := range remarksIn(s, counts, periods) {
		if remark := s[sp.Start:sp.End]; leavesOut.MatchString(remark) && partInWords.MatchString(remark) {
			r.problem("a number of a sentence was not read, %s: %q", strings.Fields(partInWords.FindString(remark))[0], quoteWords(strings.TrimSpace(remark)))
		}
		for i := sp.Start; i < sp.End; i++ {
			if !slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Start <= i && i < p.End }) {
				out[i] = ' '
			}
		}
	}
	return string(out)
}

// remarksIn finds such remarks.
func remarksIn(s string, counts []said, periods []prose.SpeltPeriod) []prose.Span {
	var out []prose.Span
	for _, begins := range []*lazyre.Regexp{vagueAside, vagueWord, mostCommon, leavesOut, suchAs} {
		for _, at := range begins.FindAllStringIndex(s, -1) {
			sp, ok := remarkAt(s, at, counts, periods)
			if !ok {
				continue
			}
			remark := s[sp.Start:sp.End]
			if saysOfShare(remark, begins == vagueAside || begins == vagueWord || thoseBehind.MatchString(remark)) {
				out = append(out, sp)
			}
		}
	}
	return out
}

// remarkAt gives the remark that begins at a span, up to the joint before the next count; none where
// no count of offences stands before it, or where it has a number of its own.
func remarkAt(s string, at []int, counts []said, periods []prose.SpeltPeriod) (prose.Span, bool) {
	sp := prose.Span{Start: at[0], End: len(strings.TrimRight(s, ". "))}
	of := -1
	for i, n := range counts {
		if n.Start >= at[1] {
			sp.End = n.Start
			if sp.End = lastJoint(s, at[1], n.Start, periods); sp.End < 0 {
				return sp, false
			}
			break
		}
		if n.End > at[0] {
			return sp, false
		}
		of = i
	}
	if sp.End <= sp.Start {
		return sp, false
	}
	if of < 0 { // it leads to the first count
		return sp, sp.End < len(s) && strings.TrimSpace(s[:at[0]]) == "" && (concedes.MatchString(s) || ofNoCount.MatchString(s[sp.End:]))
	}
	own := s[counts[of].End:at[0]]
	if strings.Contains(s[at[0]:at[1]], "(") { // the bracket closes with its remark
		if end := strings.IndexByte(s[at[1]:sp.End], ')'); end >= 0 {
			sp.End = at[1] + end + 1
		}
	}
	return sp, crimeWords.MatchString(own) || flagWords.MatchString(own) || platformName.MatchString(own) || countsAs.MatchString(own) || saysNothing(own)
}

// lastJoint gives where the words between two bytes are last joined, or -1.
func lastJoint(s string, from, to int, periods []prose.SpeltPeriod) int {
	last := -1
	for _, at := range remarkEnd.FindAllStringIndex(s[from:to], -1) {
		last = from + at[0]
	}
	if open := strings.LastIndexByte(s[from:to], '('); open >= 0 && from+open > last {
		end := from + open + strings.IndexByte(s[from+open:]+")", ')')
		if slices.ContainsFunc(periods, func(p prose.SpeltPeriod) bool { return p.Start > from+open && p.End <= end }) {
			return from + open
		}
	}
	return last
}

// saysOfShare reports a remark by which a count could be broken down, or, where it is of a share, be
// of the flagged.
func saysOfShare(remark string, share bool) bool {
	if flagWords.MatchString(remark) {
		return share
	}
	for _, re := range []*lazyre.Regexp{platformName, outcomePhrase, sexWords, agePhrase, whoIsCounted, closedThere} {
		if re.MatchString(remark) {
			return true
		}
	}
	return false
}

var (
	whoIsCounted = lazyre.New(`(?i)\b(?:` + peopleNouns + `|` + custodyNouns + `)\b`)
	closedThere  = lazyre.New(`(?i)\b(?:closed|filed|finali[sz]ed|concluded|resolved|discontinued|dropped)\b`)
)
