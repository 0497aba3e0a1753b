package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"time"
)

// recognitionLimit is what reading the pictures of one file may take in all, so
// that one file stays under 10 s. What is not reached is reported as unread.
const recognitionLimit = 7 * time.Second

// recognisedConfidence is what is believed of words that tesseract read: below
// 0.5, so that no figure from a picture is ever put forward by itself.
const recognisedConfidence = 0.4

// recogniser gives what reads the picture of a page, when tesseract is installed;
// otherwise nil, and such a page is reported as unread.
func recogniser() func(picture []byte) (string, float64, error) {
	program, err := exec.LookPath("tesseract")
	if err != nil {
		return nil
	}
	left := recognitionLimit
	return func(picture []byte) (string, float64, error) {
		began := time.Now()
		defer func() { left -= time.Since(began) }()
		ctx, stop := context.WithTimeout(context.Background(), max(left, time.Millisecond))
		defer stop()
		c := exec.CommandContext(ctx, program, "stdin", "stdout", "--psm", "6", "-c", "preserve_interword_spaces=1")
		c.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
		c.Stdin = bytes.NewReader(picture)
		text, err := c.Output()
		return string(text), recognisedConfidence, err
	}
}
