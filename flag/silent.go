package flag

import "cyberflag/record"

// Silent keeps what its caller makes of the decisions of silent records, those
// in whose text no rule sees anything (Sitting.Silent). For most of them, of offences of
// which such texts are not read for their words and without a word that wakes, such a decision
// is the same for the same definition, kinds of offence, officer flag, evidence of the
// location type and whether there is a text, so it is made once for each: an extract
// has a few dozen, however many location types and offences it has, and all of
// what is looked at for a record stays in the cache nearest to the processor.
// It belongs to one Sitting, and is not safe for concurrent use.
type Silent[T any] struct {
	sitting *Sitting
	make    func(Decision) T
	kept    [][]silentCell[T] // by definition, then by all else
}

type silentCell[T any] struct {
	made  bool
	value T
}

// NewSilent keeps what make gives for the decisions of s.
func NewSilent[T any](s *Sitting, make func(Decision) T) *Silent[T] {
	return &Silent[T]{sitting: s, make: make}
}

// Of gives what is made of the decision of rec, which Silent of the sitting has just said to be silent; not ok when that
// depends on its words, and so is made of no other.
func (s *Silent[T]) Of(rec *record.Record) (made T, ok bool) {
	offence := s.sitting.looked.offence
	if offence.set < 0 || s.sitting.reading.woken {
		return made, false
	}
	places := len(s.sitting.judge.model.PlaceWords) + 1
	at := ((offence.set*places+*s.sitting.places.of(rec.LocationType, ""))*3 + int(rec.OfficerFlag)) * 2
	if s.sitting.judge.noText.is(rec.Text) {
		at++
	}
	cell := s.cell(s.sitting.day(rec.RecordedOn), at)
	if !cell.made {
		cell.value, cell.made = s.make(s.sitting.Decide(*rec)), true
	}
	return cell.value, true
}

// cell gives the cell of a definition at a number.
func (s *Silent[T]) cell(definition, at int) *silentCell[T] {
	for len(s.kept) <= definition {
		s.kept = append(s.kept, nil)
	}
	row := &s.kept[definition]
	for len(*row) <= at {
		*row = append(*row, silentCell[T]{})
	}
	return &(*row)[at]
}
