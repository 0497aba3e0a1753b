package answer_test

import (
	"slices"
	"testing"

	"cyberflag/collect/answer"
)

// A page may hold a correspondence: what the requester writes is the request, and the last reply is the answer where
// it replaces the one before.
func TestCorrespondence(t *testing.T) {
	const table = `<table><tr><th>Question</th><th>Item</th><th>2017/18</th><th>2018/19</th></tr><tr><td>Q1</td><td>Offences recorded</td><td>410</td><td>455</td></tr><tr><td>Q2</td><td>Offences with the cyber flag</td><td>40</td><td>61</td></tr><tr><td>Q3</td><td>Kik</td><td>15</td><td>21</td></tr><tr><td>Q3</td><td>Skype</td><td>25</td><td>40</td></tr><tr><td></td><td>Total of Q3</td><td>40</td><td>61</td></tr></table>`
	want := []string{"Q1 2017-18 offences 410", "Q1 2018-19 offences 455", "Q2 2017-18 offences 40", "Q2 2018-19 offences 61", "Q3 2017-18 Kik offences 15", "Q3 2017-18 Skype offences 25", "Q3 2017-18 offences 40", "Q3 2018-19 Kik offences 21", "Q3 2018-19 Skype offences 40", "Q3 2018-19 offences 61"}
	for _, c := range []struct{ asked, reply, asked2, reply2, replaces string }{
		{"From: Applicant, 3 October 2019", "From: Kent Police, 24 October 2019", "From: Applicant, 25 October 2019", "From: Kent Police, 21 November 2019", "This response replaces our refusal of 24 October 2019."},
		{"Message from J. Smith (3 October 2019)", "Reply from Kent Police (24 October 2019)", "Message from J. Smith (25 October 2019)", "Reply from Kent Police (21 November 2019)", "Here is our response to your narrowed request."},
		{"Sent by the requester on 3 October 2019", "Sent by the FOI Team on 24 October 2019", "Sent by the requester on 25 October 2019", "Sent by the FOI Team on 21 November 2019", "Our refusal is withdrawn and the figures are below."},
	} {
		page := "<h1>Kent Police: a request</h1><h2>" + c.asked + "</h2><p>Please give for 2013/14 to 2018/19: Q1 sexual offences against children under 18, Q2 with a cyber flag, Q3 by platform. I saw that there were 377 in 2016/17.</p><h2>" +
			c.reply + "</h2><p>Reference 77/19. The request is refused under section 12(1). We found 2,100 records.</p><h2>" + c.asked2 + "</h2><p>Then please only 2017/18 and 2018/19, the same questions.</p><h2>" + c.reply2 + "</h2><p>Reference 77/19. " + c.replaces + "</p>" + table
		r := read(t, "a.html", page)
		if got := brief(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.reply2, got, want)
		}
		if slices.ContainsFunc(r.Questions, func(q answer.Question) bool { return q.Status != "answered" }) {
			t.Errorf("%s: %v", c.reply2, r.Questions)
		}
	}
}

// The newest message may stand first on the page, and say in many words that it replaces the reply before.
func TestCorrespondenceNewestFirst(t *testing.T) {
	want := []string{"Q1 2017-18 offences 410", "Q2 2017-18 offences 48"}
	for _, says := range []string{
		"This reply takes the place of ours of 4 July 2018, in which one number was wrong.", "Please disregard our response of 4 July.", "This letter is sent in the place of the one of 4 July.",
		"We ask you to ignore the earlier one.", "Our answer of 4 July is cancelled.", "Please do not use our earlier reply.", "This supersedes ours dated 4 July 2018.",
	} {
		heads := []string{"From: Kent Police, 11 July 2018", "From: Kent Police, 4 July 2018", "From: Applicant, 7 June 2018"}
		words := []string{
			"<p>FOI 291/18. " + says + "</p><p>Q1: 410 (2017/18).</p><p>Q2: 48 (2017/18).</p>", "<p>FOI 291/18.</p><p>Q1: 410 (2017/18).</p><p>Q2: 84 (2017/18).</p>",
			"<p>Please tell me: Q1 sexual offences against children in 2017/18. Q2 how many had a cyber flag? Last year it was 31.</p>",
		}
		newest, oldest := "<h1>Kent Police: a request</h1>", ""
		for i := range heads {
			newest += "<h2>" + heads[i] + "</h2>" + words[i]
			oldest = "<h2>" + heads[i] + "</h2>" + words[i] + oldest
		}
		for _, page := range []string{newest, "<h1>Kent Police: a request</h1>" + oldest} {
			r := read(t, "a.html", page)
			if told := []string{`superseded: "Q2: 84 (2017/18)." is replaced by "Q2: 48 (2017/18)."`}; !slices.Equal(offered(r), want) || !slices.Equal(r.Problems, told) {
				t.Errorf("%s\n%s\n got %q, problems %q", says, page, offered(r), r.Problems)
			}
		}
	}
}

// A title that says by what counts are told apart, or whose reply it is, and a line that says what the figures are from
// begin no message.
func TestNoCorrespondence(t *testing.T) {
	const first, second = "Question 1. 640 sexual offences were recorded in 2018/19.", "Question 2. 70 of them had the cyber-flag in 2018/19."
	want := []string{"Q1 2018-19 offences 640", "Q2 2018-19 offences 70"}
	for _, c := range []struct{ reply, other string }{
		{"Reply by Kent Police", "By age of victim"},
		{"Reply by Kent Police, 3 June 2019", "By age of victim"},
		{"Reply by Kent Police, 3 June 2019", "By age of victim, 3 June 2019"},
		{"Reply by Kent Police", "From our Athena system on 1 May 2019"},
		{"From: Kent Police, 3 June 2019", "From Niche RMS, 1 May 2019"},
		{"From: Kent Police, 3 June 2019", "From 1 April 2018 to 31 March 2019"},
		{"From: Kent Police, 3 June 2019", "From Crimefile on 1 May 2019"},
	} {
		page := "<h1>Kent Police</h1><h2>" + c.reply + "</h2><p>" + first + "</p><h2>" + c.other + "</h2><p>" + second + "</p>"
		if got := brief(read(t, "a.html", page)); !slices.Equal(got, want) {
			t.Errorf("%s, %s: got %q", c.reply, c.other, got)
		}
	}
	text := fromKent + "From Kent Police, 3 June 2019\n\n" + first + "\n\nFrom our Athena system on 1 May 2019\n\n" + second + "\n"
	if got := brief(read(t, "a.txt", text)); !slices.Equal(got, want) {
		t.Errorf("text: got %q", got)
	}
}
