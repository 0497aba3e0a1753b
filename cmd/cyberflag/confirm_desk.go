package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/store"
)

// Figures gives every figure that somebody stands behind: those imported, in
// the order they came, then those that a person confirmed from an answer. It
// stands before the store's own, so that every command sees these and no other.
func (w *workspace) Figures(ctx context.Context) ([]figure.Figure, error) {
	figs, err := w.SQLite.Figures(ctx)
	if err != nil {
		return nil, err
	}
	sheets, err := w.sheets(ctx)
	if err != nil {
		return nil, err
	}
	for _, sheet := range sheets {
		more, err := sheet.Figures()
		if err != nil {
			return nil, err
		}
		figs = append(figs, more...)
	}
	return figs, nil
}

// sheets gives every document that was read, with what became of each proposal.
func (w *workspace) sheets(ctx context.Context) ([]confirm.Sheet, error) {
	readings, err := w.Readings(ctx)
	if err != nil {
		return nil, err
	}
	at, err := w.standings(ctx)
	if err != nil {
		return nil, err
	}
	var out []confirm.Sheet
	for _, r := range readings {
		s := confirm.Sheet{Document: confirm.Document{Name: r.Document.Name, SHA256: r.Document.SHA256}, Reader: r.Reader}
		if err := json.Unmarshal([]byte(r.Content), &s.Reading); err != nil {
			return nil, fmt.Errorf("stored reading of %s: %w", s.Name, err)
		}
		for _, p := range r.Proposed {
			i := confirm.Item{ID: p.ID, Standing: confirm.Of(at, p.ID), Offered: p.Offered}
			if err := json.Unmarshal([]byte(p.Content), &i.Proposal); err != nil {
				return nil, fmt.Errorf("stored proposal %d of %s: %w", p.ID, s.Name, err)
			}
			i.Key = p.Key
			s.Items = append(s.Items, i)
		}
		out = append(out, s)
	}
	return out, nil
}

// standings works out where each proposal stands by now.
func (w *workspace) standings(ctx context.Context) (map[int64]confirm.Standing, error) {
	rows, err := w.Confirmations(ctx)
	if err != nil {
		return nil, err
	}
	var all []confirm.Decision
	for _, c := range rows {
		d := confirm.Decision{ID: c.ID, Proposal: c.Proposal, Seen: c.Seen, Verb: confirm.Verb(c.Verb), By: c.By, Why: c.Why}
		if d.At, err = time.Parse(time.RFC3339, c.At); err != nil {
			return nil, fmt.Errorf("stored decision %d: %w", c.ID, err)
		}
		if err := json.Unmarshal([]byte(c.Figures), &d.Statements); err != nil {
			return nil, fmt.Errorf("stored decision %d: %w", c.ID, err)
		}
		all = append(all, d)
	}
	return confirm.Replay(all), nil
}

// decide keeps decisions, all of them or none.
func (w *workspace) decide(ctx context.Context, all []confirm.Decision) error {
	var rows []store.Confirmation
	for _, d := range all {
		row, err := confirmation(d)
		if err != nil {
			return fmt.Errorf("proposal %d: %w", d.Proposal, err)
		}
		rows = append(rows, row)
	}
	return w.Confirm(ctx, rows)
}

// confirmation gives a decision as it is kept.
func confirmation(d confirm.Decision) (store.Confirmation, error) {
	if err := d.Check(); err != nil {
		return store.Confirmation{}, err
	}
	figures, err := json.Marshal(append([]confirm.Statement{}, d.Statements...))
	return store.Confirmation{Proposal: d.Proposal, Seen: d.Seen, Verb: string(d.Verb), By: d.By,
		At: d.At.UTC().Format(time.RFC3339), Why: d.Why, Figures: string(figures)}, err
}

// keepReading keeps an answer with what was read from it. told says what that
// changed, in a few words.
func (w *workspace) keepReading(ctx context.Context, d store.Document, r answer.Reading, path string) (told string, err error) {
	content, err := json.Marshal(r)
	if err != nil {
		return "", err
	}
	before, err := w.sheetOf(ctx, d.SHA256)
	if err != nil {
		return "", err
	}
	keep := store.Reading{Document: d, Reader: answer.Version, Content: string(content)}
	for _, p := range confirm.Proposals(r) {
		text, err := json.Marshal(p)
		if err != nil {
			return "", err
		}
		keep.Proposed = append(keep.Proposed, store.Proposed{Key: p.Key, Content: string(text)})
	}
	added, err := w.KeepReading(ctx, keep, path)
	if err != nil {
		return "", err
	}
	after, err := w.sheetOf(ctx, d.SHA256)
	waiting := fmt.Sprintf("%s to confirm", plural(len(after.Waiting()), "proposal"))
	switch {
	case err != nil:
		return "", err
	case !added:
		return "here already, nothing changed; " + waiting, nil
	case len(before.Items) > 0:
		return fmt.Sprintf("read otherwise than before: %s, every decision stands; %s", plural(len(after.Items)-len(before.Items), "new proposal"), waiting), nil
	}
	return "kept; " + waiting, nil
}

func (w *workspace) sheetOf(ctx context.Context, sha256 string) (confirm.Sheet, error) {
	sheets, err := w.sheets(ctx)
	for _, s := range sheets {
		if s.SHA256 == sha256 {
			return s, err
		}
	}
	return confirm.Sheet{}, err
}

// sheetsNamed keeps the sheets whose file name or hash begins with name.
func sheetsNamed(sheets []confirm.Sheet, name string) ([]confirm.Sheet, error) {
	if name == "" {
		return sheets, nil
	}
	var out []confirm.Sheet
	for _, s := range sheets {
		if strings.HasPrefix(s.Name, name) || len(name) >= 6 && strings.HasPrefix(s.SHA256, name) {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return nil, hinted{fmt.Errorf("no document of the workspace is called %s", name), "cyberflag confirm --status lists them; cyberflag read FILE takes one in"}
	}
	return out, nil
}
