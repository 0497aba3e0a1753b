// Package blob opens the files that are done in shards: on this machine's
// disks, or in an S3-compatible object store. Of either it reads ranges and
// nothing else, and it writes neither.
package blob

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"cyberflag/scale"
)

// A File is an open scale.Source; Close ends its use.
type File interface {
	scale.Source
	io.Closer
}

// Open opens a path, or s3://bucket/key. Getenv gives the settings of the object
// store, under the names that other programs use: AWS_ENDPOINT_URL_S3 (or
// AWS_ENDPOINT_URL) and AWS_REGION; its credentials come from where those
// programs have them.
func Open(ctx context.Context, name string, getenv func(string) string) (File, error) {
	if strings.HasPrefix(name, s3Scheme) {
		return openS3(ctx, name, getenv)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s is no file: shards are ranges of one, read more than once", filepath.Base(name))
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return disk{f, info.Size()}, nil
}

// disk is a file on a disk.
type disk struct {
	*os.File
	size int64
}

func (d disk) Name() string { return filepath.Base(d.File.Name()) }

func (d disk) Size() int64 { return d.size }

func (d disk) Range(_ context.Context, offset, length int64) (io.ReadCloser, error) {
	return io.NopCloser(io.NewSectionReader(d.File, offset, length)), nil
}
