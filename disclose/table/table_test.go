package table

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPublishedComesBack(t *testing.T) {
	p := Published{Name: "x.csv", Dims: []string{"force", "age"}, Cells: []Cell{
		{[]string{Total, Total}, 1234, Exact},
		{[]string{"A, north", "0-4"}, 0, Hidden},
		{[]string{"B", "0-4"}, 15, Rounded},
		{[]string{"B", "5-9"}, 0, Exact},
	}}
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := ReadPublished("x.csv", &b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, got); diff != "" {
		t.Errorf("a written table is read as another one (-want +got):\n%s", diff)
	}
}

func TestReadCounts(t *testing.T) {
	c, err := ReadCounts("c.csv", strings.NewReader("\ufeffForce;Count;Victims\nA;1,204;9\ntotal;1204;9\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := Counts{Name: "c.csv", Dims: []string{"Force"}, HasVictims: true,
		Rows: []Count{{[]string{"A"}, 1204, 9, 0}, {[]string{Total}, 1204, 9, 0}}}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Every problem of a file is told at once, with its row and column.
func TestProblems(t *testing.T) {
	counts := func(text string) error { _, err := ReadCounts("f.csv", strings.NewReader(text)); return err }
	published := func(text string) error { _, err := ReadPublished("f.csv", strings.NewReader(text)); return err }
	hierarchy := func(text string) error { _, err := ReadHierarchy("f.csv", strings.NewReader(text)); return err }
	for _, c := range []struct {
		why  string
		err  error
		want []string
	}{
		{"two problems", counts("force,count\nA,-1\n,3\n"), []string{"row 2, column count", "row 3, column force"}},
		{"a key twice", counts("force,count\nA,1\nA,2\n"), []string{"row 3", "twice, first in row 2"}},
		{"a blank as in the row above", counts("year,force,count\n2023,A,1\n,B,3\n"), []string{"row 3, column year", "write 2023 again"}},
		{"a formula", counts("force,count\n=1+1,3\n@SUM(A1),4\n+18,5\n- of which,6\n"), []string{`row 2, column force: "=1+1" would be run`, "row 3"}},
		{"no count", counts("force,n\nA,1\n"), []string{"no column count"}},
		{"no dimension", counts("count\n1\n"), []string{"no dimension"}},
		{"nothing", counts(""), []string{"no header"}},
		{"another encoding", counts("force,count\nS\xe3o,3\n"), []string{"f.csv, row 2: not UTF-8"}},
		{"a short row", counts("force,age,count\nA,1\n"), []string{"2 fields where the header has 3"}},
		{"a fraction", counts("force,count\nA,1.5\n"), []string{`"1.5" is not a whole number`}},
		{"hidden, and shown", published("force,shown,status\nA,3,hidden\n"), []string{"called hidden"}},
		{"a mark called exact", published("force,shown,status\nA,[c],exact\n"), []string{"called exact"}},
		{"an unknown status", published("force,shown,status\nA,3,about\n"), []string{`"about" is not one of`}},
		{"two parents", hierarchy("dimension,child,parent\nage,a,x\nage,a,y\n"), []string{"row 3, column child"}},
		{"a circle", hierarchy("dimension,child,parent\nage,a,b\nage,b,a\n"), []string{"above itself"}},
		{"another header", hierarchy("dim,child,parent\n"), []string{"want dimension, child, parent"}},
	} {
		for _, want := range c.want {
			if c.err == nil || !strings.Contains(c.err.Error(), want) {
				t.Errorf("%s: error %v, want %q", c.why, c.err, want)
			}
		}
	}
}
