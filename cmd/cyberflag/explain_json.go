package main

import (
	"cyberflag/flag"
	"cyberflag/flag/weigh"
)

// An explanationJSON is an explanation as it is sent: doc/json.md. It has no text of the
// record: the offsets are those of the text that was given.
type explanationJSON struct {
	Answer       string        `json:"answer"`
	Probability  float64       `json:"probability"`
	Uncalibrated float64       `json:"uncalibrated"`
	Doubt        float64       `json:"doubt"`
	Channel      string        `json:"channel"`
	Platforms    []string      `json:"platforms"`
	Reasons      []reasonJSON  `json:"reasons"`
	NoText       bool          `json:"no_text"`
	Mentions     []mentionJSON `json:"mentions"`
	Record       chancesJSON   `json:"record"`
	Fields       []fieldJSON   `json:"fields"`
	Words        *wordsJSON    `json:"words"` // null when the words were not asked
	Definition   string        `json:"definition"`
	Rules        string        `json:"rules_version"`
}

type reasonJSON struct {
	Rule  string `json:"rule"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type chancesJSON struct {
	Used     float64 `json:"used"`
	Doubtful float64 `json:"doubtful"`
}

type mentionJSON struct {
	reasonJSON
	Channel  string      `json:"channel"`
	Platform *string     `json:"platform"`
	Weight   float64     `json:"weight"`
	Used     float64     `json:"used"`
	Doubtful float64     `json:"doubtful"`
	Became   string      `json:"became"`
	Against  *reasonJSON `json:"against"`
	Parts    []partJSON  `json:"parts"`
}

// A partJSON is what one name added to the natural log of the odds.
type partJSON struct {
	Name     string  `json:"name"`
	Where    string  `json:"where"` // the narrowest zone
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Used     float64 `json:"used"`
	Doubtful float64 `json:"doubtful"`
}

type fieldJSON struct {
	Rule   string  `json:"rule"`
	Weight float64 `json:"weight"`
}

type wordsJSON struct {
	Power    float64    `json:"power"` // of the chances by the mentions
	Used     float64    `json:"used"`
	Doubtful float64    `json:"doubtful"`
	Parts    []partJSON `json:"parts"`
}

func (e explanation) document() explanationJSON {
	d := e.decision
	doc := explanationJSON{
		Answer: d.Answer().String(), Probability: d.Probability(), Uncalibrated: d.Uncalibrated(), Doubt: d.Doubt(), Channel: d.Channel(),
		Platforms: append([]string{}, d.Platforms()...), Reasons: []reasonJSON{}, NoText: d.NoText(), Mentions: []mentionJSON{},
		Record: chancesOf(e.base), Fields: []fieldJSON{}, Definition: d.Definition(), Rules: d.RulesVersion(),
	}
	for _, r := range d.Reasons() {
		doc.Reasons = append(doc.Reasons, reasonJSON(r))
	}
	for _, a := range e.accounts {
		doc.Mentions = append(doc.Mentions, mentionOf(a))
	}
	for _, h := range d.Hits() {
		if h.Start == h.End && h.Weight != 0 {
			doc.Fields = append(doc.Fields, fieldJSON{h.Rule, h.Weight})
		}
	}
	if w := e.whole; w != nil {
		doc.Words = &wordsJSON{w.Mentions, w.Odds.Used, w.Odds.Doubtful, partsOf(w.Parts)}
	}
	return doc
}

func chancesOf(c weigh.Chances) chancesJSON { return chancesJSON{c.Used, c.Doubtful} }

func mentionOf(a flag.Account) mentionJSON {
	m := mentionJSON{reasonJSON: reasonJSON(a.Reason), Channel: a.Channel, Platform: orNull(a.Platform), Weight: a.Weight,
		Used: a.Used, Doubtful: a.Doubtful, Became: becameWords(a.Hit), Parts: partsOf(a.Parts)}
	if a.By != nil {
		by := reasonJSON(*a.By)
		m.Against = &by
	}
	return m
}

func partsOf(parts []flag.Part) []partJSON {
	all := []partJSON{}
	for _, p := range parts {
		all = append(all, partJSON{p.Name, zoneWords(p.Zones), p.Start, p.End, p.Used, p.Doubtful})
	}
	return all
}
