package answer

import (
	"fmt"
	"slices"
	"strings"

	"cyberflag/collect/document"
	"cyberflag/internal/lazyre"
)

// letters cuts a document into answers: each member of an archive is one.
func letters(d *document.Document) []letter {
	if d.Format != document.ZIP {
		l := letter{name: d.Name, mail: d.Mail}
		l.add(d)
		return []letter{l}
	}
	if l, ok := withAnnexes(d); ok {
		return []letter{l}
	}
	var all []letter
	for _, member := range d.Parts {
		all = append(all, letters(member)...)
	}
	return besideLetter(all)
}

// annexName is the name of a file that belongs to a letter.
var annexName = lazyre.New(`(?i)\b(?:annex|appendix|attachment|enclosure|complaints?|complain|appeals?|review)\b`)

// withAnnexes joins an archive that holds one letter and its annexes.
func withAnnexes(d *document.Document) (letter, bool) {
	first := slices.IndexFunc(d.Parts, func(p *document.Document) bool { return !annexName.MatchString(p.Name) })
	if first < 0 || len(d.Parts) < 2 {
		return letter{}, false
	}
	l := letter{name: d.Parts[first].Name, mail: d.Parts[first].Mail}
	l.add(d.Parts[first])
	for i, p := range d.Parts {
		if i != first && !annexName.MatchString(p.Name) {
			return letter{}, false
		}
		if i != first {
			l.add(p)
		}
	}
	return l, true
}

// add takes in a document and what is attached to it.
func (l *letter) add(d *document.Document) {
	if d.Refused != nil {
		l.unread = append(l.unread, strings.TrimSuffix(d.Path, ", ")+": "+d.Refused.Msg)
		return
	}
	var text part
	for _, s := range d.Sections {
		switch {
		case s.Hidden:
			for _, b := range s.Blocks {
				if b.Table != nil {
					l.unread = append(l.unread, hiddenSheet(s.Name, b.Table)...)
				}
			}
		case s.Unread != "":
			l.unread = append(l.unread, d.Path+unreadPlace(s)+": not read: "+s.Unread+hintUnread(s))
		case s.Kind == document.Page:
			l.paged = true
			text.blocks = append(text.blocks, l.blocks(d, s)...)
		case s.Kind == document.Sheet:
			l.parts = append(l.parts, part{name: s.Name, blocks: l.blocks(d, s)})
		default:
			text.blocks = append(text.blocks, l.blocks(d, s)...)
		}
	}
	if text.blocks = joinHeadings(joinPages(text.blocks)); len(text.blocks) > 0 {
		l.parts = append(l.parts, text)
	}
	for _, p := range d.Parts {
		if l.mail == nil {
			l.mail = p.Mail
		}
		l.add(p)
	}
}

// unreadPlace names a section: a page by its number.
func unreadPlace(s document.Section) string {
	if s.Kind == document.Page && s.Number > 0 {
		return fmt.Sprintf("page %d", s.Number)
	}
	return string(s.Kind)
}

// hintUnread says what helps with a page that is only a picture.
func hintUnread(s document.Section) string {
	if s.Kind == document.Page {
		return ": ask for the figures as text, or install tesseract"
	}
	return ""
}

func (l *letter) blocks(d *document.Document, s document.Section) []block {
	var out []block
	between := marksBetween(s.Blocks)
	for i, b := range s.Blocks {
		switch {
		case b.Role == document.Concealed && b.Quote == 0:
			l.unread = append(l.unread, hiddenWords(b)...)
		case b.Role == document.PageHeader:
			l.head += b.Text.Plain + "\n"
		case b.Role == document.Furniture && l.title == "" && i == 0 && d.Format == document.HTML:
			l.title = b.Text.Plain
		case b.Role == document.Furniture:
			l.around = append(l.around, b.Text.Plain)
		case b.Role != document.Main && b.Role != document.TextBox && b.Role != document.Note:
		case b.Quote > 0:
			l.quoted = append(l.quoted, b.Text.Plain)
			if between[i] != "" {
				out = append(out, block{text: between[i], quoted: unquoted(b.Text.Plain), prefix: d.Path})
			}
		case b.Table != nil:
			t := tableOf(b.Table)
			box := t.sideBox()
			out = append(out, block{prefix: d.Path, table: t})
			if box.text != "" {
				out = append(out, block{prefix: d.Path, text: box.text, where: box.where})
			}
			l.unread = append(l.unread, hiddenNumbers(s.Name, b.Table)...)
			l.unread = append(l.unread, withoutValue(b.Table)...)
		case strings.TrimSpace(b.Text.Plain) != "":
			said := block{heading: b.Kind == document.Heading, level: headingLevel(b), label: b.Label, where: sheetPlace(d, s, b), prefix: d.Path}
			for _, text := range cutAtHeads(withoutBars(welshMonth.ReplaceAllString(strings.TrimSpace(b.Text.Plain), ""))) {
				for _, said.text = range paragraphsOf(text) {
					out = append(out, said)
				}
			}
		}
	}
	for i := range out {
		out[i].blurred = s.Recognised > 0
	}
	return out
}

// headingLevel gives the level of a heading, 0 of anything else, whose level says how deep
// it is indented.
func headingLevel(b document.Block) int {
	if b.Kind != document.Heading {
		return 0
	}
	return b.Level
}
