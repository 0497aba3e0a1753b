package answer_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cyberflag/collect/answer"
	"cyberflag/figure"
)

// A sumKind is an answer in which a number of a certain kind, written {right|wrong}, is the sum of others:
// with the right one no problem speaks of a sum, with the wrong one a problem names it and the sum.
type sumKind struct {
	why  string
	text string // a table as CSV, which is read in four formats, or a letter where letter is set
	sum  string // "41": what the parts are
}

var eitherNumber = regexp.MustCompile(`\{(\d+)\|(\d+)\}`)

// kindsInTables are sums within one table and from one table to another.
var kindsInTables = []sumKind{
	{"a total row", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,40\nTotal,41,{52|55}\n", "52"},
	{"a total column", "Kent Police,,,\nQ4. Outcomes of flagged offences,,,\nYear,Charged,Cautioned,Total\n2017/18,10,31,41\n2018/19,12,40,{52|55}\n", "52"},
	{"rows and columns, the total of a column", "Kent Police,,,\nQ1. Recorded offences 2018/19,,,\nOffence,Female,Male,Total\nRape,10,31,41\nGrooming,12,40,52\nTotal,22,{71|77},93\n", "71"},
	{"rows and columns, the total of a row", "Kent Police,,,\nQ1. Recorded offences 2018/19,,,\nOffence,Female,Male,Total\nRape,10,31,{41|44}\nGrooming,12,40,52\nTotal,22,71,93\n", "41"},
	{"rows and columns, the total of all", "Kent Police,,,\nQ1. Recorded offences 2018/19,,,\nOffence,Female,Male,Total\nRape,10,31,41\nGrooming,12,40,52\nTotal,22,71,{93|95}\n", "93"},
	{"a total above its parts", "Kent Police,,\nQ1. Recorded offences,,\nOffence,2017/18,2018/19\nAll offences,41,{52|55}\nRape,10,12\nGrooming,31,40\n", "52"},
	{"a subtotal of a group", "Kent Police,,\nQ1. Recorded offences,,\nOffence,2017/18,2018/19\nRape of a female,44,46\nRape of a male,8,5\nSub-total rape,52,{51|57}\nAssault on a female,73,79\nAssault on a male,31,29\nSub-total assault,104,108\nGrand total,156,159\n", "51"},
	{"a grand total of groups", "Kent Police,,\nQ1. Recorded offences,,\nOffence,2017/18,2018/19\nRape of a female,44,46\nRape of a male,8,5\nSub-total rape,52,51\nAssault on a female,73,79\nAssault on a male,31,29\nSub-total assault,104,108\nGrand total,156,{159|165}\n", "159"},
	{"a group's total without its label", "Kent Police,,,\nQ1. Recorded offences,,,\nOffence,Sex,2017/18,2018/19\nRape,Female,44,46\n,Male,8,5\n,All,52,51\nAssault,Female,73,79\n,Male,31,29\n,All,104,{108|112}\nGrooming,Female,21,22\n,Male,3,4\n,All,24,26\n", "108"},
	{"a group's total in a long layout", "Kent Police,,,,\nQuestion,Topic,Category,2017/18,2018/19\nQ1,Offence,Rape,71,74\nQ1,Offence,Grooming,58,66\nQ1,Offence,Total,129,140\nQ2,All offences,With cyber flag,44,55\nQ3,Platform,Snapchat,33,45\nQ3,Platform,Facebook,11,10\nQ3,Platform,Total,44,{55|58}\nQ4,Outcome,Charged,13,12\nQ4,Outcome,Caution,31,43\nQ4,Outcome,Total,44,55\n", "55"},
	{"a total without a label", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,40\nNo suspect,5,6\n,46,{58|59}\n", "58"},
	{"years to a total of all years", "Kent Police,,\nQ2. Offences with the cyber flag,,\nYear,Offences\n2016/17,31\n2017/18,40\n2018/19,52\nAll years,{123|132}\n", "123"},
	{"months to a year", "Kent Police,\nQ2. Offences with the cyber flag 2018/19,\nMonth,Offences\nApril 2018,5\nMay 2018,6\nJune 2018,4\nJuly 2018,7\nAugust 2018,3\nSeptember 2018,5\nOctober 2018,6\nNovember 2018,4\nDecember 2018,2\nJanuary 2019,8\nFebruary 2019,5\nMarch 2019,6\nTotal,{61|66}\n", "61"},
	{"quarters beside their year", "Kent Police,,,,,\nQ2. Offences with the cyber flag,,,,,\nYear,Apr-Jun,Jul-Sep,Oct-Dec,Jan-Mar,Year total\n2017/18,10,12,9,11,42\n2018/19,13,12,14,11,{50|53}\n", "50"},
	{"flagged and not flagged", "Kent Police,,\nSexual offences against children and the cyber flag,,\nCyber flag,2017/18,2018/19\nYes,40,52\nNo,300,310\nAll offences,340,{362|372}\n", "362"},
	{"flagged and not flagged beside their sum", "Kent Police,,,\nOffences with a cyber flag,,,\nYear,With flag,Without flag,All offences\n2017/18,40,300,340\n2018/19,52,310,{362|372}\n", "362"},
	{"flagged, not flagged and not said", "Kent Police,\nSexual offences against children and the cyber flag,\nCyber flag,2018/19\nYes,52\nNo,300\nNot recorded,10\nAll offences,{362|372}\n", "362"},
	{"age bands", "Kent Police,,\nQ1. Recorded offences,,\nAge of victim,2017/18,2018/19\nUnder 10,21,22\n10 to 12,33,30\n13 to 15,81,90\n16 to 17,40,44\nAll ages,175,{186|189}\n", "186"},
	{"single ages", "Kent Police,,\nQ1. Recorded offences,,\nAge,2017/18,2018/19\n12,33,30\n13,81,90\n14,40,44\nTotal,154,{164|146}\n", "164"},
	{"sex with unknown", "Kent Police,,\nQ1. Recorded offences by sex of victim,,\nSex,2017/18,2018/19\nFemale,210,220\nMale,33,30\nUnknown,4,5\nTotal,247,{255|250}\n", "255"},
	{"noughts as dashes", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,-\nCommunity resolution,-,4\nNo suspect,9,8\nTotal,50,{24|27}\n", "24"},
	{"a total outside the bounds of what is hidden", "Kent Police,,\nQ4. Outcomes of flagged offences (* is 1 to 4),,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,40\nNo suspect,*,*\nTransferred,*,*\nTotal,46,{57|75}\n", "52"},
	{"forces that sum to a region", "Q2. Offences with the cyber flag,,\nForce,2017/18,2018/19\nDevon and Cornwall Police,40,52\nDorset Police,31,30\nWiltshire Police,20,25\nRegion total,91,{107|170}\n", "107"},
	{"outcomes without a total against Q2", "Kent Police,,\nQ2. Flagged offences,,\n,2017/18,2018/19\nOffences with the cyber flag,41,{52|55}\n,,\nQ4. Outcomes of the flagged offences,,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,40\n", "52"},
	{"platforms without a total against Q2", "Kent Police,,\nQ2. Flagged offences,,\n,2017/18,2018/19\nOffences with the cyber flag,46,{57|55}\n,,\nQ3. Platforms of the flagged offences,,\nPlatform,2017/18,2018/19\nFacebook,10,12\nSnapchat,31,40\nNot recorded,5,5\n", "57"},
	{"platforms of one year with a rest against Q2", "Kent Police,\nQ2. Flagged offences,\n,2018/19\nOffences with the cyber flag,{57|59}\n,\nQ3. Platforms of the flagged offences,\nPlatform,2018/19\nFacebook,12\nSnapchat,40\nOther or unknown,5\n", "57"},
	{"ages without a total against all offences", "Kent Police,,\nQ1. Recorded offences,,\n,2017/18,2018/19\nSexual offences against children,154,{164|169}\n,,\nQ1. By age of the victim,,\nAge,2017/18,2018/19\n0 to 9,33,30\n10 to 15,81,90\n16 to 17,40,44\n", "164"},
	{"one offence by age", "Kent Police,,,\nQ1. Recorded offences,,,\nOffence,Age,2017/18,2018/19\nRape,0-12,44,46\nRape,13-17,18,15\nRape,All ages,62,{61|67}\nAssault,0-12,73,79\nAssault,13-17,31,29\nAssault,All ages,104,108\n", "61"},
	{"calls among platforms", "Kent Police,,,,\nQ3. Platforms of flagged offences,,,,\nYear,Facebook,Text or call,Phone calls,Total\n2017/18,10,31,5,46\n2018/19,12,40,5,{57|75}\n", "57"},
	{"parts that stand in cells of their own", "Kent Police,,\nPart,Held?,Answer\n1. Recorded sexual offences against children under 18,Yes,2016/17: 612 / 2017/18: {677|675}\n\"1. The same, female victims\",Yes,2016/17: 489 / 2017/18: 538\n\"1. The same, male victims\",Yes,2016/17: 123 / 2017/18: 139\n\"2. Of part 1, offences with a cyber-flag\",Yes,2016/17: 83 / 2017/18: 106\n", "677"},
	{"quarters in a table and their year in another", "Kent Police,\nQ2. Offences with the cyber flag,\nYear,Offences\n2018/19,{50|53}\n,\nQ2. By quarter,\nQuarter,Offences\nApril to June 2018,13\nJuly to September 2018,12\nOctober to December 2018,14\nJanuary to March 2019,11\n", "50"},
	{"sexes below the words on the flag", "Kent Police,,\nQ1. Recorded offences,,\n,2017/18,2018/19\nSexual offences against children,410,450\n,,\nQ2. Offences with the cyber flag,,\n,2017/18,2018/19\nOffences with the flag,41,{52|55}\n,,\nBy sex of the victim,,\nSex,2017/18,2018/19\nFemale,31,40\nMale,10,12\n", "52"},
	{"a total that says what it includes", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,40\nTotal (including 3 under 10),41,{52|55}\n", "52"},
	{"platforms with a rest and a large slip", "Kent Police,\nQ2. Flagged offences,\n,2018/19\nOffences with the cyber flag,{57|67}\n,\nQ3. Platforms of the flagged offences,\nPlatform,2018/19\nFacebook,12\nSnapchat,40\nOther or unknown,5\n", "57"},
	{"sexes beside all and flagged", "Kent Police,,,,\nSexual offences against children and the cyber flag,,,,\nYear,Recorded offences,With cyber flag,Female,Male\n2017/18,410,41,31,10\n2018/19,450,{52|55},40,12\n", "52"},
	{"a wrong sum beside another", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,40\nTotal,{41|43},{52|55}\n", "52"},
}

// kindsInLetters are sums in sentences, lists and lines.
var kindsInLetters = []sumKind{
	{"of which, in a sentence", "Kent Police\n\nQ2. In 2018/19 a total of {208|210} offences had the cyber flag, of which 88 were against girls and 120 against boys.\n", "208"},
	{"a sum before a colon", "Kent Police\n\nQuestion 1\n\nIn 2018-19 the number of offences was {671|676}: 538 with a girl as victim, 126 with a boy and 7 with the sex not recorded.\n", "671"},
	{"bullets of ages below a count", "Kent Police\n\nQ1. Between 1 April 2018 and 31 March 2019 there were {178|187} recorded offences. By age of the victim:\n\n- under 10: 36\n- 10 to 12: 51\n- 13 to 15: 60\n- 16 to 17: 31\n", "178"},
	{"lines of a list against Q2", "Kent Police\n\nQ2. Offences with the cyber flag in 2018/19: {59|57}\n\nQ4. Outcomes in 2018/19\n\nCharged: 12\nCautioned: 8\nNo suspect identified: 39\n", "59"},
	{"a list with its total", "Kent Police\n\nQ4. Outcomes of the flagged offences in 2018/19\n\nCharged: 12\nCautioned: 8\nNo suspect identified: 39\nTotal: {59|57}\n", "59"},
	{"years, in a sentence of its own", "Kent Police\n\nQ2. There were 31 flagged offences in 2016/17, 40 in 2017/18 and 52 in 2018/19. Over the three years the total is {123|132}.\n", "123"},
	{"a sum in brackets", "Kent Police\n\nQuestion 1\n\nApril 2018 to March 2019: {466|464} offences (girls 379, boys 87)\n", "466"},
	{"of these, in bullets", "Kent Police\n\nQ2. In 2018/19 {208|206} offences had the cyber flag. Of these:\n\n- 88 had a female victim\n- 118 had a male victim\n- 2 where the sex is not recorded\n", "208"},
	{"a sentence with outcomes against Q2", "Kent Police\n\nQ2. 59 offences had the cyber flag in 2017/18 and {70|71} in 2018/19.\n\nQ4. Of the 2017/18 offences 12 were charged, 8 were cautioned and in 39 no suspect was identified. Of the 2018/19 offences 15 were charged, 9 were cautioned and in 46 no suspect was identified.\n", "70"},
	{"years, in a sentence", "Kent Police\n\nQ2. There were 31 flagged offences in 2016/17, 40 in 2017/18 and 52 in 2018/19, {123|132} over the three years.\n", "123"},
	{"ages, each below a title of its own", "Kent Police\n\nQ1. Recorded sexual offences\n2016/17: 918\n2017/18: {1003|1007}\n\nQ1. Of those, victim aged under 13\n2016/17: 402\n2017/18: 428\n\nQ1. Of those, victim aged 13 to 17\n2016/17: 516\n2017/18: 575\n", "1,003"},
	{"a correction beside a sum", "Kent Police\n\nCorrection: the number of cautions in 2018/19 is 9, not 8.\n\nQ4. Outcomes of the flagged offences in 2018/19\n\nCharged: 12\nCautioned: 9\nNo suspect identified: 39\nTotal: {60|66}\n", "60"},
	{"platforms in a sentence against Q2", "Kent Police\n\nQ2. The flag was on 46 offences in 2017/18 and on {57|59} in 2018/19.\n\nQ3. In 2017/18 the platforms were Facebook 10, Snapchat 31 and not recorded 5. In 2018/19 they were Facebook 12, Snapchat 40 and not recorded 5.\n", "57"},
}

func (k sumKind) written(wrong bool) string {
	which := "$1"
	if wrong {
		which = "$2"
	}
	return eitherNumber.ReplaceAllString(k.text, which)
}

// noSums are right answers whose numbers look like sums and are none.
var noSums = []struct{ why, text string }{
	{"an offence may be on several platforms", "Kent Police,,\nQ2. Flagged offences,,\n,2017/18,2018/19\nOffences with the cyber flag,46,57\n,,\nQ3. Platforms; an offence may be counted under more than one platform,,\nPlatform,2017/18,2018/19\nFacebook,10,14\nSnapchat,31,33\nNot recorded,5,8\n"},
	{"the three platforms named most", "Kent Police,,\nQ2. Flagged offences,,\n,2017/18,2018/19\nOffences with the cyber flag,46,57\n,,\nQ3. The three main platforms,,\nPlatform,2017/18,2018/19\nFacebook,10,12\nSnapchat,30,38\nKik,4,5\n"},
	{"two outcomes of many", "Kent Police,,\nQ2. Flagged offences,,\n,2017/18,2018/19\nOffences with the cyber flag,46,57\n,,\nQ4. Charges and cautions,,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,3,4\n"},
	{"shares that are rounded", "Kent Police,,\nQ4. Outcomes of flagged offences,,\nOutcome,2018/19,%\nCharged,12,33.3%\nCautioned,12,33.3%\nNo suspect,12,33.3%\nTotal,36,100%\n"},
	{"a total that includes some of its rows", "Kent Police,,\nQ1. Recorded offences,,\nOffence,2017/18,2018/19\nRape,10,12\nof which under 13,4,5\nGrooming,31,40\nTotal,41,52\n"},
	{"hidden parts within their bounds", "Kent Police,,\nQ4. Outcomes of flagged offences (* is 1 to 4),,\nOutcome,2017/18,2018/19\nCharged,10,12\nCautioned,31,40\nNo suspect,*,*\nTransferred,*,*\nTotal,46,57\n"},
	{"years of which one is not given", "Kent Police,,\nQ2. Offences with the cyber flag,,\nYear,Offences\n2016/17,31\n2018/19,52\n"},
}

// speaksOfSum is a problem that says that a sum is wrong.
var speaksOfSum = regexp.MustCompile(`sums? to \d|, the whole is [\d,]+$|, printed \d|the total is|against .* of Q`)

// check reads the answer with the right number and with the wrong one.
func (k sumKind) check(t *testing.T, read func(text string) map[string]answer.Reading) {
	t.Helper()
	for name, r := range read(k.written(false)) {
		if slices.ContainsFunc(r.Problems, speaksOfSum.MatchString) {
			t.Errorf("%s, %s: a right sum is a problem: %q\n%q", k.why, name, r.Problems, brief(r))
		}
	}
	m := eitherNumber.FindAllStringSubmatch(k.text, -1)
	wrong := m[len(m)-1][2]
	n, err := strconv.ParseInt(wrong, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	wrong = figure.Thousands(n)
	both := regexp.MustCompile(fmt.Sprintf(`\b%s\b.*\b%s\b|\b%s\b.*\b%s\b`, k.sum, wrong, wrong, k.sum))
	for name, r := range read(k.written(true)) {
		if !slices.ContainsFunc(r.Problems, both.MatchString) {
			t.Errorf("%s, %s: want a problem that names %s and %s: %q\n%q", k.why, name, k.sum, wrong, r.Problems, brief(r))
		}
	}
}

// Each kind of sum in a table is told where it is wrong, and nothing is said where it is right.
func TestKindsOfSumsInTables(t *testing.T) {
	for _, k := range kindsInTables {
		k.check(t, func(text string) map[string]answer.Reading { return inFormats(t, text) })
	}
}

// Numbers that look like a sum and are none are no problem.
func TestNoSums(t *testing.T) {
	for _, k := range noSums {
		for name, r := range inFormats(t, k.text) {
			if slices.ContainsFunc(r.Problems, speaksOfSum.MatchString) {
				t.Errorf("%s, %s: %q\n%q", k.why, name, r.Problems, brief(r))
			}
		}
	}
}

// So is each kind in the words of a letter.
func TestKindsOfSumsInLetters(t *testing.T) {
	for _, k := range kindsInLetters {
		k.check(t, func(text string) map[string]answer.Reading {
			return map[string]answer.Reading{"a.txt": read(t, "a.txt", text)}
		})
	}
}

// Parts that are all not available sum to nothing.
func TestPartsNotAvailableAreNoSum(t *testing.T) {
	r := read(t, "a.csv", "Gwent Police\nQ2. Flagged offences by sex of victim\n\nVictim,2017/18,2018/19\nGirls,not available,61\nBoys,not available,13\nTotal,58,74\n\n")
	wrong := slices.ContainsFunc(r.Problems, func(p string) bool { return strings.Contains(p, "rows sum") })
	if wrong || len(r.Figures) != 6 {
		t.Errorf("%d figures, problems %q; want 6 and no wrong sum", len(r.Figures), r.Problems)
	}
}
