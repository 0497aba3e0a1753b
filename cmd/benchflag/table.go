package main

import (
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"
)

// print writes the table: for one thread and for two the median seconds of the
// whole process, and how many times cyberflag's with the same dictionary.
func (b *bench) print(w io.Writer) {
	fmt.Fprintf(w, "\n%d records, %d runs each in turn, %s, %d cores, %s\n\n", b.records, b.runs, time.Now().Format("2006-01-02"), runtime.NumCPU(), runtime.Version())
	fmt.Fprintf(w, "| program | what it does | 1 thread, s | ratio | 2 threads, s | ratio | memory, MiB |\n|---|---|---|---|---|---|---|\n")
	for i := range b.programs {
		p := &b.programs[i]
		if p.absent != "" {
			fmt.Fprintf(w, "| %s | absent: %s | | | | | |\n", p.name, p.absent)
			continue
		}
		fmt.Fprintf(w, "| %s | %s |", p.name, p.does+partly(p.part))
		most := int64(0)
		for _, n := range threads {
			mine, _ := b.programs[0].median(n)
			theirs, _ := p.median(n)
			fmt.Fprintf(w, " %.2f | %.2f |", theirs.seconds, theirs.seconds/mine.seconds)
			most = max(most, theirs.peak)
		}
		fmt.Fprintf(w, " %d |\n", most>>20)
	}
	for _, n := range threads {
		fmt.Fprintf(w, "\nmemory read by %d threads: %.1f GB/s", n, bandwidth(n))
	}
	fmt.Fprintln(w)
}

func partly(part int) string {
	if part > 1 {
		return fmt.Sprintf(", one run on 1/%d of the records, times %d", part, part)
	}
	return ""
}

// bandwidth gives how fast threads read memory and do nothing with it but add
// it up: no program can be faster than its input divided by this.
func bandwidth(threads int) float64 {
	const words, passes = 32 << 20, 4 // 256 MiB
	memory := make([]uint64, words)
	for i := range memory {
		memory[i] = uint64(i)
	}
	sums := make([]uint64, threads)
	start := time.Now()
	var all sync.WaitGroup
	for t := range threads {
		all.Go(func() {
			part := memory[t*words/threads : (t+1)*words/threads]
			for range passes {
				sums[t] += sum(part)
			}
		})
	}
	all.Wait()
	runtime.KeepAlive(sums)
	return float64(passes*words*8) / time.Since(start).Seconds() / 1e9
}

// sum adds eight words at a time in sums of their own, so that it waits for
// memory and not for additions.
func sum(words []uint64) uint64 {
	var a, b, c, d uint64
	for ; len(words) >= 8; words = words[8:] {
		a += words[0] + words[4]
		b += words[1] + words[5]
		c += words[2] + words[6]
		d += words[3] + words[7]
	}
	return a + b + c + d
}
