package extract

// A Register is the crimes of several files that belong together: parts of one
// archive, or all files that a command was given. A reference is a force's own,
// so here a crime is known by its force and its reference. It has the bounds of
// a Reader's references, and is not safe for concurrent use.
type Register struct{ seen *references }

// NewRegister knows of no crime yet.
func NewRegister() *Register { return &Register{newReferences(generation)} }

// Share makes the Reader hold its rows to those of the other files that share
// the register. Files that share one are read one after the other.
func (r *Reader) Share(g *Register) { r.register = g }

// Anew reports whether no file that shares the Reader's register had this crime
// before, and keeps it. It is asked of each line that is First.
func (r *Reader) Anew(crime Mark) bool { return r.register == nil || r.register.seen.add(crime) }

// crimeOf stands for a crime, by its force and its reference.
func crimeOf(force, ref Mark) Mark { return Mark(max(mix(uint64(force), uint64(ref)), 1)) }

// elsewhere is the problem of a row whose crime another file had. It can be
// decided all the same; counted, it would be counted twice.
func (r *Reader) elsewhere(number int, raw []byte) *Problem {
	return r.problem(number, fault{column: crimeRef.String(), message: "the reference " + quote(r.referenceOf(raw)) + " of this force was read before in another file",
		hint: "leave out the file or the row that came twice", rule: ReferenceElsewhere, passedOn: true})
}
