package document

import (
	"errors"

	"cyberflag/internal/safexml"
	"cyberflag/internal/ziplimit"
)

// xmlRefusal gives an error of reading a part of an office file as a Refusal,
// without words of the file.
func xmlRefusal(err error) error {
	var refusal *Refusal
	var zip *ziplimit.Refusal
	var problem *safexml.Problem
	const again = "ask for the file again, saved by an office program"
	switch {
	case errors.As(err, &refusal):
		return refusal
	case errors.As(err, &zip):
		return zipRefusal(zip)
	case errors.As(err, &problem) && problem.Why == safexml.Declares:
		return refuse(Hostile, again, "a part of the file: %s", problem)
	case errors.As(err, &problem) && problem.Why != safexml.Broken:
		return refuse(TooMuch, again, "a part of the file: %s", problem)
	case errors.As(err, &problem):
		return refuse(Damaged, again, "a part of the file: %s", problem)
	}
	return refuse(Damaged, again, "a part of the file cannot be read to its end")
}

// isOn reports whether an attribute or element says yes in one of XML's ways.
func isOn(v string) bool { return v == "1" || v == "true" || v == "on" }
