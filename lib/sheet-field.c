/* SPDX-License-Identifier: MIT
 * What may stand in a field, as its definition says. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "sheet-names.h"
#include "sheet-reading.h"
#include "str.h"

bool
reading_flag(struct reading *r, enum column column, bool *flag)
{
	const char *text = reading_cell(r, column);

	*flag = strcmp(text, "yes") == 0;
	return *flag || *text == '\0' ||
	    reading_fail(r, column, _("must be yes or empty"));
}

static bool
read_number(const char **text, long *number)
{
	char *end;

	errno = 0;
	*number = strtol(*text, &end, 10);
	if (end == *text || errno != 0)
		return false;
	*text = end;
	return true;
}

static const char *
range_reason(struct reading *r, const struct field *f)
{
	struct str s = { 0 };
	const char *kept;

	if (f->has_min && f->has_max)
		str_printf(&s, _("must be a whole number from %ld to %ld"),
		    f->min, f->max);
	else if (f->has_min)
		str_printf(&s, _("must be a whole number of at least %ld"),
		    f->min);
	else if (f->has_max)
		str_printf(&s, _("must be a whole number of at most %ld"),
		    f->max);
	else
		str_puts(&s, _("must be a whole number"));
	kept = pool_dup(r->p->pool, s.text, s.len);
	str_free(&s);
	return kept;
}

static bool
read_range(struct reading *r, struct field *f)
{
	const char *p = reading_cell(r, C_RANGE);
	bool number = f->type == TYPE_INTEGER || f->type == TYPE_RATING;

	if (*p == '\0' && f->type == TYPE_RATING) {
		f->has_min = f->has_max = true;
		f->max = 10;
	} else if (*p != '\0') {
		f->has_min = read_number(&p, &f->min);
		if (strncmp(p, "..", 2) != 0)
			return reading_fail(r, C_RANGE, _("must be MIN..MAX"));
		p += 2;
		f->has_max = read_number(&p, &f->max);
		if (*p != '\0' || (!f->has_min && !f->has_max) ||
		    (f->has_min && f->has_max && f->min > f->max))
			return reading_fail(r, C_RANGE, _("must be MIN..MAX"));
		if (!number)
			return reading_fail(r, C_RANGE,
			    _("only a number has a range"));
	}
	f->reason = number ? range_reason(r, f) : NULL;
	return true;
}

static bool
read_pattern(struct reading *r, struct field *f)
{
	struct str reason = { 0 };
	const char *text = reading_cell(r, C_PATTERN);
	size_t offset;

	f->pattern = reading_keep(r, text);
	if (*text == '\0')
		return true;
	f->match = match_new(text, true, &reason, &offset);
	if (f->match == NULL)
		reading_fail(r, C_PATTERN, pool_dup(r->p->pool,
		    str_text(&reason), reason.len));
	str_free(&reason);
	return f->match != NULL;
}

static void
read_was(struct reading *r, struct field *f)
{
	const char *p = reading_cell(r, C_WAS);
	size_t n = 1, len;
	const char *q;

	if (*p == '\0')
		return;
	for (q = p; *q != '\0'; q++)
		n += *q == ';';
	f->was = pool_new(r->p->pool, n, sizeof(*f->was));
	for (; *p != '\0'; p += len + (p[len] == ';')) {
		len = strcspn(p, ";");
		f->was[f->n_was++] = pool_dup(r->p->pool, p, len);
	}
}

static bool
read_who(struct reading *r, struct field *f)
{
	const char *who = reading_cell(r, C_WHO);
	const char *privacy = reading_cell(r, C_PRIVACY);
	const char *pass = reading_cell(r, C_PASS);
	int i;

	i = *who == '\0' ? WHO_BOTH : sheet_name_find(sheet_who_names, who);
	if (i < 0)
		return reading_fail(r, C_WHO,
		    _("must be client, therapist, both or computed"));
	f->who = (enum field_who)i;
	i = *privacy == '\0' ? PRIVACY_TEXT :
	    sheet_name_find(sheet_privacy_names, privacy);
	if (i < 0)
		return reading_fail(r, C_PRIVACY, _("must be name, person, "
		    "place, date, text, letter or none"));
	f->privacy = (enum field_privacy)i;
	if (*pass != '\0' && (strlen(pass) != 1 || !strchr("123", *pass)))
		return reading_fail(r, C_PASS, _("must be 1, 2 or 3"));
	f->pass = *pass != '\0' ? *pass - '0' : 2;
	return true;
}

bool
reading_values(struct reading *r, struct field *f)
{
	read_was(r, f);
	return read_who(r, f) && read_range(r, f) && read_pattern(r, f);
}
