package brief

import (
	"fmt"
	"strconv"
	"strings"

	"cyberflag/collate"
	"cyberflag/figure"
	"cyberflag/measure"
	"cyberflag/reference"
)

// minChildren is the population below which no rate is given: the City of
// London has fewer than 2,000 children, and every other force above 90,000.
// Our own rule.
const minChildren = 10_000

func rateFacts(fs facts, r collate.Return) {
	n, ok := r.Current.Value().Number()
	if !ok || r.Current.Rivals() != nil {
		return
	}
	year := r.Current.Period.Start.Year
	children, err := reference.ChildrenCarried(r.Force.Code, year)
	if err != nil {
		fs.say("no population", fmt.Sprintf("the number of children in the area in the middle of %d is not known", year))
		return
	}
	from := []Source{sourceOf(r.Current.Chosen), populationSource(children)}
	say := func(name, text string) { fs[name] = fact{text, from} }
	say("population year", strconv.Itoa(children.Year))
	say("estimated", estimated(children))
	if children.Count < minChildren {
		say("few children", figure.Thousands(children.Count))
		return
	}
	rate := measure.Rate(n, children.Count)
	say("children", figure.Thousands(children.Count))
	say("rate", measure.Decimal(rate.Rate, 1))
	say("rate low", limit(rate.Interval.Low, 1))
	say("rate high", limit(rate.Interval.High, 1))
}

func populationSource(p reference.Population) Source {
	s := Source{Text: "child population", URL: ""}
	if strings.HasPrefix(p.Source.Name, "http") {
		s.URL = p.Source.Name
	} else {
		s.Text += ": " + p.Source.Name
	}
	if on := p.Source.AsOf.Words(); on != "" {
		s.Text += ", " + on
	}
	return s
}

// estimated says what must be known of a population beside its number.
func estimated(p reference.Population) string {
	words := ""
	if p.Estimated {
		words = ", which is an estimate of our own between two official ones"
	}
	if p.CarriedTo != 0 {
		words += ", the nearest year for which we have one"
	}
	return words
}
