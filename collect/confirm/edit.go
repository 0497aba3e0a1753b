package confirm

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cyberflag/collect/answer"
	"cyberflag/figure"
	"cyberflag/internal/civil"
)

// fields are the parts of a figure that a person may set, and how.
var fields = map[string]func(f *answer.Figure, to string) error{
	"value":    setValue,
	"symbol":   setSymbol,
	"low":      func(f *answer.Figure, to string) error { return setBound(&f.Low, to) },
	"high":     func(f *answer.Figure, to string) error { return setBound(&f.High, to) },
	"period":   setPeriod,
	"q":        setQuestion,
	"unit":     setUnit,
	"force":    func(f *answer.Figure, to string) error { f.Force = to; return nil },
	"code":     func(f *answer.Figure, to string) error { f.Breakdown.Code = to; return nil },
	"offence":  func(f *answer.Figure, to string) error { f.Breakdown.Offence = to; return nil },
	"age":      func(f *answer.Figure, to string) error { f.Breakdown.Age = to; return nil },
	"sex":      setSex,
	"platform": func(f *answer.Figure, to string) error { f.Breakdown.Platform = to; return nil },
	"outcome":  func(f *answer.Figure, to string) error { f.Breakdown.Outcome = to; return nil },
}

// Fields names the parts of a figure that Edit sets, in order.
var Fields = []string{"value", "symbol", "low", "high", "period", "q", "unit", "force", "code", "offence", "age", "sex", "platform", "outcome"}

var fieldStart = regexp.MustCompile(`(?:^|\s)([a-z]+)=`)

// Edit gives f as the words of a person change it: "value=146 period=2016-17".
// A value goes on to the next field; an empty one takes the field away. What is
// no field, and a value that the field cannot have, are errors.
func Edit(f answer.Figure, words string) (answer.Figure, error) {
	starts := fieldStart.FindAllStringSubmatchIndex(words, -1)
	if len(starts) == 0 || strings.TrimSpace(words[:starts[0][0]]) != "" {
		return f, fmt.Errorf("%q is no field=value: the fields are %s", words, strings.Join(Fields, ", "))
	}
	for i, at := range starts {
		name, end := words[at[2]:at[3]], len(words)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		set := fields[name]
		if set == nil {
			return f, fmt.Errorf("no field is called %q: the fields are %s", name, strings.Join(Fields, ", "))
		}
		if err := set(&f, strings.TrimSpace(words[at[1]:end])); err != nil {
			return f, fmt.Errorf("%s: %w", name, err)
		}
	}
	return f, nil
}

func setValue(f *answer.Figure, to string) error {
	n, err := strconv.ParseInt(strings.ReplaceAll(to, ",", ""), 10, 64)
	if err != nil || n < 0 || n > figure.MaxCount {
		return fmt.Errorf("%q is no count; a value that was withheld is symbol=c", to)
	}
	f.Value, f.Symbol, f.Low, f.High = n, answer.NoSymbol, nil, nil
	return nil
}

func setSymbol(f *answer.Figure, to string) error {
	known := []answer.Symbol{answer.Hidden, answer.LessThanFive, answer.NotAvailable, answer.NotApplicable}
	if !slices.Contains(known, answer.Symbol(to)) {
		return fmt.Errorf("%q is none of c, lt5, x, z; a number is value=", to)
	}
	f.Value, f.Symbol = 0, answer.Symbol(to)
	return nil
}

func setBound(bound **int64, to string) error {
	if to == "" {
		*bound = nil
		return nil
	}
	n, err := strconv.ParseInt(to, 10, 64)
	if err != nil || n < 0 || n > figure.MaxCount {
		return fmt.Errorf("%q is no count", to)
	}
	*bound = &n
	return nil
}

// setPeriod reads a financial year, or two days: 2016-04-01..2016-12-31.
func setPeriod(f *answer.Figure, to string) (err error) {
	first, last, days := strings.Cut(to, "..")
	if !days {
		f.Period, err = figure.ParseFinancialYear(to)
		return err
	}
	if f.Period.Start, err = civil.Parse(first); err != nil {
		return err
	}
	if f.Period.End, err = civil.Parse(last); err != nil {
		return err
	}
	if f.Period.End.Before(f.Period.Start) {
		return fmt.Errorf("%s ends before it starts", to)
	}
	return nil
}

func setQuestion(f *answer.Figure, to string) error {
	if n, err := strconv.Atoi(strings.TrimPrefix(to, "Q")); err != nil || n < 1 || !strings.HasPrefix(to, "Q") {
		return fmt.Errorf("%q is no question, such as Q2", to)
	}
	f.Question = to
	return nil
}

func setUnit(f *answer.Figure, to string) error {
	units := []answer.Unit{answer.Offences, answer.Victims, answer.Suspects, answer.Persons}
	if !slices.Contains(units, answer.Unit(to)) {
		return fmt.Errorf("%q is none of offences, victims, suspects, persons", to)
	}
	f.Unit = answer.Unit(to)
	return nil
}

func setSex(f *answer.Figure, to string) error {
	if !slices.Contains([]string{"", "F", "M", "U"}, to) {
		return fmt.Errorf("%q is none of F, M, U", to)
	}
	f.Breakdown.Sex = to
	return nil
}
