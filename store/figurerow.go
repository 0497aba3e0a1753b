package store

import (
	"database/sql"
	"fmt"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// figureRow is a figure.Figure as the database holds it. Fields may be added,
// never renamed or retyped: last year's database must still open.
type figureRow struct {
	areaKind, areaCode, areaName, areaPrinted string
	areaForces                                int
	periodStart, periodEnd                    string
	measure                                   string
	state                                     string
	low, high                                 sql.NullInt64
	publisher, publishedOn, url, document     string
	place, printed, note                      string
}

const figureColumns = `area_kind, area_code, area_name, area_printed, area_forces,
	period_start, period_end, measure, state, low, high,
	publisher, published_on, url, document, place, printed, note`

const insertFigureSQL = `INSERT INTO figures (import, seq, ` + figureColumns + `)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`

// args gives the fields in the order of figureColumns.
func (r figureRow) args() []any {
	return []any{r.areaKind, r.areaCode, r.areaName, r.areaPrinted, r.areaForces,
		r.periodStart, r.periodEnd, r.measure, r.state, r.low, r.high,
		r.publisher, r.publishedOn, r.url, r.document, r.place, r.printed, r.note}
}

// fields gives pointers to the fields in the order of figureColumns.
func (r *figureRow) fields() []any {
	return []any{&r.areaKind, &r.areaCode, &r.areaName, &r.areaPrinted, &r.areaForces,
		&r.periodStart, &r.periodEnd, &r.measure, &r.state, &r.low, &r.high,
		&r.publisher, &r.publishedOn, &r.url, &r.document, &r.place, &r.printed, &r.note}
}

func rowOf(f figure.Figure) figureRow {
	r := figureRow{
		areaKind: f.Area.Kind.String(), areaCode: f.Area.Code, areaName: f.Area.Name,
		areaPrinted: f.Area.Printed, areaForces: f.Area.Forces,
		periodStart: f.Period.Start.String(), periodEnd: f.Period.End.String(),
		measure: string(f.Measure), state: f.Value.State().String(),
		publisher: f.Source.Publisher, publishedOn: f.Source.PublishedOn.String(),
		url: f.Source.URL, document: f.Source.Document,
		place: f.Source.Where, printed: f.Source.Printed, note: f.Source.Note,
	}
	if at, ok := f.Value.Range(); ok {
		r.low = sql.NullInt64{Int64: at.Low, Valid: true}
		r.high = sql.NullInt64{Int64: at.High, Valid: !at.NoHigh}
	}
	return r
}

// figure is the inverse of rowOf. A row that this program cannot have written
// is an error, never a milder value.
func (r figureRow) figure() (figure.Figure, error) {
	kind, err := areaKind(r.areaKind)
	if err != nil {
		return figure.Figure{}, err
	}
	period, err := period(r.periodStart, r.periodEnd)
	if err != nil {
		return figure.Figure{}, err
	}
	value, err := r.value()
	if err != nil {
		return figure.Figure{}, err
	}
	var on civil.Partial
	if r.publishedOn != "" {
		if on, err = civil.ParsePartial(r.publishedOn); err != nil {
			return figure.Figure{}, err
		}
	}
	return figure.Figure{
		Area: figure.Area{Kind: kind, Code: r.areaCode, Name: r.areaName,
			Printed: r.areaPrinted, Forces: r.areaForces},
		Period:  period,
		Measure: figure.Measure(r.measure),
		Value:   value,
		Source: figure.Source{Publisher: r.publisher, PublishedOn: on, URL: r.url,
			Document: r.document, Where: r.place, Printed: r.printed, Note: r.note},
	}, nil
}

func (r figureRow) value() (figure.Value, error) {
	state, err := figure.ParseState(r.state)
	if err != nil {
		return figure.Value{}, err
	}
	switch {
	case state == figure.Counted:
		return figure.Count(r.low.Int64), nil
	case state == figure.Suppressed && r.high.Valid:
		return figure.Hidden(r.low.Int64, r.high.Int64), nil
	case state == figure.Suppressed:
		return figure.HiddenAtLeast(r.low.Int64), nil
	}
	return figure.Missing(state), nil
}

func areaKind(name string) (figure.AreaKind, error) {
	for k := figure.UnknownArea; k <= figure.Nation; k++ {
		if k.String() == name {
			return k, nil
		}
	}
	return figure.UnknownArea, fmt.Errorf("unknown kind of area %q", name)
}

// period reads two days as Date.String wrote them; "" is the zero Date.
func period(start, end string) (p figure.Period, err error) {
	if p.Start, err = day(start); err != nil {
		return p, err
	}
	p.End, err = day(end)
	return p, err
}

func day(s string) (civil.Date, error) {
	if s == "" {
		return civil.Date{}, nil
	}
	return civil.Parse(s)
}
