// Package examples holds the facts and the story that cyberflag is shown
// with: published figures of 2015-16 and 2016-17, each with who printed it,
// when and where, and a short article that quotes some of them. It holds no
// phrases of the sources and no record of a person.
package examples

import "embed"

// FS holds figures.csv, with the columns of doc/formats.md, and article.txt.
//
//go:embed figures.csv article.txt
var FS embed.FS
