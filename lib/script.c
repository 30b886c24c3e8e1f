/* SPDX-License-Identifier: MIT
 * Scripts: what is one, and the reading of a whole text. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "script-own.h"
#include "utf8.h"

static const char head[] = "# ipt-script 1";

void
script_write_head(struct str *out)
{
	str_printf(out, "%s\n", head);
}

/* The line that a place lies in, from 0. */
size_t
script_line_of(const struct script_text *t, size_t at)
{
	size_t low = 0, high = t->n, mid;

	while (low + 1 < high) {
		mid = (low + high) / 2;
		if (t->line[mid].begin <= at)
			low = mid;
		else
			high = mid;
	}
	return low;
}

void
script_fault(struct script_reader *r, size_t at, bool left_out,
    const char *reason)
{
	struct script *s = r->s;
	size_t line = script_line_of(&r->t, at), i, column = 1;

	for (i = r->t.line[line].begin; i < at; i++)
		column += ((unsigned char)r->t.text[i] & 0xc0) != 0x80;
	s->fault = mem_grow(s->fault, &s->cap_fault, s->n_fault + 1,
	    sizeof(*s->fault));
	s->fault[s->n_fault++] = (struct script_fault){ line + 1, column,
		left_out, reason };
}

/* As we write it: a name from the first column to the first colon. */
static void
scan_exact(struct script_text *t)
{
	struct script_line *l;
	const char *colon;

	t->style = STYLE_EXACT;
	for (l = t->line; l < t->line + t->n; l++) {
		l->name = (struct span){ l->at.start, l->at.start };
		l->how = l->name;
		if (l->shape == SHAPE_BLANK || l->shape == SHAPE_RULE ||
		    l->shape == SHAPE_COMMENT)
			continue;
		l->shape = SHAPE_WORDS;
		colon = memchr(t->text + l->at.start, ':',
		    l->at.end - l->at.start);
		if (l->indented || colon == NULL)
			continue;
		l->shape = SHAPE_COLON;
		l->name.end = (size_t)(colon - t->text);
		l->words = l->name.end + 1;
	}
}

/* Is it text at all?  Else the fault is told. */
static bool
is_text(struct script_reader *r)
{
	const struct script_text *t = &r->t;
	size_t i, end;

	for (i = 0; i < t->n; i++) {
		end = i + 1 < t->n ? t->line[i + 1].begin : t->len;
		if (memchr(t->text + t->line[i].begin, '\0',
		    end - t->line[i].begin) != NULL)
			script_fault(r, t->line[i].begin, false,
			    _("has a NUL byte"));
		else if (!utf8_valid(t->text + t->line[i].begin,
		    end - t->line[i].begin))
			script_fault(r, t->line[i].begin, false,
			    _("is not UTF-8"));
	}
	return r->s->n_fault == 0;
}

void
script_read(struct script *s, const struct sheet *incident,
    const struct sheet *turn, const char *text, size_t len)
{
	struct script_reader r = { .s = s, .incident = incident,
		.turn = turn, .t = { .text = text, .len = len } };
	bool exact;
	size_t i;

	*s = (struct script){ 0 };
	script_split(&r.t);
	if (r.t.n != 0 && is_text(&r)) {
		exact = len >= sizeof(head) - 1 &&
		    memcmp(text, head, sizeof(head) - 1) == 0;
		script_lines(&r.t, !exact);
		if (exact)
			scan_exact(&r.t);
		else
			script_find_style(&r.t, incident);
		for (i = 0; i < r.t.n; i++)
			script_read_line(&r, &i);
		script_end_turn(&r);
	}
	str_free(&r.words);
	str_free(&r.how);
	script_text_clear(&r.t);
}

void
script_clear(struct script *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		answers_clear(&s->record[i]);
	free(s->record);
	free(s->line);
	free(s->fault);
	*s = (struct script){ 0 };
}

/* Does a header begin the text: sheet, or columns that the sheet knows? */
static bool
csv_like(const char *text, size_t len, const struct sheet *sheet)
{
	size_t end = 0, n, known = 0, all = 0;
	char *name;

	while (end < len && text[end] != '\n' && text[end] != '\r')
		end++;
	for (; end > 0; text += n, end -= n, all++) {
		n = 0;
		while (n < end && text[n] != ',')
			n++;
		name = n >= 2 && *text == '"' ? mem_dupn(text + 1, n - 2) :
		    mem_dupn(text, n);
		if (all == 0 && (strcmp(name, "sheet") == 0 ||
		    strcmp(name, "sheet:flat") == 0))
			known += 2;
		known += sheet_field(sheet, name) >= 0;
		free(name);
		if (n < end)
			n++;
	}
	return known > 1;
}

/* The first line that means something is a field as rec text has it. */
static bool
rec_like(const char *text, size_t len)
{
	static const char *const first[] = { "sheet:", "client:", "session:",
		"incident:", "date:", "%rec:" };
	size_t i, n;

	while (len > 0 && (*text == '#' || *text == '\n' || *text == '\r')) {
		const char *nl = memchr(text, '\n', len);

		n = nl != NULL ? (size_t)(nl - text) + 1 : len;
		text += n, len -= n;
	}
	for (i = 0; i < sizeof(first) / sizeof(*first); i++)
		if (len >= strlen(first[i]) &&
		    memcmp(text, first[i], strlen(first[i])) == 0)
			return true;
	return false;
}

bool
script_like(const char *text, size_t len, const struct sheet *sheet)
{
	size_t i;

	if (len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		text += 3, len -= 3;
	for (i = 0; i < len; i++)
		if (strchr(" \t\r\n", text[i]) == NULL || text[i] == '\0')
			break;
	return i < len && !csv_like(text, len, sheet) && !rec_like(text, len);
}
