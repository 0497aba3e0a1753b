package check

import "cyberflag/prose"

// An Expectation is what a labelled story says of one of its claims.
type Expectation struct {
	Quote   string
	Verdict Verdict
	Kind    Kind
	Why     string
}

// A Score counts how far reports agree with expectations. A claim is found
// when our quote and the expected one overlap; verdicts and kinds are compared
// on found claims; a false alarm is a sound claim that we call contradicted.
type Score struct {
	Stories     int
	Found       Share
	Verdict     Share // of the found claims
	Kind        Share // of the found claims that are contradicted
	Unlike      Share // of the found claims that are not comparable: their kind
	FalseAlarms Share // of the found claims that are supported or truncated
	Misses      []Miss
}

// A Share is N of Of.
type Share struct{ N, Of int }

func (s *Share) add(hit bool) {
	s.Of++
	if hit {
		s.N++
	}
}

// A Miss is an expectation that was not met: Got is nil when no claim of ours
// overlaps its quote.
type Miss struct {
	Story string
	Want  Expectation
	Got   *Claim
}

// Add scores the report of one story, whose name is id.
func (s *Score) Add(id, text string, r Report, want []Expectation) {
	s.Stories++
	for _, w := range want {
		got := r.overlapping(text, w)
		s.Found.add(got != nil)
		if got == nil {
			s.Misses = append(s.Misses, Miss{id, w, nil})
			continue
		}
		s.Verdict.add(got.Verdict == w.Verdict)
		switch w.Verdict {
		case Contradicted:
			s.Kind.add(got.Kind == w.Kind)
		case NotComparable:
			s.Unlike.add(got.Kind == w.Kind)
		}
		if w.Verdict == Supported || w.Verdict == Truncated {
			s.FalseAlarms.add(got.Verdict == Contradicted)
		}
		if got.Verdict != w.Verdict || got.Kind != w.Kind {
			s.Misses = append(s.Misses, Miss{id, w, got})
		}
	}
}

// overlapping gives the claim that shares the most bytes with the quote, at
// whichever place it stands in the text.
func (r Report) overlapping(text string, w Expectation) *Claim {
	var best *Claim
	most := 0
	for _, at := range places(text, w.Quote) {
		for i := range r.Claims {
			c := &r.Claims[i]
			if n := min(c.End, at.End) - max(c.Start, at.Start); n > most {
				best, most = c, n
			}
		}
	}
	return best
}

// places gives every place of quote in text.
func places(text, quote string) []prose.Span {
	var out []prose.Span
	for i := 0; quote != "" && i+len(quote) <= len(text); i++ {
		if text[i:i+len(quote)] == quote {
			out = append(out, prose.Span{Start: i, End: i + len(quote)})
		}
	}
	return out
}
