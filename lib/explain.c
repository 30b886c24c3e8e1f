/* SPDX-License-Identifier: MIT
 * What a field asks for, in words. */

#include "explain.h"

static void
explain_number(struct str *out, const struct field *field)
{
	if (field->has_min && field->has_max)
		str_printf(out, _("A whole number from %ld to %ld."),
		    field->min, field->max);
	else if (field->has_min)
		str_printf(out, _("A whole number, at least %ld."),
		    field->min);
	else if (field->has_max)
		str_printf(out, _("A whole number, at most %ld."), field->max);
	else
		str_puts(out, _("A whole number."));
}

void
explain_kind(struct str *out, const struct field *field)
{
	switch (field->type) {
	case TYPE_TEXT:
	case TYPE_LINE:
		break;
	case TYPE_INTEGER:
	case TYPE_RATING:
		explain_number(out, field);
		break;
	case TYPE_DATE:
		str_puts(out, _("A date as 2024-03-05, or 2024-03, or 2024, "
		    "or unknown."));
		break;
	case TYPE_CHOICE:
		str_puts(out, _("One of these."));
		break;
	case TYPE_CHOICES:
		str_puts(out, _("One or more of these, with ; between them."));
		break;
	case TYPE_FLAG:
		str_puts(out, _("yes or no."));
		break;
	}
}

void
explain_option(struct str *out, const struct choice *option, const char *lang)
{
	const char *hint = words_in(&option->hint, lang);

	str_puts(out, words_in(&option->label, lang));
	if (hint[0] != '\0')
		str_printf(out, ". %s", hint);
}

const char *
explain_alone(void)
{
	return _("This sheet is not treatment. Nobody is alerted by what is "
	    "written here.");
}
