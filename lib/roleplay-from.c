/* SPDX-License-Identifier: MIT
 * What a role play takes from an incident, or from a person. */

#include <string.h>

#include "from.h"
#include "roleplay-own.h"
#include "talk.h"
#include "utf8.h"

/* Which it is: with whom, where and when. */
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

static void
put_turn(struct str *out, const struct record *turn, bool named)
{
	if (out->len != 0)
		str_putc(out, '\n');
	if (named)
		str_printf(out, "%s: ", record_text(turn, "speaker"));
	str_puts(out, record_text(turn, "words"));
}

static void
take(struct playing *p, const char *field, struct str *text)
{
	if (text->len != 0 && *playing_get(p, field) == '\0')
		playing_set(p, field, text->text);
	str_free(text);
}

/* Where and when it was, and how it began. */
static void
take_scene(struct playing *p, const struct talk *talk)
{
	struct str scene = { 0 };

	str_join(&scene, ", ", record_text(talk->incident, "place"));
	str_join(&scene, ", ", record_text(talk->incident, "time"));
	if (talk->n != 0)
		put_turn(&scene, talk->turn[0], true);
	take(p, "scene", &scene);
}

/* What the other said, and the better lines of the client. */
static void
take_lines(struct playing *p, const struct talk *talk)
{
	struct str other = { 0 }, better = { 0 };
	size_t i;

	for (i = 0; i < talk->n; i++)
		if (talk_mine(talk, i))
			str_join(&better, "\n", record_text(talk->turn[i],
			    "better"));
		else
			put_turn(&other, talk->turn[i], !utf8_same(
			    talk_person(talk), record_text(talk->turn[i],
			    "speaker")));
	take(p, "other_talks", &other);
	take(p, "better", &better);
}

static void
take_talk(struct playing *p, const struct record *incident)
{
	struct shown s = fill_shown(p->f);
	struct talks talks = talks_of(&s);
	size_t i;

	for (i = 0; i < talks.n; i++)
		if (talks.talk[i].incident == incident) {
			take_scene(p, &talks.talk[i]);
			take_lines(p, &talks.talk[i]);
		}
	talks_clear(&talks);
}

void
playing_take_person(struct playing *p)
{
	static const char *const area[] = { "area_chosen", "area", NULL };
	const struct record *r = records_person(p->f->known, "review",
	    p->f->client, playing_get(p, "person"));
	const char *text = record_text(r, "area_chosen");

	/* Safety, or none, is no area to work on. */
	if (r != NULL && sheet_check(sheet_get(p->f->sheet, "area"), text,
	    strlen(text)) == NULL)
		from_take(&playing_record(p)->answers, r, area);
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
	result = from_choose(p->f, &list,
	    _("Which talk, or whom, it is about"), &chosen);
	pick_clear(&list);
	if (result != ASK_ANSWER)
		return result;
	incident = strcmp(chosen->sheet->name, "incident") == 0;
	from_take(&playing_record(p)->answers, chosen,
	    incident ? fields : person);
	if (incident)
		take_talk(p, chosen);
	return result;
}
