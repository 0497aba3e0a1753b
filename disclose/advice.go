package disclose

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cyberflag/disclose/table"
)

const (
	// MostHidden is the share of a table, in per cent, beyond which other bands
	// serve readers better than more hidden cells. Source: doc/decisions/0003.
	MostHidden = 15
	// mostBands is how many values a dimension may have for its bands to be
	// merged: forces are not bands.
	mostBands = 20
	// adviceWork is what each merge that is proposed may take to be tried: some two seconds.
	adviceWork = work / 10
	// mostMerges is how many merges are proposed, one upon the other.
	mostMerges = 8
)

// An Advice is one merge of two bands, and what the table is like after it and
// those before it.
type Advice struct {
	Dim    string
	Merged [2]string
	Cells  int // of the merged table
	Small  int // small counts in it
	Hidden int // cells that would be hidden
	Shown  int // cells that would be shown
	// Possible is false while the merged table is still too fine to be protected
	// by hiding counts; the numbers are then nothing.
	Possible bool
}

// Percent is the share of the cells that would be hidden, rounded.
func (a Advice) Percent() int { return (200*a.Hidden + a.Cells) / (2 * a.Cells) }

// Advise says which bands to merge, one step after the other, when more than
// MostHidden per cent of a table would be hidden, until that is no longer so.
// Each step is the merge of neighbouring bands that leaves the most counts
// above the threshold, so that the least is lost.
func Advise(c table.Counts, p Policy, now Audit) (steps []Advice) {
	if p.Threshold == 0 {
		p.Threshold = Threshold
	}
	p.Method, p.Effort, p.Work = Suppress, 1, adviceWork
	if len(p.Hierarchy) > 0 || len(p.Before) > 0 || p.AsGiven {
		return nil // its bands are not this table's alone
	}
	for len(steps) < mostMerges && (now.Cells == 0 || now.Hidden*100 > MostHidden*now.Cells) {
		step, merged := bestMerge(c, p)
		if step.Dim == "" {
			break
		}
		c, now = merged, Audit{}
		if t, err := Protect(c, p); err == nil {
			now = t.Audit()
			step.Cells, step.Small, step.Hidden = now.Cells, now.Small, now.Hidden
			step.Shown, step.Possible = now.Cells-now.Hidden, true
		}
		steps = append(steps, step)
	}
	return steps
}

// bestMerge tries every pair of neighbouring bands. Who knows his own counts is no
// band: two forces are not merged.
func bestMerge(c table.Counts, p Policy) (best Advice, merged table.Counts) {
	most := -1
	for d, dim := range c.Dims {
		bands := bandsOf(c, d)
		if dim == p.Insiders || len(bands) < 3 || len(bands) > mostBands {
			continue
		}
		for i := range bands[1:] {
			m := merge(c, d, bands[i], bands[i+1])
			if safe := above(m, p.Threshold); safe > most {
				most, merged = safe, m
				best = Advice{Dim: dim, Merged: [2]string{bands[i], bands[i+1]}}
			}
		}
	}
	return best, merged
}

// above counts the cells at or above the threshold, less the small ones.
func above(c table.Counts, threshold int64) (n int) {
	for _, r := range c.Rows {
		switch {
		case slices.Contains(r.Key, table.Total):
		case r.N >= threshold:
			n++
		case r.N > 0:
			n--
		}
	}
	return n
}

// bandsOf gives the values of dimension d in their order: by the number they
// begin with, and then by name.
func bandsOf(c table.Counts, d int) (bands []string) {
	for _, r := range c.Rows {
		if v := r.Key[d]; v != table.Total && !slices.Contains(bands, v) {
			bands = append(bands, v)
		}
	}
	slices.SortFunc(bands, func(a, b string) int { return cmp.Or(leading(a)-leading(b), strings.Compare(a, b)) })
	return bands
}

// leading is the number that a label begins with; labels without one come last.
func leading(label string) int {
	end := 0
	for end < len(label) && end < 9 && label[end] >= '0' && label[end] <= '9' {
		end++
	}
	if n, err := strconv.Atoi(label[:end]); err == nil {
		return n
	}
	return 1 << 30
}

// merge puts two bands of dimension d together. Totals are left to be added.
func merge(c table.Counts, d int, a, b string) table.Counts {
	out := c
	out.Rows = nil
	at := map[string]int{}
	for _, r := range c.Rows {
		if slices.Contains(r.Key, table.Total) {
			continue
		}
		key := slices.Clone(r.Key)
		if key[d] == a || key[d] == b {
			key[d] = together(a, b)
		}
		id := table.ID(key)
		if i, ok := at[id]; ok {
			out.Rows[i].N += r.N
			out.Rows[i].Victims += r.Victims
			out.Rows[i].Weight += r.Weight
			continue
		}
		at[id] = len(out.Rows)
		r.Key = key
		out.Rows = append(out.Rows, r)
	}
	return out
}

// together names two bands as one: 0-4 and 5-9 make 0-9.
func together(a, b string) string {
	from, upTo, ok := strings.Cut(a, "-")
	next, to, ok2 := strings.Cut(b, "-")
	x, err := strconv.Atoi(upTo)
	y, err2 := strconv.Atoi(next)
	if ok && ok2 && err == nil && err2 == nil && y == x+1 {
		return from + "-" + to
	}
	return fmt.Sprintf("%s or %s", a, b)
}
