package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A year may stand over the answers to all questions, and the next year over the next ones.
func TestYearsOverQuestions(t *testing.T) {
	want := []string{"Q1 2018-19 offences 500", "Q1 2019-20 offences 600", "Q2 2018-19 offences 50", "Q2 2019-20 offences 60",
		"Q4 2018-19 Charged offences 10", "Q4 2018-19 Open offences 40", "Q4 2019-20 Charged offences 20", "Q4 2019-20 Open offences 40"}
	years := func(form string) (a, b string) {
		fill := func(r ...string) string { return strings.NewReplacer(r...).Replace(form) }
		return fill("{p}", "2018/19", "{d}", "1 April 2018 to 31 March 2019", "{1}", "500", "{2}", "50", "{c}", "10", "{o}", "40"),
			fill("{p}", "2019/20", "{d}", "1 April 2019 to 31 March 2020", "{1}", "600", "{2}", "60", "{c}", "20", "{o}", "40")
	}
	table := "<table><tr><td>Outcome</td><td>Offences</td></tr><tr><td>Charged</td><td>{c}</td></tr><tr><td>Open</td><td>{o}</td></tr></table>"
	for _, c := range []struct{ name, form string }{
		{"a.html", "<h2>{p}</h2><p>1. {1}</p><p>2. {2} of these have the cyber flag</p><p>4. Charged {c}, Open {o}</p>"},
		{"a.html", "<h2>Financial year {p}</h2><p>Question 1: {1} sexual offences were recorded.</p><p>Question 2: Of these {2} had the cyber flag.</p><p>Question 3: Not held</p><p>Question 4:</p>" + table},
		{"a.html", "<h2>Figures for {p}</h2><h3>Q1 Recorded offences</h3><p>{1}</p><h3>Q2 With the cyber flag</h3><p>{2}</p><h3>Q4 Outcomes</h3>" + table},
		{"a.html", "<h2>{d}</h2><h3>Question 1</h3><p>{1} offences</p><h3>Question 2</h3><p>{2} offences had the cyber flag</p><h3>Question 4</h3>" + table},
		{"a.html", "<h2>Year: {p}</h2><table><tr><td>Q1 Recorded offences</td><td>{1}</td></tr><tr><td>Q2 With the cyber flag</td><td>{2}</td></tr></table><h3>Q4</h3>" + table},
		{"a.txt", "{p}\n\nQ1 - {1}\n\nQ2 - {2} with the cyber flag\n\nQ4 - Charged {c}, Open {o}\n\n"},
		{"a.txt", "Answers for {p}:\n\nQuestion 1: {1}\nQuestion 2: {2} with the cyber flag\nQuestion 4: Charged {c}; Open {o}\n\n"},
		{"a.csv", "{p},\nQ1. Recorded offences,{1}\nQ2. Offences with the cyber flag,{2}\nQ4. Charged,{c}\nQ4. Open,{o}\n,\n"},
		{"a.csv", "Financial year {p},\nQ1. Recorded offences,\nOffences,{1}\nQ2. Offences with the cyber flag,\nOffences,{2}\nQ4. Outcomes,\nCharged,{c}\nOpen,{o}\n,\n"},
	} {
		a, b := years(c.form)
		head := map[string]string{"a.html": "<p>Kent Police</p>", "a.txt": "Kent Police\n\n", "a.csv": "Kent Police,\n,\n"}[c.name]
		if got := brief(read(t, c.name, head+a+b)); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.form, got, want)
		}
	}
	var sheets []sheet
	for i, year := range []string{"2018-19", "2019-20"} {
		sheets = append(sheets, sheet{year, [][]any{{"Kent Police"}, {}, {"Q1. Sexual offences recorded"}, {"Offences", []int{500, 600}[i]}, {}, {"Q2. With the cyber flag"}, {"Offences", []int{50, 60}[i]}, {}, {"Q4. Outcomes"}, {"Outcome", "Offences"}, {"Charged", []int{10, 20}[i]}, {"Open", 40}}})
	}
	if got := brief(readSheets(t, sheets...)); !slices.Equal(got, want) {
		t.Errorf("a sheet for each year:\n got %q\nwant %q", got, want)
	}
}

// Nor need the questions below such years be numbered: two paragraphs or tables below each year are enough, and the
// year ends where a heading of its level does.
func TestYearsOverParagraphs(t *testing.T) {
	want := []string{"Q1 2018-19 offences 500", "Q1 2019-20 offences 600", "Q2 2018-19 offences 50", "Q2 2019-20 offences 60",
		"Q4 2018-19 Charged offences 10", "Q4 2018-19 Still open offences 40", "Q4 2019-20 Charged offences 20", "Q4 2019-20 Still open offences 40"}
	years := func(form string) (a, b string) {
		fill := func(r ...string) string { return strings.NewReplacer(r...).Replace(form) }
		return fill("{p}", "2018/19", "{d}", "April 2018 to March 2019", "{1}", "500", "{2}", "50", "{c}", "10", "{o}", "40"),
			fill("{p}", "2019/20", "{d}", "April 2019 to March 2020", "{1}", "600", "{2}", "60", "{c}", "20", "{o}", "40")
	}
	table := "<table><tr><td>Charged</td><td>{c}</td></tr><tr><td>Still open</td><td>{o}</td></tr></table>"
	for _, c := range []struct{ name, form, after string }{
		{"a.html", "<h3>{d}</h3><ul><li>Sexual offences recorded against children: {1}</li><li>Flagged as cyber: {2}</li><li>Outcomes of the flagged offences: charged {c}; still open {o}.</li></ul>", ""},
		{"a.html", "<h3>{p}</h3><ul><li>{1} offences were recorded.</li><li>{2} of the {1} offences (10.0%) were tagged Cyber.</li><li>Results of the tagged offences:</li></ul>" + table, "<p>The search took 9 hours and covered 4 systems.</p>"},
		{"a.html", "<h2>Figures for {p}</h2><p>We recorded {1} sexual offences with a victim under 18.</p><p>Of these {2} had the cyber flag.</p><p>What became of the {2}: charged {c}; still open {o}.</p>", "<h2>Notes</h2><p>We hold 12 other fields.</p>"},
		{"a.txt", "{p}\n\nWe recorded {1} sexual offences against children.\n\nThe cyber flag was on {2} of them.\n\nOutcomes of the flagged offences: charged {c}, still open {o}.\n\n", ""},
	} {
		a, b := years(c.form)
		head := map[string]string{"a.html": "<p>Kent Police</p><h2>Our answer</h2>", "a.txt": "Kent Police\n\n"}[c.name]
		got := brief(read(t, c.name, head+a+b+c.after))
		for i := range got {
			got[i] = strings.NewReplacer("charged", "Charged", "still", "Still").Replace(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.form, got, want)
		}
	}
}

// Below such a year a count of another year is only compared with, whatever stands about it, and what follows is of the
// year above.
func TestYearOverComparedCounts(t *testing.T) {
	want := []string{"Q1 2018-19 offences 400", "Q1 2019-20 offences 600", "Q2 2018-19 offences 50", "Q2 2019-20 offences 60",
		"Q4 2018-19 Charged offences 10", "Q4 2018-19 Open offences 40", "Q4 2019-20 Charged offences 20", "Q4 2019-20 Open offences 40"}
	for _, flagged := range []string{"60, or 10.0 per cent of the total (the year before: 50)", "60 (the year before: 50)", "60 (50 in the year before), which is 10% of the total", "60, that is 10% of all offences (2018/19: 50)"} {
		page := "<p>Kent Police</p><h2>2018/19</h2><ul><li>Sexual offences recorded against children: 400</li><li>Flagged as cyber: 50</li><li>What became of the 50: Charged 10; Open 40.</li></ul>" +
			"<h2>2019/20</h2><ul><li>Sexual offences recorded against children: 600</li><li>Flagged as cyber: " + flagged + "</li><li>What became of the 60: Charged 20; Open 40.</li></ul>"
		r := read(t, "a.html", page)
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", flagged, got, r.Problems, want)
		}
	}
}

// A heading of a year may have its count in it, and the parts of that below it in lines, a label and a count in turn.
func TestYearHeadingWithItsCount(t *testing.T) {
	want := []string{"Q1 2017-18 F offences 80", "Q1 2017-18 M offences 10", "Q1 2017-18 offences 90", "Q1 2018-19 F offences 70", "Q1 2018-19 M offences 25", "Q1 2018-19 offences 95",
		"Q2 2017-18 Rape of a child offences 5", "Q2 2017-18 Sexual grooming offences 37", "Q2 2017-18 offences 42", "Q2 2018-19 Rape of a child offences 8", "Q2 2018-19 Sexual grooming offences 42", "Q2 2018-19 offences 50"}
	for _, form := range []string{"<h4>{y}: {n}</h4>", "<h4>April {a} to March {b} - {n} offences</h4>", "<p>{y}: {n}</p>"} {
		head := func(y, a, b, n string) string {
			return strings.NewReplacer("{y}", y, "{a}", a, "{b}", b, "{n}", n).Replace(form)
		}
		page := "<p>Kent Police</p><p>Question 1 - recorded offences</p><h4>2017/18</h4><p>All offences</p><p>90</p><p>Girls</p><p>80</p><p>Boys</p><p>10</p><h4>2018/19</h4><p>All offences</p><p>95</p><p>Girls</p><p>70</p><p>Boys</p><p>25</p>" +
			"<p>Question 2 - of these, with the cyber marker</p>" + head("2017/18", "2017", "2018", "42") + "<p>Rape of a child</p><p>5</p><p>Sexual grooming</p><p>37</p>" +
			head("2018/19", "2018", "2019", "50") + "<p>Rape of a child</p><p>8</p><p>Sexual grooming</p><p>42</p>"
		r := read(t, "a.html", page)
		if got := offered(r); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q", form, got, r.Problems, want)
		}
	}
}
