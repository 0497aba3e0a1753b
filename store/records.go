package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"cyberflag/internal/crashpoint"
)

// A RecordVersion is one version of a crime record, as a delivery brings it:
// known by keyed hashes (MarkKey), and counted in a cell of Delivery.Cells.
type RecordVersion struct {
	Mark    int64 // of the force and the reference of its first version
	Content int64 // of all that the record holds
	Cell    int32 // its place in Delivery.Cells

	// By these a record is known again whose force was corrected (Known).
	Name int64 // of its own force and reference
	Ref  int64 // of the reference
	Rest int64 // of all but the force; 0 where there is no text to tell it by
}

// A KnownRecord is the latest version of a record that a workspace has.
type KnownRecord struct {
	Version int32
	Content int64
	Labels  []string // of its cell by the rules asked for; nil when they have not decided it
}

// RecordTotals says how many records there are, and how many versions of them.
type RecordTotals struct{ Records, Versions int }

// MarkKey gives the workspace's key for the marks of records.
func (s *SQLite) MarkKey(ctx context.Context) (key []byte, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT key FROM mark_key`).Scan(&key)
	return key, err
}

// RecordTotals counts the records.
func (s *SQLite) RecordTotals(ctx context.Context) (t RecordTotals, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT count(DISTINCT mark), count(*) FROM records`).Scan(&t.Records, &t.Versions)
	return t, err
}

// A RecordBook looks up records. It is not safe for concurrent use.
type RecordBook struct {
	latest *sql.Stmt
	byRef  *sql.Stmt
	any    bool // there are records
	rules  string
	labels map[string][]string // read already
}

// RecordBook opens the records with what one version of the rules decided.
func (s *SQLite) RecordBook(ctx context.Context, rules string) (*RecordBook, error) {
	q, err := s.db.PrepareContext(ctx,
		`SELECT r.version, r.content, c.labels FROM records r
		 LEFT JOIN decisions d ON d.record = r.id AND d.rules = $2 LEFT JOIN cells c ON c.id = d.cell
		 WHERE r.mark = $1 ORDER BY r.version DESC LIMIT 1`)
	if err != nil {
		return nil, err
	}
	byRef, err := s.db.PrepareContext(ctx, `SELECT mark, name, rest FROM records WHERE ref = $1 ORDER BY mark, version DESC`)
	if err != nil {
		return nil, errors.Join(err, q.Close())
	}
	b := &RecordBook{latest: q, byRef: byRef, rules: rules, labels: map[string][]string{}}
	if err := s.db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM records)`).Scan(&b.any); err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, nil
}

// Close ends the looking up.
func (b *RecordBook) Close() error { return errors.Join(b.latest.Close(), b.byRef.Close()) }

// Known gives the mark of a record whose own name is no mark: one that had this
// name in a later version, or that is the same in its latest version but for the
// force. ok is false where there is none; others are then the records of other
// forces with that reference.
func (b *RecordBook) Known(ctx context.Context, r RecordVersion) (mark int64, ok bool, others int, err error) {
	if !b.any {
		return 0, false, 0, nil
	}
	rows, err := b.byRef.QueryContext(ctx, r.Ref)
	if err != nil {
		return 0, false, 0, err
	}
	defer rows.Close()
	same := 0
	for last := int64(0); rows.Next(); {
		var have RecordVersion
		if err := rows.Scan(&have.Mark, &have.Name, &have.Rest); err != nil {
			return 0, false, 0, err
		}
		if have.Name == r.Name {
			return have.Mark, true, 0, nil
		}
		if others == 0 || have.Mark != last { // its latest version
			last = have.Mark
			if others++; have.Rest == r.Rest && r.Rest != 0 {
				mark, same = have.Mark, same+1
			}
		}
	}
	if same != 1 {
		return 0, false, others, rows.Err()
	}
	return mark, true, 0, rows.Err()
}

// Latest gives the latest version of a record; ok is false when there is none.
func (b *RecordBook) Latest(ctx context.Context, mark int64) (k KnownRecord, ok bool, err error) {
	if !b.any {
		return KnownRecord{}, false, nil
	}
	var labels sql.NullString
	err = b.latest.QueryRowContext(ctx, mark, b.rules).Scan(&k.Version, &k.Content, &labels)
	if errors.Is(err, sql.ErrNoRows) {
		return KnownRecord{}, false, nil
	}
	if err != nil || !labels.Valid {
		return k, err == nil, err
	}
	if k.Labels = b.labels[labels.String]; k.Labels == nil {
		if err := json.Unmarshal([]byte(labels.String), &k.Labels); err != nil {
			return k, false, fmt.Errorf("cell of a record: %w", err)
		}
		b.labels[labels.String] = k.Labels
	}
	return k, true, nil
}

// insertRecordSQL adds a version of a record unless its latest is the same; a
// record that stands twice in one import, or came meanwhile by another, is so
// no fault.
const insertRecordSQL = `INSERT INTO records (mark, version, content, import, name, ref, rest)
SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 FROM records WHERE mark = $1
HAVING coalesce((SELECT content FROM records WHERE mark = $1 ORDER BY version DESC LIMIT 1) <> $2, true)`

// insertRecords writes the versions of a delivery that are not there yet, and
// what was decided of them. Records go in by their marks, which are random: so
// each page of their index is turned to once. A file that is kept already (first is
// false) brings no version: what was corrected since would be taken back by it.
func insertRecords(ctx context.Context, tx *sql.Tx, id int64, d Delivery, first bool) error {
	if len(d.Records) == 0 {
		return nil
	}
	cells, err := insertCells(ctx, tx, d)
	if err != nil {
		return err
	}
	in, err := newRecordInsert(ctx, tx)
	if err != nil {
		return err
	}
	defer in.close()
	records := slices.Clone(d.Records)
	slices.SortStableFunc(records, func(a, b RecordVersion) int { return cmp.Compare(a.Mark, b.Mark) })
	for i, r := range records {
		record, kept, err := int64(0), false, error(nil)
		if !first {
			record, kept, err = in.kept(ctx, r, d.Import)
		}
		if err == nil && !kept {
			record, err = in.version(ctx, id, r)
		}
		if err == nil {
			_, err = in.decision.ExecContext(ctx, record, d.Run.Rules, cells[r.Cell])
		}
		if errors.As(err, new(OtherReading)) {
			return err // of the file, not of this record
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", i+1, err)
		}
		crashpoint.Here("store: record")
	}
	return nil
}

// A recordInsert is the statements of insertRecords.
type recordInsert struct{ record, latest, alike, decision *sql.Stmt }

func newRecordInsert(ctx context.Context, tx *sql.Tx) (in recordInsert, err error) {
	for _, s := range []struct {
		into **sql.Stmt
		text string
	}{
		{&in.record, insertRecordSQL},
		{&in.latest, `SELECT id FROM records WHERE mark = $1 ORDER BY version DESC LIMIT 1`},
		{&in.alike, `SELECT id FROM records WHERE mark = $1 AND content = $2 ORDER BY version DESC LIMIT 1`},
		{&in.decision, `INSERT INTO decisions (record, rules, cell) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`},
	} {
		if *s.into, err = tx.PrepareContext(ctx, s.text); err != nil {
			in.close()
			return in, err
		}
	}
	return in, nil
}

func (in recordInsert) close() {
	for _, s := range []*sql.Stmt{in.record, in.latest, in.alike, in.decision} {
		if s != nil {
			s.Close()
		}
	}
}

// version writes a version of a record unless it is there, and gives its id.
func (in recordInsert) version(ctx context.Context, imported int64, r RecordVersion) (id int64, err error) {
	res, err := in.record.ExecContext(ctx, r.Mark, r.Content, imported, r.Name, r.Ref, r.Rest)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return 0, err
	}
	if n == 1 {
		return res.LastInsertId()
	}
	err = in.latest.QueryRowContext(ctx, r.Mark).Scan(&id)
	return id, err
}

// kept gives the id of the version that a record of a file which is kept already
// has. One that has versions and none as it is read now was read otherwise; one
// that has none is of a file from before versions were kept, and ok is false.
func (in recordInsert) kept(ctx context.Context, r RecordVersion, i Import) (id int64, ok bool, err error) {
	err = in.alike.QueryRowContext(ctx, r.Mark, r.Content).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err == nil, err
	}
	err = in.latest.QueryRowContext(ctx, r.Mark).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	if err == nil {
		err = OtherReading{i.Read, i.Refused}
	}
	return 0, false, err
}

// insertCells writes the cells that are not there yet, and gives the id of each.
func insertCells(ctx context.Context, tx *sql.Tx, d Delivery) (ids []int64, err error) {
	for _, c := range d.Cells {
		labels, err := json.Marshal(c.Labels)
		if err != nil {
			return nil, err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO cells (dimensions, labels) VALUES ($1, $2) ON CONFLICT DO NOTHING`, c.Dimensions, string(labels)); err != nil {
			return nil, err
		}
		var id int64
		if err := tx.QueryRowContext(ctx, `SELECT id FROM cells WHERE dimensions = $1 AND labels = $2`, c.Dimensions, string(labels)).Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}
