package ledger

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"cyberflag/internal/sqldb"
)

//go:embed migrations
var migrations embed.FS

// idle is how long a transaction may stand open without a word before
// PostgreSQL ends it. Without it a worker that is frozen inside its
// transaction, and so holds the rows of its shard, would stop everybody who
// wants to do that shard: measured in the trials that chose this engine.
const idle = "15s"

// IsPostgres reports whether database is the address of a PostgreSQL database,
// and not the path of an SQLite file.
func IsPostgres(database string) bool {
	return strings.HasPrefix(database, "postgres://") || strings.HasPrefix(database, "postgresql://")
}

// Open opens the database at a path or a postgres:// address, and makes or
// upgrades its tables.
func Open(ctx context.Context, database string) (*Ledger, error) {
	db, dialect, err := connect(database)
	if err != nil {
		return nil, fmt.Errorf("database %s: %w", shown(database), err)
	}
	if err := migrate(ctx, db, dialect); err != nil {
		db.Close()
		return nil, fmt.Errorf("database %s: %w", shown(database), err)
	}
	return &Ledger{db}, nil
}

// shown is a database as an error may name it: without a password.
func shown(database string) string {
	if !IsPostgres(database) {
		return filepath.Base(database)
	}
	u, err := url.Parse(database)
	if err != nil {
		return "postgres://..."
	}
	return u.Redacted()
}

func connect(database string) (*sql.DB, goose.Dialect, error) {
	if IsPostgres(database) {
		db, err := connectPostgres(database)
		return db, goose.DialectPostgres, err
	}
	db, err := sqldb.OpenSQLite(database)
	return db, goose.DialectSQLite3, err
}

// connectPostgres pins what the answer must not depend on: READ COMMITTED,
// under which two transactions that insert the same shard wait for each other
// and none has to be tried again; other levels give errors 40001 to River's
// own statements.
func connectPostgres(database string) (*sql.DB, error) {
	cfg, err := pgx.ParseConfig(database)
	if err != nil {
		return nil, fmt.Errorf("this is no address of a PostgreSQL database")
	}
	cfg.RuntimeParams["default_transaction_isolation"] = "read committed"
	cfg.RuntimeParams["idle_in_transaction_session_timeout"] = idle
	if cfg.RuntimeParams["application_name"] == "" {
		cfg.RuntimeParams["application_name"] = "cyberflag"
	}
	if cfg.ConnectTimeout == 0 {
		cfg.ConnectTimeout = 10 * time.Second
	}
	db := stdlib.OpenDB(*cfg)
	db.SetMaxOpenConns(16)
	return db, nil
}

// table holds the versions of these tables; a workspace in the same database
// has its own.
const table = "scale_versions"

// migrate brings the tables up to this program's version. Several programs may
// do it at once. It refuses a database from the future.
func migrate(ctx context.Context, db *sql.DB, dialect goose.Dialect) error {
	folder := map[goose.Dialect]string{goose.DialectSQLite3: "migrations/sqlite", goose.DialectPostgres: "migrations/postgres"}[dialect]
	files, err := fs.Sub(migrations, folder)
	if err != nil {
		return err
	}
	options := []goose.ProviderOption{goose.WithTableName(table)}
	if dialect == goose.DialectPostgres {
		one, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return err
		}
		options = append(options, goose.WithSessionLocker(one))
	}
	return sqldb.Migrate(ctx, db, dialect, files, options...)
}
