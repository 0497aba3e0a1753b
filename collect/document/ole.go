package document

import (
	"bytes"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// maxOLEEntries is how many entries of an old office file are looked at.
const maxOLEEntries = 2000

// sniffOLE tells the old office formats, which share one container, from one
// another. Of them only workbooks are read.
func (r *reading) sniffOLE(data []byte) (found, error) {
	box, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return found{}, refuse(Damaged, "ask for the file again: it may have been cut short", "the file is an old office file that is damaged")
	}
	var book []byte
	kinds := map[string]bool{}
	for n := 0; n < maxOLEEntries; n++ {
		e, err := box.Next()
		if err != nil {
			break
		}
		name := strings.ToLower(e.Name)
		kinds[name] = true
		if name == "workbook" || name == "book" && book == nil {
			if book, err = io.ReadAll(io.LimitReader(e, MaxFile)); err != nil {
				return found{}, refuse(Damaged, "ask for the file again: it may have been cut short", "the workbook is cut short")
			}
		}
	}
	switch {
	case kinds["encryptedpackage"]:
		return found{}, refuse(Encrypted, "take the password off, or ask for the figures without one", "the file needs a password")
	case kinds["_vba_project_cur"], kinds["_vba_project"], kinds["vba"], kinds["macros"]:
		return found{}, refuse(Macro, noMacros, "the file carries macros")
	case book != nil:
		return found{XLS, func(d *Document) error { return r.readXLS(d, book) }}, nil
	case kinds["worddocument"]:
		return found{}, refuse(Unknown, "open it and save it as docx or pdf", "the file is a letter of the kind before 2007 (doc), which is not read")
	case kinds["__properties_version1.0"]:
		return found{}, refuse(Unknown, "save the message as .eml", "the file is a message as Outlook keeps it (msg), which is not read")
	}
	return found{}, refuse(Unknown, "open it and save it as xlsx, docx or pdf", "the file is an old office file that is not read")
}
