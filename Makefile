# Everything here works with Go alone; what more a target can use, it says.

GO          ?= go
STATICCHECK ?= honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME    ?= 30s
FUZZROOMS   ?= ./...
FUZZTRIES   ?= 10x
KILLS       ?= 200
SPLIT       ?= 1000000000
ENGINES     ?= 5
SHARD       ?= 32

.PHONY: campaign run test check bench bench-go bench-flag bench-disclose kill split engines fuzz golden fmt assets

## run: make the demo workspace, run both roads and serve the result
run:
	$(GO) run ./cmd/cyberflag demo

## test: all tests, the browser test among them where chromium is installed
test: check
	@command -v npm >/dev/null || echo "no npm: the browser test is skipped"
	@for browser in $$CHROMIUM chromium chromium-browser google-chrome none; do \
	  if [ $$browser = none ]; then echo "no chromium: the browser test is skipped"; \
	  elif command -v $$browser >/dev/null; then break; fi; \
	done
	@command -v postgres >/dev/null || ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || \
	  echo "no PostgreSQL: the tests of workers on a database are skipped"
	$(GO) test -timeout 30m $$($(GO) list ./... | grep -vxF "$$($(GO) list $(concurrent))")
	GODEBUG=cpu.avx2=off $(GO) test -short ./flag/match ./internal/csvscan
	$(GO) test -timeout 30m $(race) $(concurrent)
	$(GO) test -timeout 30m $(race) -run '$(concurrentTests)' ./cmd/cyberflag

## check: what the source must hold before any test runs
check:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
	  if [ -n "$$unformatted" ]; then echo "gofmt would change:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

## bench: speed, as benchmarks and never as tests
bench: bench-go bench-flag bench-disclose

bench-go:
	$(GO) test -run '^$$' -bench . -benchmem ./...

## bench-flag: flag beside other programs that do the same, in one run; each is optional
bench-flag:
	$(GO) run ./cmd/benchflag

## kill: scale run is killed KILLS times, at marked places and at random moments
kill:
	CYBERFLAG_KILLS=$(KILLS) $(GO) test -count 1 -run TestKilledScaleRun -v -timeout 60m ./cmd/cyberflag

## split: a file of SPLIT bytes (1 GB) in shards of 4 KB upward has the digest of the file in one
split:
	CYBERFLAG_SPLIT=$(SPLIT) $(GO) test -count 1 -run TestLargeFile -v -timeout 60m ./scale

## engines: every engine does the same 2,000,000 records ENGINES times, in shards of SHARD MiB; digests and processor times
engines:
	CYBERFLAG_ENGINES=$(ENGINES) CYBERFLAG_SHARD=$(SHARD) $(GO) test -count 1 -run TestEngines -v -timeout 60m ./scale/river

## bench-disclose: each table protected and attacked: loss, hidden, revealed, processor seconds; then
## the loss against a reader who only knows that counts are not negative, as other programs protect
bench-disclose:
	$(GO) test -count=1 -v -run TestInstances ./disclose | grep -v '^ *\(---\|===\)'
	$(GO) test -count=1 -v -run TestInstances ./disclose/suppress | grep ' loss '

## bench-release: 43 forces by 8 offences, 6 ages and 3 sexes rounded and certified: seconds and memory
.PHONY: bench-release
bench-release: RELEASE_TEST := $(shell mktemp -u)
bench-release:
	$(GO) test -c -o $(RELEASE_TEST) ./disclose/audit
	CYBERFLAG_RELEASE=1 /usr/bin/time -f '%U s of processor time, %M KB' $(RELEASE_TEST) -test.v -test.run TestALargeRelease

PEERS ?= $(or $(TMPDIR),/tmp)/cyberflag-peers

## bench-extract: records and MB a second of CPU for each format that is read, beside encoding/csv,
## and the CPU of DuckDB and polars for the same files where npm can install them (in PEERS)
.PHONY: bench-extract
bench: bench-extract
bench-extract:
	$(GO) test -run '^$$' -bench Formats -benchtime 3x ./extract/intake
	@if command -v npm >/dev/null && npm install --silent --prefix $(PEERS) @duckdb/node-api nodejs-polars; then \
	  CYBERFLAG_PEERS=$(PEERS) $(GO) test -count 1 -run TestPeers -v -timeout 30m ./extract/intake; \
	else echo "npm cannot install the other programs: not compared"; fi

## fuzz: each fuzz target of FUZZROOMS for FUZZTIME. Inputs are made small for FUZZTRIES tries each:
## without that a target spends its whole time on one
fuzz:
	@$(GO) list $(FUZZROOMS) | while read -r room; do \
	  for target in $$($(GO) test -list '^Fuzz' $$room | grep '^Fuzz'); do \
	    echo "$$room $$target"; \
	    $(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime $(FUZZTRIES) $$room || exit 1; \
	  done; \
	done

CAMPAIGN ?= 10000
SEED     ?= 20261128

## campaign: attack CAMPAIGN random sets of protected tables, all kinds or those with KIND in their
## name (doc/disclosure.md)
campaign:
	CYBERFLAG_KIND="$(KIND)" CYBERFLAG_CAMPAIGN=$(CAMPAIGN) CYBERFLAG_SEED=$(SEED) $(GO) test ./disclose/intruder -run TestCampaign -v -timeout 2h

## golden: rewrite expected outputs; read what changed before you commit it
golden:
	$(GO) test ./cmd/cyberflag -update

## fmt: format the source
fmt:
	gofmt -w $$(git ls-files '*.go')

## assets: compile the style from npm; a test compares it with the tree
assets:
	sh publish/site/assets/src/build.sh

# The rooms in which goroutines run, as all_test.go holds. In the others nothing runs at
# the same time: the race detector could find nothing there, at five to ten times the price.
concurrent = ./flag/train ./internal/lately ./internal/progress ./scale/... ./store/... ./web ./prose

# The program runs whole sessions, so there by name.
concurrentTests = TestPipeline|TestTurns|TestWorkers|TestBrokenDisk|TestStop|TestServe|TestScripts/(scale|shard)

# The race detector needs a C compiler; without one the tests run plain and say so.
race = $(shell if [ "$$($(GO) env CGO_ENABLED)" = 1 ] && command -v $$($(GO) env CC) >/dev/null; then echo -race; else echo "no C compiler: the race detector is off" >&2; fi)
