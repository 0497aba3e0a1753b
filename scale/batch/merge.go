package batch

import (
	"context"
	"fmt"
	"strings"

	"cyberflag/scale"
)

// A Set is the parts of one input, complete and in the order of the file.
type Set struct {
	Header Header // of the first part
	names  []string
}

// Open looks at the headers of the named parts, in any order, and refuses them
// when they are not all of one input's, each once.
func Open(names []string) (*Set, error) {
	var s Set
	at := map[int]string{}
	for i, name := range names {
		h, err := ReadHeader(name)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			s.Header = h
		}
		if err := s.sameInput(names[0], name, h); err != nil {
			return nil, err
		}
		if i == 0 {
			s.names = make([]string, h.Of)
		}
		if before, ok := at[h.Shard]; ok {
			return nil, fmt.Errorf("%w: shard %d is in %s and in %s", scale.ErrTwice, h.Shard, before, name)
		}
		at[h.Shard], s.names[h.Shard] = name, name
	}
	return &s, s.whole()
}

// sameInput holds a part to the first one.
func (s *Set) sameInput(first, name string, h Header) error {
	differ := ""
	switch want := s.Header; {
	case h.Of < 1 || h.Of > scale.MostShards || h.Shard < 0 || h.Shard >= h.Of:
		return fmt.Errorf("%s: %w: it is of shard %d of %d", name, ErrNoPart, h.Shard, h.Of)
	case h.Plan == want.Plan:
		return nil
	case h.SHA256 != want.SHA256:
		differ = "another file"
	case h.Settings != want.Settings:
		differ = "other rules or settings"
	default:
		differ = "the same file cut otherwise"
	}
	return fmt.Errorf("%w: %s is of %s than %s", scale.ErrForeign, name, differ, first)
}

// whole names the parts that are missing.
func (s *Set) whole() error {
	var missing []string
	for i, name := range s.names {
		if name == "" {
			missing = append(missing, fmt.Sprint(i))
		}
	}
	if len(missing) == 0 {
		return nil
	}
	const shown = 20
	list := strings.Join(missing[:min(shown, len(missing))], ", ")
	if len(missing) > shown {
		list += fmt.Sprintf(" and %d more", len(missing)-shown)
	}
	return fmt.Errorf("%w: %s of 0 to %d", scale.ErrMissing, list, len(s.names)-1)
}

// AddTo adds every part to total, one in memory at a time.
func (s *Set) AddTo(ctx context.Context, total *scale.Total) error {
	for _, name := range s.names {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		_, r, err := Read(name)
		if err != nil {
			return err
		}
		if err := total.Add(r); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return total.Whole()
}
