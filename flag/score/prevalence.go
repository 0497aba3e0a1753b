package score

// Prevalences are the shares of online offences at which precision is told
// again: even, as in a balanced test set; 0.13, flagged of child sexual offences
// in the year to September 2017 (ONS, January 2018); 0.046, cybercrime among
// calls to the Korean police without traffic (discovery.ucl.ac.uk 10210411); and rare.
var Prevalences = []float64{0.5, 0.13, 0.046, 0.01}

// PrecisionAt gives the precision that the same recall and the same share of
// records wrongly flagged yes have where the share of online offences is
// prevalence, or false when either is not known or nothing is flagged yes.
// Whom a careful reader could not place are left out.
func (s *Sheet) PrecisionAt(prevalence float64) (float64, bool) {
	found, ok := s.Recall().Value()
	wrong, okNo := Proportion{float64(s.No.FlagYes), float64(s.No.N)}.Value()
	if !ok || !okNo {
		return 0, false
	}
	return precisionAt(found, 1-wrong, prevalence)
}

// precisionAt is Bayes' rule for the sensitivity and specificity of a flag.
func precisionAt(sensitivity, specificity, prevalence float64) (float64, bool) {
	right, wrong := sensitivity*prevalence, (1-specificity)*(1-prevalence)
	return right / (right + wrong), right+wrong > 0
}
