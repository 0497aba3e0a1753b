package answer_test

import (
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// One column may hold offences, sexes, platforms and outcomes below one another.
func TestOneColumnOfSeveralKinds(t *testing.T) {
	want := []string{"Q1 2018-19 Activity with a child offences 20", "Q1 2018-19 F offences 60", "Q1 2018-19 Grooming offences 10", "Q1 2018-19 M offences 8", "Q1 2018-19 Rape offences 40",
		"Q1 2018-19 U offences 2", "Q1 2018-19 offences 70", "Q2 2018-19 offences 12", "Q3 2018-19 Hoop offences 1", "Q3 2018-19 Kik offences 4", "Q3 2018-19 Snapchat offences 7", "Q4 2018-19 Charged offences 5", "Q4 2018-19 No suspect offences 7"}
	for name, swap := range map[string]*strings.Replacer{
		"letters of sexes":       strings.NewReplacer(),
		"words for sexes":        strings.NewReplacer("|F|", "|Girls|", "|M|", "|Boys|"),
		"the unknown in others":  strings.NewReplacer("Not known", "Not shown"),
		"questions in the first": strings.NewReplacer("Part 1 recorded", "Q1 recorded", "Part 2", "Q2", "Part 3", "Q3", "Part 4", "Q4"),
		"most are outcomes":      strings.NewReplacer("Part 4 outcome|No suspect|7", "Part 4 outcome|Cautioned|1\nPart 4 outcome|Community resolution|1\nPart 4 outcome|Evidential difficulties|1\nPart 4 outcome|Under investigation|1\nPart 4 outcome|No suspect|7"),
		"kinds called otherwise": strings.NewReplacer("Offence type", "Type"),
	} {
		lines := "Part|Offence type|2018/19\nPart 1 recorded|Rape|40\nPart 1 recorded|Activity with a child|20\nPart 1 recorded|Grooming|10\nPart 1 recorded|Total|70\nPart 1 recorded|F|60\nPart 1 recorded|M|8\nPart 1 recorded|Not known|2\nPart 1 recorded|Total|70\n" +
			"Part 2 with cyber flag|All|12\nPart 3 platform|Snapchat|7\nPart 3 platform|Kik|4\nPart 3 platform|Hoop|1\nPart 4 outcome|Charged|5\nPart 4 outcome|No suspect|7\n"
		r := read(t, "a.csv", "Kent Police\n\n"+swap.Replace(lines))
		r.Figures = slices.DeleteFunc(r.Figures, func(f answer.Figure) bool { return f.Value == 1 && f.Question == "Q4" || f.Confidence < 0.9 })
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: figures are %q, want %q", name, got, want)
		}
	}
}
