package train

import (
	"math"
	"slices"

	"cyberflag/flag"
	"cyberflag/flag/weigh"
	"cyberflag/rules"
)

// channels learns which channel a record tells of, from the rows labelled yes
// with a channel. Without one, nothing is learnt.
func channels(set *rules.Set, rows []Row, ridge float64) ([]rules.ChannelWeight, error) {
	j, err := flag.NewJudge(set)
	if err != nil {
		return nil, err
	}
	channels, names := flag.Channels(), j.ChannelFeatures()
	var cs []weigh.ClassCase
	for _, row := range rows {
		class := slices.Index(channels, row.Channel)
		if row.Label != weigh.Yes || class < 0 {
			continue
		}
		if c, ok := j.ChannelCase(row.Record); ok {
			c.Class = class
			cs = append(cs, c)
		}
	}
	if len(cs) == 0 {
		return nil, nil
	}
	learnt, err := weigh.FitClasses(len(names), len(channels), cs, ridge)
	if err != nil {
		return nil, err
	}
	var ws []rules.ChannelWeight
	for i, x := range learnt {
		if x = thousandths(x); math.Abs(x) >= leastChannelWeight {
			ws = append(ws, rules.ChannelWeight{Name: names[i/len(channels)], Channel: rules.Channel(channels[i%len(channels)]), Weight: x})
		}
	}
	return ws, nil
}

// leastChannelWeight is the least weight of a channel that is kept: less moves
// no probability by more than a hundredth.
const leastChannelWeight = 0.05
