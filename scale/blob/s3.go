package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"

	"cyberflag/scale"
)

const s3Scheme = "s3://"

// object is a file in an object store, as it was when it was opened: by its
// ETag, a range of another version is refused.
type object struct {
	core        *minio.Core
	bucket, key string
	size        int64
	etag        string
}

func openS3(ctx context.Context, name string, getenv func(string) string) (File, error) {
	bucket, key, ok := strings.Cut(strings.TrimPrefix(name, s3Scheme), "/")
	if !ok || bucket == "" || key == "" {
		return nil, fmt.Errorf("%s: want s3://bucket/key", name)
	}
	core, err := connect(getenv)
	if err != nil {
		return nil, err
	}
	info, err := core.StatObject(ctx, bucket, key, minio.StatObjectOptions{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &object{core, bucket, key, info.Size, info.ETag}, nil
}

// connect prepares a client; it asks nothing of the store yet.
func connect(getenv func(string) string) (*minio.Core, error) {
	host, secure := "s3.amazonaws.com", true
	address := getenv("AWS_ENDPOINT_URL_S3")
	if address == "" {
		address = getenv("AWS_ENDPOINT_URL")
	}
	if address != "" {
		u, err := url.Parse(address)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return nil, errors.New("AWS_ENDPOINT_URL_S3: want the address of an object store, such as https://store.example:9000")
		}
		host, secure = u.Host, u.Scheme == "https"
	}
	region := getenv("AWS_REGION")
	if region == "" {
		region = "us-east-1" // what stores that have no regions expect
	}
	return minio.NewCore(host, &minio.Options{Creds: credentials.NewChainCredentials(providers(getenv)), Secure: secure, Region: region})
}

// providers are where credentials are looked for; with none, the store is asked
// without. That of the machine is only asked where it is said to be: elsewhere
// it would be waited for.
func providers(getenv func(string) string) []credentials.Provider {
	from := []credentials.Provider{&credentials.EnvAWS{}, &credentials.FileAWSCredentials{}}
	for _, name := range []string{"AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"} {
		if getenv(name) != "" {
			return append(from, &credentials.IAM{Client: http.DefaultClient})
		}
	}
	return from
}

func (o *object) Name() string { return path.Base(o.key) }

func (o *object) Size() int64 { return o.size }

func (o *object) Close() error { return nil }

// Range asks for one range. When the connection breaks in the middle of it, the
// rest is asked for again.
func (o *object) Range(ctx context.Context, offset, length int64) (io.ReadCloser, error) {
	r := &ranged{ctx: ctx, object: o, at: offset, end: offset + length}
	if length == 0 {
		return r, nil
	}
	return r, r.ask()
}

// ranged reads the bytes of an object from at to end.
type ranged struct {
	ctx     context.Context
	object  *object
	at, end int64
	body    io.ReadCloser
	broken  int
}

// mostBroken is how many broken connections one range survives.
const mostBroken = 5

func (r *ranged) ask() error {
	var opts minio.GetObjectOptions
	err := errors.Join(opts.SetRange(r.at, r.end-1), opts.SetMatchETag(r.object.etag))
	if err != nil {
		return err
	}
	body, _, _, err := r.object.core.GetObject(r.ctx, r.object.bucket, r.object.key, opts)
	if minio.ToErrorResponse(err).StatusCode == http.StatusPreconditionFailed {
		return fmt.Errorf("%s: %w", r.object.Name(), scale.ErrChanged)
	}
	if err != nil {
		return fmt.Errorf("%s, bytes %d to %d: %w", r.object.Name(), r.at, r.end, err)
	}
	r.body = body
	return nil
}

func (r *ranged) Read(b []byte) (int, error) {
	if r.at == r.end {
		return 0, io.EOF
	}
	n, err := r.body.Read(b[:min(int64(len(b)), r.end-r.at)])
	if r.at += int64(n); r.at == r.end {
		return n, nil
	}
	if err == nil || r.ctx.Err() != nil {
		return n, err
	}
	if r.broken++; r.broken > mostBroken {
		return n, fmt.Errorf("%s, at byte %d: %w", r.object.Name(), r.at, errors.Join(io.ErrUnexpectedEOF, err))
	}
	r.body.Close()
	return n, r.ask()
}

func (r *ranged) Close() error {
	if r.body == nil {
		return nil
	}
	return r.body.Close()
}
