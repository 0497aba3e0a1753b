package flag

// An Answer says whether an offence involved the internet.
type Answer int

// The answers. The zero Answer is that no rule has looked yet.
const (
	Undecided Answer = iota
	No
	Yes
	Review // a person decides
)

var answerNames = [...]string{Undecided: "undecided", No: "no", Yes: "yes", Review: "review"}

// String gives the answer as the flag column has it: yes, no or review.
func (a Answer) String() string { return answerNames[a] }

// A Reason is a rule that decided and the bytes that made it fire.
type Reason struct {
	Rule       string // "platform.facebook"
	Start, End int    // byte offsets into Record.Text; End is exclusive; 0-0 for a rule about no words
}

// A Hit is one mention that a rule found, or the evidence of a field, and how
// much it tells.
type Hit struct {
	Reason
	rule     int32 // into Judge.rules
	Channel  string
	Platform string // canonical name, or ""
	// Weight is the log odds that the mention tells how the offence was done;
	// for a field, what it adds to the log odds of the record.
	Weight float64
	// Used and Doubtful are the chances that the mention tells how the offence
	// was done, and that only a person can say. Both are 0 for a field.
	Used, Doubtful float64
	By             *Reason // what speaks most against a mention that is not used; may be nil
}

// A Decision is the answer for one record with its reasons. Only a Judge makes
// one, and never without a reason; the zero Decision is Undecided.
type Decision struct {
	answer      Answer
	probability float64
	raw         float64 // before calibration
	doubt       float64 // the chance that the text leaves it open
	noText      bool    // there is no text: see NoText
	named       bool    // a mention names a channel: see Named
	channel     string
	platforms   []string
	reasons     []Reason
	hits        []Hit
	definition  string
	version     string
}

// kept gives d in memory of its own.
func (d Decision) kept() Decision {
	d.platforms, d.reasons, d.hits = own(d.platforms), own(d.reasons), own(d.hits)
	for i := range d.hits {
		d.hits[i] = d.hits[i].kept()
	}
	return d
}

// kept gives h in memory of its own.
func (h Hit) kept() Hit {
	if by := h.By; by != nil {
		h.By = &Reason{by.Rule, by.Start, by.End}
	}
	return h
}

// own gives a copy, nil when there is nothing in it.
func own[T any](s []T) []T { return append([]T(nil), s...) }

// Answer gives yes, no or review.
func (d Decision) Answer() Answer { return d.answer }

// Probability gives the chance that the offence involved the internet, 0 to 1.
func (d Decision) Probability() float64 { return d.probability }

// Doubt gives the chance that the text leaves open whether it was online.
func (d Decision) Doubt() float64 { return d.doubt }

// Uncalibrated gives the probability as the weights make it, which the
// calibration then corrects.
func (d Decision) Uncalibrated() float64 { return d.raw }

// Named reports whether some mention of a channel that counts has at least a small chance
// to tell how the offence was done. Where none has, what a text says is that somebody was
// contacted or paid, and not by what: a yes then takes more.
func (d Decision) Named() bool { return d.named }

// NoText reports whether the record has no text, or only what stands in the place of one,
// such as "N/A": then nothing but its fields decided.
func (d Decision) NoText() bool { return d.noText }

// Channel gives the way the internet was used: social, messaging, email, web,
// marketplace, dating, gaming, videocall, bank, device, account, darkweb,
// mixed, none or unknown.
func (d Decision) Channel() string { return d.channel }

// Platforms gives the canonical names of the platforms used, sorted. The
// caller must not change it.
func (d Decision) Platforms() []string { return d.platforms }

// Reasons gives the rules that decided, in order of the text. The caller must
// not change it.
func (d Decision) Reasons() []Reason { return d.reasons }

// Hits gives every hit, the cancelled ones among them, in order of the text.
// The caller must not change it.
func (d Decision) Hits() []Hit { return d.hits }

// Definition gives the id of the wording of online that was applied.
func (d Decision) Definition() string { return d.definition }

// RulesVersion names the rules that were applied.
func (d Decision) RulesVersion() string { return d.version }
