package flag

import (
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"cyberflag/record"
	"cyberflag/rules"
)

// A silent text decides as any other silent text does: that is what its
// readers save work by. The texts are a few words each of the rules' examples.
func TestSilentTextsAreAlike(t *testing.T) {
	set := rules.Shipped()
	judge, err := NewJudge(set)
	if err != nil {
		t.Fatal(err)
	}
	sieve, err := judge.Sieve()
	if err != nil {
		t.Fatal(err)
	}
	all := gocmp.AllowUnexported(Decision{})
	silent, loud := 0, 0
	for _, text := range someWords(set.Examples()) {
		rec := record.Record{Ref: "C/1", Text: text}
		if !sieve.Silent([]byte(text)) {
			loud++
			continue
		}
		silent++
		for _, rec.OfficerFlag = range []record.Flag{record.Blank, record.FlagNo, record.FlagYes} {
			for _, rec.LocationType = range []string{"", "Internet", "Street"} {
				like := rec
				if like.Text = "."; strings.TrimSpace(text) == "" {
					like.Text = ""
				}
				if diff := gocmp.Diff(judge.Decide(like), judge.Decide(rec), all); diff != "" {
					t.Errorf("%q is silent and decides otherwise than another (-other +this):\n%s", text, diff)
				}
			}
		}
	}
	if silent < 1000 || loud < 100 {
		t.Errorf("%d texts are silent and %d are not: the test looks at too little", silent, loud)
	}
}

// someWords gives every five words in a row of each example, and no words.
func someWords(examples []rules.Example) []string {
	texts := []string{"", " \n"}
	for _, e := range examples {
		words := strings.Fields(e.Text)
		for i := range words {
			texts = append(texts, strings.Join(words[i:min(i+5, len(words))], " "))
		}
	}
	return texts
}
