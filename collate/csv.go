package collate

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"cyberflag/figure"
	"cyberflag/internal/nearest"
)

// columns are those of a figures file, doc/formats.md. The others need not be
// there.
var (
	columns         = []string{"force", "period_start", "period_end", "measure", "value", "publisher", "published_on", "url"}
	optionalColumns = []string{"value_as_printed", "phrase", "notes"}
)

// ReadCSV reads figures in the columns of doc/formats.md, found by their
// names. Rows that are wrong are refused, each with every fault in it, and the
// others still come back: len(figs) + len(refused) is the number of rows
// received. err is for a file that cannot be read as a figures file at all.
// Columns of other names are passed over, unless they look like a misspelling.
// The caller adds the hash of the file as Source.Document.
func ReadCSV(r io.Reader, file string) (figs []figure.Figure, refused []Problem, err error) {
	in := newTable(r)
	header, err := in.Read()
	if err != nil {
		return nil, nil, headerError(file, err)
	}
	in.count(header, nil)
	at, err := findColumns(file, header)
	if err != nil {
		return nil, nil, err
	}
	seen := map[identity]int{}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return figs, refused, nil
		}
		if err != nil && !errors.As(err, new(*csv.ParseError)) {
			return nil, nil, fmt.Errorf("reading %s after row %d: %w", file, in.row, err)
		}
		row := in.count(cells, err)
		f, faults := readRow(cells, err, len(header), at, row)
		if len(faults) == 0 {
			faults = duplicate(f, row, seen)
		}
		if len(faults) > 0 {
			refused = append(refused, Problem{File: file, Row: row, Faults: faults, Of: f})
			continue
		}
		figs = append(figs, f)
	}
}

// A FileError is a file that cannot be read as a figures file.
type FileError struct{ msg, hint string }

// Error says what is wrong with which file.
func (e *FileError) Error() string { return e.msg }

// Hint says what to do about it.
func (e *FileError) Hint() string { return e.hint }

func headerError(file string, err error) error {
	if errors.Is(err, io.EOF) {
		return &FileError{file + ": the file is empty", "the first row names the columns: " + strings.Join(columns, ", ")}
	}
	if errors.As(err, new(*csv.ParseError)) {
		return &FileError{file + ": row 1: not a CSV header", "save the sheet as CSV with commas, in UTF-8"}
	}
	return fmt.Errorf("reading %s: %w", file, err)
}

// findColumns gives the place of each column that the header names.
func findColumns(file string, header []string) (map[string]int, error) {
	if text := strings.Join(header, ""); !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return nil, &FileError{file + ": row 1: the file is not text in UTF-8", "save the sheet as CSV with commas, in UTF-8"}
	}
	at := map[string]int{}
	for i, cell := range header {
		name := strings.ToLower(strings.TrimSpace(cell))
		if _, twice := at[name]; twice && name != "" {
			return nil, &FileError{fmt.Sprintf("%s: row 1: column %q stands twice", file, name), "keep one of the two"}
		}
		at[name] = i
	}
	if len(header) == 1 && strings.ContainsAny(header[0], ";\t|") {
		return nil, &FileError{file + ": row 1: the columns are not divided by commas", "save the sheet as CSV with commas, in UTF-8"}
	}
	if err := missingColumns(file, at); err != nil {
		return nil, err
	}
	return at, misspelt(file, header, at)
}

func missingColumns(file string, at map[string]int) error {
	var missing []string
	for _, name := range columns {
		if _, ok := at[name]; !ok {
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	hint := "the first row must name " + strings.Join(columns, ", ")
	for name := range at {
		if slices.Contains(missing, "value") && isPercentage(name) {
			hint = "a percentage is not a count: give the counts of both years in a column named value"
		}
	}
	return &FileError{fmt.Sprintf("%s: row 1: no column %s", file, strings.Join(missing, ", ")), hint}
}

// misspelt refuses a column that is one or two letters from an optional one:
// passing over it would lose what it says.
func misspelt(file string, header []string, at map[string]int) error {
	for _, cell := range header {
		name := strings.ToLower(strings.TrimSpace(cell))
		for _, known := range optionalColumns {
			if _, there := at[known]; !there && name != known && nearest.Distance(name, known) <= 2 {
				return &FileError{fmt.Sprintf("%s: row 1: unknown column %q", file, name), "did you mean " + known + "?"}
			}
		}
	}
	return nil
}

// identity is what makes two rows the same figure twice.
type identity struct {
	area      string
	period    figure.Period
	measure   figure.Measure
	publisher string
	published string
	value     figure.Value
}

func duplicate(f figure.Figure, row int, seen map[identity]int) []Fault {
	id := identity{areaKey(f.Area), f.Period, f.Measure, f.Source.Publisher, f.Source.PublishedOn.String(), f.Value}
	if first, twice := seen[id]; twice {
		return []Fault{{Msg: fmt.Sprintf("the same figure as row %d", first), Hint: "keep one of the two rows"}}
	}
	seen[id] = row
	return nil
}
