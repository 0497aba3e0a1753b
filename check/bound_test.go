package check

import "testing"

const wiltshire = "Wiltshire|2016-17|66\nWiltshire|2017-18|77\nWiltshire|2018-19|231\nWiltshire|2016-17|330|all child sexual offences\nWiltshire|2018-19|700|all child sexual offences"

// TestBound has changes and numbers that are wrong in every way in which they can be
// read, and others that could still be meant in some way.
func TestBound(t *testing.T) {
	runSamples(t, []sample{
		{"no base printed", "Since 2016/17 the number in Wiltshire has doubled.", wiltshire, "doubled: contradicted wrong_multiple_word 3.50"},
		{"the base is carried", "Since 2016/17 Wiltshire has more than trebled. Wiltshire is up fivefold!", wiltshire, "more than trebled: supported\nfivefold: contradicted wrong_multiple_word"},
		{"another pair fits", "The number in Wiltshire has trebled.", wiltshire, "trebled: supported"},
		{"of another place", "The number in Dorset has doubled since 2016/17.", wiltshire, "doubled: cannot_tell"},
		{"the year before is dated", "Wiltshire recorded 231 offences in 2018/19. In the previous year there were 66.", wiltshire, "66: contradicted wrong_period"},
		{"and the one before that", "Wiltshire recorded 231 offences in 2018/19. It had 77 the year before and 66 the year before that.", wiltshire, "77: supported\n66: supported"},
		{"two years later", "Wiltshire flagged 66 offences in 2016/17 and 231 two years later.", wiltshire, "66: supported\n231: supported"},
		{"it had", "Offences in Wiltshire are rising. It had 648 offences in 2018/19.", wiltshire + "\nSouth West|2018-19|648", "648: contradicted wrong_area"},
		{"all three", "Kent, Surrey and Essex were asked. In 2018/19 all three had 350 offences.", "Kent|2018-19|200\nSurrey|2018-19|100\nEssex|2018-19|50", "350 offences: supported 350"},
		{"an area of the figures alone", "In 2018/19 Herefordshire accounted for 96 offences.", "Herefordshire (West Mercia)|2018-19|96\nKent|2018-19|200", "96: supported"},
	})
}

// TestShareOfKind has shares of one kind of offence in another, and their changes.
func TestShareOfKind(t *testing.T) {
	runSamples(t, []sample{
		{"of all", "In 2018/19 33 per cent of all child sexual offences in Wiltshire were online.", wiltshire, "33 per cent: supported 33.0"},
		{"of all, wrong", "In 2018/19 43 per cent of all child sexual offences in Wiltshire were online.", wiltshire, "43 per cent: contradicted wrong_arithmetic 33.0"},
		{"of online ones", "In 2018/19 20 per cent of online offences in Wiltshire had a girl as victim.", wiltshire, "20 per cent: cannot_tell"},
		{"by itself", "Wiltshire recorded 330 offences in 2016/17, and 66 of them were online. One in four.", wiltshire, "One in four: contradicted wrong_arithmetic 20.0"},
		{"points", "The online share in Wiltshire was 20 per cent in 2016/17 and 33 per cent in 2018/19, 13 percentage points more.", wiltshire, "13 percentage points: supported"},
		{"points called per cent", "The proportion of offences in Wiltshire that were online has gone up by 13 per cent.", wiltshire, "13 per cent: contradicted wrong_unit"},
		{"per head", "Wiltshire had 231 offences in 2018/19, a rate of 231 per 100,000 children.", wiltshire + "\nWiltshire|2018-06-30 to 2018-06-30|100000|population aged 0-17", "231 per 100,000: supported 231.0"},
		{"per head, wrong", "Wiltshire had 231 offences in 2018/19, a rate of 321 per 100,000 children.", wiltshire + "\nWiltshire|2018-06-30 to 2018-06-30|100000|population aged 0-17", "321 per 100,000: contradicted wrong_arithmetic 231.0"},
	})
}
