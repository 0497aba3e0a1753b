package document_test

import (
	"testing"

	"cyberflag/collect/document"
)

func TestHTML(t *testing.T) {
	for _, c := range []struct{ why, page, want string }{
		{
			why: "spans are resolved, note marks and struck words are cut, ordinals stay",
			page: `<html><body><table><thead><tr><th rowspan=2>Platform<th colspan=2>Offences<sup>1</sup></tr><tr><th>2015/16<th>2016/17</tr></thead>
<tr><td>On the 25<sup>th</sup><td><del>20</del> 21<td>47<sup>*</sup></tr></table>`,
			want: `    [table, table 1] header rows 2, header columns 1, marked by the file
      1 | Platform {2 x 1} | Offences{note mark: 1} {1 x 2} | {covered} Offences
      2 | {covered} Platform | 2015/16 | 2016/17
      3 | On the 25th | {struck: 20}21 | 47{note mark: *}
`},
		{
			why: "what the page does not show is marked, also through its style sheet",
			page: `<html><head><style>.x, .y { display: none } td.z {display:none}</style></head><body><p class=x>12</p><p style="visibility:hidden">13</p><p>Seen <span hidden>14</span></p>
<table><tr><td>a<td>1</tr><tr class=y><td>b<td>2</tr></table>`,
			want: `    [paragraph, hidden] 12
    [paragraph, hidden] 13
    [paragraph] Seen{hidden: 14}
    [table, table 1] header rows 0, header columns 1
      1 | a | 1
      2 | b {hidden} | 2 {hidden}
`},
		{
			why:  "a table that only places things is dissolved; one inside a cell has its own address",
			page: `<table><tr><td><p>Answer</p><table><tr><th>Year<th>Count</tr><tr><td>2016<td>5</tr></table></tr></table>`,
			want: `    [paragraph] Answer
    [table, table 2] header rows 1, header columns 1, marked by the file
      1 | Year | Count
      2 | 2016 | 5
`},
		{
			why:  "lists have their numbers; a page's furniture is told apart",
			page: `<html><body><nav>Home</nav><ol start=3 type=a><li>one<li>two</ol><p>line<br>break</p></body>`,
			want: `    [paragraph, furniture] Home
    [item 1] c. one
    [item 1] d. two
    [paragraph] line
        break
`},
		{
			why:  "rows by role are a table",
			page: `<div role=table><div role=row><span role=columnheader>Year</span><span role=columnheader>Count</span></div><div role=row><span role=cell>2016</span><span role=cell>5</span></div></div>`,
			want: `    [table, table 1] header rows 1, header columns 1, marked by the file
      1 | Year | Count
      2 | 2016 | 5
`},
	} {
		if got, want := show(t, "a.html", []byte(c.page), document.Options{}), "a.html: html\n  body 1\n"+c.want; got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, want)
		}
	}
}
