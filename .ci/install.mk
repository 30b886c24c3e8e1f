# SPDX-License-Identifier: MIT
# Installing, and undoing exactly that.

define newline


endef

INSTALLED = $(BIN:$B/bin/%=$(DESTDIR)$(BINDIR)/%) \
	$(foreach p,$(PAGES:man/%=%), \
	$(DESTDIR)$(MANDIR)/man$(subst .,,$(suffix $p))/$p)

install: all
	install -d $(sort $(dir $(INSTALLED)))
	$(if $(BIN),install -m 755 $(BIN) $(DESTDIR)$(BINDIR))
	$(foreach n,1 5 7,$(if $(filter %.$n,$(PAGES)),install -m 644 \
		$(filter %.$n,$(PAGES)) $(DESTDIR)$(MANDIR)/man$n$(newline)))

uninstall:
	rm -f $(INSTALLED)

.PHONY: install uninstall
