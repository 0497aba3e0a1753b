package main

import (
	"fmt"
	"strconv"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/reference"
)

// figure reads one inline figure, or gives every fault in it; n is its place in
// the story's list. An area that reference does not know keeps its printed name:
// the story is then held against it by that name.
func (f figureLine) figure(n int) (fig figure.Figure, faults []collate.Fault) {
	fault := func(column string, err error, hint string) {
		if err != nil {
			faults = append(faults, collate.Fault{Column: fmt.Sprintf("figures[%d].%s", n-1, column), Msg: err.Error(), Hint: hint})
		}
	}
	const day = "a financial year runs from 2016-04-01 to 2017-03-31"
	var err error
	fig.Period.Start, err = civil.Parse(f.Start)
	fault("period_start", err, day)
	fig.Period.End, err = civil.Parse(f.End)
	fault("period_end", err, day)
	if len(faults) == 0 && fig.Period.End.Before(fig.Period.Start) {
		fault("period_end", fmt.Errorf("%s is before period_start, %s", f.End, f.Start), "the two dates may stand the wrong way round")
	}
	fig.Value, err = f.value()
	fault("value", err, "a count is a whole number, and null where there is none; a percentage, a rate or an average is no figure")
	if f.PublishedOn != "" {
		fig.Source.PublishedOn, err = civil.ParsePartial(f.PublishedOn)
		fault("published_on", err, "a month such as 2017-06 will do when the day is not known")
	}
	if fig.Area, err = reference.LookupArea(f.Force); err != nil {
		fig.Area = figure.Area{Name: f.Force, Printed: f.Force}
	}
	fig.Measure = figure.Measure(f.Measure)
	fig.Source.Publisher, fig.Source.URL = f.Publisher, f.URL
	fig.Source.Where = fmt.Sprintf("the story's figure %d", n)
	return fig, faults
}

// value reads a count; null, or none, is that it is not available.
func (f figureLine) value() (figure.Value, error) {
	text := string(f.Value)
	if text == "" || text == "null" {
		return figure.Missing(figure.NotAvailable), nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || n > figure.MaxCount {
		return figure.Value{}, fmt.Errorf("%.40s is not a whole number from 0 to %d", text, int64(figure.MaxCount))
	}
	return figure.Count(n), nil
}

// withStories adds the figures that came with stories to those of in, read and
// refused.
func (in figuresIn) withStories(stories []storyFile) figuresIn {
	for _, st := range stories {
		in.figures = append(in.figures[:len(in.figures):len(in.figures)], st.figures...)
		in.refused = append(in.refused[:len(in.refused):len(in.refused)], st.refused...)
	}
	return in
}
