package match

import "unicode/utf8"

// Within says of each text whether some phrase stands in it: whether a Finder of the
// phrases would find one there. It is for a few short texts, for which to make a Finder takes
// ten times as long. TestWithinAgainstFinder holds the two equal.
func Within(phrases, texts []string) ([]bool, error) {
	closed, open := make(map[string]struct{}, len(phrases)), map[string]struct{}{}
	for _, p := range phrases {
		s, goesOn, err := symbols(p)
		if err != nil {
			return nil, err
		}
		if goesOn {
			open[s] = struct{}{}
		} else {
			closed[s] = struct{}{}
		}
	}
	within := make([]bool, len(texts))
	for i, text := range texts {
		s, _, err := symbols(text)
		if err != nil {
			return nil, err
		}
		within[i] = someIn(s, closed, open)
	}
	return within, nil
}

// someIn reports whether one of some folded phrases stands in a folded text.
func someIn(s string, closed, open map[string]struct{}) bool {
	for start := range s {
		if !wordStart(s, start) {
			continue
		}
		for end := start; end < len(s); {
			_, size := utf8.DecodeRuneInString(s[end:])
			end += size
			_, is := open[s[start:end]]
			if !is && (end == len(s) || !wordGoesOn(s, end)) {
				_, is = closed[s[start:end]]
			}
			if is {
				return true
			}
		}
	}
	return false
}
