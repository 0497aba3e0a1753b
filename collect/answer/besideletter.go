package answer

import "slices"

// An archive may hold a letter and its tables as files of their own, of which only the
// letter says whose they are.

// besideLetter joins the members of an archive that name no force, and have tables, to the
// only member that names one. Where several name the same force, the others are of it too.
func besideLetter(all []letter) []letter {
	first, named, force := -1, 0, ""
	for i, l := range all {
		name, _ := ownForce(l, l.lines())
		switch {
		case name == "" && !l.hasTables():
			return all
		case name == "":
			continue
		case force != "" && name != force:
			return all
		}
		if first < 0 {
			first = i
		}
		force, named = name, named+1
	}
	if force == "" || named == len(all) || slices.ContainsFunc(all, func(l letter) bool { return withdrawnWords.MatchString(l.name) }) {
		return all
	}
	if named > 1 {
		for i, l := range all {
			if name, _ := ownForce(l, l.lines()); name == "" {
				all[i].beside = force
			}
		}
		return all
	}
	whole := all[first]
	whole.parts, whole.unread = slices.Clone(whole.parts), slices.Clone(whole.unread)
	for i, l := range all {
		if i != first {
			for k := range l.parts {
				l.parts[k].beside = true
			}
			whole.parts, whole.unread = append(whole.parts, l.parts...), append(whole.unread, l.unread...)
		}
	}
	return []letter{whole}
}

func (l letter) hasTables() bool {
	return slices.ContainsFunc(l.parts, func(p part) bool {
		return slices.ContainsFunc(p.blocks, func(b block) bool { return b.table != nil })
	})
}
