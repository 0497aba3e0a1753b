package main

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// flaggedRows runs p and gives its output as rows of fields.
func flaggedRows(t *testing.T, p *flagPipeline) [][]string {
	t.Helper()
	var out bytes.Buffer
	if err := p.run(&out); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// An output of some columns is that of all, without the others: the decision is
// made of the whole row, whatever of it is written.
func TestColumnsAgainstAll(t *testing.T) {
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 7))
		rows := madeRows(t, r, 1500)
		text := damaged(r, strings.Join(rows, "\n"), len(rows[0])*2+200)
		want := flaggedRows(t, pipeline(t, 1, text))
		own := want[0][:len(want[0])-len(decisionColumns)]
		left := []string{"mo_text", own[r.IntN(len(own))]}
		for i, row := range want {
			kept := row[:0:0]
			for at, field := range row {
				if at >= len(own) || !slices.Contains(left, own[at]) {
					kept = append(kept, field)
				}
			}
			want[i] = kept
		}
		p := pipeline(t, 2, text)
		p.without = left
		if diff := cmp.Diff(want, flaggedRows(t, p)); diff != "" {
			t.Fatalf("without %v (-all, cut +this):\n%.2000s", left, diff)
		}
	}
}
