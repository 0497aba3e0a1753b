package confirm

import (
	"fmt"

	"cyberflag/internal/civil"
)

// The day of an answer is one for all figures of a force in it, whoever says it first.

// Dated gives the statement the day of the answer where it has none and people said it of
// other figures of the same force in the document, all of them the same day.
func (s Sheet) Dated(st Statement) Statement {
	if !st.Received.IsZero() {
		return st
	}
	var others []Statement
	for _, i := range s.Items {
		if i.State.Confirmed() {
			others = append(others, i.Stands.Statements...)
		}
	}
	st.Received = dayOf(st.Force, others)
	return st
}

// Undated reports whether an item waits of which nobody has said when the answer came.
func (s Sheet) Undated() bool {
	for _, i := range s.Items {
		if i.Waiting() && s.Dated(i.Statement).Received.IsZero() {
			return true
		}
	}
	return false
}

// ShareDay gives the day that is said of some parts of a figure to those of the same force
// of which none is said.
func ShareDay(parts []Statement) {
	for n, p := range parts {
		if p.Received.IsZero() {
			parts[n].Received = dayOf(p.Force, parts)
		}
	}
}

// dayOf gives the one day that statements of a force have; zero where none or several.
func dayOf(force string, all []Statement) (day civil.Date) {
	for _, st := range all {
		switch {
		case st.Force != force || st.Received.IsZero() || st.Received == day:
		case !day.IsZero():
			return civil.Date{}
		default:
			day = st.Received
		}
	}
	return day
}

// An OtherDay is a second day that a decision would give the answer of a force in one document:
// its figures would then revise one another.
type OtherDay struct {
	Area     string
	Days     [2]civil.Date // the one that stands, the other
	Proposed [2]int64      // the numbers of the proposals
}

// Error names both days and both proposals.
func (o *OtherDay) Error() string {
	return fmt.Sprintf("%s would have answered on %s by %s and on %s by %s of one document",
		o.Area, o.Days[0], named(o.Proposed[0]), o.Days[1], named(o.Proposed[1]))
}

// Hint says what a person can do.
func (o *OtherDay) Hint() string {
	return fmt.Sprintf("leave received= out, which then is %s; or correct all of the document together, --again; or say with --why why it holds two answers", o.Days[0])
}

// otherDay refuses a decided statement of another day than one of the same force that stands.
// A reason that somebody gives is taken.
func otherDay(decided, stand []said, reasons map[int64]string) error {
	for _, a := range decided {
		for _, b := range stand {
			if a.Force == b.Force && a.Received != b.Received && reasons[a.item.ID] == "" {
				return &OtherDay{a.Force, [2]civil.Date{b.Received, a.Received}, [2]int64{b.item.ID, a.item.ID}}
			}
		}
	}
	return nil
}
