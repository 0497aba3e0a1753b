package collate

import (
	"slices"

	"cyberflag/figure"
	"cyberflag/reference"
)

// A Matrix is every force by every financial year that anything was published
// for, each cell with its vintages.
type Matrix struct {
	Years []figure.Period // each financial year from the first to the last
	Rows  []MatrixRow     // the 43 forces, as reference lists them
	// Outside are the forces outside the 43, such as BTP and PSNI: shown, never
	// added. Only those with a figure.
	Outside []MatrixRow
}

// A MatrixRow is one force.
type MatrixRow struct {
	Force  figure.Area
	Region string
	Cells  []Cell // as many as Years
}

// Revised reports whether the value of the cell changed between vintages.
func (c Cell) Revised() bool {
	for i := 1; i < len(c.Vintages); i++ {
		if c.Vintages[i].Chosen.Value != c.Vintages[i-1].Chosen.Value {
			return true
		}
	}
	return false
}

// Disputed reports whether the vintage that stands gives different values.
func (c Cell) Disputed() bool {
	n := len(c.Vintages)
	return n > 0 && len(publishersOf(c.Vintages[n-1].Figures)) > 1
}

// matrix makes the matrix of the figures of one measure. The years of the
// question are in it also when nothing was published for them.
func matrix(asked []figure.Figure, q Question) Matrix {
	m := Matrix{Years: years(asked, q)}
	for _, force := range reference.Forces() {
		m.Rows = append(m.Rows, matrixRow(asked, force, m.Years, q))
	}
	for _, force := range reference.OtherForces() {
		row := matrixRow(asked, force, m.Years, q)
		if slices.ContainsFunc(row.Cells, func(c Cell) bool { return len(c.Vintages) > 0 }) {
			m.Outside = append(m.Outside, row)
		}
	}
	return m
}

func matrixRow(asked []figure.Figure, force reference.Force, years []figure.Period, q Question) MatrixRow {
	area := force.Area()
	its := keep(asked, func(f figure.Figure) bool {
		return f.Area.Kind == area.Kind && f.Area.Code == area.Code && f.Area.Name == area.Name
	})
	row := MatrixRow{Force: area, Region: force.Region}
	for _, p := range years {
		row.Cells = append(row.Cells, q.cell(its, area, p))
	}
	return row
}

// years gives the financial years from the first to the last that a force has a
// figure for, or that is asked about.
func years(asked []figure.Figure, q Question) []figure.Period {
	var first, last int
	see := func(p figure.Period) {
		if !p.IsFinancialYear() {
			return
		}
		if first == 0 {
			first, last = p.Start.Year, p.Start.Year
		}
		first, last = min(first, p.Start.Year), max(last, p.Start.Year)
	}
	see(q.Base)
	see(q.Current)
	for _, f := range asked {
		if f.Area.Kind == figure.Force || f.Area.Kind == figure.OtherForce {
			see(f.Period)
		}
	}
	var ps []figure.Period
	for y := first; first > 0 && y <= last; y++ {
		ps = append(ps, figure.FinancialYear(y))
	}
	return ps
}

// Years gives the financial years that any of the forces has a figure for.
func (s Set) Years() []figure.Period {
	var in []figure.Period
	for i, p := range s.Matrix.Years {
		if slices.ContainsFunc(slices.Concat(s.Matrix.Rows, s.Matrix.Outside), func(r MatrixRow) bool { return len(r.Cells[i].Vintages) > 0 }) {
			in = append(in, p)
		}
	}
	return in
}

// NobodySaid reports whether no figure of any area is for p, one of the two
// periods of the question.
func (s Set) NobodySaid(p figure.Period) bool {
	return !slices.ContainsFunc(s.Returns, func(r Return) bool { return len(r.of(p).Vintages) > 0 }) &&
		!slices.ContainsFunc(s.Wider, func(w Wider) bool { return w.Cell.Period == p })
}
