/* SPDX-License-Identifier: MIT
 * The words of a decision that its table and its picture share. */

#include <string.h>

#include "decision-own.h"
#include "err.h"

const struct decision_column decision_columns[] = {
	{ N_("For"), "for", true, 0 },
	{ N_("Against"), "against", true, 0 },
	{ N_("Chance"), "chance", true, DECISION_CHANCE },
	{ N_("Doable"), "feasibility", true, DECISION_FEASIBLE },
	{ N_("Effect on me"), "effect_me", false, 0 },
	{ N_("Effect on other"), "effect_other", false, 0 },
	{ N_("Effect on others"), "effect_others", false, 0 },
	{ N_("Needs"), "need", false, 0 },
	{ N_("Can be taken back"), "reversible", false, 0 },
	{ N_("Could advise"), "advisor", false, 0 },
	{ N_("Gut rank"), "gut_rank", false, 0 },
	{ N_("Reasoned rank"), "reasoned_rank", false, 0 },
	{ NULL, NULL, false, 0 },
};

/* Empty, n/a and not today are different things. */
static const char *
no_answer(const struct record *row, const struct decision_column *c)
{
	const char *text = row->value[sheet_field(row->sheet, c->field)].text;

	if (strcmp(text, "n/a") == 0)
		return _("does not apply");
	if (strcmp(text, "not today") == 0)
		return _("put off");
	return c->always ? _("not answered") : "";
}

const char *
decision_cell(const struct shown *s, struct tree *t,
    const struct decision_option *o, const struct decision_column *c)
{
	const char *text = facts_value(s, t, o->row, c->field);

	if (*text == '\0')
		return no_answer(o->row, c);
	if (sheet_get(o->row->sheet, c->field)->type == TYPE_RATING)
		return facts_text(t, _("%s of 10"), text);
	return text;
}

const char *
decision_rank(struct tree *t, const struct decision_option *o)
{
	if (o->rank == 0)
		return _("none: an answer is missing");
	return facts_text(t, o->tied ? _("%ld, tie") : "%ld", o->rank);
}

const char *
decision_option_words(struct tree *t, const struct decision *d,
    const char *field)
{
	const struct decision_option *o = decision_named(d, field);
	const char *number = record_text(d->row, field);

	if (*number == '\0')
		return "";
	return o == NULL ? facts_text(t, _("option %s, which is not recorded"),
	    number) : facts_text(t, "%s. %s", number,
	    record_text(o->row, "description"));
}

const char *
decision_label(struct tree *t, const struct decision_option *o)
{
	return facts_text(t, record_is(o->row, "kind", "nothing") ?
	    _("Option %ld, doing nothing") :
	    record_is(o->row, "kind", "odd") ? _("Option %ld, an odd one") :
	    _("Option %ld"), o->number);
}

const char *
decision_order_words(const struct shown *s, struct tree *t,
    const struct decision *d)
{
	if (d->ordered)
		return _("The order is for talking about: chance (1 very "
		    "unlikely to 5 very likely) times doable (0 to 10). It "
		    "says what is likely and doable, not what is right.");
	if (d->person == SAFETY_SAFE || s->for_client)
		return "";
	return facts_text(t, _("No order is shown: %s is not known to be safe "
	    "to be with. Plan nothing that confronts."),
	    record_text(d->row, "person"));
}

const char *
decision_concern(struct tree *t, const struct decision_option *o)
{
	const char *why = record_text(o->row, "safety_why");

	if (record_is(o->row, "safety_concern", "no"))
		return _("none was seen");
	if (!record_is(o->row, "safety_concern", "yes"))
		return _("not asked: ask aloud and alone before it is chosen");
	return *why == '\0' ? _("yes; what it is, is not recorded") :
	    facts_text(t, _("yes: %s"), why);
}

const char *
decision_apart_words(const struct shown *s)
{
	return s->for_client ? _("Talk this over with your therapist first") :
	    _("To be talked over first, for safety");
}

const char *
decision_few(struct tree *t, const struct decision *d)
{
	size_t i = 0;

	if (d->n == 0)
		return _("No option is recorded yet.");
	if (d->n < DECISION_OPTIONS)
		return facts_text(t, ngettext("Only %zu option is recorded; a "
		    "choice is made from three or more.", "Only %zu options "
		    "are recorded; a choice is made from three or more.",
		    d->n), d->n);
	while (i < d->n && !record_is(d->option[i].row, "kind", "nothing"))
		i++;
	return i < d->n ? "" :
	    _("Doing nothing for now is not among the options.");
}
