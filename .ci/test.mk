# SPDX-License-Identifier: MIT
# The tests and the demonstration.  Both first install what is missing, and
# only then does a second make look for compiler and libraries.

deps:
	@CC='$(CC)' .ci/deps -i build tests

# Without a tool of the tests, its test says so and is passed over.
demo check:
	@CC='$(CC)' .ci/deps -i build
	@$(if $(filter check,$@),CC='$(CC)' .ci/deps -i tests || true)
	@$(MAKE) --no-print-directory $@-now

check-now: all unit $B/tests/bin/tty
	@B='$B' CC='$(CC)' tests/run

demo-now: all
	@B='$B' sh tests/demo/tour

# make accept CASE=tests/ipt-review/missing-column
accept: all unit $B/tests/bin/tty
	@B='$B' CC='$(CC)' tests/run -a $(CASE)

$B/tests/bin/tty: $(TTYSRC:%.c=$B/%.o) $B/libipt.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK) -lutil

.PHONY: deps demo check check-now demo-now accept
