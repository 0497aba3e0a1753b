package reference

import (
	"fmt"
	"slices"
	"strings"

	near "cyberflag/internal/nearest"
)

// An UnknownError is a name or code that reference does not know.
type UnknownError struct {
	Kind    string   // what was looked for: "force", "area", "offence code"
	Name    string   // the name as it was given
	Why     string   // why it can never be known, or ""; see Hint for the rest
	Nearest []string // up to three known names, the nearest first
}

// Error names what was not found, and why where there is a reason.
func (e *UnknownError) Error() string {
	if e.Why != "" {
		return fmt.Sprintf("%s is not known as %s: %s", shown(e.Name), e.Kind, e.Why)
	}
	return fmt.Sprintf("unknown %s %s", e.Kind, shown(e.Name))
}

// longestName is the longest text, in bytes, that is taken for a name or code.
// The longest name known is about half of it. A longer text may be the free
// text of a record in a wrong column: it is not compared and not repeated.
const longestName = 100

func shown(name string) string {
	if len(name) > longestName {
		return fmt.Sprintf("of %d letters, too long for a name", len(name))
	}
	return fmt.Sprintf("%q", name)
}

// Hint gives the nearest known names, or "".
func (e *UnknownError) Hint() string {
	if len(e.Nearest) == 0 {
		return ""
	}
	quoted := make([]string, len(e.Nearest))
	for i, name := range e.Nearest {
		quoted[i] = fmt.Sprintf("%q", name)
	}
	return "did you mean " + strings.Join(quoted, " or ") + "?"
}

// mostHints is how many near names an error gives.
const mostHints = 3

// A candidate is a name to hint at, and the normalised form it is found by.
type candidate struct{ key, name string }

// nearest gives the names of up to mostHints candidates: those of which key is a whole
// word ("yorkshire"), and then by edit distance from key, the nearest first and equals by
// name. Names that share less than about half of their letters with key are no help and
// are left out.
func nearest(key string, among []candidate) []string {
	if len(key) > longestName {
		return nil
	}
	best := map[string]int{}
	for _, c := range among {
		d := near.Distance(key, c.key)
		if slices.Contains(strings.Fields(c.key), key) {
			d = 0
		} else if 2*d > max(len(key), len(c.key)) {
			continue
		}
		if have, ok := best[c.name]; !ok || d < have {
			best[c.name] = d
		}
	}
	names := make([]string, 0, len(best))
	for name := range best {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if best[a] != best[b] {
			return best[a] - best[b]
		}
		return strings.Compare(a, b)
	})
	return names[:min(len(names), mostHints)]
}
