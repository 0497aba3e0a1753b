package nibrs

// Totals are the counts of a set. An offence that a later line of the file
// withdrew is counted as received; Withdrawn says how many there are.
type Totals struct {
	Form               Form   `json:"form"`
	Offences           int    `json:"offences"`
	Incidents          int    `json:"incidents"`
	Location58         int    `json:"location58"`
	UsingC             int    `json:"using_c"`
	Union              int    `json:"union"`
	Both               int    `json:"both"`
	Agencies           int    `json:"agencies"`
	AgenciesWithAny    int    `json:"agencies_with_any"`
	TopAgency          string `json:"top_agency"` // most online offences; of equals, the first by code
	TopAgencyOnline    int    `json:"top_agency_online"`
	VictimOffencePairs int    `json:"victim_offence_pairs"`
	// Under18 counts pairs whose victim's age in years is below 18. Infants
	// whose age is a code and no number stand in Infants instead.
	Under18         int `json:"under18"`
	Under18Online   int `json:"under18_online"`
	Infants         int `json:"infants"`
	InfantsOnline   int `json:"infants_online"`
	Withdrawn       int `json:"withdrawn"`
	OffencesRefused int `json:"offences_refused"`
	// Victimless counts offences that still stand and have no victim.
	Victimless int `json:"offences_without_victim"`
	Records    int `json:"records"` // that Records gives
	Received   int `json:"received"`
	Read       int `json:"read"`
	Refused    int `json:"refused"`
}

// Totals counts the set.
func (s *Set) Totals() Totals {
	t := Totals{Form: s.Form, Offences: len(s.Offences), OffencesRefused: s.Refused,
		Received: s.Lines.Received(), Read: s.Lines.Read, Refused: s.Lines.Refused}
	online := map[string]int{} // by agency
	incidents := map[[2]string]bool{}
	for _, o := range s.Offences {
		incidents[[2]string{o.Agency, o.Incident}] = true
		online[o.Agency] += one(o.Online())
		t.Location58 += one(o.AtLocation58())
		t.UsingC += one(o.UsingC())
		t.Union += one(o.Online())
		t.Both += one(o.AtLocation58() && o.UsingC())
		t.Withdrawn += one(o.Withdrawn)
		t.addVictims(o)
		if !o.Withdrawn {
			t.Victimless += one(len(o.Victims) == 0)
			t.Records += max(len(o.Victims), 1)
		}
	}
	t.Incidents, t.Agencies = len(incidents), len(online)
	for agency, n := range online {
		t.AgenciesWithAny += one(n > 0)
		if n > t.TopAgencyOnline || n > 0 && n == t.TopAgencyOnline && agency < t.TopAgency {
			t.TopAgency, t.TopAgencyOnline = agency, n
		}
	}
	return t
}

func (t *Totals) addVictims(o Offence) {
	for _, v := range o.Victims {
		child := v.Age.Child() && !v.Infant
		t.VictimOffencePairs++
		t.Under18 += one(child)
		t.Under18Online += one(child && o.Online())
		t.Infants += one(v.Infant)
		t.InfantsOnline += one(v.Infant && o.Online())
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
