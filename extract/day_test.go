package extract

import (
	"testing"

	"cyberflag/internal/civil"
)

func TestParseDay(t *testing.T) {
	for in, want := range map[string]string{
		"2023-10-06": "2023-10-06", "06/10/2023": "2023-10-06", "2024-02-29": "2024-02-29",
		"2023-10-06T02:00": "2023-10-06", "2023-10-06 02:00": "2023-10-06", "06/10/2023 23:59:60": "2023-10-06",
		"2023-10-06T02:00:07": "2023-10-06", "2023-10-06T02:00:07.123": "2023-10-06", "2023-10-06T02:00Z": "2023-10-06",
		"2023-10-06T23:30:00+01:00": "2023-10-06", "2023-10-06T02:00:07.5-0030": "2023-10-06", "2023-10-06T02:00+01": "2023-10-06",
		"2023-02-29": "", "2023-13-01": "", "2023-1-01": "", "2023-10-0x": "", "20231006": "", "2023-10-06T": "", "2023-10-06T2:00": "",
		"2023-10-06T24:00": "", "2023-10-06T02:60": "", "2023-10-06T02:00:": "", "2023-10-06T02:00:07.": "", "2023-10-06T02:00:07.x": "",
		"2023-10-06T02:00+1": "", "2023-10-06T02:00+15:00": "", "2023-10-06T02:00+01-00": "", "2023-10-06 soon": "", "2023-10-06x02:00": "", "T02:00": "",
	} {
		got, err := parseDay(in)
		if got.String() != want || (err == nil) != (want != "") {
			t.Errorf("parseDay(%q) = %v, %v, want %q", in, got, err, want)
		}
	}
}

// A time that is none is not repeated: behind a date there may stand anything.
func TestParseDayRepeatsNoText(t *testing.T) {
	_, err := parseDay("2023-10-06 canary")
	if want := "not a time of day behind the date: want hh:mm, hh:mm:ss, and perhaps Z or +hh:mm"; err == nil || err.Error() != want {
		t.Errorf("the error is %v, want %s", err, want)
	}
}

// FuzzDay holds isoDay to civil.Parse, and isoMinute to parseDay.
func FuzzDay(f *testing.F) {
	for _, seed := range []string{"2024-02-29", "2023-02-29", "0000-01-01", "2023-04-31", "2023-10-1/", "202:-10-11", "06/10/2023",
		"2024-02-29T23:59", "2024-02-29T24:00", "2024-02-29T00:60", "2023-02-29T00:00", "2024-02-2:T00:00", "2024-02-29T0x:00", "2024-02-29t00:00", "2024-02-29T00.00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := isoDay(s)
		want, err := civil.Parse(s)
		if ok && (err != nil || got != want) {
			t.Errorf("isoDay(%q) = %v, civil.Parse gives %v, %v", s, got, want, err)
		}
		if !ok && err == nil && s[2] != '/' && want.Year >= leastYear {
			t.Errorf("isoDay does not read %q", s)
		}
		if len(s) != minuteBytes || s[dayBytes] != 'T' || s[2] == '/' {
			return
		}
		got, ok = isoMinute([]byte(s))
		want, err = parseDay(s)
		if ok != (err == nil && want.Year >= leastYear) || ok && got != want {
			t.Errorf("isoMinute(%q) = %v, %v, parseDay gives %v, %v", s, got, ok, want, err)
		}
	})
}

func BenchmarkDay(b *testing.B) {
	for name, read := range map[string]func(string) bool{
		"isoDay":      func(s string) bool { _, ok := isoDay(s); return ok },
		"civil.Parse": func(s string) bool { _, err := civil.Parse(s); return err == nil },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if !read("2023-10-06") {
					b.Fatal("not read")
				}
			}
		})
	}
}
