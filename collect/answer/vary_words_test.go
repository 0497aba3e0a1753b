package answer_test

// Words as forces use them in answers to requests under the Act, written for this
// test and not taken from the lists of the reader.

var offenceTitles = []string{"Rape of a female child under 16", "Rape of a male child under 13", "Sexual assault on a female aged 13 and over",
	"Sexual activity involving a child under 16", "Sexual grooming", "Meeting a child following grooming", "Causing sexual activity without consent",
	"Exposure and voyeurism", "Indecent photographs of children", "Abuse of children through sexual exploitation", "Incest or familial sexual offences",
	"Abuse of position of trust", "Engaging in sexual communication with a child", "Arranging or facilitating a child sex offence",
	"Inciting a child to watch a sexual act", "Trespass with intent to commit a sexual offence", "Possession of prohibited images of children",
	"Unnatural sexual offences", "Disclosing private sexual photographs", "Take, make or distribute indecent images", "Other miscellaneous sexual offences"}

var platformNames = []string{"Facebook", "Snapchat", "Instagram", "WhatsApp", "Kik", "Twitter", "Skype", "Xbox Live", "PlayStation Network", "Omegle",
	"YouTube", "Tumblr", "AirDrop", "MeetMe", "Ask FM", "Live.ly", "Oovoo", "Yellow", "Musical.ly", "Email", "Text message", "Chat room", "Online gaming",
	"Amino", "Habbo", "Chatous", "Twitch", "Discord", "Web camera", "Forum", "iMessage", "Monkey", "Wizz", "Moshi Monsters", "Movie Star Planet"}

var platformRest = []string{"Other", "Other platform", "Not recorded", "Not specified", "Unknown", "No platform recorded", "Not stated", "Other / not known"}

var outcomeNames = []string{"Charged", "Charge/Summons", "Summonsed", "Caution - adult", "Caution - youth", "Cautioned", "Community resolution", "Youth conditional caution",
	"Evidential difficulties", "Evidential difficulties - victim supports", "Victim declines to support", "No suspect identified", "Investigation complete, no suspect identified",
	"Prosecution not in the public interest", "Formal action not in public interest (police)", "Further investigation not in the public interest", "Taken into consideration",
	"Suspect too ill to prosecute", "Offender died", "Prosecution time limit expired", "Under 10 years of age", "Undetected", "Still open", "Live investigation",
	"Awaiting CPS decision", "Not yet assigned", "No outcome assigned", "Words of advice", "Filed", "Transferred to another force", "Responsibility for further investigation transferred",
	"Diversionary activity", "Outcome 16", "Reprimand/Warning", "Action undertaken by another body", "Ongoing"}

var totalWords = []string{"Total", "Totals", "Grand Total", "Grand total", "TOTAL", "Total offences", "Overall total", "All", "Sum", "Overall", "Total crimes", "Total recorded", "Combined total", "Total number"}

var platformHeads = []string{"Platform", "Platform used", "Site", "Application", "Social media site", "Method", "Website / app", "Social network", "Medium", "Platform mentioned in MO", ""}
var outcomeHeads = []string{"Outcome", "Outcome type", "Disposal", "Crime outcome", "Result", "Clear up", "Outcome description", "Status", "Current outcome", ""}
var offenceHeads = []string{"Offence", "Offence type", "Crime type", "Offence title", "HO classification", "Offence description", "Home Office title", "Crime", "Classification", ""}
var ageHeads = []string{"Age", "Age of victim", "Victim age", "Age group", "Age band", "Victim age range", "Age at time of offence", ""}
var sexHeads = []string{"Sex", "Gender", "Victim gender", "Sex of victim", "Victim sex", ""}
var periodHeads = []string{"Year", "Financial year", "Period", "FY", "Fin. year", "Year recorded", "Date range", "Time period", ""}

var allMeasures = []string{"Number of offences", "Offences", "Recorded offences", "Crimes recorded", "Sexual offences recorded", "No. of crimes", "Offences recorded", "Recorded crimes",
	"CSO recorded", "All CSO recorded", "Child sexual offences", "All sexual offences U18", "Number of crimes recorded", "Total sexual offences", "Number recorded", "Volume", "Count", "Crime count"}
var flagMeasures = []string{"With cyber flag", "Cyber flagged", "of which cyber-flagged", "Flagged as cyber", "Online flag", "Offences with online flag", "Cyber crime flag applied", "Marked as cyber enabled",
	"Number with internet marker", "Those with the on-line crime flag", "Cyber enabled", "with keyword Online", "Cyber keyword", "of these, flagged online", "Offences flagged"}

var flagTitles = []string{"Offences with the cyber flag", "Number of those offences flagged as cyber crime", "Offences to which the online crime flag was applied", "Sexual offences against children with a cyber-enabled marker",
	"How many of these had a cyber flag", "Cyber-flagged offences", "Offences with an internet qualifier", "Crimes marked as online"}
var allTitles = []string{"Sexual offences recorded where the victim was under 18", "Recorded sexual offences against children", "Child sexual offences recorded by the force", "Number of sexual offences with a victim aged under 18",
	"Total number of recorded sexual offences against under 18s", "Sexual offences (victim aged 17 and under)", "Offences recorded"}
var platformTitles = []string{"Flagged offences by platform", "Platform used, where recorded", "Online platform recorded in the flagged offences", "Breakdown by social media site", "Which sites or apps were used", "Flagged crimes by website or app", "Platforms"}
var outcomeTitles = []string{"Outcomes of the flagged offences", "Flagged offences by outcome", "Outcome of those offences", "How the flagged offences were disposed of", "Breakdown of the cyber offences by disposal", "Outcomes"}

var notes = []string{"Data is taken from a live system and is subject to change.", "Source: Niche RMS, extracted 4 June 2018.", "Figures are based on the date the crime was recorded.", "Please note that a crime may have more than one victim.",
	"The data was extracted on 12/07/2019 and may differ from published statistics.", "It should be noted that forces record in different ways and the figures should not be compared.", "This excludes crimes that were cancelled."}
var introductions = []string{"Please find our response below.", "I can confirm that the force holds the information requested.", "Following receipt of your request, searches were conducted within the force to locate information relevant to your request.",
	"I have today decided to disclose the located information to you as set out below.", "In response to your request, please see the table(s) below.", ""}
