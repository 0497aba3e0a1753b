package storetest

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Dump gives everything in the SQLite workspace database at path as text, one
// row a line, but for the migrations' own tables, which have a clock.
func Dump(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	fatal(t, err)
	defer db.Close()
	var b strings.Builder
	for _, table := range column(t, db, `SELECT name FROM sqlite_master WHERE type = 'table'
		AND name NOT LIKE 'sqlite_%' AND name NOT IN ('goose_db_version', 'scale_versions') ORDER BY name`) {
		fmt.Fprintf(&b, "-- %s\n", table)
		dumpTable(t, db, table, &b)
	}
	return b.String()
}

func dumpTable(t *testing.T, db *sql.DB, table string, b *strings.Builder) {
	t.Helper()
	rows, err := db.Query(`SELECT * FROM ` + table + ` ORDER BY 1, 2`)
	fatal(t, err)
	defer rows.Close()
	columns, err := rows.Columns()
	fatal(t, err)
	for rows.Next() {
		values := make([]any, len(columns))
		for i := range values {
			values[i] = new(any)
		}
		fatal(t, rows.Scan(values...))
		for i := range values {
			fmt.Fprintf(b, "%q|", fmt.Sprint(*values[i].(*any)))
		}
		b.WriteByte('\n')
	}
	fatal(t, rows.Err())
}

// Files gives the names and contents of a folder as text, one file a line.
func Files(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	fatal(t, err)
	var b strings.Builder
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		fatal(t, err)
		fmt.Fprintf(&b, "%s %q\n", e.Name(), content)
	}
	return b.String()
}

func column(t *testing.T, db *sql.DB, query string) (out []string) {
	t.Helper()
	rows, err := db.Query(query)
	fatal(t, err)
	defer rows.Close()
	for rows.Next() {
		var s string
		fatal(t, rows.Scan(&s))
		out = append(out, s)
	}
	fatal(t, rows.Err())
	return out
}
