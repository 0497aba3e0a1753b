package flag

import (
	"math"
	"slices"
	"strings"

	"cyberflag/record"
	"cyberflag/rules"
)

// Rules about no words of the text.
const (
	ruleSilent  = "silent"          // no rule found anything
	ruleOfficer = "officer-flag"    // the officer set the flag by hand
	rulePlace   = "location.online" // the location type says online
)

// decide weighs what the rules see in rec under d. The probability is the
// logistic of the model's start plus one weight for each rule that fired,
// half of it where a context threw doubt, plus the weights of the fields.
func (j *Judge) decide(rec record.Record, d rules.Definition) Decision {
	hits := j.hits(rec.Text, d)
	fields := j.fields(rec)
	if strings.TrimSpace(rec.Text) == "" && rec.OfficerFlag == record.FlagYes {
		return j.decision(Review, j.odds(hits, fields), hits, fields, d)
	}
	odds := j.odds(hits, fields)
	return j.decision(j.answer(logistic(odds)), odds, hits, fields, d)
}

// hits gives every hit in text with its weight under d.
func (j *Judge) hits(text string, d rules.Definition) []Hit {
	f := j.find(text)
	if f == nil {
		return nil
	}
	var hits []Hit
	for _, c := range f.rules {
		r := j.rules[c.rule]
		h := Hit{
			Reason: Reason{r.ID, c.start, c.end},
			Weight: weightUnder(r, d), Channel: string(r.Channel), Platform: r.Platform,
		}
		by, effect := f.cancelled(c)
		switch h.By = by; {
		case by == nil:
		case effect == rules.Doubt:
			h.Doubted, h.Weight = true, h.Weight/2
		default:
			h.Weight = 0
		}
		hits = append(hits, h)
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return compareReasons(a.Reason, b.Reason) })
	return hits
}

// weightUnder gives r's weight: a channel that is not of the internet speaks
// against, unless the definition counts it.
func weightUnder(r rules.Rule, d rules.Definition) float64 {
	if r.Weight < 0 && d.CountsChannel(r.Channel) {
		return countedWeight
	}
	return r.Weight
}

// countedWeight is the weight of a channel that only some definitions count.
// It is that of a platform named outright.
const countedWeight = 6

// fields gives the evidence outside the text.
func (j *Judge) fields(rec record.Record) []Hit {
	var hits []Hit
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

// odds adds up the weights; a rule that fired often counts once, with its
// strongest hit.
func (j *Judge) odds(hits, fields []Hit) float64 {
	strongest := map[string]float64{}
	var order []string
	for _, h := range slices.Concat(hits, fields) {
		w, seen := strongest[h.Rule]
		if !seen {
			order = append(order, h.Rule)
		}
		if !seen || math.Abs(h.Weight) > math.Abs(w) {
			strongest[h.Rule] = h.Weight
		}
	}
	sum := j.model.Start
	for _, rule := range order { // in a fixed order: floats do not add up the same in any
		sum += strongest[rule]
	}
	return sum
}

func logistic(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

func (j *Judge) answer(p float64) Answer {
	switch {
	case p >= j.model.Yes:
		return Yes
	case p >= j.model.Review:
		return Review
	}
	return No
}

// decision is the only place that makes a Decision.
func (j *Judge) decision(a Answer, odds float64, hits, fields []Hit, d rules.Definition) Decision {
	ch, platforms := used(a, hits)
	return Decision{
		answer: a, probability: logistic(odds), channel: ch, platforms: platforms,
		reasons: reasons(a, hits, fields), hits: slices.Concat(fields, hits),
		definition: d.ID, version: j.set.Version(),
	}
}

// reasons gives what decided, and never nothing: for a yes what spoke for it;
// otherwise also what cancelled it or spoke against.
func reasons(a Answer, hits, fields []Hit) []Reason {
	var rs []Reason
	for _, h := range hits {
		if a == Yes && h.Weight > 0 || a != Yes && (h.By == nil || h.Doubted) {
			rs = append(rs, h.Reason)
		}
		if a != Yes && h.By != nil {
			rs = append(rs, *h.By)
		}
	}
	for _, f := range fields {
		if f.Weight > 0 && a != No {
			rs = append(rs, f.Reason)
		}
	}
	if len(rs) == 0 {
		rs = append(rs, Reason{Rule: ruleSilent})
	}
	slices.SortStableFunc(rs, compareReasons)
	return slices.Compact(rs)
}

func compareReasons(a, b Reason) int {
	switch {
	case a.Start != b.Start:
		return a.Start - b.Start
	case a.End != b.End:
		return a.End - b.End
	}
	return strings.Compare(a.Rule, b.Rule)
}
