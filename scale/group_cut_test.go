package scale

import (
	"fmt"
	"testing"

	"cyberflag/extract/intake"
	"cyberflag/extract/parquetrows"
)

// Groups are cut by what they unpack to, or by their rows where that is more: of a
// file that packs well, a shard holds no more rows. What a damaged file says of
// itself is not believed.
func TestGroupsAreCutByWhatTheyHold(t *testing.T) {
	const mb = 1 << 20
	groups := func(n int, rows, bytes int64) (all []parquetrows.Group) {
		for i := range n {
			all = append(all, parquetrows.Group{Offset: int64(4 + i*mb), Rows: rows, Bytes: bytes})
		}
		return all
	}
	for _, c := range []struct {
		why    string
		groups []parquetrows.Group
		every  int64
		shards int
	}{
		{"by bytes", groups(8, 10, 16*mb), 32 * mb, 4},
		{"by rows", groups(8, 65_536, mb), 32 * mb, 2}, // 8 MiB of rows each
		{"one group", groups(1, 65_536, 64*mb), 32 * mb, 2},
		{"too much to be true", groups(1, 10, 1<<60), 32 * mb, 32},
		{"nothing", groups(3, -5, -1), 32 * mb, 1},
	} {
		x := &intake.Extract{Groups: c.groups}
		size := int64(4 + len(c.groups)*mb)
		places := groupPlaces(x, Every(c.every), size)
		if got := len(places) - 1; got != c.shards {
			t.Errorf("%s: %d shards, want %d: %s", c.why, got, c.shards, fmt.Sprint(places))
		}
		if last := places[len(places)-1]; last.Line != len(c.groups) || last.Offset != size {
			t.Errorf("%s: the last place is %+v", c.why, last)
		}
		if into := groupPlaces(x, Into(5), size); len(into) != 6 {
			t.Errorf("%s: %d shards of 5", c.why, len(into)-1)
		}
	}
}
