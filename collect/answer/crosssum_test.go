package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A printed total that its parts do not give is told, wherever the parts stand
// and by however many ways they are told apart; one that they give is not.
func TestWrongSums(t *testing.T) {
	const long = "Line,Measure,Year,Offence,Sex,Count\n1,All recorded,2016/17,Grooming,Female,60\n1,All recorded,2016/17,Grooming,Male,15\n" +
		"1,All recorded,2016/17,Assault,Female,33\n1,All recorded,2016/17,Assault,Male,2\n1,All recorded,2016/17,All,All,"
	const struck = "<table><tr><th>Q2 by age</th><th>2016/17</th></tr><tr><td>12</td><td>30</td></tr><tr><td><s>13</s></td><td><s>99</s></td></tr>" +
		"<tr><td>13</td><td>41</td></tr><tr><td>14</td><td>20</td></tr><tr><td>Total</td><td>"
	for _, c := range []struct{ why, name, text, want string }{
		{"two ways, right", "a.csv", long + "110\n", ""},
		{"two ways, wrong", "a.csv", long + "119\n", "110 119"},
		{"a row struck through among the parts, right", "a.html", struck + "91</td></tr></table>", ""},
		{"a row struck through among the parts, wrong", "a.html", struck + "92</td></tr></table>", "91 92"},
		{"a hidden part that cannot be what is left", "a.csv", "Q2. Age,2016/17\nUnder 11,14\n11-13,50\n16-17,<5\nTotal,97\n<5 means a number from 1 to 4.,\n", "64 97"},
		{"a hidden part that can", "a.csv", "Q2. Age,2016/17\nUnder 11,14\n11-13,50\n16-17,<5\nTotal,67\n<5 means a number from 1 to 4.,\n", ""},
		{"offences of two depths are not added up", "a.csv", "Year,Offence,Sex,Count\n2016/17,Grooming,Female,60\n2016/17,Grooming,Male,15\n2016/17,Assault,All,35\n2016/17,All,All,110\n", ""},
	} {
		r := read(t, c.name, c.text)
		wrong := slices.DeleteFunc(r.Problems, func(p string) bool { return !strings.Contains(p, "sum to") })
		has := len(wrong) > 0 && !slices.ContainsFunc(strings.Fields(c.want), func(n string) bool { return !strings.Contains(wrong[0], n) })
		if (c.want != "") != (len(wrong) > 0) || c.want != "" && !has {
			t.Errorf("%s: %q; want %q", c.why, r.Problems, c.want)
		}
	}
}

// A grand total that stands in the column of the totals of rows is tested against these, though no row of sums
// stands above it.
func TestGrandTotalInItsColumn(t *testing.T) {
	for total, wrong := range map[string]bool{"60": false, "66": true} {
		r := read(t, "a.csv", "Kent Police,,,,\nQ2 Offences with the flag 2018/19,,,,\nOffence,Sex,0-9,10-17,Total\nGrooming,Female,10,12,22\n,Male,3,5,8\nOther sexual offences,Female,9,11,20\n,Male,4,6,10\nGrand total,,,,"+total+"\n")
		named := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "60") && strings.Contains(p, "66") })
		if named != wrong {
			t.Errorf("%s: %q", total, r.Problems)
		}
	}
}

// Two hidden parts that are one or more each cannot be what is left of a whole in another table where that is one.
func TestHiddenPartsOfAWholeElsewhere(t *testing.T) {
	for whole, wrong := range map[string]bool{"101": true, "102": false, "108": false, "109": true} {
		r := read(t, "a.txt", "Our answer to your request.\nQ1. Sexual offences against children 2018/19: 900\nQ2. Of these with the cyber flag 2018/19: "+whole+
			"\nQ4. Outcomes of the flagged offences, 2018/19. Numbers from 1 to 4 are shown as <5.\nCharged: 40\nEvidential difficulties: 60\nCautioned: <5\nCommunity resolution: <5\n")
		named := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "sum to 100, the whole is "+whole) })
		if named != wrong {
			t.Errorf("%s: %q", whole, r.Problems)
		}
	}
}
