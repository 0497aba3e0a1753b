package rules

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"weak"
)

//go:embed VERSION *.rules *.examples
var shipped embed.FS

// inUse is the rules of shipped while somebody uses them: what is made of them takes a
// third of their memory, and flag counts in that.
var inUse struct {
	sync.Mutex
	set weak.Pointer[Set]
}

// Shipped gives the rules that are part of the program. It panics when they
// cannot be read: a test holds that they can.
func Shipped() *Set {
	inUse.Lock()
	defer inUse.Unlock()
	if s := inUse.set.Value(); s != nil {
		return s
	}
	s, err := Load(shipped)
	if err != nil {
		panic("BUG: " + err.Error())
	}
	inUse.set = weak.Make(s)
	return s
}

// ShippedFiles gives the files of the rules that are part of the program: VERSION, *.rules and
// *.examples.
func ShippedFiles() fs.FS { return shipped }

// ShippedUntrained gives the rules that are part of the program, without what
// training has learnt of them.
func ShippedUntrained() (*Set, error) { return LoadUntrained(shipped) }

// Load reads every *.rules and *.examples file at the top of fsys, and the
// file VERSION. What is wrong in them comes back as ParseErrors, all at once.
func Load(fsys fs.FS) (*Set, error) { return load(fsys, false) }

// LoadUntrained is Load for rules that are about to be trained: what an earlier
// training wrote is not read.
func LoadUntrained(fsys fs.FS) (*Set, error) { return load(fsys, true) }

func load(fsys fs.FS, untrained bool) (*Set, error) {
	if err := misnamed(fsys); err != nil {
		return nil, err
	}
	version, err := readVersion(fsys)
	if err != nil {
		return nil, err
	}
	rules, err := readAll(fsys, "*.rules")
	if err != nil {
		return nil, err
	}
	if len(rules) == 0 {
		return nil, errors.New("no *.rules files in the folder of rules")
	}
	if untrained {
		rules = slices.DeleteFunc(rules, func(f file) bool { return f.name == WeightsFile })
	}
	examples, err := readAll(fsys, "*.examples")
	if err != nil {
		return nil, err
	}
	return parse(version, rules, examples, untrained)
}

func readVersion(fsys fs.FS) (string, error) {
	b, err := fs.ReadFile(fsys, "VERSION")
	if err != nil {
		return "", fmt.Errorf("read the version of the rules: %w", err)
	}
	v := strings.TrimSpace(strings.TrimPrefix(string(b), "\ufeff"))
	if v == "" || len(v) > 40 || strings.ContainsAny(v, " \n,;@\"") {
		return "", errors.New("VERSION: want one word of at most 40 letters, such as 2026.1")
	}
	return v, nil
}

func readAll(fsys fs.FS, pattern string) ([]file, error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var files []file
	for _, name := range names {
		text, err := readText(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read the rules: %w", err)
		}
		files = append(files, file{path.Base(name), strings.TrimPrefix(text, "\ufeff")})
	}
	return files, nil
}

// readText reads a file without a second copy of it: the weights are some megabytes.
func readText(fsys fs.FS, name string) (string, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var b strings.Builder
	if info, err := f.Stat(); err == nil {
		b.Grow(int(min(info.Size(), mostGrown)))
	}
	_, err = io.Copy(&b, f)
	return b.String(), err
}

// mostGrown is how much memory a file is given before it is read: what a folder says of its
// size need not be so.
const mostGrown = 16 << 20

// misnamed gives an error for a file that looks like one of the rules and would not be read:
// an editor that added .txt, or capitals.
func misnamed(fsys fs.FS) error {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return fmt.Errorf("read the rules: %w", err)
	}
	for _, e := range entries {
		if want := wantName(e.Name()); want != e.Name() && !e.IsDir() {
			return &ParseError{Place{e.Name(), 1, 1}, "a file of this name is not read", "call it " + want}
		}
	}
	return nil
}

// wantName gives the name by which a file that looks like one of the rules is read; its own
// for all others, and for those hidden by a full stop.
func wantName(name string) string {
	stem := cutEnd(name, ".txt")
	if strings.EqualFold(stem, "version") {
		return "VERSION"
	}
	for _, ending := range []string{".rules", ".examples"} {
		if own := cutEnd(stem, ending); own != stem && !strings.HasPrefix(stem, ".") {
			return own + ending
		}
	}
	return name
}

// cutEnd cuts an ending of ASCII letters off a name, in whatever case.
func cutEnd(name, ending string) string {
	if at := len(name) - len(ending); at >= 0 && strings.EqualFold(name[at:], ending) {
		return name[:at]
	}
	return name
}

// hash is over names and contents of all files in order, so that any change
// of a word list is another version.
func hash(version string, files ...file) string {
	h := sha256.New()
	w := bufio.NewWriter(h) // a hash takes no string but by a copy of it
	fmt.Fprintf(w, "VERSION\n%s\n", version)
	for _, f := range files {
		fmt.Fprintf(w, "%s %d\n", f.name, len(f.text))
		w.WriteString(f.text)
	}
	w.Flush()
	return hex.EncodeToString(h.Sum(nil))[:12]
}

func parse(version string, rules, examples []file, untrained bool) (*Set, error) {
	p := &parser{
		set:     &Set{version: version + "-" + hash(version, rules...)},
		lists:   map[string]statement{},
		groups:  map[string]Place{},
		used:    map[string]bool{},
		opened:  map[string][]string{},
		defined: map[string]Place{},
		spelt:   map[string]*spelling{}, clash: map[[2]string]bool{},
		offline:   map[string]bool{},
		textNames: map[string]Place{},
		weighed:   map[weighedIn]Place{}, untrained: untrained,
	}
	var ss []statement
	for _, f := range slices.Concat(rules, examples) {
		p.encoding(f)
	}
	if len(p.errs) > 0 {
		return nil, p.errs
	}
	for _, f := range rules {
		ss = append(ss, p.statements(f)...)
	}
	p.gather(ss)
	p.parse(ss)
	if len(p.errs) == 0 { // else what is not there may be what could not be read
		p.check()
		for _, f := range examples {
			p.examples(f)
		}
	}
	if len(p.errs) > 0 {
		slices.SortStableFunc(p.errs, byPlace)
		return nil, p.errs
	}
	return p.set, nil
}

func byPlace(a, b *ParseError) int {
	if a.File != b.File {
		return strings.Compare(a.File, b.File)
	}
	return a.Line - b.Line
}

// check asks of the whole what no statement can know alone.
func (p *parser) check() {
	for name, s := range p.lists {
		if !p.used[name] {
			p.failf(s.rest.at, "name it as %"+name+", or drop it", "no rule uses the word list %%%s", name)
		}
	}
	p.checkLookAlikes()
	p.checkWeights()
	p.checkLearnt()
	p.checkWholeText()
	p.checkDefinitions()
}

func (p *parser) knownID(id string) bool { _, ok := p.defined[id]; return ok }

// ids gives the ids of rules and cues.
func (p *parser) ids() []string {
	var all []string
	for _, r := range p.set.rules {
		all = append(all, r.ID)
	}
	for _, c := range p.set.cues {
		all = append(all, c.ID)
	}
	return all
}
