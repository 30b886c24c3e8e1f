/* SPDX-License-Identifier: MIT
 * The items of a measure, asked one by one or taken from one line. */

#include "err.h"
#include "measure-ask-own.h"

static void
say_answers(struct asking *q, const char *const answer[MEASURE_ANSWERS_MAX])
{
	struct str s = { 0 };
	size_t i;

	for (i = 0; i < MEASURE_ANSWERS_MAX; i++)
		str_printf(&s, "%s%zu %s", i != 0 ? "; " : "", i, answer[i]);
	ask_say(q->f->ask, s.text);
	str_free(&s);
}

/* Not scored, so it has answers of its own. */
static enum ask_result
ask_extra(struct asking *q)
{
	if (q->m->extra.label == NULL)
		return ASK_ANSWER;
	say_answers(q, q->m->extra_answer);
	return asking_number(q, q->m->extra.field, q->m->extra.label,
	    MEASURE_ANSWERS_MAX - 1);
}

enum ask_result
asking_items(struct asking *q)
{
	enum ask_result result = ASK_ANSWER;
	struct str words = { 0 };
	size_t i = 0;

	ask_say(q->f->ask, q->m->question);
	say_answers(q, q->m->answer);
	while (i < q->m->n_item) {
		str_clear(&words);
		str_printf(&words, "%zu. %s", i + 1, q->m->item[i].label);
		result = asking_number(q, q->m->item[i].field, words.text,
		    MEASURE_ANSWERS_MAX - 1);
		if (i == 8 && !asking_over(result))
			asking_above(q, "i9");
		if (!ask_next(q->f->ask, result, &i))
			break;
	}
	str_free(&words);
	return asking_over(result) || i < q->m->n_item ? result : ask_extra(q);
}

/* Digits, an answer each; - for one that was left out. */
static void
take_digits(struct asking *q, const char *digits)
{
	char one[2] = "";
	size_t i;

	for (i = 0; i < q->m->n_item; i++) {
		one[0] = digits[i] == '-' ? '\0' : digits[i];
		asking_set(q, q->m->item[i].field, one);
	}
}

static void
show_back(struct asking *q)
{
	const char *text;
	size_t i;

	ask_say(q->f->ask, q->m->question);
	for (i = 0; i < q->m->n_item; i++) {
		text = asking_get(q, q->m->item[i].field);
		asking_say(q, "%zu. %s: %s%s%s", i + 1,
		    q->m->item[i].label, text, *text != '\0' ? " " : "",
		    *text != '\0' ? q->m->answer[*text - '0'] :
		    _("not answered"));
	}
}

/* All in one line: shown back, and asked for a yes. */
enum ask_result
asking_digits(struct asking *q, const char *digits)
{
	bool yes = false;
	enum ask_result result;

	take_digits(q, digits);
	show_back(q);
	if (q->m->n_item > 8)
		asking_above(q, "i9");
	result = ask_yes(q->f->ask, _("Is that what was answered"), &yes);
	if (result == ASK_ANSWER && !yes)
		return asking_items(q);
	return result == ASK_ANSWER ? ask_extra(q) : result;
}
