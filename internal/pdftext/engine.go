package pdftext

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	// memoryPages is the most memory of the sandbox: 192 MiB in pages of 64 KiB. An
	// answer of ten pages takes about 20 MiB.
	memoryPages = 192 << 20 / (64 << 10)
	// timeLimit is the TimeLimit of New.
	timeLimit = 6 * time.Second
)

// An Engine reads PDFs, one at a time. It is started by the first PDF and kept; it
// is safe for concurrent use.
type Engine struct {
	// TimeLimit is how long one PDF may take once PDFium runs: 6 s by New. It is
	// time of the clock: a busy machine, or the race detector, needs more.
	TimeLimit time.Duration

	mu     sync.Mutex
	fast   bool // compiled for this machine, and not interpreted
	pool   pdfium.Pool
	cancel context.CancelFunc
	open   pdfium.Pdfium // whose last document can still be drawn
	done   extent        // of the PDF that is read now, or was last
}

// New makes an Engine. It costs nothing until the first PDF.
func New() *Engine { return &Engine{TimeLimit: timeLimit} }

// manyPages is where compiling PDFium for this machine begins to pay. Interpreted,
// it starts in 0.3 s and reads a page in 0.1 s; compiling takes 3 s, and a page
// then 0.01 s (user CPU, two cores, 2026-11).
const manyPages = 20

// start starts PDFium, unless it runs.
func (e *Engine) start() error {
	if e.pool != nil {
		return nil
	}
	config := wazero.NewRuntimeConfigInterpreter()
	if e.fast {
		config = wazero.NewRuntimeConfigCompiler()
	}
	config = config.
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(memoryPages).
		WithCloseOnContextDone(true)
	ctx, cancel := context.WithCancel(context.Background())
	pool, err := webassembly.Init(webassembly.Config{
		Context: ctx, MaxTotal: 1, MaxIdle: 1,
		FSConfig:      wazero.NewFSConfig(), // empty: the default would be the whole disk
		RuntimeConfig: config,
		Stdout:        io.Discard, Stderr: io.Discard,
		RandomSource: zeros{},
	})
	if err != nil {
		cancel()
		return fmt.Errorf("start PDFium: %w", err)
	}
	e.pool, e.cancel = pool, cancel
	return nil
}

// zeros is where PDFium takes its chance from: there is none.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// stop ends PDFium, with whatever it is doing.
func (e *Engine) stop() {
	if e.cancel != nil {
		e.cancel()
	}
	if e.pool != nil {
		_ = e.pool.Close() // it may have been killed by its time limit
	}
	e.pool, e.cancel, e.open = nil, nil, nil
}

// Close ends PDFium.
func (e *Engine) Close() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.release()
	e.stop()
}

// release lets go of the document read last.
func (e *Engine) release() {
	if e.open != nil {
		_ = e.open.Close()
		e.open = nil
	}
}

// Pages reads a PDF. The error is one of ErrPassword, ErrDamaged, ErrTooLong and
// ErrTooMany, or of starting PDFium.
func (e *Engine) Pages(pdf []byte) ([]Page, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.done = extent{}
	pages, err := e.pages(pdf)
	if errors.Is(err, errMany) {
		e.fast = true
		e.release()
		e.stop()
		pages, err = e.pages(pdf)
	}
	return pages, e.done.tell(err, e.TimeLimit)
}

// An extent is how far a PDF was read.
type extent struct{ read, of int } // pages; of is 0 before they were counted

// tell says with a limit that was met how far the PDF was read.
func (x extent) tell(err error, limit time.Duration) error {
	switch {
	case x.of == 0:
	case errors.Is(err, ErrTooLong):
		return fmt.Errorf("%w: %d of its %d pages were read, and it may take %s", ErrTooLong, x.read, x.of, limit)
	case errors.Is(err, ErrTooMany):
		return fmt.Errorf("%w: it has %d pages; %d, and %d characters, are the most", ErrTooMany, x.of, maxPages, maxGlyphs)
	}
	return err
}

// errMany says that a PDF is better read by a compiled PDFium.
var errMany = errors.New("it has many pages")

func (e *Engine) pages(pdf []byte) (pages []Page, err error) {
	e.release()
	if err := e.start(); err != nil {
		return nil, err
	}
	late := make(chan struct{})
	cancel := e.cancel
	timer := time.AfterFunc(e.TimeLimit, func() { close(late); cancel() })
	defer timer.Stop()
	defer func() { // PDFium that ran out of memory or time ends in a panic of its sandbox
		if recover() != nil {
			pages, err = nil, ErrTooLong
		}
		switch {
		case err == nil, errors.Is(err, ErrPassword), errors.Is(err, ErrDamaged), errors.Is(err, ErrTooMany), errors.Is(err, errMany):
		default:
			err = e.broken(err, late)
		}
	}()
	instance, err := e.pool.GetInstance(timeLimit)
	if err != nil {
		return nil, err
	}
	e.open = instance
	return e.read(instance, pdf)
}

// broken ends an engine that a PDF has broken; the next PDF gets a new one.
func (e *Engine) broken(err error, late chan struct{}) error {
	e.stop()
	select {
	case <-late:
		return ErrTooLong
	default:
	}
	if strings.Contains(err.Error(), "closed with exit code") || strings.Contains(err.Error(), "out of memory") || strings.Contains(err.Error(), "unreachable") {
		return ErrTooLong
	}
	return err
}

func (e *Engine) read(instance pdfium.Pdfium, pdf []byte) ([]Page, error) {
	opened, err := instance.OpenDocument(&requests.OpenDocument{File: &pdf})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return nil, ErrPassword
	case err != nil && strings.Contains(err.Error(), "closed"):
		return nil, err
	case err != nil:
		return nil, ErrDamaged
	}
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	if err != nil {
		return nil, ErrDamaged
	}
	e.done.of = count.PageCount
	if count.PageCount > maxPages {
		return nil, ErrTooMany
	}
	if count.PageCount > manyPages && !e.fast {
		return nil, errMany
	}
	var pages []Page
	glyphs := 0
	for i := range count.PageCount {
		p, err := readPage(instance, opened.Document, i)
		if err != nil {
			return nil, err
		}
		if glyphs += len(p.Glyphs); glyphs > maxGlyphs {
			return nil, ErrTooMany
		}
		p.Picture = e.picture(instance, opened.Document, i)
		pages = append(pages, p)
		e.done.read = len(pages)
	}
	return pages, nil
}

// byIndex names a page to PDFium.
func byIndex(d references.FPDF_DOCUMENT, i int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d, Index: i}}
}
