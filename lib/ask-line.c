/* SPDX-License-Identifier: MIT
 * A line typed at the terminal. */

#include <histedit.h>
#include <langinfo.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

#include "ask-line.h"
#include "mem.h"
#include "str.h"
#include "utf8.h"

enum { WIDTH = 72, WIDTH_MIN = 20 };

struct line {
	FILE *in, *out;
	EditLine *edit; /* NULL: plain */
	const char *prompt;
	const struct line_word *word;
	bool several;
	char *text;
	size_t cap;
};

static char *
prompt(EditLine *edit)
{
	struct line *l;

	el_get(edit, EL_CLIENTDATA, &l);
	return (char *)l->prompt;
}

static bool
begins_with(const char *word, const char *typed)
{
	char *a = utf8_fold(word);
	char *b = utf8_fold(typed);
	bool begins = strncmp(a, b, strlen(b)) == 0;

	free(a);
	free(b);
	return begins;
}

/* Cut to what both have in common, at the end of a character. */
static void
cut_common(struct str *common, const char *word)
{
	size_t n = 0;

	while (n < common->len && common->text[n] == word[n])
		n++;
	while (n != 0 && ((unsigned char)common->text[n] & 0xc0) == 0x80)
		n--;
	common->len = n;
	common->text[n] = '\0';
}

/* What all the words that begin so have in common; a list of them; and how
 * many they are. */
static size_t
find_words(const struct line *l, const char *typed, struct str *common,
    struct str *list)
{
	const struct line_word *word = l->word;
	const char *text;
	size_t n = 0;

	for (; word != NULL && word->text != NULL; word++) {
		if (begins_with(word->text, typed))
			text = word->text;
		else if (word->other != NULL &&
		    begins_with(word->other, typed))
			text = word->other;
		else
			continue;
		if (n++ == 0)
			str_puts(common, text);
		else
			cut_common(common, text);
		str_printf(list, "%s%s", n == 1 ? "" : "; ", text);
	}
	return n;
}

static size_t
characters(const char *text)
{
	size_t n = 0;

	for (; *text != '\0'; text++)
		n += ((unsigned char)*text & 0xc0) != 0x80;
	return n;
}

/* The word that the cursor stands behind, of the caller's to free. */
static char *
typed_word(const struct line *l, EditLine *edit)
{
	const LineInfo *info = el_line(edit);
	const char *from = info->cursor;

	while (from > info->buffer && !(l->several && from[-1] == ';'))
		from--;
	while (from < info->cursor && *from == ' ')
		from++;
	return mem_dupn(from, (size_t)(info->cursor - from));
}

static void
show_list(struct line *l, const char *list)
{
	struct str out = { 0 };

	str_putc(&out, '\n');
	utf8_wrap(&out, list, line_width(l) - 1, 0);
	str_putc(&out, '\n');
	line_put(l, str_text(&out));
	str_free(&out);
}

static unsigned char
complete(EditLine *edit, int key)
{
	struct line *l;
	struct str common = { 0 }, list = { 0 };
	unsigned char what = CC_REFRESH_BEEP;
	char *typed;
	size_t n;

	(void)key;
	el_get(edit, EL_CLIENTDATA, &l);
	typed = typed_word(l, edit);
	n = find_words(l, typed, &common, &list);
	if (n == 1 || common.len > strlen(typed)) {
		el_deletestr(edit, (int)characters(typed));
		el_insertstr(edit, common.text);
		what = CC_REFRESH;
	} else if (n > 1) {
		show_list(l, str_text(&list));
		what = CC_REDISPLAY;
	}
	free(typed);
	str_free(&common);
	str_free(&list);
	return what;
}

static bool
can_edit(void)
{
	const char *term = getenv("TERM");

	return term != NULL && term[0] != '\0' && strcmp(term, "dumb") != 0 &&
	    strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void
start_edit(struct line *l)
{
	l->edit = el_init("ipt", l->in, l->out, l->out);
	if (l->edit == NULL)
		return;
	el_set(l->edit, EL_CLIENTDATA, l);
	el_set(l->edit, EL_PROMPT, prompt);
	el_set(l->edit, EL_EDITOR, "emacs");
	el_set(l->edit, EL_SIGNAL, 1);
	el_source(l->edit, NULL);
	/* The narrow form of this call makes copies that it never frees. */
	el_wset(l->edit, EL_ADDFN, L"ipt-complete", L"complete a word",
	    complete);
	el_set(l->edit, EL_BIND, "\t", "ipt-complete", NULL);
}

struct line *
line_open(bool plain)
{
	struct line *l = mem_new(1, sizeof(*l));

	l->in = fopen("/dev/tty", "re");
	l->out = l->in != NULL ? fopen("/dev/tty", "we") : NULL;
	if (l->out == NULL) {
		line_close(l);
		return NULL;
	}
	if (!plain && can_edit())
		start_edit(l);
	return l;
}

void
line_close(struct line *l)
{
	if (l == NULL)
		return;
	if (l->edit != NULL)
		el_end(l->edit);
	if (l->in != NULL)
		fclose(l->in);
	if (l->out != NULL)
		fclose(l->out);
	free(l->text);
	free(l);
}

size_t
line_width(const struct line *l)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	long width = 0;

	if (ioctl(fileno(l->out), TIOCGWINSZ, &size) == 0)
		width = size.ws_col;
	if (width == 0 && columns != NULL)
		width = strtol(columns, NULL, 10);
	if (width <= 0 || width > 1000)
		width = WIDTH;
	return width > WIDTH_MIN ? (size_t)width : WIDTH_MIN;
}

bool
line_put(struct line *l, const char *text)
{
	return fputs(text, l->out) != EOF && fflush(l->out) != EOF;
}

/* The end of the input: said, or because nobody is there any more? */
static enum line_result
ended(struct line *l)
{
	struct pollfd poll_tty = { .fd = fileno(l->in) };

	clearerr(l->in);
	if (poll(&poll_tty, 1, 0) == -1 || poll_tty.revents != 0 ||
	    !line_put(l, "\n"))
		return LINE_GONE;
	return LINE_END;
}

/* Keep a copy without its newline. */
static const char *
keep(struct line *l, const char *typed)
{
	size_t len = strcspn(typed, "\r\n");
	char *text = mem_dupn(typed, len);

	free(l->text);
	l->text = text;
	l->cap = len + 1;
	return text;
}

enum line_result
line_read(struct line *l, const char *prompt, const struct line_word *word,
    bool several, const char **text)
{
	const char *typed = NULL;
	int n = 0;

	l->prompt = prompt;
	l->word = word;
	l->several = several;
	if (l->edit != NULL)
		typed = el_gets(l->edit, &n);
	else if (line_put(l, prompt) &&
	    getline(&l->text, &l->cap, l->in) > 0)
		typed = l->text;
	if (typed == NULL)
		return ended(l);
	*text = keep(l, typed);
	return LINE_TYPED;
}
