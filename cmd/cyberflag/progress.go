package main

import (
	"io"
	"os"

	"golang.org/x/term"

	"cyberflag/internal/progress"
)

// progressMode reads --progress: json, off, or "" for a line on a terminal and
// nothing elsewhere.
func progressMode(setting string, w io.Writer) (progress.Mode, error) {
	switch setting {
	case "json":
		return progress.JSON, nil
	case "off":
		return progress.Off, nil
	case "":
		if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
			return progress.Line, nil
		}
		return progress.Off, nil
	}
	return progress.Off, usagef("unknown --progress %q: want json or off", setting)
}

// sizeOf adds up the sizes of files, or gives 0 when one is not known.
func sizeOf(files []string) int64 {
	var sum int64
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		sum += info.Size()
	}
	return sum
}
