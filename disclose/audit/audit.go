// Package audit lets a release out, or does not: it attacks the tables that are
// about to be published, together with everything that the ledger says is
// known already, and makes the certificate without which publish takes nothing.
//
// It refuses a release in which one hidden count can be worked out, and one of
// which it could not find out whether it can. It knows nothing that a reader
// could not know: what it attacks are the tables as they are printed.
package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"cyberflag/disclose"
	"cyberflag/disclose/intruder"
)

// A Release is protected tables with their certificate. Certify is the only
// way to make one that holds anything.
type Release struct {
	tables      []disclose.Table
	certificate Certificate
	facts       []Fact
}

// Tables gives the tables. The caller must not change them.
func (r Release) Tables() []disclose.Table { return r.tables }

// Certificate gives the certificate; its Inputs are "" for the zero Release.
func (r Release) Certificate() Certificate { return r.certificate }

// Facts gives what the release makes public: the ledger keeps it when the
// release is written. The caller must not change it.
func (r Release) Facts() []Fact { return r.facts }

// Certified reports that the release was attacked and let out.
func (r Release) Certified() bool { return r.certificate.Inputs != "" }

// A Certificate says what was attacked, and what came of it.
type Certificate struct {
	Inputs    string // SHA-256 of all that the intruder was given
	Knows     string // what he was taken to know: "rule"
	Cells     int    // published cells, of the release and of the ledger
	Attacked  int    // hidden cells
	Revealed  int    // always 0 in a certificate
	Narrowest int64  // the smallest number of values proved to be left for a hidden cell; 0 when none is hidden
	LPs, IPs  int
	Open      int    // ends of intervals that were not settled: there may be more values left
	Facts     int    // of the ledger, set against the release
	Revised   int    // facts that the release contradicts: revised values
	Insiders  string // the dimension whose values, who know their own counts, can work out nothing of others by protect's own audit; "" when that was not asked of every table
	Status    string // "proved"
}

// Proved is the status of a certificate: of every hidden count two tables of
// whole numbers were found in which it differs.
const Proved = "proved"

// ErrRevealed means that a hidden count can be worked out.
var ErrRevealed = errors.New("a hidden count can be worked out")

// ErrUnproven means that the search was cut short.
var ErrUnproven = errors.New("the audit could not be finished")

// A Draft is what is about to be published.
type Draft struct {
	Population string // who is counted and how, in words; facts of other populations are not set against it
	Period     string // such as 2016-17; "" when the tables say it themselves, or there is none
	Tables     []disclose.Table
	Hierarchy  []intruder.Parent
	Ledger     []Fact // all that is known; those of other populations are left alone
}

// Certify attacks the draft twice, by readers who take a value that was
// published before to be equal to today's, and by readers who know that it may
// have been revised. It lets the release out when neither works out anything.
func Certify(d Draft) (Release, error) {
	if len(d.Tables) == 0 {
		return Release{}, errors.New("audit: a release without tables")
	}
	if d.Population == "" {
		return Release{}, errors.New("audit: nobody said who is counted")
	}
	fresh := d.published()
	vintage := hash(fresh, nil, d.Hierarchy)
	known := d.ledger(vintage)
	c := Certificate{Knows: "rule", Facts: known.facts, Insiders: insiders(d.Tables), Status: Proved}
	c.Inputs = hash(fresh, known.tables, d.Hierarchy)
	alone, err := attack(intruder.Publication{Tables: fresh, Hierarchy: d.Hierarchy})
	if err != nil {
		return Release{}, err
	}
	c.add(alone)
	if known.facts > 0 {
		joint, revised, err := jointly(fresh, known.tables, d.Hierarchy)
		if err != nil {
			return Release{}, err
		}
		c.add(joint)
		c.Revised = revised
	}
	return Release{tables: d.Tables, certificate: c, facts: d.facts(vintage)}, nil
}

// insiders gives the dimension whose values were found to work out nothing of
// each other in every table, or "".
func insiders(tables []disclose.Table) string {
	dim := tables[0].Audit().Insiders
	for _, t := range tables {
		if a := t.Audit(); a.Insiders != dim || a.Inside > 0 {
			return ""
		}
	}
	return dim
}

// add takes one attack into the certificate.
func (c *Certificate) add(r intruder.Result) {
	c.Cells, c.Attacked = max(c.Cells, r.Cells), max(c.Attacked, len(r.Hidden))
	c.LPs, c.IPs, c.Open = c.LPs+r.Effort.LPs, c.IPs+r.Effort.IPs, max(c.Open, r.Effort.Unproven)
	for _, i := range r.Hidden {
		if !i.Known && i.High > 0 && (c.Narrowest == 0 || i.Sure < c.Narrowest) {
			c.Narrowest = i.Sure
		}
	}
}

// attack is one attack whose outcome must be clean.
func attack(p intruder.Publication) (intruder.Result, error) {
	r, err := intruder.Attack(p, intruder.Rule)
	if err != nil {
		return r, fmt.Errorf("audit: %w", err)
	}
	for _, i := range r.Hidden {
		// The count itself is not said: an error may end up in a log.
		if i.Revealed() && !i.Known {
			return r, fmt.Errorf("audit: %s: %w", intruder.Words(i.Cell), ErrRevealed)
		}
	}
	if n := r.Doubtful(); n > 0 {
		return r, fmt.Errorf("audit: whether %d counts can be worked out: %w", n, ErrUnproven)
	}
	return r, nil
}

// jointly attacks the release together with the ledger. A fact that the
// release contradicts was revised: it says nothing of today's value, and is
// left out and counted. So is a table whose sums the release contradicts.
func jointly(fresh, known []intruder.Table, h []intruder.Parent) (r intruder.Result, revised int, err error) {
	for range 1 + cells(known) {
		r, err = attack(together(fresh, known, h))
		var conflict *intruder.Conflict
		var left []intruder.Table
		switch {
		case errors.As(err, &conflict):
			left = without(known, conflict.Table, conflict.Row)
		case errors.Is(err, intruder.ErrNoTable) && len(known) > 0:
			left = agreeing(fresh, known, h)
		default:
			return r, revised, err
		}
		revised += cells(known) - cells(left)
		known = left
	}
	return r, revised, err
}

func together(fresh, known []intruder.Table, h []intruder.Parent) intruder.Publication {
	return intruder.Publication{Tables: append(slices.Clone(fresh), known...), Hierarchy: h}
}

// agreeing gives the tables of known, the latest first, that agree with fresh and with
// those that were kept before.
func agreeing(fresh, known []intruder.Table, h []intruder.Parent) (kept []intruder.Table) {
	for _, t := range slices.Backward(known) {
		if _, err := intruder.Attack(together(fresh, append(slices.Clone(kept), t), h), intruder.Rule); !errors.Is(err, intruder.ErrNoTable) {
			kept = append(kept, t)
		}
	}
	return kept
}

func cells(tables []intruder.Table) (n int) {
	for _, t := range tables {
		n += len(t.Cells)
	}
	return n
}

// without gives the tables without one row of one of them.
func without(tables []intruder.Table, name string, row int) []intruder.Table {
	out := slices.Clone(tables)
	for i, t := range out {
		if t.Name == name {
			out[i].Cells = slices.DeleteFunc(slices.Clone(t.Cells), func(c intruder.Cell) bool { return c.Row == row })
		}
	}
	return out
}

// hash stands for all that the intruder was given.
func hash(fresh, known []intruder.Table, h []intruder.Parent) string {
	var b strings.Builder
	for _, tables := range [][]intruder.Table{fresh, known} {
		for _, t := range tables {
			fmt.Fprintf(&b, "%q %q\n", t.Name, t.Dims)
			for _, c := range t.Cells {
				fmt.Fprintf(&b, "%q %d %d %d %d\n", c.Labels, c.Kind, c.Low, c.High, c.Base)
			}
		}
		b.WriteString("--\n")
	}
	for _, p := range h {
		fmt.Fprintf(&b, "%q %q %q\n", p.Dim, p.Child, p.Parent)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:])
}
