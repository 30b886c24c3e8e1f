/* SPDX-License-Identifier: MIT
 * The words that call a row of patterns. */

#include <stdlib.h>
#include <string.h>

#include "cue-words.h"
#include "mem.h"

/* The slot of the words that begin with these signs in lower case. */
static size_t
slot_of(const uint8_t sign[static CUE_STEM])
{
	size_t hash = 0, i;

	for (i = 0; i < CUE_STEM; i++)
		hash = hash * 37 + sign[i];
	return hash % CUE_SLOTS;
}

static bool
begins(const struct cue_words *w, const struct cue_stem *stem,
    const char *word, size_t len)
{
	size_t i;

	if (len < stem->len || (stem->len < CUE_STEM && len != stem->len))
		return false;
	for (i = 0; i < stem->len; i++)
		if (w->sign[(unsigned char)word[i]] != stem->text[i])
			return false;
	return true;
}

/* Note the groups that a word is in; true when that completes a line. */
static bool
note(const struct cue_words *w, const char *word, size_t len, size_t slot,
    uint8_t met[static CUE_LINES_MAX], bool *awake)
{
	int i = w->slot[slot];
	bool any = false;

	for (; i >= 0; i = w->stem[i].next) {
		const struct cue_stem *stem = &w->stem[i];

		if (!begins(w, stem, word, len))
			continue;
		met[stem->line] |= stem->group;
		if (met[stem->line] == w->all[stem->line])
			any = awake[w->row[stem->line]] = true;
	}
	return any;
}

bool
cue_words_wake(const struct cue_words *words, const char *text, size_t len,
    bool awake[static CUE_ROWS_MAX])
{
	uint8_t met[CUE_LINES_MAX] = { 0 }, sign;
	bool any = false, stop;
	size_t i = 0, start, line;

	memset(awake, 0, CUE_ROWS_MAX * sizeof(*awake));
	while (i < len) {
		uint8_t first[CUE_STEM] = { 0 };

		for (stop = false; i < len && (sign = words->sign[
		    (unsigned char)text[i]]) <= CUE_STOP; i++)
			stop |= sign == CUE_STOP;
		/* No pattern goes on over a stop unless its line says so. */
		for (line = 0; stop && line < CUE_LINES_MAX; line++)
			met[line] &= words->across[line];
		for (start = i; i < len && (sign = words->sign[
		    (unsigned char)text[i]]) > CUE_STOP; i++)
			if (i - start < CUE_STEM)
				first[i - start] = sign;
		if (i > start)
			any |= note(words, text + start, i - start,
			    slot_of(first), met, awake);
	}
	return any;
}

/* Can a word begin so?  It is of what stands in words, in lower case. */
static bool
is_stem(const struct cue_words *w, const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (w->sign[(unsigned char)text[i]] <= CUE_STOP ||
		    w->sign[(unsigned char)text[i]] != (unsigned char)text[i])
			return false;
	return len > 0 && len <= CUE_TEXT_MAX;
}

/* Take a stem into a group of the line at work; false where it is none, or
 * there is no room. */
static bool
take_stem(struct cue_words *w, struct str *stems, const char *text,
    size_t len, uint8_t group)
{
	uint8_t first[CUE_STEM] = { 0 };
	struct cue_stem stem = { .len = (uint8_t)len,
		.line = (uint8_t)w->n_line, .group = group };
	int16_t *slot;

	if (!is_stem(w, text, len) || group == 0 || w->n_stem == INT16_MAX)
		return false;
	memcpy(stem.text, text, len);
	memcpy(first, text, len < CUE_STEM ? len : CUE_STEM);
	slot = &w->slot[slot_of(first)];
	stem.next = *slot;
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
			good = take_stem(w, stems, word, (size_t)(s - word),
			    group);
		if (*word == '.')
			w->across[w->n_line] = 0xff;
	}
	w->n_line++;
	return good;
}

static void
set_signs(struct cue_words *w)
{
	static const char stops[] = ".,;:!?()\"";
	int c;

	for (c = 'a'; c <= 'z'; c++)
		w->sign[c] = w->sign[c - 'a' + 'A'] = (uint8_t)c;
	for (c = '0'; c <= '9'; c++)
		w->sign[c] = (uint8_t)c;
	w->sign['_'] = '_';
	for (c = 0; stops[c] != '\0'; c++)
		w->sign[(unsigned char)stops[c]] = CUE_STOP;
}

size_t
cue_words_put(struct str *out, const char *text, size_t len)
{
	struct cue_words *w = mem_new(1, sizeof(*w));
	struct str stems = { 0 };
	const char *end = text + len, *next;
	size_t line = 1;
	bool good = true;

	set_signs(w);
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
