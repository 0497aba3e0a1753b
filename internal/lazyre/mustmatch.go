package lazyre

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// A filter tells most texts that an expression cannot match, by what all that it matches have:
// hundreds of expressions are asked of each sentence, and few match. As
// https://swtch.com/~rsc/regexp/regexp4.html finds candidates, with pairs of bytes for its trigrams.
type filter []need

// mayMatch reports whether the expression could match text. It may wrongly say yes, but never
// wrongly no: a wrong no would silently drop words that mean something. TestFilterAgainstRegexp,
// FuzzFilter and Wrong compare the two.
func (f filter) mayMatch(text string) bool {
	for i := range f {
		if !f[i].metBy(text) {
			return false
		}
	}
	return true
}

const (
	mostNeeds   = 3    // of one expression
	mostExact   = 48   // strings that a part is listed by
	longExact   = 16   // classes in one of them
	usualChance = 0.05 // a need that is met more often than at each twentieth byte rules nothing out
)

// filterOf gives the filter of an expression, which may have no needs: then it lets all pass. One
// that matches at the beginning only fails as fast by itself.
func filterOf(source string) filter {
	re, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return nil
	}
	re = re.Simplify()
	if prog, err := syntax.Compile(re); err != nil || prog.StartCond()&syntax.EmptyBeginText != 0 {
		return nil
	}
	p := shapeOf(re)
	p.close()
	slices.SortStableFunc(p.needs, func(a, b need) int {
		if a.chance < b.chance {
			return -1
		}
		return 1
	})
	var out filter
	for _, n := range p.needs {
		if len(out) < mostNeeds && n.chance < usualChance {
			out = append(out, n)
		}
	}
	return out
}

// A shape is what is known of all texts that a part of an expression matches.
type shape struct {
	empty       bool     // it may match nothing
	first, last uint64   // classes of the bytes that it may begin and end with
	exact       []string // all that it matches, in classes; nil where that is too much
	needs       []need   // what each text that it matches has
}

// close gives up the list of what s matches, for what they need.
func (s *shape) close() {
	if s.exact == nil {
		return
	}
	var n need
	for _, e := range s.exact {
		if !n.add(e) {
			s.exact = nil
			return
		}
	}
	s.exact, s.needs = nil, append(s.needs, n)
}

// ofStrings is the shape of what matches just these.
func ofStrings(exact ...string) shape {
	s := shape{exact: exact}
	for _, e := range exact {
		if e == "" {
			s.empty = true
			continue
		}
		s.first |= 1 << e[0]
		s.last |= 1 << e[len(e)-1]
	}
	return s
}

func shapeOf(re *syntax.Regexp) shape {
	switch re.Op {
	case syntax.OpNoMatch, syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return ofStrings("")
	case syntax.OpLiteral:
		return shapeOfLiteral(re.Rune)
	case syntax.OpCharClass:
		return shapeOfClass(re.Rune)
	case syntax.OpCapture:
		return shapeOf(re.Sub[0])
	case syntax.OpPlus:
		s := shapeOf(re.Sub[0])
		s.close()
		return s
	case syntax.OpStar, syntax.OpQuest:
		s := shapeOf(re.Sub[0])
		if re.Op == syntax.OpQuest && s.exact != nil && len(s.exact) < mostExact {
			return ofStrings(append(slices.Clone(s.exact), "")...)
		}
		return shape{empty: true, first: s.first, last: s.last}
	case syntax.OpConcat:
		return shapeInTurn(re.Sub)
	case syntax.OpAlternate:
		return shapeOfAny(re.Sub)
	}
	return shape{empty: true, first: ^uint64(0), last: ^uint64(0)} // any byte, or what is not known here
}

// shapeOfLiteral reads letters; those outside ASCII have other lengths in the other case.
func shapeOfLiteral(rs []rune) shape {
	out := ofStrings("")
	for _, r := range rs {
		one := shape{first: 1 << classWide, last: 1 << classWide}
		if r < utf8.RuneSelf {
			one = ofStrings(string([]byte{classOf[r]}))
		}
		out = behind(out, one)
	}
	return out
}

// shapeOfClass reads one letter of several. Letters that are an s or a k in another case are
// left out: no text with them is ruled out.
func shapeOfClass(ranges []rune) shape {
	var mask uint64
	for i := 0; i+1 < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		for r := lo; r <= hi && r < utf8.RuneSelf; r++ {
			mask |= 1 << classOf[r]
		}
		if hi >= utf8.RuneSelf && !(lo == hi && (lo == 'ſ' || lo == '\u212a')) {
			mask |= 1 << classWide
		}
	}
	var exact []string
	for c := range uint8(64) {
		if mask>>c&1 != 0 {
			exact = append(exact, string([]byte{c}))
		}
	}
	if mask>>classWide&1 != 0 || len(exact) == 0 || len(exact) > 12 {
		exact = nil
	}
	return shape{first: mask, last: mask, exact: exact}
}

// shapeInTurn reads parts that follow one another. Those that are listed stay so together as
// long as their list is short.
func shapeInTurn(parts []*syntax.Regexp) shape {
	out, run := ofStrings(""), ofStrings("")
	for _, p := range parts {
		s := shapeOf(p)
		next := behind(run, s)
		if next.exact == nil {
			out, next = behind(out, run), s
		}
		run = next
	}
	return behind(out, run)
}

// behind is the shape of a and then b.
func behind(a, b shape) shape {
	if len(a.exact) > 0 && len(b.exact) > 0 && len(a.exact)*len(b.exact) <= mostExact {
		var exact []string
		longest := 0
		for _, x := range a.exact {
			for _, y := range b.exact {
				exact = append(exact, x+y)
				longest = max(longest, len(x)+len(y))
			}
		}
		if longest <= longExact {
			return ofStrings(exact...)
		}
	}
	out := shape{empty: a.empty && b.empty, first: a.first, last: b.last}
	if a.empty {
		out.first |= b.first
	}
	if b.empty {
		out.last |= a.last
	}
	a.close()
	b.close()
	out.needs = append(slices.Clone(a.needs), b.needs...)
	if !a.empty && !b.empty {
		var n need
		n.addPairs(a.last, b.first)
		out.needs = append(out.needs, n)
	}
	return out
}

// shapeOfAny reads alternatives: what all need is any one of what each needs most.
func shapeOfAny(parts []*syntax.Regexp) shape {
	var out shape
	var all need
	var exact []string
	listed, needed := true, true
	for _, p := range parts {
		s := shapeOf(p)
		out.empty = out.empty || s.empty
		out.first |= s.first
		out.last |= s.last
		listed = listed && s.exact != nil && len(exact)+len(s.exact) <= mostExact
		exact = append(exact, s.exact...)
		s.close()
		if len(s.needs) == 0 || s.empty {
			needed = false
			continue
		}
		least := s.needs[0]
		for _, n := range s.needs[1:] {
			if n.chance < least.chance {
				least = n
			}
		}
		all.join(least)
	}
	if listed {
		return ofStrings(exact...)
	}
	if needed {
		out.needs = []need{all}
	}
	return out
}
