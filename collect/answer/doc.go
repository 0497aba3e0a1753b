// Package answer reads a force's answer to a request into proposed figures:
// each count with its question, period, breakdown and unit, the place it stood,
// and how sure the reading is; and what became of each question.
//
// It takes no number from the request, from an exemption, a cost estimate, a
// quoted older message, a hidden row or a superseded table. Where a period, a
// heading or a split of digits cannot be proved it proposes nothing and says so
// in the problems. It mends nothing: a sum that does not add up is reported.
// What it proposes is published by nobody until a person confirms it.
package answer
