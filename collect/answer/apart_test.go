package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// What is counted in no other figure is looked at as the others are: its bounds, what its
// sentence and its period say against it, and that it is proposed once.
func TestCountsSetApart(t *testing.T) {
	const lead = "Kent Police\n\n3 June 2021\n\nQuestion 2\n"
	for _, c := range []struct{ why, text, want string }{
		{"bounds of the key", "In 2018/19 there were 57 offences with the flag. A further <5 offences are not counted above.\n\nNumbers from 0 to 4 are shown as <5.", "lt5 0 to 4: " + apartWhy + "; its period is taken from the sentence before"},
		{"a year that had not ended", "In 2018/19 there were 57 offences with the flag. In 2022/23 a further 5 offences are not counted above.", "5: " + apartWhy + "; its table has a period that had not ended when the answer was written"},
		{"another crime", "In 2018/19 there were 57 offences with the flag. In 2018/19 a further 5 flagged offences of blackmail of children are not counted above.", "5: " + apartWhy + "; its sentence names another crime"},
		{"said twice", "In 2018/19 there were 57 offences with the flag. In 2018/19 a further 5 offences are not counted above.\n\nNote: in 2018/19 a further 5 offences are not counted above.", "5: " + apartWhy},
	} {
		r := read(t, "a.txt", lead+c.text+"\n")
		if got := setApart(r); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

const apartWhy = "the words say that it is not counted in the other figures"

// setApart gives the counts that are set apart, each with its bounds and doubts.
func setApart(r answer.Reading) []string {
	var out []string
	for _, f := range r.Figures {
		if !slices.Contains(f.Doubts, apartWhy) {
			continue
		}
		s := fmt.Sprint(f.Value)
		if f.Symbol != answer.NoSymbol {
			s = fmt.Sprintf("%s %d to %d", f.Symbol, *f.Low, *f.High)
		}
		out = append(out, s+": "+strings.Join(f.Doubts, "; "))
	}
	return out
}

// A cell whose words have such a count is told where it is not read.
func TestCellSetApart(t *testing.T) {
	r := read(t, "a.csv", "Kent Police,\nQ2. Flagged offences,\nYear,Offences\n2018/19,57\n2019/20,61\n2020/21,A further 5 offences are not counted above\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "a number was not read") }) {
		t.Errorf("problems %q", r.Problems)
	}
}
