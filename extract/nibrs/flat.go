package nibrs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"cyberflag/internal/civil"
)

// maxLine is the longest line that is read; the longest segment has 307 bytes.
const maxLine = 4096

// segments are the levels of the fixed-width file and their lengths: a level
// has two where the FBI added a field. Source: FBI, NIBRS Technical
// Specification, data submission specifications (flat file).
var segments = map[byte]struct {
	name    string
	lengths []int
}{
	'0': {"zero report", []int{43}},
	'1': {"administrative", []int{87, 88}},
	'2': {"offence", []int{63, 71}},
	'3': {"property", []int{307}},
	'4': {"victim", []int{129, 141}},
	'5': {"offender", []int{45, 46}},
	'6': {"arrestee", []int{110}},
	'7': {"group B arrest", []int{66}},
}

// LooksFlat reports whether text begins as a fixed-width submission does:
// four digits, a level and an action.
func LooksFlat(head []byte) bool {
	line := strings.TrimLeft(string(head), "\r\n")
	return len(line) > 6 && digits(line[:5]) && line[4] <= '7' && strings.IndexByte("IADMWR", line[5]) >= 0
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// ReadFlat reads a fixed-width submission. file is the name that problems
// carry. The error is one of r; a line that is refused is in Set.Problems.
//
// A delete (action D) of an incident withdraws what the file gave of it
// before. Other changes of earlier submissions are refused, because the
// file alone does not say what they leave.
func ReadFlat(r io.Reader, file string) (*Set, error) {
	f := newSubmission(Flat)
	lines := bufio.NewReaderSize(r, maxLine)
	for number := 1; ; number++ {
		line, err := readLine(lines)
		if err == io.EOF {
			return f.set, nil
		}
		if err != nil && !errors.Is(err, errLong) {
			return nil, fmt.Errorf("%s, line %d: %w", file, number, err)
		}
		if line == "" && err == nil {
			continue
		}
		if err == nil {
			err = f.line(line)
		}
		if err != nil && len(line) > 4 && line[4] == '2' {
			f.set.Refused++
		}
		if err := f.set.count(file, number, err); err != nil {
			return nil, err
		}
	}
}

var errLong = fmt.Errorf("the line is longer than %d bytes", maxLine)

// readLine gives the next line without its end; io.EOF when there is none.
func readLine(r *bufio.Reader) (string, error) {
	b, err := r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		for err == bufio.ErrBufferFull {
			_, err = r.ReadSlice('\n')
		}
		if err == nil || err == io.EOF {
			err = errLong
		}
		return "", err
	}
	if err == io.EOF && len(b) > 0 {
		err = nil
	}
	return strings.TrimRight(string(b), "\r\n"), err
}

// flat is a submission being read.
type flat struct {
	set       *Set
	incidents map[string]*incident // by agency and number
	shared    shared
}

func newSubmission(form Form) *flat {
	return &flat{set: &Set{Form: form}, incidents: map[string]*incident{}, shared: shared{}}
}

// incident is what is known of an incident so far.
type incident struct {
	agency, number string
	date, reported civil.Date
	offences       []int // places in Set.Offences; their codes differ
}

// keep notes an incident whose segments may follow.
func (f *flat) keep(key string, i *incident) {
	f.incidents[strings.Clone(key)] = i
	f.set.held++
}

// place gives where the incident's offence of a code stands in the set.
func (f *flat) place(i *incident, code string) (at int, ok bool) {
	for _, at := range i.offences {
		if f.set.Offences[at].Code == code {
			return at, true
		}
	}
	return 0, false
}

// hasVictim reports whether an incident has a victim of that number: each is
// connected with an offence.
func (f *flat) hasVictim(i *incident, id string) bool {
	return slices.ContainsFunc(i.offences, func(at int) bool { return f.set.Offences[at].hasVictim(id) })
}

// line reads one segment.
func (f *flat) line(s string) error {
	if len(s) < 37 || !digits(s[:4]) {
		return errors.New("not a segment: want a length of four digits, a level and the agency and incident")
	}
	segment, ok := segments[s[4]]
	if !ok {
		return fmt.Errorf("unknown segment level %q: want 0 to 7", s[4])
	}
	if want := fmt.Sprintf("%04d", len(s)); s[:4] != want || !slices.Contains(segment.lengths, len(s)) {
		return fmt.Errorf("the line has %d bytes and says %s: a segment of level %c (%s) has %s", len(s), s[:4], s[4], segment.name, orList(segment.lengths))
	}
	if s[4] == '0' || s[4] == '7' {
		return nil // no incident of group A
	}
	return f.groupA(s, s[4], s[5])
}

func orList(lengths []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(lengths), "[]"), " ", " or ")
}

// groupA reads a segment of an incident: its action, then its own fields.
func (f *flat) groupA(s string, level, action byte) error {
	key := s[16:37]
	switch {
	case strings.TrimSpace(s[16:25]) == "" || strings.TrimSpace(s[25:37]) == "":
		return errors.New("the segment names no agency or no incident")
	case level == '1' && action == 'D':
		f.withdraw(key)
		return nil
	case action != 'I':
		return fmt.Errorf("action %q on level %c is not read: want I, or D on level 1", action, level)
	case level == '1':
		return f.administrative(s, key)
	case f.incidents[key] == nil:
		return errors.New("no administrative segment (level 1) of this incident was read before")
	case level == '2':
		return f.offence(s, f.incidents[key])
	case level == '4':
		return f.victim(s, f.incidents[key])
	}
	return nil // property, offenders and arrestees are not used
}

// withdraw takes back what the file gave of an incident.
func (f *flat) withdraw(key string) {
	if old := f.incidents[key]; old != nil {
		for _, at := range old.offences {
			f.set.Offences[at].Withdrawn = true
		}
	}
	delete(f.incidents, key)
}

// administrative reads columns 38-45 (date) and 46 (R: it is the report date).
func (f *flat) administrative(s, key string) error {
	if f.incidents[key] != nil {
		return errors.New("the incident was submitted before in this file, and not deleted")
	}
	t, err := time.Parse("20060102", s[37:45])
	if err != nil {
		return errors.New("columns 38-45 are not a date: want yyyymmdd")
	}
	date := civil.Of(t.Year(), t.Month(), t.Day())
	i := &incident{agency: f.shared.of(strings.TrimSpace(s[16:25])), number: strings.Clone(strings.TrimSpace(s[25:37]))}
	switch s[45] {
	case ' ':
		i.date = date
	case 'R':
		i.reported = date
	default:
		return errors.New("column 46 is not a report date indicator: want R or blank")
	}
	f.keep(key, i)
	return nil
}

// offence reads columns 38-40 (UCR code), 42-44 (using) and 45-46 (location).
func (f *flat) offence(s string, i *incident) error {
	code, using, location := s[37:40], strings.TrimSpace(s[41:44]), s[44:46]
	title, ok := offenceTitles[code]
	if !ok {
		return fmt.Errorf("unknown offence code %q", code)
	}
	place, ok := locationNames[location]
	if !ok {
		return fmt.Errorf("unknown location type %q", location)
	}
	if strings.Trim(using, "ACDN") != "" {
		return fmt.Errorf("unknown code in suspect using %q: want A, C, D or N", using)
	}
	if _, double := f.place(i, code); double {
		return fmt.Errorf("the incident has offence %s twice", code)
	}
	code, using, location = f.shared.of(code), f.shared.of(using), f.shared.of(location)
	i.offences = append(i.offences, f.set.add(Offence{Agency: i.agency, Incident: i.number, ID: code, Code: code, Title: title,
		Location: location, LocationName: place, Using: using, IncidentDate: i.date, ReportDate: i.reported}))
	return nil
}

// victim reads columns 38-40 (number), 41-70 (ten UCR codes), 71 (type),
// 72-75 (age, or the ends of its range) and 76 (sex).
func (f *flat) victim(s string, i *incident) error {
	v := Victim{ID: f.shared.of(s[37:40]), Type: f.shared.of(strings.TrimSpace(s[70:71]))}
	var err error
	if v.Age, v.Infant, err = readAge(s[71:73], s[73:75]); err != nil {
		return fmt.Errorf("columns 72-75: %w", err)
	}
	if v.Sex, err = readSex(s[75:76]); err != nil {
		return fmt.Errorf("column 76: %w", err)
	}
	if f.hasVictim(i, v.ID) {
		return fmt.Errorf("the incident has victim %q twice", v.ID)
	}
	of, err := f.connected(i, s[40:70])
	if err != nil {
		return err
	}
	for _, at := range of {
		if err := f.set.join(at, v); err != nil {
			return err
		}
	}
	return nil
}

// connected gives the places of the offences that a victim is connected with.
func (f *flat) connected(i *incident, codes string) (places []int, err error) {
	for ; codes != ""; codes = codes[3:] {
		code := codes[:3]
		if strings.TrimSpace(code) == "" {
			continue
		}
		at, ok := f.place(i, code)
		switch {
		case !ok:
			return nil, fmt.Errorf("the victim is connected with offence %q, which was not read for this incident", code)
		case slices.Contains(places, at):
			return nil, fmt.Errorf("the victim is connected with offence %q twice", code)
		}
		places = append(places, at)
	}
	if len(places) == 0 {
		return nil, errors.New("the victim is connected with no offence")
	}
	return places, nil
}
