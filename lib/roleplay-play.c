/* SPDX-License-Identifier: MIT
 * A role play itself: the scene, its rounds, and a plan for real. */

#include <string.h>

#include "fill-record.h"
#include "person.h"
#include "rehearsal.h"
#include "roleplay-own.h"

/* No area and no lines to say, with somebody not known to be safe. */
static enum ask_result
ask_apart(struct playing *p)
{
	enum ask_result result;

	playing_set(p, "area", NULL);
	playing_set(p, "better", NULL);
	result = fill_span(p->f, playing_record(p), "scene", "other_talks");
	if (result == ASK_ANSWER)
		result = fill_span(p->f, playing_record(p), "stop_word",
		    "safe_today");
	return result;
}

/* The scene, until it is known whether today is a day for it. */
enum ask_result
playing_scene(struct playing *p)
{
	enum ask_result result = playing_safe(p, "person") ?
	    fill_span(p->f, playing_record(p), "area", "safe_today") :
	    ask_apart(p);

	if (result != ASK_ANSWER ||
	    strcmp(playing_get(p, "safe_today"), "yes") == 0)
		return result;
	ask_say(p->f->ask, _("Then not today. Nothing more is asked."));
	p->over = true;
	return result;
}

/* The record of that round; begun where there is none. */
static struct filled *
round_record(struct playing *p, long n)
{
	const struct sheet *sheet = cli_sheet(p->f->cli, "round");
	struct answers key;
	struct filled *r;

	answers_init(&key, sheet);
	fill_place(p->f, &key);
	answers_put(&key, "roleplay", playing_get(p, "roleplay"));
	answers_put_number(&key, "round", n);
	r = fill_record(p->f, fill_known(p->f, &key), &key);
	answers_clear(&key);
	return r;
}

/* Has a draft a round of that number? */
static bool
has_round(struct playing *p, long n)
{
	struct records *all = fill_as_saved(p->f);
	bool has = rehearsal_last_round(all, p->f->client, p->number) >= n;

	records_free(all);
	return has;
}

/* A round, and whether there is to be another. */
static enum ask_result
ask_round(struct playing *p, long n, bool *more)
{
	enum ask_result result;

	fill_say(p->f, _("Round %ld"), n);
	result = fill_span(p->f, round_record(p, n), NULL, NULL);
	if (result != ASK_ANSWER)
		return result;
	*more = has_round(p, n + 1);
	return ask_yes(p->f->ask, _("Another round"), more);
}

enum ask_result
playing_rounds(struct playing *p)
{
	struct fill *f = p->f;
	long first = rehearsal_last_round(f->known, f->client, p->number) + 1;
	long n = first;
	enum ask_result result;
	bool more = true;

	if (!f->for_client)
		ask_say(f->ask, _("The stop word stops it at once. After each "
		    "round step out of the roles, and say your own names. "
		    "Swap chairs to see how it sounds, never to mock."));
	result = ask_yes(f->ask, _("Play a round now"), &more);
	while (result == ASK_ANSWER && more) {
		result = ask_round(p, n, &more);
		if (result == ASK_BACK && n > first) {
			result = ASK_ANSWER;
			more = true;
			n--;
		} else {
			n++;
		}
	}
	return result;
}

/* With whom: the one who was played, or somebody who is asked for. */
static enum ask_result
ask_real_person(struct playing *p)
{
	struct str label = { 0 };
	enum ask_result result;

	if (*playing_get(p, "real_person") == '\0')
		playing_set(p, "real_person", playing_get(p, "person"));
	str_puts(&label, playing_get(p, "real_person"));
	if (label.len != 0) {
		result = person_ask_safe(p->f, label.text);
	} else {
		result = person_ask(p->f, _("For real with whom"), &label);
		if (result == ASK_ANSWER)
			playing_set(p, "real_person", str_text(&label));
	}
	str_free(&label);
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}

/* A plan for real, only with somebody who is known to be safe. */
enum ask_result
playing_real(struct playing *p)
{
	enum ask_result result;

	if (!playing_safe(p, "person"))
		return ASK_ANSWER;
	result = fill_span(p->f, playing_record(p), "real", "real");
	if (result != ASK_ANSWER || strcmp(playing_get(p, "real"), "yes") != 0)
		return result;
	result = ask_real_person(p);
	if (result != ASK_ANSWER)
		return result;
	if (playing_safe(p, "real_person"))
		return fill_span(p->f, playing_record(p), "real_on",
		    "real_exit");
	person_say_why(p->f, playing_get(p, "real_person"));
	playing_set(p, "real", NULL);
	playing_set(p, "real_person", NULL);
	return ASK_ANSWER;
}
