package validate_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"cyberflag/extract"
	"cyberflag/extract/validate"
	"cyberflag/internal/civil"
)

// A pair is rows that break a rule and rows that nearly do.
type pair struct{ breaks, keeps string }

// changed is a good row with one thing changed.
func changed(was, is string) string { return strings.Replace(fmt.Sprintf(good, 1), was, is, 1) }

// pairs are one for each rule. Files are parted by a form feed, and share what
// crimes they had.
var pairs = map[extract.Rule]pair{
	extract.RowUnreadable:         {changed("SECRET", "x,SECRET"), changed("SECRET text", `"x,SECRET text"`)},
	extract.RowNoRecord:           {"Total,,,,,,,,,,1\n", changed("R1,", "TOTNES/1,")},
	extract.ReferenceBlank:        {changed("R1,", ","), changed("R1,", " R1 ,")},
	extract.ReferenceRounded:      {changed("R1,", "1.2E+11,"), changed("R1,", "1E2,")},
	extract.ReferenceDouble:       {changed("", "") + changed("2023-05-10", "2023-05-11"), changed("", "") + changed("R1,", "R1/2,")},
	extract.ReferenceElsewhere:    {changed("", "") + "\f" + changed("", ""), changed("", "") + "\f" + changed("Cleveland", "Kent")},
	extract.ForceUnknown:          {changed("Cleveland", "Clevelnd"), changed("Cleveland", "cleveland police")},
	extract.ClassUnknown:          {changed(",8R,", ",8ZZ,"), changed(",8R,Malicious communications,", ",8r,,")},
	extract.ClassExpired:          {"R1,Cleveland,16,,2005-04-01,2005-03-01,,30,F,N,x\n", "R1,Cleveland,16,,2005-03-31,2005-03-01,,30,F,N,x\n"},
	extract.ClassNotYetLaw:        {"R1,Cleveland,71/17,,2017-04-02,2016-05-01,,14,F,N,x\n", "R1,Cleveland,71/17,,2017-04-03,2016-05-01,,14,F,N,x\n"},
	extract.DateUnreadable:        {changed("2023-05-10", "2023-02-30"), changed("2023-05-10", "10/05/2023 09:15")},
	extract.RecordedBeforeOffence: {changed("2023-05-01", "2023-05-11"), changed("2023-05-01,2023-05-02", "2023-05-10,2023-05-10")},
	extract.AgeImpossible:         {changed(",30,", ",121,"), changed(",30,", ",120,")},
	extract.SexUnknown:            {changed(",F,", ",Z,"), changed(",F,", ",u,")},
	extract.FlagUnknown:           {changed(",N,", ",Q,"), changed(",N,", ",yes,")},
	validate.DateInFuture:         {changed("2023-05-10", "2024-02-01"), changed("2023-05-10", "2024-01-31")},
	validate.CommittedOutOfOrder:  {changed("2023-05-02", "2023-04-30"), changed("2023-05-02", "2023-05-01")},
	validate.NotRecordedOn:        {changed("2023-05-10", ""), changed("2023-05-01", "")},
	validate.ChildClassAdult:      {changed(",8R,Malicious communications,", ",22B,,"), strings.Replace(changed(",8R,Malicious communications,", ",22B,,"), ",30,", ",15,", 1)},
	validate.ChildClassOlder:      {strings.Replace(changed(",8R,Malicious communications,", ",21,,"), ",30,", ",13,", 1), strings.Replace(changed(",8R,Malicious communications,", ",21,,"), ",30,", ",12,", 1)},
	validate.NotRecordedCrime:     {changed(",8R,Malicious communications,", ",NFIB52A,,"), changed("", "")},
	validate.ClassNotAsTitle:      {changed("Malicious communications", "Rape of a female aged 16 and over"), changed("Malicious communications", "Malicious comms")},
	validate.NoRecords:            {"\f" + changed("", ""), changed("", "")},
	validate.MonthMissing:         {months([]int{5, 0, 5}, []int{0, 0, 0}), months([]int{5, 1, 5}, []int{0, 0, 0})},
	validate.MonthJump:            {months(append(repeated(60, 13), 130, 60), repeated(6, 15)), months(append(repeated(60, 13), 77, 60), repeated(6, 15))},
	validate.FlagUseJump:          {months(repeated(60, 15), append(repeated(2, 13), 30, 2)), months(repeated(60, 15), append(repeated(2, 13), 4, 2))},
	validate.FlagNotUsed:          {changed(",N,", ",,"), changed(",N,", ",,") + changed("R1,", "R2,")},
}

// Every rule is broken by rows, and kept by others that are nearly the same.
func TestEveryRuleHasAPair(t *testing.T) {
	known := 0
	for _, rule := range validate.Rules() {
		p, ok := pairs[rule.Code]
		if !ok {
			t.Errorf("%s has no pair of rows that break it and that keep it", rule.Code)
			continue
		}
		known++
		if n := broken(t, p.breaks, rule.Code); n == 0 {
			t.Errorf("%s is not told of the rows that break it", rule.Code)
		}
		if n := broken(t, p.keeps, rule.Code); n > 0 {
			t.Errorf("%s is told of the rows that keep it", rule.Code)
		}
	}
	if known != len(pairs) {
		t.Errorf("%d pairs are of no rule", len(pairs)-known)
	}
}

// broken gives how often the rows of some files break a rule.
func broken(t *testing.T, rows string, rule extract.Rule) int {
	t.Helper()
	c := validate.New(civil.MustParse("2024-01-31"), false)
	all := extract.NewRegister()
	for i, file := range strings.Split(rows, "\f") {
		name := fmt.Sprintf("%d.csv", i)
		r, err := extract.NewReader(strings.NewReader(header+file), name)
		if err != nil {
			t.Fatal(err)
		}
		r.Share(all)
		c.File(name)
		for {
			row, problem, err := r.Next()
			if err == io.EOF {
				break
			}
			if problem != nil {
				c.Problem(problem)
			} else {
				c.Row(row, validate.No)
			}
		}
	}
	for _, info := range c.Report().Rules {
		if info.Code == rule {
			return info.Count
		}
	}
	return 0
}
