package rules

// A Model is the weights that are set by hand: natural logs of odds ratios.
type Model struct {
	// Counted is the weight of a mention of a channel that only some
	// definitions count.
	Counted     float64
	OfficerYes  float64 // weights of the officer's flag: weak evidence
	OfficerNo   float64
	PlaceOnline float64 // weight of a location type that says online
	PlaceWords  []string
}

// model reads the numbers of the probability.
//
//	model
//	  officer-yes 1
//	  officer-no -0.5
//	  place 1.5: online, internet
func (p *parser) model(s statement) {
	m := &p.set.model
	if p.modelAt != (Place{}) {
		p.failf(s.keyword.at, "the first stands at "+p.modelAt.String(), "model is defined twice")
	}
	p.modelAt = s.keyword.at
	p.settings(s, map[string]func(line){
		"counted":     func(l line) { m.Counted = p.number(l) },
		"officer-yes": func(l line) { m.OfficerYes = p.number(l) },
		"officer-no":  func(l line) { m.OfficerNo = p.number(l) },
		"place": func(l line) {
			weight, words := cut(l, ":")
			m.PlaceOnline = p.number(weight)
			m.PlaceWords = p.phrases(words)
		},
	})
}
