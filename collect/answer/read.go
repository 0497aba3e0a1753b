package answer

import (
	"fmt"
	"slices"

	"cyberflag/collect/document"
)

// Read reads a document into proposed figures. It never fails: what it cannot
// read it names in the problems. The same document gives the same reading.
func Read(d *document.Document) Reading {
	if n := rawText(d); n > maxRaw {
		return Reading{Problems: []string{fmt.Sprintf("the file has %d bytes of text, more than %d: no figures are read; send the pages with the figures as a file of their own", n, maxRaw)}}
	}
	all := letters(d)
	var rs []Reading
	var beside []string // what is no part of an answer
	left := maxTexts
	for _, l := range all {
		if len(all) > 1 && withdrawnFile(l.name) {
			beside = append(beside, l.name+" is withdrawn or replaced: not part of the answer")
			continue
		}
		if len(all) > 1 && l.isRequest() {
			beside = append(beside, l.name+" is the request: not part of the answer")
			continue
		}
		size := l.size()
		if why := l.tooLong(size, left); why != "" {
			rs = append(rs, Reading{Problems: []string{why}})
			continue
		}
		left -= size
		r := readLetter(l)
		if len(all) > 1 && r.Force == "" && len(r.Figures) == 0 && len(r.Questions) == 0 { // a word on the files
			beside = append(beside, r.Problems...)
			continue
		}
		rs = append(rs, r)
	}
	out := Reading{}
	if len(rs) == 1 {
		out = rs[0]
	} else {
		out = together(rs)
	}
	out.Problems = append(beside, out.Problems...)
	if why := out.nothingRead(); why != "" {
		out.Problems = []string{why}
	}
	return out
}

// nothingRead says why a reading has nothing to say of its file; "" for one that has.
func (r *Reading) nothingRead() string {
	switch {
	case len(r.Figures) > 0 || len(r.Problems) > 0 || slices.ContainsFunc(r.Questions, func(q Question) bool { return q.Status != Lost }):
		return ""
	case len(r.Questions) == 0:
		return nothingFound
	}
	return "no answer was found: all that the file says was taken for a request, an older message or words around an answer"
}

// nothingFound is told of a file that reads like no answer at all: a blank page, another list.
const nothingFound = "nothing was found that answers a request: no question, no figure and no refusal"

// together joins the readings of an archive: each figure and question carries
// its own force.
func together(rs []Reading) Reading {
	var out Reading
	for _, r := range rs {
		for _, q := range r.Questions {
			q.Force, q.Reference, q.ReceivedOn = r.Force, r.Reference, r.ReceivedOn
			out.Questions = append(out.Questions, q)
		}
		for _, f := range r.Figures {
			if f.Force == "" {
				f.Force = r.Force
			}
			out.Figures = append(out.Figures, f)
		}
		for _, p := range r.Problems {
			if r.Force != "" {
				p = r.Force + ": " + p
			}
			out.Problems = append(out.Problems, p)
		}
	}
	return out
}
