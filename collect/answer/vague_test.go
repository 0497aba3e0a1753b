package answer_test

import (
	"slices"
	"strings"
	"testing"
)

const fromKent = "Kent Police. Reference 1/19. 3 June 2019.\n\n"

// A remark on an uncounted share of a count is no breakdown of the count.
func TestRemarksOnUncountedShares(t *testing.T) {
	whole := []string{"Q2 2018-19 offences 84"}
	both := []string{"Q2 2017-18 offences 70", "Q2 2018-19 offences 84"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"In 2018/19 there were 84 flagged offences, most of them on Snapchat.", whole},
		{"In 2018/19 there were 84 flagged offences, half of them on Snapchat.", whole},
		{"In 2018/19 there were 84 flagged offences, just over half of which were on Kik.", whole},
		{"In 2018/19 there were 84 flagged offences, a third of which involved Instagram.", whole},
		{"In 2018/19 there were 84 flagged offences, nearly two thirds of them against girls.", whole},
		{"In 2018/19 there were 84 flagged offences, including some on WhatsApp.", whole},
		{"In 2018/19 there were 84 flagged offences including several on WhatsApp and Kik.", whole},
		{"In 2018/19 there were 84 flagged offences, excluding those on gaming platforms such as Roblox.", whole},
		{"In 2018/19 there were 84 flagged offences on platforms such as Snapchat.", whole},
		{"In 2018/19 there were 84 flagged offences, and the majority resulted in no further action.", whole},
		{"In 2018/19 there were 84 flagged offences, although the vast majority are still under investigation.", whole},
		{"In 2018/19 there were 84 flagged offences, not all of which led to a charge.", whole},
		{"In 2018/19 there were 84 flagged offences, few of which led to a charge.", whole},
		{"In 2018/19 there were 84 flagged offences, and most victims were female.", whole},
		{"In 2018/19 there were 84 flagged offences, and some victims were aged 13 to 15.", whole},
		{"In 2018/19 there were 84 flagged offences (mostly on Snapchat).", whole},
		{"84 flagged offences were recorded in 2018/19, mainly on Facebook, Kik and Instagram.", whole},
		{"84 offences had the flag in 2018/19 – many on Snapchat.", whole},
		{"In 2018/19 there were 84 flagged offences, largely committed through Facebook Messenger.", whole},
		{"In 2018/19 there were 84 flagged offences, compared with 70 in 2017/18, a rise driven by Snapchat.", both},
		{"84 flagged offences in 2018/19 (70 in 2017/18), many on Snapchat.", both},
		{"84 flagged offences in 2018/19, many on Snapchat (70 in 2017/18).", both},
		{"There were 70 flagged offences in 2017/18, some on Kik, and 84 in 2018/19, most of them on Snapchat.", both},
		{"In 2017/18 there were 70 flagged offences, most on Kik, and in 2018/19 there were 84, mostly on Snapchat.", both},
		{"The number of flagged offences rose from 70 in 2017/18 to 84 in 2018/19, driven by Snapchat.", both},
		{"Excluding those on Roblox, there were 84 flagged offences in 2018/19.", whole},
		{"Although many were on Snapchat, 84 flagged offences in 2018/19 is a rise from 70 in 2017/18.", both},
		{"In 2018/19 there were 84 flagged offences, roughly 40% of them on Snapchat.", whole},
		{"In 2018/19 there were 84 flagged offences, 40 per cent on Snapchat.", whole},
		{"84 flagged offences were recorded in 2018/19, with Snapchat the most common platform.", whole},
		{"84 flagged offences were recorded in 2018/19, Snapchat being named most often.", whole},
		{"In 2018/19 there were 84 flagged offences, most on Snapchat; 12 led to a charge.", []string{"Q2 2018-19 offences 84", "Q4 2018-19 charge offences 12"}},
		// What has a number of its own, or is of all or none, breaks down as before.
		{"In 2018/19 there were 84 flagged offences, some on Kik, Facebook and Instagram, and 12 led to a charge.", []string{"Q2 2018-19 offences 84", "Q4 2018-19 charge offences 12"}},
		{"In 2018/19 there were 84 flagged offences, most of them (50) on Snapchat.", []string{"Q2 2018-19 offences 84", "Q3 2018-19 Snapchat offences 50"}},
		{"In 2018/19 there were 84 flagged offences, none of which led to a charge.", []string{"Q2 2018-19 offences 84", "Q4 2018-19 charge offences 0"}},
		{"In 2018/19 there were 84 flagged offences, all of them on Snapchat.", []string{"Q3 2018-19 Snapchat offences 84"}},
	} {
		r := read(t, "a.txt", fromKent+"Q2. "+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) || len(r.Problems) > 0 {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}

// What only some of the offences have does not say what the others are, and a number in words is named.
func TestRemarksThatInclude(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Q1. In 2018/19 there were 640 offences, including those with an online element.", []string{"Q1 2018-19 offences 640"}},
		{"Q2. In 2018/19 there were 84 offences including an online element.", []string{"Q2 2018-19 offences 84"}},
	} {
		r := read(t, "a.txt", fromKent+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
	r := read(t, "a.txt", fromKent+"Q2. In 2018/19 there were 84 flagged offences, including two on Kik.\n")
	if !slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "not read, two") }) {
		t.Errorf("problems %q", r.Problems)
	}
}

// A whole has the unit of its own words, and its parts have theirs.
func TestWholesAndPartsHaveTheirOwnUnits(t *testing.T) {
	whole := "Q2 2018-19 offences 104"
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Q4. Of the 104 flagged offences in 2018/19, 20 suspects were charged and 84 offences were closed.", []string{whole, "Q4 2018-19 charged suspects 20", "Q4 2018-19 closed offences 84"}},
		{"Q4. Of the 104 flagged offences recorded in 2018/19, 60 victims were girls.", []string{whole, "Q4 2018-19 F victims 60?"}},
		{"Q4. Of the 104 flagged offences in 2018/19, 20 persons were arrested.", []string{whole, "Q4 2018-19 arrested persons 20"}},
		{"Q4. Among the 104 flagged crimes in 2018/19, 20 offenders were cautioned.", []string{whole, "Q4 2018-19 cautioned suspects 20"}},
		{"Q2. In 2018/19 there were 104 flagged offences with 110 victims (80 female, 30 male).", []string{"Q2 2018-19 F victims 80", "Q2 2018-19 M victims 30", whole, "Q2 2018-19 victims 110?"}},
		{"2018/19 - 104 flagged offences with 110 victims: 80 female, 30 male.", []string{"Q2 2018-19 F victims 80", "Q2 2018-19 M victims 30", whole, "Q2 2018-19 victims 110?"}},
		{"In 2018/19 there were 104 flagged offences involving 110 suspects, of whom 80 were male and 30 female.", []string{"Q2 2018-19 F suspects 30", "Q2 2018-19 M suspects 80", whole, "Q2 2018-19 suspects 110?"}},
	} {
		r := read(t, "a.txt", fromKent+c.text+"\n")
		if got := offered(r); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", c.text, got, r.Problems, c.want)
		}
	}
}

// The quote of a part reaches the words that say which part it is.
func TestQuoteReachesTheBreakdown(t *testing.T) {
	for _, c := range []struct{ text, words string }{
		{"Q3. In 2018/19 there were 84 flagged offences, all of them on the platform Snapchat.", "Snapchat"},
		{"Q4. In 2018/19 12 of the offences that had the flag at the time led to a charge.", "charge"},
		{"Q2. In 2018/19 there were 84 flagged offences in the whole of the county against girls.", "girls"},
	} {
		r := read(t, "a.txt", fromKent+c.text+"\n")
		for _, f := range r.Figures {
			if !f.Breakdown.IsNone() && !strings.Contains(f.Quote, c.words) {
				t.Errorf("%s: %d has quote %q", c.text, f.Value, f.Quote)
			}
		}
		if len(r.Figures) == 0 {
			t.Errorf("%s: nothing read", c.text)
		}
	}
}
