/* SPDX-License-Identifier: MIT
 * What a role play takes from an incident, or from a person. */

#include <string.h>

#include "from.h"
#include "roleplay-own.h"
#include "utf8.h"

/* An incident is told by date, person and place. */
static void
add_incidents(struct fill *f, struct pick *list)
{
	const struct record *const *r = records_current(f->known, "incident",
	    f->client);
	struct str label = { 0 };

	for (; *r != NULL; r++) {
		str_clear(&label);
		str_printf(&label, _("Incident %s"),
		    record_text(*r, "incident"));
		str_join(&label, ", ", record_text(*r, "person"));
		str_join(&label, ", ", record_text(*r, "place"));
		str_join(&label, ", ", record_text(*r, "date"));
		pick_add(list, *r, label.text);
	}
	str_free(&label);
}

static void
add_people(struct fill *f, struct pick *list)
{
	const struct record *const *r = records_current(f->known, "review",
	    f->client);

	for (; *r != NULL; r++)
		pick_add(list, *r, record_text(*r, "person"));
}

/* Is it the client who speaks? */
static bool
is_me(const struct record *turn)
{
	return utf8_same(record_text(turn, "speaker"), "me");
}

static void
put_turn(struct str *out, const struct record *turn, bool named)
{
	if (out->len != 0)
		str_putc(out, '\n');
	if (named)
		str_printf(out, "%s: ", record_text(turn, "speaker"));
	str_puts(out, record_text(turn, "words"));
}

/* Where it was, and how it began. */
static void
take_scene(struct playing *p, const struct record *incident,
    const struct record *first)
{
	struct str scene = { 0 };

	str_join(&scene, ", ", record_text(incident, "place"));
	if (first != NULL) {
		str_join(&scene, ". ", _("It begins:"));
		put_turn(&scene, first, true);
	}
	if (scene.len != 0 && *playing_get(p, "scene") == '\0')
		playing_set(p, "scene", scene.text);
	str_free(&scene);
}

static void
take_turns(struct playing *p, const struct record *incident)
{
	const char *person = record_text(incident, "person");
	const struct record *const *r = records_current(p->f->known, "turn",
	    p->f->client);
	const struct record *first = NULL;
	struct str other = { 0 }, better = { 0 };

	for (; *r != NULL; r++) {
		if (!record_is(*r, "incident",
		    record_text(incident, "incident")))
			continue;
		if (first == NULL || record_number(*r, "turn", 0) <
		    record_number(first, "turn", 0))
			first = *r;
		if (!is_me(*r))
			put_turn(&other, *r, !utf8_same(person,
			    record_text(*r, "speaker")));
		else if (*record_text(*r, "better") != '\0')
			str_join(&better, "\n", record_text(*r, "better"));
	}
	if (other.len != 0 && *playing_get(p, "other_talks") == '\0')
		playing_set(p, "other_talks", other.text);
	if (better.len != 0 && *playing_get(p, "better") == '\0')
		playing_set(p, "better", better.text);
	take_scene(p, incident, first);
	str_free(&other);
	str_free(&better);
}

void
playing_take_person(struct playing *p)
{
	static const char *const area[] = { "area_chosen", "area", NULL };
	const struct record *const *r = records_current(p->f->known, "review",
	    p->f->client);
	const char *text;

	while (*r != NULL && !utf8_same(record_text(*r, "person"),
	    playing_get(p, "person")))
		r++;
	text = record_text(*r, "area_chosen");
	/* Safety, or none, is no area to work on. */
	if (*r != NULL && sheet_check(sheet_get(p->f->sheet, "area"), text,
	    strlen(text)) == NULL)
		from_take(&playing_record(p)->answers, *r, area);
}

enum ask_result
playing_from(struct playing *p)
{
	static const char *const fields[] = { "incident", "incident",
		"person", "person", NULL };
	static const char *const person[] = { "person", "person", NULL };
	const struct record *chosen;
	struct pick list = { 0 };
	enum ask_result result;
	bool incident;

	add_incidents(p->f, &list);
	add_people(p->f, &list);
	result = from_choose(p->f, &list, _("What it comes from"), &chosen);
	pick_clear(&list);
	if (result != ASK_ANSWER)
		return result;
	incident = strcmp(chosen->sheet->name, "incident") == 0;
	from_take(&playing_record(p)->answers, chosen,
	    incident ? fields : person);
	if (incident)
		take_turns(p, chosen);
	return result;
}
