package document

import (
	"bytes"
	"strings"

	"cyberflag/internal/ziplimit"
)

// The media types that name what an office file is.
const (
	typeXLSX  = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
	typeDOCX  = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	typeODS   = "application/vnd.oasis.opendocument.spreadsheet"
	typeMacro = "macroEnabled"
)

// sniffZip tells the office formats, which are zip archives, from one another and
// from an archive of files.
func (r *reading) sniffZip(data []byte) (found, error) {
	z, err := ziplimit.Open(bytes.NewReader(data), int64(len(data)), ziplimit.Document())
	if err != nil {
		return found{}, zipRefusal(err)
	}
	if err := carriesProgram(z); err != nil {
		return found{}, err
	}
	types, mime := smallEntry(z, "[Content_Types].xml"), smallEntry(z, "mimetype")
	switch {
	case strings.Contains(types, typeMacro):
		return found{}, refuse(Macro, noMacros, "the file is declared to carry macros")
	case strings.Contains(types, typeXLSX), types != "" && z.Find("xl/workbook.xml") != nil:
		return found{XLSX, func(d *Document) error { return r.readXLSX(d, z, data) }}, nil
	case strings.Contains(types, typeDOCX), types != "" && z.Find("word/document.xml") != nil:
		return found{DOCX, func(d *Document) error { return r.readDOCX(d, z) }}, nil
	case strings.HasPrefix(mime, typeODS):
		return found{ODS, func(d *Document) error { return r.readODS(d, z) }}, nil
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument"):
		return found{}, refuse(Unknown, "save it as ods, docx or pdf", "the file is an OpenDocument file other than a spreadsheet (%.80q), which is not read", mime)
	case types != "":
		return found{}, refuse(Unknown, "save it as xlsx, docx or pdf", "the file is an office file other than a workbook or a letter, which is not read")
	}
	return found{ZIP, func(d *Document) error { return r.readZip(d, z) }}, nil
}

const noMacros = "ask for the same without macros: save it as xlsx, ods, docx or pdf"

// carriesProgram refuses an office file with a program in it, whatever it is called.
func carriesProgram(z *ziplimit.Reader) error {
	if z.Find("[Content_Types].xml") == nil && z.Find("mimetype") == nil {
		return nil // an archive: each member is looked at by itself
	}
	for _, e := range z.Entries {
		name := strings.ToLower(e.Name)
		switch {
		case strings.HasSuffix(name, "vbaproject.bin"), strings.Contains(name, "macrosheets/"):
			return refuse(Macro, noMacros, "the file carries macros")
		case strings.HasPrefix(name, "basic/") && strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, "-lc.xml") && !strings.HasSuffix(name, "-lb.xml"), strings.HasPrefix(name, "scripts/"):
			return refuse(Macro, noMacros, "the file carries macros")
		case strings.HasSuffix(name, "xl/workbook.bin"):
			return refuse(Unknown, "save it as xlsx", "the file is a binary workbook (xlsb), which is not read")
		}
	}
	return nil
}

// smallEntry gives the text of a small entry, "" when it is absent or too large.
func smallEntry(z *ziplimit.Reader, name string) string {
	e := z.Find(name)
	if e == nil {
		return ""
	}
	b, err := e.ReadAll(1 << 20)
	if err != nil {
		return ""
	}
	return string(b)
}

// zipRefusal gives what ziplimit says as a Refusal of this package.
func zipRefusal(err error) error {
	z, ok := err.(*ziplimit.Refusal)
	if !ok {
		return err
	}
	kind := Hostile
	switch {
	case strings.Contains(z.Why, "password"):
		kind = Encrypted
	case strings.Contains(z.Why, "cut short"), strings.Contains(z.Why, "damaged"), strings.Contains(z.Why, "cannot be"):
		kind = Damaged
	case strings.Contains(z.Why, "allowed"):
		kind = TooMuch
	}
	return refuse(kind, z.Hint(), "%s", z.Error())
}
