package batch_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"cyberflag/scale"
	"cyberflag/scale/batch"
	"cyberflag/scale/blob"
	"cyberflag/scale/scaletest"
)

// engine keeps its parts in a folder, as a scheduler's tasks would.
type engine struct{ dir string }

func (e engine) part(plan *scale.Plan, shard int) string {
	return filepath.Join(e.dir, fmt.Sprintf("%.12s-%d", plan.ID(), shard))
}

func (e engine) Do(ctx context.Context, plan *scale.Plan, path string, most int) error {
	src, err := blob.Open(ctx, path, os.Getenv)
	if err != nil {
		return err
	}
	defer src.Close()
	for shard := range min(most, plan.Shards()) {
		w, err := scale.NewWorker(ctx, plan, src, scaletest.Judge())
		if err != nil {
			return err
		}
		r, err := w.Do(ctx, shard)
		if err != nil {
			return err
		}
		var part bytes.Buffer
		if err := batch.Write(&part, plan, r.Pack()); err != nil {
			return err
		}
		if have, err := os.ReadFile(e.part(plan, shard)); err == nil && !bytes.Equal(have, part.Bytes()) {
			return fmt.Errorf("shard %d made another part", shard)
		}
		if err := os.WriteFile(e.part(plan, shard), part.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (e engine) AddTo(ctx context.Context, plan *scale.Plan, total *scale.Total) error {
	names, err := filepath.Glob(filepath.Join(e.dir, plan.ID()[:12]+"-*"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return scale.ErrMissing
	}
	set, err := batch.Open(names)
	if err != nil {
		return err
	}
	return set.AddTo(ctx, total)
}

func TestConformance(t *testing.T) {
	scaletest.Run(t, func(_ *testing.T, place string) scaletest.Engine { return engine{place} })
}

// A part that was cut short, or in which any byte has changed, is refused or is
// the same.
func TestDamagedParts(t *testing.T) {
	src := scale.Bytes("f.csv", scaletest.Extract(2, 12))
	plan, err := scale.MakePlan(t.Context(), src, scaletest.Settings(), scale.Into(1))
	scaletest.Must(t, err)
	w, err := scale.NewWorker(t.Context(), plan, src, scaletest.Judge())
	scaletest.Must(t, err)
	r, err := w.Do(t.Context(), 0)
	scaletest.Must(t, err)
	var part bytes.Buffer
	scaletest.Must(t, batch.Write(&part, plan, r.Pack()))
	header := bytes.IndexByte(part.Bytes()[len("cyberflag part 1\n"):], '\n') + len("cyberflag part 1\n")
	name := filepath.Join(t.TempDir(), "part")
	read := func(content []byte) error {
		scaletest.Must(t, os.WriteFile(name, content, 0o644))
		_, _, err := batch.Read(name)
		return err
	}
	scaletest.Must(t, read(part.Bytes()))
	for at := range part.Len() {
		if err := read(part.Bytes()[:at]); !errors.Is(err, batch.ErrNoPart) {
			t.Fatalf("cut at byte %d, the part is read: %v", at, err)
		}
		if at <= header {
			continue
		}
		bad := bytes.Clone(part.Bytes())
		bad[at] ^= 1
		if read(bad) == nil {
			t.Fatalf("with byte %d changed, the part is read", at)
		}
	}
}
