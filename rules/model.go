package rules

// model reads the numbers of the probability.
//
//	model
//	  start -3
//	  yes 0.8
//	  review 0.3
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
		"start":       func(l line) { m.Start = p.number(l) },
		"yes":         func(l line) { m.Yes = p.number(l) },
		"review":      func(l line) { m.Review = p.number(l) },
		"officer-yes": func(l line) { m.OfficerYes = p.number(l) },
		"officer-no":  func(l line) { m.OfficerNo = p.number(l) },
		"place": func(l line) {
			weight, words := cut(l, ":")
			m.PlaceOnline = p.number(weight)
			m.PlaceWords = p.phrases(words)
		},
	})
}

// checkModel asks for thresholds in order: 0 < review < yes < 1.
func (p *parser) checkModel() {
	m := p.set.model
	if m.Review <= 0 || m.Yes <= m.Review || m.Yes >= 1 {
		at := p.modelAt
		if at == (Place{}) {
			at = Place{"model.rules", 1, 1}
		}
		p.failf(at, "write: model, and under it start, yes and review", "want 0 < review < yes < 1, not review %v and yes %v", m.Review, m.Yes)
	}
}
