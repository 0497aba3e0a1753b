package document

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // mails in Windows-1252 and other old character sets
	"github.com/emersion/go-message/mail"
)

// The limits of one mail.
const (
	maxMailHead  = 1 << 20 // bytes of a head
	maxMailDepth = 16      // parts inside parts of one mail
)

// readMail reads a mail: its head, its words with the older messages that it
// quotes told apart, and its attachments.
func (r *reading) readMail(d *Document, data []byte) error {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), "\r\n")
	if bytes.HasPrefix(data, []byte("From ")) { // the first line of a mail in an mbox
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	e, err := message.ReadWithOptions(bytes.NewReader(data), &message.ReadOptions{MaxHeaderBytes: maxMailHead})
	if e == nil {
		return mailRefusal(err)
	}
	d.Mail = mailHeadOf(e)
	m := &mailReader{reading: r, d: d}
	r.inMail = true
	if err := m.entity(e, 1); err != nil {
		return err
	}
	m.finish()
	return nil
}

func mailRefusal(error) error {
	return refuse(Damaged, "save the message again as .eml", "the mail's head cannot be read")
}

// mailHeadOf gives the head of a mail. What it cannot read is "".
func mailHeadOf(e *message.Entity) *Mail {
	h := mail.Header{Header: e.Header}
	m := &Mail{From: words(e, "From"), To: words(e, "To"), Subject: words(e, "Subject")}
	if t, err := h.Date(); err == nil && !t.IsZero() {
		m.Date = t.Format("2006-01-02")
	}
	m.MessageID, _ = h.MessageID()
	return m
}

// words gives a field of a head, decoded, on one line.
func words(e *message.Entity, field string) string {
	s, err := e.Header.Text(field)
	if err != nil {
		s = e.Header.Get(field)
	}
	return squeeze(s)
}

// A mailReader walks the parts of a mail.
type mailReader struct {
	*reading
	d      *Document
	bodies []mailBody
}

// mailBody is the words of a mail in one form.
type mailBody struct {
	html   bool
	blocks []Block
}

// entity reads one part and what is in it.
func (m *mailReader) entity(e *message.Entity, depth int) error {
	if depth > maxMailDepth {
		return refuse(TooMuch, "", "the parts of the mail are nested more than %d deep", maxMailDepth)
	}
	kind, params, _ := e.Header.ContentType()
	parts := e.MultipartReader()
	if parts == nil {
		return m.leaf(e, kind, params)
	}
	for {
		part, err := parts.NextPart()
		switch {
		case err == io.EOF:
			return nil
		case part == nil:
			m.d.warn(Damaged, "", "the mail is cut short: a part of it is missing")
			return nil
		}
		if *m.parts++; *m.parts > maxParts {
			return refuse(TooMuch, "", "the mail has more than %d parts", maxParts)
		}
		if err := m.entity(part, depth+1); err != nil {
			return err
		}
	}
}

// leaf reads a part that has no parts: words of the mail, or an attachment.
func (m *mailReader) leaf(e *message.Entity, kind string, params map[string]string) error {
	body, err := io.ReadAll(io.LimitReader(e.Body, MaxFile+1))
	if err != nil {
		m.d.warn(Damaged, "", "a part of the mail cannot be decoded to its end")
	}
	h := mail.AttachmentHeader{Header: e.Header}
	name, _ := h.Filename()
	disposition, _, _ := e.Header.ContentDisposition()
	attached := disposition == "attachment" || name != "" && kind != "text/html" && kind != "text/plain"
	switch {
	case kind == "text/plain" && !attached || kind == "" && !attached:
		blocks, err := m.quoted(m.d.Path, strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(body)), "\n"))
		m.bodies = append(m.bodies, mailBody{blocks: blocks})
		return err
	case kind == "text/html" && !attached:
		return m.htmlBody(body, params["charset"])
	case strings.HasPrefix(kind, "image/") && e.Header.Get("Content-Id") != "" && disposition != "attachment":
		m.d.warn(Skipped, "", fmt.Sprintf("a picture inside the mail's text is not read (%.80q)", name))
		return nil
	}
	return m.attachment(body, name, kind)
}

func (m *mailReader) htmlBody(body []byte, label string) error {
	if len(body) > maxHTML {
		return refuse(TooMuch, "", "the mail's text has %d bytes, and %d are allowed", len(body), maxHTML)
	}
	// The character set was undone with the transfer encoding, unless unknown.
	blocks, err := m.htmlBlocks(m.d, body, "utf-8")
	m.bodies = append(m.bodies, mailBody{html: true, blocks: quoteAfterHead(blocks)})
	return err
}

// attachment reads an attached file as a document of its own.
func (m *mailReader) attachment(body []byte, name, kind string) error {
	name = squeeze(name)
	if name == "" {
		name = fmt.Sprintf("part %d", len(m.d.Parts)+1)
		if kind == "message/rfc822" {
			name += ".eml"
		}
	}
	part := &Document{Name: name, Path: m.d.Path + "attachment " + name + ", "}
	m.part(m.d, part, func(sub *reading) error { return sub.read(part, body) })
	return nil
}

// finish makes the section of the mail's words. When they are there twice, the form
// with tables is read, and a difference in numbers is told.
func (m *mailReader) finish() {
	best := -1
	for i, b := range m.bodies {
		if best < 0 || b.html && hasTable(b.blocks) && !hasTable(m.bodies[best].blocks) || len(m.bodies[best].blocks) == 0 {
			best = i
		}
	}
	var blocks []Block
	for i, b := range m.bodies {
		switch {
		case i == best || best >= 0 && b.html == m.bodies[best].html:
			blocks = append(blocks, b.blocks...)
		case !slices.Equal(ownNumbers(b.blocks), ownNumbers(m.bodies[best].blocks)):
			m.d.warn(Alternative, "", "the mail says the same twice, as text and as a page, and not with the same numbers: one of the two is read")
		}
	}
	m.d.Sections = append(m.d.Sections, Section{Kind: Body, Number: 1, Blocks: blocks})
}

func hasTable(blocks []Block) bool {
	return slices.ContainsFunc(blocks, func(b Block) bool { return b.Table != nil })
}

// ownNumbers gives every number in the sender's own words, in order of size.
func ownNumbers(blocks []Block) []string {
	var all []string
	digits := func(r rune) bool { return r < '0' || r > '9' }
	for _, b := range blocks {
		if b.Quote > 0 {
			continue
		}
		all = append(all, strings.FieldsFunc(b.Label+" "+b.Text.Plain, digits)...)
		if b.Table != nil {
			for _, row := range b.Table.Rows {
				for _, c := range row.Cells {
					if !c.Covered {
						all = append(all, strings.FieldsFunc(c.Text.Plain, digits)...)
					}
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
