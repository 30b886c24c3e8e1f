/* SPDX-License-Identifier: MIT
 * What was done in a treatment, counted and never graded. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "treatment-own.h"

/* Is this session among those that were talked about, as K12:3;K12:4? */
static bool
names_session(const char *list, const char *client, long n)
{
	size_t len = strlen(client);

	for (; *list != '\0'; list += strcspn(list, ";")) {
		list += *list == ';';
		if (strncmp(list, client, len) == 0 && list[len] == ':' &&
		    strtol(list + len + 1, NULL, 10) == n)
			return true;
	}
	return false;
}

static bool
is_supervised(const struct treatment *c, const struct record *session)
{
	const struct record *const *row =
	    records_current(c->s->all, "supervision", NULL);
	long n = record_number(session, "session", 0);

	for (; *row != NULL; row++)
		if (names_session(record_text(*row, "discussed"),
		    c->s->client, n) || names_session(record_text(*row,
		    "recording"), c->s->client, n))
			return true;
	return false;
}

static bool
is_attended(const struct treatment *c, const struct record *session)
{
	(void)c;
	return treatment_attended(session);
}

static bool
is_missed(const struct treatment *c, const struct record *session)
{
	(void)c;
	return record_is(session, "attendance", "missed");
}

static bool
is_cancelled(const struct treatment *c, const struct record *session)
{
	(void)c;
	return record_is(session, "attendance", "cancelled");
}

static bool
is_recorded(const struct treatment *c, const struct record *session)
{
	(void)c;
	return record_is(session, "recording", "yes");
}

/* "4: sessions 5, 9, 12, 14"; all: the numbers add nothing to the count. */
static const char *
count_of(const struct treatment *c, bool (*holds)(const struct treatment *,
    const struct record *), bool all)
{
	struct str list = { 0 };
	const char *text;
	size_t i, n = 0;

	for (i = 0; i < c->n; i++)
		if (holds(c, c->session[i])) {
			n++;
			treatment_list(&list, record_number(c->session[i],
			    "session", 0));
		}
	text = all || n == 0 ? facts_text(c->t, "%zu", n) :
	    facts_text(c->t, ngettext("%zu (session %s)", "%zu (sessions %s)",
	    n), n, list.text);
	str_free(&list);
	return text;
}

void
treatment_put_counts(const struct treatment *c, struct node *list)
{
	static const struct {
		const char *label;
		bool (*holds)(const struct treatment *, const struct record *);
	} count[] = {
		{ N_("Sessions attended"), is_attended },
		{ N_("Sessions missed"), is_missed },
		{ N_("Sessions called off"), is_cancelled },
		{ N_("Sessions recorded"), is_recorded },
		{ N_("Sessions supervised"), is_supervised },
	};
	bool logged = *records_current(c->s->all, "supervision", NULL) != NULL;
	size_t i;

	facts_say(c->t, list, NULL, _("Sessions planned"), c->planned_known ?
	    facts_text(c->t, "%ld", c->planned) : _("not recorded"));
	for (i = 0; !c->s->for_client && i < 5; i++)
		facts_say(c->t, list, NULL, _(count[i].label),
		    c->n == 0 || (count[i].holds == is_supervised && !logged) ?
		    _("not recorded") : count_of(c, count[i].holds, i == 0));
}

/* Is this code among those of the field, joined by ;? */
static bool
has_code(const char *list, const char *code)
{
	size_t len = strlen(code), n;

	for (; *list != '\0'; list += n + (list[n] == ';')) {
		n = strcspn(list, ";");
		if (n == len && strncmp(list, code, n) == 0)
			return true;
	}
	return false;
}

void
treatment_put_techniques(const struct treatment *c, struct node *list)
{
	const struct field *field;
	struct str in = { 0 };
	size_t i, k, n;

	if (c->n == 0 || c->s->for_client)
		return;
	field = sheet_get(c->session[0]->sheet, "techniques");
	for (k = 0; k < field->n_option; k++) {
		str_clear(&in);
		for (i = n = 0; i < c->n; i++)
			if (has_code(record_text(c->session[i], "techniques"),
			    field->option[k].code)) {
				n++;
				treatment_list(&in, record_number(c->session[i],
				    "session", 0));
			}
		if (n != 0)
			facts_say(c->t, list, NULL, words_in(
			    &field->option[k].label, c->s->lang),
			    facts_text(c->t, ngettext("%zu (session %s)",
			    "%zu (sessions %s)", n), n, in.text));
	}
	str_free(&in);
}

/* How many plans came out how. */
void
treatment_put_homework(const struct treatment *c, struct node *list)
{
	static const struct {
		const char *code, *label;
	} how[] = {
		{ "yes", N_("Done") }, { "partly", N_("Partly done") },
		{ "no", N_("Not done") }, { "", N_("No result yet") },
	};
	const struct record *const *row;
	struct str in;
	size_t i, n;

	for (i = 0; i < sizeof(how) / sizeof(*how); i++) {
		in = (struct str){ 0 };
		n = 0;
		row = records_current(c->s->all, "plan", c->s->client);
		for (; *row != NULL; row++)
			if (*record_text(*row, "plan") != '\0' &&
			    record_is(*row, "done", how[i].code)) {
				n++;
				treatment_list(&in, record_number(*row,
				    "session", 0));
			}
		if (n != 0)
			facts_say(c->t, list, NULL, _(how[i].label),
			    facts_text(c->t, ngettext("plan of session %s",
			    "plans of sessions %s", n), in.text));
		str_free(&in);
	}
}
