/* SPDX-License-Identifier: MIT
 * The lines that a therapist reads first about item 9. */

#include <string.h>

#include "err.h"
#include "item9-own.h"

/* The lines about one client. */
struct telling {
	struct records *all;
	const struct record *const *row; /* all of measure, by date */
	enum escape how;
	struct str *out;
};

static struct telling
tell(struct records *all, const char *client, enum escape how,
    struct str *out)
{
	return (struct telling){ all, records_all(all, "measure", client),
		how, out };
}

/* Was this state told of the same measure and date by an earlier row? */
static bool
told(const struct telling *t, const struct record *row,
    enum item9_state state)
{
	const struct record *const *r = t->row;

	for (; *r != row; r++)
		if (strcmp(record_on(*r), record_on(row)) == 0 &&
		    record_is(*r, "measure", record_text(row, "measure")) &&
		    item9_of(t->all, *r).state == state)
			return true;
	return false;
}

static const char *
day(const struct record *row)
{
	const char *on = record_on(row);

	return strcmp(on, "unknown") == 0 ? _("an unknown date") : on;
}

/* A person's words, on their line. */
static void
put_words(const struct telling *t, const char *words)
{
	struct str flat = { 0 };
	const char *c;

	for (c = words; *c != '\0'; c++)
		str_putc(&flat, *c == '\n' || *c == '\r' || *c == '\t' ? ' ' :
		    *c);
	escape_put(t->out, t->how, str_text(&flat), flat.len);
	str_free(&flat);
}

static void
put_review(const struct telling *t, const struct record *review)
{
	str_printf(t->out, _("; reviewed %s by "),
	    record_text(review, "reviewed_on"));
	put_words(t, record_text(review, "by"));
	str_puts(t->out, ": ");
	put_words(t, record_text(review, "action"));
}

static void
put_line(const struct telling *t, const struct record *row,
    const struct item9 *it)
{
	const char *name = item9_name(record_text(row, "measure"));

	switch (it->state) {
	case ITEM9_DUE:
	case ITEM9_REVIEWED:
		str_printf(t->out, _("%s was above 0 on %s"), name, day(row));
		if (it->state == ITEM9_REVIEWED)
			put_review(t, it->review);
		else
			str_puts(t->out, item9_due_words());
		break;
	case ITEM9_BLANK:
		str_printf(t->out, _("%s was not answered on %s: ask."), name,
		    day(row));
		break;
	case ITEM9_NOT_KNOWN:
		str_printf(t->out, _("%s not known."), name);
		str_printf(t->out, _(" On %s only a total was given."),
		    day(row));
		break;
	case ITEM9_ZERO:
		str_printf(t->out, _("%s: not at all. This does not rule out "
		    "suicidal thoughts; ask."), name);
		break;
	case ITEM9_NONE:
		return;
	}
	str_putc(t->out, '\n');
}

/* Of all rows, voided and superseded ones too. */
static size_t
put_above(const struct telling *t, enum item9_state state)
{
	const struct record *const *r = t->row;
	struct item9 it;
	size_t n = 0;

	for (; *r != NULL; r++) {
		it = item9_of(t->all, *r);
		if (it.state != state || told(t, *r, state))
			continue;
		n++;
		if (t->out != NULL)
			put_line(t, *r, &it);
	}
	return n;
}

static bool
is_last(const struct record *const *row)
{
	const char *measure = record_text(*row, "measure");

	while (*++row != NULL)
		if (record_is(*row, "measure", measure))
			return false;
	return true;
}

/* Of the rows in view: each one that was left blank, and how it stands at the
 * last form of a measure. */
static void
put_forms(const struct telling *t, const char *client)
{
	const struct record *const *r = records_history(t->all, "measure",
	    client);
	const struct record *const *same;
	struct item9 it;

	for (; *r != NULL; r++) {
		for (same = records_same(t->all, *r); same[1] != NULL; same++)
			continue;
		it = item9_of(t->all, *r);
		if (*same == *r && (it.state == ITEM9_BLANK || is_last(r)) &&
		    (it.state == ITEM9_BLANK || it.state == ITEM9_NOT_KNOWN ||
		    it.state == ITEM9_ZERO))
			put_line(t, *r, &it);
	}
}

/* No form of it, or only voided ones. */
static void
put_missed(const struct telling *t, const char *client)
{
	const struct record *const *r = records_history(t->all, "measure",
	    client);

	for (; *r != NULL; r++)
		if (item9_is_phq9(*r))
			return;
	for (r = t->row; *r != NULL && !item9_is_phq9(*r); r++)
		continue;
	str_puts(t->out, *r == NULL ?
	    _("No PHQ-9 in this input: item 9 not known.\n") :
	    _("Item 9 not known.\n"));
}

size_t
item9_lines(struct records *all, const char *client, bool missed,
    enum escape how, struct str *out)
{
	struct telling t = tell(all, client, how, out);
	size_t n = put_above(&t, ITEM9_DUE);

	if (missed)
		put_missed(&t, client);
	put_above(&t, ITEM9_REVIEWED);
	put_forms(&t, client);
	return n;
}

void
item9_due_lines(struct records *all, const char *client, struct str *out)
{
	struct telling t = tell(all, client, ESCAPE_NONE, out);

	put_above(&t, ITEM9_DUE);
}

bool
item9_due(struct records *all, const char *client)
{
	struct telling t = tell(all, client, ESCAPE_NONE, NULL);

	return put_above(&t, ITEM9_DUE) != 0;
}
