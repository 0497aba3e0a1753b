package flag

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cyberflag/flag/weigh"
	"cyberflag/record"
	"cyberflag/rules"
)

// TestZones holds the bits of zones to the order of rules.Zones.
func TestZones(t *testing.T) {
	want := map[zones]rules.Zone{
		itself: rules.Itself, inText: rules.InText, inSentence: rules.InSentence,
		before: rules.ZoneBefore, before3: rules.Before3, before1: rules.Before1,
		after: rules.ZoneAfter, after3: rules.After3, after1: rules.After1, under: rules.Under,
	}
	if len(rules.Zones()) != zoneCount || len(want) != zoneCount {
		t.Fatalf("%d zones in rules, %d here, zoneCount %d", len(rules.Zones()), len(want), zoneCount)
	}
	for z, zone := range want {
		if got := z.list(); !slices.Equal(got, []rules.Zone{zone}) {
			t.Errorf("zone %s is %v", zone, got)
		}
	}
}

// Every weight of the shipped rules is a feature under its own name and zone.
func TestWeightsBecomeFeatures(t *testing.T) {
	j := judge(t)
	at := map[string]int{}
	for n := range j.Features() {
		if name, zone, word := j.Feature(n); !word {
			at[name+" "+string(zone)] = n
		}
	}
	for _, w := range rules.Shipped().Learnt().Weights {
		n, ok := at[w.Name+" "+string(w.Zone)]
		got := j.features.weights[min(n, len(j.features.weights)-1)]
		if w.IsPair() {
			n -= j.FirstPair()
			pair := j.features.pairing.pairs[n/zoneCount]
			got = j.features.pairing.in(pair[0], pair[1], 1<<(n%zoneCount))
		}
		if want := (weigh.Odds{Used: w.Used, Doubtful: w.Doubtful}); !ok || got != want {
			t.Errorf("the weight of %s %s is %v, want %v", w.Name, w.Zone, got, want)
		}
	}
}

// Zones hold each other: a cue right before a mention is also within three
// words, in its clause, its sentence and its text.
func TestZonesOfACue(t *testing.T) {
	j := smallJudge(t)
	for _, c := range []struct {
		why, text string
		want      []rules.Zone
	}{
		{"right before", "not Chatter", []rules.Zone{rules.InText, rules.InSentence, rules.ZoneBefore, rules.Before3, rules.Before1}},
		{"within three words", "not on his Chatter", []rules.Zone{rules.InText, rules.InSentence, rules.ZoneBefore, rules.Before3}},
		{"four words before", "not he on his Chatter", []rules.Zone{rules.InText, rules.InSentence, rules.ZoneBefore}},
		{"in another clause", "not him but Chatter", []rules.Zone{rules.InText, rules.InSentence}},
		{"in another sentence", "Not. Chatter", []rules.Zone{rules.InText}},
		{"right after", "Chatter not", []rules.Zone{rules.InText, rules.InSentence, rules.ZoneAfter, rules.After3, rules.After1}},
		{"three words after", "Chatter was he not", []rules.Zone{rules.InText, rules.InSentence, rules.ZoneAfter, rules.After3}},
		{"inside a false friend", "not only Chatter", nil},
		{"nowhere", "Chatter", nil},
	} {
		var got []rules.Zone
		ms, _ := j.Mentions(text(c.text))
		for _, n := range ms[0].Features {
			if name, zone, _ := j.Feature(n); name == "negation" {
				got = append(got, zone)
			}
		}
		slices.SortFunc(got, func(a, b rules.Zone) int { return slices.Index(rules.Zones(), a) - slices.Index(rules.Zones(), b) })
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.why, c.text, diff)
		}
	}
}

// What weigh learns from: a mention of each rule of the internet, and at the
// end the record as a whole with its kind of offence.
func TestMentionsToLearnFrom(t *testing.T) {
	j := smallJudge(t)
	ms, of := j.Mentions(record.Record{Text: "He texts. Chatter, then Cupid.", OffenceTitle: "Theft"})
	var ids []string
	for _, r := range of {
		ids = append(ids, r.ID)
	}
	if want := []string{"platform.chatter", "platform.cupid", ""}; !slices.Equal(ids, want) || len(ms) != len(want) {
		t.Fatalf("%d mentions of %v, want %v", len(ms), ids, want)
	}
	var whole []string
	for _, n := range ms[2].Features {
		name, zone, _ := j.Feature(n)
		whole = append(whole, name+" "+string(zone))
	}
	if want := []string{"record itself", "kind.theft text"}; !slices.Equal(whole, want) {
		t.Errorf("the record as a whole is %v, want %v", whole, want)
	}
	if ms, of := j.Mentions(record.Record{}); len(ms) != 1 || len(of) != 1 {
		t.Errorf("an empty record has %d mentions", len(ms))
	}
}

// The kind of an offence is told by its title, and by its code only when the
// record has no title.
func TestOffenceKinds(t *testing.T) {
	j := smallJudge(t)
	for _, c := range []struct {
		why, code, title string
		want             []string
	}{
		{"by a word of the title", "", "BURGLARY in a dwelling", []string{"kind.theft"}},
		{"of two kinds", "", "Theft of communications", []string{"kind.theft", "kind.communications"}},
		{"not inside a word", "", "Thefts", []string{rules.UnknownOffence}},
		{"by the title of the code", "39", "", []string{"kind.theft"}}, // theft from the person
		{"the title goes before the code", "39", "Something", []string{rules.UnknownOffence}},
		{"an unknown code", "999Z", "", []string{rules.UnknownOffence}},
		{"nothing given", "", "", []string{rules.UnknownOffence}},
	} {
		for range 2 { // the second time from memory
			var got []string
			for _, k := range j.offenceKinds(record.Record{OffenceCode: c.code, OffenceTitle: c.title}) {
				got = append(got, j.features.names[k])
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: code %q, title %q are %v, want %v", c.why, c.code, c.title, got, c.want)
			}
		}
	}
}

// The channels that are told are those of the rules.
func TestChannels(t *testing.T) {
	var told []string
	for _, c := range rules.Told() {
		told = append(told, string(c))
	}
	if diff := cmp.Diff(told, Channels()); diff != "" {
		t.Errorf("channels (-rules +flag):\n%s", diff)
	}
}

// A channel is learnt from the mentions that tell, all names around, the kinds
// of the offence and the learnt words.
func TestChannelCase(t *testing.T) {
	learnt := smallRules["weights.rules"] + "learnt-words\n  weeks text 0.1 0\n"
	j, err := NewJudge(small(t, map[string]string{"weights.rules": learnt}))
	if err != nil {
		t.Fatal(err)
	}
	names := func(rec record.Record) (all []string, ok bool) {
		c, ok := j.ChannelCase(rec)
		for _, f := range c.Features {
			all = append(all, j.ChannelFeatures()[f])
		}
		slices.Sort(all)
		return all, ok
	}
	got, ok := names(text("Abuse on Chatter and Cupid. Check."))
	want := []string{"enquiry", "platform.chatter", "platform.cupid", "platforms.dating", "platforms.dating+platforms.social", "platforms.social", "platforms-2", "channels-2"}
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" || !ok {
		t.Errorf("told: %v (-want +got):\n%s", ok, diff)
	}
	got, _ = names(record.Record{Text: "Abuse on Cupid for weeks and weeks.", OffenceTitle: "Malicious communications"})
	if diff := cmp.Diff([]string{`"weeks"`, "kind.communications", "platform.cupid", "platforms.dating"}, got); diff != "" {
		t.Errorf("of an offence (-want +got):\n%s", diff)
	}
	if got, ok := names(text("Window smashed.")); ok {
		t.Errorf("a silent text has a channel of %v", got)
	}
	value := map[string]float64{}
	two, _ := j.ChannelCase(text("Abuse on Chatter and Cupid."))
	for i, f := range two.Features {
		value[j.ChannelFeatures()[f]] = two.Values[i]
	}
	a, b := value["platform.chatter"], value["platform.cupid"]
	if second := min(a, b); !(second > leastTelling) || value["platforms-2"] != second || two.Offset[len(two.Offset)-1] != secondPlatform*second {
		t.Errorf("a second platform of %v has %v, and mixed %v before anything is learnt", second, value["platforms-2"], two.Offset)
	}
	if got := value["platforms.dating+platforms.social"]; got != a*b {
		t.Errorf("two tables that tell with %v and %v have %v", a, b, got)
	}
	c, _ := j.ChannelCase(text("Abuse on Cupid."))
	for k, name := range Channels() {
		if own := c.Offset[k] > 0; own != (name == "dating") {
			t.Errorf("before anything is learnt %s has %v", name, c.Offset[k])
		}
	}
}

// A platform that bears the name of another is no second one.
func TestOnePlatformByTwoNames(t *testing.T) {
	j := smallJudge(t)
	c, _ := j.ChannelCase(text("Abuse on Pictogram and Pictogram Live for weeks."))
	for _, f := range c.Features {
		if name := j.ChannelFeatures()[f]; name == "platforms-2" {
			t.Errorf("Pictogram and Pictogram Live are two platforms: %v", c)
		}
	}
}

// In a yes a platform is told that is more likely than not once one of them is used.
func TestLeastUsed(t *testing.T) {
	hits := []Hit{{Platform: "Chatter", Used: 0.3}, {Platform: "Cupid", Used: 0.1}, {Platform: "Pictogram", Used: 0.02}}
	for a, want := range map[Answer][]string{Yes: {"Chatter"}, Review: nil} {
		if got := platformsOf(nil, hits, leastUsed(a, hits)); !slices.Equal(got, want) {
			t.Errorf("a %v tells %v, want %v", a, got, want)
		}
	}
	if got := platformsOf(nil, hits[2:], leastUsed(Yes, hits[2:])); len(got) > 0 {
		t.Errorf("a mention that hardly tells gives %v", got)
	}
}
