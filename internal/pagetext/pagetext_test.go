package pagetext

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFromHTML(t *testing.T) {
	for _, tt := range []struct{ name, html, want string }{
		{"paragraphs and headings stand apart", "<h1>One</h1><p>Two <b>and</b> three</p>", "One | Two and three"},
		{"entities are read", "<p>A &amp; B: 5&nbsp;653 &#163;4, 163&#37; &lt;x&gt; &unknown; & alone", "A & B: 5 653 £4, 163% <x> &unknown; & alone"},
		{"scripts, styles and footnote marks are not text", "<style>p{1}</style><p>145<sup>1</sup> crimes<script>var a = '<p>9</p>'</script>", "145 crimes"},
		{"cells stand apart", "<table><tr><th>2015-16<td>55<tr><td>145</table>", "2015-16 | 55 | 145"},
		{"broken markup", "<p>55 < 145 <b>and <a href='x", "55 < 145 and"},
		{"a footnote mark without its end", "<p>145<sup>1 crimes<p>Up from 55", "145 | Up from 55"},
		{"a line break", "one<br>two", "one two"},
		{"comments", "<p>one<!-- 12 offences --> two", "one two"},
	} {
		got := FromHTML([]byte(tt.html)).Text
		if got = shape(got); got != tt.want {
			t.Errorf("%s: FromHTML(%q) = %q, want %q", tt.name, tt.html, got, tt.want)
		}
	}
}

// shape writes " | " for a blank line and one space for other white space.
func shape(s string) string {
	var parts []string
	for _, p := range strings.Split(s, "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, " | ")
}

func TestPlace(t *testing.T) {
	html := "<p>Kent &amp; Sussex <b>rose</b> 163&#37; to 361.</p>"
	p := FromHTML([]byte(html))
	for _, tt := range []struct{ quote, file string }{
		{"Kent", "Kent"},
		{"Kent & Sussex", "Kent &amp; Sussex"},
		{"rose 163%", "rose</b> 163&#37;"},
		{"361", "361"},
	} {
		at := strings.Index(p.Text, tt.quote)
		start, end := p.Place(at, at+len(tt.quote))
		if got := html[start:end]; got != tt.file {
			t.Errorf("the place of %q is %q, want %q", tt.quote, got, tt.file)
		}
	}
}

func TestFromMarkdown(t *testing.T) {
	for _, tt := range []struct{ name, md, want string }{
		{"marks of emphasis and headings", "# One\n\nmore than **145** _crimes_\n", "One | more than 145 _crimes_"},
		{"links keep their words", "the [charity](https://example.org/2017/06) said", "the charity said"},
		{"footnotes", "It was 145.[^12]\n\n[^12]: The source", "It was 145. | The source"},
		{"cells", "| year | count |\n|---|---|\n| 2015-16 | 55 |\n", "year | count | 2015-16 | 55"},
		{"code is not text", "a\n\n```\n12 crimes\n```\n\nb", "a | b"},
	} {
		p := FromMarkdown([]byte(tt.md))
		if got := shape(p.Text); got != tt.want {
			t.Errorf("%s: FromMarkdown(%q) = %q, want %q", tt.name, tt.md, got, tt.want)
		}
		if len(p.Text) != len(tt.md) {
			t.Errorf("%s: the text has %d bytes and the file %d", tt.name, len(p.Text), len(tt.md))
		}
	}
}

// FuzzFromHTML holds that every byte of the text has a place in the file, and
// that places do not go back.
func FuzzFromHTML(f *testing.F) {
	for _, s := range []string{"", "<p>a&amp;b", "<svg><svg></svg>x", "&", "&#0;&#x110000;", "<script>", "<p", "\xff<b>\x80", "</sup>1<sup>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := FromHTML([]byte(s))
		last := 0
		for i := range len(p.Text) {
			start, end := p.Place(i, i+1)
			if start < last || start > end || end > len(s) {
				t.Fatalf("byte %d stands at %d to %d of %d, after %d", i, start, end, len(s), last)
			}
			last = start
		}
		if utf8.ValidString(s) && !utf8.ValidString(p.Text) {
			t.Fatal("the text of a valid file is not valid")
		}
	})
}
