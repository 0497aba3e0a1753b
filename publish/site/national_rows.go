package site

import (
	"cmp"
	"slices"
)

func (m maker) wider() []widerRow {
	var rows []widerRow
	for _, w := range m.release.Set.Wider {
		for _, v := range w.Cell.Vintages {
			for _, f := range v.Figures {
				rows = append(rows, widerRow{Area: f.Area.Name, Period: f.Period.String(), Value: m.valueOf(f), Forces: saidForces(f.Area)})
			}
		}
	}
	return rows
}

func (m maker) revisions() []revisionRow {
	var rows []revisionRow
	for _, r := range m.release.Set.Revisions {
		row := revisionRow{Area: display(r.Area), Path: forcePath(r.Area), Period: r.Period.String()}
		for _, f := range r.Values {
			row.Values = append(row.Values, m.valueOf(f))
		}
		rows = append(rows, row)
	}
	return rows
}

// missing gives one row a force, with why there is no count in each year.
func (m maker) missing() []missingRow {
	var rows []missingRow
	at := map[string]int{}
	for _, x := range m.release.Set.Missing {
		i, ok := at[x.Force.Code]
		if !ok {
			i = len(rows)
			at[x.Force.Code] = i
			rows = append(rows, missingRow{Name: display(x.Force), Path: forcePath(x.Force)})
		}
		if x.Period == m.release.Set.Question.Base {
			rows[i].Base = sentence(x.Status.Words())
		} else {
			rows[i].Current = sentence(x.Status.Words())
		}
	}
	slices.SortFunc(rows, func(a, b missingRow) int { return cmp.Compare(a.Name, b.Name) })
	return rows
}

func (m maker) queries() []queryRow {
	var rows []queryRow
	for _, q := range m.release.Set.Queries {
		row := queryRow{Area: display(q.Area), Period: q.Period.String(), Text: q.Text}
		for _, f := range q.Figures {
			if r := m.sources.of(f); r.Number > 0 && !slices.Contains(row.Refs, r) {
				row.Refs = append(row.Refs, r)
			}
		}
		rows = append(rows, row)
	}
	return rows
}
