package main

import (
	"io"
	"os"
	"strings"
	"testing"

	"cyberflag/extract/sample"
)

// BenchmarkFlag is the whole of flag but for starting it, over a made-up
// extract from the page cache, by one worker. What Decide takes of it is
// BenchmarkFlag less BenchmarkFlag/nothing-found, whose rules find nothing.
func BenchmarkFlag(b *testing.B) {
	var made strings.Builder
	if err := sample.WriteCSV(&made, sample.Default(20_000, 1)); err != nil {
		b.Fatal(err)
	}
	text := made.String()
	for _, rules := range []string{"", "nothing-found"} {
		name := "shipped"
		if rules != "" {
			name, rules = rules, nothingFound(b)
		}
		b.Run(name, func(b *testing.B) {
			p := pipeline(b, 1, text)
			if rules != "" {
				judge, err := newJudge(rules, "")
				if err != nil {
					b.Fatal(err)
				}
				p.judge = judge
			}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				p.opened, p.taken, p.flagged = 0, 0, 0
				if err := p.run(io.Discard); err != nil || p.flagged != 20_000 {
					b.Fatalf("flagged %d rows, %v", p.flagged, err)
				}
			}
		})
	}
}

// nothingFound is a folder of rules whose only phrase is in no text.
func nothingFound(b *testing.B) string {
	dir := b.TempDir()
	for name, text := range map[string]string{
		"VERSION": "bench\n",
		"a.rules": "rule online.word\n  channel web\n  weight 5\n  any zyzzyvaonline\n" +
			"definition mine\n  title mine\n  from 2015-04-01\n  wording any\n  source us\n  verified no\nundated mine\n" +
			"model\n  start -3\n  yes 0.8\n  review 0.3\n",
	} {
		if err := os.WriteFile(dir+"/"+name, []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}
