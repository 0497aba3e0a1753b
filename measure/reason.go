package measure

// A Reason says why a result is not given. The zero Reason is that it is.
type Reason string

// The reasons why a percentage, a multiple or a rate is not given, by their
// names in JSON.
const (
	Given            Reason = ""
	BaseZero         Reason = "base_zero"
	BothZero         Reason = "both_zero"
	BaseMissing      Reason = "base_missing"
	CurrentMissing   Reason = "current_missing"
	BaseBelow20      Reason = "base_below_20"
	BaseBelow50      Reason = "base_below_50"
	HiddenCount      Reason = "suppressed"
	Contradicted     Reason = "contradicted"
	OtherDefinition  Reason = "definition"
	OtherPeriod      Reason = "period_length"
	OtherPeriodOnly  Reason = "other_period_only"
	OtherCoverage    Reason = "coverage"
	NoForces         Reason = "no_matched_forces"
	NoPopulation     Reason = "no_population"
	NotDistinguished Reason = "not_distinguished"
	Impossible       Reason = "impossible_input"
	NoUnits          Reason = "no_units"
	TooFewUnits      Reason = "too_few_units"
	TooFewEvents     Reason = "too_few_events"
	TooFewPoints     Reason = "too_few_points"
	TooFewYears      Reason = "too_few_years"
	TooScattered     Reason = "overdispersed"
	NoVariation      Reason = "no_variation"
	NotTwoCategories Reason = "not_two_categories"
	NotEstimable     Reason = "not_estimable"
	NotSampled       Reason = "stratum_not_sampled"
	TooFewRatings    Reason = "too_few_ratings"
	NoAuditBoth      Reason = "no_audit_in_both_years"
	NoFit            Reason = "no_fit"
)

var reasonWords = map[Reason]string{
	Given:            "",
	BaseZero:         "there were none in the earlier period",
	BothZero:         "there were none in either period",
	BaseMissing:      "there is no figure for the earlier period",
	CurrentMissing:   "there is no figure for the later period",
	BaseBelow20:      "the earlier count is below 20",
	BaseBelow50:      "the earlier count is below 50",
	HiddenCount:      "a count is hidden to protect people, so the change is known only within a range",
	Contradicted:     "numbers that were published for it at about the same time contradict each other",
	OtherDefinition:  "the two figures do not count the same thing",
	OtherPeriod:      "the two periods are not equally long",
	OtherPeriodOnly:  "a number was published only for another span of months, and is not compared",
	OtherCoverage:    "the two figures do not cover the same area or forces",
	NoForces:         "no force gave an exact count for both periods",
	NoPopulation:     "the number of children in the area is not known for that year",
	NotDistinguished: "the two counts cannot be told apart from ordinary variation",
	Impossible:       "a number that was given cannot be: a count below nought, a part above its whole, or nothing to divide by",
	NoUnits:          "there is nothing to add up",
	TooFewUnits:      "there are too few areas to see how much they scatter",
	TooFewEvents:     "there are too few events",
	TooFewPoints:     "the series is too short",
	TooFewYears:      "fewer than three earlier years are known",
	TooScattered:     "the areas differ so much that they may not be measuring the same thing",
	NoVariation:      "everything is in one category, so that agreement by chance cannot be told from agreement",
	NotTwoCategories: "it is of two categories, and there are more",
	NotEstimable:     "the apparent share is smaller than the share of false positives, or larger than can be",
	NotSampled:       "nothing was sampled in a part of the records, so nothing is known of it",
	TooFewRatings:    "too few records were rated by two people",
	NoAuditBoth:      "the share of offences that the flag finds is not known in both years",
	NoFit:            "the model could not be fitted to the earlier counts",
}

// Words gives the reason as prose says it, without a full stop.
func (r Reason) Words() string { return reasonWords[r] }
