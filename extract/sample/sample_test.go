package sample_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cyberflag/extract"
	"cyberflag/extract/sample"
	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/reference"
)

func csvOf(t *testing.T, s sample.Settings) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sample.WriteCSV(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What the sample writes must read back whole, as the records it made.
func TestReadsBack(t *testing.T) {
	s := sample.Default(20_000, 7)
	r, err := extract.NewReader(bytes.NewReader(csvOf(t, s)), "sample")
	if err != nil {
		t.Fatal(err)
	}
	g, err := sample.New(s)
	if err != nil {
		t.Fatal(err)
	}
	for {
		row, problem, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil || problem != nil {
			t.Fatalf("%v, %v", problem, err)
		}
		if want, _ := g.Next(); row.Record != want {
			t.Fatalf("row %d reads back as\n%+v, want\n%+v", row.Number, row.Record, want)
		}
	}
	if got := r.Tally(); got.Read != s.Records || got.Refused != 0 {
		t.Errorf("%v, want %d read", got, s.Records)
	}
}

// Anything of the settings' range reads back, for any years.
func TestReadsBackProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample.Default(200, rapid.Uint64().Draw(t, "seed"))
		s.OnlineShare = rapid.Float64Range(0, 1).Draw(t, "share")
		s.From = civil.Of(rapid.IntRange(2015, 2024).Draw(t, "year"), 4, 1).AddDays(rapid.IntRange(0, 400).Draw(t, "from"))
		s.To = s.From.AddDays(rapid.IntRange(0, 800).Draw(t, "days"))
		var b bytes.Buffer
		if err := sample.WriteCSV(&b, s); err != nil {
			t.Fatal(err)
		}
		r, err := extract.NewReader(&b, "sample")
		if err != nil {
			t.Fatal(err)
		}
		for {
			row, problem, err := r.Next()
			if err == io.EOF {
				return
			}
			if err != nil || problem != nil {
				t.Fatalf("%v, %v", problem, err)
			}
			if on := row.Record.RecordedOn; on.Before(s.From) || on.After(s.To) {
				t.Fatalf("recorded on %v, outside %v to %v", on, s.From, s.To)
			}
		}
	})
}

// The same seed gives the same bytes, on every machine and in every version:
// the sum is that of the first run, and changes only when the sample does.
func TestSameSeedSameBytes(t *testing.T) {
	const want = "be093cf0f091fed97debf56d7949fa88657aa0c59d473493a0bf7af22f9ffc6f"
	one, two := csvOf(t, sample.Default(1000, 1)), csvOf(t, sample.Default(1000, 2))
	if got := sha256.Sum256(one); hex.EncodeToString(got[:]) != want {
		t.Errorf("the sample of seed 1 has sum %x, want %s", got, want)
	}
	if bytes.Equal(one, two) {
		t.Error("two seeds give the same sample")
	}
	if longer := csvOf(t, sample.Default(2000, 1)); !bytes.HasPrefix(longer, one) {
		t.Error("a longer sample does not begin with the shorter one")
	}
}

// No reference and no victim of one seed is in the sample of another.
func TestSeedsShareNothing(t *testing.T) {
	seen := map[string]uint64{}
	for _, seed := range []uint64{0, 1, 2, 12, 2026} {
		g, err := sample.New(sample.Default(0, seed))
		if err != nil {
			t.Fatal(err)
		}
		for range 3000 {
			rec, _ := g.Next()
			for _, what := range []string{rec.Ref, rec.VictimID} {
				if other, ok := seen[what]; ok && other != seed && what != "" {
					t.Fatalf("%s is of seeds %d and %d", what, other, seed)
				}
				seen[what] = seed
			}
		}
	}
}

// The shares that the package promises, each within four standard errors.
func TestShares(t *testing.T) {
	const n = 40_000
	g, err := sample.New(sample.Default(n, 3))
	if err != nil {
		t.Fatal(err)
	}
	counts, forces, offences := map[string]int{}, map[string]bool{}, map[string]bool{}
	for range n {
		rec, online := g.Next()
		who := "offline"
		if online {
			who = "online"
		}
		counts[who]++
		counts[who+" "+rec.OfficerFlag.String()]++
		forces[rec.Force], offences[rec.OffenceCode] = true, true
		o, err := reference.LookupOffence(rec.OffenceCode)
		if err != nil {
			t.Fatal(err)
		}
		if o.Sexual && rec.VictimAge.Child() {
			counts["child sexual "+who]++
		}
	}
	near := func(name string, of string, share float64) {
		total := float64(counts[of])
		if of == "" {
			total = n
		}
		if got := float64(counts[name]) / total; math.Abs(got-share) > 4*math.Sqrt(share*(1-share)/total) {
			t.Errorf("%s is %.3f of %q, want about %.2f", name, got, of, share)
		}
	}
	near("online", "", 0.08)
	near("online Y", "online", 0.45)
	near("online N", "online", 0.33)
	near("offline Y", "offline", 0.02)
	near("offline N", "offline", 0.78)
	if len(forces) != 20 || len(offences) < 30 || counts["child sexual online"] == 0 || counts["child sexual offline"] == 0 {
		t.Errorf("%d forces, %d offences, %v", len(forces), len(offences), counts)
	}
}

// A child by title is a child by age, and a victim keeps age and sex.
func TestVictims(t *testing.T) {
	g, err := sample.New(sample.Default(0, 5))
	if err != nil {
		t.Fatal(err)
	}
	type who struct {
		age record.Age
		sex record.Sex
	}
	seen, again := map[string]who{}, 0
	for range 20_000 {
		rec, _ := g.Next()
		o, err := reference.LookupOffence(rec.OffenceCode)
		if err != nil {
			t.Fatal(err)
		}
		years, known := rec.VictimAge.Known()
		if under, ok := o.ChildByTitle(); ok && known && years >= under {
			t.Fatalf("%s has a victim of %d", rec.OffenceCode, years)
		}
		if rec.VictimID == "" {
			continue
		}
		now := who{rec.VictimAge, rec.VictimSex}
		if before, ok := seen[rec.VictimID]; ok {
			if again++; before != now {
				t.Fatalf("victim %s is %v, then %v", rec.VictimID, before, now)
			}
		}
		seen[rec.VictimID] = now
	}
	if again == 0 {
		t.Error("no victim has two offences")
	}
}

func TestSettings(t *testing.T) {
	good := sample.Default(1, 1)
	for _, c := range []struct {
		why    string
		change func(*sample.Settings)
	}{
		{"less than none", func(s *sample.Settings) { s.Records = -1 }},
		{"a share above one", func(s *sample.Settings) { s.OnlineShare = 1.01 }},
		{"a share below nought", func(s *sample.Settings) { s.OnlineShare = -0.01 }},
		{"a share that is no number", func(s *sample.Settings) { s.OnlineShare = math.NaN() }},
		{"dates out of order", func(s *sample.Settings) { s.To = s.From.AddDays(-1) }},
		{"no dates", func(s *sample.Settings) { s.From = civil.Date{} }},
	} {
		s := good
		c.change(&s)
		if err := sample.WriteCSV(io.Discard, s); err == nil {
			t.Errorf("%s was accepted", c.why)
		}
	}
	for share, want := range map[float64]bool{0: false, 1: true} {
		s := good
		s.OnlineShare = share
		g, err := sample.New(s)
		if err != nil {
			t.Fatal(err)
		}
		for range 1000 {
			if _, online := g.Next(); online != want {
				t.Fatalf("with share %v an offence is online: %v", share, online)
			}
		}
	}
}

// No text of the sample has an unfilled slot or is empty.
func TestTexts(t *testing.T) {
	g, err := sample.New(sample.Default(0, 11))
	if err != nil {
		t.Fatal(err)
	}
	for range 20_000 {
		if rec, _ := g.Next(); rec.Text == "" || strings.ContainsAny(rec.Text, "{}") {
			t.Fatalf("%q", rec.Text)
		}
	}
}

func BenchmarkWriteCSV(b *testing.B) {
	for b.Loop() {
		if err := sample.WriteCSV(io.Discard, sample.Default(10_000, 1)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*10_000/b.Elapsed().Seconds(), "records/s")
}

func BenchmarkRead(b *testing.B) {
	var text bytes.Buffer
	if err := sample.WriteCSV(&text, sample.Default(10_000, 1)); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		r, err := extract.NewReader(bytes.NewReader(text.Bytes()), "sample")
		if err != nil {
			b.Fatal(err)
		}
		for err == nil {
			_, _, err = r.Next()
		}
		if r.Tally().Read != 10_000 {
			b.Fatal(r.Tally())
		}
	}
	b.ReportMetric(float64(b.N)*10_000/b.Elapsed().Seconds(), "records/s")
}
