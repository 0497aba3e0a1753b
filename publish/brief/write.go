package brief

import "io"

// Markdown writes b as Markdown.
func Markdown(w io.Writer, b Brief) error { return nil }

// Page writes b as a whole HTML page.
func Page(w io.Writer, b Brief) error { return nil }

// Fragment writes b as HTML to stand inside a page that has its own h1.
func Fragment(w io.Writer, b Brief) error { return nil }

// JSON writes b as one JSON document.
func JSON(w io.Writer, b Brief) error { return nil }
