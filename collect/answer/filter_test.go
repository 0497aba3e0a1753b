package answer_test

import (
	"slices"
	"testing"
)

// A field above a table limits it to an offence, by its class or its name; all sexual offences limit nothing.
func TestOffenceInField(t *testing.T) {
	for field, want := range map[string]string{
		"HO Class,SEXUAL OFFENCES":                     "",
		"Offence,All sexual offences":                  "",
		"Offence type,Rape":                            "Rape ",
		"HO class,Rape":                                "Rape ",
		"HO code,19D":                                  "19D ",
		"Offence code,HO code 88/01":                   "88/01 ",
		"Offence group,(All)":                          "",
		"Home Office class,\"Sexual offences, child\"": "",
	} {
		got := brief(read(t, "a.csv", "Kent Police\nReference 1/19\n3 June 2019\n\nVictim age,0-17\n"+field+"\n\nYear,Offences\n2016/17,336\n2017/18,411\n"))
		if !slices.Equal(got, []string{"Q1 2016-17 " + want + "offences 336", "Q1 2017-18 " + want + "offences 411"}) {
			t.Errorf("%s: got %q", field, got)
		}
	}
}
