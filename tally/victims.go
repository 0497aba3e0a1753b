package tally

import "slices"

// A victim stands for a force's own id; another force may use the same for
// another person. It is a hash of both, so that a victim takes 8 bytes: two of
// a million are taken for one in one count of forty million.
type victim uint64

// victims is a set: exactly map[victim]struct{}, in a third of the memory (ten
// million in 90 MB for 288, 2026-11-29). TestVictimsAgainstMap holds the
// two equal. The zero victims is empty.
type victims struct {
	sorted []victim // each once
	recent []victim // of the last ones added, in their order, perhaps more than once
}

// leastRecent is how many are gathered at the least before they are sorted in.
const leastRecent = 16

// add puts v into the set. The recent are sorted in when they are a quarter as many
// as the others, so that each is moved a few times in all.
func (s *victims) add(v victim) {
	if len(s.recent) >= max(leastRecent, len(s.sorted)/4) {
		s.settle()
	}
	s.recent = append(s.recent, v)
}

// settle sorts the recent in.
func (s *victims) settle() {
	slices.Sort(s.recent)
	more := slices.Compact(s.recent)
	old := len(s.sorted)
	s.sorted = slices.Grow(s.sorted, len(more))[:old+len(more)]
	// From the back, so that no other memory is needed: what is read is never behind
	// what is written.
	to, i, j := len(s.sorted)-1, old-1, len(more)-1
	for ; j >= 0; to-- {
		if i >= 0 && s.sorted[i] > more[j] {
			s.sorted[to] = s.sorted[i]
			i--
		} else {
			s.sorted[to] = more[j]
			j--
		}
	}
	s.sorted = slices.Compact(s.sorted)
	s.recent = s.recent[:0]
}

// count is how many are in the set.
func (s *victims) count() int64 {
	s.settle()
	return int64(len(s.sorted))
}

// addAll puts those of u into the set, and leaves u as it is but for its order.
func (s *victims) addAll(u *victims) {
	u.settle()
	s.settle()
	s.recent = append(s.recent, u.sorted...)
	s.settle()
}

// countUnion is how many are in any of the sets.
func countUnion(sets []*victims) int64 {
	switch len(sets) {
	case 0:
		return 0
	case 1:
		return sets[0].count()
	}
	n := int64(0)
	for _, s := range sets {
		n += s.count()
	}
	all := make([]victim, 0, n)
	for _, s := range sets {
		all = append(all, s.sorted...)
	}
	slices.Sort(all)
	return int64(len(slices.Compact(all)))
}
