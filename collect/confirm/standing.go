package confirm

// A State is where a proposal stands.
type State string

// The states.
const (
	Open      State = "open" // nobody has decided
	PutOff    State = "later"
	Accepted  State = "accepted"
	Corrected State = "corrected"
	WasSplit  State = "split"
	Rejected  State = "rejected"
	// Disputed: two people decided otherwise without knowing of each other.
	// Nothing stands until somebody who has seen both decides.
	Disputed State = "disputed"
)

// Confirmed reports whether figures stand.
func (s State) Confirmed() bool { return s == Accepted || s == Corrected || s == WasSplit }

// Waiting reports whether a person must still decide.
func (s State) Waiting() bool { return s == Open || s == PutOff || s == Disputed }

var stateAfter = map[Verb]State{Accept: Accepted, Correct: Corrected, Split: WasSplit, Reject: Rejected, Later: PutOff}

// A Standing is where one proposal stands, worked out from all decisions on it.
type Standing struct {
	State  State
	Stands Decision   // by which it stands; zero when open or disputed
	All    []Decision // oldest first
}

// Seen is what the next decision on the proposal notes as seen.
func (s Standing) Seen() int64 {
	if len(s.All) == 0 {
		return 0
	}
	return s.All[len(s.All)-1].ID
}

// After gives the standing after one more decision. The decisions of one
// proposal are given in the order of their IDs.
//
// A decision made in knowledge of all before it replaces them. One made without
// that takes nothing back: it changes nothing when it says the same or only
// leaves the proposal for later, and otherwise the proposal is disputed.
func (s Standing) After(d Decision) Standing {
	next := Standing{State: stateAfter[d.Verb], Stands: d, All: append(s.All[:len(s.All):len(s.All)], d)}
	decided := s.State != "" && s.State != Open && s.State != PutOff
	switch {
	case d.Seen == s.Seen() || !decided:
	case d.Verb == Later, s.State != Disputed && d.Same(s.Stands):
		next.State, next.Stands = s.State, s.Stands
	default:
		next.State, next.Stands = Disputed, Decision{}
	}
	return next
}

// Replay works out where each proposal stands. The decisions stand in the order
// of their IDs.
func Replay(decisions []Decision) map[int64]Standing {
	at := map[int64]Standing{}
	for _, d := range decisions {
		at[d.Proposal] = at[d.Proposal].After(d)
	}
	return at
}

// Of gives the standing of a proposal, which is open when nobody decided.
func Of(at map[int64]Standing, proposal int64) Standing {
	s := at[proposal]
	if s.State == "" {
		s.State = Open
	}
	return s
}
