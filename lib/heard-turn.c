/* SPDX-License-Identifier: MIT
 * The turns of a talk at the terminal. */

#include <string.h>

#include "fill-record.h"
#include "heard-hearing.h"
#include "person.h"
#include "script.h"
#include "utf8.h"

struct filled *
heard_incident(struct hearing *h)
{
	return fill_record(h->f, fill_known(h->f, &h->key), &h->key);
}

const char *
heard_person(struct hearing *h)
{
	return answers_text(&heard_incident(h)->answers, "person");
}

bool
heard_safe(struct hearing *h)
{
	return *heard_person(h) != '\0' &&
	    person_state(h->f, heard_person(h)) == SAFETY_SAFE;
}

static struct filled *
turn_of(struct hearing *h, const struct answers *key)
{
	return fill_record(h->f, fill_known(h->f, key), key);
}

static struct answers
turn_key(struct hearing *h, long n)
{
	struct answers key;

	answers_init(&key, cli_sheet(h->f->cli, "turn"));
	fill_place(h->f, &key);
	answers_put(&key, "incident", answers_text(&h->key, "incident"));
	answers_put_number(&key, "turn", n);
	return key;
}

/* Is a turn of that number known, or in the draft? */
static bool
is_there(struct hearing *h, const struct answers *key)
{
	size_t i;

	for (i = 0; i < h->f->n; i++)
		if (h->f->record[i].answers.sheet == key->sheet &&
		    answers_same_key(&h->f->record[i].answers, key))
			return true;
	return fill_known(h->f, key) != NULL;
}

/* Who speaks next; ASK_KEEP: nobody, the talk is over. */
static enum ask_result
ask_speaker(struct hearing *h, struct answers *key, long n)
{
	const char *person = heard_person(h);
	const struct line_word word[] = { { _("Me"), NULL },
		{ *person != '\0' ? person : NULL, NULL }, { NULL, NULL } };
	struct str question = { 0 };
	enum ask_result result;
	const char *text;

	str_printf(&question, _("Turn %ld, who speaks: Me, or a name (Enter "
	    "when it is over)"), n);
	result = ask_typed(h->f->ask, question.text, word, false, &text);
	if (result == ASK_ANSWER)
		answers_put(key, "speaker", text);
	str_free(&question);
	return result;
}

/* What is asked of a turn, in order: fields, and whether they are of the
 * client's own, of others', or of both. */
static enum ask_result
ask_fields(struct hearing *h, const struct answers *key, bool mine)
{
	static const struct {
		const char *from, *to;
		int whose; /* 1 mine, 2 others', 3 both */
	} part[] = {
		{ "words", "strength", 3 }, { "meant", "they_heard", 1 },
		{ "how_known", "gap", 1 }, { "may_have_meant",
		    "may_have_meant", 2 }, { "better", "better", 1 },
	};
	enum ask_result result = ASK_ANSWER;
	struct filled *r;
	size_t i;

	for (i = 0; i < sizeof(part) / sizeof(*part) && result == ASK_ANSWER;
	    i++) {
		r = turn_of(h, key);
		if (!(part[i].whose & (mine ? 1 : 2)) ||
		    (strcmp(part[i].from, "better") == 0 && !heard_safe(h)) ||
		    (strcmp(part[i].from, "how_known") == 0 &&
		    *answers_text(&r->answers, "they_heard") == '\0'))
			continue;
		result = fill_span(h->f, r, part[i].from, part[i].to);
	}
	return result;
}

static bool
is_mine(struct hearing *h, const struct answers *key)
{
	const
	    char *speaker = answers_text(&turn_of(h, key)->answers, "speaker");
	const char *i_am = answers_text(&heard_incident(h)->answers, "i_am");

	return *i_am != '\0' ? utf8_same(i_am, speaker) :
	    script_self(speaker);
}

static enum ask_result
ask_turn(struct hearing *h, long n)
{
	struct answers key = turn_key(h, n);
	enum ask_result result = ASK_ANSWER;

	if (is_there(h, &key))
		fill_say(h->f, _("Turn %ld, %s:"), n,
		    answers_text(&turn_of(h, &key)->answers, "speaker"));
	else
		result = ask_speaker(h, &key, n);
	if (result == ASK_ANSWER)
		result = ask_fields(h, &key, is_mine(h, &key));
	answers_clear(&key);
	return result;
}

enum ask_result
heard_turns(struct hearing *h)
{
	enum ask_result result = ASK_ANSWER;
	long n = 1;

	ask_say(h->f->ask, _("Now the talk itself, turn by turn, in the exact "
	    "words."));
	while (n > 0 && (result == ASK_ANSWER || result == ASK_BACK)) {
		result = ask_turn(h, n);
		n += result == ASK_BACK ? -1 : 1;
	}
	return result == ASK_KEEP || result == ASK_CLEAR ? ASK_ANSWER : result;
}
