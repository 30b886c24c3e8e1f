/* SPDX-License-Identifier: MIT
 * A talk in an editor: written as a script, and checked on return. */

#include <string.h>

#include "draft.h"
#include "editor.h"
#include "fill-record.h"
#include "heard-own.h"
#include "talk.h"

/* What one begins from: the headers that are asked at the prompt, too.  What
 * ends a talk is apart, so that a chat can be pasted before it. */
static void
put_empty(struct str *out)
{
	str_puts(out, _("# One talk, word by word. Lines with # are not read; "
	    "ipt-script(5) tells more.\n"
	    "# A chat can be pasted in the place of Me: and the line below it. "
	    "I am: says which name in it is yours.\n"
	    "With: \nI am: \nDate: \nTime: \nPlace: \nState: \nUpset: \n"
	    "Goal: \n\n"
	    "Me: \n    (said: ; felt: ; meant: ; they heard: ; know: )\n\n"
	    "---\nOutcome: \nGoal reached: \nMood before: \nMood after: \n"
	    "Helped: \n"));
}

/* A talk that is known, as it would be printed. */
static void
put_known(struct fill *f, const struct record *incident, struct str *out)
{
	struct shown shown = fill_shown(f);
	struct talks all = talks_of(&shown);
	size_t i;

	for (i = 0; i < all.n; i++)
		if (all.talk[i].incident == incident) {
			script_write_head(out);
			str_putc(out, '\n');
			script_write(out, incident->sheet, incident,
			    all.talk[i].turn, all.talk[i].n);
		}
	talks_clear(&all);
}

/* Say what is wrong with it: may it be taken all the same? */
static bool
say_faults(struct fill *f, const struct script *s)
{
	bool good = true, spoken = false;
	size_t i;

	for (i = 0; i < s->n; i++)
		spoken |= s->record[i].sheet != f->sheet;
	for (i = 0; i < s->n_fault; i++) {
		fill_say(f, _("Line %zu: %s."), s->fault[i].line,
		    s->fault[i].reason);
		good &= s->fault[i].left_out;
	}
	if (!spoken)
		ask_say(f->ask, _("Nobody speaks in it."));
	return good && spoken;
}

/* A talk of another client is not taken. */
static bool
is_theirs(struct fill *f, const struct script *s)
{
	const char *client;
	size_t i;

	for (i = 0; i < s->n; i++) {
		client = answers_get(&s->record[i], FIELD_CLIENT);
		if (*client != '\0' && strcmp(client, f->client) != 0) {
			ask_say(f->ask, _("It has the code of another "
			    "client."));
			return false;
		}
	}
	return true;
}

/* Take what was written for the records of the sitting: the script says
 * all of a turn. */
static void
take(struct fill *f, struct script *s)
{
	struct answers *a;
	struct filled *r;
	size_t i, j;

	for (i = 0; i < s->n; i++) {
		a = &s->record[i];
		for (j = FIELD_CLIENT; j < FIELD_OWN; j++)
			answers_set(a, j, NULL);
		fill_place(f, a);
		r = fill_record(f, fill_known(f, a), a);
		for (j = FIELD_OWN; j < a->sheet->n; j++)
			answers_set(&r->answers, j, a->value[j]);
	}
}

/* How a round in the editor ends. */
enum round { ROUND_DONE, ROUND_AGAIN, ROUND_LEFT };

/* Where something is wrong, or was left out, it can be mended; what was only
 * left out can be done without. */
static enum round
wants_again(struct fill *f, bool good)
{
	bool again = true;

	if (ask_yes(f->ask, _("Open the editor again"), &again) != ASK_ANSWER)
		return ROUND_LEFT;
	return again ? ROUND_AGAIN : good ? ROUND_DONE : ROUND_LEFT;
}

/* The editor, and a look at what came of it. */
static enum round
round_of(struct fill *f, struct str *text, struct draft *draft)
{
	struct heard_input in = { .cli = f->cli, .known = f->known,
		.incident = f->sheet, .turn = cli_sheet(f->cli, "turn"),
		.files = (char *[]){ NULL } };
	const char *reason = NULL;
	enum round round = ROUND_DONE;
	struct script s;
	bool good, changed = editor_text(text, &reason);

	if (reason != NULL || !changed) {
		if (reason != NULL)
			fill_say(f, "%s", reason);
		return ROUND_LEFT;
	}
	if (draft != NULL)
		draft_put(draft, str_text(text), text->len);
	script_read(&s, in.incident, in.turn, str_text(text), text->len);
	good = say_faults(f, &s);
	good = good && is_theirs(f, &s) && heard_complete(&in, "-", &s);
	if (!good || s.n_fault != 0)
		round = wants_again(f, good);
	if (round == ROUND_DONE)
		take(f, &s);
	script_clear(&s);
	heard_input_clear(&in);
	return round;
}

/* What was written before and never saved comes first. */
static void
begin(struct fill *f, const struct record *known, struct draft *draft,
    struct str *text)
{
	if (draft != NULL && draft_time(draft) != -1 &&
	    draft_read(draft, text)) {
		ask_say(f->ask, _("What you wrote last time was not saved. "
		    "It is in the editor."));
		return;
	}
	str_clear(text);
	if (known != NULL)
		put_known(f, known, text);
	else
		put_empty(text);
}

bool
heard_edit(struct fill *f, const struct record *known)
{
	struct draft *draft = draft_open("script", f->client);
	struct str text = { 0 };
	enum round round;

	begin(f, known, draft, &text);
	do
		round = round_of(f, &text, draft);
	while (round == ROUND_AGAIN);
	if (round == ROUND_DONE && draft != NULL)
		draft_remove(draft);
	else if (draft != NULL && draft_time(draft) != -1)
		ask_say(f->ask, _("What you wrote is kept, and opened when "
		    "you come back."));
	draft_close(draft);
	str_free(&text);
	return round == ROUND_DONE;
}
