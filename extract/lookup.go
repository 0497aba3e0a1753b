package extract

import (
	"cmp"
	"errors"
	"strings"

	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// A lookup is what reference said of a name or code: the offence where it is
// one, or the fault where it is not known.
type lookup struct {
	offence *reference.Offence
	fault   fault
	name    Mark // of a force, by whatever name it is known
}

// lookUp gives what find says of value. It is kept, because to find the
// nearest names of an unknown one takes 40 times as long as to flag a record
// (50,000 rows with an unknown force took 8.7 s, 2026-11).
func lookUp(kept map[string]*lookup, value string, find func(string) lookup) *lookup {
	if have, ok := kept[value]; ok {
		return have
	}
	l := find(value)
	found := &l
	if len(kept) < cached && len(value) <= longest {
		kept[strings.Clone(value)] = found
	}
	return found
}

// force checks the name of a force, and leaves it as it was printed.
func (c *rowCheck) force() string {
	name := c.text(force)
	if m := c.reader.mapping; m != nil && m.Columns[force.String()] == "" {
		name = m.Force
	}
	if c.ofForce = 0; name == "" {
		return ""
	}
	known := lookUp(c.forces, name, c.reader.findForce)
	if known.fault.message != "" {
		c.faults = append(c.faults, known.fault)
		return ""
	}
	c.ofForce = known.name
	return name
}

func (r *Reader) findForce(name string) (l lookup) {
	if r.otherCodes || r.unlisted && isNumber(name) {
		return lookup{name: markOf(fold(name))}
	}
	return findForce(name)
}

// isNumber reports whether name is the number of a force in some system.
func isNumber(name string) bool {
	return len(name) <= 3 && name != "" && strings.Trim(name, "0123456789") == ""
}

func findForce(name string) (l lookup) {
	f, err := reference.LookupForce(name)
	if l.name = markOf(fold(f.Name)); err != nil {
		var unknown *reference.UnknownError
		shown := quote(name)
		if errors.As(err, &unknown) {
			shown = quoteName(name, *unknown)
		}
		l.fault = fault{column: force.String(), message: "unknown force: " + shown + whyOf(err), hint: cmp.Or(hintOf(err), "cyberflag reference forces lists the names; a profile maps others under values.force"), passedOn: isNumber(name)}
	}
	return l
}

// offence checks the code, and that it was in force when it was recorded.
func (c *rowCheck) offence(recorded civil.Date) string {
	code := c.text(offenceCode)
	if code == "" {
		return ""
	}
	known := lookUp(c.offences, code, c.reader.findOffence)
	if known.fault.message != "" {
		c.faults = append(c.faults, known.fault)
		return ""
	}
	if !recorded.IsZero() && known.offence != nil {
		if err := known.offence.InForceOn(recorded); err != nil {
			rule := ClassExpired
			if recorded.Before(known.offence.From) {
				rule = ClassNotYetLaw
			}
			c.faults = append(c.faults, fault{column: offenceCode.String(), message: err.Error(), hint: hintOf(err), rule: rule})
		}
	}
	return code
}

func (r *Reader) findOffence(code string) lookup {
	if r.otherCodes {
		return lookup{}
	}
	l := findOffence(code)
	if r.unlisted && isCode(code) {
		l.fault = fault{}
	}
	return l
}

// isCode reports whether code has the shape of a Home Office class, such as
// 22B, or of a class and sub-code, such as 125/9.
func isCode(code string) bool {
	class, sub, _ := strings.Cut(code, "/")
	digits := strings.TrimRight(class, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return isNumber(digits) && len(class)-len(digits) <= 1 && (sub == "" || isNumber(sub))
}

func findOffence(code string) (l lookup) {
	if o, err := reference.LookupOffence(code); err == nil {
		l.offence = &o
	} else {
		l.fault = fault{column: offenceCode.String(), message: "unknown offence code: " + quote(code) + whyOf(err), hint: hintOf(err), passedOn: isCode(code)}
	}
	return l
}
