package intake

import (
	"bytes"
	"fmt"
	"io"

	"cyberflag/extract"
	"cyberflag/internal/ziplimit"
)

// withoutNotes parts the entries of an archive from those that are no table,
// such as a letter that says what the archive holds. What is left aside is told.
// Where no entry is a table, all are given, and the first says what is wrong.
func withoutNotes(name string, entries []*ziplimit.Entry, s Settings) (tables []*ziplimit.Entry, notes []string, err error) {
	for _, e := range entries {
		why, err := noTable(e, s)
		if err != nil {
			return nil, nil, named(name+"/"+e.Name, err)
		}
		if why == "" {
			tables = append(tables, e)
			continue
		}
		notes = append(notes, fmt.Sprintf("%s/%s was not read: %s", name, e.Name, why))
	}
	if len(tables) == 0 {
		return entries, nil, nil
	}
	return tables, notes, nil
}

// noTable says why an entry is a letter and no table; "" when it may be a table,
// also one that is refused when it is read.
func noTable(e *ziplimit.Entry, s Settings) (why string, err error) {
	body, err := e.Open()
	if err != nil {
		return "", err
	}
	defer body.Close()
	head := make([]byte, headSize)
	n, err := io.ReadFull(body, head)
	whole := err == io.EOF || err == io.ErrUnexpectedEOF
	if err != nil && !whole {
		return "", nil // told when it is read
	}
	head = head[:n]
	switch {
	case bytes.HasPrefix(head, []byte("%PDF")):
		return "it is a PDF", nil
	case bytes.HasPrefix(head, []byte("{\\rtf")):
		return "it is a rich text document", nil
	case Known(head) || extract.MayBeTable(head, whole, s.Options...):
		return "", nil
	}
	return "it is a text and no table", nil
}
