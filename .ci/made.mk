# SPDX-License-Identifier: MIT
# What the build makes of templates/ and man/ and takes into the library.

# templates/ is taken in as it stands, by name, and what is made of it: CSV,
# lists of words and templates as no start need read them again.
space := $(subst ,, )
comma := ,
list = $(subst $(space),$(comma),$(patsubst templates/%,%,$1))
MADE_OF := $(filter %.csv %.words %.mustache,$(TEMPLATES))
MADE := $(MADE_OF:%=$B/%.made)
$B/lib/resource.o: private FLAGS += -DMADE_IN='"$B/templates"' \
	-DMADE_OF='"$(call list,$(MADE_OF))"' \
	-DTEXTS='"$(call list,$(filter-out $(MADE_OF),$(TEMPLATES)))"'
$B/lib/resource.o: $(TEMPLATES) $(MADE)

$(MADE): $B/%.made: % $B/lib/made/resource
	@mkdir -p $(@D)
	@$B/lib/made/resource $< >$@

$B/lib/made/resource: $(patsubst %,$B/lib/%.o,\
		made/resource csv csv-feed csv-table cue-words err mem pool \
		str template-fault template-parse template-read template-tag \
		template-words tree utf8)
	$(SAY) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK) $(LIBS)

# So are the patterns in it, compiled, and the phrases: by the library without
# them.
FROM_LISTS := match-made habits-made
$B/lib/match-made.o: private FLAGS += -DPATTERNS='"$B/patterns"'
$B/lib/match-made.o: $B/patterns
$B/lib/habits-made.o: private FLAGS += -DPHRASES='"$B/phrases"'
$B/lib/habits-made.o: $B/phrases

$B/patterns $B/phrases: $B/%: $B/lib/made/%
	@$< >$@

$B/lib/made/patterns $B/lib/made/phrases: %: %.o $B/lib/made/unmade.o \
		$(filter-out $(FROM_LISTS:%=$B/lib/%.o),$(LIBOBJ))
	$(SAY) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LINK) $(LIBS)

# So are the names of the libraries, as --version tells them.
$B/libraries: $B/lib/made/libraries
	@$< >$@
$B/lib/cli-options.o: private FLAGS += -DLIBRARIES='"$B/libraries"'
$B/lib/cli-options.o: $B/libraries

$B/lib/made/libraries: %: %.o
	$(SAY) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(LINK)

# So is the list of commands, which is made of their pages.
$B/commands: .ci/man $(PAGES)
	@mkdir -p $(@D)
	@.ci/man -l >$@
$B/lib/menu.o: private FLAGS += -DCOMMANDS='"$B/commands"'
$B/lib/menu.o: $B/commands
