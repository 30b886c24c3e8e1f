/* SPDX-License-Identifier: MIT
 * The facts that the review tells, and the words in them. */

#include "circle.h"
#include "err.h"
#include "review-people.h"

const char *
review_code(const struct review *r, const struct record *row,
    const char *field, const char *code)
{
	return facts_words(r->t, sheet_get(row->sheet, field), code,
	    r->s->lang);
}

const char *
review_word(const struct review *r, const struct record *row,
    const char *field)
{
	return review_code(r, row, field, record_text(row, field));
}

const char *
review_ring(int ring)
{
	static const char *const word[CIRCLE_OUT + 1] = { N_("no ring yet"),
		N_("ring 1"), N_("ring 2"), N_("ring 3"), N_("ring 4"),
		N_("outside") };

	return _(word[ring]);
}

int
review_ring_of(const struct record *row, const char *field)
{
	return circle_ring(record_text(row, field));
}

void
people_add(struct people *p, const char *name, const char *more)
{
	if (p->n++ != 0)
		str_puts(&p->names, ", ");
	str_puts(&p->names, name);
	if (more != NULL && *more != '\0')
		str_printf(&p->names, " (%s)", more);
}

const char *
people_text(const struct review *r, struct people *p)
{
	const char *text;

	if (p->n == 0)
		return _("nobody");
	text = facts_text(r->t, ngettext("%zu person: %s", "%zu people: %s",
	    p->n), p->n, p->names.text);
	str_free(&p->names);
	*p = (struct people){ 0 };
	return text;
}
