package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"cyberflag/flag"
	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// textWidth is how many characters of text stand in one line.
const textWidth = 76

// A mark is what the underline shows under some bytes. Later marks cover
// earlier ones.
type mark struct {
	start, end int
	with       rune
}

// An explanation is a record with its decision and all that was added up.
type explanation struct {
	rec      record.Record
	decision flag.Decision
	accounts []flag.Account
	base     weigh.Chances
	whole    *flag.Whole // nil when the words were not asked
}

// print shows the answer, the text with underlines, and, unless it is to be short, what
// each mention is worth and why.
func (e explanation) print(w io.Writer, short bool) error {
	e.printAnswer(w)
	if strings.TrimSpace(e.rec.Text) == "" {
		fmt.Fprintln(w, "(the record has no text)")
	} else {
		printMarked(w, e.rec.Text, marksOf(e.decision))
		fmt.Fprintln(w, "\n^ tells how the offence was done   ~ does not   - what speaks most against it")
	}
	if short {
		return nil
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "mention\tbytes\tchannel\tweight\tused\tdoubtful\t")
	for _, a := range e.accounts {
		fmt.Fprintf(t, "%s\t%s\t%s\t%+.2f\t%.3f\t%.3f\t%s\n", a.Rule, bytesWords(a.Start, a.End), orDash(a.Channel), a.Weight, a.Used, a.Doubtful, becameWords(a.Hit))
		printParts(t, a.Parts)
	}
	if len(e.accounts) == 0 {
		nothing := "silent\t-\t-\t\t\t\tno rule found anything"
		if e.decision.NoText() {
			nothing = "no-text\t-\t-\t\t\t\tthere is nothing to read"
		}
		fmt.Fprintln(t, nothing)
	}
	fmt.Fprintf(t, "the record as such\t-\t-\t\t%.3f\t%.3f\tthe kind of offence, before the text\n", e.base.Used, e.base.Doubtful)
	if w := e.whole; w != nil {
		fmt.Fprintf(t, "the words together\t-\t-\t%+.2f\t\t%+.2f\tbeside the chances of the above to the power of %v\n", w.Odds.Used, w.Odds.Doubtful, w.Mentions)
		printParts(t, w.Parts)
	}
	for _, h := range e.decision.Hits() {
		if h.Start == h.End && h.Weight != 0 {
			fmt.Fprintf(t, "%s\t-\t-\t%+.2f\t\t\tset by hand\n", h.Rule, h.Weight)
		}
	}
	return t.Flush()
}

// printAnswer says what was decided.
func (e explanation) printAnswer(w io.Writer) {
	d := e.decision
	open := ""
	if d.Answer() == flag.Review && !d.Named() {
		open = ", no channel named"
	}
	fmt.Fprintf(w, "probability %s: %s%s (before calibration %.3f)\nchannel %s, platforms %s\ndefinition %s, rules %s\n\n",
		formatProbability(d), d.Answer(), open, d.Uncalibrated(), d.Channel(), orDash(strings.Join(d.Platforms(), ";")), d.Definition(), d.RulesVersion())
}

// smallPart is the least weight that has a line of its own.
const smallPart = 0.2

// printParts shows what was added up for a mention.
func printParts(w io.Writer, parts []flag.Part) {
	var small flag.Part
	few := 0
	for _, p := range parts {
		if math.Abs(p.Used) < smallPart && math.Abs(p.Doubtful) < smallPart {
			few, small.Used, small.Doubtful = few+1, small.Used+p.Used, small.Doubtful+p.Doubtful
			continue
		}
		fmt.Fprintf(w, "  %s\t%s\t%s\t%+.2f\t\t%+.2f\t\n", p.Name, bytesWords(p.Start, p.End), zoneWords(p.Zones), p.Used, p.Doubtful)
	}
	if few > 0 {
		fmt.Fprintf(w, "  %d smaller\t-\t-\t%+.2f\t\t%+.2f\t\n", few, small.Used, small.Doubtful)
	}
}

// zoneWords gives the narrowest zone: it implies the wider ones.
func zoneWords(zones []rules.Zone) string {
	if len(zones) == 0 {
		return "-"
	}
	return string(zones[len(zones)-1])
}

func bytesWords(start, end int) string {
	if start == end {
		return "-"
	}
	return fmt.Sprintf("%d-%d", start, end)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func becameWords(h flag.Hit) string {
	switch {
	case h.Used >= 0.5:
		return "tells"
	case rules.Channel(h.Channel).Offline() && h.Used == 0:
		return "not of the internet"
	case h.Used+h.Doubtful >= 0.5 && h.Doubtful >= h.Used:
		return "leaves it in doubt"
	case h.Used+h.Doubtful >= 0.5:
		return "may tell"
	case h.By == nil:
		return "does not tell"
	}
	return fmt.Sprintf("does not tell, most by %s at %s", h.By.Rule, bytesWords(h.By.Start, h.By.End))
}

// printMarked prints text in lines of at most textWidth characters, each with
// its underline when anything in it is marked. Characters that would move the
// cursor are shown as spaces.
func printMarked(w io.Writer, text string, marks []mark) {
	for len(text) > 0 {
		n, next := lineEnd(text)
		line, under := marked(text[:n], marks)
		fmt.Fprintln(w, strings.TrimRight(line, " "))
		if under = strings.TrimRight(under, " "); under != "" {
			fmt.Fprintln(w, under)
		}
		for i := range marks {
			marks[i].start, marks[i].end = marks[i].start-next, marks[i].end-next
		}
		text = text[next:]
	}
}

// lineEnd gives the bytes of the first line of text and where the next begins:
// at a line break, after the last space that fits, or in a word too long.
func lineEnd(text string) (n, next int) {
	runes, space := 0, 0
	for i, r := range text {
		switch {
		case r == '\n':
			return i, i + 1
		case runes == textWidth && space > 0:
			return space, space + 1
		case runes == textWidth:
			return i, i
		case r == ' ':
			space = i
		}
		runes++
	}
	return len(text), len(text)
}

func marked(line string, marks []mark) (shown, under string) {
	var a, b strings.Builder
	for i, r := range line {
		if !unicode.IsPrint(r) || r == utf8.RuneError {
			r = ' '
		}
		a.WriteRune(r)
		with := ' '
		for _, m := range marks {
			if m.start <= i && i < m.end {
				with = m.with
			}
		}
		b.WriteRune(with)
	}
	return a.String(), b.String()
}

// printWrapped prints text after a label, further lines under its start.
func printWrapped(w io.Writer, label, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(label))
	for text != "" {
		n, next := lineEnd(text)
		fmt.Fprintln(w, label+strings.TrimRight(text[:n], " "))
		text, label = text[next:], indent
	}
}
