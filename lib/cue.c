/* SPDX-License-Identifier: MIT
 * Words in free text that a therapist must read. */

#include <stdlib.h>
#include <string.h>

#include "cue-patterns.h"
#include "mem.h"
#include "utf8.h"

static const char *const langs[] = { "en", "nl" };
enum { LANGS = sizeof(langs) / sizeof(*langs) };

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
		idiom_straight(&line, text, (size_t)(next - text));
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
search(struct cue_patterns *list, size_t row, bool letter, const char *text,
    size_t len, struct cue_list *out, size_t from)
{
	const struct cue_pattern *p = cue_patterns_get(list, row, letter);
	size_t at = 0, line = 1, start = 0, end = 0;

	if (p == NULL)
		return;
	while (at < len && found(p, text, len, at, &start, &end)) {
		line += newlines(text + at, start - at);
		at = end;
		if (idiom_covered(cue_patterns_except(list, row), text, len,
		    start, end) || idiom_covered(cue_patterns_common(list,
		    p->kind), text, len, start, end))
			/* From the next word on it may be meant. */
			for (at = start + 1; at < end &&
			    !idiom_space(text[at]); )
				at++;
		else
			add(out, from, p->kind, line);
		line += newlines(text + start, at - start);
	}
}

/* With one list, by the rows that a word of the text calls. */
static void
read_with(struct cues *cues, size_t lang, bool letter, const char *text,
    size_t len, struct cue_list *out, size_t from)
{
	bool awake[CUE_ROWS_MAX];
	struct cue_patterns *list = cues->list[lang];
	size_t i;

	if (list == NULL)
		list = cues->list[lang] = cue_patterns_new(langs[lang]);
	if (!cue_words_wake(list->words, text, len, awake))
		return;
	for (i = 0; i < list->words->n_row; i++)
		if (awake[i])
			search(list, i, letter, text, len, out, from);
}

void
cue_text(struct cues *cues, const char *lang, bool letter, const char *text,
    size_t len, struct cue_list *list)
{
	size_t from = list->n, i;

	if (len == 0 || !cue_reads(lang))
		return;
	if (!idiom_plain(text, len)) {
		fold(&cues->folded, text, len);
		text = str_text(&cues->folded);
		len = cues->folded.len;
	}
	for (i = 0; i < LANGS; i++)
		if (reads(langs[i], lang))
			read_with(cues, i, letter, text, len, list,
			    from);
}
