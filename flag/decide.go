package flag

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// decide weighs what the rules see in rec under d. The chances of the mentions and
// the words as a whole give those of the text; half of what is doubtful counts; the
// evidence of the fields moves the odds. The Decision is in the memory of r.
func (j *Judge) decide(r *reading, rec record.Record, d *rules.Definition, of *offence) Decision {
	dec := Decision{definition: d.ID, version: j.version}
	kinds := of.kinds
	text, none := rec.Text, len(r.hits) == 0 && j.noText.is(rec.Text)
	if none {
		text, r.isCut = "", false // the words are of the text that says nothing
	}
	hits, read := r.of[:0], r.read(j, text, d, (of.reads || r.woken) && !none, weighedPart)
	if read {
		hits = j.hits(r, d, kinds)
	}
	fields := j.fields(r.fields[:0], rec)
	r.fields = fields
	chances := chancesBy(of.base, hits)
	if read && j.whole.mentions > 0 {
		chances = j.whole.with(chances, j.wholeOdds(r, kinds))
	}
	dec.raw, dec.doubt = probability(chances, fields)
	dec.probability = likely(j.learnt.Calibrated(dec.raw))
	dec.named = slices.ContainsFunc(hits, j.names)
	dec.answer = j.answer(dec.probability, dec.doubt, dec.named)
	if none {
		dec.answer, dec.noText = unread(dec.answer, rec, of), true
	}
	dec.hits = append(hits, fields...)
	r.of = dec.hits
	dec.channel, dec.platforms = j.used(dec.answer, r, hits, kinds)
	r.reasons = reasons(r.reasons[:0], dec.answer, hits, fields)
	if len(r.reasons) == 0 && read && dec.answer != No {
		r.reasons = j.strongest(r.reasons, r, hits)
	}
	if none {
		r.reasons = append(r.reasons, Reason{Rule: ruleNoText})
	}
	dec.reasons = orSilent(r.reasons, hits)
	r.reasons = dec.reasons
	return dec
}

// base gives the chances of a record of these kinds in which no mention says
// anything.
func (j *Judge) base(kinds []int32) weigh.Chances {
	odds := j.features.odds(j.features.number[rules.TheRecord], itself)
	for _, k := range kinds {
		odds = odds.Add(j.features.odds(k, inText))
	}
	return odds.Chances()
}

// chancesBy gives the chances of a record by its mentions: that one of them tells
// of the internet, or the record as a whole.
func chancesBy(base weigh.Chances, hits []Hit) weigh.Chances {
	sum := weigh.None.And(base)
	for _, h := range hits {
		sum = sum.And(weigh.Chances{Used: h.Used, Doubtful: h.Doubtful})
	}
	return sum.Chances()
}

// probability gives the chance that a record tells of the internet, with half of
// what is left in doubt. The evidence of the fields multiplies the odds of used
// against nothing, and by its root those of doubtful against nothing, so that a flag
// alone makes no doubt a yes. The chance that it is left in doubt is told too.
func probability(all weigh.Chances, fields []Hit) (p, doubt float64) {
	used, doubtful, nothing := all.Used, all.Doubtful, all.Nothing()
	for _, f := range fields {
		used *= math.Exp(f.Weight)
		doubtful *= math.Exp(f.Weight / 2)
	}
	doubt = doubtful / (used + doubtful + nothing)
	p = (used + doubtful/2) / (used + doubtful + nothing)
	return likely(p), doubt
}

// leastProbability is the least that is said: no text proves anything.
const leastProbability = 0.001

func likely(p float64) float64 { return min(max(p, leastProbability), 1-leastProbability) }

// used gives the channel and the platforms of an answer. A no has none.
func (j *Judge) used(a Answer, r *reading, hits []Hit, kinds []int32) (channel string, platforms []string) {
	switch {
	case a == No:
		return channelNone, nil
	case a == Review && tells(hits) < 0.5 || a == Yes && tells(hits) == 0 && len(r.wordsAt) == 0:
		return channelUnknown, nil
	}
	r.platforms = platformsOf(r.platforms[:0], hits, leastUsed(a, hits))
	return j.channel(j.channelCase(r, hits, kinds)), r.platforms
}

// hits gives every mention of r under d, in order of the text; those of
// channels that d does not count tell nothing.
func (j *Judge) hits(r *reading, d *rules.Definition, kinds []int32) []Hit {
	hits := r.of[:0]
	r.by = r.by[:0]
	for i := range r.mentions {
		hits = append(hits, j.hit(r, &r.mentions[i], kinds, 0))
	}
	for i := range r.offline {
		if m := &r.offline[i]; d.CountsChannel(j.rules[m.rule].Channel) {
			hits = append(hits, j.hit(r, m, kinds, j.model.Counted))
		} else {
			hits = append(hits, j.blankHit(m))
		}
	}
	if len(r.offline) > 0 {
		slices.SortStableFunc(hits, func(a, b Hit) int { return compareReasons(a.Reason, b.Reason) })
	}
	return hits
}

// blankHit is a mention before it is weighed.
func (j *Judge) blankHit(m *mention) Hit {
	rule := &j.rules[m.rule]
	return Hit{Reason: Reason{rule.ID, int(m.start), int(m.end)}, rule: m.rule, Channel: string(rule.Channel), Platform: rule.Platform}
}

// hit weighs m, with more on top for a channel that only the definition counts.
func (j *Judge) hit(r *reading, m *mention, kinds []int32, more float64) Hit {
	h := j.blankHit(m)
	stances := r.around(j, m, kinds)
	odds, worst := j.features.oddsOf(stances)
	odds = odds.Add(j.features.pairing.odds(j.group[m.rule], stances, &r.pairRoom)).Add(j.oddsOfWords(r, m))
	odds.Used += more
	share := odds.Chances()
	h.Weight, h.Used, h.Doubtful = odds.Used, share.Used, share.Doubtful
	if share.Used < 0.5 && worst >= 0 {
		at := j.nearest(r, worst, m)
		r.by = append(r.by, Reason{j.features.names[worst], int(at.start), int(at.end)})
		h.By = &r.by[len(r.by)-1]
	}
	return h
}

// mostLookedAt is how many signs on either side of a mention are looked at one
// by one. It keeps the work for a text of thousands of mentions in proportion:
// what stands farther is no companion, and a cue is named without its place.
const mostLookedAt = 500

// nearestSigns gives the signs, in order of their first word, around m.
func nearestSigns(signs []sign, m *mention) []sign {
	at, _ := slices.BinarySearchFunc(signs, m.first, func(s sign, word int32) int { return cmp.Compare(s.first, word) })
	return signs[max(0, at-mostLookedAt):min(len(signs), at+mostLookedAt)]
}

// nearest gives the sign of a name that stands nearest to m, be it the label
// that m stands under.
func (j *Judge) nearest(r *reading, name int32, m *mention) span {
	best, distance := span{}, int32(math.MaxInt32)
	if section := r.under(m.span); section != nil && slices.Contains(j.labels[section.label], name) {
		best, distance = section.name, m.start-section.name.end
	}
	for _, signs := range [][]sign{r.cues, r.others} {
		for _, s := range nearestSigns(signs, m) {
			if d := max(s.start-m.end, m.start-s.end); s.of == name && d >= 0 && d < distance {
				best, distance = s.span, d
			}
		}
	}
	return best
}

// fields appends the evidence outside the text.
func (j *Judge) fields(hits []Hit, rec record.Record) []Hit {
	switch rec.OfficerFlag {
	case record.FlagYes:
		hits = append(hits, Hit{Reason: Reason{Rule: ruleOfficer}, Weight: j.model.OfficerYes})
	case record.FlagNo:
		hits = append(hits, Hit{Reason: Reason{Rule: ruleOfficer}, Weight: j.model.OfficerNo})
	}
	for _, w := range j.model.PlaceWords {
		if strings.EqualFold(w, rec.LocationType) {
			hits = append(hits, Hit{Reason: Reason{Rule: rulePlace}, Weight: j.model.PlaceOnline})
		}
	}
	return hits
}

// leastNamed is the least chance at which a mention names a channel. Of the labelled
// records that were held out and would have been a yes without such a mention, half were
// labelled unclear (doc/decisions/0005-what-was-tried.md).
const leastNamed = 0.1

// names reports whether h names a channel that counts: that of an unsaid one is open.
func (j *Judge) names(h Hit) bool { return h.Used >= leastNamed && h.Channel != string(rules.Unsaid) }

// answer gives the answer to a probability, a chance of doubt, and whether a channel is
// named. What the text leaves open goes to people, however unlikely a yes is: half of a
// doubt is little when there is nothing else.
func (j *Judge) answer(p, doubt float64, named bool) Answer {
	switch t := j.learnt.Thresholds; {
	case t.IsYes(p, named):
		return Yes
	case p >= t.No, t.Doubt > 0 && doubt >= t.Doubt:
		return Review
	}
	return No
}
