package site_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// The compiled style is what the sources in assets/src compile to.
func TestStyleIsWhatItIsMadeFrom(t *testing.T) {
	if _, err := exec.LookPath("npm"); err != nil {
		t.Skip("skipped: there is no npm to compile the style with")
	}
	made := filepath.Join(t.TempDir(), "govuk.css")
	if out, err := exec.Command("sh", "assets/src/build.sh", made).CombinedOutput(); err != nil {
		t.Skipf("skipped: the style could not be compiled here, perhaps without a registry: %v\n%s", err, out)
	}
	want, err := os.ReadFile(made)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("assets/govuk.css")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("assets/govuk.css has %d bytes and its source compiles to %d others: make assets", len(got), len(want))
	}
}

// What must not ship does not: GOV.UK's font, crown and images, anything that
// is loaded from elsewhere, and the name of a registry in the lock.
func TestStyleHasNothingForeign(t *testing.T) {
	for file, banned := range map[string]string{
		"assets/govuk.css":                  `(?i)gds transport|crown|crest|@font-face|@import|url\(`,
		"assets/cyberflag.css":              `(?i)@font-face|@import|url\(`,
		"assets/src/package-lock.json":      `"resolved"`,
		"assets/LICENSE-govuk-frontend.txt": `<<<<`,
	} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if found := regexp.MustCompile(banned).Find(text); found != nil {
			t.Errorf("%s holds %q", file, found)
		}
	}
}
