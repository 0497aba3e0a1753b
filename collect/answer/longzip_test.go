package answer_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
)

// manyMembers is an archive of n answers of three forces.
func manyMembers(n int) string {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := range n {
		f, err := w.Create(fmt.Sprintf("answer %d.txt", i))
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(f, "%s Police\n\n%s", []string{"Kent", "Essex", "Surrey"}[i%3], strings.Repeat(longLine, 20))
	}
	w.Close()
	return out.String()
}
