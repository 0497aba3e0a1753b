package nibrs

import (
	"iter"
	"strings"

	"cyberflag/record"
)

// Records gives one record for each victim of each offence, which is how
// England and Wales count crimes, with the offence that it is of. An offence
// without a victim is a crime as well: it gives one record, whose columns of the
// victim are blank. Only what was withdrawn is left out. Force is
// the agency's ORI, and OfficerFlag says Y when either signal stands, N when
// neither does: NIBRS has no blank.
//
// NIBRS does not give the day on which an offence was recorded. RecordedOn is
// the report date where the agency gave that, else the incident date, so that
// counts by year go by the day of the incident.
func (s *Set) Records() iter.Seq2[record.Record, *Offence] {
	return func(yield func(record.Record, *Offence) bool) {
		for i := range s.Offences {
			o := &s.Offences[i]
			for _, rec := range o.records() {
				if !yield(rec, o) {
					return
				}
			}
		}
	}
}

// records gives the records of an offence.
func (o *Offence) records() []record.Record {
	switch {
	case o.Withdrawn:
		return nil
	case len(o.Victims) == 0:
		return []record.Record{o.record()}
	}
	var all []record.Record
	for _, v := range o.Victims {
		all = append(all, o.recordOf(v))
	}
	return all
}

// recordOf is the record of an offence against a victim.
func (o *Offence) recordOf(v Victim) record.Record {
	rec := o.record()
	rec.Ref += "/" + v.ID
	rec.VictimID = strings.Join([]string{o.Agency, o.Incident, v.ID}, "/")
	rec.VictimAge, rec.VictimSex = v.Age, v.Sex
	return rec
}

// record is the record of an offence, whoever its victim is.
func (o *Offence) record() record.Record {
	rec := record.Record{
		Ref:           strings.Join([]string{o.Agency, o.Incident, o.ID}, "/"),
		Force:         o.Agency,
		OffenceCode:   o.Code,
		OffenceTitle:  o.Title,
		RecordedOn:    o.IncidentDate,
		CommittedFrom: o.IncidentDate,
		LocationType:  o.LocationName,
		OfficerFlag:   record.FlagNo,
	}
	if o.Online() {
		rec.OfficerFlag = record.FlagYes
	}
	if rec.RecordedOn.IsZero() {
		rec.RecordedOn = o.ReportDate
	}
	return rec
}
