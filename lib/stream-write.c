/* SPDX-License-Identifier: MIT
 * Writing a stream: CSV, flat CSV, rec text, lines of JSON. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "columns.h"
#include "json.h"
#include "mem.h"
#include "rec.h"
#include "stream.h"
#include "utf8.h"

struct stream_writer {
	FILE *out;
	enum stream_form form;
	const struct table *table; /* of the last row */
	bool any;
	bool terminal;
	struct str line;
	struct str cell;
	struct str safe;
};

struct stream_writer *
stream_writer(FILE *out, enum stream_form form)
{
	struct stream_writer *w = mem_new(1, sizeof(*w));

	w->out = out;
	w->form = form;
	w->terminal = isatty(fileno(out)) != 0;
	return w;
}

void
stream_writer_free(struct stream_writer *w)
{
	if (w == NULL)
		return;
	str_free(&w->line);
	str_free(&w->cell);
	str_free(&w->safe);
	free(w);
}

static void
put_header(struct stream_writer *w, const struct table *t, bool flat)
{
	size_t i;

	str_puts(&w->line, flat ? "sheet:flat" : "sheet");
	for (i = 1; i < t->n; i++) {
		str_putc(&w->line, ',');
		csv_put(&w->line, t->name[i], strlen(t->name[i]));
	}
	str_putc(&w->line, '\n');
}

/* The cell on one line: a newline as \n, a backslash doubled. */
static void
put_flat(struct stream_writer *w, const struct cell *c)
{
	size_t i;

	if (memchr(c->text, '\n', c->len) == NULL &&
	    memchr(c->text, '\\', c->len) == NULL) {
		csv_put(&w->line, c->text, c->len);
		return;
	}
	str_clear(&w->cell);
	for (i = 0; i < c->len; i++)
		if (c->text[i] == '\n')
			str_puts(&w->cell, "\\n");
		else if (c->text[i] == '\\')
			str_puts(&w->cell, "\\\\");
		else
			str_putc(&w->cell, c->text[i]);
	csv_put(&w->line, w->cell.text, w->cell.len);
}

static const char *
write_csv(struct stream_writer *w, const struct row *row)
{
	bool flat = w->form == FORM_FLAT;
	size_t i;

	if (row->table != w->table) {
		if (w->table == NULL || !columns_same(w->table->name,
		    w->table->n, row->table->name, row->table->n)) {
			if (flat && w->table != NULL)
				return _("has other columns than the rows "
				    "before: a flat stream holds one table "
				    "(ipt-sheet --fill NAME gives one)");
			put_header(w, row->table, flat);
		}
		w->table = row->table;
	}
	for (i = 0; i < row->n; i++) {
		if (i != 0)
			str_putc(&w->line, ',');
		if (flat)
			put_flat(w, &row->cell[i]);
		else
			csv_put(&w->line, row->cell[i].text,
			    row->cell[i].len);
	}
	str_putc(&w->line, '\n');
	return NULL;
}

static const char *
write_rec(struct stream_writer *w, const struct row *row, const char **column)
{
	const char *reason = NULL;
	size_t i;

	if (w->any)
		str_putc(&w->line, '\n');
	for (i = 0; i < row->n && reason == NULL; i++) {
		*column = row->table->name[i];
		reason = rec_put(&w->line, *column, row->cell[i].text,
		    row->cell[i].len);
	}
	return reason;
}

/* What a person reads must not move their cursor. */
static void
put_line(struct stream_writer *w)
{
	const struct str *line = &w->line;

	if (w->terminal) {
		str_clear(&w->safe);
		utf8_safe(&w->safe, line->text, line->len);
		line = &w->safe;
	}
	fwrite_unlocked(line->text, 1, line->len, w->out);
}

const char *
stream_write(struct stream_writer *w, const struct row *row,
    const char **column)
{
	const char *reason;

	*column = NULL;
	str_clear(&w->line);
	switch (w->form) {
	case FORM_REC:
		reason = write_rec(w, row, column);
		break;
	case FORM_JSON:
		reason = json_object_put(&w->line, row->table->name,
		    row->cell, row->n);
		break;
	default:
		reason = write_csv(w, row);
	}
	if (reason != NULL)
		return reason;
	w->any = true;
	put_line(w);
	return NULL;
}
