/* SPDX-License-Identifier: MIT
 * Item 9: what was answered, what was reviewed, and the lines that say so. */

#include <string.h>

#include "err.h"
#include "item9.h"
#include "safety.h"

const char *
item9_name(const char *measure)
{
	if (strcmp(measure, "epds") == 0)
		return _("Item 10 of the EPDS");
	if (strcmp(measure, "core10") == 0)
		return _("Item 6 of the CORE-10");
	if (strcmp(measure, "phq9") == 0)
		return _("Item 9");
	return _("The question on self-harm");
}

const char *
item9_due_words(void)
{
	return _("; review due: ask, and record what was done.");
}

void
item9_words(const struct item9 *it, const char *const *label, size_t n,
    struct str *out)
{
	if (it->state == ITEM9_BLANK)
		str_puts(out, _("not answered: ask"));
	else if (it->state == ITEM9_NOT_KNOWN)
		str_puts(out, _("not known"));
	if (it->state == ITEM9_NONE || it->answer < 0)
		return;
	str_printf(out, "%ld", it->answer);
	if ((size_t)it->answer < n && label[it->answer] != NULL)
		str_printf(out, " %s", label[it->answer]);
	if (it->state == ITEM9_DUE)
		str_puts(out, _("; review due"));
	else if (it->state == ITEM9_REVIEWED)
		str_printf(out, _("; reviewed %s"),
		    record_text(it->review, "reviewed_on"));
}

static bool
is_phq9(const struct record *row)
{
	return record_is(row, "measure", "phq9");
}

/* A total that came without its items. */
static bool
only_total(const struct record *row)
{
	char item[] = "i1";

	for (; item[1] <= '9'; item[1]++)
		if (*record_text(row, item) != '\0')
			return false;
	return *record_text(row, "total") != '\0';
}

/* The measures that ask. */
static bool
asks(const struct record *row)
{
	return is_phq9(row) || record_is(row, "measure", "epds") ||
	    record_is(row, "measure", "core10") ||
	    *record_text(row, "selfharm") != '\0';
}

static const struct record *
find_review(struct records *all, const struct record *answer)
{
	const struct record *const *row = records_all(all, "safety-review",
	    answer->value[FIELD_CLIENT].text);
	const struct record *found = NULL;

	for (; *row != NULL; row++)
		if (!(*row)->voided && record_is(*row, "kind", "item9") &&
		    safety_names(*row, answer))
			found = *row;
	return found;
}

struct item9
item9_of(struct records *all, const struct record *row)
{
	struct item9 it = { .state = ITEM9_NONE, .answer = -1 };

	if (!asks(row))
		return it;
	if (is_phq9(row))
		it.answer = record_number(row, "i9", -1);
	if (it.answer <= 0)
		it.answer = record_number(row, "selfharm", it.answer);
	if (it.answer > 0) {
		it.review = find_review(all, row);
		it.state = it.review != NULL ? ITEM9_REVIEWED : ITEM9_DUE;
	} else if (it.answer == 0) {
		it.state = ITEM9_ZERO;
	} else {
		it.state = is_phq9(row) && only_total(row) ?
		    ITEM9_NOT_KNOWN : ITEM9_BLANK;
	}
	return it;
}

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
		if (is_phq9(*r))
			return;
	for (r = t->row; *r != NULL && !is_phq9(*r); r++)
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

size_t
item9_count(struct records *all, const char *client)
{
	struct telling t = tell(all, client, ESCAPE_NONE, NULL);

	return put_above(&t, ITEM9_DUE);
}

bool
item9_due(struct records *all, const char *client)
{
	return item9_count(all, client) != 0;
}
