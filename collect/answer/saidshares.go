package answer

import "cyberflag/internal/lazyre"

// A sentence above or below a table may say that its numbers are no counts: "All figures are percentages."

var (
	// numbersAreShares says so of numbers as a whole.
	numbersAreShares = lazyre.New(`(?i)\b(?:figures?|numbers?|values?|data|counts?|totals?|results?|all|tables?|these|those|they|everything)\b(?: (?:above|below|here|shown|given|provided|in (?:the|this|these|all) (?:tables?|sheets?|response|reply|answer)))*,? (?:(?:are|is|were|have been) )?(?:(?:all|given|shown|expressed|presented|stated|quoted|printed|displayed|provided|calculated|as|in|an?|the|of|per) )*(?:percentages?|per ?cents?|%|proportions?|shares?|rates?|thousands?|hundreds|'?000s|millions)(?:\s+(?:of|per|and)\b[^;]*)?\W*$`)
	ofPartOfTable    = lazyre.New(`(?i)\b(?:columns?|rows?|lines?|brackets|parenthes[ie]s|italics|grey|bold|last|second|right|beside|alongside|not)\b`)
)

// doubtShares doubts the numbers of a question of which a sentence says that they are no counts. A number over a hundred
// is no percentage: of such the sentence is not.
func (r *reader) doubtShares() {
	r.eachSaying(r.doubtShare)
	for _, p := range r.l.parts {
		for _, b := range p.blocks {
			if b.table != nil {
				r.doubtShare("", b.table.caption)
			}
		}
	}
}

func (r *reader) doubtShare(q, text string) {
	for _, s := range sentencesOf(text) {
		if !numbersAreShares.MatchString(s) || ofPartOfTable.MatchString(s) || countsToo.MatchString(s) || noShares.MatchString(s) {
			continue
		}
		var of []*proposal
		most := int64(0)
		for _, p := range r.proposed() {
			if q == "" || p.Question == q {
				of, most = append(of, p), max(most, p.Value)
			}
		}
		for _, p := range of {
			p.doubts = p.doubts.when(most <= 100 || inThousands.MatchString(s), saidNoCount)
		}
	}
}

// inThousands are numbers that may be of any size.
var inThousands = lazyre.New(`(?i)\b(?:thousands?|hundreds|millions|rates?)\b|000s`)
