package measure

// PercentOf is the arithmetic of a percentage without the rule of when to give
// one, which some worked cases are about.
var PercentOf = percent
