package reference

import "testing"

// A title that is another class's contradicts its code; one that is shortened,
// reworded, misspelt or of no class does not.
func TestTitleOfAnother(t *testing.T) {
	for _, c := range []struct{ code, title, want string }{
		{"8R", "Malicious communications", ""},
		{"8R", "Rape of a female aged 16 and over", "19C"},
		{"8N", "Malicious Communications", "8R"},
		{"17B", "Sexual assault on a male aged 13 and over", "17A"},
		{"19C", "Rape of a female", ""}, // shortened
		{"4/10", "CORPORATE MANSLAUGHTER", ""},
		{"8N", "Assualt w injury", ""},
		{"8N", "", ""},
		{"8N", "A word about the person who rang", ""},
		{"71/17", "Sexual communication with a child", ""},
	} {
		o, err := LookupOffence(c.code)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := o.TitleOfAnother(c.title)
		if got.Code != c.want || ok != (c.want != "") {
			t.Errorf("%s with the title %q: %q, want %q", c.code, c.title, got.Code, c.want)
		}
	}
}

// No title of the table speaks against its own code.
func TestTitlesOfTheTable(t *testing.T) {
	for _, o := range Offences() {
		if other, ok := o.TitleOfAnother(o.Title); ok {
			t.Errorf("%s, %q: reads as %s", o.Code, o.Title, other.Code)
		}
	}
}

// TestAgreementIsTheSameEachTime: a sum of floats hangs on the order in which they
// are added, and the last digit can choose between two titles that agree alike.
func TestAgreementIsTheSameEachTime(t *testing.T) {
	book := titles()
	for i, o := range loadOffences().list {
		a := titleWords(o.Title + " committed against a person aged over thirteen by several persons together")
		first := book.agreement(a, book.words[i])
		for range 20 {
			if again := book.agreement(a, book.words[i]); again != first {
				t.Fatalf("%s: agreement %v, and then %v", o.Code, first, again)
			}
		}
	}
}
