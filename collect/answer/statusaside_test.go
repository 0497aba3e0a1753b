package answer_test

import (
	"testing"

	"cyberflag/collect/answer"
)

// What is not held for want of a flag is not held, and of what kind an exemption is withholds nothing from others.
func TestStatusBesideReasons(t *testing.T) {
	for text, want := range map[string]answer.Status{
		"Q1. 512 offences in 2016/17.\n\nQ2. The flag was not used in 2016/17.\n\nQ4. No information held as there is no flag to search by.":                                                                                answer.NotHeld,
		"Q1. 512 offences in 2016/17.\n\nQ2. The flag was not used in 2016/17.\n\nQ4. This is not held because we did not use the flag.":                                                                                    answer.NotHeld,
		"Q2. 60 in 2016/17.\n\nQ3. The sites are exempt under section 31(1)(a).\n\nQ4. 2016/17: charged 9; open 51.\n\nSection 31(1)(a) is a qualified exemption and the public interest test was carried out.":             answer.Answered,
		"Q2. 60 in 2016/17.\n\nQ3. The sites are exempt under section 31(1)(a).\n\nQ4. 2016/17: charged 9; open 51. Other outcomes are exempt under section 30(1). Section 30(1) is a class-based and qualified exemption.": answer.Partly,
	} {
		var got answer.Status
		for _, q := range read(t, "a.txt", "Kent Police\n\n"+text+"\n").Questions {
			if q.Question == "Q4" {
				got = q.Status
			}
		}
		if got != want {
			t.Errorf("%q: the fourth is %s, want %s", text, got, want)
		}
	}
}
