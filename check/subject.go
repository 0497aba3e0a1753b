package check

import (
	"slices"
	"strings"

	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// A change is compared with the numbers before it only when its own clause speaks of
// nothing else. What a clause speaks of are its words without places, times, numbers
// and the small words of grammar: those that say what the figures count (ownWords),
// or others. The others cannot be listed, so whatever is not among the own words is
// another subject: "the budget fell by 3 per cent", "15 per cent more calls".

// wordsOf makes a set of words.
func wordsOf(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// grammarWords say nothing about what is counted: articles, pronouns, prepositions,
// auxiliaries, adverbs, and verbs of counting, showing and saying.
var grammarWords = wordsOf(`a an the this that these those it its itself themselves it's that's which what who whom whose they them their there here he she we our us you your his her i
	of in on at by for from to with without as than since until till over under during within across between among amongst around about up down out off into per against after before behind below above beyond despite through compared
	and or but nor so yet while whereas although though because if when where why how not no nor never only just even also too again then now still already once thus therefore hence accordingly likewise meanwhile
	is are was were be been being am has have had having do does did doing will would can could may might must should shall
	some any all every each both either neither other others another same such more most less least fewer much many few several half own
	very almost nearly roughly approximately around about exactly involving involves involve well far further alone overall together altogether back ahead apart away instead rather quite
	means mean meant meaning makes make made making represents represent represented representing amounts amount amounted equals equal shows show showed shown showing reveals reveal revealed revealing
	marks mark marked marking works work worked comes come came coming gives give gave given giving puts put putting equates equivalent equating translates corresponds suggests indicates
	sees see saw seen seeing recorded records record recording logged log logs logging reported flagged counted counts counting registered noted received dealt dealing known committed gathered obtained published collected sent send made carried linked measured measuring restated revised corrected updated base basis baseline
	rose rise rises risen rising increased increase increases increasing grew grow grows grown growing growth jumped jump jumps jumping climbed climb climbs climbing soared soar soars soaring surged surge surges surging
	leapt leap leaps leaping leaped rocketed rocket rocketing shot went gone go goes going swelled spiked spike spikes spiralled mushroomed ballooned escalated multiplied expanded expand gained gain
	fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing reduced reduction reduce shrank shrunk dipped dip slumped slump plunged plunge tumbled
	change changed changes changing difference differences gap jump hike uplift upturn downturn upsurge escalation doubling trebling tripling quadrupling quintupling halving doubled trebled tripled quadrupled
	whole entire full complete net gross massive huge sharp steep staggering shocking whopping dramatic significant big large small slight steady rapid startling alarming worrying astonishing remarkable sudden steepest sharpest biggest largest highest lowest great greater high higher low lower
	one two three four five six seven eight nine ten eleven twelve times fold twice double treble triple first second third last next latest earlier later previous prior former ago recent current new final
	compared comparing comparison set became become becoming remains remained reached reaching reach stood stands stand standing happened happening took take taken taking place
	percent per cent percentage percentages points point ratio multiple average rate pace terms real fact short words word say says said saying put simply
	time period year years month months week weeks day days decade decades quarter quarters twelve-month 12-month annual annually yearly monthly spell span space
	year-on-year tenfold twofold threefold fourfold fivefold sixfold`)

// ownWords say what the figures count, and who counted it.
var ownSubject = wordsOf(`offence offences offense offenses crime crimes case cases caseload caseloads workload workloads intake return returns entry entries reading readings incident incidents report reports allegation allegations investigation investigations complaint complaints
	number numbers figure figures total totals count counts tally tallies level levels volume sum statistics statistic stats data value values result results amount quantity scale toll series trend picture problem abuse exploitation grooming groomed
	kind kinds sort sorts type types category use message messages nature flagging national
	online internet internet-related internet-based cyber cyber-related cyber-flagged cyber-enabled related based enabled web digital net flagged flag sexual sex sexually child children children's minors young youngsters kids girls boys victims victim under-18s teenagers pupils images image indecent obscene communication communicating
	police force forces force's forces' constabulary constabularies area areas county counties region regions country nation region's county's area's country's local regional here
	home city patch borough district valley`)

// agents do the counting and are not what is counted: "officers recorded twice as many".
var agents = wordsOf(`officers detectives investigators constables charity nspcc paper newspaper team teams unit`)

var (
	// recordsWhat is a verb of counting, behind which stands what is counted.
	recordsWhat = lazyre.New(`(?i)\b(?:record(?:ed|ing)?|logg(?:ed|ing)|flagged|count(?:ed|ing)|register(?:ed|ing)|noted|dealt\s+with|dealing\s+with|investigated|handled)\b`)
	// clauseStart ends before a clause of its own.
	clauseStart = lazyre.New(`(?i)[;:,()"“”]|\s[-–—]+\s|\b(?:and|but|while|whereas|although|though|because|so|when|if)\s|\b(?:says?|said|saying|show(?:s|ed|n)?|reveal(?:s|ed)?|mean(?:s|t|ing)?|found|finds|warn(?:s|ed)|claim(?:s|ed)?|suggest(?:s|ed)?|report(?:s|ed)?|fact|believes?|believed|told|not(?:es?|ed|ing)|stress(?:es|ed)?|remember(?:s|ed)?|aware|point(?:s|ed)\s+out|insist(?:s|ed)?|observe[sd]|reckon(?:s|ed)?|add(?:s|ed)|estimates?|estimated|according\s+to\s+\w+)\s+(?:that\s+)?`)
	clauseStops = lazyre.New(`(?i)[;:.,()!?"“”]|\s[-–—]+\s|\b(?:and|but|while|whereas|although|though|because|so|when|if|than|as|compared|against|from|to|since|between|after|which|who|that|is|was|were|are|has|have|had)\b`)
	// moreOf ends a change that names what it is of right after it: "15 per cent more".
	moreOf   = lazyre.New(`(?i)(?:\b(?:more|fewer|less|extra|additional|new)|\b(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|ing|e)s?)$`)
	changeOf = lazyre.New(`(?i)^\s*(?:(?:increase|rise|jump|growth|surge|climb|leap|drop|fall|decrease|decline|reduction|cut)\s+)?(?:in|of)\b`)
	aWord    = lazyre.New(`[\p{L}][\p{L}'’-]*`)
)

// clauseOf gives the bytes from where the clause of the change at phrase begins to
// the change, and from there to where it stops.
func (d *desk) clauseOf(phrase prose.Span) (before, after prose.Span) {
	s := d.facts.Sentences[d.facts.SentenceOf(phrase.Start)]
	before, after = prose.Span{Start: s.Start, End: phrase.Start}, prose.Span{Start: phrase.End, End: max(phrase.End, s.End)}
	if all := clauseStart.FindAllStringIndex(d.text[before.Start:before.End], -1); len(all) > 0 {
		before.Start += all[len(all)-1][1]
	}
	if m := clauseStops.FindStringIndex(d.text[after.Start:after.End]); m != nil {
		after.End = after.Start + m[0]
	}
	return before, after
}

// ofAnotherSubject reports whether the clause of the change at phrase speaks of
// something else than what the figures count.
func (d *desk) ofAnotherSubject(phrase prose.Span) bool {
	before, after := d.clauseOf(phrase)
	words := d.contentWords(before)
	if m := recordsWhat.FindStringIndex(d.text[before.Start:before.End]); m != nil {
		words = slices.DeleteFunc(words, func(w string) bool { return agents[w] })
	}
	if moreOf.MatchString(d.text[phrase.Start:phrase.End]) || changeOf.MatchString(d.text[after.Start:after.End]) {
		words = append(words, d.contentWords(after)...)
	}
	return slices.ContainsFunc(words, func(w string) bool { return !d.isOwn(w) })
}

// afterAnotherSubject reports whether the change at phrase stands right behind the comma
// of a clause that has a number of something which the figures do not count: "2,900
// counselling sessions, 12 per cent more than the year before".
func (d *desk) afterAnotherSubject(phrase prose.Span) bool {
	sentence := d.facts.SentenceOf(phrase.Start)
	for _, c := range slices.Backward(d.saidIn(sentence, sentence)) {
		if c.End > phrase.Start || c.Change != prose.None {
			continue
		}
		thing, ok := strings.CutSuffix(strings.TrimRight(d.text[c.End:phrase.Start], " "), ",")
		if !ok || c.Unit != prose.Unsaid && c.Unit != prose.Other || clauseStops.MatchString(thing) {
			return false
		}
		return slices.ContainsFunc(d.contentWords(prose.Span{Start: c.End, End: c.End + len(thing)}), func(w string) bool { return !d.isOwn(w) })
	}
	return false
}

// wholeCountry is said of a nation without naming it.
var wholeCountry = lazyre.New(`(?i)\b(?:nationally|nationwide|countrywide|elsewhere|(?:across|around|throughout)\s+the\s+(?:country|nation)|the\s+national\s+(?:figure|total|number|count|picture))\b`)

// ofTheNation reports whether the clause of a change speaks of the whole country and c
// holds it against the figures of a force.
func (d *desk) ofTheNation(phrase prose.Span, c Claim) bool {
	before, after := d.clauseOf(phrase)
	s := d.facts.Sentences[d.facts.SentenceOf(phrase.Start)]
	opening, _, _ := strings.Cut(d.text[s.Start:phrase.Start], ",") // "Nationally, offences rose"
	return c.sides != nil && c.sides.b.e != nil && isForce(c.sides.b.e.Area) &&
		(wholeCountry.MatchString(d.text[before.Start:after.End]) || wholeCountry.MatchString(opening))
}

// isOwn reports whether a word says what the figures count: any story's, or a mark of
// their measures.
func (d *desk) isOwn(w string) bool { return isUsual(w) || d.book.isMark(w) }

// howLong is in how long something came about, in whatever words: "in a single year".
var howLong = lazyre.New(`(?i)\b(?:in|over|within|during)\s+(?:[a-z-]+\s+){0,4}?(?:years?|months?|decade|period|time|twelvemonth)\b`)

// contentWords gives the words between two bytes that are no place, time or number
// and no word of grammar.
func (d *desk) contentWords(in prose.Span) (out []string) {
	sentence := d.facts.SentenceOf(in.Start)
	times := howLong.FindAllStringIndex(d.text[in.Start:in.End], -1)
	for _, m := range aWord.FindAllStringIndex(d.text[in.Start:in.End], -1) {
		sp := prose.Span{Start: in.Start + m[0], End: in.Start + m[1]}
		if slices.ContainsFunc(times, func(t []int) bool { return t[0] <= m[0] && m[1] <= t[1] }) {
			continue
		}
		w := strings.ReplaceAll(strings.ToLower(d.text[sp.Start:sp.End]), "’", "'")
		bare := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
		switch {
		case grammarWords[bare], strings.HasSuffix(bare, "ly") && !strings.HasSuffix(bare, "ily"), len(bare) < 2:
		case d.covered(sentence, sp):
		default:
			out = append(out, bare)
		}
	}
	return out
}

// covered reports whether a word is part of a place, a time, a number, or a name for
// offences over the internet or sexual ones.
func (d *desk) covered(sentence int, sp prose.Span) bool {
	return slices.ContainsFunc(d.areasIn(sentence, sentence), func(a prose.Area) bool { return a.Overlaps(sp) }) ||
		slices.ContainsFunc(d.topicsIn(sentence, sentence), func(t prose.Topic) bool {
			return t.Overlaps(sp) && (t.Name == "sexual" || slices.Contains(internetTopics, t.Name))
		}) ||
		slices.ContainsFunc(d.periodsIn(sentence, sentence), func(p prose.Period) bool { return p.Overlaps(sp) }) ||
		slices.ContainsFunc(d.spansIn(sentence, sentence), func(y prose.YearSpan) bool { return y.Phrase.Overlaps(sp) }) ||
		slices.ContainsFunc(d.saidIn(sentence, sentence), func(c *count) bool { return c.Number.Span.Overlaps(sp) })
}

// inOwnClause reports whether both values of r stand in the sentence of the change
// and no other change stands between them and it.
func (x *changing) inOwnClause(phrase prose.Span, r pair) bool {
	sentence := x.facts.SentenceOf(x.sp.Start)
	in := func(s side) bool {
		if s.c == nil || s.c.sentence != sentence {
			return false
		}
		from, to := min(s.c.End, phrase.End), max(s.c.Start, phrase.Start)
		return !slices.ContainsFunc(x.changesIn(sentence, sentence), func(c prose.Change) bool {
			return c.Start >= from && c.End <= to && !c.Overlaps(phrase)
		})
	}
	return in(r.a) && in(r.b)
}

// countsOther reports whether the words right after c say that it counts something that the
// figures do not: "2,900 counselling sessions".
func (d *desk) countsOther(c *count) bool {
	s := d.facts.Sentences[c.sentence]
	end := s.End
	if m := clauseStops.FindStringIndex(d.text[c.End:s.End]); m != nil {
		end = c.End + m[0]
	}
	if c.Unit != prose.Unsaid {
		return false
	}
	words := d.contentWords(prose.Span{Start: c.End, End: end})
	return len(words) > 0 && !d.isOwn(words[0]) && aWord.MatchString(d.text[c.End:end]) && startsWith(d.text[c.End:end], words[0])
}

// startsWith reports whether s begins with a word, in whatever capitals.
func startsWith(s, word string) bool {
	s = strings.TrimLeft(s, " ")
	return len(s) >= len(word) && strings.EqualFold(s[:len(word)], word)
}
