package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

//go:embed migrations/sqlite/*.sql
var migrations embed.FS

// settings of every connection.
//
// journal_mode WAL, because pages are served (readers) while an import writes,
// and in WAL neither waits for the other. It wants a local disk, as SQLite does.
// synchronous FULL, because an import that was reported as done must survive a
// loss of power: in WAL the lesser NORMAL may lose the last commits.
// busy_timeout 30 s, because a second import waits for the first one's lock.
// txlock immediate, because Keep reads before it writes: without it two
// imports could both read and one would then fail instead of waiting.
const settings = "_pragma=busy_timeout(30000)&_pragma=journal_mode(WAL)" +
	"&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_txlock=immediate"

// SQLite is a workspace with a SQLite database. It is safe for concurrent use,
// by several processes too: writers wait for each other.
type SQLite struct {
	db    *sql.DB
	inbox inbox
}

// Open opens the workspace database at path, making or upgrading its tables,
// with the inbox at that folder, which must exist.
func Open(ctx context.Context, path, inboxDir string) (*SQLite, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: settings}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, fmt.Errorf("database %s: %w", path, err)
	}
	if err := migrate(ctx, db); err != nil {
		db.Close()
		return nil, fmt.Errorf("database %s: %w", path, err)
	}
	return &SQLite{db: db, inbox: inbox{inboxDir}}, nil
}

// migrate brings the tables up to this program's version. Each migration is
// one transaction. It refuses a database from the future, whose meaning this
// program cannot know.
func migrate(ctx context.Context, db *sql.DB) error {
	files, err := fs.Sub(migrations, "migrations/sqlite")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithLogger(goose.NopLogger()))
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

// Close ends all use of the workspace.
func (s *SQLite) Close() error { return s.db.Close() }
