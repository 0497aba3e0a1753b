package flatjson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"cyberflag/internal/flatjson"
)

// said gives the members of a line as name=kind:text, joined by spaces.
func said(line string) (string, error) {
	var p flatjson.Parser
	members, err := p.Members([]byte(line))
	var b strings.Builder
	for _, m := range members {
		b.WriteString(string(m.Name) + "=" + []string{"s", "n", "b", "0", "x"}[m.Kind] + ":" + string(m.Text) + " ")
	}
	return b.String(), err
}

// What a line holds, or what is wrong with it.
func TestMembers(t *testing.T) {
	for _, c := range []struct {
		why, line, want string
		err             error
	}{
		{"no member", ` {} `, "", nil},
		{"each kind", `{"a":"x","b":-1.5e+3,"c":true,"d":null,"e":[1,{"f":"]"}]}`, `a=s:x b=n:-1.5e+3 c=b:true d=0:null e=x:[1,{"f":"]"}] `, nil},
		{"spaces", "{ \"a\" : \"x\" ,\t\"b\" : 1 }\r", "a=s:x b=n:1 ", nil},
		{"escapes", `{"a\u0062":"\"\\\/\b\f\n\r\t\u00a3\ud83d\ude00"}`, "ab=s:\"\\/\b\f\n\r\t£😀 ", nil},
		{"a name twice is the caller's", `{"a":1,"a":2}`, "a=n:1 a=n:2 ", nil},
		{"an array", `[1]`, "", flatjson.ErrNotObject},
		{"nothing", ``, "", flatjson.ErrNotObject},
		{"two objects", `{}{}`, "", flatjson.ErrBehind},
		{"no value", `{"a":}`, "", flatjson.ErrBroken},
		{"a comma too many", `{"a":1,}`, "", flatjson.ErrBroken},
		{"a leading nought", `{"a":01}`, "", flatjson.ErrBroken},
		{"a bare point", `{"a":1.}`, "", flatjson.ErrBroken},
		{"no quotes", `{a:1}`, "", flatjson.ErrBroken},
		{"cut short", `{"a":"x`, "", flatjson.ErrBroken},
		{"a line end in a text", "{\"a\":\"x\ny\"}", "", flatjson.ErrBroken},
		{"half a pair", `{"a":"\ud83d"}`, "", flatjson.ErrSurrogate},
		{"broken inside", `{"a":[1,]}`, "", flatjson.ErrBroken},
	} {
		got, err := said(c.line)
		if !errors.Is(err, c.err) || err == nil && got != c.want {
			t.Errorf("%s: %q, %v; want %q, %v", c.why, got, err, c.want, c.err)
		}
	}
}

// FuzzMembers holds the parser to encoding/json: both take a line or neither
// does, and they give the same texts. A written string is read back.
func FuzzMembers(f *testing.F) {
	for _, s := range []string{`{}`, `{"a":"x\n\u00a3","b":-1.5e+3,"c":true,"d":null,"e":[1,{"f":"]"}]}`, `{"a":"\ud83d\ude00"}`, `{"a":01}`, `{"a":1} x`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		var p flatjson.Parser
		members, err := p.Members([]byte(line))
		if errors.Is(err, flatjson.ErrSurrogate) {
			return
		}
		var want map[string]json.RawMessage
		wantErr := json.Unmarshal([]byte(line), &want)
		isObject := strings.HasPrefix(strings.TrimLeft(line, " \t\r\n"), "{")
		if (err == nil) != (wantErr == nil && isObject) {
			t.Fatalf("%v, encoding/json says %v", err, wantErr)
		}
		last := map[string]flatjson.Member{}
		for _, m := range members {
			last[string(m.Name)] = m
		}
		for name, m := range last {
			if !utf8.ValidString(line) {
				return
			}
			raw := want[name]
			var s string
			if m.Kind == flatjson.String {
				if json.Unmarshal(raw, &s); s != string(m.Text) {
					t.Fatalf("%q, want %q", m.Text, s)
				}
				if json.Unmarshal(flatjson.AppendString(nil, m.Text), &s); s != string(m.Text) {
					t.Fatalf("written and read back %q, want %q", s, m.Text)
				}
			} else if !bytes.Equal(bytes.TrimSpace(raw), m.Text) {
				t.Fatalf("%q, want %q", m.Text, raw)
			}
		}
	})
}

// BenchmarkMembers reads a line as records have it, beside encoding/json.
func BenchmarkMembers(b *testing.B) {
	line := []byte(`{"crime_ref":"12/00012345/23","force":"Cleveland","offence_code":"8R","recorded_on":"2023-04-30","victim_age":15,"officer_flag":"N","mo_text":"` +
		strings.Repeat("Victim was sent messages by a stranger. ", 7) + `"}`)
	b.Run("flatjson", func(b *testing.B) {
		var p flatjson.Parser
		b.SetBytes(int64(len(line)))
		for b.Loop() {
			if _, err := p.Members(line); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		b.SetBytes(int64(len(line)))
		for b.Loop() {
			var m map[string]any
			if err := json.Unmarshal(line, &m); err != nil {
				b.Fatal(err)
			}
		}
	})
}
