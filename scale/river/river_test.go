//go:build unix

package river_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"cyberflag/internal/pgtest"
	"cyberflag/scale"
	"cyberflag/scale/blob"
	"cyberflag/scale/ledger"
	"cyberflag/scale/river"
	"cyberflag/scale/scaletest"
)

func openFile(ctx context.Context, uri string) (blob.File, error) {
	return blob.Open(ctx, uri, os.Getenv)
}

// TestMain lets the tests that wait wait together, on a machine of few cores too.
func TestMain(m *testing.M) {
	flag.Parse()
	if err := flag.Set("test.parallel", "8"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// engine is river with workers in this process.
type engine struct{ book *ledger.Ledger }

var databases atomic.Int64

// places maps a place of the suite to its database.
type places struct {
	mu     sync.Mutex
	server *pgtest.Server
	urls   map[string]string
}

func (p *places) open(t *testing.T, place string) scaletest.Engine {
	p.mu.Lock()
	defer p.mu.Unlock()
	url, ok := p.urls[place]
	if !ok {
		url = newDatabase(t, p.server)
		p.urls[place] = url
	}
	return engine{openBook(t, url)}
}

func openBook(t *testing.T, url string) *ledger.Ledger {
	t.Helper()
	book, err := ledger.Open(t.Context(), url)
	scaletest.Must(t, err)
	t.Cleanup(func() { book.Close() })
	scaletest.Must(t, river.Migrate(t.Context(), book))
	return book
}

// newDatabase makes an empty database.
func newDatabase(t *testing.T, s *pgtest.Server) string {
	t.Helper()
	name := fmt.Sprintf("t%d", databases.Add(1))
	book, err := ledger.Open(t.Context(), s.URL)
	scaletest.Must(t, err)
	defer book.Close()
	_, err = book.DB().ExecContext(t.Context(), "CREATE DATABASE "+name)
	scaletest.Must(t, err)
	return strings.Replace(s.URL, "/postgres?", "/"+name+"?", 1)
}

func (e engine) Do(ctx context.Context, plan *scale.Plan, path string, most int) error {
	if err := river.Submit(ctx, e.book, plan, path); err != nil {
		return err
	}
	work, stop := context.WithCancel(ctx)
	defer stop()
	var done atomic.Int64
	w := river.Worker{Ledger: e.book, Judge: scaletest.Judge(), Many: 1, Open: openFile, Log: slog.New(slog.DiscardHandler), Done: func(int, int64) {
		if done.Add(1) == int64(most) {
			stop()
		}
	}}
	if most == scaletest.All {
		w.Many = 4
	}
	var ended sync.WaitGroup
	var err error
	ended.Go(func() { err = w.Run(work) })
	waited := river.Wait(work, e.book, plan, func(ledger.State) {})
	if errors.Is(waited, context.Canceled) && ctx.Err() == nil {
		waited = nil // enough are done
	}
	stop()
	ended.Wait()
	return errors.Join(waited, err)
}

func (e engine) AddTo(ctx context.Context, plan *scale.Plan, total *scale.Total) error {
	return e.book.AddTo(ctx, plan, total)
}

func TestConformance(t *testing.T) {
	p := &places{server: pgtest.Start(t, "fsync = off", "default_transaction_isolation = 'serializable'"), urls: map[string]string{}}
	scaletest.Run(t, p.open)
	t.Run("settings of the connection", func(t *testing.T) { pinned(t, openBook(t, newDatabase(t, p.server))) })
	t.Run("a worker with other rules leaves shards to others", func(t *testing.T) { otherRules(t, openBook(t, newDatabase(t, p.server))) })
}

// Whatever the server's own settings are, ours are what a transaction has.
func pinned(t *testing.T, book *ledger.Ledger) {
	for name, want := range map[string]string{"transaction_isolation": "read committed", "idle_in_transaction_session_timeout": "15s"} {
		var got string
		scaletest.Must(t, book.DB().QueryRowContext(t.Context(), "SHOW "+name).Scan(&got))
		if got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

func otherRules(t *testing.T, book *ledger.Ledger) {
	path := t.TempDir() + "/f.csv"
	scaletest.Must(t, os.WriteFile(path, scaletest.Extract(1, 20), 0o644))
	src := scale.Bytes("f.csv", scaletest.Extract(1, 20))
	plan, err := scale.MakePlan(t.Context(), src, scale.Settings{Rules: "of nobody here"}, scale.Into(1))
	scaletest.Must(t, err)
	scaletest.Must(t, river.Submit(t.Context(), book, plan, path))
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	said := make(chan string, 100)
	w := river.Worker{Ledger: book, Judge: scaletest.Judge(), Many: 1, Open: openFile, Log: slog.New(slog.NewTextHandler(lines(said), nil))}
	go w.Run(ctx)
	for deadline := time.After(20 * time.Second); ; {
		select {
		case line := <-said:
			if strings.Contains(line, "left to others") {
				return
			}
		case <-deadline:
			t.Fatal("the worker did not say that it left the shard to others")
		}
	}
}

// lines is a writer that gives each write to a channel.
type lines chan string

func (l lines) Write(b []byte) (int, error) {
	select {
	case l <- string(b):
	default:
	}
	return len(b), nil
}
