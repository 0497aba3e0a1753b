package answer

import (
	"path"
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
)

// An archive may hold the request beside the answer: its name says so, or it asks and answers nothing.

var (
	// nameOfRequest is a word for it among others in a name, as "2017-0590 request" or "Questions from applicant" have.
	nameOfRequest = lazyre.New(`(?i)(?:^|[^a-z])(?:requests?|questions?|enquiry|e-?mail|applica(?:tion|nt)|asked|original|incoming)(?:[^a-z]|$)`)
	// asksForce asks a force for something.
	asksForce = lazyre.New(`(?i)\b(?:please|could you|can you|kindly)\b[^.?]{0,60}\b(?:give|provide|supply|tell|send|let me (?:know|have)|state|disclose|answer|release)\b|\b(?:I|we) (?:would like (?:to (?:know|have|ask|request|receive|see)|the|you)|(?:am|are) writing to (?:ask|request)|hereby request|request|should be glad|would be grateful|seek|want|ask)\b|\b(?:how many|what|which)\b[^.]*\?\s*$`)
	// toForce begins a letter to a force.
	toForce = lazyre.New(`(?i)^\W*(?:(?:to|for|attention|fao)\b[\s:]+(?:the\s+)?(?:[\w&-]+\s+){0,4}(?:police|constabulary|foi|disclosure|freedom)\b|request received\b|dear (?:sir|madam|foi|freedom|disclosure|information|police|chief|colleague|[\w&-]+ (?:and [\w&-]+ )?(?:police|constabulary))\b)`)
	// fromForce stands in an answer, and in no request.
	fromForce = lazyre.New(`(?i)\b(?:we|the (?:force|constabulary|police service)) (?:have |has |can |do |does |did )?(?:recorded|records?|holds?|held|confirm|attach|enclose|answer|found|counted|count)\b|\b(?:is|are) not held\b|\bno information (?:is )?held\b|\bexempt|\bdear (?:applicant|requester|requestor|enquirer)\b|\bthank you for your\b|\byour (?:request|questions?|enquiry)\b|\bin (?:response|reply|answer) to\b|\b(?:is|are) (?:(?:attached|enclosed|answered|given|shown|set out)\b|in the (?:attached|spread-?sheet|file|table))|\bplease find\b`)
)

// isRequest reports a file that is the request, which an archive may hold beside the answer.
func (l letter) isRequest() bool {
	name := path.Base(strings.ReplaceAll(l.name, "\\", "/"))
	name = placeInFolder.ReplaceAllString(strings.ReplaceAll(strings.TrimSuffix(name, path.Ext(name)), "_", " "), "")
	return sheetOfRequest.MatchString(name) || l.asksOnly(nameOfRequest.MatchString(name))
}

// placeInFolder is a number by which the name of a file stands before others: "0 your request".
var placeInFolder = lazyre.New(`^\d{1,2}[ .)-]+`)

// asksOnly reports a letter to a force that asks and answers nothing; named is whether its name says that it may
// be one.
func (l letter) asksOnly(named bool) bool {
	asks, toIt := false, named
	for _, s := range l.lines() {
		if fromForce.MatchString(s) || signsFor.MatchString(s) || beginsReply(s) || answerLead.MatchString(s) || countGiven.MatchString(s) {
			return false
		}
		asks, toIt = asks || slices.ContainsFunc(sayingsOf(s), func(s saying) bool { return s.asks }), toIt || toForce.MatchString(s)
	}
	return asks && toIt && !slices.ContainsFunc(l.parts, func(p part) bool {
		return slices.ContainsFunc(p.blocks, func(b block) bool { return b.table != nil && slices.ContainsFunc(b.table.rows, hasValues) })
	})
}
