package reference

import "cyberflag/record"

// A ChildSexualAnswer says whether an offence is a sexual offence against a
// child. The zero answer is that it cannot be known.
type ChildSexualAnswer int

// The answers.
const (
	// ChildUnknown is a sexual offence whose title does not settle the age of
	// the victim, and whose record does not give it.
	ChildUnknown ChildSexualAnswer = iota
	// NotChildSexual is another kind of offence, or a victim known to be an adult.
	NotChildSexual
	// ChildByTitle is a sexual offence whose title settles that the victim is
	// under 18, whatever age the record gives.
	ChildByTitle
	// ChildByAge is another sexual offence with a victim recorded as under 18.
	ChildByAge
)

// String gives "unknown", "no", "title" or "age".
func (a ChildSexualAnswer) String() string {
	return [...]string{"unknown", "no", "title", "age"}[a]
}

// Yes reports whether the offence is a sexual offence against a child. It may
// wrongly say no, for ChildUnknown; it never wrongly says yes.
func (a ChildSexualAnswer) Yes() bool { return a == ChildByTitle || a == ChildByAge }

// ChildSexual answers for one record by its offence code and the victim's age.
// The error is that of LookupOffence.
func ChildSexual(code string, age record.Age) (ChildSexualAnswer, error) {
	o, err := LookupOffence(code)
	if err != nil {
		return ChildUnknown, err
	}
	return o.ChildSexual(age), nil
}

// ChildSexual is the function of that name for an offence already looked up.
func (o Offence) ChildSexual(age record.Age) ChildSexualAnswer {
	_, known := age.Known()
	_, byTitle := o.ChildByTitle()
	switch {
	case !o.Sexual:
		return NotChildSexual
	case byTitle:
		return ChildByTitle
	case !known:
		return ChildUnknown
	case age.Child():
		return ChildByAge
	}
	return NotChildSexual
}
