package nibrs

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"cyberflag/internal/civil"
	"cyberflag/record"
)

// A part is one table of the CSV set that is used, with the names that the
// FBI has given it over the years, the columns it must have, and its reader.
type part struct {
	names   []string
	columns wants
	read    func(*csvSet, *table) error
}

// offenceTable is the table that every set has.
const offenceTable = "nibrs_offense.csv"

// parts stand in the order of reading: what is referred to comes first.
// Source: FBI, NIBRS CSV downloads by state and year (2016 to 2020), README.
var parts = []part{
	{[]string{"nibrs_location_type.csv"}, wants{"LOCATION_ID", "LOCATION_CODE", "LOCATION_NAME"}, (*csvSet).location},
	{[]string{"nibrs_using_list.csv"}, wants{"SUSPECT_USING_ID", "SUSPECT_USING_CODE"}, (*csvSet).usingCode},
	{[]string{"nibrs_offense_type.csv"}, wants{"OFFENSE_TYPE_ID|OFFENSE_CODE", "OFFENSE_CODE", "OFFENSE_NAME"}, (*csvSet).offenceType},
	{[]string{"nibrs_age.csv"}, wants{"AGE_ID", "AGE_CODE"}, (*csvSet).ageCode},
	{[]string{"nibrs_victim_type.csv"}, wants{"VICTIM_TYPE_ID", "VICTIM_TYPE_CODE"}, (*csvSet).victimType},
	{[]string{"agencies.csv", "cde_agencies.csv"}, wants{"AGENCY_ID", "ORI"}, (*csvSet).agency},
	{[]string{"nibrs_incident.csv"}, wants{"INCIDENT_ID", "AGENCY_ID", "INCIDENT_DATE"}, (*csvSet).incident},
	{[]string{offenceTable}, wants{"OFFENSE_ID", "INCIDENT_ID", "OFFENSE_TYPE_ID|OFFENSE_CODE", "LOCATION_ID"}, (*csvSet).offence},
	{[]string{"nibrs_suspect_using.csv"}, wants{"OFFENSE_ID", "SUSPECT_USING_ID"}, (*csvSet).suspectUsing},
	{[]string{"nibrs_victim.csv"}, wants{"VICTIM_ID", "INCIDENT_ID", "VICTIM_TYPE_ID", "AGE_ID", "AGE_NUM", "SEX_CODE"}, (*csvSet).victim},
	{[]string{"nibrs_victim_offense.csv"}, wants{"VICTIM_ID", "OFFENSE_ID"}, (*csvSet).victimOffence},
}

// csvSet is the FBI's tables being read; keys are the FBI's numbers.
type csvSet struct {
	set       *Set
	locations map[string][2]string // code and name
	using     map[string]string    // code
	types     map[string][2]string // UCR code and title
	ages      map[string]string    // code
	victims   map[string]victimOf
	kinds     map[string]string // victim type code
	agencies  map[string]string // ORI
	incidents map[string]incident
	offences  map[string]int // place in Set.Offences
}

// victimOf is a victim and the incident it belongs to.
type victimOf struct {
	Victim
	incident string
}

// IsCSV reports whether fsys holds the FBI's CSV set, by the names of its
// tables.
func IsCSV(fsys fs.FS) bool {
	names, _ := tableNames(fsys)
	_, ok := names[offenceTable]
	return ok
}

// tableNames gives the files of fsys by their names in small letters.
func tableNames(fsys fs.FS) (map[string]string, error) {
	entries, err := fs.ReadDir(fsys, ".")
	names := map[string]string{}
	for _, e := range entries {
		names[strings.ToLower(e.Name())] = e.Name()
	}
	return names, err
}

// ReadCSV reads the FBI's CSV set in fsys. The error says what tables or
// columns are missing, or is one of fsys; a row that is refused is in
// Set.Problems. Codes are looked up in the set's own tables.
func ReadCSV(fsys fs.FS) (*Set, error) {
	names, err := tableNames(fsys)
	if err != nil {
		return nil, err
	}
	var files, missing []string
	for _, p := range parts {
		i := slices.IndexFunc(p.names, func(name string) bool { return names[name] != "" })
		if i < 0 {
			missing = append(missing, p.names[0])
			continue
		}
		files = append(files, names[p.names[i]])
	}
	if len(missing) > 0 {
		return nil, fmt.Errorf("the NIBRS tables lack %s", strings.Join(missing, ", "))
	}
	c := &csvSet{set: &Set{Form: CSV}, locations: map[string][2]string{}, using: map[string]string{}, types: map[string][2]string{},
		ages: map[string]string{}, victims: map[string]victimOf{}, kinds: map[string]string{}, agencies: map[string]string{},
		incidents: map[string]incident{}, offences: map[string]int{}}
	for i, p := range parts {
		if err := c.readPart(fsys, files[i], p); err != nil {
			return nil, err
		}
	}
	return c.set, nil
}

func (c *csvSet) readPart(fsys fs.FS, file string, p part) error {
	f, err := fsys.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	t, err := openTable(f, file, p.columns)
	if err != nil {
		return err
	}
	before := c.set.Lines.Refused
	err = t.each(c.set, func(t *table) error { return p.read(c, t) })
	if p.names[0] == offenceTable {
		c.set.Refused = c.set.Lines.Refused - before
	}
	return err
}

// put keeps a value under the number in column id, which must be new.
func put[V any](c *csvSet, m map[string]V, t *table, id string, v V) error {
	key := t.get(id)
	if _, double := m[key]; double || key == "" {
		return fmt.Errorf("%s is blank, or in the table twice", id)
	}
	m[key] = v
	c.set.held++
	return nil
}

// refer gives what stands under the number in column id.
func refer[V any](m map[string]V, t *table, id string) (V, error) {
	v, ok := m[t.get(id)]
	if !ok {
		return v, fmt.Errorf("%s refers to nothing that was read", strings.ReplaceAll(id, "|", " or "))
	}
	return v, nil
}

func (c *csvSet) location(t *table) error {
	return put(c, c.locations, t, "LOCATION_ID", [2]string{t.get("LOCATION_CODE"), t.get("LOCATION_NAME")})
}

func (c *csvSet) usingCode(t *table) error {
	return put(c, c.using, t, "SUSPECT_USING_ID", t.get("SUSPECT_USING_CODE"))
}

func (c *csvSet) offenceType(t *table) error {
	return put(c, c.types, t, "OFFENSE_TYPE_ID|OFFENSE_CODE", [2]string{t.get("OFFENSE_CODE"), t.get("OFFENSE_NAME")})
}

func (c *csvSet) ageCode(t *table) error { return put(c, c.ages, t, "AGE_ID", t.get("AGE_CODE")) }

func (c *csvSet) victimType(t *table) error {
	return put(c, c.kinds, t, "VICTIM_TYPE_ID", t.get("VICTIM_TYPE_CODE"))
}

func (c *csvSet) agency(t *table) error { return put(c, c.agencies, t, "AGENCY_ID", t.get("ORI")) }

func (c *csvSet) incident(t *table) error {
	agency, err := refer(c.agencies, t, "AGENCY_ID")
	if err != nil {
		return err
	}
	date, err := readDate(t.get("INCIDENT_DATE"))
	if err != nil {
		return fmt.Errorf("INCIDENT_DATE is %w", err)
	}
	i := incident{agency: agency, number: t.get("INCIDENT_ID"), date: date}
	if t.get("REPORT_DATE_FLAG") == "R" {
		i.date, i.reported = civil.Date{}, date
	}
	return put(c, c.incidents, t, "INCIDENT_ID", i)
}

// readDate reads the date as the sets of different years write it:
// 18-JAN-18, 2018-01-18 or 2018-01-18 00:00:00.
func readDate(s string) (civil.Date, error) {
	for _, layout := range []string{"02-Jan-06", time.DateOnly, time.DateTime} {
		if t, err := time.Parse(layout, s); err == nil {
			return civil.Of(t.Year(), t.Month(), t.Day()), nil
		}
	}
	return civil.Date{}, errors.New("not a date: want dd-mon-yy or yyyy-mm-dd")
}

func (c *csvSet) offence(t *table) error {
	i, err := refer(c.incidents, t, "INCIDENT_ID")
	if err != nil {
		return err
	}
	kind, err := refer(c.types, t, "OFFENSE_TYPE_ID|OFFENSE_CODE")
	if err != nil {
		return err
	}
	place, err := refer(c.locations, t, "LOCATION_ID")
	if err != nil {
		return err
	}
	if err := put(c, c.offences, t, "OFFENSE_ID", len(c.set.Offences)); err != nil {
		return err
	}
	c.set.add(Offence{Agency: i.agency, Incident: i.number, ID: t.get("OFFENSE_ID"), Code: kind[0], Title: kind[1],
		Location: place[0], LocationName: place[1], IncidentDate: i.date, ReportDate: i.reported})
	return nil
}

func (c *csvSet) suspectUsing(t *table) error {
	at, err := refer(c.offences, t, "OFFENSE_ID")
	if err != nil {
		return err
	}
	code, err := refer(c.using, t, "SUSPECT_USING_ID")
	if err != nil {
		return err
	}
	o := &c.set.Offences[at]
	if strings.Contains(o.Using, code) {
		return errors.New("the offence has this code twice")
	}
	o.Using += code
	return nil
}

func (c *csvSet) victim(t *table) error {
	if _, err := refer(c.incidents, t, "INCIDENT_ID"); err != nil {
		return err
	}
	kind, err := refer(c.kinds, t, "VICTIM_TYPE_ID")
	if err != nil {
		return err
	}
	age := t.get("AGE_NUM")
	if age == "" && t.get("AGE_ID") != "" {
		if age, err = refer(c.ages, t, "AGE_ID"); err != nil {
			return err
		}
	}
	v := Victim{ID: t.get("VICTIM_ID"), Type: kind}
	if v.Age, v.Infant, err = c.age(age); err != nil {
		return fmt.Errorf("AGE_NUM or AGE_ID is %w", err)
	}
	if v.Sex, err = readSex(t.get("SEX_CODE")); err != nil {
		return fmt.Errorf("SEX_CODE is %w", err)
	}
	return put(c, c.victims, t, "VICTIM_ID", victimOf{v, t.get("INCIDENT_ID")})
}

// age reads an age of the CSV set. AG says that the age is in AGE_NUM, so
// that without AGE_NUM it is unknown.
func (c *csvSet) age(code string) (record.Age, bool, error) {
	if code == "AG" {
		return record.Age{}, false, nil
	}
	return readAge(code, "")
}

func (c *csvSet) victimOffence(t *table) error {
	v, err := refer(c.victims, t, "VICTIM_ID")
	if err != nil {
		return err
	}
	at, err := refer(c.offences, t, "OFFENSE_ID")
	if err != nil {
		return err
	}
	if v.incident != c.set.Offences[at].Incident {
		return errors.New("the victim and the offence are of different incidents")
	}
	return c.set.join(at, v.Victim)
}
