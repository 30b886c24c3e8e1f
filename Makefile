# SPDX-License-Identifier: MIT
# ipt: worksheets of Interpersonal Psychotherapy as small commands.
#
#   make            build the commands in build/bin
#   make deps       install what the build and the tests need
#   make demo       a worked example        make check   the tests
#   SAN=1           with sanitizers         SHARED=1     shared libraries

PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
VERSION = 0.1

CFLAGS = -O2 -g
B = build$(if $(SAN),/san)$(if $(SHARED),/shared)

WARN = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wwrite-strings -Wformat=2
HARDEN = -fstack-protector-strong -fstack-clash-protection -fcf-protection \
	-ftrivial-auto-var-init=zero -fno-delete-null-pointer-checks \
	-fno-strict-overflow -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
HARDENLD = -pie -Wl,-z,relro,-z,now,-z,noexecstack
SANFLAGS = -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
FLAGS = -std=c11 -D_GNU_SOURCE -iquote lib -DVERSION='"$(VERSION)"' -fPIE \
	$(WARN) $(if $(SAN),$(SANFLAGS),$(HARDEN))
LINK = $(if $(SAN),$(SANFLAGS),$(HARDENLD)) -Wl,--as-needed -Wl,--gc-sections

# The archive of a library where there is one, else the shared library.
library = $(if $(SHARED),-l$1,$(or $(filter /%,$(shell \
	$(CC) -print-file-name=lib$1.a)),-l$1))
LIBS := $(foreach l,csv pcre2-8 unistring jansson edit tinfo bsd md, \
	$(call library,$l))

TEMPLATES := $(sort $(wildcard templates/*/*))
LIBSRC := $(sort $(wildcard lib/*.c))
CMDSRC := $(sort $(wildcard cmd/*.c))
LIBOBJ := $(LIBSRC:%.c=$B/%.o)
BIN := $(CMDSRC:cmd/%.c=$B/bin/%)
PAGES := $(sort $(wildcard man/*.[157]))

all: $(BIN)

$B/libipt.a: $(LIBOBJ)
	rm -f $@
	$(AR) rcs $@ $^

$B/%.o: %.c $B/flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$B/bin/%: $B/cmd/%.o $B/libipt.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $B/libipt.a $(LINK) $(LIBS)

# templates/ is taken in as it stands, by name.
space := $(subst ,, )
comma := ,
$B/lib/resource.o: FLAGS += \
	-DTEMPLATES='"$(subst $(space),$(comma),$(TEMPLATES:templates/%=%))"'
$B/lib/resource.o: $(TEMPLATES)

# Built anew when the flags or the list of templates change.
$B/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TEMPLATES)' | \
		cmp -s - $@ || \
		echo '$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TEMPLATES)' >$@

clean:
	rm -rf build

.PHONY: all clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:

-include $(LIBOBJ:.o=.d) $(CMDSRC:%.c=$B/%.d)
