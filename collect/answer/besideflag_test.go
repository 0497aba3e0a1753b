package answer_test

import (
	"slices"
	"testing"
)

// All offences beside the flagged ones, in the shortest words.
func TestRecordedBesideFlagged(t *testing.T) {
	one := []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 70"}
	two := []string{"Q1 2017-18 offences 600", "Q1 2018-19 offences 640", "Q2 2017-18 offences 60", "Q2 2018-19 offences 70"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"2018/19: 640 recorded, 70 flagged.", one},
		{"In 2018/19: 640 crimes, 70 flagged.", one},
		{"2018/19 - 640 crimes recorded; 70 flagged", one},
		{"2018/19: 640 recorded (70 flagged)", one},
		{"2018/19: 640 recorded, of which 70 flagged.", one},
		{"640 recorded, 70 flagged in 2018/19.", one},
		{"In 2018/19 there were 640 offences; 70 flagged.", one},
		{"In 2018/19 there were 640 (70 flagged).", one},
		{"There were 640 offences recorded in 2018/19, 70 with the cyber flag.", one},
		{"2018/19: recorded 640, flagged 70.", one},
		{"Q2. 2018/19: 640 recorded, 70 flagged", one},
		{"2018/19: 640 recorded; 70 flagged\n2017/18: 600 recorded; 60 flagged", two},
		{"In 2018/19, 640 recorded (70 flagged) and in 2017/18, 600 recorded (60 flagged).", two},
		{"2018/19: 640 offences of which 70 flagged\n2017/18: 600 offences of which 60 flagged", two},
		{"Q1 and Q2. 2018/19: 640 recorded, 70 flagged; 2017/18: 600 recorded, 60 flagged.", two},
		{"2018/19: recorded 640; flagged 70\n2017/18: recorded 600; flagged 60", two},
		{"2018/19: 640 recorded, 70 flagged, 12 on Kik.", append(slices.Clone(one), "Q3 2018-19 Kik offences 12")},
	} {
		r := read(t, "a.txt", fromKent+c.text+"\n")
		if got := brief(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}

// What stands under a title of one offence, of adults or of another crime, or under a question of platforms or outcomes, is
// not all offences beside the flagged ones.
func TestRecordedBesideFlaggedUnderTitles(t *testing.T) {
	all := []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 70"}
	for _, c := range []struct {
		title string
		want  []string
		most  float64 // confidence
	}{
		{"Question 1. Rape of children", []string{"Q1 2018-19 Rape of children offences 640", "Q2 2018-19 Rape of children offences 70"}, 0.6},
		{"Sexual assault", []string{"Q1 2018-19 Sexual assault offences 640", "Q2 2018-19 Sexual assault offences 70"}, 0.6},
		{"Adult victims", nil, 0},
		{"Victims aged 18 and over", nil, 0},
		{"Fraud offences", nil, 0},
		{"All sexual offences", all, 1},
		{"Sexual offences against children", all, 1},
		{"Questions 1 and 2. Child sexual offences", all, 1},
		{"Rape and other sexual offences", all, 1},
		{"Rape\n\nAll sexual offences", all, 1},
	} {
		r := read(t, "a.txt", fromKent+c.title+"\n\n2018/19: 640 recorded, 70 flagged\n")
		if got := brief(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.title, got, c.want)
		}
		for _, f := range r.Figures {
			if f.Confidence > c.most || c.most == 1 && f.Confidence < 0.9 {
				t.Errorf("%s: %d believed with %v", c.title, f.Value, f.Confidence)
			}
		}
	}
	for text, want := range map[string][]string{
		"Rape: 2018/19: 640 recorded, 70 flagged":                {"Q1 2018-19 Rape offences 640", "Q2 2018-19 Rape offences 70"},
		"Rape: 640 recorded, 70 flagged in 2018/19.":             {"Q1 2018-19 Rape offences 640", "Q2 2018-19 Rape offences 70"},
		"All sexual offences: 640 recorded, 70 flagged, 2018/19": all,
	} {
		if got := brief(read(t, "a.txt", fromKent+text+"\n")); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", text, got, want)
		}
	}
	for _, title := range []string{"Q3. Platforms", "Question 3. Platforms used", "Q4. Outcomes"} {
		r := read(t, "a.txt", fromKent+title+"\n\n2018/19: 640 recorded, 70 online\n")
		for _, f := range r.Figures {
			if f.Question == "Q1" || f.Question == "Q2" || f.Confidence >= 0.5 {
				t.Errorf("%s: %s %d believed with %v", title, f.Question, f.Value, f.Confidence)
			}
		}
	}
}
