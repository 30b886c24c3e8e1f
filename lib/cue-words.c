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
    uint8_t met[static CUE_LINES_MAX], bool *awake)
{
	int i = w->slot[slot_of(word, len)];
	bool any = false;

	for (; i >= 0; i = w->stem[i].next) {
		const struct cue_stem *stem = &w->stem[i];

		if (!begins(stem, word, len))
			continue;
		met[stem->line] |= stem->group;
		if (met[stem->line] == w->all[stem->line])
			any = awake[w->row[stem->line]] = true;
	}
	return any;
}

/* A sign that parts sentences, or what is said beside one: no pattern goes on
 * over it unless it says so. */
static bool
is_stop(char c)
{
	return c != '\0' && strchr(".,;:!?()\"", c) != NULL;
}

bool
cue_words_wake(const struct cue_words *words, const char *text, size_t len,
    bool awake[static CUE_ROWS_MAX])
{
	uint8_t met[CUE_LINES_MAX] = { 0 };
	bool any = false, stop;
	size_t i = 0, start, line;

	memset(awake, 0, CUE_ROWS_MAX * sizeof(*awake));
	while (i < len) {
		for (stop = false; i < len && letter(text[i]) == 0; i++)
			stop |= is_stop(text[i]);
		for (line = 0; stop && line < CUE_LINES_MAX; line++)
			met[line] &= words->across[line];
		for (start = i; i < len && letter(text[i]) != 0; )
			i++;
		if (i > start)
			any |= note(words, text + start, i - start, met,
			    awake);
	}
	return any;
}

/* Take a stem into a group of the line at work; false where there is no
 * room. */
static bool
take_stem(struct cue_words *w, struct str *stems, const char *text,
    size_t len, uint8_t group)
{
	int16_t *slot = &w->slot[slot_of(text, len)];
	struct cue_stem stem = { .len = (uint8_t)len,
		.line = (uint8_t)w->n_line, .group = group, .next = *slot };

	if (len > CUE_TEXT_MAX || group == 0 || w->n_stem == INT16_MAX)
		return false;
	memcpy(stem.text, text, len);
	str_put(stems, (const char *)&stem, sizeof(stem));
	*slot = (int16_t)w->n_stem++;
	w->all[w->n_line] |= group;
	return true;
}

/* The line at work is one of the row of that code; false where there is no
 * room. */
static bool
take_row(struct cue_words *w, const char *code, size_t len)
{
	size_t i;

	if (len > CUE_TEXT_MAX || w->n_line == CUE_LINES_MAX)
		return false;
	for (i = 0; i < w->n_row; i++)
		if (strncmp(w->code[i], code, len) == 0 &&
		    w->code[i][len] == '\0')
			break;
	if (i == CUE_ROWS_MAX)
		return false;
	if (i == w->n_row)
		memcpy(w->code[w->n_row++], code, len);
	w->row[w->n_line] = (uint8_t)i;
	return true;
}

/* CODE: WORD... + WORD..., with .. in place of + where the groups of the line
 * may be in several sentences. */
static bool
take_line(struct cue_words *w, struct str *stems, const char *s, size_t len)
{
	const char *colon = memchr(s, ':', len), *end = s + len, *word;
	uint8_t group = 1;
	bool good;

	if (colon == NULL || !take_row(w, s, (size_t)(colon - s)))
		return false;
	good = colon + 1 < end;
	for (s = colon + 1; good && s < end; ) {
		s += *s == ' ';
		for (word = s; s < end && *s != ' '; )
			s++;
		if (*word == '+' || *word == '.')
			group = (uint8_t)(group << 1);
		else
			good = s > word && take_stem(w, stems, word,
			    (size_t)(s - word), group);
		if (*word == '.')
			w->across[w->n_line] = 0xff;
	}
	w->n_line++;
	return good;
}

size_t
cue_words_put(struct str *out, const char *text, size_t len)
{
	struct cue_words *w = mem_new(1, sizeof(*w));
	struct str stems = { 0 };
	const char *end = text + len, *next;
	size_t line = 1;
	bool good = true;

	memset(w->slot, -1, sizeof(w->slot));
	for (; good && text < end; text = next + 1) {
		next = memchr(text, '\n', (size_t)(end - text));
		good = next != NULL && (*text == '#' ||
		    take_line(w, &stems, text, (size_t)(next - text)));
		line += good;
	}
	str_put(out, (const char *)w, sizeof(*w));
	str_put(out, str_text(&stems), stems.len);
	str_free(&stems);
	free(w);
	return good ? 0 : line;
}
