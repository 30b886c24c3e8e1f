/* SPDX-License-Identifier: MIT
 * Social abilities, as facts. */

#include <string.h>

#include "err.h"
#include "skill-own.h"

/* "1.2 (2024-01-30), 2.0 (2024-03-12)", of one rater. */
static const char *
means(const struct skill_telling *p, size_t rater, const struct choice *skill)
{
	struct str s = { 0 };
	struct skill_score score;
	size_t i;

	for (i = 0; i < p->r.n[rater]; i++) {
		score = skill_score(p->r.row[rater][i], skill);
		if (i != 0)
			str_puts(&s, ", ");
		skill_words(&score, &s);
		str_printf(&s, " (%s)", record_on(p->r.row[rater][i]));
	}
	return facts_keep(p->t, &s);
}

/* An answer in words; n/a is one here, and not nothing. */
static void
put_answer(const struct skill_telling *p, const struct record *row,
    const struct field *field, struct str *out)
{
	const char *text = row->value[field - row->sheet->field].text;

	if (strcmp(text, "n/a") == 0)
		str_puts(out, _("no chance to"));
	else if (sheet_unanswered(text))
		str_puts(out, _("not answered"));
	else
		field_show(field, text, strlen(text), p->s->lang, out);
}

/* "client: Seldom, Often; therapist: Sometimes". */
static const char *
answers(const struct skill_telling *p, const struct field *field)
{
	struct str s = { 0 };
	size_t rater, i;

	for (rater = 0; rater < SKILL_RATERS; rater++)
		for (i = 0; i < p->r.n[rater]; i++) {
			if (i != 0)
				str_puts(&s, ", ");
			else
				str_printf(&s, "%s%s: ", s.len != 0 ? "; " :
				    "", skill_rater(rater));
			put_answer(p, p->r.row[rater][i], field, &s);
		}
	return facts_keep(p->t, &s);
}

static void
put_items(const struct skill_telling *p, struct node *list, const char *of,
    const struct choice *skill)
{
	const struct sheet *sheet = p->r.row[p->r.n[0] != 0 ? 0 : 1][0]->sheet;
	const struct field *field = sheet->field;
	const char *label;

	for (; field < sheet->field + sheet->n; field++) {
		if (!skill_item(field, skill))
			continue;
		label = words_in(&field->label, p->s->lang);
		facts_say(p->t, list, of, skill_turned(field) ?
		    facts_text(p->t, _("%s (turned)"), label) : label,
		    answers(p, field));
	}
}

static void
put_profile(const struct skill_telling *p, struct node *list)
{
	const struct choice *skill;
	struct str s = { 0 };
	struct fact fact;
	const char *label;
	size_t i, rater;

	for (i = 0; p->r.skills != NULL && i < p->r.skills->n_option; i++) {
		skill = &p->r.skills->option[i];
		label = words_in(&skill->label, p->s->lang);
		skill_put_practised(p->s, skill, &s);
		fact = facts_say(p->t, list, NULL, label, facts_keep(p->t, &s));
		for (rater = 0; rater < SKILL_RATERS; rater++)
			if (p->r.n[rater] != 0)
				facts_say(p->t, fact.below, label,
				    facts_text(p->t, _("Mean, %s"),
				    skill_rater(rater)),
				    means(p, rater, skill));
		put_items(p, fact.below, label, skill);
	}
}

/* What is to be practised, as each rater chose it last. */
static void
put_chosen(const struct skill_telling *p, struct node *list)
{
	const struct record *row;
	size_t rater, i;

	for (rater = 0; rater < SKILL_RATERS; rater++) {
		i = p->r.n[rater];
		while (i > 0 && *record_text(p->r.row[rater][i - 1],
		    "practise") == '\0')
			i--;
		if (i == 0)
			continue;
		row = p->r.row[rater][i - 1];
		facts_say(p->t, list, NULL, facts_text(p->t, "%s, %s",
		    record_on(row), skill_rater(rater)),
		    facts_value(p->s, p->t, row, "practise"));
		facts_field(p->s, p->t, list, NULL, row, "why");
		facts_field(p->s, p->t, list, NULL, row, "considered");
	}
}

/* "Assertiveness 1.2; Attentive listening 2.5". */
static const char *
whole(const struct skill_telling *p, const struct record *row)
{
	struct str s = { 0 };
	const struct choice *skill;
	struct skill_score score;
	size_t i;

	for (i = 0; i < p->r.skills->n_option; i++) {
		skill = &p->r.skills->option[i];
		score = skill_score(row, skill);
		str_printf(&s, "%s%s ", i != 0 ? "; " : "",
		    words_in(&skill->label, p->s->lang));
		skill_words(&score, &s);
	}
	return facts_keep(p->t, &s);
}

/* The client's own answers; the therapist's where there are no others. */
static void
put_brief(const struct skill_telling *p, struct node *list)
{
	size_t rater = p->r.n[0] != 0 ? 0 : 1, n = p->r.n[rater];
	const struct record **row = p->r.row[rater];
	struct str s = { 0 };

	if (n != 0)
		facts_say(p->t, list, NULL, facts_text(p->t, _("First, %s"),
		    record_on(row[0])), whole(p, row[0]));
	if (n > 1)
		facts_say(p->t, list, NULL, facts_text(p->t, _("Latest, %s"),
		    record_on(row[n - 1])), whole(p, row[n - 1]));
	skill_put_practised(p->s, NULL, &s);
	facts_say(p->t, list, NULL, _("Practice"), facts_keep(p->t, &s));
}

static const struct part {
	const char *name;
	void (*put)(const struct skill_telling *p, struct node *list);
} parts[] = {
	{ "profile", put_profile },
	{ "chosen", put_chosen },
	{ "log", skill_put_log },
	{ "brief", put_brief },
	{ "open", skill_put_open },
};

enum { N_PARTS = sizeof(parts) / sizeof(parts[0]) };

struct node *
skill_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct skill_telling p = { .s = s, .t = t };
	struct node *map = tree_map(t), *list;
	size_t i;

	(void)how;
	skill_open(&p.r, s);
	for (i = 0; i < N_PARTS; i++) {
		list = tree_list(t);
		parts[i].put(&p, list);
		tree_set(t, map, parts[i].name, list);
	}
	tree_set(t, map, "any", tree_bool(t, skill_any(s)));
	tree_set(t, map, "plain", tree_bool(t, s->plain));
	skill_close(&p.r);
	return map;
}

struct node *
skill_names(struct tree *t)
{
	struct node *map = tree_map(t), *list = facts_names(t);
	size_t i;

	for (i = 0; i < N_PARTS; i++)
		tree_set(t, map, parts[i].name, list);
	tree_set(t, map, "any", tree_bool(t, true));
	tree_set(t, map, "plain", tree_bool(t, true));
	return map;
}
