package answer

import (
	"cmp"
	"slices"
)

// A doubt is one such thing.
type doubt uint8

// The doubts. How grave each is stands in aboutDoubts.
const (
	twoNumbers      doubt = iota // another number stands for the same thing
	noLonger                     // the reply says that it is withdrawn
	ofDraft                      // its part says that it is a draft
	countedApart                 // its words say that it is not in the figures beside it
	fromPicture                  // recognised from a picture of a page
	labelOfOther                 // a label is of another kind than its column
	oddLabel                     // a label reads like a piece of a sentence
	otherForce                   // the sentence names another force
	noForce                      // nobody says whose figure it is
	partOfPeriod                 // its label names a period that is not in the one taken
	notedPeriod                  // a note at its period speaks of a part
	saidNoCount                  // a sentence says that numbers are shares, or thousands
	bareYear                     // a year in a sentence, or where others are financial
	unevenPairs                  // numbers and periods of the sentence do not pair
	unreadNumber                 // the sentence has another number that is not understood
	otherUnit                    // the words about it speak of people
	otherQuestion                // its breakdown is not that of the question
	oneOfSeveral                 // it corrects, or is, one of several with the same number
	ofSuspects                   // its sex or age is that of suspects, and it counts offences
	personEnded                  // a title named a sex or age above an earlier table
	besideOther                  // its sentence names another crime, of which it may be
	anyCrime                     // the title above it names crime of every kind
	someLeftOut                  // some of what was asked for is said not to be among its figures
	unsaidFlag                   // a second question in which nothing speaks of the flag
	partOfWhich                  // it is a part of the row above it, or of several
	partAsWhole                  // a question of parts has a number that is no part and no total
	allOrFlagged                 // the words above name all offences and the flagged ones
	unreadLabel                  // a label beside it says nothing to the reader
	assumedPeriod                // no period stands beside it
	unaskedPeople                // people beside offences, for whom no question asks
	otherwiseLaid                // the table makes sense only when it is laid out otherwise than it looks
	kindByTopic                  // only the words above say what kind of label it is
	peopleAlone                  // it counts people where a force counts offences, and none were read
	layoutLabel                  // its label speaks of how a table is laid out, or is a piece of one
	guessedQuestion              // no word says which question it answers
	onlyItsSum                   // no words say what it counts: it is the sum of the parts of its year
	monthOrYear                  // it is of a month, of those in its table or letter none follows another
	oddDays                      // its period begins or ends within a month
	earlierPeriod                // its period is that of the sentence before
	unknownCode                  // an offence code that the classification does not have
	partsAlone                   // it is a part of which no whole was read
	besideLost                   // many numbers of its letter were not read
	amongDoubted                 // much of its letter is in doubt
	otherHead                    // the letterhead is of another force
	unendedPeriod                // its table has a period that had not ended when the answer was written
	oneForAll                    // a label of its table is the words of a question
	otherTotal                   // the total of its parts is another number
	partsExceed                  // its parts are more than the whole that they would be of
	withAdults                   // adults are counted beside children
	moreFlagged                  // more have the flag than were recorded
	noteInCount                  // a digit was taken off it as the mark of a note
	wrongSum                     // a printed total that is not the sum of what it stands for
	besideMuddled                // others in the same table contradict one another
	underYear                    // it is of several years, and less than one of them or not their sum
	inPlaceOf                    // its number replaced an older one
	askersYear                   // it stands beside a question, and is of another year than that asks for
	forceOfArchive               // only another file of its archive says whose it is
	numberOfDoubts
)

// fullConfidence is that of a figure without doubts.
const fullConfidence = 0.97

// furtherDoubt is what each doubt after the gravest takes from the confidence.
const furtherDoubt = 0.05

// aboutDoubts says how much is believed of a figure with each doubt. Where there were
// enough of them, that is near the share that was right: readers as they stood before
// they had seen an author's answers, with these doubts, on those answers (45 files,
// 2026-11): 12 of 19 without a word of the question, 40 of 43 beside a muddle, none of 37
// odd labels, none of 16 without a force, 4 of 20 bare years, 12 of 17 unread labels.
var aboutDoubts = [numberOfDoubts]struct {
	most float64 // the most that is believed of a figure with this doubt
	why  string
}{
	twoNumbers:      {0.4, "another number stands for the same thing"},
	noLonger:        {0.4, "the reply says that it no longer stands"},
	ofDraft:         {0.4, "it stands in a draft"},
	countedApart:    {0.4, "the words say that it is not counted in the other figures"},
	fromPicture:     {0.4, "recognised from a picture"},
	labelOfOther:    {0.4, "a label is of another kind than its row or column"},
	oddLabel:        {0.4, "its label reads like a piece of a sentence"},
	otherForce:      {0.4, "the sentence names another force"},
	noForce:         {0.4, "nobody says whose figure it is"},
	partOfPeriod:    {0.4, "its label names another period too"},
	notedPeriod:     {0.4, "a note says that its period is not whole"},
	saidNoCount:     {0.4, "a sentence says that the numbers are shares or thousands, and no counts"},
	bareYear:        {0.4, "a bare year, calendar or financial"},
	unevenPairs:     {0.4, "the numbers and periods of the sentence do not pair"},
	unreadNumber:    {0.4, "the sentence has another number, which was not understood"},
	otherUnit:       {0.4, "the words about it may mean people, not offences"},
	otherQuestion:   {0.4, "its breakdown is not that of the question"},
	oneOfSeveral:    {0.4, "a number is said to be wrong that several figures have, and nothing says which of them"},
	ofSuspects:      {0.4, "the sex or age that its words name is that of suspects, not of victims"},
	personEnded:     {0.4, "a title above an earlier table names a sex or age, and nothing says whether that holds here"},
	besideOther:     {0.4, "its sentence names another crime"},
	anyCrime:        {0.4, "the title above it names crime, and not that it is sexual or against children"},
	unsaidFlag:      {0.6, "nothing in the answer speaks of the flag"},
	partOfWhich:     {0.4, "it is a part of the row above it or of all those above, and nothing says which"},
	partAsWhole:     {0.4, "it is neither a part nor a total"},
	allOrFlagged:    {0.45, "the words above name all offences and the flagged ones, and nothing says which it is"},
	unreadLabel:     {0.45, "words beside it were not understood"},
	assumedPeriod:   {0.45, "no period stands beside it: that of the whole answer is taken"},
	unaskedPeople:   {0.45, "people are counted beside offences, and no question was found that asks for them"},
	otherwiseLaid:   {0.7, "its table makes sense only without its first rows, or turned round"},
	kindByTopic:     {0.6, "only the words above say of what kind its labels are"},
	guessedQuestion: {0.6, "no word says which question it answers"},
	onlyItsSum:      {0.6, "no words say what it counts: it is what the parts of its year sum to"},
	earlierPeriod:   {0.6, "its period is taken from the sentence before"},
	unknownCode:     {0.6, "the offence code is not in the classification"},
	otherHead:       {0.8, "the letterhead is of another force"},
	unendedPeriod:   {0.5, "its table has a period that had not ended when the answer was written"},
	oneForAll:       {0.4, "a label of its table is the words of a question"},
	otherTotal:      {0.45, "the total of its parts elsewhere in the file is another number"},
	partsExceed:     {0.45, "together with its neighbours it is more than the whole"},
	withAdults:      {0.4, "adults are counted beside children"},
	monthOrYear:     {0.4, "its months do not follow one another: they may be years"},
	oddDays:         {0.8, "its period begins or ends within a month"},
	moreFlagged:     {0.4, "more have the flag than were recorded"},
	noteInCount:     {0.8, "a digit beside it was taken for the mark of a note"},
	wrongSum:        {0.8, "it is not the sum of what it stands for"},
	besideMuddled:   {0.8, "others in the same table contradict one another"},
	underYear:       {0.4, "it seems to be of several years, and is less than one of them or not their sum"},
	inPlaceOf:       {0.8, "its number replaces an older one, whose words say what is counted"},
	askersYear:      {0.45, "it stands beside a question that asks for another year: it may be the requester's"},
	someLeftOut:     {0.4, "some of what was asked for is said not to be among the figures"},
	peopleAlone:     {0.6, "people are counted, and no offences of this question were read"},
	layoutLabel:     {0.6, "its label speaks of a table, or is a piece of one"},
	partsAlone:      {0.8, "no whole was read of which it would be a part"},
	besideLost:      {0.8, "many numbers of its letter were not read"},
	amongDoubted:    {0.8, "much of its letter is in doubt"},
	forceOfArchive:  {0.9, "only another file of the archive says whose it is"},
}

// A set of doubts, a bit each.
type doubtSet uint64

func (s doubtSet) with(ds ...doubt) doubtSet {
	for _, d := range ds {
		s |= 1 << d
	}
	return s
}

func (s doubtSet) has(d doubt) bool { return s&(1<<d) != 0 }

// without takes a doubt away, where something else settles it.
func (s doubtSet) without(d doubt) doubtSet { return s &^ (1 << d) }

// when adds d where a thing is so.
func (s doubtSet) when(is bool, d doubt) doubtSet {
	if is {
		return s.with(d)
	}
	return s
}

// confidence is what the gravest doubt leaves, less a little for each other.
func (s doubtSet) confidence() float64 {
	c, n := fullConfidence, 0
	for d := range numberOfDoubts {
		if s.has(d) {
			c = min(c, aboutDoubts[d].most)
			n++
		}
	}
	return max(0.05, c-furtherDoubt*float64(max(0, n-1)))
}

// NoLongerStands reports the words of a doubt by which the reply itself takes the figure back.
func NoLongerStands(why string) bool { return why == aboutDoubts[noLonger].why }

// IsNotItsSum reports the words of a doubt about a printed total that its parts do not add up to.
func IsNotItsSum(why string) bool { return why == aboutDoubts[wrongSum].why }

// words says the doubts, the gravest first.
func (s doubtSet) words() []string {
	var ds []doubt
	for d := range numberOfDoubts {
		if s.has(d) {
			ds = append(ds, d)
		}
	}
	slices.SortStableFunc(ds, func(a, b doubt) int { return cmp.Compare(aboutDoubts[a].most, aboutDoubts[b].most) })
	var out []string
	for _, d := range ds {
		out = append(out, aboutDoubts[d].why)
	}
	return out
}
