package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"cyberflag/publish/site"
	"cyberflag/store"
	"cyberflag/web"
)

// Limits of the server. Pages are small and made beforehand, so whoever needs
// longer than this is not reading.
const (
	headerTimeout   = 5 * time.Second
	answerTimeout   = 30 * time.Second
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 5 * time.Second
)

func serveCommand(s streams) *cobra.Command {
	var listen string
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the pages of a workspace to a browser",
		Long:  "The pages are those that cyberflag publish writes, byte for byte. What is imported or confirmed meanwhile shows on the next visit. Ctrl-C stops.",
		Args:  cobra.NoArgs,
	}
	dir := workspaceFlag(c)
	ask := releaseFlags(c)
	c.Flags().StringVar(&listen, "listen", "", "address to listen on; without it the one in cyberflag.toml")
	c.RunE = func(c *cobra.Command, _ []string) error {
		w, err := openWorkspace(c.Context(), dir())
		if err != nil {
			return err
		}
		defer w.Close()
		if listen == "" {
			listen = w.config.Listen
		}
		return serveWorkspace(c.Context(), s, w, *ask, listen)
	}
	return c
}

// serveWorkspace serves the pages of w at listen until ctx ends, then lets
// open answers finish. Pages that cannot be made are an error before anything
// is served.
func serveWorkspace(ctx context.Context, s streams, w *workspace, ask releaseAsk, listen string) error {
	live := &liveSite{w: w, ask: ask}
	if _, err := live.Pages(ctx); err != nil {
		return err
	}
	l, err := net.Listen("tcp", listen)
	if err != nil {
		return hinted{err, "another program may have it: give another address, such as 127.0.0.1:0 for any free port"}
	}
	server := &http.Server{
		Handler:           web.Handler(live, func(err error) { fmt.Fprintf(s.err, "cyberflag: error: %v\n", err) }),
		ReadHeaderTimeout: headerTimeout, ReadTimeout: headerTimeout,
		WriteTimeout: answerTimeout, IdleTimeout: idleTimeout,
	}
	fmt.Fprintf(s.out, "serving at http://%s (Ctrl-C stops)\n", l.Addr())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	// ctx has ended, so the last answers get a time of their own.
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return err
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// A liveSite is the site of a workspace, made again when something came in: an
// import, or what a person confirmed of an answer.
// It is safe for concurrent use.
type liveSite struct {
	w   *workspace
	ask releaseAsk

	mu    sync.Mutex
	of    store.Totals // what pages was made of
	pages []site.Page
}

// Pages gives the current site.
func (l *liveSite) Pages(ctx context.Context) ([]site.Page, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now, err := l.w.Totals(ctx)
	if err != nil {
		return nil, err
	}
	if l.pages != nil && now == l.of {
		return l.pages, nil
	}
	pages, err := sitePages(ctx, l.w, l.ask)
	if err != nil {
		return nil, err
	}
	l.of, l.pages = now, pages
	return pages, nil
}
