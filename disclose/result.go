package disclose

import (
	"cyberflag/disclose/sums"
	"cyberflag/disclose/table"
	"cyberflag/disclose/witness"
	"cyberflag/figure"
)

// A Table is counts that are safe to show. The zero Table shows nothing.
type Table struct {
	dims  []string
	rows  []Row
	total Row
	audit Audit
	lone  [][]string
	rests []sums.Rest
}

// A Row is one protected cell.
type Row struct {
	Labels []string
	Status table.Status
	Shown  int64        // what may be printed; nothing when hidden
	Range  figure.Range // what a reader who knows the method can say of the count
}

// Text is what is printed for the row.
func (r Row) Text() string {
	if r.Status == table.Hidden {
		return table.Mark
	}
	return figure.Thousands(r.Shown)
}

// Dims gives the names of the dimensions. The caller must not change it.
func (t Table) Dims() []string { return t.dims }

// Rows gives the cells but the grand total, totals before their parts. The
// caller must not change it.
func (t Table) Rows() []Row { return t.rows }

// Total gives the grand total.
func (t Table) Total() Row { return t.total }

// Audit tells what the attack on the table found before it was given out.
func (t Table) Audit() Audit { return t.audit }

// Lone gives the totals all of whose counts lie in one part, so that whoever
// belongs to the total is known to belong to the part. Hiding counts does not
// help there; other bands do.
func (t Table) Lone() [][]string { return t.lone }

// Rests gives the totals of an answer that are more than their rows. The difference
// is protected as a count that has no row; it may also be a slip.
func (t Table) Rests() []sums.Rest { return t.rests }

// Published gives the table as its readers get it.
func (t Table) Published() table.Published {
	p := table.Published{Dims: t.dims}
	rows := t.rows
	if t.total.Labels != nil {
		rows = append([]Row{t.total}, rows...)
	}
	for _, r := range rows {
		p.Cells = append(p.Cells, table.Cell{Key: r.Labels, Shown: r.Shown, Status: r.Status})
	}
	return p
}

// An Audit is what was found before a table was given out.
type Audit struct {
	Cells     int   // of the table
	Small     int   // counts to protect
	Hidden    int   // cells not shown, the small ones among them
	Loss      int64 // counts that are hidden only to protect others
	Attacked  int   // cells that the attack asked about
	Revealed  int   // of these, known exactly: 0, or what earlier tables gave away already
	Narrowest int64 // the fewest counts that remain possible for any of them
	Searches  int   // runs of the simplex
	Absent    int   // combinations that have no row, and are shown as 0
	// Insiders is the dimension whose values were taken to know their own counts,
	// and Inside how many small counts one of them can work out of others. "" when
	// nobody asked.
	Insiders string
	Inside   int
}

// count fills in what the attack found.
func (a *Audit) count(r witness.Result) {
	a.Attacked, a.Revealed, a.Narrowest, a.Searches = len(r.Spans), len(r.Revealed), r.Narrowest(), r.Searches
}

// known gives what a reader can say of one cell by its status alone.
func known(s table.Status, shown int64) figure.Range {
	low, high := table.Cell{Shown: shown, Status: s}.Ends()
	if high == table.NoLimit {
		return figure.Range{Low: low, NoHigh: true}
	}
	return figure.Range{Low: low, High: high}
}

// result makes the Table of the cells of s that the caller gave.
func result(s *sums.Set, cells []table.Cell, a Audit) Table {
	t := Table{dims: s.Dims[:s.OwnDims], audit: a, lone: lone(s), rests: s.Rests}
	t.audit.Absent = s.Absent
	for i, c := range s.Cells {
		if c.Foreign {
			continue
		}
		row := Row{c.Key[:s.OwnDims], cells[i].Status, cells[i].Shown, known(cells[i].Status, cells[i].Shown)}
		if !s.AsGiven && s.Depth(i) == 0 {
			t.total = row
		} else {
			t.rows = append(t.rows, row)
		}
	}
	return t
}

// lone finds the totals that lie in one part.
func lone(s *sums.Set) (out [][]string) {
	for _, e := range s.Equations {
		total := s.Cells[e.Total]
		for _, p := range e.Parts {
			if total.N > 0 && len(e.Parts) > 1 && s.Cells[p].N == total.N && e.Own {
				out = append(out, s.Cells[p].Key[:s.OwnDims])
			}
		}
	}
	return out
}
