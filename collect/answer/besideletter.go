package answer

import (
	"cmp"
	"slices"
)

// An archive may hold a letter and its tables as files of their own, of which only the
// letter says whose they are.

// besideLetter joins the members of an archive to one answer where those that name a force
// all name the same, and no two have references of their own: the force of one holds for all.
// Of two answers by one force, a member that names none is of that force and of neither. The request
// says nothing of whose the others are, nor does one that was withdrawn, nor a text that names no force, such as how to
// open the files: that is read by itself.
func besideLetter(all []letter) []letter {
	var others, answers []letter
	for _, l := range all {
		if withdrawnFile(l.name) || l.isRequest() || l.saysOfFiles() {
			others = append(others, l)
		} else {
			answers = append(answers, l)
		}
	}
	return append(ofOneForce(answers), others...)
}

// ofOneForce does so for the members that answer.
func ofOneForce(all []letter) []letter {
	first, force, oneAnswer := -1, "", true
	ref := ""
	names := make([]string, len(all))
	for i, l := range all {
		lines := l.lines()
		names[i], _ = ownForce(l, lines)
		own := ownReference(l, lines)
		switch {
		case names[i] != "" && force != "" && names[i] != force:
			return all
		case names[i] != "" && first < 0:
			first, force = i, names[i]
		}
		oneAnswer = oneAnswer && (own == "" || ref == "" || own == ref)
		ref = cmp.Or(ref, own)
	}
	if force == "" || len(all) < 2 {
		return all
	}
	if oneAnswer {
		return []letter{joined(all, names, first)}
	}
	for i := range all {
		if names[i] == "" {
			all[i].beside = force
		}
	}
	return all
}

// joined gives the first letter that names a force with all others as parts of it.
func joined(all []letter, names []string, first int) letter {
	whole := all[first]
	whole.parts, whole.unread = slices.Clone(whole.parts), slices.Clone(whole.unread)
	for i, l := range all {
		if i == first {
			continue
		}
		for k := range l.parts {
			l.parts[k].beside = names[i] == ""
		}
		whole.parts, whole.unread = append(whole.parts, l.parts...), append(whole.unread, l.unread...)
		whole.mail = cmp.Or(whole.mail, l.mail)
	}
	return whole
}

// saysOfFiles reports a text without a table that names no force.
func (l letter) saysOfFiles() bool {
	name, _ := ownForce(l, l.lines())
	return name == "" && !l.hasTables()
}

func (l letter) hasTables() bool {
	return slices.ContainsFunc(l.parts, func(p part) bool {
		return slices.ContainsFunc(p.blocks, func(b block) bool { return b.table != nil })
	})
}
