package answer

import (
	"cyberflag/internal/lazyre"
)

// A remark below a table may be the only words that say that its counts are of the flagged offences.

// flagRemark speaks of the counts of the table above it.
var flagRemark = lazyre.New(`(?i)^\W*(?:(?:please )?note(?: that)?\W+|n\.?b\.?\W+|\(?\d\)?\W+)?(?:(?:all|the|these|this|those|above|figures|numbers|counts|data|totals|results|table|values|shown|given|in|listed|of)\b\s*){1,6}(?:(?:are|is|were|was|be|only|all|just|cover|covers|count|counts|show|shows|relate|relates|refer|refers|include|includes|represent|represents|to|of|for|the|number|numbers|child|sexual|recorded|those)\b\s*)*(?:offences|crimes|records|those|cyber|online|on-line|flagged|with)\b`)

// flaggedBelow reports a table without a word of the flag, of which a remark below it says that it is of the
// flagged offences, up to the next table, its title, a heading or a question.
func (r *reader) flaggedBelow(blocks []block, i int) bool {
	if q := r.which.question; q != "" || r.here.flagged || r.here.all || r.here.both || r.here.question != "" || blocks[i].table.speaksOfFlag() {
		return false
	}
	for row := range blocks[i].table.rows {
		if row > 0 && loneRow(blocks[i].table, row) && r.saysFlagged(rowWords(blocks[i].table, row)) {
			return true
		}
	}
	for k, b := range blocks[i+1:] {
		last := i+k+2 >= len(blocks)
		if b.table != nil || b.heading || isMark(b.text) || !last && blocks[i+k+2].table != nil && titlesNext(b.text, true) {
			return false
		}
		if r.saysFlagged(b.text) {
			return true
		}
	}
	return false
}

// saysFlagged reports a remark that the counts it stands at are those of the flagged offences.
func (r *reader) saysFlagged(text string) bool {
	for _, s := range sentencesOf(text) {
		if flagRemark.MatchString(s) && flagWords.MatchString(s) && !flagRemarkNot.MatchString(s) && !notFlagged.MatchString(s) && !eitherWay.MatchString(s) && !namesBoth(s) && !saysAll(s) && !noFlag.MatchString(s) && !r.hasCounts(s) {
			return true
		}
	}
	return false
}

// flagRemarkNot says what the counts are not, or what may be.
var flagRemarkNot = lazyre.New(`(?i)\b(?:not|no|nor|without|exclud\w+|except|may|might|should|could|how|whether|if)\b`)

// speaksOfFlag reports a table with the flag in a head or label; a remark alone in its row is none.
func (t *table) speaksOfFlag() bool {
	for i, row := range t.rows {
		if i > 0 && loneRow(t, i) && endsLikeSentence.MatchString(rowWords(t, i)) {
			continue
		}
		for _, x := range row {
			if flagWords.MatchString(x.text) {
				return true
			}
		}
	}
	return false
}
