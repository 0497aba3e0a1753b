package main

import (
	"fmt"
	"io"
	"strings"
)

func (i inspection) print(w io.Writer) error {
	packed := ""
	if i.Compression != "" {
		packed = ", packed by " + i.Compression
	}
	written := i.Encoding
	if i.Delimiter != "" {
		written += fmt.Sprintf(", fields parted by %q", i.Delimiter)
	}
	if i.Sheet != "" {
		written += fmt.Sprintf(", sheet %q", i.Sheet)
	}
	by := i.ReadBy
	if by == "" {
		by = "nothing yet: a profile is needed"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n  format      %s%s (%s)\n  looked at   %d rows, %d of them unreadable\n  read by     %s\n\n", i.Part, i.Format, packed, written, i.RowsLooked, i.Unreadable, by)
	for _, c := range i.Columns {
		fmt.Fprintf(&b, "  %-28s %-13s %s\n", c.Name, c.Kind, c.Canonical)
	}
	for n, row := range i.Sample {
		fmt.Fprintf(&b, "\n  row %d: %s\n", n+1, strings.Join(row, " | "))
	}
	for _, why := range i.Refused {
		fmt.Fprintf(&b, "\n  refused: %s\n", why)
	}
	for _, note := range i.Notes {
		fmt.Fprintf(&b, "\n  note: %s\n", note)
	}
	fmt.Fprintf(&b, "\n  proposed profile (cyberflag profile suggest writes it to a file):\n\n%s\n", indent(i.Profile))
	_, err := io.WriteString(w, b.String())
	return err
}

func indent(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString("    " + line)
	}
	return b.String()
}
