# SPDX-License-Identifier: MIT
# How fast it is: make bench, or make bench ROWS=100000 RUNS=3.

ROWS = 100000 1000000
RUNS = 5
BENCH := $(patsubst tests/bench/%.c,$B/tests/bench/%,\
	$(wildcard tests/bench/*.c))

bench: all $(BENCH)
	@B='$B' RUNS='$(RUNS)' tests/bench/run $(ROWS)
	@B='$B' tests/bench/heard

deps-bench:
	@CC='$(CC)' .ci/deps -i build bench

$(BENCH): %: %.o $B/libipt.a
	$(SAY) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $B/libipt.a $(LINK) $(LIBS)

-include $(BENCH:=.d)

.PHONY: bench deps-bench
