//go:build unix

// Package pgtest gives a test a PostgreSQL server of its own, on a port of the
// loopback that nobody else has, and ends it with the test. The programs of the
// server must be on the machine: without them the test is skipped, and says so.
package pgtest

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A Server is a running PostgreSQL with one superuser and no password.
type Server struct {
	URL string // of a database that is empty at first

	t    testing.TB
	bin  string
	dir  string
	port int
	used time.Duration       // when it was stopped
	as   *syscall.Credential // nil for the user who runs the test
}

// Start makes a cluster and starts its server, with settings as name=value.
func Start(t testing.TB, settings ...string) *Server {
	t.Helper()
	s := &Server{t: t, bin: programs(t), as: credential(t)}
	// Not in t.TempDir, whose path is too long for a socket.
	dir, err := os.MkdirTemp("", "pgtest-")
	if err != nil {
		t.Fatal(err)
	}
	s.dir = dir
	t.Cleanup(func() { os.RemoveAll(dir) })
	if s.as != nil {
		if err := os.Chown(dir, int(s.as.Uid), int(s.as.Gid)); err != nil {
			t.Fatal(err)
		}
	}
	s.must("initdb", "-D", s.data(), "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
	s.port = freePort(t)
	var conf bytes.Buffer
	fmt.Fprintf(&conf, "listen_addresses = '127.0.0.1'\nport = %d\nunix_socket_directories = '%s'\n", s.port, dir)
	for _, setting := range settings {
		fmt.Fprintln(&conf, setting)
	}
	f, err := os.OpenFile(filepath.Join(s.data(), "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = f.Write(conf.Bytes())
		f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	s.URL = fmt.Sprintf("postgres://postgres@127.0.0.1:%d/postgres?sslmode=disable", s.port)
	s.Up()
	t.Cleanup(func() { s.control("stop", "-m", "immediate") })
	return s
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

// Up starts the server and waits until it answers.
func (s *Server) Up() {
	s.t.Helper()
	if out, err := s.control("start", "-w", "-t", "30", "-l", filepath.Join(s.dir, "log")); err != nil {
		log, _ := os.ReadFile(filepath.Join(s.dir, "log"))
		s.t.Fatalf("start PostgreSQL: %v\n%s\n%s", err, out, log)
	}
}

// Crash stops the server as a crash would: at the next start it recovers from
// its log.
func (s *Server) Crash() {
	s.t.Helper()
	if out, err := s.control("stop", "-m", "immediate"); err != nil {
		s.t.Fatalf("stop PostgreSQL: %v\n%s", err, out)
	}
}

// Down stops the server when its clients have gone.
func (s *Server) Down() {
	s.t.Helper()
	s.used = s.CPU()
	if out, err := s.control("stop", "-m", "fast"); err != nil {
		s.t.Fatalf("stop PostgreSQL: %v\n%s", err, out)
	}
}

// CPU is the processor time of the server so far, with that of its processes
// that have ended.
func (s *Server) CPU() time.Duration {
	pid, err := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
	if err != nil {
		return s.used
	}
	first, _, _ := strings.Cut(string(pid), "\n")
	stat, err := os.ReadFile("/proc/" + first + "/stat")
	if err != nil {
		return s.used
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	ticks := 0
	for _, field := range strings.Fields(rest)[11:15] { // utime, stime, cutime, cstime: proc(5)
		n, _ := strconv.Atoi(field)
		ticks += n
	}
	return time.Duration(ticks) * time.Second / 100 // of USER_HZ
}

func (s *Server) control(args ...string) ([]byte, error) {
	return s.run("pg_ctl", append([]string{"-D", s.data()}, args...)...)
}

func (s *Server) must(program string, args ...string) {
	s.t.Helper()
	if out, err := s.run(program, args...); err != nil {
		s.t.Fatalf("%s: %v\n%s", program, err, out)
	}
}

func (s *Server) run(program string, args ...string) ([]byte, error) {
	cmd := exec.Command(filepath.Join(s.bin, program), args...)
	cmd.Dir = s.dir
	cmd.Env = []string{"LC_ALL=C", "PATH=" + os.Getenv("PATH")}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	var out bytes.Buffer // not a pipe: the server would hold it open
	f, err := os.CreateTemp(s.dir, "out-")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	cmd.Stdout, cmd.Stderr = f, f
	err = cmd.Run()
	if text, readErr := os.ReadFile(f.Name()); readErr == nil {
		out.Write(text)
	}
	return out.Bytes(), err
}

// programs gives the folder of the server's programs: that of postgres on the
// PATH, or Debian's.
func programs(t testing.TB) string {
	t.Helper()
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if path, err := exec.LookPath("postgres"); err == nil {
		found = append(found, path)
	}
	for i := len(found) - 1; i >= 0; i-- {
		dir := filepath.Dir(found[i])
		if exists(filepath.Join(dir, "initdb")) && exists(filepath.Join(dir, "pg_ctl")) {
			return dir
		}
	}
	t.Skip("skipped: PostgreSQL (postgres, initdb, pg_ctl) is not on this machine")
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// credential gives a user for the server, which refuses to run as root.
func credential(t testing.TB) *syscall.Credential {
	t.Helper()
	if os.Getuid() != 0 {
		return nil
	}
	for _, name := range strings.Fields("postgres nobody") {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, errU := strconv.Atoi(u.Uid)
		gid, errG := strconv.Atoi(u.Gid)
		if errU == nil && errG == nil {
			return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
		}
	}
	t.Skip("skipped: PostgreSQL does not run as root, and there is no user postgres or nobody")
	return nil
}

func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}
