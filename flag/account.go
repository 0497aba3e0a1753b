package flag

import (
	"cmp"
	"math"
	"slices"

	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// An Account is one mention with everything that was added up for it.
type Account struct {
	Hit
	Parts []Part // by how much each moved the odds, the greatest first
}

// A Part is what one name around a mention added to its odds: a cue, another
// mention, a kind of offence, or the mention's own rule.
type Part struct {
	Name       string
	Zones      []rules.Zone // where it stands, seen from the mention
	Start, End int          // the words nearest to the mention; 0-0 when it is of no words
	Used       float64      // natural log of odds, as the weights are
	Doubtful   float64
}

// Accounts gives what was added up for each mention of a record, in order of
// the text, under the definition with the given id, or the one in force on its
// date when it is "". The sum of a mention's parts is its weight.
func (j *Judge) Accounts(rec record.Record, definition string) ([]Account, error) {
	d := j.set.InForce(rec.RecordedOn)
	if definition != "" {
		var err error
		if d, err = j.set.Definition(definition); err != nil {
			return nil, err
		}
	}
	r := j.read(rec.Text)
	if r == nil {
		return nil, nil
	}
	defer j.done(r)
	kinds := j.offenceKinds(rec)
	var accounts []Account
	for i, h := range j.hits(r, d, kinds) {
		a := Account{Hit: h}
		if rule := &j.rules[r.mentions[i].rule]; !rule.Channel.Offline() || d.CountsChannel(rule.Channel) {
			a.Parts = j.parts(r, &r.mentions[i], kinds)
			if rule.Channel.Offline() {
				a.Parts = append(a.Parts, Part{Name: "counted by " + d.ID, Used: j.model.Counted})
			}
		}
		accounts = append(accounts, a)
	}
	return accounts, nil
}

// parts gives what stands around m with its weights. What a name is worth as
// m's own is a part of its own: it is of no words.
func (j *Judge) parts(r *reading, m *mention, kinds []int) []Part {
	var parts []Part
	for _, s := range slices.Clone(r.around(j, m, kinds)) {
		for _, z := range []zones{s.zones & itself, s.zones &^ itself} {
			odds := j.features.odds(s.name, z)
			if odds == (weigh.Odds{}) {
				continue
			}
			p := Part{Name: j.features.names[s.name], Zones: z.list(), Used: odds.Used, Doubtful: odds.Doubtful}
			if z != itself {
				at := r.nearest(s.name, m)
				p.Start, p.End = at.start, at.end
			}
			parts = append(parts, p)
		}
	}
	slices.SortStableFunc(parts, func(a, b Part) int {
		return cmp.Compare(math.Abs(b.Used)+math.Abs(b.Doubtful), math.Abs(a.Used)+math.Abs(a.Doubtful))
	})
	return parts
}

// list gives the zones of z, the widest first.
func (z zones) list() []rules.Zone {
	var zs []rules.Zone
	for i, zone := range rules.Zones() {
		if z&(1<<i) != 0 {
			zs = append(zs, zone)
		}
	}
	return zs
}

// Base gives the chances of a record in which no mention says anything: those
// of its kind of offence.
func (j *Judge) Base(rec record.Record) weigh.Chances { return j.base(j.offenceKinds(rec)) }
