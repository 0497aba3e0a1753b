package answer

import (
	"cmp"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/reference"
)

// A joint reply says once whose figures come next, as the name of a sheet or as a heading
// over all questions of a force; or it says it below each question anew.

// belongs takes a heading that names a force and nothing else: what follows is of it.
func (r *reader) belongs(force string) {
	if force == r.force && r.here.force == "" && r.base.force == "" {
		return
	}
	r.here.force, r.sub = force, facets{force: force}
	r.headed = len(r.found)
}

// wholeOf gives the questions below a force's heading that force, where no figure stands
// between the two: the heading is over the questions, and not over one answer of many.
func (r *reader) wholeOf() {
	if r.here.force != "" && r.headed == len(r.found) {
		r.base.force = r.here.force
	}
}

// titleOfForce takes a title that names a force among other words, in a reply whose titles
// name several: "Table 2: Hertfordshire".
func (r *reader) titleOfForce(s string) {
	if len(r.forces) > 1 && likeTitle(s) {
		if f := forceInTitle(s); f != "" {
			r.belongs(f)
		}
	}
}

// likeTitle reports words that are no sentence.
func likeTitle(s string) bool {
	return len(strings.Fields(s)) < 12 && !endsLikeSentence.MatchString(s)
}

// forcesInTitles gives the forces that sheets, lines, captions, rows of words and corners of
// tables name, each alone in its title.
func (l letter) forcesInTitles() []string {
	var out []string
	add := func(s string) {
		if f := forceInTitle(s); f != "" && likeTitle(s) && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	for _, p := range l.parts {
		add(p.name)
		for _, b := range p.blocks {
			for s := range strings.SplitSeq(b.text, "\n") {
				add(s)
			}
			if b.table == nil {
				continue
			}
			add(b.table.caption)
			add(b.table.at(0, 0).text)
			for i := range b.table.rows {
				if loneRow(b.table, i) {
					add(rowWords(b.table, i))
				}
			}
		}
	}
	return out
}

// forceOfPart gives the force whose sheet a part is, by the sheet's name or by its first
// line; "" where neither names one.
func forceOfPart(p *part) string {
	if p.name == "" {
		return ""
	}
	if f := forceInTitle(p.name); f != "" {
		return f
	}
	for _, b := range p.blocks[:min(1, len(p.blocks))] {
		s := b.text
		if b.table != nil && loneRow(b.table, 0) {
			s = rowWords(b.table, 0)
		}
		if len(strings.Fields(s)) < 12 {
			return forceInTitle(firstLine(s))
		}
	}
	return ""
}

var titleParts = lazyre.New(`[^\w&'’.]+`)

// referenceWord is a force's short name, or another, glued to a number that is no period:
// "SYP-2019-00457" is a reference, and may be that of Surrey.
var referenceWord = lazyre.New(`^[A-Za-z]+[-/._]\d[\w./-]*$`)

// isReferenceWord reports a word that is a reference and names nobody.
func isReferenceWord(w string) bool {
	at := strings.IndexAny(w, "-/._")
	return referenceWord.MatchString(w) && hasDigits(w) && !isPeriodLabel(w[at+1:])
}

// forceInTitle gives the only force that a title names by any of its names: "Herts Q1",
// "Table 2 - West Mercia".
func forceInTitle(s string) string {
	words := titleParts.Split(strings.Join(slices.DeleteFunc(strings.Fields(s), isReferenceWord), " "), -1)
	var found []string
	for i := 0; i < len(words); i++ {
		for n := min(5, len(words)-i); n > 0; n-- {
			if f, ok := reference.FindForce(strings.Join(words[i:i+n], " ")); ok && len(words[i]) > 2 {
				if !slices.Contains(found, f.Name) {
					found = append(found, f.Name)
				}
				i += n - 1
				break
			}
		}
	}
	if len(found) != 1 {
		return ""
	}
	return found[0]
}

// whose gives each figure its force where a reply is of several, and the reply its force
// where it is of one.
func (r *reader) whose(out *Reading) {
	forces := forcesOf(out.Figures)
	if len(forces) == 1 && r.force != "" && r.force != forces[0] && slices.ContainsFunc(out.Figures, func(f Figure) bool { return f.Force == "" }) {
		forces = append(forces, r.force)
	}
	for i := range out.Figures {
		if f := &out.Figures[i]; len(forces) > 1 {
			f.Force = cmp.Or(f.Force, r.force)
		} else {
			f.Force = ""
		}
	}
	switch len(forces) {
	case 0:
	case 1:
		out.Force = forces[0]
	default:
		out.Force = ""
		r.problem("several forces in one reply: each figure carries its own force")
	}
}

func forcesOf(fs []Figure) []string {
	var out []string
	for _, f := range fs {
		if f.Force != "" && !slices.Contains(out, f.Force) {
			out = append(out, f.Force)
		}
	}
	return out
}

// isJoint reports that the sheets of a letter are of two forces or more.
func (l letter) isJoint() bool {
	first := ""
	for i := range l.parts {
		switch f := forceOfPart(&l.parts[i]); {
		case f == "":
		case first == "":
			first = f
		case f != first:
			return true
		}
	}
	return false
}
