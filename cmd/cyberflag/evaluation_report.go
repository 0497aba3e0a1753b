package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"cyberflag/flag"
	"cyberflag/flag/score"
)

// An evaluationReport is the cases added up: all, by trap, by labelled channel.
type evaluationReport struct {
	all        score.Sheet
	byTrap     map[string]*score.Sheet
	byChannel  map[string]*score.Sheet
	learntFrom bool // the weights were learnt from these very cases
	// prevalences are the shares of online offences at which precision is told
	// again.
	prevalences []float64
}

func newEvaluationReport(prevalences []float64) *evaluationReport {
	return &evaluationReport{byTrap: map[string]*score.Sheet{}, byChannel: map[string]*score.Sheet{}, prevalences: prevalences}
}

func (r *evaluationReport) add(c score.Case) {
	r.all.Add(c)
	addTo(r.byTrap, c.Trap, c)
	addTo(r.byChannel, c.Channel, c)
}

func addTo(sheets map[string]*score.Sheet, name string, c score.Case) {
	if name == "" {
		return
	}
	if sheets[name] == nil {
		sheets[name] = &score.Sheet{}
	}
	sheets[name].Add(c)
}

// evaluationJSON is the document of evaluate --json: doc/json.md. A
// measure without cases is null, and so is an interval that is not known.
type evaluationJSON struct {
	N          int  `json:"n"`
	LearntFrom bool `json:"learnt_from"`

	Yes     score.Counts `json:"yes"`
	No      score.Counts `json:"no"`
	Unclear score.Counts `json:"unclear"`

	Precision          *float64    `json:"precision"`
	PrecisionCI        *[2]float64 `json:"precision_ci"`
	Recall             *float64    `json:"recall"`
	RecallCI           *[2]float64 `json:"recall_ci"`
	F1                 *float64    `json:"f1"`
	F1CI               *[2]float64 `json:"f1_ci"`
	ReviewShare        *float64    `json:"review_share"`
	ReviewShareCI      *[2]float64 `json:"review_share_ci"`
	RecallWithReview   *float64    `json:"recall_with_review"`
	RecallWithReviewCI *[2]float64 `json:"recall_with_review_ci"`
	AccuracyDecided    *float64    `json:"accuracy_decided"`
	AccuracyDecidedCI  *[2]float64 `json:"accuracy_decided_ci"`
	ChannelAccuracy    *float64    `json:"channel_accuracy"`
	ChannelAccuracyCI  *[2]float64 `json:"channel_accuracy_ci"`
	PlatformF1         *float64    `json:"platform_f1"`
	PlatformF1CI       *[2]float64 `json:"platform_f1_ci"`
	Brier              *float64    `json:"brier"`
	BrierCI            *[2]float64 `json:"brier_ci"`
	ECE                *float64    `json:"ece"`
	ECECI              *[2]float64 `json:"ece_ci"`
	LogLoss            *float64    `json:"log_loss"`
	AURC               *float64    `json:"aurc"`

	Reliability []binJSON         `json:"reliability"`
	PrecisionAt []precisionAtJSON `json:"precision_at"`
	ByTrap      groupSheets       `json:"by_trap"`
	ByChannel   groupSheets       `json:"by_channel"`
}

// groupSheets is by the name of the group; encoding/json sorts the names.
type groupSheets map[string]groupJSON

type groupJSON struct {
	N               int          `json:"n"`
	Yes             score.Counts `json:"yes"`
	No              score.Counts `json:"no"`
	Unclear         score.Counts `json:"unclear"`
	Precision       *float64     `json:"precision"`
	PrecisionCI     *[2]float64  `json:"precision_ci"`
	Recall          *float64     `json:"recall"`
	RecallCI        *[2]float64  `json:"recall_ci"`
	ChannelAccuracy *float64     `json:"channel_accuracy"`
	ChannelCI       *[2]float64  `json:"channel_accuracy_ci"`
}

func (r *evaluationReport) document() evaluationJSON {
	s := &r.all
	d := evaluationJSON{
		N: s.N(), LearntFrom: r.learntFrom, Yes: s.Yes, No: s.No, Unclear: s.Unclear,
		Reliability: reliability(s), PrecisionAt: precisionAt(s, r.prevalences),
		ByTrap: groups(r.byTrap), ByChannel: groups(r.byChannel),
	}
	d.Precision, d.PrecisionCI = proportion(s.Precision())
	d.Recall, d.RecallCI = proportion(s.Recall())
	d.F1, d.F1CI = proportion(s.F1())
	d.ReviewShare, d.ReviewShareCI = proportion(s.ReviewShare())
	d.RecallWithReview, d.RecallWithReviewCI = proportion(s.RecallWithReview())
	d.AccuracyDecided, d.AccuracyDecidedCI = proportion(s.AccuracyDecided())
	d.ChannelAccuracy, d.ChannelAccuracyCI = proportion(s.ChannelAccuracy())
	d.PlatformF1, d.PlatformF1CI = proportion(s.PlatformF1())
	if value, low, high, ok := s.Brier(); ok {
		d.Brier, d.BrierCI = rounded(value), &[2]float64{round4(low), round4(high)}
	}
	if value, ok := s.ECE(); ok {
		d.ECE = rounded(value)
	}
	if value, ok := s.LogLoss(); ok {
		d.LogLoss = rounded(value)
	}
	if value, ok := s.AURC(); ok {
		d.AURC = rounded(value)
	}
	return d
}

func groups(sheets map[string]*score.Sheet) groupSheets {
	all := groupSheets{}
	for name, s := range sheets {
		g := groupJSON{N: s.N(), Yes: s.Yes, No: s.No, Unclear: s.Unclear}
		g.Precision, g.PrecisionCI = proportion(s.Precision())
		g.Recall, g.RecallCI = proportion(s.Recall())
		g.ChannelAccuracy, g.ChannelCI = proportion(s.ChannelAccuracy())
		all[name] = g
	}
	return all
}

func proportion(p score.Proportion) (*float64, *[2]float64) {
	value, ok := p.Value()
	if !ok {
		return nil, nil
	}
	low, high, _ := p.Wilson()
	return rounded(value), &[2]float64{round4(low), round4(high)}
}

func rounded(x float64) *float64 { x = round4(x); return &x }

// round4 rounds to four decimals, half away from zero.
func round4(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	return y
}

// print writes the report for a person.
func (r *evaluationReport) print(w io.Writer) error {
	s := &r.all
	fmt.Fprintf(w, "%d records: %d labelled yes, %d no, %d unclear\n", s.N(), s.Yes.N, s.No.N, s.Unclear.N)
	if r.learntFrom {
		fmt.Fprintln(w, "The weights were learnt from these records: this measures nothing.")
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "label\tn\tyes\tno\treview")
	for _, l := range []struct {
		name string
		c    score.Counts
	}{{"yes", s.Yes}, {"no", s.No}, {"unclear", s.Unclear}} {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\n", l.name, l.c.N, l.c.FlagYes, l.c.FlagNo, l.c.Review)
	}
	fmt.Fprintln(t)
	for _, m := range []struct {
		name string
		p    score.Proportion
	}{
		{"precision", s.Precision()}, {"recall", s.Recall()}, {"f1", s.F1()},
		{"recall with review", s.RecallWithReview()}, {"sent to people", s.ReviewShare()},
		{"right where decided", s.AccuracyDecided()}, {"channel right", s.ChannelAccuracy()}, {"platform f1", s.PlatformF1()},
	} {
		fmt.Fprintf(t, "%s\t%s\n", m.name, proportionWords(m.p))
	}
	if value, low, high, ok := s.Brier(); ok {
		fmt.Fprintf(t, "Brier score\t%.4f (%.4f to %.4f)\n", value, low, high)
	}
	if value, ok := s.ECE(); ok {
		fmt.Fprintf(t, "calibration error\t%.4f\n", value)
	}
	if value, ok := s.LogLoss(); ok {
		fmt.Fprintf(t, "log loss\t%.4f\n", value)
	}
	if value, ok := s.AURC(); ok {
		fmt.Fprintf(t, "coverage-risk area\t%.4f\n", value)
	}
	printReliability(t, s)
	printPrecisionAt(t, s, r.prevalences)
	printGroups(t, "trap", r.byTrap)
	printGroups(t, "channel", r.byChannel)
	return t.Flush()
}

func proportionWords(p score.Proportion) string {
	value, ok := p.Value()
	if !ok {
		return "no cases"
	}
	low, high, _ := p.Wilson()
	return fmt.Sprintf("%.3f (%.3f to %.3f), n = %s", value, low, high, strconv.FormatFloat(p.Of, 'f', -1, 64))
}

func printGroups(w io.Writer, title string, sheets map[string]*score.Sheet) {
	if len(sheets) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\tn\tyes: yes/no/review\tno: yes/no/review\tunclear: yes/no/review\n", title)
	for _, name := range slices.Sorted(maps.Keys(sheets)) {
		s := sheets[name]
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\t%s\n", name, s.N(), countsWords(s.Yes), countsWords(s.No), countsWords(s.Unclear))
	}
}

func countsWords(c score.Counts) string {
	if c.N == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d/%d", c.FlagYes, c.FlagNo, c.Review)
}

// wrongRows gathers the rows that were not answered as labelled, by number:
// the text itself stays where it is.
type wrongRows struct{ rows [][]string }

func (w *wrongRows) add(row int, c score.Case) {
	d := c.Decision
	right := d.Answer().String() == string(c.Label) || c.Label == score.Unclear && d.Answer() == flag.Review
	if right && (c.Channel == "" || c.Channel == d.Channel() || d.Answer() == flag.Review) {
		return
	}
	w.rows = append(w.rows, []string{strconv.Itoa(row), string(c.Label), d.Answer().String(), formatProbability(d),
		c.Channel, d.Channel(), strings.Join(c.Platforms, ";"), strings.Join(d.Platforms(), ";"), c.Trap, formatReasons(d)})
}

func (w *wrongRows) write(to io.Writer) error {
	out := csv.NewWriter(to)
	if err := out.Write([]string{"row", "label", "flag", "probability", "label_channel", "channel", "label_platforms", "platforms", "trap", "reasons"}); err != nil {
		return err
	}
	if err := out.WriteAll(w.rows); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}
