package answer_test

// The words of drawn answers. Those at even places are drawn while the reader is built,
// those at odd places only where it is measured on words that it was not built on.

var drawnWords = map[string][]string{
	// heads of columns
	"year head":     {"Financial year", "Year", "Financial Year", "FY", "Period", "Fin. yr", "Reporting year", "Twelve months", "Recording year", "Time period", "Fiscal year", "Yr", "Year recorded", "Financial period"},
	"calendar head": {"Calendar year", "Calendar Year", "Cal. year", "Calendar year recorded"},
	"quarter head":  {"Quarter", "Qtr", "Quarter of year", "Part of year", "Quarter recorded", "Months"},
	"month head":    {"Month", "Month recorded", "Recorded month", "Mth"},
	"half head":     {"Half year", "Half", "Half-year", "Six months"},
	"offence head":  {"Offence", "Offence type", "Crime type", "Offence description", "HO offence", "Crime category", "Offence group", "Recorded offence", "Offence title", "Crime"},
	"age head":      {"Age group", "Victim age", "Age", "Age band", "Age of victim", "Victim age group", "Age range", "Age at offence"},
	"sex head":      {"Sex", "Gender", "Victim sex", "Sex of victim", "Victim gender", "Victim's sex"},
	"platform head": {"Platform", "Site/app", "Social media platform", "Website or app", "Platform used", "App / site", "Online service", "Where online", "Site", "Medium used"},
	"outcome head":  {"Outcome", "Disposal", "Outcome type", "Result", "Crime outcome", "Finalisation", "Outcome group", "Disposal type", "Current status", "How finalised"},
	"question head": {"Question", "Q", "Question no.", "Part", "Qn", "Question number", "Request item", "Item"},
	"force head":    {"Force", "Police force", "Force name", "Constabulary", "Police Force", "Organisation"},
	"count head": {"Count", "Number", "Number of offences", "Offences", "Recorded crimes", "Volume", "No. of crimes", "Total", "Crimes", "Value", "Recorded offences", "Figure",
		"No.", "Offence count", "Crime count", "Frequency"},
	"measure head": {"Measure", "What is counted", "Category", "Description", "", "Data"},

	// what says that nothing is broken down
	"all": {"All", "Total", "All", "TOTAL", "Overall", "Any", "Total (all)", "All combined"},
	"all part": {"Full year", "Total", "Year total", "Whole year", "All", "Annual total", "Full Year", "All year",
		"Year", "12 months"},
	"all offence":  {"All offences", "Total", "All offence types", "Total offences", "All sexual offences", "Grand total", "All", "All crime types"},
	"all age":      {"All ages", "Total", "All age groups", "Total (all ages)", "All", "Any age"},
	"all sex":      {"All", "Total", "Both sexes", "All persons", "All sexes", "Persons"},
	"all platform": {"Total", "All platforms", "All", "Grand Total", "Total all platforms", "Sum"},
	"all outcome":  {"Total", "All outcomes", "Grand total", "Total outcomes", "All", "Overall total"},
	"all year":     {"Total", "All years", "Grand total", "Overall", "Whole period", "Sum of years"},
	"nothing":      {"", "-", "n/a", "–", "N/A", "."},

	"offence": {"Rape", "Sexual assault", "Sexual activity with a child", "Sexual grooming", "Causing or inciting sexual activity", "Exposure", "Rape of a female under 16", "Sexual assault on a male under 13",
		"Sexual communication with a child", "Meeting a child following grooming", "Indecent images of children", "Abuse of position of trust", "Familial sexual offences", "Other sexual offences",
		"Voyeurism", "Incest", "Making indecent photographs", "Arranging a child sex offence", "Sexual exploitation of a child", "Other miscellaneous sexual offences"},
	"platform": {"Snapchat", "Facebook", "Instagram", "WhatsApp", "TikTok", "Kik", "Discord", "Roblox", "Facebook Messenger", "Twitter / X", "Omegle", "Skype", "Xbox Live", "YouTube", "Telegram",
		"PlayStation", "Email", "Text message", "Yubo", "Dating app", "Wink", "Hoop", "Steam", "Monkey", "Threads", "LiveMe"},
	"platform rest": {"Not recorded", "Other", "Unknown", "Other platform", "Not stated", "Platform not known", "Other / unknown", "None recorded"},
	"outcome": {"Charged", "Charge or summons", "Caution", "Cautioned", "Evidential difficulties", "Community resolution", "No suspect identified", "Victim does not support action", "Under investigation",
		"Not in the public interest", "Taken into consideration", "Youth caution", "Other", "Evidential difficulties (victim supports)", "Not yet assigned an outcome", "Out of court disposal",
		"Investigation ongoing", "Suspect charged", "Further action by another agency", "Prosecution prevented", "Undetected", "No further action"},

	// what each question is called; "" of a title is not drawn
	"Q1 title": {"Sexual offences recorded where the victim was under 18", "Recorded sexual offences against children", "Child sexual offences recorded", "All recorded child sexual offences",
		"Number of sexual offences with a victim under 18", "Sexual offences against under 18s", "Recorded CSO"},
	"Q2 title": {"Offences with a cyber flag", "Cyber-flagged offences", "Number of those with the cyber flag", "Of these, offences with the online flag", "Child sexual offences with a cyber crime flag",
		"Offences marked as cyber enabled", "Flagged offences"},
	"Q3 title": {"Cyber-flagged offences by platform", "Flagged offences by website or app", "Platform used in cyber-flagged offences", "Breakdown by social media platform", "Platforms recorded", "Flagged offences by site"},
	"Q4 title": {"Cyber-flagged offences by outcome", "Outcomes of the flagged offences", "Flagged offences by disposal", "Outcome of cyber-flagged offences", "Breakdown by outcome", "How the flagged offences were finalised"},
	"Q1 label": {"All offences", "Recorded offences", "Offences recorded", "Total recorded", "All CSO", "Number of offences"},
	"Q2 label": {"Cyber-flagged offences", "Of which cyber flagged", "With cyber flag", "Of those, flagged as cyber", "Cyber-flagged", "Offences with online flag"},
	"line": {"The table below shows the figures for question %d.", "In answer to question %d, please see the table below.", "Question %d: the figures held are as follows.", "Please find below the information for Q%d.",
		"Data for question %d:", "With regard to question %d the force holds the following."},
	"mark": {"Q%d", "Question %d", "Q%d.", "Response to question %d", "Question %d:", "Q%d -", "%d.", "Request %d", "Answer to question %d", "Part %d"},
	"tab":  {"Q%d", "Question %d", "Q%d data", "Q %d", "Question%d", "Q%d table"},

	"note": {"Figures are taken from a live system and may change.", "Source: Niche RMS", "Data extracted 12 July 2022.", "Offences are counted by the date recorded.", "Cancelled crimes are not included.",
		"One offence may have several outcomes over time."},
	"key *":   {"* denotes fewer than 5 offences", "* small numbers have been withheld under section 40(2)", "* = 1 to 4", "An asterisk replaces numbers below five."},
	"key <5":  {"Numbers under 5 are shown as <5.", "<5 is shown to prevent identification."},
	"key [c]": {"[c] confidential: small number withheld", "[c] means a small number has been suppressed."},
}
