# SPDX-License-Identifier: MIT
# Any bytes into what reads them, under sanitizers: make fuzz, or make fuzz
# SECONDS=600.  clang has the fuzzer built in.

SECONDS = 60
FUZZ := $(patsubst %.c,$B/%,$(wildcard tests/fuzz/*.c))
SEEDS := $(wildcard tests/demo/K12/*.csv tests/mustache/*.cases \
	templates/reports/* tests/ipt-heard/*/in*.txt)

fuzz:
	@$(MAKE) --no-print-directory $(JOBS) CC=clang B=build/fuzz HARDEN= \
		HARDENLD= CFLAGS='-O1 -g -fsanitize=fuzzer-no-link \
		$(SANFLAGS)' fuzz-now

# The first byte says how the rest is read.
fuzz-now: $(FUZZ)
	@mkdir -p $B/seeds
	@for f in $(SEEDS); do printf ' ' | cat - $$f \
		>$B/seeds/$$(echo $$f | tr / -); done
	@for f in $(FUZZ); do echo "  $$f" && mkdir -p $$f.found && \
		$$f -max_total_time=$(SECONDS) -max_len=4096 -timeout=20 \
		-rss_limit_mb=1024 -verbosity=0 -print_final_stats=1 \
		-artifact_prefix=$$f- $$f.found $B/seeds || exit 1; done

$(FUZZ): %: %.o $B/libipt.a
	$(SAY) $(CC) $(CFLAGS) -fsanitize=fuzzer -o $@ $^ $(LINK) $(LIBS)

-include $(FUZZ:=.d)

.PHONY: fuzz fuzz-now
