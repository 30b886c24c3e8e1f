/* SPDX-License-Identifier: MIT
 * Measures at the terminal. */

#include <stdlib.h>
#include <string.h>

#include "measure-ask-own.h"
#include "measure.h"
#include "mem.h"
#include "utf8.h"

/* The measure whose items these digits answer, or NULL. */
static const char *
of_digits(const char *typed)
{
	size_t len = strlen(typed);

	if (len < 2 || typed[strspn(typed, "0123-")] != '\0')
		return NULL;
	return len == 9 ? "phq9" : len == 7 ? "gad7" : NULL;
}

/* Which measures there are, and their names for Tab.  A client at home fills
 * in those with items. */
static struct line_word *
offer(struct fill *f, const struct field *field, bool say)
{
	struct line_word *word = mem_new(field->n_option + 1, sizeof(*word));
	struct measure *m;
	struct str list = { 0 };
	size_t i, n = 0;

	for (i = 0; i < field->n_option; i++) {
		m = measure_load(field->option[i].code);
		if (m != NULL && (m->n_item != 0 || !f->for_client)) {
			word[n].text = words_in(&field->option[i].label,
			    f->lang);
			str_printf(&list, "%s%s", n != 0 ? "; " : "",
			    word[n].text);
			n++;
		}
		measure_free(m);
	}
	if (say)
		ask_say(f->ask, str_text(&list));
	str_free(&list);
	return word;
}

/* The code of what was typed; "" where it is none that is offered. */
static const char *
code_of(const struct field *field, const struct line_word *offered,
    const char *typed, const char *lang)
{
	const char *label;
	size_t i;

	for (i = 0; i < field->n_option; i++) {
		label = words_in(&field->option[i].label, lang);
		if (!utf8_same(label, typed) &&
		    strcasecmp(field->option[i].code, typed) != 0)
			continue;
		while (offered->text != NULL && offered->text != label)
			offered++;
		return offered->text != NULL ? field->option[i].code : "";
	}
	return "";
}

/* What was typed names none, nor is it as long as a form. */
static void
say_what_fits(struct fill *f, const char *typed)
{
	size_t len = strlen(typed);

	if (len > 1 && typed[strspn(typed, "0123-")] == '\0')
		fill_say(f, _("You typed %zu answers."), len);
	ask_say(f->ask, _("Name one of them; or type 9 answers from 0 to 3 "
	    "for the PHQ-9, 7 for the GAD-7."));
}

static enum ask_result
ask_one(struct fill *f, bool first)
{
	const struct field *field = sheet_get(f->sheet, "measure");
	struct line_word *offered = offer(f, field, first);
	const char *typed = "", *name;
	char line[MEASURE_ITEMS_MAX + 1] = "";
	const char *digits = NULL;
	enum ask_result result;

	result = ask_typed(f->ask, f->n == 0 ?
	    _("Which one, or the answers in one line, as 210310011") :
	    _("Another one (Enter for none)"), offered, false, &typed);
	if (result == ASK_ANSWER) {
		name = of_digits(typed);
		if (name != NULL) {
			snprintf(line, sizeof(line), "%s", typed);
			digits = line;
		} else {
			name = code_of(field, offered, typed, f->lang);
		}
		if (*name == '\0')
			say_what_fits(f, typed);
		else
			result = measure_ask_form(f, name, digits);
		if (result == ASK_KEEP || result == ASK_BACK ||
		    result == ASK_CLEAR)
			result = ASK_ANSWER;
	}
	free(offered);
	return result;
}

bool
measure_ask(struct fill *f)
{
	enum ask_result result = ask_one(f, true);

	while (result == ASK_ANSWER)
		result = ask_one(f, false);
	return result != ASK_GONE;
}
