package document_test

import (
	"strings"
	"testing"

	"cyberflag/collect/document"
)

const mailHead = "From: FOI <foi@example.org>\r\nTo: Applicant <a@example.org>\r\nDate: Mon, 05 Jun 2017 23:42:00 +0100\r\nSubject: =?utf-8?q?Reply_=E2=80=93_8127?=\r\nMIME-Version: 1.0\r\n"

func TestMailQuotes(t *testing.T) {
	for _, c := range []struct{ why, body, want string }{
		{
			why:  "what is answered is quoted, with the line that announces it",
			body: "145 offences.\n\nOn 9 May 2017 at 10:14, Applicant\nwrote:\n> How many?\n>> Older\n\nRegards",
			want: "    [paragraph] 145 offences.\n    > [paragraph] On 9 May 2017 at 10:14, Applicant\n    >     wrote:\n    >     How many?\n    > > [paragraph] Older\n    [paragraph] Regards\n"},
		{
			why:  "an answer between quotations is the sender's own",
			body: "> Q1. How many?\n145\n> Q2. How old?\nnot held",
			want: "    > [paragraph] Q1. How many?\n    [paragraph] 145\n    > [paragraph] Q2. How old?\n    [paragraph] not held\n"},
		{
			why:  "everything below Outlook's head of an older message is older",
			body: "145\n\nFrom: Applicant\nSent: 9 May 2017\nTo: FOI\nSubject: Request\n\nWe found 18 so far.",
			want: "    [paragraph] 145\n    > [paragraph] From: Applicant\n    >     Sent: 9 May 2017\n    >     To: FOI\n    >     Subject: Request\n    > [paragraph] We found 18 so far.\n"},
		{
			why:  "a message that is only passed on is not quoted",
			body: "---------- Forwarded message ----------\nFrom: FOI\nDate: 9 May 2017\nSubject: Reply\n\n145 offences.",
			want: "    [paragraph] ---------- Forwarded message ----------\n        From: FOI\n        Date: 9 May 2017\n        Subject: Reply\n    [paragraph] 145 offences.\n"},
	} {
		got := show(t, "a.eml", []byte(mailHead+"Content-Type: text/plain; charset=utf-8\r\n\r\n"+c.body), document.Options{})
		_, got, _ = strings.Cut(got, "body 1\n")
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

func TestMailParts(t *testing.T) {
	text := mailHead + `Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

See =96 55 offences
--c
Content-Type: text/html; charset=utf-8

<table><tr><th>Year<th>Offences</tr><tr><td>2016<td>54</tr></table>
--c--
--b
Content-Type: application/octet-stream
Content-Disposition: attachment; filename*=utf-8''figures%202016.csv
Content-Transfer-Encoding: base64

WWVhcixDb3VudAoyMDE2LDU1Cg==
--b
Content-Type: image/png; name=scan.png
Content-Disposition: attachment; filename=scan.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
`
	want := `a.eml: eml
  from: FOI <foi@example.org>
  to: Applicant <a@example.org>
  date: 2017-06-05
  subject: Reply – 8127
  warning (two versions): the mail says the same twice, as text and as a page, and not with the same numbers: one of the two is read
  body 1
    [table, table 1] header rows 1, header columns 1, marked by the file
      1 | Year | Offences
      2 | 2016 | 54
  figures 2016.csv: csv
    sheet 1
      [table, attachment figures 2016.csv, row 1, column 1 to attachment figures 2016.csv, row 2, column 2] header rows 1, header columns 1
        1 | Year | Count
        2 | 2016 | 55
  scan.png: 
    refused (picture): the file is a picture, and the words in it are not read
`
	if got := show(t, "a.eml", []byte(text), document.Options{}); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
