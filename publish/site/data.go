package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"cyberflag/figure"
)

// A column of data/figures.csv: its name, its meaning and its type.
type column struct {
	Name     string
	Meaning  string
	Type     string // of CSV on the web
	Required bool
	of       func(figure.Figure) string
}

// columns of the open data, one observation a row.
var columns = []column{
	{"area_code", "ONS code of the area; empty for an area without one", "string", false, func(f figure.Figure) string { return f.Area.Code }},
	{"area", "name of the area", "string", true, func(f figure.Figure) string { return f.Area.Name }},
	{"area_kind", "force, other_force, region or nation; only forces may be added up", "string", true, func(f figure.Figure) string { return f.Area.Kind.String() }},
	{"period_start", "first day of the period", "date", true, func(f figure.Figure) string { return f.Period.Start.String() }},
	{"period_end", "last day of the period", "date", true, func(f figure.Figure) string { return f.Period.End.String() }},
	{"period", "the period in short, such as 2016-17", "string", true, func(f figure.Figure) string { return f.Period.String() }},
	{"measure", "what was counted; different measures are never added", "string", true, func(f figure.Figure) string { return string(f.Measure) }},
	{"value", "the count; empty when there is none, which is not nought", "nonNegativeInteger", false, number},
	{"low", "the least that the count can be", "nonNegativeInteger", false, low},
	{"high", "the most that the count can be; empty when nobody knows", "nonNegativeInteger", false, high},
	{"state", "counted, suppressed, not_available, not_held, flag_not_used, refused, ncnd, no_reply or no_figure", "string", true, func(f figure.Figure) string { return f.Value.State().String() }},
	{"publisher", "who published the value", "string", true, func(f figure.Figure) string { return f.Source.Publisher }},
	{"published_on", "day, month or year of publication: the value's vintage", "string", true, func(f figure.Figure) string { return f.Source.PublishedOn.String() }},
	{"url", "where it was published", "string", false, func(f figure.Figure) string { return f.Source.URL }},
	{"note", "what a reader must know of this value", "string", false, func(f figure.Figure) string { return f.Source.Note }},
}

func number(f figure.Figure) string {
	n, ok := f.Value.Number()
	if !ok {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

func low(f figure.Figure) string {
	at, ok := f.Value.Range()
	if !ok {
		return ""
	}
	return strconv.FormatInt(at.Low, 10)
}

func high(f figure.Figure) string {
	at, ok := f.Value.Range()
	if !ok || at.NoHigh {
		return ""
	}
	return strconv.FormatInt(at.High, 10)
}

// dataPage is the data of templates/data/data.tmpl.
type dataPage struct {
	basePage
	Measure string
	Rows    string
	Size    string
	Columns []column
}

// data makes the open data, its description, and the page that offers both.
func (m maker) data() ([]Page, error) {
	table, err := m.csv()
	if err != nil {
		return nil, err
	}
	about, err := m.csvw()
	if err != nil {
		return nil, err
	}
	pages, err := page("data/index.html", "data", dataPage{
		basePage: m.base("Download the data", "data/index.html", "../"),
		Measure:  string(m.release.Set.Question.Measure),
		Rows:     figure.Thousands(int64(len(m.release.Figures))),
		Size:     strconv.Itoa((len(table)+1023)/1024) + " KB",
		Columns:  columns,
	})
	return append(pages,
		Page{Path: "data/figures.csv", Type: typeCSV, Body: table},
		Page{Path: "data/figures.csv-metadata.json", Type: typeJSON, Body: about}), err
}

// csv writes the figures with one header row, as RFC 4180 has it.
func (m maker) csv() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.Name
	}
	w.Write(head)
	for _, f := range m.release.Figures {
		row := make([]string, len(columns))
		for i, c := range columns {
			var ok bool
			if row[i], ok = inert(c.of(f)); !ok {
				return nil, fmt.Errorf("figures.csv: %s of a figure of %s has a NUL in it", c.Name, f.Area.Name)
			}
		}
		w.Write(row)
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// inert keeps a spreadsheet from running a cell as a formula: text that begins
// as one, with or without blanks before it, gets an apostrophe. No number of ours
// begins so. It gives false for text with a NUL, which no program shows alike.
func inert(cell string) (string, bool) {
	if strings.ContainsRune(cell, 0) {
		return "", false
	}
	if first := strings.TrimLeft(cell, " "); first != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(first)[0]) {
		return "'" + cell, true
	}
	return cell, true
}

// csvw writes the metadata of CSV on the Web (W3C, 2015) for figures.csv.
func (m maker) csvw() ([]byte, error) {
	type csvwColumn struct {
		Name        string `json:"name"`
		Titles      string `json:"titles"`
		Description string `json:"dc:description"`
		Datatype    string `json:"datatype"`
		Required    bool   `json:"required"`
	}
	var described []csvwColumn
	for _, c := range columns {
		described = append(described, csvwColumn{c.Name, c.Name, c.Meaning, c.Type, c.Required})
	}
	q := m.release.Set.Question
	doc := struct {
		Context     []any  `json:"@context"`
		URL         string `json:"url"`
		Title       string `json:"dc:title"`
		Description string `json:"dc:description"`
		Language    string `json:"dc:language"`
		Dialect     any    `json:"dialect"`
		Schema      any    `json:"tableSchema"`
	}{
		Context: []any{"http://www.w3.org/ns/csvw", map[string]string{"@language": "en"}},
		URL:     "figures.csv",
		Title:   sentence(string(q.Measure)) + ": every published figure with its source",
		Description: "One row for each value that a publisher gave for one area and period. " +
			"Several rows for one area and period are vintages; the latest is not always the right one. Not official statistics.",
		Language: "en-GB",
		Dialect:  map[string]any{"encoding": "utf-8", "header": true, "delimiter": ",", "quoteChar": `"`},
		Schema: struct {
			Columns []csvwColumn `json:"columns"`
		}{described},
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(doc)
	return b.Bytes(), err
}
