package profile

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"cyberflag/extract"
	"cyberflag/internal/nearest"
)

//go:embed shipped/*.toml
var files embed.FS

// all reads the shipped profiles, by name.
var all = sync.OnceValue(func() map[string]*Profile {
	entries, err := files.ReadDir("shipped")
	if err != nil {
		panic("BUG: " + err.Error())
	}
	profiles := map[string]*Profile{}
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), ".toml")
		p, err := Parse(Text(name), e.Name())
		if err != nil {
			panic("BUG: " + err.Error())
		}
		profiles[name] = p
	}
	return profiles
})

// Shipped gives the names of the profiles that come with cyberflag.
func Shipped() []string { return sorted(all()) }

// Text gives a shipped profile as it is written; nil when there is none of that
// name.
func Text(name string) []byte {
	b, err := files.ReadFile("shipped/" + name + ".toml")
	if err != nil {
		return nil
	}
	return b
}

// Named gives a shipped profile.
func Named(name string) (*Profile, error) {
	if p := all()[name]; p != nil {
		return p, nil
	}
	return nil, &Fault{File: name, Msg: "no such profile is shipped", hint: nearest.Hint(name, Shipped())}
}

// Recognised finds the shipped profile of a published layout by the columns
// that it has; nil when there is none. Illustrations are never recognised.
func Recognised(columns []string) *extract.Mapping {
	for _, name := range Shipped() {
		p := all()[name]
		if len(p.Recognise) > 0 && !slices.ContainsFunc(p.Recognise, func(want string) bool { return !contains(columns, want) }) {
			return p.Mapping()
		}
	}
	return nil
}

// String names the profile.
func (p *Profile) String() string { return fmt.Sprintf("profile %s", p.Name) }
