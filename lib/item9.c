/* SPDX-License-Identifier: MIT
 * Item 9: what was answered, what was reviewed, and the lines that say so. */

#include <ctype.h>
#include <string.h>

#include "err.h"
#include "item9-own.h"
#include "safety.h"

const char *
item9_name(const char *measure)
{
	if (strcmp(measure, "epds") == 0)
		return _("Item 10 of the EPDS");
	if (strcmp(measure, "core10") == 0)
		return _("Item 6 of the CORE-10");
	if (item9_phq9(measure))
		return _("Item 9");
	return _("The question on self-harm");
}

bool
item9_phq9(const char *measure)
{
	const char *code = "phq9";

	for (; *measure != '\0'; measure++)
		if (isalnum((unsigned char)*measure) &&
		    tolower((unsigned char)*measure) != *code++)
			return false;
	return *code == '\0';
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
	return item9_is_phq9(row) || record_is(row, "measure", "epds") ||
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
		if (!(*row)->voided && !(*row)->aside &&
		    record_is(*row, "kind", "item9") &&
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
	if (item9_is_phq9(row))
		it.answer = record_number(row, "i9", -1);
	if (it.answer <= 0)
		it.answer = record_number(row, "selfharm", it.answer);
	if (it.answer > 0) {
		it.review = find_review(all, row);
		it.state = it.review != NULL ? ITEM9_REVIEWED : ITEM9_DUE;
	} else if (it.answer == 0) {
		it.state = ITEM9_ZERO;
	} else {
		it.state = item9_is_phq9(row) && only_total(row) ?
		    ITEM9_NOT_KNOWN : ITEM9_BLANK;
	}
	return it;
}
