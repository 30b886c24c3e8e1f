/* SPDX-License-Identifier: MIT
 *
 * The empty worksheet: as a text form, as bare rec text, or as a page of HTML
 * to print and fill in by hand.
 */
#ifndef BLANK_H
#define BLANK_H

#include <stdbool.h>

#include "sheet.h"
#include "str.h"

struct blank {
	const struct sheet *sheet;
	const char *lang;
	bool client; /* leave out what the therapist fills in */
	int pass;    /* fields up to this pass: 1, 2 or 3 */
	/* What is known of it, or "". */
	const char *code, *session, *date;
	const char *words; /* what it tells below its questions; or NULL */
};

/* Is there anything on the sheet that a client fills in? */
bool blank_for_clients(const struct sheet *sheet);

void blank_text(struct str *out, const struct blank *blank);
/* Only `field:` lines; another program can fill them. */
void blank_rec(struct str *out, const struct blank *blank);
void blank_html(struct str *out, const struct blank *blank);

#endif
