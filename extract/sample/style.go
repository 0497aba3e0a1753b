package sample

import (
	"fmt"
	"strconv"
	"strings"
)

// A force writes in a style of its own.
type force struct {
	name   string
	prefix string
	weight int // by its size, roughly
	style  style
}

// reference numbers the n-th record of the sample of a seed. The running number
// makes it unique in the sample, whatever the form; behind the seed, which stands
// before it, samples of different seeds have none in common. That of seed 1 is left
// out.
func (f *force) reference(seed uint64, n, year int) string {
	number := ofSeed(seed) + fmt.Sprintf("%07d", n)
	if f.style.slashes {
		return fmt.Sprintf("%s/%s/%02d", f.prefix, number, year%100)
	}
	return fmt.Sprintf("%s-%d-%s", f.prefix, year, number)
}

// ofSeed begins what is numbered in the sample of a seed.
func ofSeed(seed uint64) string {
	if seed == 1 {
		return ""
	}
	return strconv.FormatUint(seed, 10) + "."
}

// A style is how a force's officers write.
type style struct {
	victim, suspect string
	frame           frame
	capitals        bool // whole text in capitals
	short           bool // abbreviations
	slashes         bool // form of references
}

// A frame is how the parts of a text are put together.
type frame int

const (
	sentences frame = iota // one paragraph
	blocks                 // MO: ... SUSPECT: ..., each on a line
	log                    // entries with times
	notes                  // parts joined by dashes
)

// forces are twenty of the 43, so that a sample is like a collation in which
// not all have answered. The styles are made up.
var forces = []force{
	{"Avon and Somerset", "AS", 30, style{"the victim", "the suspect", sentences, false, false, false}},
	{"Cheshire", "CH", 18, style{"IP", "OFFENDER", blocks, true, false, true}},
	{"Cleveland", "CL", 15, style{"IP", "susp", sentences, false, true, true}},
	{"Cumbria", "CU", 8, style{"the aggrieved", "the offender", notes, false, false, false}},
	{"Derbyshire", "DE", 17, style{"the victim", "an unknown male", log, false, false, true}},
	{"Durham", "DU", 11, style{"the injured party", "the suspect", sentences, false, false, false}},
	{"Essex", "EX", 31, style{"vict", "susp", log, false, true, true}},
	{"Greater Manchester", "GM", 60, style{"VICTIM", "OFFENDER(S)", blocks, true, true, true}},
	{"Gwent", "GW", 11, style{"the complainant", "the suspect", notes, false, false, true}},
	{"Hampshire", "HA", 34, style{"the victim", "the suspect", blocks, false, false, true}},
	{"Kent", "KE", 34, style{"the informant", "the suspect", log, false, false, true}},
	{"Lancashire", "LA", 27, style{"AGGD", "OFF", sentences, true, true, false}},
	{"Merseyside", "ME", 28, style{"the IP", "the offender", sentences, false, true, false}},
	{"Norfolk", "NO", 13, style{"the victim", "a person known", blocks, false, false, false}},
	{"Northumbria", "NB", 29, style{"the victim", "the offender", notes, false, true, true}},
	{"North Wales", "NW", 12, style{"the complainant", "the named suspect", sentences, false, false, true}},
	{"Nottinghamshire", "NT", 20, style{"the victim", "the suspect", log, true, false, false}},
	{"South Yorkshire", "SY", 27, style{"comp", "susp", notes, false, true, false}},
	{"West Midlands", "WM", 50, style{"IP", "OFF", blocks, true, true, true}},
	{"West Yorkshire", "WY", 52, style{"the victim", "the suspect", sentences, false, false, true}},
}

var forceWeights = func() (weights []int) {
	for _, f := range forces {
		weights = append(weights, f.weight)
	}
	return weights
}()

// abbreviations are common in crime systems.
var abbreviations = strings.NewReplacer("unknown", "unk", "reported", "rptd", "Reported", "Rptd", "vehicle", "veh", "between", "btwn",
	"address", "addr", "telephone", "tel", "approximately", "approx", "statement", "stmt", "received", "recd", "messages", "msgs",
	"further", "fur", "negative", "neg", "through", "thru", "without", "w/o", " and ", " & ", "property", "prop", "offence", "off",
	"enquiries", "enqs", "Enquiries", "Enqs", "Facebook", "FB", "Instagram", "Insta", "WhatsApp", "W/App")
