package flag

import (
	"maps"
	"testing"
	"testing/fstest"

	"cyberflag/rules"
)

// smallRules is a whole small folder of rules, with weights set by hand, so
// that no training of the shipped ones moves what the tests say.
var smallRules = map[string]string{
	"VERSION": "small",
	"a.rules": `words lead
  on, via
platforms social
  weak with before 1: %lead
  short with near 3: abuse
  Chatter: chatter, chat ter; weak chirp; short cr
  Pictogram: pictogram
  Pictogram Live: pictogram live
platforms dating
  Cupid: cupid
rule unsaid.message
  channel unsaid
  any message*
rule sms.text
  channel sms
  any texts
cue negation
  any no, not, nothing
cue enquiry
  any check
  label loe
ignore
  chatter box, not only
breaks
  but
no-text
  see o.e.l
offence kind.theft
  theft, burglary
offence kind.communications
  communications
definition mine
  title mine
  from 2015-04-01
  wording any
  source us
  verified no
definition with-sms
  title mine with texts
  wording any
  source us
  verified no
  counts sms
undated mine
model
  officer-yes 2
  officer-no -0.5
  place 1: cyberspace
  counted 4
`,
	"weights.rules": `thresholds
  yes 0.8
  no 0.3
weights
  record itself -4 -4
  kind.theft text -1 0
  kind.communications text 5 0
  platforms.social itself 3 -3
  platforms.dating itself 3 -3
  unsaid.message itself 0 2
  weak itself -1 0
  text.short itself 0.5 0
  negation sentence -1 0
  negation before -1 0
  negation before-3 -3 0
  negation before-1 -3 0
  enquiry under -6 -3
  kind.theft itself -5 -3
`,
}

// small loads smallRules with some files changed or added.
func small(t testing.TB, changed map[string]string) *rules.Set {
	t.Helper()
	files := maps.Clone(smallRules)
	maps.Copy(files, changed)
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, err := rules.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func smallJudge(t testing.TB) *Judge {
	t.Helper()
	j, err := NewJudge(small(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	return j
}
