package audit

import (
	"cyberflag/disclose"
	"cyberflag/disclose/table"
)

// rounded is Cleveland 2, Durham 3, Kent 4 and Surrey 41, rounded.
func rounded() disclose.Table {
	c := table.Counts{Name: "counts", Dims: []string{"force"}, Rows: []table.Count{
		{Key: []string{"Cleveland"}, N: 2}, {Key: []string{"Durham"}, N: 3},
		{Key: []string{"Kent"}, N: 4}, {Key: []string{"Surrey"}, N: 41},
	}}
	t, err := disclose.Protect(c, disclose.Policy{Method: disclose.Round})
	if err != nil {
		panic(err)
	}
	return t
}
