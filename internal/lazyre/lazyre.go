// Package lazyre has regular expressions that are compiled when they are first
// used. Hundreds of them stand as variables in rooms that most commands never
// enter; compiled at start they cost every command time and memory. It refuses
// no expression before its first use, so a room that has some calls CompileAll
// in a test.
package lazyre

import (
	"regexp"
	"sync"
)

// A Regexp is used as one of the standard library. It is safe for concurrent use.
type Regexp struct {
	source string
	once   sync.Once
	re     *regexp.Regexp
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
	r.once.Do(func() { r.re = regexp.MustCompile(r.source) })
	return r.re
}

// String gives the source.
func (r *Regexp) String() string { return r.source }

// The methods of regexp.Regexp that are used.

func (r *Regexp) MatchString(s string) bool                  { return r.get().MatchString(s) }
func (r *Regexp) FindString(s string) string                 { return r.get().FindString(s) }
func (r *Regexp) FindStringIndex(s string) []int             { return r.get().FindStringIndex(s) }
func (r *Regexp) FindStringSubmatch(s string) []string       { return r.get().FindStringSubmatch(s) }
func (r *Regexp) FindStringSubmatchIndex(s string) []int     { return r.get().FindStringSubmatchIndex(s) }
func (r *Regexp) FindAllString(s string, n int) []string     { return r.get().FindAllString(s, n) }
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int { return r.get().FindAllStringIndex(s, n) }
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return r.get().FindAllStringSubmatch(s, n)
}
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.get().FindAllStringSubmatchIndex(s, n)
}
func (r *Regexp) ReplaceAllString(s, by string) string { return r.get().ReplaceAllString(s, by) }
func (r *Regexp) ReplaceAllStringFunc(s string, by func(string) string) string {
	return r.get().ReplaceAllStringFunc(s, by)
}
func (r *Regexp) Split(s string, n int) []string { return r.get().Split(s, n) }
func (r *Regexp) SubexpNames() []string          { return r.get().SubexpNames() }
