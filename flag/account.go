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
	d, err := j.definition(rec, definition)
	if err != nil {
		return nil, err
	}
	kinds := j.offenceKinds(rec)
	r := j.read(rec.Text, d, j.reads(kinds))
	if r == nil {
		return nil, nil
	}
	defer j.done(r)
	text := plainOf(rec.Text)
	var accounts []Account
	for _, h := range j.hits(r, d, kinds) {
		accounts = append(accounts, text.account(Account{Hit: h.kept(), Parts: j.partsOf(r, h, kinds, d)}))
	}
	return accounts, nil
}

// definition gives the definition with the given id, or the one in force on the
// date of rec when it is "".
func (j *Judge) definition(rec record.Record, id string) (*rules.Definition, error) {
	if id == "" {
		return j.inForce(rec.RecordedOn), nil
	}
	named, err := j.set.Definition(id)
	return &named, err
}

// partsOf gives the parts of a hit; one of a channel that d does not count has
// none.
func (j *Judge) partsOf(r *reading, h Hit, kinds []int32, d *rules.Definition) []Part {
	channel := j.rules[h.rule].Channel
	at := span{int32(h.Start), int32(h.End)}
	for _, ms := range [][]mention{r.mentions, r.offline} {
		for i := range ms {
			if m := &ms[i]; m.span != at || m.rule != h.rule {
				continue
			} else if !channel.Offline() {
				return j.parts(r, m, kinds)
			} else if d.CountsChannel(channel) {
				return append(j.parts(r, m, kinds), Part{Name: "counted by " + d.ID, Used: j.model.Counted})
			}
		}
	}
	return nil
}

// parts gives what stands around m with its weights. What a name is worth as
// m's own is a part of its own: it is of no words.
func (j *Judge) parts(r *reading, m *mention, kinds []int32) []Part {
	stances := slices.Clone(r.around(j, m, kinds))
	parts := j.features.pairing.parts(j.features, j.group[m.rule], stances)
	for _, s := range stances {
		for _, z := range []zones{s.zones & itself, s.zones &^ itself} {
			odds := j.features.odds(s.name, z)
			if odds == (weigh.Odds{}) {
				continue
			}
			p := Part{Name: j.features.names[s.name], Zones: z.list(), Used: odds.Used, Doubtful: odds.Doubtful}
			if z != itself {
				at := j.nearest(r, s.name, m)
				p.Start, p.End = int(at.start), int(at.end)
			}
			parts = append(parts, p)
		}
	}
	parts = append(parts, j.wordParts(r, m)...)
	sortParts(parts)
	return parts
}

// sortParts puts the parts that move the odds most first.
func sortParts(parts []Part) {
	slices.SortStableFunc(parts, func(a, b Part) int {
		return cmp.Compare(math.Abs(b.Used)+math.Abs(b.Doubtful), math.Abs(a.Used)+math.Abs(a.Doubtful))
	})
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
