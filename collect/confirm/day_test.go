package confirm_test

import (
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/collect/confirm"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// What people said of the day of an answer holds for its other figures, unless they said two.
func TestDated(t *testing.T) {
	on := func(force, day string) confirm.Statement {
		s := confirm.Statement{Force: force}
		if day != "" {
			s.Received, _ = civil.Parse(day)
		}
		return s
	}
	item := func(id int64, st confirm.Statement, state confirm.State) confirm.Item {
		return confirm.Item{ID: id, Proposal: confirm.Proposal{Statement: on(st.Force, "")}, Offered: true,
			Standing: confirm.Standing{State: state, Stands: confirm.Decision{Statements: []confirm.Statement{st}}}}
	}
	kent := item(1, on("Kent", "2018-12-10"), confirm.Accepted)
	for _, c := range []struct {
		why   string
		items []confirm.Item
		of    confirm.Statement
		want  string
	}{
		{"said of another figure", []confirm.Item{kent}, on("Kent", ""), "2018-12-10"},
		{"its own day", []confirm.Item{kent}, on("Kent", "2019-01-02"), "2019-01-02"},
		{"said of another force", []confirm.Item{kent}, on("Essex", ""), ""},
		{"two days", []confirm.Item{kent, item(2, on("Kent", "2018-12-11"), confirm.Corrected)}, on("Kent", ""), ""},
		{"nobody decided", []confirm.Item{item(3, on("Kent", "2018-12-10"), confirm.Open)}, on("Kent", ""), ""},
	} {
		if got := (confirm.Sheet{Items: c.items}).Dated(c.of).Received.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
	open := item(4, on("Kent", ""), confirm.Open)
	if !(confirm.Sheet{Items: []confirm.Item{open}}).Undated() || (confirm.Sheet{Items: []confirm.Item{kent, open}}).Undated() {
		t.Error("a sheet is undated while a figure waits whose day nobody has said")
	}
}

// The help has every field, and each of its examples can be typed.
func TestFieldsHelp(t *testing.T) {
	help := confirm.FieldsHelp()
	for _, name := range append(confirm.Fields(), "question") {
		if !strings.Contains(help, "\n  "+name+"=") && !strings.HasPrefix(help, "  "+name+"=") {
			t.Errorf("the help has no example of %s", name)
		}
	}
	for line := range strings.SplitSeq(help, "\n") {
		name, rest, ok := strings.Cut(strings.TrimPrefix(line, "  "), "=")
		if !ok || strings.HasPrefix(name, " ") {
			continue
		}
		example := strings.Trim(strings.Split(rest, "  ")[0], `"`)
		if _, err := (confirm.Statement{}).With(name, example, nil); err != nil {
			t.Errorf("%s=%s: %v", name, example, err)
		}
	}
}

// A question of the standard request stands for what it counts.
func TestQuestionField(t *testing.T) {
	for text, want := range map[string]figure.Measure{"Q1": figure.AllChild, "q2": figure.CyberFlagged, "4": figure.CyberFlagged} {
		for _, name := range []string{"question", "q"} {
			st := confirm.Statement{Measure: "something else", Part: answer.Breakdown{Sex: "F"}}
			if got, err := st.With(name, text, nil); err != nil || got.Measure != want || got.Part != st.Part {
				t.Errorf("%s=%s: %+v, %v", name, text, got, err)
			}
		}
	}
	for _, text := range []string{"", "Q5", "Q", "second"} {
		if st, err := (confirm.Statement{}).With("question", text, nil); err == nil {
			t.Errorf("question=%s counts %s", text, st.Measure)
		}
	}
}
