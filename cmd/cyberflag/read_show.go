package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"cyberflag/collect/document"
	"cyberflag/internal/pdftext"
)

// showDocuments prints what read sees in each file, and goes on after one that is
// refused.
func showDocuments(s streams, files []string) error {
	refused := 0
	for _, file := range files {
		d, err := openDocument(s, file)
		if refuseFile(s, file, len(files), err) {
			refused++
			continue
		}
		if err != nil {
			return err
		}
		if err := document.Show(s.out, d); err != nil {
			return err
		}
	}
	if refused > 0 {
		return fmt.Errorf("%w: %d of %d files", errRefused, refused, len(files))
	}
	return nil
}

// pdfEngine reads the PDFs of a run. It starts with the first one, and only once.
var pdfEngine = pdftext.New()

// openDocument reads one file into the model; - is standard input.
func openDocument(s streams, file string) (*document.Document, error) {
	data, err := readFile(s, file)
	if err != nil {
		return nil, err
	}
	return parseDocument(file, data)
}

func parseDocument(file string, data []byte) (*document.Document, error) {
	return document.Read(filepath.Base(file), data, document.Options{Pages: pdfEngine, Recognise: recogniser()})
}

func readFile(s streams, file string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(io.LimitReader(s.in, document.MaxFile+1))
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, unopened{err}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, document.MaxFile+1))
	if err != nil {
		err = unopened{err}
	}
	return data, err
}
