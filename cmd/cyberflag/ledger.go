package main

import (
	"context"

	"cyberflag/disclose/audit"
	"cyberflag/publish"
	"cyberflag/store"
)

// publicFacts gives all that the workspace knows to be public: what it published,
// and the figures that others did.
func publicFacts(ctx context.Context, w *workspace) ([]audit.Fact, error) {
	kept, err := w.Facts(ctx)
	if err != nil {
		return nil, err
	}
	var facts []audit.Fact
	for _, f := range kept {
		facts = append(facts, audit.Fact{Population: f.Population, Period: f.Period, Vintage: f.Vintage, Table: f.Table,
			Dims: f.Dims, Labels: f.Labels, Status: audit.Status(f.Status), Low: f.Low, High: f.High, Source: f.Source})
	}
	figs, err := w.Figures(ctx)
	if err != nil {
		return nil, err
	}
	return append(facts, audit.FromFigures(figs)...), nil
}

// noteRelease keeps in the ledger what r makes public.
func noteRelease(ctx context.Context, w *workspace, r publish.Release) error {
	if r.Records == nil {
		return nil
	}
	var facts []store.Fact
	for _, f := range r.Records.Audited.Facts() {
		facts = append(facts, store.Fact{Population: f.Population, Period: f.Period, Vintage: f.Vintage, Table: f.Table,
			Dims: f.Dims, Labels: f.Labels, Status: string(f.Status), Low: f.Low, High: f.High, Source: f.Source})
	}
	_, err := w.KeepFacts(ctx, facts)
	return err
}
