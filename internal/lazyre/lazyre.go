// Package lazyre has regular expressions that are compiled when they are first
// used. Hundreds of them stand as variables in rooms that most commands never
// enter; compiled at start they cost every command time and memory. It refuses
// no expression before its first use, so a room that has some calls CompileAll
// in a test.
package lazyre

import (
	"regexp"
	"sync"
	"sync/atomic"
)

// A Regexp is used as one of the standard library. It is safe for concurrent use.
type Regexp struct {
	source string
	once   sync.Once
	re     *regexp.Regexp
	filter filter
}

// made has all that were made by New, for CompileAll.
var made struct {
	sync.Mutex
	all []*Regexp
}

// New makes a Regexp for a package variable: all are remembered.
func New(source string) *Regexp {
	r := &Regexp{source: source}
	made.Lock()
	defer made.Unlock()
	made.all = append(made.all, r)
	return r
}

// CompileAll compiles all that were made, and panics at the first with a mistake.
func CompileAll() (n int) {
	made.Lock()
	defer made.Unlock()
	for _, r := range made.all {
		r.get()
	}
	return len(made.all)
}

func (r *Regexp) get() *regexp.Regexp {
	r.once.Do(func() { r.re, r.filter = regexp.MustCompile(r.source), filterOf(r.source) })
	return r.re
}

// in gives the expression where it could match s, and nil where it cannot.
func (r *Regexp) in(s string) *regexp.Regexp {
	re := r.get()
	if counting.Load() {
		searched.Add(int64(len(s)))
	}
	if !r.filter.mayMatch(s) {
		return nil
	}
	return re
}

var (
	counting atomic.Bool
	searched atomic.Int64
)

// Searched gives how many bytes expressions were asked about while work ran, in all goroutines: for
// tests of how work grows with its input, which no clock of a busy machine tells.
func Searched(work func()) int64 {
	counting.Store(true)
	defer counting.Store(false)
	before := searched.Load()
	work()
	return searched.Load() - before
}

// Wrong gives the expressions that match text and would be told that they cannot: none. Rooms
// ask it in a test, with texts of theirs.
func Wrong(text string) []string {
	made.Lock()
	defer made.Unlock()
	var out []string
	for _, r := range made.all {
		if r.get().MatchString(text) && !r.filter.mayMatch(text) {
			out = append(out, r.source)
		}
	}
	return out
}

// String gives the source.
func (r *Regexp) String() string { return r.source }

// The methods of regexp.Regexp that are used.

func (r *Regexp) MatchString(s string) bool {
	re := r.in(s)
	return re != nil && re.MatchString(s)
}

func (r *Regexp) FindString(s string) string {
	if re := r.in(s); re != nil {
		return re.FindString(s)
	}
	return ""
}

func (r *Regexp) FindStringIndex(s string) []int {
	if re := r.in(s); re != nil {
		return re.FindStringIndex(s)
	}
	return nil
}

func (r *Regexp) FindStringSubmatch(s string) []string {
	if re := r.in(s); re != nil {
		return re.FindStringSubmatch(s)
	}
	return nil
}

func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	if re := r.in(s); re != nil {
		return re.FindStringSubmatchIndex(s)
	}
	return nil
}

func (r *Regexp) FindAllString(s string, n int) []string {
	if re := r.in(s); re != nil {
		return re.FindAllString(s, n)
	}
	return nil
}

func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	if re := r.in(s); re != nil {
		return re.FindAllStringIndex(s, n)
	}
	return nil
}

func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	if re := r.in(s); re != nil {
		return re.FindAllStringSubmatch(s, n)
	}
	return nil
}

func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if re := r.in(s); re != nil {
		return re.FindAllStringSubmatchIndex(s, n)
	}
	return nil
}

func (r *Regexp) ReplaceAllString(s, by string) string {
	if re := r.in(s); re != nil {
		return re.ReplaceAllString(s, by)
	}
	return s
}

func (r *Regexp) ReplaceAllStringFunc(s string, by func(string) string) string {
	if re := r.in(s); re != nil {
		return re.ReplaceAllStringFunc(s, by)
	}
	return s
}

func (r *Regexp) Split(s string, n int) []string { return r.get().Split(s, n) }
func (r *Regexp) SubexpNames() []string          { return r.get().SubexpNames() }
