package document

import "fmt"

// A Warning is something in a file that was read with doubt, or passed over.
type Warning struct {
	Kind  Trouble
	Where string // as in a cell's address, or "" for the whole document
	Msg   string
}

// A Refusal is a file, or a part of one, that is not read.
type Refusal struct {
	Kind Trouble
	Msg  string // what is wrong, without the file's name
	hint string
}

// Error says what is wrong.
func (r *Refusal) Error() string { return r.Msg }

// Hint says what the sender or the reader can do about it.
func (r *Refusal) Hint() string { return r.hint }

// refuse makes a Refusal.
func refuse(kind Trouble, hint, format string, args ...any) *Refusal {
	return &Refusal{Kind: kind, Msg: fmt.Sprintf(format, args...), hint: hint}
}

// Trouble is what kind of thing is wrong with a file.
type Trouble string

// The kinds of trouble. Those that always refuse the file come first.
const (
	Unknown     Trouble = "unknown format"
	NoReader    Trouble = "no reader here"  // the format needs a program that is not there
	Encrypted   Trouble = "encrypted"       // needs a password
	Macro       Trouble = "macro"           // carries a program
	Damaged     Trouble = "damaged"         // cut short, or not what its head says
	TooMuch     Trouble = "too much"        // over a limit of size, depth or count
	Hostile     Trouble = "made to harm"    // overlapping archive entries, entities
	WrongName   Trouble = "wrong extension" // read as what it is, not as it is called
	Outside     Trouble = "outside link"    // to another file; what was saved with the file is read
	Unsaved     Trouble = "formula without a value"
	Unseen      Trouble = "hidden"       // rows, columns, sheets or words that are not shown
	Picture     Trouble = "picture"      // a page or part that is only an image
	Alternative Trouble = "two versions" // a mail says the same twice, and not alike
	Doubtful    Trouble = "doubtful"     // read, but the layout could be meant otherwise
	Skipped     Trouble = "not read"     // a part without figures to read, such as a signature image
)
