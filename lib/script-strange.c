/* SPDX-License-Identifier: MIT
 * Texts that seem to have names before colons and are something else. */

#include <ctype.h>
#include <string.h>

#include "script-own.h"

enum { ENOUGH = 6 }; /* times that are no chance */

/* Does it end in a clock, in a bracket or not? */
static bool
ends_in_clock(const struct script_text *t, const struct script_line *l)
{
	size_t at = l->at.end, start = l->at.start;

	while (at > start && strchr("])AaPpMm. ", t->text[at - 1]) != NULL)
		at--;
	return at >= start + 4 && isdigit((unsigned char)t->text[at - 1]) &&
	    isdigit((unsigned char)t->text[at - 2]) &&
	    t->text[at - 3] == ':' && isdigit((unsigned char)t->text[at - 4]);
}

/* From: Ana, Sent: ..., To: Tom, above each message: a form that is not
 * known. */
static bool
has_letter_heads(const struct script_text *t)
{
	static const char *const word[] = { "from", "to", "sent", "date",
		"subject", "type", "von", "an", "gesendet", "betreff", "de",
		"à", "envoyé", "objet", "van", "aan", "verzonden",
		"onderwerp" };
	size_t i, k, n = 0;

	for (i = 0; i < t->names.who.n; i++)
		for (k = 0; k < sizeof(word) / sizeof(*word); k++)
			n += t->names.n[i] > 1 && strcmp(labels_text(
			    &t->names.who, i), word[k]) == 0;
	return n > 1;
}

/* More lines with a time than turns, in a text that seems to have names before
 * colons: a form that is not known. */
void
script_strange(struct script_text *t)
{
	struct script_line *l, *end = t->line + t->n;
	size_t stamps = 0, turns = 0;

	for (l = t->line; l < end; l++) {
		turns += l->shape == SHAPE_COLON;
		stamps += l->shape != SHAPE_BLANK &&
		    l->shape != SHAPE_COLON && (l->shape == SHAPE_STAMP ||
		    ends_in_clock(t, l));
	}
	if ((stamps < ENOUGH || stamps <= turns + 1) && !has_letter_heads(t))
		return;
	for (l = t->line; l < end; l++)
		if (l->shape == SHAPE_COLON)
			l->shape = SHAPE_DOUBT;
}
