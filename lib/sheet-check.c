/* SPDX-License-Identifier: MIT
 * What may stand in a field: one check for each type, shared by prompts,
 * forms and streams. */

#include <string.h>

#include "date.h"
#include "match.h"
#include "sheet.h"

bool
sheet_unanswered(const char *text)
{
	return *text == '\0' || (*text == 'n' &&
	    (strcmp(text, "n/a") == 0 || strcmp(text, "not today") == 0));
}

/* A whole number as we write it: an optional minus, digits, nothing else. */
static const char *
check_number(const struct field *f, const char *text, size_t len)
{
	const char *digit = text + (*text == '-');
	bool good = *digit != '\0';
	long n = 0;

	(void)len;
	/* Below 0, where there is room for one more. */
	for (; good && *digit != '\0'; digit++)
		good = *digit >= '0' && *digit <= '9' &&
		    !__builtin_mul_overflow(n, 10, &n) &&
		    !__builtin_sub_overflow(n, *digit - '0', &n);
	if (*text != '-')
		good = good && !__builtin_sub_overflow(0, n, &n);
	return good && (!f->has_min || n >= f->min) &&
	    (!f->has_max || n <= f->max) ? NULL : f->reason;
}

static const char *
check_text(const struct field *f, const char *text, size_t len)
{
	(void)f;
	(void)text;
	(void)len;
	return NULL;
}

static const char *
check_line(const struct field *f, const char *text, size_t len)
{
	(void)f;
	return memchr(text, '\n', len) == NULL ? NULL :
	    _("must be one line");
}

static const char *
check_date(const struct field *f, const char *text, size_t len)
{
	(void)f;
	(void)len;
	return date_check(text);
}

static const char *
check_flag(const struct field *f, const char *text, size_t len)
{
	(void)f;
	(void)len;
	return strcmp(text, "yes") == 0 || strcmp(text, "no") == 0 ? NULL :
	    _("must be yes or no");
}

static const char *
check_choice(const struct field *f, const char *text, size_t len)
{
	return field_option(f, text, len) != NULL ? NULL :
	    _("is not one of the choices");
}

static const char *
check_choices(const struct field *f, const char *text, size_t len)
{
	size_t n;

	if (memchr(text, ';', len) == NULL)
		return check_choice(f, text, len);
	for (;; text += n + 1) {
		n = strcspn(text, ";");
		if (field_option(f, text, n) == NULL)
			return _("has a part that is not one of the choices");
		if (text[n] == '\0')
			return NULL;
	}
}

static const char *(*const check_type[])(const struct field *f,
    const char *text, size_t len) = {
	[TYPE_TEXT] = check_text, [TYPE_LINE] = check_line,
	[TYPE_INTEGER] = check_number, [TYPE_RATING] = check_number,
	[TYPE_DATE] = check_date, [TYPE_CHOICE] = check_choice,
	[TYPE_CHOICES] = check_choices, [TYPE_FLAG] = check_flag,
};

static const char *
check_pattern(const struct field *f, const char *text, size_t len)
{
	switch (match_find(f->match, text, len, NULL, NULL)) {
	case MATCH_YES:
		return NULL;
	case MATCH_NO:
		return _("does not have the form that is asked for");
	default:
		return _("could not be matched within the limits");
	}
}

bool
sheet_checks(const struct field *f)
{
	return f->key || f->type != TYPE_TEXT || f->match != NULL;
}

const char *
sheet_check(const struct field *f, const char *text, size_t len)
{
	const char *reason;

	if (len == 0 || (text[0] == 'n' && sheet_unanswered(text)))
		return f->key ? _("is part of the key and must be filled") :
		    NULL;
	if (f->match == NULL)
		return check_type[f->type](f, text, len);
	reason = check_type[f->type](f, text, len);
	return reason != NULL ? reason : check_pattern(f, text, len);
}
