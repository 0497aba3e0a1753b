package answer_test

import (
	"slices"
	"testing"
)

// A template that the force has filled in and sent back is its answer, without the line that was given as an example.
func TestTemplateFilledIn(t *testing.T) {
	head := []any{"Question", "Year", "Platform", "Number", "Remarks by the force"}
	body := [][]any{{"Q2", "2019/20", "all", 61, ""}, {"Q2", "2020/21", "all", 74, "provisional"}, {"Q3", "2019/20", "Kik", 40, ""}, {"Q3", "2019/20", "Snapchat", 21, ""}, {"Q3", "2020/21", "Kik", 44, ""}, {"Q3", "2020/21", "Snapchat", 30, ""}}
	want := []string{"Q2 2019-20 offences 61", "Q2 2020-21 offences 74", "Q3 2019-20 Kik offences 40", "Q3 2019-20 Snapchat offences 21", "Q3 2020-21 Kik offences 44", "Q3 2020-21 Snapchat offences 30"}
	title := []any{"Kent Police: offences with the cyber flag"}
	for why, rows := range map[string][][]any{
		"no example":                  slices.Concat([][]any{title, {}, head}, body),
		"an example in the remarks":   slices.Concat([][]any{title, {}, head, {"Q2", "2018/19", "all", 25, "EXAMPLE - PLEASE TYPE OVER"}}, body),
		"an example before its label": slices.Concat([][]any{title, {}, head, {"e.g. Q2", "2018/19", "all", 25, ""}}, body),
		"an example below":            slices.Concat([][]any{title, {}, head}, body, [][]any{{"Q2", "2018/19", "all", 25, "sample row, delete before sending"}}),
	} {
		if got := brief(sheets(t, []string{"Template"}, map[string][][]any{"Template": rows})); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", why, got, want)
		}
	}
	invented := slices.Concat([][]any{head}, [][]any{{"Q2", "2019/20", "all", 1, ""}, {"Q2", "2020/21", "all", 2, ""}, {"Q3", "2019/20", "Kik", 3, ""}})
	both := map[string][][]any{"Template": invented, "Reply": slices.Concat([][]any{title, {}, head}, body)}
	if got := brief(sheets(t, []string{"Template", "Reply"}, both)); !slices.Equal(got, want) {
		t.Errorf("a template beside the reply:\n got %q\nwant %q", got, want)
	}
	empty := [][]any{title, {}, head, {"Q2", "2018/19", "all", 25, "example"}, {"Q2", "2019/20", "all", "", ""}, {"Q2", "2020/21", "all", "", ""}, {"Q3", "2019/20", "Kik", "", ""}}
	if got := brief(sheets(t, []string{"Template"}, map[string][][]any{"Template": empty})); got != nil {
		t.Errorf("an empty template: got %q", got)
	}
}
