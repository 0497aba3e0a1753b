package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// A Document is an answer to a request that was read.
type Document struct {
	SHA256 string // of the file's bytes, in hex; names it in the inbox
	Name   string // the file's name without its folder
	Bytes  int64
}

// A Reading is what one version of the reader read in a document. Content and
// those of Proposed are JSON that the store does not look into.
type Reading struct {
	Document Document
	Reader   string // version of the reader
	Content  string
	Proposed []Proposed
}

// A Proposed is one thing that was proposed. Key tells it from all others of its
// document, and ID is its number in the workspace, the same in every reading
// that proposes the same.
type Proposed struct {
	ID       int64
	Document string // SHA256
	Key      string
	Content  string
	Offered  bool // by the last reading of the document
}

// KeepReading takes in a reading and the file at path that it was read from:
// all of it or, with an error, nothing. added is false when the last reading of
// the document says the same by the same reader.
func (s *SQLite) KeepReading(ctx context.Context, r Reading, path string) (added bool, err error) {
	err = s.inTx(ctx, "reading of "+r.Document.Name, func(tx *sql.Tx) error {
		if err := s.inbox.clear(); err != nil {
			return err
		}
		if err := s.inbox.keep(path, r.Document.SHA256); err != nil {
			return err
		}
		added, err = insertReading(ctx, tx, r)
		return err
	})
	return added && err == nil, err
}

func insertReading(ctx context.Context, tx *sql.Tx, r Reading) (added bool, err error) {
	d := r.Document
	_, err = tx.ExecContext(ctx, `INSERT INTO documents (sha256, name, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, d.SHA256, d.Name, d.Bytes)
	if err != nil {
		return false, err
	}
	var id int64
	if err := tx.QueryRowContext(ctx, `SELECT id FROM documents WHERE sha256 = $1`, d.SHA256).Scan(&id); err != nil {
		return false, err
	}
	var reader, content string
	err = tx.QueryRowContext(ctx, `SELECT reader, content FROM document_readings WHERE document = $1 ORDER BY id DESC LIMIT 1`, id).Scan(&reader, &content)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return false, err
	}
	if err == nil && reader == r.Reader && content == r.Content {
		return false, nil
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO document_readings (document, reader, content) VALUES ($1, $2, $3)`, id, r.Reader, r.Content)
	if err != nil {
		return false, err
	}
	reading, err := res.LastInsertId()
	if err != nil {
		return false, err
	}
	return true, insertProposed(ctx, tx, id, reading, r.Proposed)
}

func insertProposed(ctx context.Context, tx *sql.Tx, document, reading int64, all []Proposed) error {
	for i, p := range all {
		_, err := tx.ExecContext(ctx, `INSERT INTO proposals (document, key) VALUES ($1, $2) ON CONFLICT DO NOTHING`, document, p.Key)
		if err != nil {
			return fmt.Errorf("proposal %d: %w", i+1, err)
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO proposed (reading, seq, proposal, content)
			SELECT $1, $2, id, $3 FROM proposals WHERE document = $4 AND key = $5`, reading, i+1, p.Content, document, p.Key)
		if err != nil {
			return fmt.Errorf("proposal %d: %w", i+1, err)
		}
	}
	return nil
}

// Readings gives the last reading of every document, in the order that the
// documents came, each with all that was ever proposed from it: what the last
// reading offers in its order, then what only earlier ones did.
func (s *SQLite) Readings(ctx context.Context) ([]Reading, error) {
	// One transaction, so that a reading is never seen without its proposals.
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	out, err := list(ctx, tx, `SELECT d.sha256, d.name, d.bytes, r.reader, r.content FROM documents d
		JOIN document_readings r ON r.id = (SELECT max(id) FROM document_readings WHERE document = d.id) ORDER BY d.id`, nil,
		func(row *sql.Rows) (r Reading, err error) {
			err = row.Scan(&r.Document.SHA256, &r.Document.Name, &r.Document.Bytes, &r.Reader, &r.Content)
			return r, err
		})
	if err != nil {
		return nil, err
	}
	proposed, err := list(ctx, tx, `SELECT p.id, d.sha256, p.key, o.content,
			o.reading = (SELECT max(id) FROM document_readings WHERE document = d.id) AS offered
		FROM proposals p JOIN documents d ON d.id = p.document
		JOIN proposed o ON o.proposal = p.id AND o.reading = (SELECT max(reading) FROM proposed WHERE proposal = p.id)
		ORDER BY d.id, offered DESC, o.reading, o.seq`, nil,
		func(row *sql.Rows) (p Proposed, err error) {
			err = row.Scan(&p.ID, &p.Document, &p.Key, &p.Content, &p.Offered)
			return p, err
		})
	if err != nil {
		return nil, err
	}
	of := map[string][]Proposed{}
	for _, p := range proposed {
		of[p.Document] = append(of[p.Document], p)
	}
	for i := range out {
		out[i].Proposed = of[out[i].Document.SHA256]
	}
	return out, nil
}

// A Confirmation is what a person decided of a proposal. ID is given by the
// store; Figures is JSON that the store does not look into.
type Confirmation struct {
	ID, Proposal, Seen int64
	Verb               string
	By, At, Why        string
	Figures            string
}

// Confirm appends decisions, all of them or, with an error, none.
func (s *SQLite) Confirm(ctx context.Context, all []Confirmation) error {
	return s.inTx(ctx, "decision", func(tx *sql.Tx) error {
		for _, c := range all {
			if err := insertConfirmation(ctx, tx, c); err != nil {
				return err
			}
		}
		return nil
	})
}

func insertConfirmation(ctx context.Context, tx *sql.Tx, c Confirmation) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO confirmations (proposal, seen, verb, person, at, why, figures)
		VALUES ($1, $2, $3, $4, $5, $6, $7)`, c.Proposal, c.Seen, c.Verb, c.By, c.At, c.Why, c.Figures)
	if err != nil {
		return fmt.Errorf("proposal %d: %w", c.Proposal, err)
	}
	return nil
}

// AddProposed takes in what people found in a document beside what its last reading
// proposed, each with the decision that it stands by: all of it or, with an error,
// nothing. The proposals of the decisions are those added, whose numbers it gives.
func (s *SQLite) AddProposed(ctx context.Context, sha256 string, added []Proposed, by []Confirmation) (ids []int64, err error) {
	err = s.inTx(ctx, "addition", func(tx *sql.Tx) error {
		ids = nil
		var document, reading int64
		err := tx.QueryRowContext(ctx, `SELECT d.id, max(r.id) FROM documents d JOIN document_readings r ON r.document = d.id WHERE d.sha256 = $1 GROUP BY d.id`, sha256).Scan(&document, &reading)
		if err != nil {
			return fmt.Errorf("document %.12s: %w", sha256, err)
		}
		for n, p := range added {
			res, err := tx.ExecContext(ctx, `INSERT INTO proposals (document, key) VALUES ($1, $2)`, document, p.Key)
			if err != nil {
				return err
			}
			id, err := res.LastInsertId()
			if err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, `INSERT INTO proposed (reading, seq, proposal, content)
				SELECT $1, coalesce(max(seq), 0) + 1, $2, $3 FROM proposed WHERE reading = $1`, reading, id, p.Content)
			if err != nil {
				return err
			}
			c := by[n]
			c.Proposal = id
			if err := insertConfirmation(ctx, tx, c); err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	return ids, err
}

// Confirmations gives all decisions in the order they came.
func (s *SQLite) Confirmations(ctx context.Context) ([]Confirmation, error) {
	return list(ctx, s.db, `SELECT id, proposal, seen, verb, person, at, why, figures FROM confirmations ORDER BY id`, nil,
		func(row *sql.Rows) (c Confirmation, err error) {
			err = row.Scan(&c.ID, &c.Proposal, &c.Seen, &c.Verb, &c.By, &c.At, &c.Why, &c.Figures)
			return c, err
		})
}
