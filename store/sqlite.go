package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"cyberflag/internal/sqldb"
)

//go:embed migrations/sqlite/*.sql
var migrations embed.FS

// SQLite is a workspace with a SQLite database. It is safe for concurrent use,
// by several processes too: writers wait for each other.
type SQLite struct {
	db    *sql.DB
	inbox inbox
}

// Open opens the workspace database at path, making or upgrading its tables,
// with the inbox at that folder, which must exist.
func Open(ctx context.Context, path, inboxDir string) (*SQLite, error) {
	db, err := sqldb.OpenSQLite(path, sqldb.LargeCache)
	if err != nil {
		return nil, fmt.Errorf("database %s: %w", path, err)
	}
	if err := migrate(ctx, db); err != nil {
		db.Close()
		return nil, fmt.Errorf("database %s: %w", path, err)
	}
	return &SQLite{db: db, inbox: inbox{inboxDir}}, nil
}

// migrate brings the tables up to this program's version.
func migrate(ctx context.Context, db *sql.DB) error {
	files, err := fs.Sub(migrations, "migrations/sqlite")
	if err != nil {
		return err
	}
	return sqldb.Migrate(ctx, db, goose.DialectSQLite3, files)
}

// Close ends all use of the workspace.
func (s *SQLite) Close() error { return s.db.Close() }
