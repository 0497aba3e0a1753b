package validate

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"cyberflag/record"
)

// Under is how often the rules say online where the officer said no.
type Under struct {
	All     Usage   `json:"all"`
	ByClass []Usage `json:"by_class"` // most missed first
	ByMonth []Usage `json:"by_month"` // by recorded month
}

// A Usage is how the officer's flag and the rules agree over some offences.
// Share is MissedYes of OfficerNo, in per cent with one decimal, "" when the
// officer said no nowhere, and where nothing was decided.
type Usage struct {
	Key          string `json:"key"`   // class or month
	Title        string `json:"title"` // of the class
	Offences     int    `json:"offences"`
	OfficerYes   int    `json:"officer_yes"`
	OfficerNo    int    `json:"officer_no"`
	OfficerBlank int    `json:"officer_blank"`
	RulesYes     int    `json:"rules_yes"`
	MissedYes    int    `json:"rules_yes_officer_no"`
	MissedReview int    `json:"rules_review_officer_no"`
	BlankYes     int    `json:"rules_yes_officer_blank"`
	Share        string `json:"share_of_officer_no_percent"`
}

// add counts one offence.
func (u *Usage) add(flag record.Flag, answer Answer) {
	u.Offences++
	u.RulesYes += one(answer == Yes)
	switch flag {
	case record.FlagYes:
		u.OfficerYes++
	case record.FlagNo:
		u.OfficerNo++
		u.MissedYes += one(answer == Yes)
		u.MissedReview += one(answer == Review)
	default:
		u.OfficerBlank++
		u.BlankYes += one(answer == Yes)
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (u *Usage) sum(o Usage) {
	u.Offences += o.Offences
	u.OfficerYes += o.OfficerYes
	u.OfficerNo += o.OfficerNo
	u.OfficerBlank += o.OfficerBlank
	u.RulesYes += o.RulesYes
	u.MissedYes += o.MissedYes
	u.MissedReview += o.MissedReview
	u.BlankYes += o.BlankYes
}

// share gives n of of in per cent, rounded half up to one decimal.
func share(n, of int) string {
	if of == 0 {
		return ""
	}
	tenths := (2000*n + of) / (2 * of)
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10)
}

// share gives the share of the offences that the officer said no to.
func (c *Collector) share(u Usage) string {
	if !c.decided {
		return ""
	}
	return share(u.MissedYes, u.OfficerNo)
}

// under makes the picture of under-recording.
func (c *Collector) under() Under {
	u := Under{All: Usage{Key: "all"}, ByClass: []Usage{}, ByMonth: []Usage{}}
	for _, class := range slices.Sorted(maps.Keys(c.classes)) {
		x := *c.classes[class]
		x.Key, x.Title, x.Share = class, c.titleOf(class), c.share(x)
		u.ByClass = append(u.ByClass, x)
		u.All.sum(x)
	}
	slices.SortFunc(u.ByClass, func(a, b Usage) int {
		return cmp.Or(cmp.Compare(b.MissedYes, a.MissedYes), cmp.Compare(b.Offences, a.Offences), strings.Compare(a.Key, b.Key))
	})
	for _, month := range slices.Sorted(maps.Keys(c.months)) {
		x := *c.months[month]
		x.Key, x.Share = monthName(month), c.share(x)
		u.ByMonth = append(u.ByMonth, x)
	}
	u.All.Share = c.share(u.All)
	return u
}
