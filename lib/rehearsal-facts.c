/* SPDX-License-Identifier: MIT
 * What is told of a role play. */

#include "drawn.h"
#include "err.h"
#include "rehearsal-own.h"
#include "utf8.h"

static void
put(const struct rehearsal_telling *f, struct node *list, const char *label,
    const char *text)
{
	if (*text != '\0')
		facts_say(f->t, list, f->of, label, text);
}

/* Lines of a script in one. */
static const char *
in_one_line(const struct rehearsal_telling *f, const char *text)
{
	struct str s = { 0 };

	for (; *text != '\0'; text++)
		if (*text == '\n')
			str_puts(&s, " / ");
		else
			str_putc(&s, *text);
	return facts_keep(f->t, &s);
}

/* Fields of the role play, or of a round, under their own labels. */
static void
put_fields(const struct rehearsal_telling *f, struct node *list,
    const struct record *row, const char *const *field)
{
	for (; *field != NULL; field++)
		put(f, list, words_in(&sheet_get(row->sheet, *field)->label,
		    f->s->lang), in_one_line(f, facts_value(f->s, f->t, row,
		    *field)));
}

static void
put_words(const struct rehearsal_telling *f, struct str *out,
    const char *between, const struct record *row, const char *field)
{
	str_join(out, between, facts_value(f->s, f->t, row, field));
}

/* That a talk was once prepared with somebody who is not known to be safe now
 * is no word to take home. */
const char *
rehearsal_heading(const struct rehearsal_telling *f)
{
	struct str s = { 0 };

	put_words(f, &s, ", ", f->row, "person");
	if (f->safe || !f->s->for_client)
		put_words(f, &s, ", ", f->row, "purpose");
	put_words(f, &s, ", ", *records_same(f->s->all, f->row), "date");
	return facts_keep(f->t, &s);
}

/* "fear 6, then 4"; one number alone says which it is. */
static void
put_change(const struct rehearsal_telling *f, struct str *out,
    const struct record *round, const char *what, const char *const field[2])
{
	const char *before = facts_value(f->s, f->t, round, field[0]);
	const char *after = facts_value(f->s, f->t, round, field[1]);

	if (*before != '\0' && *after != '\0')
		str_join(out, "; ", facts_text(f->t, _("%s %s, then %s"),
		    what, before, after));
	else if (*before != '\0')
		str_join(out, "; ", facts_text(f->t, _("%s %s before"), what,
		    before));
	else if (*after != '\0')
		str_join(out, "; ", facts_text(f->t, _("%s %s after"), what,
		    after));
}

/* "I am myself; As usual; fear 6, then 4; confidence 3, then 6; real 7" */
static const char *
round_words(const struct rehearsal_telling *f, const struct record *round)
{
	static const char *const anxiety[] = { "before_anxiety",
		"after_anxiety" };
	static const char *const confidence[] = { "before_confidence",
		"after_confidence" };
	const char *real = facts_value(f->s, f->t, round, "how_real");
	struct str s = { 0 };

	put_words(f, &s, "; ", round, "who_plays");
	put_words(f, &s, "; ", round, "difficulty");
	put_change(f, &s, round, _("fear"), anxiety);
	put_change(f, &s, round, _("confidence"), confidence);
	if (*real != '\0')
		str_join(&s, "; ", facts_text(f->t, _("felt real %s"), real));
	return facts_keep(f->t, &s);
}

/* "I asked clearly 3; I listened 2": what was not rated is not told. */
static void
put_skills(const struct rehearsal_telling *f, struct node *list,
    const struct record *round)
{
	static const char *const field[] = { "skill_said", "skill_asked",
		"skill_listened", "skill_calm", "skill_eyes_voice" };
	struct str s = { 0 };
	const char *value;
	size_t i;

	for (i = 0; i < sizeof(field) / sizeof(*field); i++) {
		value = facts_value(f->s, f->t, round, field[i]);
		if (*value != '\0')
			str_join(&s, "; ", facts_text(f->t, "%s %s",
			    words_in(&sheet_get(round->sheet, field[i])->label,
			    f->s->lang), value));
	}
	put(f, list, _("Rated 0 to 4"), facts_keep(f->t, &s));
}

static struct node *
rounds(const struct rehearsal_telling *f)
{
	static const char *const field[] = { "lines", "self_well",
		"self_change", "told_strength", "told_change", "other_chair",
		NULL };
	static const char *const apart[] = { "self_well", "self_change",
		"told_strength", "other_chair", NULL };
	const struct record *round = rehearsal_round(f->s->all, f->row, 0);
	struct node *list = tree_list(f->t), *below;
	struct rehearsal_telling one = *f;

	for (; round != NULL; round = rehearsal_round(f->s->all, f->row,
	    record_number(round, "round", 0))) {
		one.of = facts_text(f->t, _("%s, round %s"), f->of,
		    record_text(round, "round"));
		below = facts_say(f->t, list, f->of, facts_text(f->t,
		    _("Round %s"), record_text(round, "round")),
		    round_words(f, round)).below;
		put_fields(&one, below, round, f->safe ||
		    !f->s->for_client ? field : apart);
		put_skills(&one, below, round);
	}
	return list;
}

/* What was expected, and beside it what came. */
static struct node *
reply(const struct rehearsal_telling *f)
{
	static const char *const field[] = { "fear_worst", "fear_likely",
		"fear_best", "reaction", NULL };
	struct node *list = tree_list(f->t);

	put_fields(f, list, f->row, field);
	if (rehearsal_open(f->s->full, f->row))
		put(f, list, words_in(&sheet_get(f->row->sheet,
		    "reaction")->label, f->s->lang), _("not known yet"));
	return list;
}

const char *
rehearsal_plan(const struct rehearsal_telling *f, bool named)
{
	struct str s = { 0 };

	if (named || !utf8_same(record_text(f->row, "real_person"),
	    record_text(f->row, "person")))
		put_words(f, &s, ", ", f->row, "real_person");
	str_join(&s, ", ", *record_text(f->row, "real_on") != '\0' ?
	    record_text(f->row, "real_on") : _("no day set"));
	return facts_keep(f->t, &s);
}

/* The plan only with somebody safe; how it went, once that is known. */
static struct node *
real(const struct rehearsal_telling *f)
{
	static const char *const result[] = { "done", "goal_met", "learned",
		NULL };
	struct node *list = tree_list(f->t);

	if (rehearsal_planned(f->s->full, f->row)) {
		put(f, list, _("Planned"), rehearsal_plan(f, true));
		facts_field(f->s, f->t, list, f->of, f->row, "real_exit");
	} else if (record_is(f->row, "real", "yes") && !f->safe &&
	    !f->s->for_client) {
		put(f, list, _("Planned"), _("put off while it is not known "
		    "to be safe"));
	}
	put_fields(f, list, f->row, result);
	if (rehearsal_open(f->s->full, f->row))
		put(f, list, _("Its result"), _("not recorded: ask"));
	return list;
}

static void
put_scene(const struct rehearsal_telling *f, struct node *list)
{
	static const char *const field[] = { "supervision_advice",
		"supervision_on", "incident", "area", "scene", "goal",
		"other_talks", "better", "stop_word", NULL };
	/* No dispute, and no lines to say, with somebody not known to be
	 * safe. */
	static const char *const apart[] = { "supervision_advice",
		"supervision_on", "incident", "scene", "goal", "other_talks",
		"stop_word", NULL };

	if (!f->safe && !f->s->for_client)
		put(f, list, _("Safety"), _("not known to be safe to be with: "
		    "plan nothing that confronts"));
	put_fields(f, list, f->row, f->safe ? field : apart);
	if (record_is(f->row, "safe_today", "no"))
		put(f, list, _("Put off"),
		    _("it was not all right to do it that day"));
}

void
rehearsal_put(const struct rehearsal_telling *f, struct node *list,
    enum escape how)
{
	struct fact fact = facts_say(f->t, list, NULL, f->of,
	    rehearsal_heading(f));
	struct node *bars = f->s->plain ? NULL : drawn_node(f->s, f->t,
	    rehearsal_bars(f->s, f->t, f->row), how);

	put_scene(f, fact.below);
	tree_set(f->t, fact.map, "rounds", rounds(f));
	tree_set(f->t, fact.map, "reply", reply(f));
	tree_set(f->t, fact.map, "real", real(f));
	tree_set(f->t, fact.map, "bars", bars != NULL ? bars :
	    tree_raw(f->t, "", 0));
}
