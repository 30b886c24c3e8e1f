/* SPDX-License-Identifier: MIT
 * Doubts about two rows of a client, which end where one of them is void. */

#include <stdlib.h>

#include "check-doubts.h"
#include "mem.h"
#include "sheet.h"

void
check_doubts_name(struct str *out, const char *key, const char *on,
    const char *nth)
{
	str_printf(out, "%s\n%s\n%s", key, sheet_unanswered(on) ? "unknown" :
	    on, nth);
}

struct check_doubt *
check_doubts_add(struct check_doubts *all, const struct row *row)
{
	struct check_doubt *d;

	all->doubt = mem_grow(all->doubt, &all->cap, all->n + 1,
	    sizeof(*all->doubt));
	d = &all->doubt[all->n++];
	*d = (struct check_doubt){ .file = row->file, .line = row->line };
	return d;
}

void
check_doubts_void(struct check_doubts *all, const struct row *row)
{
	struct str name = { 0 };

	check_doubts_name(&name, row_text(row, "key"), row_text(row, "on"),
	    row_text(row, "nth"));
	labels_put(&all->voided, name.text, name.len);
	str_free(&name);
}

static bool
is_void(const struct check_doubts *all, const struct str *record)
{
	return labels_has(&all->voided, record->text, record->len);
}

static void
clear(struct check_doubt *d)
{
	str_free(&d->record[0]);
	str_free(&d->record[1]);
	str_free(&d->reason);
}

size_t
check_doubts_end(struct check_doubts *all, const char *column,
    void (*tell)(void *context, const struct fault *), void *context)
{
	struct fault fault = { .column = column, .status = STATUS_FAULTS };
	struct check_doubt *d;
	size_t told = 0;

	for (d = all->doubt; d < all->doubt + all->n; d++) {
		if (!is_void(all, &d->record[0]) &&
		    !is_void(all, &d->record[1])) {
			fault.file = d->file;
			fault.line = d->line;
			fault.reason = d->reason.text;
			tell(context, &fault);
			told++;
		}
		clear(d);
	}
	all->n = 0;
	labels_empty(&all->voided);
	return told;
}

void
check_doubts_free(struct check_doubts *all)
{
	while (all->n > 0)
		clear(&all->doubt[--all->n]);
	free(all->doubt);
	labels_free(&all->voided);
}
