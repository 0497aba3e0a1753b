package answer

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"cyberflag/figure"
	"cyberflag/internal/lately"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
	"cyberflag/reference"
)

var (
	refLabelled = lazyre.New(`(?i)\b(?:(?:our|your|foi|foia|request|force|disclosure|rfi|case)\s+)*(?:ref(?:erence)?(?:\s+(?:no|number))?|request (?:no|number)|freedom of information\s+(?:ref|request)|foi(?:a)?(?:\s+(?:ref|request|no|number))?|rfi)\s*[.:#-]*\s*(?:no\.?\s*|number\s*)?:?\s*([A-Z]{0,5}[ ./_-]?[A-Z]*[/._-]?\d[\w./_-]*)`)
)

func datesIn(s string) []prose.SpeltPeriod {
	var out []prose.SpeltPeriod
	for _, p := range prose.SpeltPeriods(s) {
		if p.Dated() && isDay(p) {
			out = append(out, p)
		}
	}
	return out
}

// hasDigits reports whether s has at least three.
func hasDigits(s string) bool {
	n := 0
	for _, r := range s {
		if '0' <= r && r <= '9' {
			n++
		}
	}
	return n >= 3
}

var (
	speaks     = lazyre.New(`(?i)^(?:(?:response|reply|answer|return|disclosure|information)\s+(?:of|from|by)\s+|on behalf of\s+)`)
	pageTitle  = lazyre.New(`\s*[|]\s*`)
	shortTitle = 70
)

// ownForce finds whose answer it is. A heading that says who answers decides;
// then a sentence in which one answers; then a line that is a force's name, which
// may be the house of several; then the force that is named most often; the letterhead, which one unit may share, comes last.
func ownForce(l letter, lines []string) (name string, problem string) {
	for _, s := range lines {
		if m := speaks.FindString(s); m != "" {
			if f := forceIn(s[len(m):]); f != "" {
				return f, letterheadProblem(l, f)
			}
		}
	}
	if f := forceSpeaking(lines); f != "" {
		return f, letterheadProblem(l, f)
	}
	for _, s := range lines {
		if len(s) < shortTitle {
			if f, ok := reference.FindForce(strings.Trim(pageTitle.Split(s, 2)[0], " .,:")); ok {
				return f.Name, letterheadProblem(l, f.Name)
			}
		}
	}
	best, times := mostNamed(lines)
	if times == 1 && l.mail != nil { // beside what is said of another force once
		best = cmp.Or(forceOfAddress(l.mail.From), best)
	}
	if best == "" {
		best = forceInTables(l)
	}
	if best == "" {
		best = cmp.Or(forceIn(l.title), forceIn(l.head))
	}
	if best == "" {
		best = forceNamed(lines) // the house that it is written from, where it names no other
	}
	if best == "" && l.mail != nil {
		best = cmp.Or(forceOfAddress(l.mail.From), forceIn(l.mail.Subject))
	}
	if best == "" {
		best = l.forceAround(lines)
	}
	if best == "" {
		best = forceOfName(l.name)
	}
	return best, letterheadProblem(l, best)
}

// mostNamed gives the force that lines name most often, and how often; "" where two are named as often.
func mostNamed(lines []string) (best string, most int) {
	count := map[string]int{}
	for _, line := range lines {
		for _, s := range sentencesOf(line) {
			for _, f := range namedAlone(s) {
				count[f]++
			}
		}
	}
	for _, f := range slices.Sorted(maps.Keys(count)) {
		switch n := count[f]; {
		case n > most:
			best, most = f, n
		case n == most:
			best = ""
		}
	}
	return best, most
}

func letterheadProblem(l letter, own string) string {
	if fs := forcesIn(l.head); len(fs) > 0 && own != "" && !slices.Contains(fs, own) {
		return "the letterhead is of " + strings.Join(slices.Compact(slices.Sorted(slices.Values(fs))), " and ") + "; the answer says that it is of " + own
	}
	return ""
}

// forceIn gives the only force that a text names; "" where it names none, or several.
func forceIn(s string) string {
	f, _ := onlyName(forcesIn(s))
	return f
}

// forcesIn gives the forces that a text names, each time that it does.
func forcesIn(s string) []string { return forcesNamed.Of(s, findForces) }

var forcesNamed lately.Known[[]string]

func findForces(s string) []string {
	var out []string
	for _, a := range forceAreas(titleCase(s)) {
		out = append(out, a.Area.Name)
	}
	return out
}

// titleCase lowers the capitals of a letterhead, because names are found in
// running text by their capitals.
func titleCase(s string) string {
	if strings.ToUpper(s) != s {
		return s
	}
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		if w != "and" && w != "of" && w != "the" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}

var mailDomain = lazyre.New(`@([a-z0-9-]+)\.(?:pnn\.)?police\.uk|@(psni)\.`)

func forceOfAddress(from string) string {
	m := mailDomain.FindStringSubmatch(strings.ToLower(from))
	if m == nil {
		return ""
	}
	if f := forceOfSlug(m[1] + m[2]); f != "" {
		return f
	}
	for _, f := range append(reference.Forces(), reference.OtherForces()...) { // "avonandsomerset"
		if strings.ReplaceAll(f.Slug, "-", "") == m[1] {
			return f.Name
		}
	}
	return ""
}

func forceOfSlug(s string) string {
	if f, ok := reference.FindForce(strings.ReplaceAll(s, "-", " ")); ok {
		return f.Name
	}
	return ""
}

// forceOfName finds a force in a file's name: "437-17 Dyfed-Powys.csv".
func forceOfName(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == '.' || r == ' ' })
	for n := min(4, len(words)); n > 0; n-- {
		for i := 0; i+n <= len(words); i++ {
			if s := strings.Join(words[i:i+n], " "); len(s) > 3 {
				if f := forceOfSlug(s); f != "" {
					return f
				}
				if f, ok := reference.FindForce(strings.Join(words[i:i+n], "-")); ok {
					return f.Name
				}
			}
		}
	}
	return ""
}

// union gives the span of two periods' ends, for a sum over periods.
func union(ps []figure.Period) figure.Period {
	var u figure.Period
	for _, p := range ps {
		if u.Start.IsZero() || p.Start.Before(u.Start) {
			u.Start = p.Start
		}
		if p.End.After(u.End) {
			u.End = p.End
		}
	}
	return u
}

// forceInTables gives the force that the cells of a letter name, when it is one.
func forceInTables(l letter) string {
	var named []string
	for _, p := range l.parts {
		for _, b := range p.blocks {
			if b.table == nil {
				continue
			}
			for _, s := range strings.FieldsFunc(b.table.text(), func(r rune) bool { return r == '\t' || r == '\n' }) {
				named = append(named, forcesIn(s)...)
			}
		}
	}
	f, _ := onlyName(named)
	return f
}
