/* SPDX-License-Identifier: MIT
 * Talks drawn. */

#include "drawn.h"
#include "err.h"
#include "heard.h"
#include "item9.h"
#include "pool.h"
#include "script.h"
#include "talk-ladder.h"
#include "talk.h"

/* As beside all data: what is due, and no word of a cell; for the client the
 * card. */
static void
tell_first(const struct shown *s)
{
	struct str due = { 0 };

	item9_due_lines(s->full, s->client, &due);
	if (!s->for_client)
		warn_lines(s->client, str_text(&due));
	else if (s->first != NULL)
		warn_lines(NULL, s->first);
	str_free(&due);
}

/* A record without what may not be told. */
static const struct record *
told(const struct shown *s, struct pool *pool, const struct record *r)
{
	struct record *copy;
	struct cell *value;
	size_t i;

	if (!s->for_client || r == NULL)
		return r;
	copy = pool_new(pool, 1, sizeof(*copy));
	value = pool_new(pool, r->sheet->n, sizeof(*value));
	*copy = *r;
	copy->value = value;
	for (i = 0; i < r->sheet->n; i++)
		value[i] = field_told(&r->sheet->field[i], true) ?
		    r->value[i] : (struct cell){ "", 0 };
	return copy;
}

static void
put_talk(const struct shown *s, const struct sheet *sheet,
    const struct talk *talk, struct str *out)
{
	struct pool pool = { 0 };
	const struct record **turn = pool_new(&pool, talk->n + 1,
	    sizeof(*turn));
	size_t i;

	for (i = 0; i < talk->n; i++)
		turn[i] = told(s, &pool, talk->turn[i]);
	script_write(out, sheet, told(s, &pool, talk->incident), turn,
	    talk->n);
	pool_free(&pool);
}

void
heard_script(const struct shown *s, const char *format, struct str *out)
{
	struct sheets *sheets = sheets_new(s->override);
	const struct sheet *sheet = sheets_find(sheets, "incident");
	struct talks t = talks_of(s);
	size_t i;

	(void)format;
	tell_first(s);
	if (out->len == 0)
		script_write_head(out);
	else
		str_puts(out, "---\n");
	for (i = 0; i < t.n; i++) {
		str_puts(out, i != 0 ? "\n---\n\n" : "\n");
		put_talk(s, sheet, &t.talk[i], out);
	}
	talks_clear(&t);
	sheets_free(sheets);
}

void
heard_ladder(const struct shown *s, const char *format, struct str *out)
{
	struct talks t = talks_of(s);
	struct shown one = *s;
	size_t width = drawn_width(s, format, TALK_LADDER_PAGE), i;

	if (t.n == 0)
		warn(_("%s: no talk is recorded yet"), s->client);
	for (i = 0; i < t.n; i++) {
		if (drawn_svg(format) && i + 1 < t.n) {
			warn(_("incident %s is not in this picture: "
			    "-m incident=%s"), talk_number(&t.talk[i]),
			    talk_number(&t.talk[i]));
			continue;
		}
		if (!drawn_svg(format) && i != 0)
			str_putc(out, '\n');
		drawn_whole(&one, talk_ladder(s, &t.talk[i], one.first,
		    width), format, out);
		one.first = NULL;
	}
	talks_clear(&t);
}
