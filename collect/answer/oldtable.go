package answer

import "cyberflag/internal/lazyre"

// goneWords are the words for what does not stand any more, with those for what never should have.
const goneWords = `superseded|withdrawn|replaced|cancelled|void|obsolete|out of date|outdated|incorrect|wrong|mistaken|in error`

// oldTable is the title of a table that no longer stands.
var oldTable = lazyre.New(`(?i)[(\[](?:now )?(?:superseded|withdrawn|replaced|old|out of date)\b[^()]*[)\]]|\b(?:table|version|figures) \S{0,4} ?(?:is|was|has been|now) (?:superseded|withdrawn|replaced)`)

// oldReplyTitle is the title of what an earlier reply gave, which says that it no longer stands: "Earlier response of 3 May
// (incorrect, do not use)".
var oldReplyTitle = lazyre.New(`(?i)^\W*(?:(?:our|the|as|table)\s+)*(?:earlier|original(?:ly)?|previous(?:ly)?|first|initial(?:ly)?|old|uncorrected|incorrect|wrong)\s+(?:\w+\s+){0,2}?(?:response|reply|answer|letter|version|tables?|figures?|disclosure|numbers|counts|sent|supplied|published)\b[^.;]{0,60}?[-–—:,(\[]\s*(?:(?:now|these are|this is|please|shown|repeated|given)\s+)*(?:` + goneWords + `|do not use|not to be used|not for use|disregard|for (?:comparison|information|reference) only|only for comparison)\b[^.;]{0,40}\W*$`)

// oldAhead is what a letter says before it shows again what it gave earlier.
var oldAhead = lazyre.New(`(?i)\b(?:treat|regard|consider) (?:it|this|them|these|that|the table) as (?:withdrawn|superseded|replaced|cancelled)\b|\b(?:this|the|that|these) (?:tables?|figures?|numbers?) (?:below |above )?(?:is|are|was|were|has been|have been|should be|must be) (?:now )?(?:withdrawn|superseded|disregarded|ignored)\b|\b(?:tables?|figures?|numbers?|counts?) (?:that |which )?(?:(?:we|you|was|were|had|have|been|are|is) ){0,3}(?:sent|gave|given|supplied|provided|issued|disclosed|published|released|told)\b[^.;:]{0,60}[.;:–-]\s*(?:it|they|these|this|that|those|(?:the|this|that) table)(?: (?:is|are|was|were|has|have|been|now|hereby|should be))* (?:withdrawn|superseded|replaced|void|cancelled|disregarded|out of date|wrong|incorrect)\b|\b(?:please )?(?:do not|don['’]t|must not|should not|not to) (?:use|rely on|quote|cite) (?:it|them|(?:this|these|that|those|the)(?: (?:tables?|figures|numbers|counts))?)(?: (?:below|any ?more|any longer))?\W*$|\b(?:you were|we) (?:first |originally |previously )?(?:given|told|sent|gave|supplied)(?: you)? (?:this|these|the following|the table)\b`)
