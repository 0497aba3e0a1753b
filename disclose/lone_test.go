package disclose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cyberflag/disclose/table"
)

// Group disclosure: where all of a total lie in one part, whoever is known to belong to
// the total is known to belong to the part, whatever is rounded or hidden. Such totals
// are named for both methods, in every direction, and others are not.
func TestGroupDisclosure(t *testing.T) {
	for _, c := range []struct {
		why  string
		csv  string
		tree table.Hierarchy
		want []string
	}{
		{"all nine of Kent were aged 10 to 12", "force,age,count\nKent,0-9,0\nKent,10-12,9\nEssex,0-9,6\nEssex,10-12,7\nDurham,0-9,8\nDurham,10-12,9\n",
			nil, []string{"Kent,10-12"}},
		{"three of Kent, too: a small group is one", "force,age,count\nKent,0-9,0\nKent,10-12,3\nEssex,0-9,16\nEssex,10-12,17\nDurham,0-9,18\nDurham,10-12,19\n",
			nil, []string{"Kent,10-12"}},
		{"an age is only met in one force", "force,age,count\nKent,0-9,12\nKent,10-12,9\nEssex,0-9,0\nEssex,10-12,7\n",
			nil, []string{"Kent,0-9", "Essex,10-12"}},
		{"all forces of a region but one have none", "force,count\nKent,0\nEssex,9\nDurham,12\nCleveland,30\n",
			table.Hierarchy{"force": {"Kent": "south", "Essex": "south", "Durham": "north", "Cleveland": "north"}}, []string{"Essex"}},
		{"nobody belongs to a total of nothing", "force,age,count\nKent,0-9,0\nKent,10-12,0\nEssex,0-9,16\nEssex,10-12,17\n",
			nil, []string{"Essex,0-9", "Essex,10-12", "Essex,Total"}},
		{"a total of one part says nothing new", "force,count\nKent,9\n", nil, nil},
	} {
		counts, err := table.ReadCounts("c.csv", strings.NewReader(c.csv))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []Method{Round, Suppress} {
			safe, err := Protect(counts, Policy{Method: m, Hierarchy: c.tree})
			if err != nil {
				t.Fatalf("%s, %s: %v", c.why, m, err)
			}
			var got []string
			for _, key := range safe.Lone() {
				got = append(got, strings.Join(key, ","))
			}
			slices.Sort(got)
			want := slices.Sorted(slices.Values(c.want))
			if fmt.Sprint(slices.Compact(got)) != fmt.Sprint(want) {
				t.Errorf("%s, %s: %q are named, want %q", c.why, m, got, want)
			}
		}
	}
}
