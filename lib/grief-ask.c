/* SPDX-License-Identifier: MIT
 * The work on a loss at the terminal. */

#include <string.h>

#include "fill-record.h"
#include "from.h"
#include "grief-ask.h"
#include "grief.h"

/* Losses that have a record. */
static void
add_losses(struct fill *f, struct pick *p)
{
	const struct record *const *r = records_current(f->known, "grief",
	    f->client);

	for (; *r != NULL; r++)
		pick_add(p, *r, record_text(*r, "person"));
}

/* People of the review who died, each once. */
static void
add_dead(struct fill *f, struct pick *p)
{
	const struct record *const *r = records_current(f->known, "review",
	    f->client);

	for (; *r != NULL; r++)
		if (record_is(*r, "status", "deceased") &&
		    !pick_has(p, record_text(*r, "person")))
			pick_add(p, *r, record_text(*r, "person"));
}

/* Those who may be chosen, by --from or from the list. */
static enum ask_result
choose(struct fill *f, const struct pick *p, const char *question,
    const struct record **chosen)
{
	enum ask_result result;
	size_t i;

	if (f->cli->from != NULL)
		return from_choose(f, p, question, chosen);
	result = pick_ask(f, p, question, &i);
	if (result == ASK_ANSWER)
		*chosen = p->record[i];
	return result;
}

/* Nothing of a loss is asked of a client alone the first time. */
static bool
is_too_soon(struct fill *f)
{
	if (!f->for_client ||
	    *records_current(f->known, "grief", f->client) != NULL)
		return false;
	ask_say(f->ask, _("This is begun together, in a session, and not "
	    "alone. If there is a loss you want to speak of, bring one line "
	    "about it to your therapist."));
	return true;
}

/* What the review has of a person who died. */
static void
take(struct answers *a, const struct record *review)
{
	static const char *const person[] = { "person", "person", "relation",
		"relation", NULL };
	static const char *const date[] = { "changed_on", "died_on", NULL };

	from_take(a, review, person);
	if (record_is(review, "changed_kind", "death"))
		from_take(a, review, date);
}

/* The record of a loss, as it is or begun from the review. */
static struct filled *
record_of(struct fill *f, const struct record *chosen)
{
	struct filled *r = fill_keyed(f, f->sheet, "person",
	    record_text(chosen, "person"));

	if (strcmp(chosen->sheet->name, "review") == 0)
		take(&r->answers, chosen);
	return r;
}

static enum ask_result
ask_story(struct fill *f, struct filled *r)
{
	return fill_span(f, r, NULL, "unrecognised");
}

static enum ask_result
ask_wish(struct fill *f, struct filled *r)
{
	enum ask_result result = fill_span(f, r, "wish", "wish");

	if (result == ASK_ANSWER && !f->for_client &&
	    grief_wish(answers_text(&r->answers, "wish")))
		ask_say(f->ask, _("Ask now, aloud and with the client alone, "
		    "about thoughts of suicide. Record what was done."));
	return result;
}

static enum ask_result
ask_flags(struct fill *f, struct filled *r)
{
	return fill_span(f, r, "flag_close", NULL);
}

/* A loss that nobody spoke of yet: who died is typed. */
static enum ask_result
ask_new(struct fill *f, struct filled **r)
{
	const struct field *field = sheet_get(f->sheet, "person");
	struct str label = { 0 };
	enum ask_result result;

	result = ask_field(f->ask, field, NULL, "", &label);
	if (result == ASK_ANSWER)
		*r = fill_keyed(f, f->sheet, "person", str_text(&label));
	str_free(&label);
	return result;
}

bool
grief_ask(struct fill *f)
{
	static enum ask_result (*const step[])(struct fill *f,
	    struct filled *r) = { ask_story, ask_wish, ask_flags, NULL };
	const struct record *chosen = NULL;
	enum ask_result result;
	struct filled *r = NULL;
	struct pick p = { 0 };

	if (is_too_soon(f))
		return true;
	if (f->cli->from == NULL)
		add_losses(f, &p);
	add_dead(f, &p);
	result = choose(f, &p, _("Whose death it is about (Enter for somebody "
	    "else)"), &chosen);
	if (result == ASK_ANSWER)
		r = record_of(f, chosen);
	else if (result == ASK_KEEP)
		result = ask_new(f, &r);
	pick_clear(&p);
	if (result == ASK_ANSWER) {
		ask_say(f->ask, _("Any question can wait: type not today. "
		    "Stop when it is too much."));
		result = fill_steps(f, r, step);
	}
	return result != ASK_GONE;
}

/* The loss that a step goes on with; *person is the records' own. */
static enum ask_result
choose_loss(struct fill *f, const char **person)
{
	const struct record *chosen = NULL;
	enum ask_result result = ASK_ANSWER;
	struct pick p = { 0 };

	add_losses(f, &p);
	if (p.n == 0)
		ask_say(f->ask, _("No loss is recorded yet: begin with "
		    "--step=1."));
	if (p.n == 0)
		result = ASK_END;
	else if (p.n == 1 && f->cli->from == NULL)
		chosen = p.record[0];
	else
		result = choose(f, &p, _("Whose death it is about"), &chosen);
	if (chosen != NULL)
		*person = record_text(chosen, "person");
	pick_clear(&p);
	return result;
}

bool
grief_ask_release(struct fill *f)
{
	const char *person = NULL;
	enum ask_result result;

	if (is_too_soon(f))
		return true;
	result = choose_loss(f, &person);
	if (result != ASK_ANSWER)
		return result != ASK_GONE;
	fill_say(f, _("%s, session %s."), person, f->session);
	result = fill_passes(f, fill_keyed(f, f->sheet, "person", person), 1,
	    f->cli->pass, NULL);
	return result != ASK_GONE;
}

/* How what was planned went. */
static enum ask_result
ask_undone(struct fill *f, const char *person)
{
	const struct record *const *r = records_current(f->known,
	    "grief-reconnect", f->client);
	enum ask_result result = ASK_ANSWER;

	for (; *r != NULL && result == ASK_ANSWER; r++) {
		if (!record_is(*r, "person", person) ||
		    record_is(*r, "kind", "role") ||
		    *record_text(*r, "done") != '\0')
			continue;
		fill_say(f, "%s:", record_text(*r, "what"));
		result = fill_span(f, fill_record(f, *r, NULL), "done", NULL);
	}
	return result;
}

bool
grief_ask_reconnect(struct fill *f)
{
	const char *person = NULL;
	enum ask_result result;
	struct answers preset;
	bool whole;

	if (is_too_soon(f))
		return true;
	result = choose_loss(f, &person);
	if (result == ASK_ANSWER) {
		result = ask_undone(f, person);
		result = result == ASK_BACK ? ASK_ANSWER : result;
	}
	if (result != ASK_ANSWER)
		return result != ASK_GONE;
	answers_init(&preset, f->sheet);
	answers_put(&preset, "person", person);
	whole = fill_each(f, &preset);
	answers_clear(&preset);
	return whole;
}
