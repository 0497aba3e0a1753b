package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"cyberflag/check"
	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/internal/civil"
	"cyberflag/internal/pagetext"
)

// A storyFile is a story as it was read, with what came with it.
type storyFile struct {
	id      string
	story   check.Story
	page    pagetext.Page // places of the story's text in its file
	figures []figure.Figure
	refused []collate.Problem // of the figures that came with it
	expect  []check.Expectation
}

// readStories reads one story from a text, HTML, Markdown, Word or PDF file, or
// all of a .jsonl file.
func readStories(s streams, path string) ([]storyFile, error) {
	data, err := readAll(s, path)
	if err != nil {
		return nil, err
	}
	switch {
	case isPacked(data):
		story, err := readPacked(path, data)
		if err != nil {
			return nil, err
		}
		return []storyFile{story}, nil
	case !utf8.Valid(data):
		return nil, &notText{path, "not text in UTF-8"}
	}
	if why := noProse[strings.ToLower(filepath.Ext(path))]; why != "" {
		return nil, &notText{path, why}
	}
	if strings.HasSuffix(path, ".jsonl") {
		return readJSONL(path, data)
	}
	page := readPage(path, data)
	return []storyFile{{id: filepath.Base(path), story: check.Story{Text: page.Text}, page: page}}, nil
}

// noProse says what a file that is text and yet no prose is, by the end of its name. The
// numbers of a table are in no sentence, and each would be held against all others.
var noProse = map[string]string{
	".csv": "a table, and no prose",
	".tsv": "a table, and no prose",
	".eml": "a mail, and no story",
}

// A notText is a file that check cannot take text from.
type notText struct{ path, why string }

func (e *notText) Error() string { return e.path + ": " + e.why }

// Hint says what can be read.
func (e *notText) Hint() string {
	return "check reads plain text, HTML, Markdown, DOCX, PDF and .jsonl; save the document as one of them"
}

// readPage tells HTML by its first tag or its name, and Markdown by its name.
func readPage(path string, data []byte) pagetext.Page {
	head := strings.ToLower(string(bytes.TrimSpace(data[:min(len(data), 512)])))
	switch ext := strings.ToLower(filepath.Ext(path)); {
	case ext == ".html", ext == ".htm", strings.HasPrefix(head, "<!doctype html"), strings.HasPrefix(head, "<html"):
		return pagetext.FromHTML(data)
	case ext == ".md", ext == ".markdown":
		return pagetext.FromMarkdown(data)
	}
	return pagetext.Plain(string(data))
}

// storyLine is one line of a .jsonl file of stories.
type storyLine struct {
	ID          string       `json:"id"`
	Publisher   string       `json:"publisher"`
	PublishedOn string       `json:"published_on"`
	Text        string       `json:"text"`
	Figures     []figureLine `json:"figures"`
	Expect      []struct {
		Quote   string `json:"quote"`
		Verdict string `json:"verdict"`
		Kind    string `json:"kind"`
		Why     string `json:"why"`
	} `json:"expect"`
}

type figureLine struct {
	Force       string          `json:"force"`
	Start       string          `json:"period_start"`
	End         string          `json:"period_end"`
	Measure     string          `json:"measure"`
	Value       json.RawMessage `json:"value"`
	Publisher   string          `json:"publisher"`
	PublishedOn string          `json:"published_on"`
	URL         string          `json:"url"`
}

func readJSONL(path string, data []byte) ([]storyFile, error) {
	var out []storyFile
	in := bufio.NewScanner(bytes.NewReader(data))
	in.Buffer(nil, len(data)+1)
	for line := 1; in.Scan(); line++ {
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		st, err := readLine(path, line, in.Bytes())
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, line, err)
		}
		out = append(out, st)
	}
	return out, in.Err()
}

// readLine reads one story. A figure of it that is wrong is refused, and the
// others are read: len(figures) + len(refused) is how many came with it.
func readLine(path string, row int, line []byte) (storyFile, error) {
	var l storyLine
	if err := json.Unmarshal(line, &l); err != nil {
		return storyFile{}, fmt.Errorf("not a story: %w", err)
	}
	st := storyFile{id: l.ID, story: check.Story{Text: l.Text}, page: pagetext.Plain(l.Text)}
	if l.PublishedOn != "" {
		day, err := civil.ParsePartial(l.PublishedOn)
		if err != nil {
			return storyFile{}, fmt.Errorf("published_on: %w", err)
		}
		st.story.PublishedOn = day
	}
	for i, f := range l.Figures {
		fig, faults := f.figure(i + 1)
		if len(faults) > 0 {
			st.refused = append(st.refused, collate.Problem{File: path, Row: row, Faults: faults})
			continue
		}
		st.figures = append(st.figures, fig)
	}
	for _, e := range l.Expect {
		st.expect = append(st.expect, check.Expectation{Quote: e.Quote, Verdict: check.Verdict(e.Verdict), Kind: check.Kind(e.Kind), Why: e.Why})
	}
	return st, nil
}
