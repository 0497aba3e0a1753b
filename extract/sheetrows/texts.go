package sheetrows

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"cyberflag/internal/xmlscan"
	"cyberflag/internal/ziplimit"
)

// mostShared is the most of shared texts that is held, with the place of each: 384 MiB.
// A sheet of 1,048,576 rows with texts of 300 bytes, no two the same, has 304.
const mostShared = 384 << 20

// texts are the shared texts, one behind the other.
type texts struct {
	bytes []byte
	ends  []uint32
}

func (t *texts) get(i int) []byte {
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.bytes[from:t.ends[i]]
}

// readTexts reads the shared texts of an entry; nil has none.
func readTexts(e *ziplimit.Entry) (*texts, error) {
	t := &texts{}
	if e == nil {
		return t, nil
	}
	body, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer body.Close()
	s := xmlscan.New(body)
	item := richText{}
	for {
		if len(t.bytes)+4*len(t.ends) > mostShared {
			return nil, &Fault{fmt.Sprintf("the workbook's shared texts are more than %d bytes", mostShared), "save the records as CSV, or in several workbooks"}
		}
		token, err := s.Next()
		if err == io.EOF {
			return t, nil
		}
		if err != nil {
			return nil, err
		}
		if token.Kind == xmlscan.Start && string(token.Name) == "si" {
			item = richText{inside: true}
			continue
		}
		if token.Kind == xmlscan.End && string(token.Name) == "si" {
			t.ends = append(t.ends, uint32(len(t.bytes)))
			item.inside = false
			continue
		}
		if t.bytes, err = item.token(t.bytes, token); err != nil {
			return nil, err
		}
	}
}

// richText gathers the text of an item, whose pieces may have formats of their
// own. Phonetic marks are left out.
type richText struct {
	inside, in, phonetic bool
	raw                  []byte
}

// token appends what a token has of the text.
func (r *richText) token(out []byte, t xmlscan.Token) ([]byte, error) {
	switch {
	case !r.inside:
	case t.Kind == xmlscan.Text && r.in && !r.phonetic:
		var err error
		if r.raw, err = t.Text(r.raw[:0]); err != nil {
			return out, err
		}
		return appendUnescaped(out, r.raw), nil
	case string(t.Name) == "t":
		r.in = t.Kind == xmlscan.Start
	case string(t.Name) == "rPh":
		r.phonetic = t.Kind == xmlscan.Start
	}
	return out, nil
}

// appendUnescaped resolves _x000D_, by which office programs write the
// characters that XML cannot hold. Source: ECMA-376 part 1, 22.9.2.19.
func appendUnescaped(out, text []byte) []byte {
	for {
		k := bytes.Index(text, []byte("_x"))
		if k < 0 || k+7 > len(text) {
			return append(out, text...)
		}
		n, err := strconv.ParseUint(string(text[k+2:k+6]), 16, 16)
		if err != nil || text[k+6] != '_' || !utf8.ValidRune(rune(n)) {
			out, text = append(out, text[:k+2]...), text[k+2:]
			continue
		}
		out, text = utf8.AppendRune(append(out, text[:k]...), rune(n)), text[k+7:]
	}
}
