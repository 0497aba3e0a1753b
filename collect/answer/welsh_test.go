package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/collect/answer"
)

// A label that says one thing in two languages is what its English half says, whichever stands first and whatever parts them.
func TestLabelsInTwoLanguages(t *testing.T) {
	want := []string{"Q1 2016-17 F offences 301", "Q1 2016-17 M offences 88", "Q1 2016-17 U offences 12", "Q1 2016-17 offences 401", "Q2 2016-17 offences 52", "Q3 2016-17 Snapchat offences 31", "Q3 2016-17 Tinder offences 21"}
	rows := [][2]string{{"Cwestiwn=Question", "Categori=Category"}, {"C1=Q1", "Pob trosedd=All offences"}, {"C1=Q1", "Benyw=Female"}, {"C1=Q1", "Gwryw=Male"}, {"C1=Q1", "Ddim yn hysbys=Not known"},
		{"C2=Q2", "Pob trosedd â baner seiber=All with cyber-flag"}, {"C3=Q3", "Snapchat"}, {"C3=Q3", "Tinder"}}
	counts := []string{"2016-17", "401", "301", "88", "12", "52", "31", "21"}
	for _, sep := range []string{"=", " / ", "/", " | ", "\n", " - ", "(", "swap / ", "swap\n", "swap("} {
		for _, long := range []bool{false, true} {
			html := "<table>"
			for i, row := range rows {
				html += fmt.Sprintf("<tr><td>%s</td><td>%s</td><td>%s</td></tr>", twoTongues(row[0], sep, long), twoTongues(row[1], sep, long), counts[i])
			}
			got := read(t, "a.html", "<p>Gwent Police: sexual offences against children</p>"+html+"</table>")
			if !slices.Equal(brief(got), want) || slices.ContainsFunc(got.Figures, func(f answer.Figure) bool { return f.Confidence < 0.9 }) {
				t.Errorf("%q long %v:\n got %q\nwant %q", sep, long, brief(got), want)
			}
		}
	}
}

// twoTongues writes Welsh and English with what parts them; "=" leaves the Welsh out.
func twoTongues(s, sep string, long bool) string {
	welsh, english, ok := strings.Cut(s, "=")
	if long && len(welsh) == 2 {
		welsh, english = "Cwestiwn "+welsh[1:], "Question "+english[1:]
	}
	if rest, swap := strings.CutPrefix(sep, "swap"); swap {
		sep, welsh, english = rest, english, welsh
	}
	switch {
	case !ok:
		return s
	case sep == "=":
		return english
	case sep == "(":
		return welsh + " (" + english + ")"
	}
	return strings.ReplaceAll(welsh+sep+english, "\n", "<br>")
}
