package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"cyberflag/flag"
	"cyberflag/record"
)

// textWidth is how many characters of text stand in one line.
const textWidth = 76

// A mark is what the underline shows under some bytes. Later marks cover
// earlier ones.
type mark struct {
	start, end int
	with       rune
}

// printExplanation shows the text with underlines, the table and the answer.
func printExplanation(w io.Writer, rec record.Record, d flag.Decision) error {
	if strings.TrimSpace(rec.Text) == "" {
		fmt.Fprintln(w, "(the record has no text)")
	} else {
		printMarked(w, rec.Text, marksOf(d))
		fmt.Fprintln(w, "\n^ counted   ~ cancelled or halved   - by this")
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "rule\tbytes\tweight\tchannel\t")
	for _, h := range d.Hits() {
		fmt.Fprintf(t, "%s\t%s\t%+.2f\t%s\t%s\n", h.Rule, bytesWords(h.Reason), h.Weight, orDash(h.Channel), becameWords(h))
	}
	if len(d.Hits()) == 0 {
		fmt.Fprintln(t, "silent\t-\t\t-\tno rule found anything")
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\nprobability %s: %s\nchannel %s, platforms %s\ndefinition %s, rules %s\n",
		formatProbability(d), d.Answer(), d.Channel(), orDash(strings.Join(d.Platforms(), ";")), d.Definition(), d.RulesVersion())
	return err
}

func bytesWords(r flag.Reason) string {
	if r.Start == r.End {
		return "-"
	}
	return fmt.Sprintf("%d-%d", r.Start, r.End)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func becameWords(h flag.Hit) string {
	switch {
	case h.By == nil:
		return ""
	case h.Doubted:
		return fmt.Sprintf("halved by %s at %s", h.By.Rule, bytesWords(*h.By))
	}
	return fmt.Sprintf("cancelled by %s at %s", h.By.Rule, bytesWords(*h.By))
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
