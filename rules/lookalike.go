package rules

import (
	"slices"
	"strings"
)

// lookAlike is the word list of what looks like a misspelt name and is none. A folder
// need not have it. Each entry must take something out of what ~ and ++ stand for.
const lookAlike = "look-alike"

// lookAlikes are the entries of that list.
type lookAlikes struct {
	sorted []string
	at     map[string]Place
	took   map[string]bool // those that have taken something out
}

// lookAlikesOf opens the list once; it is empty where there is none.
func (p *parser) lookAlikesOf() *lookAlikes {
	if p.alike != nil {
		return p.alike
	}
	p.alike = &lookAlikes{at: map[string]Place{}, took: map[string]bool{}}
	l, has := p.lists[lookAlike]
	if !has {
		return p.alike
	}
	p.used[lookAlike] = true
	for _, body := range l.body {
		for _, item := range split(body, ",") {
			for _, s := range p.forms(item, []string{lookAlike}) {
				if first, twice := p.alike.at[s]; twice {
					p.failf(item.at, "drop one of them", "%q stands in %%%s at %v already", s, lookAlike, first)
					continue
				}
				p.alike.at[s] = item.at
				p.alike.sorted = append(p.alike.sorted, s)
			}
		}
	}
	slices.Sort(p.alike.sorted)
	return p.alike
}

// isLookAlike reports that the list has s, which is then left out.
func (p *parser) isLookAlike(s string) bool {
	a := p.lookAlikesOf()
	_, is := a.at[s]
	if is {
		a.took[s] = true
	}
	return is
}

// beginsLookAlike reports an entry that begins with head, so that what begins with head is
// not all sought.
func (p *parser) beginsLookAlike(head string) bool {
	a := p.lookAlikesOf()
	from, _ := slices.BinarySearch(a.sorted, head)
	some := false
	for _, s := range a.sorted[from:] {
		if !strings.HasPrefix(s, head) {
			break
		}
		a.took[s], some = true, true
	}
	return some
}

// checkLookAlikes asks that each entry takes something out, and that no rule seeks it all the same: a
// mistake in the list would go unseen otherwise.
func (p *parser) checkLookAlikes() {
	a := p.lookAlikesOf()
	sought := map[string]string{}
	for _, r := range p.set.rules {
		for _, ph := range r.Phrases {
			if _, is := a.at[ph.Text]; is && ph.Form == Plain {
				sought[ph.Text] = r.ID
			}
		}
	}
	for _, s := range a.sorted {
		switch id, is := sought[s]; {
		case is:
			p.failf(a.at[s], "drop it here, or there", "%q is sought by %s: it is no look-alike", s, id)
		case !a.took[s]:
			p.failf(a.at[s], "drop it: nothing sought with ~ or ++ is misspelt so", "%q takes nothing out of what is sought", s)
		}
	}
}
