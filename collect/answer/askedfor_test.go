package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A letter may say what was asked in turn instead of numbering its answers.
func TestSaysWhatWasAsked(t *testing.T) {
	want := []string{"Q1 2017-18 offences 764", "Q1 2018-19 offences 811", "Q2 2017-18 offences 92", "Q2 2018-19 offences 117", "Q4 2017-18 charged offences 17", "Q4 2018-19 charged offences 19"}
	for why, asked := range map[string][]string{
		"you asked":        {"You asked first for the sexual offences recorded against under 18s.", "You then asked how many carried a cyber-flag.", "You also asked for the platform.", "Lastly you asked for the outcome of the flagged offences."},
		"parts in order":   {"Your request asked in its first part for all recorded sexual offences against persons under eighteen.", "In its second part it asked for those with an online indicator.", "The third part asked for the platform.", "The fourth part asked for the outcome."},
		"points":           {"The first point concerns recorded sexual offences against children.", "The second point is about those flagged as online.", "The third seeks the sites used.", "The final point seeks how they were finalised."},
		"wanted to know":   {"You wished to know how many sexual offences against children were recorded.", "You wanted to know how many of them had the internet marker.", "You further requested the social media sites.", "Finally, you wanted the results."},
		"you wish":         {"Firstly, you wish to know how many such offences were recorded.", "Secondly, you wish to know how many of these were flagged as cyber.", "Thirdly, you wish to know the platforms.", "Fourthly, you would like the outcomes."},
		"your questions":   {"Your first question concerned the number of recorded offences.", "Your second question was about those with a cyber flag.", "Your third question related to the platform.", "Your fourth question asked for outcomes."},
		"the request, too": {"The request begins with recorded sexual offences against children.", "It goes on to ask for those with the flag.", "It next asks about platforms.", "It ends by asking for outcomes."},
	} {
		r := read(t, "a.txt", "Surrey Police\n\nI write about sexual offences against children in 2017/18 and 2018/19.\n\n"+asked[0]+" In 2017/18 there were 764 and in 2018/19 there were 811.\n\n"+
			asked[1]+" In 2017/18 this was 92 offences and in 2018/19 it was 117.\n\n"+asked[2]+" This is not held in a form that can be searched.\n\n"+asked[3]+" In 2017/18, 17 were charged and in 2018/19, 19 were charged.\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %s\nwant %s\n%s", why, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
		}
		if n := len(r.Questions); n != 4 || r.Questions[2].Status != "not_held" {
			t.Errorf("%s: %v", why, r.Questions)
		}
	}
}

// A letter that refuses may tell one number all the same, and say of what before it gives it.
func TestSaysWhatIsTold(t *testing.T) {
	want := []string{"Q2 2015-16 offences 61", "Q2 2016-17 offences 97", "Q2 2017-18 offences 140"}
	for _, told := range []string{
		"Outside the Act we can nevertheless tell you how many of the offences had a cyber flag. Year by year, beginning with 2015/16 and ending with 2017/18, the numbers are 61, 97 and 140.",
		"To help I am able to give you the number of offences with the online marker. It was 61 in 2015/16, 97 in 2016/17 and 140 in 2017/18.",
	} {
		r := read(t, "a.txt", "Surrey Police\n\nI write about sexual offences against children. Your request is refused under section 12(1).\n\n"+told+"\n")
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s: %q, %q", told, got, r.Problems)
		}
	}
}

// What a numbered reply says of what was asked does not lead to another question.
func TestNumberedReplySaysWhatWasAsked(t *testing.T) {
	r := read(t, "a.txt", "Surrey Police\n\nQ1. In 2017/18 there were 764.\n\nQ2. You asked for the flag by platform too. In 2017/18 this was 92.\n\nQ3. Not held.\n")
	if got := brief(r); !slices.Equal(got, []string{"Q1 2017-18 offences 764", "Q2 2017-18 offences 92"}) {
		t.Errorf("%q", got)
	}
}

// "The use of the flag" beside offences is a subject of its own, and says of none that they are flagged.
func TestUseOfTheFlag(t *testing.T) {
	r := read(t, "a.txt", "Surrey Police\n\nI write about sexual offences against children in 2016/17 and 2017/18 and the use of the cyber flag.\n\nIn 2016/17 the force recorded 612 sexual offences and in 2017/18 it recorded 689.\n\nThe flag was on 74 in 2016/17 and on 118 in 2017/18.\n")
	if got, want := brief(r), []string{"Q1 2016-17 offences 612", "Q1 2017-18 offences 689", "Q2 2016-17 offences 74", "Q2 2017-18 offences 118"}; !slices.Equal(got, want) {
		t.Errorf("%q\n%q", got, r.Problems)
	}
}
