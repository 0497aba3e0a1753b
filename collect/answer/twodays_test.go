package answer_test

import (
	"slices"
	"strings"
	"testing"
)

// A period in two columns, whatever they are called and however a machine writes the days.
func TestPeriodInTwoColumns(t *testing.T) {
	want := []string{"Q1 2021-22 0-12 F offences 480", "Q1 2021-22 offences 1733", "Q2 2021-22 offences 298", "Q2 2022-23 offences 337", "Q4 2022-23 Caution offences 29"}
	for _, c := range []struct{ why, text string }{
		{"ISO days", "force,measure,start_date,end_date,victim_age,victim_sex,outcome,count\nKent,Q1 recorded sexual offences child victim,2021-04-01,2022-03-31,all,all,all,1733\nKent,Q1 recorded sexual offences child victim,2021-04-01,2022-03-31,Under 13,female,all,480\nKent,Q2 of which online flag,2021-04-01,2022-03-31,all,all,all,298\nKent,Q2 of which online flag,2022-04-01,2023-03-31,all,all,all,337\nKent,Q4 online flag by outcome,2022-04-01,2023-03-31,all,all,Caution,29\n"},
		{"times of day", "Force,Measure,PeriodStart,PeriodEnd,VictimAge,VictimSex,OutcomeGroup,Value\nKent,Q1 recorded sexual offences child victim,2021-04-01 00:00:00,2022-03-31 00:00:00,All,All,All,1733\nKent,Q1 recorded sexual offences child victim,2021-04-01 00:00:00,2022-03-31 00:00:00,Under 13,Female,All,480\nKent,Q2 of which online flag,2021-04-01 00:00:00,2022-03-31 00:00:00,All,All,All,298\nKent,Q2 of which online flag,2022-04-01 00:00:00,2023-03-31 00:00:00,All,All,All,337\nKent,Q4 online flag by outcome,2022-04-01 00:00:00,2023-03-31 00:00:00,All,All,Caution,29\n"},
		{"columns without names of theirs, when it was taken beside them", "Question,Extracted,A,B,Age,Sex,Outcome,Offences\nQ1,05/05/2023,1-Apr-21,31-Mar-22,,,,1733\nQ1,05/05/2023,1-Apr-21,31-Mar-22,Under 13,F,,480\nQ2,05/05/2023,1-Apr-21,31-Mar-22,,,,298\nQ2,05/05/2023,1-Apr-22,31-Mar-23,,,,337\nQ4,05/05/2023,1-Apr-22,31-Mar-23,,,Caution,29\n"},
		{"months", "Question,Period from,Period to,Age,Sex,Outcome,Offences\nQ1,Apr-21,Mar-22,,,,1733\nQ1,Apr-21,Mar-22,Under 13,F,,480\nQ2,Apr-21,Mar-22,,,,298\nQ2,Apr-22,Mar-23,,,,337\nQ4,Apr-22,Mar-23,,,Caution,29\n"},
		{"the period first", "From,To,Question,Age,Sex,Outcome,Offences\n01.04.2021,31.03.2022,Q1,,,,1733\n01.04.2021,31.03.2022,Q1,Under 13,F,,480\n01.04.2021,31.03.2022,Q2,,,,298\n01.04.2022,31.03.2023,Q2,,,,337\n01.04.2022,31.03.2023,Q4,,,Caution,29\n"},
		{"a row without", "ref,period_from,period_to,measure,victim_age,victim_sex,outcome,count,comment\n1/23,01/04/2021,31/03/2022,Q1 recorded sexual offences child victim,,,,1733,\n1/23,01/04/2021,31/03/2022,Q1 recorded sexual offences child victim,Under 13,female,,480,\n1/23,01/04/2021,31/03/2022,Q2 of which online flag,,,,298,\n1/23,01/04/2022,31/03/2023,Q2 of which online flag,,,,337,\n1/23,,,Q3 platform,,,,,no information held\n1/23,01/04/2022,31/03/2023,Q4 online flag by outcome,,,Caution,29,\n"},
	} {
		for name, r := range inFormats(t, c.text) {
			got := brief(r)
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], "Kent ")
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %s\nwant %s\n%s", c.why, name, strings.Join(got, "\n     "), strings.Join(want, "\n     "), strings.Join(r.Problems, "\n"))
			}
		}
	}
}

// Two days in a row that are no period of counting are none: when a crime was committed and
// when it was recorded.
func TestTwoDaysThatAreNoPeriod(t *testing.T) {
	r := read(t, "a.csv", "Question,Received,Answered,Offences\nQ1,03/05/2021,17/05/2021,12\nQ2,04/05/2021,20/05/2021,5\n")
	if len(r.Figures) > 0 {
		t.Errorf("read %s", brief(r))
	}
}

// A table made for machines may have its numbers of all and of the flagged in two columns, a share beside them, and what
// became of the other questions in a row of notes.
func TestMachineColumnsOfCounts(t *testing.T) {
	want := []string{"Q1 2021-22 71/17 Sexual communication with a child F offences 66", "Q1 2021-22 71/17 Sexual communication with a child M offences 15",
		"Q1 2021-22 offences 81", "Q2 2021-22 71/17 Sexual communication with a child F offences 52", "Q2 2021-22 71/17 Sexual communication with a child M offences 12", "Q2 2021-22 offences 64"}
	for _, heads := range []string{"n_recorded,n_online,pct_online", "count_recorded,count_online,online_pct", "recorded,online,% online", "all_offences,online_offences,online_percent", "All recorded,Keyword,% keyword", "All recorded,With marker,Share"} {
		rows := "force,date_from,date_to,ho_code,offence,victim_sex," + heads + "\nKENT,01/04/2021,31/03/2022,71/17,Sexual communication with a child,FEMALE,66,52,78.8\nKENT,01/04/2021,31/03/2022,71/17,Sexual communication with a child,MALE,15,12,80.0\nKENT,01/04/2021,31/03/2022,ALL,ALL,ALL,81,64,79.0\nNOTE,,,,,\"Question 3 (platform): information not held. Question 4 (outcome): refused under section 21(1), see our website.\",,,\n"
		for name, r := range inFormats(t, rows) {
			if got := offered(r); !slices.Equal(got, want) || len(r.Problems) > 0 {
				t.Errorf("%s, %s:\n got %q, problems %q\nwant %q", heads, name, got, r.Problems, want)
			}
			if got := strings.Join(statuses(r), ", "); !strings.Contains(got, "Q3 not_held") || !strings.Contains(got, "Q4 refused") {
				t.Errorf("%s, %s: got statuses %s", heads, name, got)
			}
		}
	}
}

// A column of one day in each row, of the reply or of the extract, says nothing of counts whose periods stand over them.
func TestDayBesideColumnsOfYears(t *testing.T) {
	want := []string{"Q1 2018-19 F offences 600", "Q1 2018-19 offences 702", "Q1 2019-20 F offences 640", "Q1 2019-20 offences 748", "Q4 2018-19 Charged offences 19", "Q4 2019-20 Charged offences 17"}
	for _, c := range []struct{ why, text string }{
		{"when it was answered", "Force,Date of reply,Question,Breakdown,Category,2018/19,2019/20\nKent,29/04/2021,Q1,Total,,702,748\nKent,29/04/2021,Q1,Sex of victim,Female,600,640\nKent,29/04/2021,Q4,Outcome,Charged,19,17\n"},
		{"when it was drawn, first", "Run date,Question,Measure,2018/19,2019/20\n3.5.21,Question 1,Sexual offences under 18,702,748\n3.5.21,Question 1,Female,600,640\n3.5.21,Question 4,Charged,19,17\n"},
		{"on several days", "Question,Split,Value,Extracted,2018/19,2019/20\nQ1,None,All,2021-05-03,702,748\nQ1,Sex,Female,2021-05-03,600,640\nQ4,Outcome,Charged,2021-05-04,19,17\n"},
	} {
		for name, r := range inFormats(t, c.text) {
			got := brief(r)
			for i := range got {
				got[i] = strings.TrimPrefix(got[i], "Kent ")
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n got %q\nwant %q\n%q", c.why, name, got, want, r.Problems)
			}
		}
	}
}
