package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// An empty row between the heads of a table and its rows parts nothing, in a sheet, on a page or in a letter.
func TestBlankRowBelowHeads(t *testing.T) {
	for _, c := range []struct {
		title string
		rows  []string
		want  []string
	}{
		{"Q4 Outcome of the cyber flagged offences", []string{"Year|Charged|Cautioned|No suspect", "2015/16|7|2|16", "2016/17|8|1|21"},
			[]string{"Q4 2015-16 Cautioned offences 2", "Q4 2015-16 Charged offences 7", "Q4 2015-16 No suspect offences 16", "Q4 2016-17 Cautioned offences 1", "Q4 2016-17 Charged offences 8", "Q4 2016-17 No suspect offences 21"}},
		{"Q2 Offences with the cyber flag", []string{"Period|Offences|Female victim|Male victim", "Apr 16 - Mar 17|74|57|17", "Apr 17 - Mar 18|96|73|23"},
			[]string{"Q2 2016-17 F offences 57", "Q2 2016-17 M offences 17", "Q2 2016-17 offences 74", "Q2 2017-18 F offences 73", "Q2 2017-18 M offences 23", "Q2 2017-18 offences 96"}},
		{"Q1 and Q2", []string{"Offence|All 2016|All 2017|Flag 2016|Flag 2017", "Rape|202|251|5|6", "Grooming|89|88|34|65"},
			[]string{"Q1 2016 Grooming offences 89", "Q1 2016 Rape offences 202", "Q1 2017 Grooming offences 88", "Q1 2017 Rape offences 251", "Q2 2016 Grooming offences 34", "Q2 2016 Rape offences 5", "Q2 2017 Grooming offences 65", "Q2 2017 Rape offences 6"}},
	} {
		sheet := func(blank string) string {
			rows := slices.Insert(slices.Clone(c.rows), 1, blank)
			return "Kent Police\n\n" + strings.ReplaceAll(c.title+strings.Repeat("|", strings.Count(c.rows[0], "|"))+"\n"+strings.Join(rows, "\n"), "|", ",") + "\n"
		}
		page := "<html><body><h1>Kent Police</h1><p>" + c.title + "</p><table>"
		for i, r := range c.rows {
			page += "<tr><td>" + strings.ReplaceAll(r, "|", "</td><td>") + "</td></tr>"
			if i == 0 {
				page += "<tr>" + strings.Repeat("<td></td>", strings.Count(r, "|")+1) + "</tr>"
			}
		}
		for name, text := range map[string]string{"a.csv": sheet(strings.Repeat("|", strings.Count(c.rows[0], "|"))), "a.html": page + "</table></body></html>"} {
			if r := read(t, name, text); !slices.Equal(brief(r), c.want) {
				t.Errorf("%s in %s:\n got %q\nwant %q, problems %q", c.title, name, brief(r), c.want, r.Problems)
			}
		}
	}
}
