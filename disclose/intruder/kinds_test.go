package intruder_test

import "cyberflag/disclose"

// A kind is a sort of sets.
type kind struct {
	name string
	make func(*world)
}

// kinds are those of the campaign, in turn.
var kinds = []kind{
	{"two-way, rounded", func(w *world) { w.release(disclose.Round, "force", "age") }},
	{"two-way, suppressed", func(w *world) { w.release(disclose.Suppress, "force", "age") }},
	{"three-way, rounded", func(w *world) { w.release(disclose.Round, "force", "age", "sex") }},
	{"three-way, suppressed", func(w *world) { w.release(disclose.Suppress, "force", "age", "sex") }},
	{"hierarchy, rounded", func(w *world) { w.regions(); w.release(disclose.Round, "force", "age") }},
	{"hierarchy, suppressed", func(w *world) { w.regions(); w.release(disclose.Suppress, "force", "age") }},
	{"linked, suppressed", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.behind = w.truth
		w.release(disclose.Suppress, "force", "sex")
	}},
	{"linked, then rounded", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.behind = w.truth
		w.release(disclose.Round, "force", "sex")
	}},
	{"linked in one file", func(w *world) { w.protect(disclose.Suppress, w.linked()) }},
	{"linked, counts unknown", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Suppress, "force", "sex")
	}},
	{"linked, counts unknown, then rounded", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Round, "force", "sex")
	}},
	{"linked, both rounded, counts unknown", func(w *world) {
		w.release(disclose.Round, "force", "age")
		w.release(disclose.Round, "force", "sex")
	}},
	{"rounded, then linked and suppressed, counts unknown", func(w *world) {
		w.release(disclose.Round, "force", "age")
		w.release(disclose.Suppress, "force", "sex")
	}},
	{"three linked, counts unknown", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Round, "force", "sex")
		w.release(disclose.Round, "age", "sex")
	}},
	{"suppressed releases in sequence", func(w *world) {
		w.release(disclose.Suppress, "force", "age")
		w.release(disclose.Suppress, "force", "age", "sex")
	}},
	{"a finer release, then a coarser, counts unknown", func(w *world) {
		w.release(disclose.Suppress, "force", "age", "sex")
		w.release(disclose.Round, "force", "age")
	}},
	{"headline, then rounded", func(w *world) {
		w.release(disclose.Suppress, "force")
		w.release(disclose.Round, "force", "age")
	}},
	{"releases in sequence", func(w *world) {
		w.release(disclose.Round, "force", "age")
		w.release(disclose.Round, "force", "age", "sex")
	}},
	{"an answer given out before", func(w *world) { w.answer(); w.release(disclose.Suppress, "force", "age") }},
	{"an answer, then rounded", func(w *world) { w.answer(); w.release(disclose.Round, "force", "age") }},
	{"a late label, suppressed", func(w *world) { w.late("force", disclose.Suppress, disclose.Suppress, "force", "age") }},
	{"a late label, rounded", func(w *world) { w.late("force", disclose.Round, disclose.Round, "force", "age") }},
	{"a late label in a hierarchy, suppressed", func(w *world) {
		w.regions()
		w.late("force", disclose.Suppress, disclose.Suppress, "force", "age")
	}},
	{"a late label in a hierarchy, rounded then suppressed", func(w *world) {
		w.regions()
		w.late("force", disclose.Round, disclose.Suppress, "force", "age")
	}},
	{"a late year, suppressed", func(w *world) { w.years(); w.late("year", disclose.Suppress, disclose.Suppress, "force", "year") }},
	{"a late year, rounded", func(w *world) { w.years(); w.late("year", disclose.Round, disclose.Round, "force", "age", "year") }},
	{"a late year, rounded then suppressed", func(w *world) { w.years(); w.late("year", disclose.Round, disclose.Suppress, "age", "year") }},
	{"a late year, suppressed then rounded", func(w *world) { w.years(); w.late("year", disclose.Suppress, disclose.Round, "age", "year") }},
	{"years that move on, a late year", func(w *world) {
		w.years()
		w.late("year", disclose.Suppress, disclose.Suppress, "force", "year")
		w.from["year"] = 1
		w.release(disclose.Suppress, "force", "year")
	}},
}
