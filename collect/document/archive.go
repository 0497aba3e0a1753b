package document

import (
	"path"
	"strings"

	"cyberflag/internal/ziplimit"
)

// readZip reads the members of an archive, each as a document of its own. An
// archive inside it is refused: nobody sends an answer so, and bombs are built so.
func (r *reading) readZip(d *Document, z *ziplimit.Reader) error {
	if r.inZip {
		return refuse(TooMuch, "pack the files themselves, not archives of them", "it is an archive inside an archive")
	}
	r.inZip = true
	for _, e := range z.Entries {
		if isLitter(e.Name) {
			continue
		}
		if *r.parts >= maxParts {
			return refuse(TooMuch, "send the answer's files only", "the archive has more than %d files", maxParts)
		}
		part := &Document{Name: path.Base(e.Name), Path: d.Path + e.Name + ", "}
		r.part(d, part, func(sub *reading) error {
			body, err := e.ReadAll(MaxFile)
			if err != nil {
				return zipRefusal(err)
			}
			return sub.read(part, body)
		})
	}
	if len(d.Parts) == 0 {
		d.warn(Skipped, "", "the archive is empty")
	}
	return nil
}

// isLitter reports names that systems leave behind in archives.
func isLitter(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(name, "__MACOSX/") || base == ".DS_Store" || strings.EqualFold(base, "Thumbs.db") || strings.EqualFold(base, "desktop.ini")
}
