package intake

import (
	"errors"
	"fmt"

	"cyberflag/extract"
)

// named puts the name of the file before an error that has it not.
func named(name string, err error) error {
	var p *extract.Problem
	if errors.As(err, &p) || alreadyNamed(name, err) {
		return err
	}
	return fmt.Errorf("%s: %w", name, err)
}

func alreadyNamed(name string, err error) bool {
	text := err.Error()
	return len(text) > len(name) && text[:len(name)] == name && text[len(name)] == ':'
}
