package answer_test

import (
	"fmt"
	"math"
	"strings"
)

// A longShape makes answers of one shape, as long as is wished.
type longShape struct {
	name, file string
	make       func(n int) string
}

// longShapes are the shapes in which an answer may be long: n is rows, columns, tables, sentences.
var longShapes = []longShape{
	{"rows of words", "a.csv", rowsOfWords},
	{"rows of labels and counts", "a.csv", func(n int) string {
		return "Q2. Offences with the flag\nOffence,2016/17,2017/18\n" + manyRows("Class %d,%d,7\n", n)
	}},
	{"ages", "a.csv", func(n int) string {
		return "Q2. Offences with the flag in 2016/17\nAge,Offences\n" + manyRows("Under %d,%d\n", n)
	}},
	{"a long table", "a.csv", longRecords},
	{"a long table with totals", "a.csv", longRecordsWithTotals},
	{"sections", "a.csv", func(n int) string {
		return "Q2. Offences with the flag\n,2016/17,2017/18\n" + manyRows("Rape of group %d,,\nFacebook,%d,5\nTotal,9,5\n", n)
	}},
	{"columns of months", "a.csv", func(n int) string { return wideMonths(n, 3) }},
	{"columns of words", "a.csv", wideWords},
	{"rows and columns", "a.csv", squareTable},
	{"totals of forces", "a.csv", totalsOfForces},
	{"many forces", "a.csv", manyForces},
	{"platforms of each force and month", "a.csv", platformsOfMonths},
	{"many tables", "a.csv", manyTables},
	{"many tables with titles", "a.html", manyHTMLTables},
	{"nested subtotals", "a.csv", nestedSubtotals},
	{"many periods named", "a.csv", func(n int) string {
		return manyRows("P%d,April 2016 to March 2017,,%.0d\n", n) + "\nQ2. Offences with the flag\nOffence,P1\n" + manyRows("Class %d,%d\n", n)
	}},
	{"cells of one digit", "a.csv", func(n int) string {
		return "Q2. Offences with the flag\n" + strings.Repeat(strings.Repeat("1,", 49)+"1\n", n)
	}},
	{"empty cells", "a.csv", func(n int) string {
		return "Q2. Offences with the flag\nOffence,2016/17" + strings.Repeat(",", 48) + "\n" + strings.Repeat("A,7"+strings.Repeat(",", 48)+"\n", n)
	}},
	{"sentences", "a.txt", func(n int) string { return strings.Repeat(longLine, n) }},
	{"one paragraph", "a.txt", func(n int) string {
		return "Q2. " + strings.Repeat(strings.TrimSpace(longLine)+" ", n)
	}},
	{"one paragraph of sentences that differ", "a.txt", func(n int) string {
		return manyRows("In 20%02[1]d/17 the force recorded %[2]d offences, of which %[1]d had the cyber flag. ", n) + "\n"
	}},
	{"one sentence", "a.txt", func(n int) string {
		return "Q2. In 2016/17 there were 31 offences with the flag, of which" + manyRows(" %d were on Facebook and %d on Snapchat,", n) + " and 3 on Kik.\n"
	}},
	{"long sentences", "a.txt", func(n int) string {
		return strings.Repeat("In 2016/17 there were 31 offences with the flag, of which"+manyRows(" %d were on Facebook and %d on Snapchat,", 42)+" and 3 on Kik.\n\n", n)
	}},
	{"one sentence of years", "a.txt", func(n int) string {
		return "Q2. Offences with the flag:" + manyRows(" 31 in %[2]d,", n) + " and 3 in 2018.\n"
	}},
	{"sentences of years", "a.txt", func(n int) string {
		return "Q2. Offences with the flag.\n\n" + manyRows("In 20%02[1]d there were %[2]d.\n\n", min(n, 30)) + strings.Repeat("Of these, 9 were on Facebook.\n\n", n)
	}},
	{"regrets", "a.txt", func(n int) string { return longLine + strings.Repeat("Sorry. ", n) }},
	{"paragraphs", "a.txt", func(n int) string {
		return "Question 2\nYear   Offences\n2016/17   57\n2017/18   61\n\n" + strings.Repeat("Some.\n\n", n)
	}},
	{"words without an end", "a.txt", func(n int) string { return longLine + strings.Repeat("and so on with it ", n) }},
	{"lines of a list", "a.txt", func(n int) string {
		return "Question 2\nOffences with the flag in 2016/17\n" + manyRows("Class %d: %d\n", n)
	}},
	{"lines of platforms", "a.txt", func(n int) string {
		return "Question 2\nOffences with the flag in 2016/17\n" + strings.Repeat("Facebook 20\nSnapchat 14\nTotal 34\n", n)
	}},
	{"items", "a.txt", func(n int) string {
		return "Question 2\nOffences with the flag in 2016/17\n" + manyRows("- 7 were of class %d, of which %d on Facebook\n", n)
	}},
	{"lines without counts", "a.txt", func(n int) string {
		return "Question 2\nOffences with the flag in 2016/17: 31\n" + strings.Repeat("Class of words\n", n)
	}},
	{"stacked cells", "a.txt", func(n int) string {
		return "Question 2\nYear\nOffences\n" + manyRows("Class %d\n%d\n", n)
	}},
	{"numbers alone", "a.txt", func(n int) string {
		return "Question 2\nOffences with the flag in 2016/17\n" + strings.Repeat("12\n", n)
	}},
	{"spaced table", "a.txt", func(n int) string {
		return "Question 2\nOffence      2016/17    2017/18\n" + manyRows("Class %03d    %05d      5\n", n)
	}},
	{"bars", "a.txt", func(n int) string {
		return "Question 2\n| Offence | 2016/17 | 2017/18 |\n|---|---|---|\n" + manyRows("| Class %d | %d | 5 |\n", n)
	}},
	{"headings", "a.html", func(n int) string {
		return "<h1>Response</h1>" + manyRows("<h2>Part %d of it</h2><p>In 2016/17 there were %d offences with the flag.</p>", n)
	}},
	{"headings alone", "a.html", func(n int) string {
		return "<h1>Response</h1><p>In 2016/17 there were 5 offences with the flag.</p>" + manyRows("<h2>Part %d</h2>", n)
	}},
	{"questions", "a.txt", func(n int) string {
		return manyRows("Q%d. In 2016/17 there were %d offences with the flag.\n\n", n)
	}},
	{"questions asked and answered", "a.txt", func(n int) string {
		return "You asked:\n\n" + manyRows("%d. How many offences had the flag in 20%02d?\n\n", n) + "Our response:\n\n" + manyRows("%d. In 2016/17 there were %d offences with the flag.\n\n", n)
	}},
	{"deep questions", "a.txt", func(n int) string {
		return manyRows("1(a)(i)(%d). In 2016/17 there were %d offences with the flag.\n\n", n)
	}},
	{"corrections", "a.txt", func(n int) string {
		return "Q2. Offences with the flag.\n\n" + manyRows("In 2016/17 on platform %d there were %d.\n\n", n/2) + manyRows("Correction %d: this should be 22, not %d.\n\n", n/2)
	}},
	{"corrections of one", "a.txt", func(n int) string {
		return "Q2. In 2016/17 there were 20 offences with the flag.\n\n" + strings.Repeat("This should be 22, not 20. ", n)
	}},
	{"notes", "a.csv", func(n int) string {
		return "Q2. Offences with the flag\nOffence,2016/17\n" + manyRows("Class %[1]d [%[1]d],%[2]d\n", n) + manyRows("[%d] Recorded from October 2016 to %d March\n", n)
	}},
	{"signs", "a.csv", func(n int) string {
		return "Q2. Offences with the flag\nOffence,2016/17\n" + manyRows("Class %d,*\n", n) + manyRows("* means between %d and %d\n", n)
	}},
	{"quoted messages", "a.eml", quotedMessages},
	{"a replaced reply", "a.html", func(n int) string {
		return threadOf(manyRows("<p>Q2: %[2]d of class %[1]d (2017/18).</p>", n/2), "This reply replaces our letter of 4 July.</p>"+manyRows("<p>Q2: %[2]d1 of class %[1]d (2017/18).</p>", n/2)+"<p>")
	}},
	{"members of an archive", "a.zip", manyMembers},
	{"brackets", "a.txt", func(n int) string { return longLine + strings.Repeat("(", n) + strings.Repeat("9)", n) }},
	{"semicolons", "a.txt", func(n int) string {
		return "Q2. In 2016/17: " + strings.Repeat("Facebook 20; ", n) + "Kik 3.\n"
	}},
	{"names of places", "a.txt", func(n int) string {
		return longLine + strings.Repeat("Kent Police and Essex Police and West Yorkshire Police. ", n)
	}},
	{"refusals", "a.txt", func(n int) string {
		return manyRows("Q%d. This is refused by section 40(2) for %d.\n\n", n) + longLine
	}},
}

// rowsIn gives how many rows, columns or sentences a file of about so many bytes has.
func (s longShape) rowsIn(bytes int) int {
	n := 1
	for len(s.make(2*n)) <= bytes {
		n *= 2
	}
	for step := n / 2; step > 0; step /= 2 {
		if len(s.make(n+step)) <= bytes {
			n += step
		}
	}
	return n
}

// rowsOfWords is a table with labels and cells of words, and no count.
func rowsOfWords(n int) string {
	return "Q2. Offences with the flag in 2016/17: 31\n\nOffence,Remark,Other\n" + manyRows("Class of offence %d,some words of %d,more words\n", n)
}

// longRecords is a table with a row for each count.
func longRecords(n int) string {
	out := "Year,Offence,Sex,Platform,Flagged offences\n"
	for i := range n {
		out += fmt.Sprintf("201%d/1%d,Class %d,%s,Facebook,%d\n", i%3+6, i%3+7, i/6, []string{"Male", "Female"}[i%2], i+20)
	}
	return out
}

func longRecordsWithTotals(n int) string {
	out := "Year,Offence,Sex,Platform,Flagged offences\n"
	for i := range n {
		out += fmt.Sprintf("201%d/1%d,Class %d,%s,Facebook,%d\n", i%3+6, i%3+7, i/6, []string{"Male", "Female", "Total"}[i%3], i+20)
	}
	return out
}

// wideMonths is a table of a few rows with a month in each of n columns.
func wideMonths(n, rows int) string {
	head := "Offence"
	for i := range n {
		head += fmt.Sprintf(",%s %d", [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}[i%12], 1990+i/12%29)
	}
	out := "Q2. Offences with the flag\n" + head + "\n"
	for r := range rows {
		out += fmt.Sprintf("Class %d", r)
		for i := range n {
			out += fmt.Sprint(",", i+20)
		}
		out += "\n"
	}
	return out
}

func wideWords(n int) string {
	out := "Q2. Offences with the flag in 2016/17: 31\n\nOffence" + manyRows(",Head %d of %d", n)
	for range 3 {
		out += "\nRape" + manyRows(",%d word %d", n)
	}
	return out + "\n"
}

func squareTable(cells int) string {
	n := int(math.Sqrt(float64(cells)))
	out := "Q2. Offences with the flag in 2016/17\nOffence" + manyRows(",Platform %d", n)
	for r := range n {
		out += fmt.Sprintf("\nClass %d", r) + manyRows(",%d", n)
	}
	return out + "\n"
}

func manyForces(n int) string {
	names := []string{"Kent", "Essex", "Surrey", "Sussex", "Gwent", "Dyfed-Powys", "Cumbria", "Durham", "Norfolk", "Suffolk", "Cheshire", "Warwickshire"}
	out := "Question 2 offences with a cyber flag\nForce,2016/17,2017/18\n"
	for i := range n {
		out += fmt.Sprintf("%s,%d,%d\n", names[i%len(names)], i+20, i+30)
	}
	return out
}

func manyTables(n int) string {
	out := "Q2. Offences with the flag\n\n"
	for i := range n {
		out += fmt.Sprintf("Table %d,2016/17,2017/18\nGirls,%d,5\nBoys,7,3\nTotal,%d,8\n\n", i, i, i+7)
	}
	return out
}

func manyHTMLTables(n int) string {
	out := "<h1>Response</h1><p>Q2. Offences with the flag</p>"
	for i := range n {
		out += fmt.Sprintf("<h3>Platform %d</h3><table><tr><th>Sex<th>2016/17<th>2017/18<tr><td>Girls<td>%d<td>5<tr><td>Boys<td>7<td>3<tr><td>Total<td>%d<td>8</table>", i, i, i+7)
	}
	return out
}

func nestedSubtotals(n int) string {
	out := "Q2. Offences with the flag\nOffence,Sex,2016/17,2017/18\n"
	for i := range n {
		out += fmt.Sprintf("Class %d,Girls,%d,5\n,Boys,7,3\n,Total,%d,8\n", i, i, i+7)
	}
	return out + "All,,1,2\n"
}

func quotedMessages(n int) string {
	out := "From: a@kent.police.uk\r\nSubject: FOI 12/18\r\n\r\nQ2. 2016/17: 31\r\n\r\n"
	for i := range n {
		depth := strings.Repeat("> ", min(i+1, 9))
		out += fmt.Sprintf("%sOn 1 March 2017 A wrote:\r\n%s\r\n%sQ2. 2015/16: %d\r\n", depth, depth, depth, i)
	}
	return out
}

func platformsOfMonths(n int) string {
	out := "Force,Month,Question,Platform,Offences\n"
	for i := range n {
		of := fmt.Sprintf("%s,%s %d,", []string{"Kent", "Essex", "Surrey", "Gwent", "Durham"}[i%5], []string{"Jan", "Mar", "May", "Jul", "Sep", "Nov"}[i/5%6], 1990+i/30)
		out += of + fmt.Sprintf("Q2,All,%d\n", 2*i+7) + of + fmt.Sprintf("Q3,Facebook,%d\n", i+4) + of + fmt.Sprintf("Q3,Snapchat,%d\n", i+2)
	}
	return out
}
