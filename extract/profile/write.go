package profile

import (
	"fmt"
	"strings"
)

// TOML writes the profile as a file that Parse reads.
func (p *Profile) TOML() []byte {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# %s", p.Note)
	for _, note := range p.Notes {
		line("# - %s", note)
	}
	line("name = %s", quotedText(p.Name))
	if p.Sheet != "" {
		line("sheet = %s", quotedText(p.Sheet))
	}
	for _, list := range []struct {
		key    string
		values []string
	}{{"key", p.Key}, {"pass", p.Pass}} {
		if len(list.values) > 0 {
			line("%s = %s", list.key, quoted(list.values))
		}
	}
	line("\n[columns]")
	for _, l := range likely {
		if header, ok := p.Columns[l.canonical]; ok {
			line("%s = %s", l.canonical, quotedText(header))
		}
	}
	p.Dates.write(line)
	p.Ages.write(line)
	p.Flag.write(line)
	for _, canonical := range sorted(p.Values) {
		line("\n[values.%s]", canonical)
		for _, from := range sorted(p.Values[canonical]) {
			line("%s = %s", quotedText(from), quotedText(p.Values[canonical][from]))
		}
	}
	return []byte(b.String())
}

func (d Dates) write(line func(string, ...any)) {
	if len(d.Formats) > 0 {
		line("\n[dates]\nformats = %s", quoted(d.Formats))
	}
	if len(d.Formats) > 0 && len(d.Blank) > 0 {
		line("blank = %s", quoted(d.Blank))
	}
}

func (a Ages) write(line func(string, ...any)) {
	if a.Format == "" && len(a.Unknown) == 0 {
		return
	}
	line("\n[ages]")
	if a.Format != "" {
		line("format = %q", a.Format)
	}
	if len(a.Unknown) > 0 {
		line("unknown = %s", quoted(a.Unknown))
	}
}

func (f Flag) write(line func(string, ...any)) {
	if f.Column == "" {
		return
	}
	line("\n[flag]\ncolumn = %s", quotedText(f.Column))
	if f.Separator != "" {
		line("separator = %q\ncontains = %s\notherwise = %q", f.Separator, quoted(f.Contains), f.Otherwise)
		return
	}
	line("yes = %s\nno = %s", quoted(f.Yes), quoted(f.No))
	if len(f.Blank) > 0 {
		line("blank = %s", quoted(f.Blank))
	}
}

func quoted(list []string) string {
	var q []string
	for _, v := range list {
		q = append(q, quotedText(v))
	}
	return "[" + strings.Join(q, ", ") + "]"
}

// quotedText quotes a text for TOML: %q writes control characters in ways that TOML has not.
func quotedText(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}
