package ziplimit

import (
	"fmt"
	"io"
)

// Open unpacks an entry as it is read. Its Read fails with a *Refusal where
// more comes out than the limits allow, or where the entry is damaged.
func (e *Entry) Open() (io.ReadCloser, error) {
	body, err := e.file.Open()
	if err != nil {
		return nil, &Refusal{Entry: e.Name, Why: "it cannot be unpacked", hint: hostile}
	}
	return &counted{ReadCloser: body, entry: e}, nil
}

// ReadAll unpacks a whole entry of at most the given bytes.
func (e *Entry) ReadAll(most int64) ([]byte, error) {
	body, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer body.Close()
	b, err := io.ReadAll(io.LimitReader(body, most+1))
	if err == nil && int64(len(b)) > most {
		err = e.refuse(fmt.Sprintf("more than %d bytes come out of it", most), tooMuch)
	}
	return b, err
}

func (e *Entry) refuse(why, hint string) error { return &Refusal{Entry: e.Name, Why: why, hint: hint} }

// counted is the body of an entry, with what came out of it.
type counted struct {
	io.ReadCloser
	entry *Entry
	out   int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	e, limits := c.entry, c.entry.reader.limits
	c.out += int64(n)
	e.reader.out += int64(n)
	switch {
	case c.out > limits.Entry:
		return 0, e.refuse(fmt.Sprintf("more than %d bytes come out of it", limits.Entry), tooMuch)
	case e.reader.out > limits.Total:
		return 0, e.refuse(fmt.Sprintf("more than %d bytes come out of the archive", limits.Total), tooMuch)
	case c.out > ratioFrom && c.out/limits.Ratio > e.Packed:
		return 0, e.refuse(fmt.Sprintf("more than %d times its size comes out of it", limits.Ratio), hostile)
	case err != nil && err != io.EOF:
		return n, e.refuse("it is damaged or cut short", hostile)
	}
	return n, err
}
