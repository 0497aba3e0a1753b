package main

import (
	"time"

	"cyberflag/collect/confirm"
)

// The form of confirm --list --json: doc/json.md. Keys may be added.
type (
	confirmList struct {
		Documents []sheetJSON `json:"documents"`
	}
	sheetJSON struct {
		Document  string         `json:"document"`
		SHA256    string         `json:"sha256"`
		Reader    string         `json:"reader"`
		Problems  []string       `json:"problems"`
		Proposals []proposalJSON `json:"proposals"`
	}
	proposalJSON struct {
		Number      int64            `json:"number"`
		State       confirm.State    `json:"state"`
		Waiting     bool             `json:"waiting"`
		Preselected bool             `json:"preselected"`
		Proposal    confirm.Proposal `json:"proposal"`
		Sums        []sumJSON        `json:"sums"`
		Excesses    []excessJSON     `json:"excesses"`
		Against     []string         `json:"against"`
		Decisions   []decisionJSON   `json:"decisions"`
	}
	sumJSON struct {
		By      string `json:"by"`
		Parts   int    `json:"parts"`
		Adds    string `json:"adds_up_to"`
		Printed string `json:"printed"`
		Where   string `json:"where"`
		Agrees  bool   `json:"agrees"`
	}
	// excessJSON is a part that is more than its whole.
	excessJSON struct {
		Part      string   `json:"part"`
		Whole     string   `json:"whole"`
		Proposals [2]int64 `json:"proposals"` // of the part and of the whole
	}
	decisionJSON struct {
		Decision confirm.Verb        `json:"decision"`
		By       string              `json:"by"`
		At       string              `json:"at"` // UTC
		Why      string              `json:"why"`
		Stands   bool                `json:"stands"`
		Figures  []confirm.Statement `json:"figures"`
	}
)

// listJSON gives every document with all its proposals, decided or not, and
// every decision on each.
func listJSON(sheets []confirm.Sheet, threshold float64) confirmList {
	out := confirmList{Documents: []sheetJSON{}}
	for _, s := range sheets {
		j := sheetJSON{s.Name, s.SHA256, s.Reader, append([]string{}, s.Reading.Problems...), []proposalJSON{}}
		for _, i := range s.Items {
			p := proposalJSON{Number: i.ID, State: i.State, Waiting: i.Waiting(), Preselected: i.Waiting() && s.Preselected(i, threshold),
				Proposal: i.Proposal, Sums: []sumJSON{}, Excesses: []excessJSON{}, Against: append([]string{}, s.Against(i)...), Decisions: []decisionJSON{}}
			for _, sum := range s.Sums(i) {
				p.Sums = append(p.Sums, sumJSON{sum.By, sum.Parts, sum.Adds.String(), sum.Printed.String(), sum.Where, sum.Agrees()})
			}
			for _, e := range s.Excesses(i) {
				p.Excesses = append(p.Excesses, excessJSON{e.Part.String(), e.Whole.String(), e.Items})
			}
			for _, d := range i.All {
				p.Decisions = append(p.Decisions, decisionJSON{d.Verb, d.By, d.At.UTC().Format(time.RFC3339), d.Why,
					d.ID == i.Stands.ID && i.State != confirm.Disputed, append([]confirm.Statement{}, d.Statements...)})
			}
			j.Proposals = append(j.Proposals, p)
		}
		out.Documents = append(out.Documents, j)
	}
	return out
}
