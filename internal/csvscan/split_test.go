package csvscan

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// splitRows gives the fields of each row of a text that is well formed, by Split.
func splitRows(text string, comma byte) (rows [][]string) {
	for rest := []byte(text); len(rest) > 0; {
		fields, body, whole := Split(rest, comma, nil)
		if body > 0 {
			rows = append(rows, Strings(rest[:body], fields, nil))
		}
		rest = rest[whole:]
	}
	return rows
}

// splitAgainstCSV compares Split with encoding/csv where that reads the text. It changes
// carriage returns, and so texts with them are left to FuzzBlock.
func splitAgainstCSV(t interface{ Fatalf(string, ...any) }, text string, comma byte) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = rune(comma), -1
	want, err := r.ReadAll()
	if err != nil || strings.ContainsRune(text, '\r') {
		return
	}
	if got := splitRows(text, comma); !slices.EqualFunc(got, want, slices.Equal) {
		t.Fatalf("%q gave\n%q\nencoding/csv gives\n%q", text, got, want)
	}
}

// Fields are as long as they come, so that their ends stand at every place of 64 bytes.
func TestSplitAgainstCSV(t *testing.T) {
	field := rapid.StringMatching(`([a-z .]{0,90}|"([a-z,\n]|""){0,90}")`)
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			text.WriteString(strings.Join(rapid.SliceOfN(field, 1, 12).Draw(t, "fields"), ",") + "\n")
		}
		splitAgainstCSV(t, text.String()[:text.Len()-rapid.IntRange(0, 1).Draw(t, "cut")], ',')
	})
}

func FuzzSplit(f *testing.F) {
	long := strings.Repeat("a field, another,,", 12)
	for _, seed := range []string{"a,b\n1,2\n", long + "\n\"x\"\n", long + "\"a\"\"b\n\"," + long, "\n\n\"\"\n", ",\n", long[:63] + "\n" + long[:64] + "\n" + long[:65]} {
		f.Add(seed, byte(','))
	}
	f.Fuzz(func(t *testing.T, text string, comma byte) {
		if !strings.ContainsRune(",;\t|", rune(comma)) {
			t.Skip()
		}
		splitAgainstCSV(t, text, comma)
	})
}
