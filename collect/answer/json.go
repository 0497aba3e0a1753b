package answer

import (
	"encoding/json"
	"fmt"

	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// The forms in which a reading is sent: keys as doc/reading.md lists them.
type (
	readingJSON struct {
		Force      *string        `json:"force"`
		Reference  *string        `json:"reference"`
		ReceivedOn *string        `json:"received_on"`
		Questions  []questionJSON `json:"questions"`
		Figures    []figureJSON   `json:"figures"`
		Problems   []string       `json:"problems"`
	}
	questionJSON struct {
		Question   string   `json:"q"`
		Status     Status   `json:"status"`
		Exemptions []string `json:"exemptions"`
		Force      *string  `json:"force,omitempty"`
		Reference  *string  `json:"reference,omitempty"`
		ReceivedOn *string  `json:"received_on,omitempty"`
	}
	figureJSON struct {
		Force      *string     `json:"force,omitempty"`
		Question   string      `json:"q"`
		Start      string      `json:"period_start"`
		End        string      `json:"period_end"`
		Code       *string     `json:"offence_code"`
		Offence    *string     `json:"offence"`
		Age        *string     `json:"age"`
		Sex        *string     `json:"sex"`
		Platform   *string     `json:"platform"`
		Outcome    *string     `json:"outcome"`
		Unit       Unit        `json:"unit"`
		Value      *int64      `json:"value"`
		Symbol     *string     `json:"symbol"`
		Low        *int64      `json:"low"`
		High       *int64      `json:"high"`
		IsTotal    bool        `json:"is_total"`
		Where      string      `json:"where"`
		Quote      string      `json:"quote"`
		Confidence json.Number `json:"confidence"`
		Doubts     []string    `json:"doubts"`
	}
)

// MarshalJSON gives the reading with null for what the file does not say.
func (r Reading) MarshalJSON() ([]byte, error) {
	out := readingJSON{Force: ptr(r.Force), Reference: ptr(r.Reference), ReceivedOn: ptr(r.ReceivedOn),
		Questions: []questionJSON{}, Figures: []figureJSON{}, Problems: append([]string{}, r.Problems...)}
	for _, q := range r.Questions {
		out.Questions = append(out.Questions, questionJSON{q.Question, q.Status, append([]string{}, q.Exemptions...),
			ptr(q.Force), ptr(q.Reference), ptr(q.ReceivedOn)})
	}
	for _, f := range r.Figures {
		out.Figures = append(out.Figures, figureJSONOf(f))
	}
	return json.Marshal(out)
}

func figureJSONOf(f Figure) figureJSON {
	b := f.Breakdown
	j := figureJSON{Force: ptr(f.Force), Question: f.Question, Start: f.Period.Start.String(), End: f.Period.End.String(),
		Code: ptr(b.Code), Offence: ptr(b.Offence), Age: ptr(b.Age), Sex: ptr(b.Sex), Platform: ptr(b.Platform), Outcome: ptr(b.Outcome),
		Unit: f.Unit, Symbol: ptr(string(f.Symbol)), Low: f.Low, High: f.High, IsTotal: f.IsTotal,
		Where: f.Where, Quote: f.Quote, Confidence: json.Number(fmt.Sprintf("%.2f", f.Confidence)), Doubts: append([]string{}, f.Doubts...)}
	if f.Symbol == NoSymbol {
		j.Value = &f.Value
	}
	return j
}

// UnmarshalJSON reads what MarshalJSON wrote, and expected readings, which
// have neither quote nor confidence. Other keys, such as note, are let pass.
func (r *Reading) UnmarshalJSON(text []byte) error {
	var in readingJSON
	if err := json.Unmarshal(text, &in); err != nil {
		return err
	}
	*r = Reading{Force: str(in.Force), Reference: str(in.Reference), ReceivedOn: str(in.ReceivedOn), Problems: in.Problems}
	for _, q := range in.Questions {
		r.Questions = append(r.Questions, Question{q.Question, q.Status, q.Exemptions, str(q.Force), str(q.Reference), str(q.ReceivedOn)})
	}
	for i, j := range in.Figures {
		f, err := j.figure()
		if err != nil {
			return fmt.Errorf("figure %d: %w", i+1, err)
		}
		r.Figures = append(r.Figures, f)
	}
	return nil
}

func (j figureJSON) figure() (Figure, error) {
	start, err := civil.Parse(j.Start)
	if err != nil {
		return Figure{}, err
	}
	end, err := civil.Parse(j.End)
	if err != nil {
		return Figure{}, err
	}
	f := Figure{Force: str(j.Force), Question: j.Question, Period: figure.Period{Start: start, End: end},
		Breakdown: Breakdown{str(j.Code), str(j.Offence), str(j.Age), str(j.Sex), str(j.Platform), str(j.Outcome)},
		Unit:      j.Unit, Symbol: Symbol(str(j.Symbol)), Low: j.Low, High: j.High, IsTotal: j.IsTotal, Where: j.Where, Quote: j.Quote, Doubts: j.Doubts}
	switch {
	case j.Value != nil:
		f.Value = *j.Value
	case f.Symbol == NoSymbol:
		return Figure{}, fmt.Errorf("neither a value nor a symbol")
	}
	if j.Confidence != "" {
		f.Confidence, err = j.Confidence.Float64()
	}
	return f, err
}

func ptr(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
