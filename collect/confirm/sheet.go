package confirm

import (
	"slices"

	"cyberflag/collect/answer"
	"cyberflag/figure"
)

// DefaultThreshold is the confidence from which a proposal is put forward: the
// answer that a person gives by agreeing is then to accept it. A lower one
// cannot be set. Source: doc/reading.md, below 0.5 a figure is only offered.
const DefaultThreshold = 0.5

// An Item is a proposal of a workspace, and where it stands.
type Item struct {
	ID int64
	Proposal
	Standing
	// Offered: by the last reading of the document. What only an earlier one
	// proposed is not asked about any more; a decision on it stands.
	Offered bool
}

// Waiting reports whether a person must still decide.
func (i Item) Waiting() bool { return i.State.Waiting() && (i.Offered || i.State == Disputed) }

// Preselected reports whether agreeing is to accept.
func (i Item) Preselected(threshold float64) bool {
	return i.Confidence >= threshold && i.State != Disputed
}

// inProse reports an item of running text, of which the words are the place.
func (i Item) inProse() bool { return i.Quote != "" && i.Quote == i.Where }

// Says is what the item is now taken to say: what a person decided, or else
// what was proposed.
func (i Item) Says() []Statement {
	switch {
	case i.State.Confirmed():
		return i.Stands.Statements
	case i.State == Rejected, !i.Offered && i.State.Waiting():
		return nil
	}
	return []Statement{i.Statement}
}

// A Sheet is one document with its last reading and all that was ever proposed
// from it.
type Sheet struct {
	Document
	Reader  string // version
	Reading answer.Reading
	Items   []Item
}

// Figures gives what a person confirmed, as figures of the document.
func (s Sheet) Figures() ([]figure.Figure, error) {
	var out []figure.Figure
	for _, i := range s.Items {
		figs, err := i.Figures(i.Proposal, s.Document)
		if err != nil {
			return nil, err
		}
		out = append(out, figs...)
	}
	return out, nil
}

// Waiting gives what a person must still decide: whole counts first, then their
// parts, then what was left for later; each in the order of the file.
func (s Sheet) Waiting() []Item {
	var whole, parts, later []Item
	for _, i := range s.Items {
		switch {
		case !i.Waiting():
		case i.State == PutOff:
			later = append(later, i)
		case i.Part.IsNone():
			whole = append(whole, i)
		default:
			parts = append(parts, i)
		}
	}
	return slices.Concat(whole, parts, later)
}

// Elsewhere gives the other items that stand at the same place of the file, which
// an earlier version of the reader proposed and a person confirmed.
func (s Sheet) Elsewhere(i Item) []Item {
	var out []Item
	for _, o := range s.Items {
		if o.ID != i.ID && !o.Offered && o.Where == i.Where && o.State.Confirmed() {
			out = append(out, o)
		}
	}
	return out
}

// A Share says how proposals were dealt with.
type Share struct {
	Proposed, Open, Later, Disputed      int
	Accepted, Corrected, Split, Rejected int
	Added                                int // by a person, and standing: the reader had not proposed them
	Figures                              int // that stand
	NoLonger                             int // proposed by earlier readings only, and not decided
}

// Decided counts what somebody decided.
func (s Share) Decided() int { return s.Accepted + s.Corrected + s.Split + s.Rejected }

// Unchanged is the share, 0 to 1, of the decided that were accepted as they
// were proposed; ok is false when nothing was decided.
func (s Share) Unchanged() (share float64, ok bool) {
	if s.Decided() == 0 {
		return 0, false
	}
	return float64(s.Accepted) / float64(s.Decided()), true
}

// Count adds an item up. What a person added, and what is no longer proposed and was
// never decided, is counted apart.
func (s *Share) Count(i Item) {
	if !i.Offered && i.State.Waiting() && i.State != Disputed {
		s.NoLonger++
		return
	}
	if i.Added && !i.State.Waiting() {
		s.Figures += len(i.Stands.Statements)
		if i.State.Confirmed() {
			s.Added++
		}
		return
	}
	s.Proposed++
	s.Figures += len(i.Stands.Statements)
	*map[State]*int{Open: &s.Open, PutOff: &s.Later, Disputed: &s.Disputed, Accepted: &s.Accepted,
		Corrected: &s.Corrected, WasSplit: &s.Split, Rejected: &s.Rejected}[i.State]++
}

// After gives the sheet as it stands after decisions.
func (s Sheet) After(decisions []Decision) Sheet {
	newest := map[int64]Decision{}
	for _, d := range decisions {
		newest[d.Proposal] = d
	}
	s.Items = slices.Clone(s.Items)
	for k, i := range s.Items {
		if d, now := newest[i.ID]; now {
			s.Items[k].Standing = i.Standing.After(d)
		}
	}
	return s
}
