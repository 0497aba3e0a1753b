package site

// aboutPage is the data of templates/about/about.tmpl.
type aboutPage struct {
	basePage
	Measure       string
	Base, Current string
	AsOf          string
	Sources       int
	Records       bool
}

func (m maker) about() ([]Page, error) {
	q := m.release.Set.Question
	return page("about.html", "about", aboutPage{
		basePage: m.base("About these figures", "about.html", ""),
		Measure:  string(q.Measure), Base: q.Base.String(), Current: q.Current.String(), AsOf: q.AsOf.Words(),
		Sources: len(m.sources.list), Records: m.release.Records != nil,
	})
}
