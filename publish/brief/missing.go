package brief

import (
	"fmt"
	"strconv"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/reference"
)

// missingFacts says of how many forces there is no number for the year, and
// names those that gave a reason, by the reason.
func missingFacts(fs facts, set collate.Set) {
	asOfFacts(fs, set)
	by := map[figure.State][]string{}
	var unread []string
	var told []figure.Figure
	n := 0
	for _, r := range set.Returns {
		state := r.Current.Value().State()
		if state == figure.Counted {
			continue
		}
		n++
		if r.Current.Unreadable() {
			unread = append(unread, display(r.Force.Code))
			continue
		}
		by[state] = append(by[state], display(r.Force.Code))
		if state != figure.NoFigure {
			told = append(told, r.Current.Chosen)
		}
	}
	if n == 0 {
		fs.mark("none missing", true)
		return
	}
	collection := []Source{{Text: fmt.Sprintf("the figures of this collection, in which %d forces have a number for %s", len(set.Returns)-n, set.Question.Current)}}
	fs.mark("any missing", true)
	all := fact{strconv.Itoa(len(set.Returns)), collection}
	if n == len(set.Returns) {
		fs["no force of"] = all
	} else {
		fs["missing"], fs["all forces"] = fact{strconv.Itoa(n), collection}, all
	}
	if words := reasonsGiven(by); words != "" {
		fs.say("missing reasons", words, told...)
	}
	if len(unread) > 0 {
		fs["unread forces"] = fact{andList(unread), collection}
	}
	switch names := by[figure.NoFigure]; {
	case len(names) == len(set.Returns):
		fs.mark("nothing said", true)
	case len(names) > 0:
		fs.say("silent forces", andList(names))
	}
}

// asOfFacts says what was left out where only what was known on a day is used.
func asOfFacts(fs facts, set collate.Set) {
	if set.Question.AsOf.IsZero() {
		return
	}
	fs.say("as of", set.Question.AsOf.Words())
	fs.say("as of left", "")
	if n := set.LeftOut.Sum(); n > 0 {
		fs["as of left"] = fact{fmt.Sprintf("; what came later, or may have, is left out (%d of the published figures)", n),
			[]Source{{Text: "the figures of this collection, with their dates of publication; a month counts from its last day"}}}
	}
}

// reasonsGiven lists the forces that said why, by the reason.
func reasonsGiven(by map[figure.State][]string) string {
	var parts []string
	for _, s := range []struct {
		state figure.State
		words string
	}{
		{figure.Suppressed, "the number is hidden to protect people"}, {figure.NotAvailable, "it was said to be not available"},
		{figure.NotHeld, "it was said not to be held"}, {figure.FlagNotUsed, "the flag was said not to be used"},
		{figure.Refused, "it was said to be refused"}, {figure.NCND, "it was neither confirmed nor denied"},
		{figure.NoReply, "no reply was said to have come"},
	} {
		if names := by[s.state]; len(names) > 0 {
			parts = append(parts, "for "+andList(names)+" "+s.words)
		}
	}
	return strings.Join(parts, "; ")
}

// display gives the name of a force in running text.
func display(code string) string {
	f, err := reference.ForceByCode(code)
	if err != nil {
		panic("BUG: " + err.Error()) // a return is of a force that reference has
	}
	return f.Display
}

// andList writes "A", "A and B" or "A, B and C".
func andList(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
