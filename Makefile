# SPDX-License-Identifier: MIT
# ipt: worksheets of Interpersonal Psychotherapy as small commands.
#
#   make            build the commands in build/bin
#   make deps       install what the build and the tests need
#   make demo       a worked example        make check   the tests
#   make install    PREFIX, DESTDIR         make bench   how fast it is
#   SAN=1           with sanitizers         SHARED=1     shared libraries
#   V=1             show whole command lines

PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
VERSION = 0.1

CFLAGS = $(if $(SAN),-O2,-O3) -g
B = build$(if $(SAN),/san)$(if $(SHARED),/shared)

WARN = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wwrite-strings -Wformat=2 -Wimplicit-fallthrough -Wpointer-arith \
	-Wundef -Wvla -Werror=format-security
MACHINE := $(shell uname -m)
# Not every compiler has it without a flag more.
AUTOINIT := $(shell $(CC) -ftrivial-auto-var-init=zero -fsyntax-only -x c \
	/dev/null 2>/dev/null && echo -ftrivial-auto-var-init=zero)
HARDEN = -fstack-protector-strong -fstack-clash-protection \
	$(if $(filter x86_64 i%86,$(MACHINE)),-fcf-protection=full) \
	$(if $(filter aarch64,$(MACHINE)),-mbranch-protection=standard) \
	$(AUTOINIT) -fno-delete-null-pointer-checks \
	-fno-strict-overflow -fno-strict-aliasing -U_FORTIFY_SOURCE \
	-D_FORTIFY_SOURCE=3
# With the C library taken in, too, a command starts in half the time.
STATIC := $(if $(SHARED)$(filter-out /%,$(shell \
	$(CC) -print-file-name=rcrt1.o 2>/dev/null)$(shell \
	$(CC) -print-file-name=libc.a 2>/dev/null)),,static-)
HARDENLD = -$(STATIC)pie -Wl,-z,relro,-z,now,-z,noexecstack,-z,nodlopen \
	-Wl,--no-copy-dt-needed-entries
SANFLAGS = -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
FLAGS = -std=c11 -D_GNU_SOURCE -iquote lib -DVERSION='"$(VERSION)"' -fPIE \
	$(WARN) $(if $(SAN),$(SANFLAGS),$(HARDEN))
LINK = $(if $(SAN),$(SANFLAGS),$(HARDENLD)) -Wl,--as-needed -Wl,--gc-sections

# The archive of a library where there is one, else the shared library.
library = $(if $(SHARED),-l$1,$(or $(filter /%,$(shell \
	$(CC) -print-file-name=lib$1.a 2>/dev/null)),-l$1))
LIBS := $(foreach l,csv pcre2-8 unistring jansson edit tinfo bsd md, \
	$(call library,$l)) -lm

TEMPLATES := $(sort $(wildcard templates/*/*))
LIBSRC := $(sort $(wildcard lib/*.c))
MADESRC := $(sort $(wildcard lib/made/*.c))
CMDSRC := $(sort $(wildcard cmd/*.c))
UNITSRC := $(sort $(wildcard tests/unit/*.c))
TTYSRC := $(sort $(wildcard tests/tty/*.c))
LIBOBJ := $(LIBSRC:%.c=$B/%.o)
BIN := $(CMDSRC:cmd/%.c=$B/bin/%)
UNIT := $(UNITSRC:%.c=$B/%)
PAGES := $(sort $(wildcard man/*.[157]))

SAY = $(if $(V),,@echo '  $@';)
JOBS = $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell nproc))

all: $(BIN)
unit: $(UNIT)

$B/libipt.a: $(LIBOBJ)
	@rm -f $@
	$(SAY) $(AR) rcs $@ $^

$B/%.o: %.c $B/flags | $B/found
	@mkdir -p $(@D)
	$(SAY) $(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$B/bin/%: $B/cmd/%.o $B/libipt.a
	@mkdir -p $(@D)
	$(SAY) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $B/libipt.a $(LINK) $(LIBS)

$(UNIT): %: %.o $B/libipt.a
	$(SAY) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $B/libipt.a $(LINK) $(LIBS)

# Built anew when the flags or the list of templates change.
$B/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TEMPLATES)' | \
		cmp -s - $@ || \
		echo '$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TEMPLATES)' >$@

# Said in one line when a library is not there.
$B/found: .ci/deps
	@CC='$(CC)' CPPFLAGS='$(CPPFLAGS)' .ci/deps build
	@mkdir -p $(@D) && touch $@

# Both first install what is missing; only then does a second make look for
# compiler and libraries.  A test without its tool is passed over.
check:
	@CC='$(CC)' .ci/deps -i build
	@CC='$(CC)' .ci/deps -i tests || true
	@$(MAKE) --no-print-directory $(JOBS) check-now
demo:
	@CC='$(CC)' .ci/deps -i build
	@$(MAKE) --no-print-directory $(JOBS) demo-now

include .ci/made.mk .ci/test.mk .ci/bench.mk .ci/fuzz.mk .ci/install.mk

clean:
	rm -rf build

.PHONY: all unit check demo clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:

-include $(patsubst %.c,$B/%.d,$(LIBSRC) $(MADESRC) $(CMDSRC) \
	$(UNITSRC) $(TTYSRC))
