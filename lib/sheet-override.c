/* SPDX-License-Identifier: MIT
 * What a user's own definition may change in a shipped one: add, order and
 * relabel fields, add choices, ask more or less often.  Nothing that makes
 * old files unreadable, shows more of a client, or changes a measure. */

#include <string.h>

#include "sheet-parse.h"

static bool
same_range(const struct field *a, const struct field *b)
{
	return a->has_min == b->has_min && a->has_max == b->has_max &&
	    (!a->has_min || a->min == b->min) &&
	    (!a->has_max || a->max == b->max);
}

static bool
has_options(const struct field *own, const struct field *shipped)
{
	size_t i;

	for (i = 0; i < shipped->n_option; i++)
		if (field_option(own, shipped->option[i].code,
		    strlen(shipped->option[i].code)) == NULL)
			return false;
	return true;
}

/* NULL, or what of a shipped field may not be changed. */
static const char *
changed(const struct field *own, const struct field *shipped)
{
	if (own->type != shipped->type)
		return _("the type of a shipped field stays");
	if (own->key != shipped->key)
		return _("the key of a shipped sheet stays");
	if (own->privacy < shipped->privacy)
		return _("the privacy of a shipped field cannot be lowered");
	if (own->who != shipped->who)
		return _("who fills in a shipped field stays");
	if (!same_range(own, shipped))
		return _("the range of a shipped field stays");
	if (strcmp(own->pattern, shipped->pattern) != 0)
		return _("the pattern of a shipped field stays");
	if (strcmp(own->when, shipped->when) != 0)
		return _("when a shipped field is asked stays");
	if (!has_options(own, shipped) || (shipped->who == WHO_COMPUTED &&
	    strcmp(own->choices, shipped->choices) != 0))
		return _("the options of a shipped field stay");
	return NULL;
}

static const char *
added(const struct field *own)
{
	return own->key ? _("the key of a shipped sheet stays") : NULL;
}

bool
sheet_may_override(struct sheet_parser *p, const struct sheet *own,
    const struct sheet *shipped)
{
	const char *reason;
	size_t i;
	int at;

	if (strcmp(shipped->name, "measure") == 0)
		return sheet_parse_fail(p, own->file, 2, NULL,
		    _("a measure cannot be changed"));
	for (i = FIELD_SESSION; i < shipped->n; i++) {
		at = sheet_field(own, shipped->field[i].name);
		if (at < 0 || strcmp(own->field[at].name,
		    shipped->field[i].name) != 0)
			return sheet_parse_fail(p, own->file, 1,
			    shipped->field[i].name,
			    _("a shipped field cannot be left out"));
		reason = changed(&own->field[at], &shipped->field[i]);
		if (reason != NULL)
			return sheet_parse_fail(p, own->file,
			    own->field[at].line, own->field[at].name, reason);
	}
	for (i = FIELD_OWN; i < own->n; i++) {
		reason = sheet_field(shipped, own->field[i].name) < 0 ?
		    added(&own->field[i]) : NULL;
		if (reason != NULL)
			return sheet_parse_fail(p, own->file,
			    own->field[i].line, own->field[i].name, reason);
	}
	return true;
}
