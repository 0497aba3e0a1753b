package validate

import "cyberflag/extract"

// A Severity says how much a finding matters.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // the row cannot be counted
	Warning Severity = "warning" // it is counted, and is likely wrong
	Notice  Severity = "notice"  // about the file, for a person to judge
)

// The rules beyond those by which package extract refuses rows.
const (
	CommittedOutOfOrder extract.Rule = "committed-out-of-order"
	DateInFuture        extract.Rule = "date-in-future"
	NotRecordedOn       extract.Rule = "recorded-date-blank"
	ChildClassAdult     extract.Rule = "child-class-adult-victim"
	ChildClassOlder     extract.Rule = "child-class-older-child"
	NotRecordedCrime    extract.Rule = "class-not-recorded-crime"
	ClassNotAsTitle     extract.Rule = "class-not-as-title"
	NoRecords           extract.Rule = "no-records"
	MonthMissing        extract.Rule = "month-missing"
	MonthJump           extract.Rule = "month-jump"
	FlagUseJump         extract.Rule = "flag-use-jump"
	FlagNotUsed         extract.Rule = "flag-not-used"
)

// A RuleInfo is what a report says of a rule.
type RuleInfo struct {
	Code     extract.Rule `json:"code"`
	Severity Severity     `json:"severity"`
	Title    string       `json:"title"`
	Hint     string       `json:"hint"`
}

// rules are all rules, in the order of a report.
var rules = []RuleInfo{
	{extract.RowUnreadable, Error, "The row cannot be read", "put texts with a delimiter, quote or line end in quotes, and save the file as UTF-8"},
	{extract.RowNoRecord, Error, "The row is no record", "leave out totals, headers that are repeated, and empty rows"},
	{extract.ReferenceBlank, Error, "The reference is blank", "export the crime reference of every row"},
	{extract.ReferenceRounded, Error, "The reference is a long number that a spreadsheet has rounded", "export again with the references as text: their other digits are lost"},
	{extract.ReferenceDouble, Error, "The reference stands twice", "a crime comes once: number the offences of one reference apart, or name the key in a profile"},
	{extract.ReferenceElsewhere, Error, "The force and reference stand in another file too", "leave out the file or the row that came twice: counted together, the crime would count twice"},
	{extract.ForceUnknown, Error, "The force is not known", "use the name of a force, or map its code in a profile"},
	{extract.ClassUnknown, Error, "The offence class is not known", "use the Home Office class, such as 8R or 71/17"},
	{extract.ClassExpired, Error, "The class had been withdrawn when the crime was recorded", "use the class that replaced it"},
	{extract.ClassNotYetLaw, Error, "The class was not yet in use when the crime was recorded", "check the class and the recorded date"},
	{extract.DateUnreadable, Error, "A date cannot be read", "write yyyy-mm-dd or dd/mm/yyyy, or name the format in a profile"},
	{extract.RecordedBeforeOffence, Error, "Recorded before it was committed", "one of the two dates is mistyped"},
	{extract.AgeImpossible, Error, "The victim's age is impossible", "whole years from 0 to 120, or blank when not known"},
	{extract.SexUnknown, Error, "The victim's sex is no known value", "F, M, U or blank, or map the words in a profile"},
	{extract.FlagUnknown, Error, "The officer's flag is no known value", "Y, N or blank, or map the words in a profile"},
	{DateInFuture, Warning, "A date is in the future", "check the system's clock and the typing of the date"},
	{CommittedOutOfOrder, Warning, "The offence ended before it began", "the two committed dates may be exchanged"},
	{NotRecordedOn, Warning, "There is no recorded date", "without it the crime is counted in no year"},
	{ChildClassAdult, Warning, "The class says that the victim is a child, and the victim's age says adult", "check the class, the age, and whether the age is that of another person"},
	{ChildClassOlder, Warning, "The victim is a child, and older than the class says", "check the class against the age when the offence was committed"},
	{NotRecordedCrime, Warning, "The class is not part of police recorded crime", "fraud and computer misuse are recorded centrally; incidents are not crimes"},
	{ClassNotAsTitle, Warning, "The offence title is that of another class", "check which of the two is right: the code is what is counted"},
	{NoRecords, Notice, "A file has a header and no record", "check that the export was not cut short and that its filter found what it should"},
	{MonthMissing, Notice, "A month has no crime", "check that the export covers the whole period"},
	{MonthJump, Notice, "A month has many more or fewer crimes than the twelve before", "look for a change of system, a part that was exported twice, or one that was left out"},
	{FlagUseJump, Notice, "The officer's flag is used much more or less than in the twelve months before", "look for a change of form, training or guidance, and say so beside the figures"},
	{FlagNotUsed, Notice, "The officer's flag is blank in every row", "export the flag under its local name, or say that the force does not use it"},
}

// Rules gives all rules, in the order of a report.
func Rules() []RuleInfo { return append([]RuleInfo(nil), rules...) }

// infoOf gives what is said of a rule.
func infoOf(code extract.Rule) RuleInfo {
	for _, r := range rules {
		if r.Code == code {
			return r
		}
	}
	panic("BUG: no such rule: " + string(code))
}
