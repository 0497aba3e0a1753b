package flag

import "unsafe"

// Silent reports that no rule sees anything in text under the definition with
// the given id, or under the one in force by date when it is "". The decision
// of such a record depends on nothing but its definition, officer flag,
// location type and offence, and on whether its text is blank. It may wrongly
// say no (what is there may still lack the companion that it needs), but never
// wrongly yes: that would drop a crime from the count.
func (j *Judge) Silent(text []byte, definition string) bool {
	if j.counting[definition] {
		return false
	}
	if !j.mentions.Any(text) {
		return true
	}
	r := j.reading()
	defer j.done(r)
	r.hits = j.unhidden(j.mentions.Find(r.hits[:0], unsafe.String(unsafe.SliceData(text), len(text)))) // Find keeps no text
	return len(r.hits) == 0
}

// noteCounting notes the definitions that count a channel which is not of the
// internet: under them, texts without a word of the internet are read too. ""
// is noted when one of those in force by date does.
func (j *Judge) noteCounting() {
	j.counting = map[string]bool{}
	for _, d := range j.set.Definitions() {
		if len(d.Counts) > 0 {
			j.counting[d.ID] = true
			j.counting[""] = j.counting[""] || !d.First.IsZero()
		}
	}
}
