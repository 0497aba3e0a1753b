package scale_test

import (
	"bytes"
	"testing"

	"cyberflag/extract/sample"
	"cyberflag/scale"
	"cyberflag/scale/scaletest"
)

// BenchmarkShard does what an engine does with each byte of a file: plan, do,
// pack, unpack, add up.
func BenchmarkShard(b *testing.B) {
	var file bytes.Buffer
	scaletest.Must(b, sample.WriteCSV(&file, sample.Default(100_000, 1)))
	src := scale.Bytes("f.csv", file.Bytes())
	ctx := b.Context()
	plan, err := scale.MakePlan(ctx, src, settings(), scale.Into(1))
	scaletest.Must(b, err)
	w, err := scale.NewWorker(ctx, plan, src, judge())
	scaletest.Must(b, err)
	r, err := w.Do(ctx, 0)
	scaletest.Must(b, err)
	packed := r.Pack()
	for _, part := range []struct {
		name string
		do   func() error
	}{
		{"plan", func() error { _, err := scale.MakePlan(ctx, src, settings(), scale.Into(1)); return err }},
		{"do", func() error { _, err := w.Do(ctx, 0); return err }},
		{"pack", func() error { r.Pack(); return nil }},
		{"unpack", func() error { _, err := packed.Unpack(); return err }},
		{"add", func() error { return scale.NewTotal(plan.ID(), 1).Add(r) }},
	} {
		b.Run(part.name, func(b *testing.B) {
			b.SetBytes(src.Size())
			for b.Loop() {
				scaletest.Must(b, part.do())
			}
		})
	}
	b.Logf("%d bytes of counts and %d of lines for %d rows", len(packed.Counts), len(packed.Lines), packed.Lined)
}
