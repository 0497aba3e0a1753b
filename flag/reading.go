package flag

import (
	"slices"

	"cyberflag/flag/match"
	"cyberflag/rules"
)

// A reading is one text as the rules see it: its mentions, and what stands
// around them. Its slices are used again for the next text.
type reading struct {
	layout
	reader   *match.Reader
	isCut    bool // the reader has the words of the text
	woken    bool // a word of the text wakes; not known when it is read anyway
	quick    quick
	cutText  match.Text // of hits
	hits     []match.Hit
	friends  []span
	mentions []mention
	offline  []mention // of channels that are surely not of the internet
	cues     []sign
	needs    []bool // by companion: some mention needs it
	company  []sign // those that are needed
	others   []sign // all mentions as signs, each with the name of its group

	often    []int32  // by name: how often it stands in the text
	present  []int32  // the names that do
	zones    []zones  // by name, while the surroundings of a mention are gathered
	stances  []stance // what around gives
	pairRoom pairRoom
	own      []int32

	wordsAt   []wordAt  // learnt words of the text, in order
	wordZones []zones   // by learnt word: inText when it is in wordsAt; see newWordZones
	nearWords []stance  // what wordsNear gives
	worth     wordWorth // what they add by being in the text

	termRow
	room
}

// A room is the memory of a decision, used again for the next.
type room struct {
	of        []Hit
	fields    []Hit
	by        []Reason
	reasons   []Reason
	platforms []string
	channel   channelCase
	tellers   []teller
	groups    []teller
	channels  []rules.Channel
	besides   []int32
}

// A mention is a phrase of a rule that may tell how the offence was done.
type mention struct {
	span
	place
	rule int32
	lone bool // it needs a companion and has none: see listed
	form rules.Form
	near []int32
}

// A sign is a phrase around mentions: a cue with its name, or a companion.
type sign struct {
	span
	place
	of int32
}

// read gives what the rules see in text, or nil when there is no mention and it is
// not wanted all the same. The reading is good until it is given back with done.
func (j *Judge) read(text string, d *rules.Definition, wanted bool) *reading {
	r := j.reading()
	text = plainOf(text).text
	r.find(j, text)
	if !r.read(j, text, d, wanted || r.woken, trainingPart) {
		j.done(r)
		return nil
	}
	return r
}

// find finds the hits of text, and says whether it is plain.
func (r *reading) find(j *Judge, text string) (isPlain bool) {
	r.cutText.Cut(text)
	r.hits, r.woken = j.unhidden(j.mentions.FindIn(r.hits[:0], &r.cutText))
	r.isCut = false
	return r.cutText.Plain()
}

// findByWords is find for a text that is read anyway: it cuts it into words, and finds the
// hits by these.
func (r *reading) findByWords(j *Judge, text string) (isPlain bool) {
	r.isCut = false
	r.cut(text)
	r.isCut = true
	r.reader.Find(spellingPart, spellingPart)
	r.hits = r.hits[:0]
	for _, h := range r.reader.Hits {
		r.hits = append(r.hits, match.Hit{Phrase: h.Phrase, Start: int(r.reader.Words[h.First].Start), End: int(r.reader.Words[h.Last].End)})
	}
	match.Order(r.hits)
	r.hits, r.woken = j.unhidden(r.hits)
	return r.reader.Plain
}

// cut has the reader cut text into words, unless findByWords has done so.
func (r *reading) cut(text string) {
	if !r.isCut {
		r.reader.Cut(text)
	}
	r.isCut = false
}

// read notes what the rules see in text, of which the hits are found; false
// when there is no mention and it is not wanted all the same. Around a mention it looks for
// phrases of the parts up to last (see sortAround). Mentions of channels
// that are not of the internet are enough only under a definition that counts one of
// them.
func (r *reading) read(j *Judge, text string, d *rules.Definition, wanted bool, last int) bool {
	r.mentions, r.offline, r.friends, r.present = r.mentions[:0], r.offline[:0], r.friends[:0], r.present[:0]
	r.forgetWords()
	if len(r.hits) == 0 && len(d.Counts) == 0 {
		if !wanted || len(text) > longestSkimmed {
			return false
		}
		r.skim(j, text)
		return true
	}
	for _, h := range r.hits {
		for _, s := range j.isRule.of(h.Phrase) {
			r.mentions = append(r.mentions, j.isRule.mention(s, span{int32(h.Start), int32(h.End)}))
		}
	}
	needy := r.noteNeeds(j)
	if needy {
		last = max(last, neededPart)
	}
	r.lookAround(j, text, last, needy)
	r.prune(j)
	if len(r.mentions)+len(r.offline) == 0 && !wanted {
		return false
	}
	r.count(j)
	return true
}

// longestSkimmed is the most bytes of a text that is read for its words alone: a
// longer one is no summary, and the words of a row of a megabyte would be held in memory.
const longestSkimmed = 32 << 10

// skim notes the learnt words of a text in which nothing is mentioned, and the
// channels in it that are not of the internet: what stands around is of no use.
func (r *reading) skim(j *Judge, text string) {
	r.cut(text)
	r.reader.Find(silentPart, silentPart)
	r.text, r.words = text, r.reader.Words
	r.noteWords(j)
	for i := range r.reader.Hits {
		h := &r.reader.Hits[i]
		for _, m := range j.means.of(h.Phrase - j.spelt) {
			if m.isSilent() {
				r.note(h, m)
			}
		}
	}
	r.offline = slices.DeleteFunc(r.offline, func(m mention) bool { return r.isFriend(m.span) })
	slices.SortStableFunc(r.offline, compareSpans)
	r.offline = longest(r.offline)
	r.signMentions(j)
}

// unhidden drops the hits inside a phrase that hides them, and those of phrases that are of no
// rule, and says whether one of these wakes.
func (j *Judge) unhidden(hits []match.Hit) (kept []match.Hit, woken bool) {
	kept = hits[:0]
	hidden := 0 // the farthest end of what hides
	for i := 0; i < len(hits); i++ {
		// Hits are in order of their start: what hides a hit starts with it or before.
		for k := i; k < len(hits) && hits[k].Start == hits[i].Start; k++ {
			if j.isRule.hides(hits[k].Phrase) {
				hidden = max(hidden, hits[k].End)
			}
		}
		if j.isRule.any(hits[i].Phrase) && hits[i].End > hidden {
			kept = append(kept, hits[i])
		}
		woken = woken || j.isRule.wakes(hits[i].Phrase)
	}
	return kept, woken
}

// noteNeeds notes the companions that some mention needs, and whether there are any: of all
// phrases around mentions, two in three are companions, and hardly any are needed.
func (r *reading) noteNeeds(j *Judge) (any bool) {
	r.needs = slices.Grow(r.needs[:0], len(j.companions))[:len(j.companions)]
	clear(r.needs)
	for i := range r.mentions {
		for _, need := range r.mentions[i].near {
			r.needs[need], any = true, true
		}
	}
	return any
}

// lookAround finds the cues and offline mentions, and companions where some are needed, and lays
// the text out.
func (r *reading) lookAround(j *Judge, text string, last int, needy bool) {
	r.cues, r.company = r.cues[:0], r.company[:0]
	words, phrases := r.phrasesAround(j, text, last)
	r.lay(text, words)
	r.noteWords(j)
	for i := range phrases {
		h := &phrases[i]
		for _, m := range j.means.of(h.Phrase - j.spelt) {
			r.note(h, m)
		}
		if !needy {
			continue
		}
		for _, m := range j.near.of(h.Phrase - j.spelt) {
			r.note(h, m)
		}
	}
	r.clauses()
	r.cues, r.company = r.unfriended(r.cues), r.unfriended(r.company)
	for _, signs := range [][]sign{r.cues, r.company} {
		for i := range signs {
			signs[i].place = r.placeOf(int(signs[i].first), int(signs[i].last))
		}
	}
}

// note notes what one of the phrases around mentions means.
func (r *reading) note(h *match.WordHit, m meaning) {
	switch at := (span{r.words[h.First].Start, r.words[h.Last].End}); m.kind {
	case aCue:
		r.cues = append(r.cues, signAt(at, h, m.of))
	case aCompanion:
		if r.needs[m.of] {
			r.company = append(r.company, signAt(at, h, m.of))
		}
	case anOffline:
		r.offline = append(r.offline, mention{span: at, place: signAt(at, h, 0).place, rule: m.of})
	case aFalseFriend:
		r.friends = append(r.friends, at)
	case aBreak:
		r.breaks = append(r.breaks, h.First)
	}
}

// signAt makes a sign of which the clause is not known yet.
func signAt(at span, h *match.WordHit, of int32) sign {
	return sign{span: at, place: place{first: int32(h.First), last: int32(h.Last)}, of: of}
}

// unfriended drops the signs inside a false friend.
func (r *reading) unfriended(signs []sign) []sign {
	if len(r.friends) == 0 {
		return signs
	}
	kept := signs[:0]
	for _, s := range signs {
		if !r.isFriend(s.span) {
			kept = append(kept, s)
		}
	}
	return kept
}

func (r *reading) isFriend(s span) bool {
	for _, f := range r.friends {
		if s.within(f) {
			return true
		}
	}
	return false
}
