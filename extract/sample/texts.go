package sample

// The words of the sample. Every text is neutral: it says how contact was
// made and how the enquiry stands, and nothing of what was done to a person.

// words are what may stand in the slots of the texts.
var words = map[string][]string{
	"social":  {"Facebook", "Instagram", "Snapchat", "Twitter", "a social media application", "a social networking site", "Facebook Messenger", "ooVoo", "musical.ly"},
	"msg":     {"WhatsApp", "Kik", "Snapchat", "Facebook Messenger", "Telegram", "Viber", "a messaging app"},
	"game":    {"Xbox Live", "the PlayStation Network", "Minecraft", "Clash of Clans", "an online game"},
	"video":   {"Skype", "FaceTime", "ooVoo", "a webcam site"},
	"dating":  {"Tinder", "Plenty of Fish", "Badoo", "Grindr", "an online dating site"},
	"market":  {"eBay", "Gumtree", "Shpock", "a Facebook selling page", "an online auction site"},
	"account": {"Facebook", "e-mail", "iCloud", "Instagram", "online banking"},
	"item":    {"a laptop", "a tablet", "a mobile phone", "cash", "a handbag", "power tools", "jewellery", "a games console", "a wallet", "an iPad and its charger", "a wireless router"},
	"who":     {"a former partner", "a neighbour", "a work colleague", "an acquaintance", "an unknown person", "a relative", "a former friend"},
	"days":    {"two days", "a week", "ten days", "three weeks", "two months"},
	"street":  {"the high street", "the bus station", "the car park", "the town centre", "a lay-by"},
}

var contactOnline = []string{
	"{suspect} has sent {n} unwanted messages to {victim} on {social} over {days}.",
	"{victim} received abusive comments on {social} from an account in a false name.",
	"{suspect}, {who}, keeps contacting {victim} through {msg} after being told to stop.",
	"{victim} received {n} e-mails from {who} over {days}, all unwanted.",
	"A false profile of {victim} was set up on {social} and used to contact friends.",
	"{suspect} has posted the address of {victim} on {social} and asked others to go there.",
	"{suspect} got into the {account} account of {victim}, changed the password and wrote to contacts.",
	"{victim} met {who} on {dating}. Contact has ended but new profiles are opened to write to {victim}.",
	"A group chat on {msg} was set up by {suspect} to insult {victim}.",
	"{victim} is insulted over the headset while playing on {game}. The user is not known.",
	"Images of {victim} were shared on {social} without consent by {who}.",
	"A tracking application was put on the phone of {victim} and the location followed on a web page.",
	"{suspect} wrote a false review with abuse about {victim} on a website.",
	"Repeated calls by {video} from {who}, {n} in {days}.",
}

var contactOffline = []string{
	"{suspect} came to the address of {victim} and shouted abuse.",
	"{suspect} telephoned {victim} {n} times from a withheld number.",
	"{victim} received {n} text messages (SMS) from {who}. SMS only.",
	"A handwritten letter with abuse was put through the door of {victim}.",
	"{suspect} follows {victim} on the way to work.",
	"Discord between neighbours about parking; {suspect} shouted over the fence.",
	"{suspect}, {who}, waited outside the workplace of {victim} on {n} occasions.",
	"Notes left under the windscreen wiper of {victim} over {days}.",
	"Voicemail left on the landline of {victim} by {who}.",
	"Ongoing dispute: {suspect} bangs on the wall when {victim} is at home.",
	"{victim} was approached by {who} in {street} and insulted.",
	"A parcel with an unpleasant note was sent by post to {victim}.",
}

var threatOnline = []string{
	"{suspect} sent threats to kill to {victim} by {msg}.",
	"{victim} was threatened in a message on {social} by {who}.",
	"E-mail with threats received by {victim} at work.",
	"Threats made to {victim} over the headset on {game}.",
}

var threatOffline = []string{
	"{suspect} made a threat to {victim} during an argument at the address.",
	"{victim} was threatened by {who} in {street}.",
	"Threat made by telephone, voice call, number withheld.",
	"Threat made in a text message (SMS) to {victim}.",
}

var blackmailOnline = []string{
	"{victim} made contact with an unknown person on {video}. A recording was made and {amount} is demanded.",
	"{suspect} threatens to share images of {victim} with friends on {social} unless {amount} is paid.",
	"E-mail received demanding {amount} in bitcoin; files on the computer were locked.",
	"Contact on {dating}, then a demand for {amount} by {msg}.",
}

var blackmailOffline = []string{
	"A letter was received by post demanding {amount}.",
	"{suspect}, {who}, demanded {amount} in person and threatened to speak to the employer.",
	"Caller on the telephone demanded {amount} from {victim}.",
}

var publicOrderOnline = []string{
	"Abusive posts about {victim} on a public page on {social}.",
	"{suspect} streamed abuse towards {victim} live on {social}.",
}

var publicOrderOffline = []string{
	"{suspect} shouted and swore at passers-by in {street}.",
	"Argument in a queue; {suspect} used abusive words to {victim}.",
	"Group of youths causing alarm near {street}, moved on.",
	"{suspect} was abusive to the driver of a bus.",
}

var childOnline = []string{
	"Offender known to the victim. Contact by messages on {social}.",
	"{suspect}, not known to {victim}, made contact through {social} and asked to meet. No meeting took place.",
	"Contact began on {game} and moved to {msg}. Safeguarding in place.",
	"Parent found messages from an unknown person on {msg} on the child's tablet.",
	"School reports that {victim} has been in contact with an unknown adult on {social}.",
	"{victim} was asked for an image on {msg}. Device has been seized for examination.",
	"Contact through {video} with a person who gave a false age.",
	"Images were requested by a user of {social}. Referred to children's services.",
	"{victim} agreed by {msg} to meet {suspect}, whom {victim} had met on {social}.",
}

var childOffline = []string{
	"Offender known to the victim. Offence at the family home. Disclosed to a teacher.",
	"Non-recent offence, disclosed to a counsellor. Offender was a family friend.",
	"Offender not known to the victim. Offence in a public place.",
	"Third-party report by children's services. Joint investigation.",
	"Disclosure made to a school nurse. Offender is a relative.",
	"Offence by another pupil on the way home from school.",
}

var metOnline = []string{
	"{victim} met {suspect} on {dating} and then in person. Offence at the address of {suspect}.",
	"Contact on {social} for {days} before meeting. Specially trained officer allocated.",
	"Meeting was arranged by {msg}. {suspect} is known by a user name only.",
}

var adultOffline = []string{
	"Offender known to the victim. Offence at the home address. Specially trained officer allocated.",
	"Non-recent offence, reported after advice from a support service.",
	"Offence in a crowd at licensed premises. Offender not known.",
	"Offender not known to the victim. Offence near {street}.",
	"Third-party report by a health worker; at the Wish of the victim no statement.",
}

var exposureOnline = []string{
	"{victim} received an unwanted image from an unknown user on {social}.",
	"Unwanted video call on {video} from an unknown user.",
}

var imagesOnline = []string{
	"Referral from a service provider: prohibited images uploaded to an online storage account. Warrant obtained.",
	"Prohibited images shared on {msg}. Devices seized for examination.",
	"Information that an internet address was used to download prohibited images. Address identified.",
	"File sharing of prohibited images found by the internet investigation team.",
}

var imagesOffline = []string{
	"Printed material found when a loft was cleared. Origin unknown, believed decades old.",
	"Old video tapes handed in by a house clearance firm.",
}

var assaultOnline = []string{
	"A fight was arranged on {social} and {victim} was pushed by {who}.",
	"{victim} met {who}, found on {dating}, and was pushed when leaving.",
}

var assaultOffline = []string{
	"{victim} was pushed by {who} during an argument.",
	"{victim} was struck once by {suspect} outside licensed premises.",
	"Argument over parking, {suspect} pushed {victim} and left.",
	"Disagreement on a playing field; {victim} has a bruise.",
	"{suspect} grabbed the arm of {victim} at the address. No injury seen.",
	"{victim} was hit by a thrown bottle near {street}. Offender not seen.",
}

var careOffline = []string{
	"Child found alone at the address; children's services informed.",
	"Concern for the care of a child raised by a health visitor.",
}

var vehicleOffline = []string{
	"Window of the vehicle smashed and {item} taken between 2200 and 0700.",
	"Vehicle left insecure, {item} stolen from the boot.",
	"Number plates taken from the vehicle overnight.",
	"Vehicle taken from the drive, keys not used. Sat nav tracker not active.",
	"Tools and {item} stolen from a van parked near {street}.",
}

var cycleOffline = []string{
	"Pedal cycle taken from a rack at {street}, lock cut.",
	"Pedal cycle stolen from an open garage.",
}

var shopOffline = []string{
	"Offender selected meat and left without paying. Staff know the offender.",
	"Two persons took alcohol from the display and ran off.",
	"Goods hidden in a bag, offender stopped at the door. Apple brand cider recovered.",
	"Offender took {item} from the display of the phone shop.",
}

var sellerOnline = []string{
	"{item} was advertised on {market}; {suspect} came to view it and left without paying.",
	"{victim} arranged on {market} to sell {item}. It was taken by {suspect} at the meeting.",
	"{victim} paid {amount} for {item} seen on {market}; nothing came and the seller cannot be reached online.",
	"{suspect} used the online banking of {victim} and moved {amount}.",
}

var theftOffline = []string{
	"{item} left on a table and taken by persons unknown.",
	"{victim} was distracted in {street} and {item} was taken.",
	"A parcel from Amazon was taken from the doorstep.",
	"{item} stolen from a locker at the gym.",
	"{item} taken from the staff room; victim works for an internet company.",
	"Theft of {item} from a coat at a school.",
}

var burglaryOffline = []string{
	"Rear window forced, untidy search, {item} taken.",
	"Front door insecure; {item} taken while the occupiers slept.",
	"Entry by the conservatory. Desktop computer and {item} stolen.",
	"Net curtains pulled down, entry through the window. Nothing taken.",
}

var siteOffline = []string{
	"Container on a building site forced and {item} taken.",
	"Site office entered; computer and {item} stolen.",
	"Fence at the site cut, cable and diesel taken.",
}

var robberyOffline = []string{
	"{suspect} demanded {item} from {victim} near {street} and left on foot.",
	"{victim} was stopped by two persons who took {item}.",
}

var damageOffline = []string{
	"Tyre of the vehicle let down overnight.",
	"Stone thrown at a window by youths.",
	"Wing mirror kicked off near {street}.",
	"Paint thrown on the garage door by {who}.",
	"Tablet of {victim} thrown to the floor in an argument.",
}

var damageOnline = []string{
	"{suspect} wrote on {social} that the car of {victim} would be scratched, asked others to join, and it was done.",
}

var drugsOnline = []string{
	"Parcel intercepted; substance ordered on a website, the dark web is suspected.",
	"Supply arranged by messages on {msg}; phone seized.",
}

var drugsOffline = []string{
	"Stop and search near {street}, bags found.",
	"Warrant at the address; scales and bags found.",
}

var handlingOnline = []string{
	"Stolen goods are being sold by {suspect} on {market}.",
}

var handlingOffline = []string{
	"Stolen cycle found in the shed of {suspect}.",
	"Stolen tools offered to a trader in {street}.",
}

// asides mislead a reader in a hurry: none makes an offence an online one.
var asides = []string{
	"Reported through the force's website.",
	"Reported online by {victim}.",
	"Victim filled in the online form.",
	"CCTV has been e-mailed to the officer.",
	"Photographs sent to the officer by e-mail.",
	"Officers looked on Facebook for the person described: no result.",
	"Appeal put on the force's Twitter page.",
	"{victim} prefers to be updated by e-mail.",
	"At the Wish of the victim no further action.",
	"{victim} was given the website of Victim Support.",
	"Receipt is in the e-mail account of {victim}.",
	"{suspect} is said to be an IT technician.",
	"Location shown by Find My iPhone after the event.",
	"Similar goods were later seen on eBay, not linked.",
	"Friends have since talked about it on Facebook.",
}

// negations say that the internet had no part.
var negations = []string{
	"No contact by social media or the internet.",
	"No online element.",
	"Nothing was received by e-mail or on social media.",
	"There is no known internet involvement.",
	"{suspect} has not contacted {victim} on Facebook or WhatsApp.",
	"Not cyber related.",
}

var closings = []string{
	"No CCTV.", "House to house negative.", "Statement taken.", "No further lines of enquiry.", "{suspect} to be interviewed.",
	"Victim supported.", "No witnesses.", "CCTV to be viewed.", "Enquiries continue.", "Filed.", "Scene examined.", "Referred to partner agencies.",
}

// outcomes are some of the Home Office's outcome types, in short.
var outcomes = []string{
	"Charge/Summons", "Caution - adults", "Community Resolution", "Investigation complete - no suspect identified",
	"Evidential difficulties - victim supports", "Evidential difficulties - victim does not support", "Not yet assigned",
}
