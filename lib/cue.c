/* SPDX-License-Identifier: MIT
 * Words in free text that a therapist must read. */

#include <stdlib.h>
#include <string.h>

#include "cue-patterns.h"
#include "mem.h"
#include "utf8.h"

static const char *const langs[] = { "en", "nl" };
enum { LANGS = sizeof(langs) / sizeof(*langs) };

enum {
	BEFORE = 120, /* bytes in which an exception may begin earlier */
	AFTER = 240,  /* and end later */
};

struct cues {
	struct cue_patterns *list[LANGS];
	struct str folded;
};

void
cue_clear(struct cue_list *list)
{
	free(list->cue);
	*list = (struct cue_list){ 0 };
}

bool
cue_has(const struct cue_list *list, enum cue_kind kind)
{
	size_t i;

	for (i = 0; i < list->n; i++)
		if (list->cue[i].kind == kind)
			return true;
	return false;
}

struct cues *
cue_new(void)
{
	return mem_new(1, sizeof(struct cues));
}

void
cue_free(struct cues *cues)
{
	size_t i;

	if (cues == NULL)
		return;
	for (i = 0; i < LANGS; i++)
		cue_patterns_free(cues->list[i]);
	str_free(&cues->folded);
	free(cues);
}

/* Is text in lang read with this list? */
static bool
reads(const char *list, const char *lang)
{
	size_t len = strlen(list);

	return *lang == '\0' || (strncmp(lang, list, len) == 0 &&
	    (lang[len] == '\0' || lang[len] == '-'));
}

bool
cue_reads(const char *lang)
{
	size_t i;

	for (i = 0; i < LANGS; i++)
		if (reads(langs[i], lang))
			return true;
	return false;
}

static bool
plain(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if ((unsigned char)text[i] > 127 || text[i] == '`')
			return false;
	return true;
}

/* Append a line with every apostrophe made the one of ASCII. */
static void
put_straight(struct str *out, const char *text, size_t len)
{
	static const char *const marks[] = {
		"`", "\u2018", "\u2019", "\u201b", "\u02bc", "\u00b4",
		"\u2032", "\uff07",
	};
	size_t i, k, n;

	for (i = 0; i < len; i += n) {
		n = 1;
		for (k = 0; k < sizeof(marks) / sizeof(*marks); k++) {
			size_t mark = strlen(marks[k]);

			if (mark > len - i || memcmp(text + i, marks[k], mark))
				continue;
			str_putc(out, '\'');
			n = mark;
			break;
		}
		if (k == sizeof(marks) / sizeof(*marks))
			str_putc(out, text[i]);
	}
}

/* The text with its lines, each folded. */
static void
fold(struct str *out, const char *text, size_t len)
{
	struct str line = { 0 };
	const char *end = text + len;

	str_clear(out);
	while (text <= end) {
		const char *next = memchr(text, '\n', (size_t)(end - text));
		char *folded;

		next = next != NULL ? next : end;
		str_clear(&line);
		put_straight(&line, text, (size_t)(next - text));
		folded = utf8_fold(str_text(&line));
		str_puts(out, folded);
		str_puts(out, next < end ? "\n" : "");
		free(folded);
		text = next + 1;
	}
	str_free(&line);
}

static size_t
newlines(const char *text, size_t len)
{
	const char *end = text + len;
	size_t n = 0;

	while ((text = memchr(text, '\n', (size_t)(end - text))) != NULL) {
		n++;
		text++;
	}
	return n;
}

static void
add(struct cue_list *list, size_t from, enum cue_kind kind, size_t line)
{
	size_t i;

	for (i = from; i < list->n; i++)
		if (list->cue[i].kind == kind && list->cue[i].line == line)
			return;
	list->cue = mem_grow(list->cue, &list->cap, list->n + 1,
	    sizeof(*list->cue));
	for (i = list->n++; i > from && list->cue[i - 1].line > line; i--)
		list->cue[i] = list->cue[i - 1];
	list->cue[i] = (struct cue){ .kind = kind, .line = line };
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Does an exception cover some of what was found? */
static bool
covered(struct match *except, const char *text, size_t len, size_t start,
    size_t end)
{
	size_t from = start > BEFORE ? start - BEFORE : 0;
	size_t a, b;

	if (except == NULL)
		return false;
	if (len > end + AFTER)
		len = end + AFTER;
	/* From a whole word. */
	while (from > 0 && from < start && !is_space(text[from]))
		from++;
	while (match_find(except, text + from, len - from, &a, &b) ==
	    MATCH_YES && from + a < end) {
		if (from + b > start)
			return true;
		from += b;
	}
	return false;
}

/* Where a pattern is found from at on.  What could not be searched counts as
 * found, from there to the end. */
static bool
found(const struct cue_pattern *p, const char *text, size_t len, size_t at,
    size_t *start, size_t *end)
{
	enum match_result result = p->match == NULL ? MATCH_LIMIT :
	    match_find(p->match, text + at, len - at, start, end);

	*start = result == MATCH_YES ? *start + at : at;
	*end = result == MATCH_YES ? *end + at : len;
	return result != MATCH_NO;
}

static void
search(struct cue_patterns *list, struct cue_pattern *p, const char *text,
    size_t len, struct cue_list *out, size_t from)
{
	size_t at = 0, line = 1, start = 0, end = 0;

	while (at < len && found(p, text, len, at, &start, &end)) {
		line += newlines(text + at, start - at);
		at = end;
		if (covered(cue_patterns_except(list, p), text, len, start,
		    end) || covered(cue_patterns_common(list, p->kind), text,
		    len, start, end))
			/* From the next word on it may be meant. */
			for (at = start + 1; at < end && !is_space(text[at]); )
				at++;
		else
			add(out, from, p->kind, line);
		line += newlines(text + start, at - start);
	}
}

/* With one list, by the rows that a word of the text calls. */
static void
read_with(struct cues *cues, size_t lang, const char *text, size_t len,
    struct cue_list *out, size_t from)
{
	bool awake[CUE_PATTERNS_MAX];
	struct cue_patterns *list = cues->list[lang];
	size_t i;

	if (list == NULL)
		list = cues->list[lang] = cue_patterns_new(langs[lang]);
	if (!cue_patterns_wake(list, text, len, awake))
		return;
	for (i = 0; i < list->n; i++)
		if (awake[i])
			search(list, cue_patterns_get(list, i), text, len,
			    out, from);
}

void
cue_text(struct cues *cues, const char *lang, const char *text, size_t len,
    struct cue_list *list)
{
	size_t from = list->n, i;

	if (len == 0 || !cue_reads(lang))
		return;
	if (!plain(text, len)) {
		fold(&cues->folded, text, len);
		text = str_text(&cues->folded);
		len = cues->folded.len;
	}
	for (i = 0; i < LANGS; i++)
		if (reads(langs[i], lang))
			read_with(cues, i, text, len, list, from);
}
