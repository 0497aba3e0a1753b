package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"cyberflag/collate"
	"cyberflag/extract"
	"cyberflag/extract/intake"
	"cyberflag/extract/profile"
	"cyberflag/flag"
	"cyberflag/rules"
	"cyberflag/store"
	"cyberflag/tally"
)

// headSize is how much of a file is looked at to tell what it is: more than
// any header seen, of which the longest had 2 kB.
const headSize = 64 << 10

// openSource hashes the file of that name; "-" is stdin, which is set aside in
// a temporary file because an import reads its bytes three times: for the hash,
// for the rows, and for the inbox.
func openSource(stdin io.Reader, name string, as importAs) (*importSource, error) {
	src := &importSource{name: name, path: name, as: as}
	if name == "-" {
		f, err := os.CreateTemp("", "cyberflag-import-*")
		if err != nil {
			return nil, err
		}
		src.name, src.path, src.temp = "stdin", f.Name(), true
		_, err = io.Copy(f, stdin)
		if err := errors.Join(err, f.Close()); err != nil {
			src.close()
			return nil, err
		}
	}
	f, err := os.Open(src.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sum := sha256.New()
	if src.size, err = io.Copy(sum, f); err != nil {
		return nil, err
	}
	src.hash = hex.EncodeToString(sum.Sum(nil))
	return src, nil
}

// head gives the first bytes of the file.
func (src *importSource) head() ([]byte, error) {
	f, err := os.Open(src.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, headSize)
	n, err := io.ReadFull(f, head)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return head[:n], err
}

// recognise tells what a file holds from the columns of its first line; "" is
// neither. The names are ASCII, so dropping the zero bytes of UTF-16 and any
// byte order mark leaves them whole in every encoding that is read.
func (src *importSource) recognise(head []byte) store.Kind {
	if intake.Known(head) {
		return store.ExtractFile
	}
	plain := bytes.ReplaceAll(head, []byte{0}, nil)
	line, _, _ := bytes.Cut(plain, []byte("\n"))
	line = bytes.TrimLeft(line, "\ufeff\xff\xfe\xef\xbb\xbf")
	columns := strings.FieldsFunc(strings.ToLower(string(line)), func(r rune) bool { return strings.ContainsRune(",;\t|", r) })
	for i := range columns {
		columns[i] = strings.Trim(columns[i], "\" \r")
	}
	has := func(name string) bool { return slices.Contains(columns, name) }
	switch {
	case has("crime_ref"), profile.Recognised(columns) != nil:
		return store.ExtractFile
	case has("force") && has("period_start") && has("publisher"):
		return store.FiguresFile
	case src.as.profile != "":
		return store.ExtractFile
	}
	return ""
}

// readFiguresImport reads a file of published figures.
func readFiguresImport(_ context.Context, _ *workspace, src *importSource) (store.Delivery, error) {
	f, err := os.Open(src.path)
	if err != nil {
		return store.Delivery{}, err
	}
	defer f.Close()
	figs, refused, err := collate.ReadCSV(f, src.name)
	if err != nil {
		return store.Delivery{}, err
	}
	for i := range figs {
		figs[i].Source.Document = src.hash
	}
	d := store.Delivery{Figures: figs, Import: store.Import{
		Received: len(figs) + len(refused), Read: len(figs), Refused: len(refused),
	}}
	for _, p := range refused {
		for _, fault := range p.Faults {
			d.Refusals = append(d.Refusals, store.Refusal{Row: p.Row, Column: fault.Column, Problem: fault.Msg, Hint: fault.Hint})
		}
	}
	return d, nil
}

// readExtractImport reads crime records and counts them by the shipped rules.
// It decides those that are new or corrected, or that these rules have not
// decided yet, and keeps counts and keyed hashes and nothing else of a record.
func readExtractImport(ctx context.Context, w *workspace, src *importSource) (d store.Delivery, err error) {
	set := rules.Shipped()
	judge, err := flag.NewJudge(set)
	if err != nil {
		return d, err
	}
	settings, err := useProfile(src.as.profile)
	if err != nil {
		return d, err
	}
	d.Import.Seed = src.as.seed
	n, err := newIncrement(ctx, w, judge, set.Version(), &d)
	if err != nil {
		return d, err
	}
	defer n.book.Close()
	var received extract.Tally
	err = eachExtract(streams{err: io.Discard}, src.path, settings, func(_ string, x *intake.Extract) error {
		err := n.rows(ctx, x.Reader)
		t := x.Tally()
		received.Read, received.Refused = received.Read+t.Read, received.Refused+t.Refused
		return err
	})
	n.finish(src.hash, set.Version(), received)
	src.grown = growth{n.new, n.corrected, n.unchanged}
	return d, err
}

// allDimensions names the dimensions of a stored count.
func allDimensions() string {
	var names []string
	for _, d := range tally.Dimensions() {
		names = append(names, string(d))
	}
	return strings.Join(names, ",")
}
