package nibrs

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// offences gives the offences of the report, each with its place and victims.
func (f *flat) offences(x xmlReport, i *incident) ([]Offence, error) {
	places, err := x.places()
	if err != nil {
		return nil, err
	}
	of, err := f.victimsOf(x)
	if err != nil {
		return nil, err
	}
	var all []Offence
	for _, o := range x.Offences {
		code := strings.TrimSpace(o.Code)
		title, ok := offenceTitles[code]
		location := places[o.ID]
		name, placed := locationNames[location]
		using := strings.ReplaceAll(strings.Join(o.Using, ""), " ", "")
		switch {
		case !ok:
			return nil, fmt.Errorf("unknown offence code %q", short(code))
		case slices.ContainsFunc(all, func(have Offence) bool { return have.Code == code }):
			return nil, fmt.Errorf("the incident has offence %s twice", code)
		case !placed:
			return nil, fmt.Errorf("offence %s is at no location type that is known: %q", code, short(location))
		case strings.Trim(using, "ACDN") != "":
			return nil, errors.New("unknown code in OffenseFactorCode: want A, C, D or N")
		}
		code, location, using = f.shared.of(code), f.shared.of(location), f.shared.of(using)
		all = append(all, Offence{Agency: i.agency, Incident: i.number, ID: code, Code: code, Title: title, Location: location, LocationName: name,
			Using: using, Victims: of[o.ID], IncidentDate: i.date, ReportDate: i.reported})
	}
	if len(all) == 0 {
		return nil, errors.New("the report has no offence")
	}
	return all, nil
}

// short cuts a code that is none.
func short(code string) string {
	if len(code) > 4 {
		return code[:4] + "..."
	}
	return code
}

// places gives the location code of each offence.
func (x *xmlReport) places() (map[string]string, error) {
	codes := map[string]string{}
	for _, l := range x.Locations {
		codes[l.ID] = strings.TrimSpace(l.Code)
	}
	places := map[string]string{}
	for _, pair := range x.At {
		if _, double := places[pair.Offence.Ref]; double {
			return nil, errors.New("an offence is joined with two locations")
		}
		places[pair.Offence.Ref] = codes[pair.Location.Ref]
	}
	return places, nil
}

// victimsOf gives the victims of each offence.
func (f *flat) victimsOf(x xmlReport) (map[string][]Victim, error) {
	if len(x.Victims) > mostVictims {
		return nil, fmt.Errorf("the incident has more than %d victims", mostVictims)
	}
	victims := map[string]Victim{}
	numbers := map[string]bool{}
	for _, v := range x.Victims {
		victim, err := x.victim(v)
		victim.ID, victim.Type = f.shared.of(victim.ID), f.shared.of(victim.Type)
		switch _, double := victims[v.ID]; {
		case err != nil:
			return nil, err
		case double || numbers[victim.ID]:
			return nil, fmt.Errorf("the incident has victim %q twice", short(victim.ID))
		}
		victims[v.ID], numbers[victim.ID] = victim, true
	}
	of := map[string][]Victim{}
	for _, pair := range x.Of {
		v, ok := victims[pair.Victim.Ref]
		switch {
		case !ok:
			return nil, errors.New("an offence is connected with a victim who is not in the report")
		case slices.Contains(of[pair.Offence.Ref], v):
			return nil, errors.New("a victim is connected with an offence twice")
		}
		of[pair.Offence.Ref] = append(of[pair.Offence.Ref], v)
	}
	return of, nil
}

// ageCodes are what XML has for the codes of data element 26.
var ageCodes = map[string]string{"NEONATAL": "NN", "NEWBORN": "NB", "BABY": "BB", "UNKNOWN": "00", "": ""}

// victim reads a victim and the person who it is, if it is one.
func (x *xmlReport) victim(v xmlVictim) (Victim, error) {
	out := Victim{ID: strings.TrimSpace(v.Number), Type: strings.TrimSpace(v.Type)}
	at := slices.IndexFunc(x.Persons, func(p xmlPerson) bool { return p.ID == v.Person.Ref })
	if v.Person.Ref == "" || at < 0 {
		if v.Person.Ref != "" {
			return out, errors.New("a victim refers to a person who is not in the report")
		}
		return out, nil
	}
	p := x.Persons[at]
	code, high := strings.TrimSpace(p.Age), ""
	if p.From != "" {
		code, high = p.From, p.To
	}
	if code == "" {
		text, ok := ageCodes[strings.TrimSpace(p.AgeText)]
		if !ok {
			return out, errors.New("MeasureValueText is not an age: want NEONATAL, NEWBORN, BABY or UNKNOWN")
		}
		code = text
	}
	var err error
	if out.Age, out.Infant, err = readAge(code, high); err != nil {
		return out, err
	}
	out.Sex, err = readSex(p.Sex)
	return out, err
}
