# SPDX-License-Identifier: MIT
# The tests and the demonstration, once what they need is there.

deps:
	@CC='$(CC)' .ci/deps -i build tests

check-now: all unit $B/tests/bin/tty
	@B='$B' CC='$(CC)' tests/run

demo-now: all
	@B='$B' sh tests/demo/tour

# Refresh what the pages and README take from elsewhere.
man: all
	@B='$B' .ci/man

# make accept CASE=tests/ipt-review/missing-column
accept: all unit $B/tests/bin/tty
	@B='$B' CC='$(CC)' tests/run -a $(CASE)

$B/tests/bin/tty: $(TTYSRC:%.c=$B/%.o) $B/libipt.a
	@mkdir -p $(@D)
	$(SAY) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK) -lutil

.PHONY: deps man check-now demo-now accept
