//go:build !linux

package resident

import "errors"

func dropFile(string) error { return errors.ErrUnsupported }
