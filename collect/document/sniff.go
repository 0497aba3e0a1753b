package document

import (
	"bytes"
	"strings"

	"cyberflag/internal/lazyre"
)

// found is a format and what reads it.
type found struct {
	format Format
	read   func(*Document) error
}

// foreign are the first bytes of files that are known and not read, with what to
// do about each.
var foreign = []struct{ begins, is, hint string }{
	{"{\\rtf", "a rich text document", "save it as docx or pdf"},
	{"\x1f\x8b", "packed with gzip", "unpack it first"},
	{"BZh", "packed with bzip2", "unpack it first"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first, or pack it as zip"},
	{"Rar!", "a rar archive", "unpack it first, or pack it as zip"},
	{"PAR1", "a Parquet file", "records are read by flag"},
	{"MZ", "a program", "a program is never opened: ask for the answer as a document"},
	{"\x7fELF", "a program", "a program is never opened: ask for the answer as a document"},
	{"SQLite format 3\x00", "a database", "ask for the figures as a spreadsheet"},
}

// pictures are the first bytes of pictures.
var pictures = []string{"\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*", "BM"}

// sniff finds the format of a file by its content. The name only settles what no
// content can: whether lines with commas are meant as rows.
func (r *reading) sniff(name string, data []byte) (found, error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK")):
		return r.sniffZip(data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return r.sniffOLE(data)
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return found{PDF, func(d *Document) error { return r.readPDF(d, data) }}, nil
	}
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.begins)) {
			return found{}, refuse(Unknown, f.hint, "the file is %s, which is not read", f.is)
		}
	}
	for _, p := range pictures {
		if bytes.HasPrefix(data, []byte(p)) {
			return found{}, refuse(Picture, "ask for the figures as text, or type them in", "the file is a picture, and the words in it are not read")
		}
	}
	return r.sniffText(name, data)
}

// sniffText tells the formats that are text from one another.
func (r *reading) sniffText(name string, data []byte) (found, error) {
	if looksMail(data) {
		return found{EML, func(d *Document) error { return r.readMail(d, data) }}, nil
	}
	text, ok := decodeText(data)
	if !ok {
		return found{}, refuse(Unknown, "ask for the answer as xlsx, ods, docx, pdf, html, csv, eml or txt", "the file is none of the formats that are read")
	}
	if strings.Contains(head(text, 1024), "urn:schemas-microsoft-com:office:spreadsheet") {
		return found{}, refuse(Unknown, "open it in a spreadsheet program and save it as xlsx", "the file is a workbook in the XML form of 2003, which is not read")
	}
	if looksHTML(text) {
		return found{HTML, func(d *Document) error { return r.readHTML(d, data) }}, nil
	}
	ending := extension(name)
	if comma := delimiterOf(text, ending == "csv" || ending == "tsv"); comma != 0 && ending != "txt" || comma == '\t' {
		return found{CSV, func(d *Document) error { return r.readDelimited(d, text, comma) }}, nil
	}
	if ending == "csv" || ending == "tsv" {
		return found{CSV, func(d *Document) error { return r.readDelimited(d, text, ',') }}, nil
	}
	return found{TXT, func(d *Document) error { return r.readPlain(d, text) }}, nil
}

// htmlStart is how a page, or a piece of one, begins.
var htmlStart = lazyre.New(`(?is)^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|table|div|p|h[1-6]|meta|title|style)\b`)

func looksHTML(text string) bool { return htmlStart.MatchString(head(text, 4096)) }

// mailHead are the fields of which one stands in the head of every mail.
var mailHead = lazyre.New(`(?im)^(from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|content-type):`)

// field is the first line of a field in a mail's head.
var field = lazyre.New(`^[!-9;-~]+:`)

// looksMail reports whether the file begins with the head of a mail: fields, two
// of them a mail's own, up to an empty line.
func looksMail(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), "\r\n")
	top := strings.ReplaceAll(string(data[:min(len(data), 64<<10)]), "\r\n", "\n")
	top, _, ended := strings.Cut(top, "\n\n")
	if len(mailHead.FindAllString(top, 3)) < 2 {
		return false
	}
	for i, line := range strings.Split(top, "\n") {
		switch {
		case field.MatchString(line), i == 0 && strings.HasPrefix(line, "From "), i > 0 && strings.HasPrefix(line, ">From "):
		case i > 0 && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")):
		default:
			return false
		}
	}
	return ended || len(top) < len(data)
}
