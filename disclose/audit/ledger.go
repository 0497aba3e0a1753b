package audit

import (
	"fmt"
	"slices"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
	"cyberflag/figure"
)

// dimPeriod is the dimension in which tables of different periods differ.
const dimPeriod = "period"

// A Fact is one thing that is public: a published cell, or a value that
// somebody gave out. It is never changed: a later value is a later fact.
type Fact struct {
	Population string // who is counted and how, in words
	Period     string
	Vintage    string   // which release or publication said it: a release by the hash of its tables
	Table      string   // which of its tables
	Dims       []string // of the table
	Labels     []string // one for each of Dims
	Status     Status
	Low, High  int64  // the least and the greatest count that it allows on its own; High -1: no limit
	Source     string // who said it, for people
}

// A Status is how a fact was printed.
type Status string

// The statuses, as the ledger keeps them.
const (
	Exact  Status = "exact"
	Hidden Status = "hidden"
	Range  Status = "range" // a rounded count, a rate, or a range as such
)

// FromFigures gives the facts that published figures are: answers under
// freedom of information and what was printed of them. A figure without a
// value is no fact; a region or nation is one, under its own kind.
func FromFigures(figs []figure.Figure) []Fact {
	var out []Fact
	for _, f := range figs {
		at, ok := f.Value.Range()
		if !ok {
			continue
		}
		fact := Fact{Population: string(f.Measure), Period: f.Period.String(), Table: "figures",
			Vintage: f.Source.Publisher + " " + f.Source.PublishedOn.String(),
			Dims:    []string{f.Area.Kind.String()}, Labels: []string{f.Area.Name},
			Status: Range, Low: at.Low, High: at.High, Source: f.Source.Publisher}
		if at.NoHigh {
			fact.High = -1
		}
		if at.Low == at.High && !at.NoHigh {
			fact.Status = Exact
		}
		out = append(out, fact)
	}
	return out
}

// kinds says how the intruder reads each status.
var kinds = map[Status]intruder.Kind{Exact: intruder.Exact, Hidden: intruder.Either, Range: intruder.Range}

// cell is a fact as the intruder reads it.
func (f Fact) cell(row int) intruder.Cell {
	c := intruder.Cell{Labels: f.Labels, Kind: kinds[f.Status], Low: f.Low, High: f.High, Row: row}
	if f.High < 0 {
		c.High = intruder.Boundless
	}
	// What a rounded number allows is given as such: the printed numbers add
	// up, and are a table to begin with.
	for _, base := range []int64{disclose.Base, 2 * disclose.Base} {
		if shown := f.High - base + 1; f.Status == Range && shown >= 0 && f.Low == max(0, shown-base+1) {
			c.Kind, c.Low, c.High, c.Base = intruder.Rounded, shown, shown, base
			break
		}
	}
	return c
}

// A known is what the ledger says of one population.
type known struct {
	tables []intruder.Table
	facts  int
}

// ledger gives the facts of the draft's population as tables: each release's
// tables as they were printed, in the order in which they came. Facts of the
// draft's own vintage are the draft itself, published again.
func (d Draft) ledger(own string) known {
	var k known
	at := map[string]int{}
	for _, f := range d.Ledger {
		if f.Population != d.Population || f.Vintage == own {
			continue
		}
		k.facts++
		dims, labels := withPeriod(f.Period, f.Dims, f.Labels)
		name := fmt.Sprintf("%s, %s, %q", f.Vintage, f.Table, dims)
		i, ok := at[name]
		if !ok {
			i = len(k.tables)
			at[name] = i
			k.tables = append(k.tables, intruder.Table{Name: name, Dims: dims})
		}
		t := &k.tables[i]
		f.Labels = labels
		t.Cells = append(t.Cells, f.cell(len(t.Cells)+1))
	}
	return k
}

// withPeriod adds the period as a dimension, so that the same cell of two
// periods is two cells.
func withPeriod(period string, dims, labels []string) (d, l []string) {
	if period == "" || slices.Contains(dims, dimPeriod) {
		return dims, labels
	}
	return append(slices.Clone(dims), dimPeriod), append(slices.Clone(labels), period)
}

// published gives the draft's tables as readers will see them.
func (d Draft) published() []intruder.Table {
	var out []intruder.Table
	for i, t := range d.Tables {
		p := intruder.Table{Name: tableName(i)}
		for n, f := range d.tableFacts(i, t, "") {
			dims, labels := withPeriod(f.Period, f.Dims, f.Labels)
			f.Labels = labels
			p.Dims = dims
			p.Cells = append(p.Cells, f.cell(n+1))
		}
		out = append(out, p)
	}
	return out
}

func tableName(i int) string { return fmt.Sprintf("table %d", i+1) }

// facts gives what the draft makes public, under the hash of its tables.
func (d Draft) facts(vintage string) []Fact {
	var out []Fact
	for i, t := range d.Tables {
		out = append(out, d.tableFacts(i, t, vintage)...)
	}
	return out
}

// tableFacts gives the cells of one table.
func (d Draft) tableFacts(i int, t disclose.Table, vintage string) []Fact {
	out := []Fact{}
	for _, row := range append([]disclose.Row{t.Total()}, t.Rows()...) {
		f := Fact{Population: d.Population, Period: d.Period, Vintage: vintage, Table: tableName(i),
			Dims: t.Dims(), Labels: row.Labels, Low: row.Range.Low, High: row.Range.High, Source: "cyberflag"}
		switch {
		case row.Range.NoHigh:
			f.Status, f.High = Hidden, -1
		case f.Low == f.High:
			f.Status = Exact
		default:
			f.Status = Range
		}
		out = append(out, f)
	}
	return out
}
