package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cyberflag/flag/score"
	"cyberflag/internal/civil"
	"cyberflag/internal/nearest"
	"cyberflag/record"
	"cyberflag/rules"
)

// read makes a row of its fields; the error names the column.
func (l *labelling) read(get func(string) string) (row labelledRow, err error) {
	value := func(name string) string {
		if l.mapping == nil {
			return get(name)
		}
		if to, ok := l.mapping.Values[name][strings.ToLower(strings.TrimSpace(get(name)))]; ok {
			return to
		}
		return get(name)
	}
	row.rec = record.Record{
		Ref: value("crime_ref"), Force: value("force"), OffenceCode: value("offence_code"), OffenceTitle: value("offence_title"),
		LocationType: value("location_type"), Text: get("mo_text"),
	}
	if l.mapping != nil && row.rec.Force == "" {
		row.rec.Force = l.mapping.Force
	}
	if row.is, err = labelsOf(get); err != nil {
		return row, err
	}
	if row.rec.RecordedOn, err = l.day(value("recorded_on")); err != nil {
		return row, fmt.Errorf("recorded_on: %w", err)
	}
	if row.rec.VictimAge, err = l.age(value("victim_age"), row.rec.RecordedOn); err != nil {
		return row, fmt.Errorf("victim_age: %w", err)
	}
	if row.rec.OfficerFlag, err = l.flag(value("officer_flag")); err != nil {
		return row, fmt.Errorf("officer_flag: %w", err)
	}
	return row, nil
}

// labelChannels are the channels that may be labelled.
func labelChannels() []string {
	all := []string{"none", "unknown"}
	for _, c := range rules.Told() {
		all = append(all, string(c))
	}
	return all
}

// labelsOf reads what a reader has said of a row.
func labelsOf(get func(string) string) (is score.Case, err error) {
	is = score.Case{Label: score.Label(get("label")), Channel: get("channel"), Trap: get("trap")}
	all := []score.Label{score.Yes, score.No, score.Unclear}
	if !slices.Contains(all, is.Label) {
		err := errors.New("label: want yes, no or unclear")
		if slices.Contains(all, score.Label(strings.ToLower(strings.TrimSpace(string(is.Label))))) {
			err = errors.New("label: want yes, no or unclear in small letters, and no space around it")
		}
		return is, err
	}
	if known := labelChannels(); is.Channel != "" && !slices.Contains(known, is.Channel) {
		near := ""
		if of := nearest.Of(is.Channel, known, 1); len(of) > 0 {
			near = "; did you mean " + of[0] + "?"
		}
		return is, fmt.Errorf("channel: want a blank, %s%s", strings.Join(known, ", "), near)
	}
	return is, nil
}

func (l *labelling) day(text string) (civil.Date, error) {
	switch {
	case strings.TrimSpace(text) == "":
		return civil.Date{}, nil
	case l.mapping != nil && l.mapping.Day != nil:
		return l.mapping.Day(text)
	}
	return civil.Parse(text)
}

func (l *labelling) age(text string, recorded civil.Date) (record.Age, error) {
	if text == "" {
		return record.Age{}, nil
	}
	if l.mapping != nil && l.mapping.Age != nil {
		return l.mapping.Age(text, civil.Date{}, recorded)
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return record.Age{}, errors.New("want whole years or a blank")
	}
	return record.Years(n), nil
}

func (l *labelling) flag(text string) (record.Flag, error) {
	if l.mapping != nil && l.mapping.Flag != nil {
		return l.mapping.Flag(text)
	}
	f, ok := record.ParseFlag(text)
	if !ok {
		return f, errors.New("want Y, N or a blank")
	}
	return f, nil
}
