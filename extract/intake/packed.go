package intake

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// An unpacker reads what a program has packed.
type unpacker func(io.Reader) (io.ReadCloser, error)

// unpackerOf recognises a packed file; nil when it is not one that is read.
func unpackerOf(head []byte) (u unpacker, is string) {
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return gunzip, "gzip"
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		return unzstd, "zstd"
	}
	return nil, ""
}

// errBehind is what stands behind the end of a stream and is none.
var errBehind = errors.New("bytes behind the end of the stream")

// A members reads the streams of gzip in a file, one behind the other. The
// library's own reading of several cannot tell a stream that is cut short from
// other bytes behind one that is whole.
type members struct {
	stream *gzip.Reader // not embedded: its WriteTo would end with the first stream
	in     *bufio.Reader
}

func gunzip(r io.Reader) (io.ReadCloser, error) {
	in := bufio.NewReader(r)
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, err
	}
	z.Multistream(false)
	return &members{stream: z, in: in}, nil
}

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.stream.Read(p)
		switch {
		case err != io.EOF:
			return n, err
		case n > 0: // the last bytes of a stream may come with its end, which comes again
			return n, nil
		}
		if err := m.next(); err != nil {
			return 0, err
		}
	}
}

// next begins the stream behind the one that has ended; io.EOF says that there is none.
func (m *members) next() error {
	head, err := m.in.Peek(2)
	switch {
	case len(head) == 0:
		return err
	case string(head) != "\x1f\x8b":
		return errBehind
	}
	if err := m.stream.Reset(m.in); err != nil {
		return err
	}
	m.stream.Multistream(false)
	return nil
}

// Close ends the reading.
func (m *members) Close() error { return m.stream.Close() }

// window is the most that a zstd stream may ask to have in memory: 128 MiB,
// what its --long option asks for.
const window = 128 << 20

func unzstd(r io.Reader) (io.ReadCloser, error) {
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window), zstd.WithDecoderLowmem(true))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// openPacked opens what a stream unpacks to.
func openPacked(f File, unpack unpacker, s Settings, form Form) (*Extract, error) {
	in := &counted{r: f.Reader}
	body, err := unpack(in)
	if err != nil {
		return nil, damaged(form.Compression, 0, err)
	}
	out := bufio.NewReaderSize(&unpacked{r: body, in: in, by: form.Compression}, headSize)
	head, err := out.Peek(headSize)
	if err != nil && err != io.EOF {
		body.Close()
		return nil, err
	}
	if isZip(head) {
		body.Close()
		return nil, refuse("the file is a zip archive or workbook packed by "+form.Compression, "unpack it once, then give what comes out")
	}
	x, err := open(File{Name: f.Name, Reader: out}, head, s, form)
	if err != nil {
		body.Close()
		return nil, err
	}
	x.closers = append(x.closers, body.Close)
	return x, nil
}

// counted counts what is read.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// The most that may come out of a stream: 500 times what went in, above 64 MiB.
// A gibibyte of zeros packs 1,030 times by gzip and more by zstd; made-up
// records packed 3 to 6 times (sample, 2026-11-28).
const (
	mostRatio = 500
	ratioFrom = 64 << 20
)

// unpacked is what comes out of a stream, with its errors in plain words.
type unpacked struct {
	r   io.Reader
	in  *counted
	out int64
	by  string
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	u.out += int64(n)
	if u.out > ratioFrom && u.out/mostRatio > u.in.n {
		return 0, refuse(fmt.Sprintf("the %s stream unpacks to more than %d times its size", u.by, mostRatio), "no records pack so well: ask for the file itself")
	}
	if err != nil && err != io.EOF {
		err = damaged(u.by, u.out, err)
	}
	return n, err
}

// damaged says what is wrong with a stream, and after how much of it.
func damaged(by string, after int64, err error) error {
	const again = "send the file again, and compare its size with the sender's"
	switch {
	case errors.Is(err, errBehind), after > 0 && errors.Is(err, zstd.ErrMagicMismatch):
		return refuse(fmt.Sprintf("behind the end of the %s stream, which holds %d bytes, stand bytes that are no %s", by, after, by),
			"what is packed came whole; the file has more than that. Unpack it, look whether the last record is the last, and give what comes out")
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return refuse(fmt.Sprintf("the %s stream is cut short after %d bytes of what it holds", by, after), again)
	}
	return refuse(fmt.Sprintf("the %s stream is damaged after %d bytes of what it holds", by, after), again)
}
