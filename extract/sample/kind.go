package sample

import (
	"fmt"
	"math/rand/v2"

	"cyberflag/internal/civil"
	"cyberflag/record"
	"cyberflag/reference"
)

// A kind is a sort of offence with the words that go with it.
type kind struct {
	codes        []string   // Home Office classes; one in force is drawn
	since, until civil.Date // in use from since and before until; zero is always
	weight       int        // among offences that were not online
	onlineWeight int        // among those that were; 0 needs no online texts
	low, high    int        // ages of victims; 0 and 0 is anyone
	sex          record.Sex
	noVictim     bool // a shop, a firm or the public
	sexual       bool
	places       []string
	offline      []string // texts, see fill
	online       []string
	offences     []reference.Offence // of codes
}

// ages gives the bounds of victims' ages, both included.
func (k kind) ages() (low, high int) {
	if k.high == 0 {
		return 5, 92
	}
	return k.low, k.high
}

// fits reports whether p, the victim of an earlier record, can be the victim
// of such an offence too.
func (k kind) fits(p person) bool {
	years, known := p.age.Known()
	low, high := k.ages()
	return p.id != "" && known && years >= low && years <= high && (k.sex == "" || k.sex == p.sex)
}

// kindsIn gives the kinds with their offences. It refuses a time in which no
// kind that can be online and not is in force throughout.
func kindsIn(from, to civil.Date) ([]kind, error) {
	in, always := make([]kind, len(kinds)), false
	for i, k := range kinds {
		for _, code := range k.codes {
			o, err := reference.LookupOffence(code)
			if err != nil {
				return nil, fmt.Errorf("sample: %w", err)
			}
			k.offences = append(k.offences, o)
			if o.InForceOn(from) == nil && o.InForceOn(to) == nil && k.weight > 0 && k.onlineWeight > 0 {
				always = true
			}
		}
		in[i] = k
	}
	if !always {
		return nil, fmt.Errorf("no offence of the sample was in force all the time from %v to %v", from, to)
	}
	return in, nil
}

// offenceOn draws an offence of the kind that is in force on d; classes come
// and go with the counting rules, so that there may be none.
func (k kind) offenceOn(d civil.Date, r *rand.Rand) (reference.Offence, bool) {
	if d.Before(k.since) || !k.until.IsZero() && !d.Before(k.until) {
		return reference.Offence{}, false
	}
	first := r.IntN(len(k.offences))
	for i := range k.offences {
		if o := k.offences[(first+i)%len(k.offences)]; o.InForceOn(d) == nil {
			return o, true
		}
	}
	return reference.Offence{}, false
}

// Places, as forces' location fields put them.
var (
	home    = []string{"dwelling", "dwelling", "dwelling", "not known"}
	public  = []string{"street", "street", "public transport", "park", "licensed premises"}
	shop    = []string{"shop"}
	mixed   = []string{"dwelling", "street", "school", "workplace", "not known", "licensed premises"}
	vehicle = []string{"street", "car park", "dwelling"}
	site    = []string{"building site", "workplace", "farm"}
)

// burglaryBy2017 is when burglary was classed anew, as residential or business
// and community. Source: Home Office Counting Rules, April 2017.
var burglaryBy2017 = civil.Of(2017, 4, 1)

// kinds are all sorts of offences. Codes and the ages that titles fix come
// from the Home Office's classes, as package reference has them.
var kinds = []kind{
	{codes: []string{"8L"}, weight: 50, onlineWeight: 200, places: home, offline: contactOffline, online: contactOnline},
	{codes: []string{"8R"}, weight: 30, onlineWeight: 240, places: mixed, offline: contactOffline, online: contactOnline},
	{codes: []string{"8Q"}, weight: 6, onlineWeight: 40, places: home, offline: contactOffline, online: contactOnline},
	{codes: []string{"8M"}, weight: 5, onlineWeight: 15, places: mixed, offline: contactOffline, online: contactOnline},
	{codes: []string{"3B"}, weight: 10, onlineWeight: 30, places: mixed, offline: threatOffline, online: threatOnline},
	{codes: []string{"35"}, weight: 3, onlineWeight: 50, places: home, offline: blackmailOffline, online: blackmailOnline},
	{codes: []string{"9A"}, weight: 50, onlineWeight: 20, places: public, offline: publicOrderOffline, online: publicOrderOnline},
	{codes: []string{"88A"}, weight: 1, onlineWeight: 60, low: 9, high: 15, sexual: true, places: home, offline: childOffline, online: childOnline},
	{codes: []string{"22B"}, weight: 5, onlineWeight: 60, low: 10, high: 15, sexual: true, places: home, offline: childOffline, online: childOnline},
	{codes: []string{"21"}, weight: 3, onlineWeight: 15, low: 3, high: 12, sexual: true, places: home, offline: childOffline, online: childOnline},
	{codes: []string{"20B"}, weight: 4, onlineWeight: 4, low: 3, high: 12, sex: record.Female, sexual: true, places: home, offline: childOffline, online: childOnline},
	{codes: []string{"17B"}, weight: 2, onlineWeight: 2, low: 3, high: 12, sex: record.Male, sexual: true, places: home, offline: childOffline, online: childOnline},
	{codes: []string{"19D"}, weight: 4, onlineWeight: 10, low: 13, high: 15, sex: record.Female, sexual: true, places: home, offline: childOffline, online: metOnline},
	{codes: []string{"71"}, weight: 1, onlineWeight: 12, low: 11, high: 17, sexual: true, places: home, offline: childOffline, online: childOnline},
	{codes: []string{"71/17"}, weight: 1, onlineWeight: 60, low: 9, high: 15, sexual: true, places: home, offline: childOffline, online: childOnline},
	{codes: []string{"19C"}, weight: 12, onlineWeight: 10, low: 16, high: 70, sex: record.Female, sexual: true, places: home, offline: adultOffline, online: metOnline},
	{codes: []string{"20A"}, weight: 20, onlineWeight: 8, low: 13, high: 75, sex: record.Female, sexual: true, places: mixed, offline: adultOffline, online: metOnline},
	{codes: []string{"17A"}, weight: 4, onlineWeight: 3, low: 13, high: 75, sex: record.Male, sexual: true, places: mixed, offline: adultOffline, online: metOnline},
	{codes: []string{"88E"}, weight: 10, onlineWeight: 12, low: 13, high: 60, sexual: true, places: public, offline: adultOffline, online: exposureOnline},
	{codes: []string{"86"}, weight: 1, onlineWeight: 70, noVictim: true, places: home, offline: imagesOffline, online: imagesOnline},
	{codes: []string{"8N"}, weight: 110, onlineWeight: 6, places: mixed, offline: assaultOffline, online: assaultOnline},
	{codes: []string{"105A"}, weight: 120, onlineWeight: 5, places: mixed, offline: assaultOffline, online: assaultOnline},
	{codes: []string{"11A"}, weight: 4, low: 0, high: 15, places: home, offline: careOffline},
	{codes: []string{"45"}, weight: 90, places: vehicle, offline: vehicleOffline},
	{codes: []string{"48"}, weight: 30, onlineWeight: 3, places: vehicle, offline: vehicleOffline, online: sellerOnline},
	{codes: []string{"44"}, weight: 25, places: public, offline: cycleOffline},
	{codes: []string{"46"}, weight: 100, noVictim: true, places: shop, offline: shopOffline},
	{codes: []string{"39"}, weight: 20, places: public, offline: theftOffline},
	{codes: []string{"49"}, weight: 110, onlineWeight: 30, places: mixed, offline: theftOffline, online: sellerOnline},
	{codes: []string{"28A"}, until: burglaryBy2017, weight: 60, places: home, offline: burglaryOffline},
	{codes: []string{"28E"}, since: burglaryBy2017, weight: 60, places: home, offline: burglaryOffline},
	{codes: []string{"30A"}, until: burglaryBy2017, weight: 50, noVictim: true, places: site, offline: siteOffline},
	{codes: []string{"30C"}, since: burglaryBy2017, weight: 50, noVictim: true, places: site, offline: siteOffline},
	{codes: []string{"34B"}, weight: 15, onlineWeight: 12, places: public, offline: robberyOffline, online: sellerOnline},
	{codes: []string{"58A", "58B", "58C"}, weight: 120, onlineWeight: 2, places: vehicle, offline: damageOffline, online: damageOnline},
	{codes: []string{"92A"}, weight: 12, onlineWeight: 10, noVictim: true, places: public, offline: drugsOffline, online: drugsOnline},
	{codes: []string{"54"}, weight: 4, onlineWeight: 6, noVictim: true, places: home, offline: handlingOffline, online: handlingOnline},
}
