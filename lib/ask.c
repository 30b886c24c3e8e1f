/* SPDX-License-Identifier: MIT
 * Questions at the terminal: texts, yes or no, one of a list. */

#include <stdlib.h>
#include <string.h>

#include "ask-line.h"
#include "ask.h"
#include "err.h"
#include "mem.h"
#include "utf8.h"

enum { WIDTH_MAX = 80 };

struct ask {
	struct line *line;
	const char *lang;
	bool plain;
	const char *const *people;
	bool from_end; /* what comes next is entered at its end */
};

static const char *const nobody[] = { NULL };

struct ask *
ask_open(const char *lang, bool plain)
{
	struct ask *ask = mem_new(1, sizeof(*ask));

	ask->line = line_open(plain);
	if (ask->line == NULL)
		die(STATUS_USAGE, _("there is no terminal to ask at"));
	ask->lang = lang;
	ask->plain = plain;
	ask->people = nobody;
	return ask;
}

void
ask_close(struct ask *ask)
{
	if (ask == NULL)
		return;
	line_close(ask->line);
	free(ask);
}

size_t
ask_width(const struct ask *ask)
{
	return line_width(ask->line);
}

const char *
ask_lang(const struct ask *ask)
{
	return ask->lang;
}

bool
ask_plain(const struct ask *ask)
{
	return ask->plain;
}

bool
ask_next(struct ask *ask, enum ask_result result, size_t *at)
{
	if (result == ASK_END || result == ASK_GONE ||
	    (result == ASK_BACK && *at == 0))
		return false;
	ask->from_end = result == ASK_BACK;
	*at = result == ASK_BACK ? *at - 1 : *at + 1;
	return true;
}

bool
ask_from_end(struct ask *ask)
{
	bool from_end = ask->from_end;

	ask->from_end = false;
	return from_end;
}

void
ask_know(struct ask *ask, const char *const *people)
{
	ask->people = people;
}

const char *const *
ask_known(const struct ask *ask)
{
	return ask->people;
}

/* What a paragraph begins with in spaces all its lines begin with. */
void
ask_say(struct ask *ask, const char *text)
{
	size_t width = line_width(ask->line) - 1;
	struct str safe = { 0 }, out = { 0 };

	utf8_safe(&safe, text, strlen(text));
	utf8_wrap(&out, str_text(&safe), width < WIDTH_MAX ? width :
	    WIDTH_MAX, strspn(text, " "));
	str_putc(&out, '\n');
	line_put(ask->line, str_text(&out));
	str_free(&safe);
	str_free(&out);
}

void
ask_show(struct ask *ask, const char *lines)
{
	line_put(ask->line, lines);
}

/* A question wider than the terminal is broken between its words; its last
 * line remains, to answer behind. */
static void
put_first_lines(struct ask *ask, struct str *prompt)
{
	struct str lines = { 0 };
	char *last;

	utf8_wrap(&lines, str_text(prompt), line_width(ask->line) - 3, 0);
	last = strrchr(str_text(&lines), '\n');
	if (last != NULL) {
		str_clear(prompt);
		str_puts(prompt, last + 1);
		*last = '\0';
		line_put(ask->line, str_text(&lines));
		line_put(ask->line, "\n");
	}
	str_free(&lines);
}

enum ask_result
ask_typed(struct ask *ask, const char *question, const struct line_word *word,
    bool several, const char **text)
{
	struct str prompt = { 0 };
	enum line_result result;

	ask->from_end = false;
	utf8_safe(&prompt, question, strlen(question));
	put_first_lines(ask, &prompt);
	str_puts(&prompt, prompt.len != 0 ? ": " : "> ");
	result = line_read(ask->line, prompt.text, word, several, text);
	str_free(&prompt);
	if (result == LINE_GONE)
		return ASK_GONE;
	if (result == LINE_END)
		return ASK_END;
	*text += strspn(*text, " \t");
	if (strcmp(*text, "<") == 0)
		return ASK_BACK;
	return (*text)[0] == '\0' ? ASK_KEEP : ASK_ANSWER;
}

/* Is the answer this word, or a beginning of it? */
static bool
is_word(const char *typed, const char *word)
{
	char *a = utf8_fold(typed);
	char *b = utf8_fold(word);
	bool is = a[0] != '\0' && strncmp(a, b, strlen(a)) == 0;

	free(a);
	free(b);
	return is;
}

enum ask_result
ask_yes(struct ask *ask, const char *question, bool *yes)
{
	struct str prompt = { 0 };
	const char *text;
	enum ask_result result;

	str_printf(&prompt, "%s [%s]", question, *yes ? _("Y/n") : _("y/N"));
	for (;;) {
		result = ask_typed(ask, prompt.text, NULL, false, &text);
		if (result == ASK_KEEP)
			result = ASK_ANSWER;
		else if (result == ASK_ANSWER && is_word(text, _("yes")))
			*yes = true;
		else if (result == ASK_ANSWER && is_word(text, _("no")))
			*yes = false;
		else if (result == ASK_ANSWER) {
			ask_say(ask, _("Please answer yes or no."));
			continue;
		}
		str_free(&prompt);
		return result;
	}
}

/* The label that is typed: its number, the label, or a beginning that no
 * other has.  False where it is none. */
static bool
find_label(const char *typed, const char *const *label, size_t n,
    size_t *chosen)
{
	size_t i, found = 0;
	char *end;
	unsigned long number = strtoul(typed, &end, 10);

	for (i = 0; i < n; i++)
		if (utf8_same(typed, label[i])) {
			*chosen = i;
			return true;
		}
	if (typed[0] >= '1' && typed[0] <= '9' && *end == '\0' && number <= n) {
		*chosen = number - 1;
		return true;
	}
	for (i = 0; i < n; i++)
		if (is_word(typed, label[i])) {
			*chosen = i;
			found++;
		}
	return found == 1;
}

static void
say_labels(struct ask *ask, const char *question, const char *const *label,
    size_t n)
{
	struct str line = { 0 };
	size_t i;

	ask_say(ask, question);
	for (i = 0; i < n; i++) {
		str_clear(&line);
		str_printf(&line, "  %zu  %s", i + 1, label[i]);
		ask_say(ask, str_text(&line));
	}
	str_free(&line);
}

enum ask_result
ask_choose(struct ask *ask, const char *question, const char *const *label,
    size_t n, size_t *chosen)
{
	struct line_word *word = mem_new(n + 1, sizeof(*word));
	enum ask_result result;
	const char *text;
	size_t i;

	for (i = 0; i < n; i++)
		word[i].text = label[i];
	say_labels(ask, question, label, n);
	for (;;) {
		result = ask_typed(ask, _("Number or name"), word, false,
		    &text);
		if (result != ASK_ANSWER ||
		    find_label(text, label, n, chosen))
			break;
		ask_say(ask, strcmp(text, "?") == 0 ? _("Type the number of "
		    "one of them, or its name. Enter for none. < goes back. "
		    "Ctrl-D ends and keeps what was answered.") : _("That is "
		    "not one of them, or it is more than one. Type its number, "
		    "or press Enter for none."));
	}
	free(word);
	return result;
}
