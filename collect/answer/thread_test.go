package answer_test

import (
	"slices"
	"strings"
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
		"Our response of 4 July should be disregarded.", "Please use this instead of our reply of 4 July 2018.", "Please discard the earlier letter and use the figures below.", "The reply sent to you on 4 July 2018 is superseded.",
		"This message replaces the response sent to you on Wednesday 4 July 2018.", "We have withdrawn our previous answer, as one number was wrong.", "You asked us to look again. We withdraw our first reply.", "The response we sent on 4 July should no longer be relied on.",
		"We now set aside our original response to your request.", "This is sent in place of our earlier, incorrect letter.",
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

// threadOf is a page with a request, a reply and a later message.
func threadOf(older, later string) string {
	return "<h1>Kent Police: a request</h1><h2>From: Applicant, 7 June 2018</h2><p>Please tell me: Q1 sexual offences against children in 2017/18. Q2 how many had a cyber flag?</p><h2>From: Kent Police, 4 July 2018</h2><p>FOI 291/18.</p>" +
		older + "<h2>From: Kent Police, 11 July 2018</h2><p>" + later + "</p>"
}

// A later message replaces a reply only where it says so of the whole of it, and has figures or a refusal itself.
func TestLaterMessageReplacesNothing(t *testing.T) {
	const anew = " Q3: Facebook 40, Kik 44 (2017/18)."
	for _, says := range []string{
		"Please do not use our old address for your answers.", "Please ignore the last reminder; the reply was sent on 4 July.", "In the place of a signed letter we send this message.",
		"You ask us to cancel our fee in the response of 4 July.", "The deadline for our answer is cancelled by the Information Commissioner.", "Please ignore the first two rows of the table in our spreadsheet.",
		"Please disregard the last sentence of our earlier letter.", "The auto-reply is cancelled.", "Please ignore that email sent to you in error about another case.", "Nothing replaces that response.",
		"You asked us to ignore the first one of your two messages.", "We ask you to disregard the earlier email signature.", "The fee notice named in our answer is withdrawn.", "You asked us to withdraw our reply of 4 July; we uphold it.",
		"We do not withdraw our reply.", "The table is sent in place of the one that our letter lacked.", "We replace the letter heading of our reply.", "Our reply to your complaint about another matter is withdrawn.",
	} {
		for _, more := range []string{"", anew} {
			if got := brief(read(t, "a.html", threadOf("<p>Q1: 410 (2017/18).</p><p>Q2: 84 (2017/18).</p>", says+"</p><p>"+more))); len(got) < 2 || got[0] != "Q1 2017-18 offences 410" || got[1] != "Q2 2017-18 offences 84" {
				t.Errorf("%s%s: got %q", says, more, got)
			}
		}
	}
	for _, says := range []string{"Please disregard the earlier figure for Q2.", "This takes the place of the answer to Q2 in our letter.", "This replaces our answer to Q2.", "Please disregard our answer on Q2.", "Our answer to question 2 is withdrawn."} {
		got := brief(read(t, "a.html", threadOf("<p>Q1: 410 (2017/18).</p><p>Q2: 84 (2017/18).</p>", says+"</p><p>Q2: 48 (2017/18).")))
		if len(got) < 2 || got[0] != "Q1 2017-18 offences 410" {
			t.Errorf("%s: got %q", says, got)
		}
	}
	for _, says := range []string{"Please disregard our response of 4 July.", "Our answer of 4 July 2018 is cancelled.", "This letter of 11 July replaces our earlier reply."} { // and says no more
		if got := offered(read(t, "a.html", threadOf("<p>Q1: 410 (2017/18).</p><p>Q2: 84 (2017/18).</p>", says))); len(got) != 2 {
			t.Errorf("%s: got %q", says, got)
		}
	}
}

// What a replaced reply said is named where the answer says otherwise, of the same question and period, or not at all.
func TestReplacedReplyIsNamed(t *testing.T) {
	const two = "<p>Q1: 410 in 2016/17</p><p>Q1: 425 in 2017/18</p><p>Q2: 84 in 2016/17</p><p>Q2: 60 in 2017/18</p>"
	const notSaid = `superseded: "Q1: 410 (2017/18)." stands in an older message, and the answer does not say it`
	for _, c := range []struct {
		name, older, later string
		want               []string
	}{
		{"by period", two, strings.Replace(two, "84", "48", 1), []string{`superseded: "Q2: 84 in 2016/17" is replaced by "Q2: 48 in 2016/17"`}},
		{"the same", two, two, nil},
		{"one question alone", "<p>Q1: 410 (2017/18).</p><p>Q2: 84 (2017/18).</p>", "<p>Q2: 48 (2017/18).</p>", []string{notSaid, `superseded: "Q2: 84 (2017/18)." is replaced by "Q2: 48 (2017/18)."`}},
		{"refused", "<p>Q1: 410 (2017/18).</p>", "<p>Q1 and Q2 are refused under section 12(1) of the Act.</p>", []string{notSaid}},
		{"without a mark", "<p>There were 84 offences with the flag in 2017/18.</p>", "<p>There were 48 offences with the flag in 2017/18.</p>", []string{`superseded: "There were 84 offences with the flag in 2017/18." stands in an older message, and the answer does not say it`}},
		{"lines of one question", "<p>Q3: Facebook 40 in 2017/18</p><p>Q3: Kik 44 in 2017/18</p>", "<p>Q3: Facebook 44 in 2017/18</p><p>Q3: Kik 44 in 2017/18</p>", []string{`superseded: "Q3: Facebook 40 in 2017/18" is replaced by "Q3: Facebook 44 in 2017/18"`}},
	} {
		var told []string
		for _, p := range read(t, "a.html", threadOf(c.older, "This reply replaces our letter of 4 July.</p>"+c.later+"<p>")).Problems {
			if strings.HasPrefix(p, "superseded") {
				told = append(told, p)
			}
		}
		if !slices.Equal(told, c.want) {
			t.Errorf("%s: got %q", c.name, told)
		}
	}
	long := read(t, "a.html", threadOf(manyRows("<p>Q2: %[2]d offences of class %[1]d (2017/18).</p>", 90), "This reply replaces our letter of 4 July.</p><p>Q2: 7 (2017/18)."))
	if len(long.Problems) != 21 || long.Problems[20] != "superseded: 70 more lines of older messages are not in the answer" {
		t.Errorf("many: %d problems, %q", len(long.Problems), long.Problems)
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
