// Package sqldb opens SQLite files with one set of settings, and brings the
// tables of a database up to the version that the program knows. It refuses a
// database from the future, whose meaning the program cannot know, and it knows
// nothing of what the tables hold.
package sqldb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// ErrNewer is a database that a later program has made.
var ErrNewer = errors.New("the database was made by a later version of cyberflag")

// settings of every connection.
//
// journal_mode WAL, because pages are served (readers) while an import writes,
// and in WAL neither waits for the other. It wants a local disk, as SQLite does.
// synchronous FULL, because what was reported as done must survive a loss of
// power: in WAL the lesser NORMAL may lose the last commits.
// busy_timeout 30 s, because a second writer waits for the first one's lock.
// txlock immediate, because transactions read before they write: without it
// two could both read and one would then fail instead of waiting.
const settings = "_pragma=busy_timeout(30000)&_pragma=journal_mode(WAL)" +
	"&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_txlock=immediate"

// LargeCache keeps 64 MiB of pages for each connection, and what a statement puts aside, in
// memory. It is for a database whose indexes are written in random order, many rows in one
// transaction: by the 2 MiB that SQLite takes, a page is written and read again for each of
// them (266,000 records, 2026-11-29: 11.6 s of 21.8).
const LargeCache = "&_pragma=cache_size(-65536)&_pragma=temp_store(2)"

// OpenSQLite opens the SQLite file at path, with more settings such as LargeCache. It is
// made when it is first used.
func OpenSQLite(path string, more ...string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: settings + strings.Join(more, "")}
	return sql.Open("sqlite", name.String())
}

// Migrate brings the tables of db up to the last of files, numbered SQL files
// of which each is one transaction.
func Migrate(ctx context.Context, db *sql.DB, dialect goose.Dialect, files fs.FS, options ...goose.ProviderOption) error {
	p, err := goose.NewProvider(dialect, db, files, append(options, goose.WithLogger(goose.NopLogger()))...)
	if err != nil {
		return err
	}
	have, err := p.GetDBVersion(ctx)
	if err != nil {
		return err
	}
	sources := p.ListSources()
	if want := sources[len(sources)-1].Version; have > want {
		return fmt.Errorf("%w: its version is %d, this program knows %d", ErrNewer, have, want)
	}
	_, err = p.Up(ctx)
	return err
}
