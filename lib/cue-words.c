/* SPDX-License-Identifier: MIT
 * The words that call a row of patterns. */

#include <stdlib.h>
#include <string.h>

#include "cue-words.h"
#include "mem.h"

/* A letter, digit or underscore of ASCII in lower case; 0 for anything else,
 * which ends a word, as it does for \w of a pattern. */
static unsigned char
letter(char c)
{
	unsigned char low = (unsigned char)c | ('a' - 'A');

	if ((unsigned char)(low - 'a') <= 'z' - 'a')
		return low;
	return (unsigned char)((c >= '0' && c <= '9') || c == '_' ? c : 0);
}

/* The slot of a word by its first letters, in lower case. */
static size_t
slot_of(const char *word, size_t len)
{
	size_t hash = 0, i;

	for (i = 0; i < CUE_STEM; i++)
		hash = hash * 37 + (i < len ? letter(word[i]) : 0);
	return hash % CUE_SLOTS;
}

/* Take a stem, which ends at a space or at end; its length.  There is room
 * for it, and it is in lower case. */
static size_t
take_stem(struct cue_words *w, const char *text, const char *end, size_t line,
    unsigned char group)
{
	size_t hash = 0, n;
	short *slot;

	for (n = 0; text + n < end && text[n] != ' '; n++)
		if (n < CUE_STEM)
			hash = hash * 37 + (unsigned char)text[n];
	hash = n == 1 ? hash * 37 * 37 : n == 2 ? hash * 37 : hash;
	slot = &w->slot[hash % CUE_SLOTS];
	w->stem[w->n_stem] = (struct cue_stem){ text, (unsigned char)n,
		(unsigned char)line, group, *slot };
	*slot = (short)w->n_stem++;
	return n;
}

static unsigned char
row_of(struct cue_words *w, const char *code, size_t len)
{
	size_t i;

	for (i = 0; i < w->n_row; i++)
		if (w->row[i].len == len &&
		    memcmp(w->row[i].text, code, len) == 0)
			return (unsigned char)i;
	w->row[i].text = code;
	w->row[i].len = len;
	w->n_row++;
	return (unsigned char)i;
}

/* CODE: WORD... + WORD... */
static void
add_line(struct cue_words *w, const char *s, const char *end)
{
	const char *colon = memchr(s, ':', (size_t)(end - s));
	unsigned char group = 1;
	size_t line = w->n_line, n;

	if (*s == '#' || colon == NULL || line == CUE_LINES_MAX ||
	    w->n_row == CUE_ROWS_MAX)
		return;
	w->line[line].row = row_of(w, s, (size_t)(colon - s));
	for (s = colon + 1; s < end; s += n) {
		n = 1;
		if (*s == '+')
			group = (unsigned char)(group << 1);
		else if (*s != ' ')
			n = take_stem(w, s, end, line, group);
		w->line[line].all |= group;
	}
	w->n_line++;
}

void
cue_words_read(struct cue_words *words, const char *text, size_t len)
{
	const char *end = text + len, *next;

	memset(words->slot, -1, sizeof(words->slot));
	/* A stem and its space take two bytes at least. */
	words->stem = mem_grow(words->stem, &words->cap_stem, len / 2 + 1,
	    sizeof(*words->stem));
	for (; text < end; text = next + 1) {
		next = memchr(text, '\n', (size_t)(end - text));
		if (next == NULL)
			next = end;
		add_line(words, text, next);
	}
}

void
cue_words_clear(struct cue_words *words)
{
	free(words->stem);
	*words = (struct cue_words){ 0 };
}

static bool
begins(const struct cue_stem *stem, const char *word, size_t len)
{
	size_t i;

	if (len < stem->len || (stem->len < CUE_STEM && len != stem->len))
		return false;
	for (i = 0; i < stem->len; i++)
		if (letter(word[i]) != (unsigned char)stem->text[i])
			return false;
	return true;
}

/* Note the groups that a word is in; true when that completes a line. */
static bool
note(const struct cue_words *w, const char *word, size_t len,
    unsigned char *met, bool *awake)
{
	int i = w->slot[slot_of(word, len)];
	bool any = false;

	for (; i >= 0; i = w->stem[i].next) {
		const struct cue_stem *stem = &w->stem[i];

		if (!begins(stem, word, len))
			continue;
		met[stem->line] |= stem->group;
		if (met[stem->line] == w->line[stem->line].all)
			any = awake[w->line[stem->line].row] = true;
	}
	return any;
}

bool
cue_words_wake(const struct cue_words *words, const char *text, size_t len,
    bool awake[static CUE_ROWS_MAX])
{
	unsigned char met[CUE_LINES_MAX];
	bool any = false;
	size_t i = 0;

	memset(met, 0, words->n_line);
	memset(awake, 0, CUE_ROWS_MAX * sizeof(*awake));
	while (i < len) {
		size_t start;

		while (i < len && letter(text[i]) == 0)
			i++;
		for (start = i; i < len && letter(text[i]) != 0; )
			i++;
		if (i > start)
			any |= note(words, text + start, i - start, met,
			    awake);
	}
	return any;
}
