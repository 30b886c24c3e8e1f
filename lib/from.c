/* SPDX-License-Identifier: MIT
 * --from: what a new record takes from another. */

#include <stdlib.h>

#include "from.h"
#include "utf8.h"

/* Is it what the record is called, or a part of its key? */
static bool
is_called(const struct pick *p, size_t at, const char *label)
{
	const struct record *r = p->record[at];
	size_t i;

	if (utf8_same(p->label[at], label))
		return true;
	for (i = FIELD_OWN; i < r->sheet->n; i++)
		if (r->sheet->field[i].key && r->value[i].len != 0 &&
		    utf8_same(r->value[i].text, label))
			return true;
	return false;
}

static const struct record *
by_label(const struct pick *p, const char *path)
{
	char *label = cli_line(path);
	size_t i = 0;

	while (i < p->n && !is_called(p, i, label))
		i++;
	free(label);
	if (i == p->n)
		die(STATUS_USAGE, _("--from: nothing known has the label that "
		    "is in %s"), path);
	return p->record[i];
}

static const struct record *
by_number(const struct pick *p, const char *text)
{
	unsigned long n = strtoul(text, NULL, 10);

	if (n < 1 || n > p->n)
		die(STATUS_USAGE, ngettext("--from: there is %zu to choose "
		    "from", "--from: there are %zu to choose from", p->n),
		    p->n);
	return p->record[n - 1];
}

enum ask_result
from_choose(struct fill *f, const struct pick *p, const char *question,
    const struct record **chosen)
{
	enum ask_result result;
	size_t i;

	if (*f->cli->from == '@') {
		*chosen = by_label(p, f->cli->from + 1);
		return ASK_ANSWER;
	}
	if (*f->cli->from != '\0') {
		*chosen = by_number(p, f->cli->from);
		return ASK_ANSWER;
	}
	if (p->n == 0)
		ask_say(f->ask, _("There is nothing to take it from yet."));
	result = pick_ask(f, p, question, &i);
	if (result == ASK_ANSWER)
		*chosen = p->record[i];
	return result;
}

void
from_take(struct answers *a, const struct record *record,
    const char *const *fields)
{
	const char *text;
	size_t at;

	for (; fields[0] != NULL; fields += 2) {
		text = record_text(record, fields[0]);
		at = (size_t)sheet_field(a->sheet, fields[1]);
		if (*text != '\0' && answers_get(a, at)[0] == '\0')
			answers_set(a, at, text);
	}
}
