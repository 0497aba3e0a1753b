// Package sample makes up a force extract for demonstrations and benchmarks:
// all sorts of offences, twenty forces with their ways of writing, the same
// bytes for the same seed. Its words are neutral, nothing in it is or was a
// real record, and no figure made from it says anything about a real force.
//
// Whether an offence was online is known to the [Generator] and is in no
// column. The officer's flag is wrong or blank about as often as forces say:
// of offences that were online, 45 in 100 are flagged Y, 33 N and 22 are
// blank; of the others 2 in 100 are Y, 78 N and 20 blank. These rates are made
// up, as are the shares of offences.
package sample

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strconv"

	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/reference"
)

// Settings says what sample to make. See Default.
type Settings struct {
	Records     int // 0 or more
	Seed        uint64
	OnlineShare float64    // chance that an offence involved the internet, 0 to 1
	From, To    civil.Date // recorded dates, both included
}

// Default gives the settings of a sample of n records: the financial years
// 2015-16 and 2016-17, eight in a hundred online.
func Default(n int, seed uint64) Settings {
	return Settings{Records: n, Seed: seed, OnlineShare: 0.08,
		From: civil.MustParse("2015-04-01"), To: civil.MustParse("2017-03-31")}
}

// check says which setting cannot be met.
func (s Settings) check() error {
	switch {
	case s.Records < 0:
		return fmt.Errorf("a sample of %d records: want 0 or more", s.Records)
	case math.IsNaN(s.OnlineShare) || s.OnlineShare < 0 || s.OnlineShare > 1:
		return fmt.Errorf("an online share of %v: want 0 to 1", s.OnlineShare)
	case s.From.IsZero() || s.To.IsZero() || s.To.Before(s.From):
		return fmt.Errorf("recorded from %v to %v: want two dates in order", s.From, s.To)
	}
	return nil
}

// A Generator makes records one after another, without end, in memory that
// does not grow. It is not safe for concurrent use.
type Generator struct {
	settings Settings
	rand     *rand.Rand
	kinds    []kind
	online   []int // weights of kinds
	offline  []int
	made     int
	recent   [64]person // victims who may be victims again
	people   int
	text     []byte
}

// A person is a victim.
type person struct {
	id  string
	age record.Age
	sex record.Sex
}

// New makes a Generator; it refuses settings that cannot be met.
func New(s Settings) (*Generator, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	const stream = 0x63796265 // "cybe": parts the sample from other uses of a seed
	g := &Generator{settings: s, rand: rand.New(rand.NewPCG(s.Seed, stream))}
	var err error
	if g.kinds, err = kindsIn(s.From, s.To); err != nil {
		return nil, err
	}
	for _, k := range g.kinds {
		g.offline = append(g.offline, k.weight)
		g.online = append(g.online, k.onlineWeight)
	}
	return g, nil
}

// Next makes the next record, and says whether the internet was used in
// committing the offence.
func (g *Generator) Next() (record.Record, bool) {
	g.made++
	online := g.rand.Float64() < g.settings.OnlineShare
	recorded := g.settings.From.AddDays(g.rand.IntN(g.settings.From.DaysUntil(g.settings.To) + 1))
	k, offence := g.offence(recorded, online)
	f := &forces[g.pick(forceWeights)]
	from, to := g.committed(k, recorded)
	who := g.victim(k)
	return record.Record{
		Ref:           f.reference(g.settings.Seed, g.made, recorded.Year),
		Force:         f.name,
		OffenceCode:   offence.Code,
		OffenceTitle:  offence.Title,
		RecordedOn:    recorded,
		CommittedFrom: from,
		CommittedTo:   to,
		VictimID:      who.id,
		VictimAge:     who.age,
		VictimSex:     who.sex,
		LocationType:  one(g.rand, k.places),
		OfficerFlag:   g.flag(online),
		Outcome:       g.outcome(),
		Text:          g.story(k, f.style, online),
	}, online
}

// offence draws a kind and one of its offences that was in force.
func (g *Generator) offence(on civil.Date, online bool) (kind, reference.Offence) {
	weights := g.offline
	if online {
		weights = g.online
	}
	for {
		k := g.kinds[g.pick(weights)]
		if o, ok := k.offenceOn(on, g.rand); ok {
			return k, o
		}
	}
}

// pick draws an index by weight.
func (g *Generator) pick(weights []int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	n := g.rand.IntN(sum)
	for i, w := range weights {
		if n -= w; n < 0 {
			return i
		}
	}
	panic("BUG: weights do not add up")
}

// chance is true percent times in a hundred.
func (g *Generator) chance(percent int) bool { return g.rand.IntN(100) < percent }

func one(r *rand.Rand, among []string) string { return among[r.IntN(len(among))] }

// committed gives the days from and to which an offence was committed. Most
// are recorded within days; of sexual offences, one in five years later.
func (g *Generator) committed(k kind, recorded civil.Date) (from, to civil.Date) {
	back := g.rand.IntN(3)
	switch {
	case k.sexual && g.chance(20):
		back = 365 + g.rand.IntN(8*365)
	case g.chance(25):
		back = g.rand.IntN(90)
	}
	from = recorded.AddDays(-back)
	if g.chance(60) {
		to = from.AddDays(g.rand.IntN(min(back, 30) + 1))
	}
	return from, to
}

// victim draws a victim that the offence can have: now and then the victim of
// an earlier record, and none where the victim is a shop or the public.
func (g *Generator) victim(k kind) person {
	if k.noVictim {
		return person{}
	}
	if old := g.recent[g.rand.IntN(len(g.recent))]; g.chance(6) && k.fits(old) {
		return old
	}
	g.people++
	p := person{id: "P" + ofSeed(g.settings.Seed) + strconv.Itoa(g.people), age: g.age(k), sex: k.sex}
	if p.sex == "" && !g.chance(4) {
		p.sex = []record.Sex{record.Female, record.Male}[g.rand.IntN(2)]
	} else if p.sex == "" {
		p.sex = record.SexUnknown
	}
	if !g.chance(95) && k.sex == "" {
		p.sex = ""
	}
	g.recent[g.people%len(g.recent)] = p
	return p
}

// age draws an age between the bounds of the offence; seven in a hundred are
// not known. Victims of the kinds that befall anyone are mostly adults,
// and there are more young ones than old ones.
func (g *Generator) age(k kind) record.Age {
	low, high := k.ages()
	if g.chance(7) {
		return record.Age{}
	}
	if low < 18 && high > 60 && g.chance(80) {
		low = 18
	}
	span := high - low + 1
	return record.Years(low + min(g.rand.IntN(span), g.rand.IntN(span)))
}

func (g *Generator) flag(online bool) record.Flag {
	yes, no := 2, 78
	if online {
		yes, no = 45, 33
	}
	switch n := g.rand.IntN(100); {
	case n < yes:
		return record.FlagYes
	case n < yes+no:
		return record.FlagNo
	}
	return record.Blank
}

func (g *Generator) outcome() string {
	if g.chance(30) {
		return ""
	}
	return one(g.rand, outcomes)
}

// header names the columns of WriteCSV: the contract's, and victim_id.
var header = []string{"crime_ref", "force", "offence_code", "offence_title", "recorded_on", "committed_from", "committed_to",
	"victim_age", "victim_sex", "location_type", "officer_flag", "outcome", "mo_text", "victim_id"}

// WriteCSV writes the header and s.Records rows to w, as it makes them.
func WriteCSV(w io.Writer, s Settings) error {
	g, err := New(s)
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if err := out.Write(header); err != nil {
		return err
	}
	for range s.Records {
		r, _ := g.Next()
		err := out.Write([]string{r.Ref, r.Force, r.OffenceCode, r.OffenceTitle, r.RecordedOn.String(), r.CommittedFrom.String(), r.CommittedTo.String(),
			r.VictimAge.String(), string(r.VictimSex), r.LocationType, r.OfficerFlag.String(), r.Outcome, r.Text, r.VictimID})
		if err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
