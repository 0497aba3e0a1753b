package check

import "testing"

// TestAside has figures of victims and of parts: they bear numbers out, and neither they
// nor the figure of the whole prove a number of a part wrong.
func TestAside(t *testing.T) {
	const (
		m       = "cyber-flagged child sexual offences"
		humber  = "Humberside|2017-18|90\nHumberside|2016-17|66\n"
		victims = humber + "Humberside|2017-18|91|" + m + " (victims)\nHumberside|2017-18|76|" + m + " (victims): sex F\n" +
			"Humberside|2017-18|44|" + m + " (victims): age 13-15, sex F\nHumberside|2017-18|34|" + m + ": platform Facebook\n" +
			"Humberside|2017-18|33|" + m + ": sexual grooming"
		girls = "Humberside Police counted 91 child victims of cyber-flagged sexual offences in 2017-18, of whom 76 were girls."
	)
	runSamples(t, []sample{
		{"victims", "Humberside Police said 91 children were victims of cyber-flagged sexual offences in 2017-18.", victims, "91 children: supported 91"},
		{"victims, of whom girls", girls, victims, "91 child: supported 91\n76: supported 76"},
		{"no figure of girls", girls, humber, "76: cannot_tell"},
		{"more girls than we know", "Humberside Police counted 91 child victims of cyber-flagged sexual offences in 2017-18, of whom 77 were girls.", victims, "77: cannot_tell"},
		{"victims are no offences", "Humberside Police recorded 91 cyber-flagged child sexual offences in 2017-18.", victims, "91 cyber: contradicted misprint 90"},
		{"offences are no victims", "Humberside Police said 90 children were victims of cyber-flagged sexual offences in 2017-18.", victims, "90 children: contradicted wrong_unit 90"},
		{"all victims are not girls", "Humberside Police said 91 girls were victims of cyber-flagged sexual offences in 2017-18.", victims, "91 girls: cannot_tell"},
		{"girls are not all victims", "Humberside Police said 76 children were victims of cyber-flagged sexual offences in 2017-18.", victims, "76 children: cannot_tell"},
		{"of an age", "In Humberside, 44 girls aged 13 to 15 were victims of cyber-flagged sexual offences in 2017-18.", victims, "44 girls: supported 44"},
		{"a platform", "In 2017-18, 34 of the cyber-flagged child sexual offences recorded by Humberside Police mentioned Facebook.", victims, "34: supported 34"},
		{"a part is not the whole", "Humberside Police recorded 34 cyber-flagged child sexual offences in 2017-18.", victims, "34 cyber: contradicted two_values 90"},
		{"an offence", "Humberside Police recorded 33 cyber-flagged sexual grooming offences in 2017-18.", victims, "33 cyber: supported 33"},
		{"a number of people is no unit of 90", "Humberside Police said 91 people were suspects of cyber-flagged sexual offences in 2017-18.", victims, "91 people: cannot_tell"},
	})
}

// TestBarePercentage has a percentage without its sign, which is no number of offences.
func TestBarePercentage(t *testing.T) {
	const (
		kent = "Kent|2015-16|50\nKent|2016-17|102"
		both = "Kent recorded 50 offences in 2015-16 and 102 in 2016-17. "
	)
	runSamples(t, []sample{
		{"right", both + "In percentage terms the rise is 104.", kent, "104: supported 104.0"},
		{"wrong", both + "In percentage terms the rise is 204.", kent, "204: contradicted ratio_as_rise 104.0"},
		{"with its sign", both + "In percentage terms the rise is 104 per cent.", kent, "104 per cent: supported 104.0"},
		{"of a difference", both + "In percentage terms the rise of 52 is 104.", kent, "52: supported 52"},
	})
}
