package confirm

import "cyberflag/internal/civil"

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
