/* SPDX-License-Identifier: MIT
 * Transcripts as tables. */

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "csv.h"
#include "habits.h"
#include "heard-rows.h"
#include "replace.h"
#include "utf8.h"

enum { BLOCK = 1 << 16 }; /* bytes that are written at once */

/* The work on all files. */
struct work {
	struct cli *cli;
	const struct heard_rows *options;
	struct habits *habits;
	struct habit_marks marks, before;
	struct replace *replace;
	FILE *out;
	struct str text, cell; /* what is to be written; the marks of a turn */
	const char *file;
	/* The columns of the file, -1 where there is none. */
	int words, speaker, group, was;
	size_t width;
	bool header; /* one was written */
	size_t turns, talks;
	struct str talk;
};

static bool
fail(struct work *w, size_t line, const char *column, const char *reason,
    enum status status)
{
	warn_fault(&(struct fault){ .file = w->file, .line = line,
	    .column = column, .reason = reason });
	cli_status(w->cli, status);
	return false;
}

static bool
find(struct work *w, const struct csv_record *header, const char *name,
    int *at)
{
	size_t i;

	*at = -1;
	for (i = 0; name != NULL && i < header->n; i++)
		if (strcmp(header->cell[i].text, name) == 0)
			*at = (int)i;
	return name == NULL || *at >= 0 || fail(w, header->line, name,
	    _("the column is missing"), STATUS_SYSTEM);
}

/* At a terminal what is written is made harmless. */
static void
flush(struct work *w)
{
	struct str safe = { 0 }, *text = &w->text;

	if (isatty(fileno(w->out)))
		utf8_safe(text = &safe, str_text(&w->text), w->text.len);
	fwrite(str_text(text), 1, text->len, w->out);
	str_free(&safe);
	str_clear(&w->text);
}

static void
put(struct work *w, const struct csv_record *row, const char *marks,
    size_t len)
{
	size_t i;

	for (i = 0; i < row->n; i++) {
		if (i > 0)
			str_putc(&w->text, ',');
		if ((int)i == w->was)
			csv_put(&w->text, marks, len);
		else if (row->cell[i].len > 0)
			csv_put(&w->text, row->cell[i].text,
			    row->cell[i].len);
	}
	if (w->was < 0) {
		str_putc(&w->text, ',');
		csv_put(&w->text, marks, len);
	}
	str_putc(&w->text, '\n');
	if (w->text.len >= BLOCK)
		flush(w);
}

static bool
read_header(struct work *w, const struct csv_record *header)
{
	const struct heard_rows *o = w->options;
	const char *bom = "\xef\xbb\xbf";
	int ignored;

	if (header->n > 0 && strncmp(header->cell[0].text, bom, 3) == 0) {
		header->cell[0].text += 3;
		header->cell[0].len -= 3;
	}
	if (!find(w, header, o->text != NULL ? o->text : "text", &w->words) ||
	    !find(w, header, o->speaker, &w->speaker) ||
	    !find(w, header, o->group, &w->group))
		return false;
	w->was = -1;
	for (ignored = 0; (size_t)ignored < header->n; ignored++)
		if (strcmp(header->cell[ignored].text, "marks") == 0)
			w->was = ignored;
	if (w->header && w->width != header->n)
		return fail(w, header->line, NULL, _("has other columns than "
		    "the file before"), STATUS_SYSTEM);
	w->width = header->n;
	if (!w->header)
		put(w, header, "marks", 5);
	w->header = true;
	return true;
}

/* A row must be a turn that can be read. */
static bool
check(struct work *w, const struct csv_record *row)
{
	if (row->n != w->width)
		return fail(w, row->line, NULL, _("has another number of "
		    "columns than the header"), STATUS_FAULTS);
	if (row->nul)
		return fail(w, row->line, NULL, _("has a NUL in it"),
		    STATUS_FAULTS);
	return row->utf8 || fail(w, row->line, NULL, _("is not UTF-8"),
	    STATUS_FAULTS);
}

/* What was dismissed before stays so. */
static bool
keep(struct work *w, const struct csv_record *row, const struct cell *words)
{
	const char *reason;

	if (w->was < 0 || row->cell[w->was].len == 0)
		return true;
	reason = habits_read(w->habits, row->cell[w->was].text, words->text,
	    words->len, &w->before);
	if (reason != NULL)
		return fail(w, row->line, "marks", reason, STATUS_FAULTS);
	habits_keep(&w->marks, &w->before, words->len);
	return true;
}

static bool
mark(struct work *w, const struct csv_record *row)
{
	const struct cell *words = &row->cell[w->words];
	enum habits_whose whose = w->speaker < 0 ? HABITS_ANYONE :
	    habits_speaker(w->habits, row->cell[w->speaker].text);

	if (habits_find(w->habits, words->text, words->len, whose,
	    &w->marks) == HABITS_LIMIT)
		fail(w, row->line, w->options->text, _("is too long or too "
		    "tangled to look through: left without marks"),
		    STATUS_OK);
	if (!keep(w, row, words))
		return false;
	str_clear(&w->cell);
	habits_put(&w->cell, &w->marks);
	put(w, row, str_text(&w->cell), w->cell.len);
	return true;
}

static void
count(struct work *w, const struct csv_record *row)
{
	const struct cell *talk = w->group >= 0 ? &row->cell[w->group] : NULL;

	if (w->turns++ > 0 && (talk == NULL || (talk->len == w->talk.len &&
	    memcmp(talk->text, str_text(&w->talk), talk->len) == 0)))
		return;
	w->talks++;
	str_clear(&w->talk);
	if (talk != NULL)
		str_put(&w->talk, talk->text, talk->len);
}

static bool
read_rows(struct work *w, struct csv_reader *csv)
{
	const struct csv_record *row = csv_next(csv);
	const struct fault *fault;

	if (row != NULL && !read_header(w, row))
		return false;
	while (row != NULL && (row = csv_next(csv)) != NULL) {
		if (!check(w, row) || !mark(w, row))
			return false;
		count(w, row);
	}
	fault = csv_fault(csv);
	return fault == NULL || fail(w, fault->line, NULL, fault->reason,
	    fault->status);
}

static bool
read_file(struct work *w, const char *path)
{
	bool in = strcmp(path, "-") == 0;
	int fd = in ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct csv_reader *csv;
	bool good;

	w->file = in ? _("standard input") : path;
	if (fd < 0)
		return fail(w, 0, NULL, strerror(errno), STATUS_SYSTEM);
	csv = csv_open(fd);
	good = read_rows(w, csv);
	csv_close(csv);
	if (!in)
		close(fd);
	return good;
}

static void
open_output(struct work *w)
{
	const char *reason = NULL;
	const struct fault *fault;

	if (w->cli->format != NULL && strcmp(w->cli->format, "csv") != 0)
		die(STATUS_USAGE, _("--rows writes CSV"));
	w->habits = habits_open(cli_lang(w->cli, ""), w->cli->override);
	fault = habits_fault(w->habits);
	if (fault != NULL)
		die_fault(fault);
	w->out = stdout;
	if (w->cli->output == NULL)
		return;
	w->replace = replace_open(w->cli->output, &reason);
	if (w->replace == NULL)
		die(STATUS_SYSTEM, "%s: %s", w->cli->output, reason);
	w->out = replace_file(w->replace);
}

static void
close_output(struct work *w, bool good)
{
	const char *reason = NULL;

	flush(w);
	if (w->replace != NULL && good)
		reason = replace_commit(w->replace);
	else
		replace_abort(w->replace);
	if (reason != NULL)
		die(STATUS_SYSTEM, "%s: %s", w->cli->output, reason);
}

static void
tell(struct work *w)
{
	struct str note = { 0 };

	habits_note(&note, w->habits);
	if (note.len != 0)
		warn("%.*s", (int)note.len - 1, note.text);
	str_free(&note);
	if (w->cli->quiet || w->options->group == NULL)
		return;
	/* TRANSLATORS: turns, talks */
	warn(_("turns: %zu, in talks: %zu"), w->turns, w->talks);
}

int
heard_rows(struct cli *cli, const struct heard_rows *options)
{
	struct work w = { .cli = cli, .options = options };
	char *const *file;
	bool good = true;

	cli_need_input(cli);
	open_output(&w);
	for (file = cli_files(cli); good && *file != NULL; file++)
		good = read_file(&w, *file);
	close_output(&w, good);
	if (good)
		tell(&w);
	habits_close(w.habits);
	habits_clear(&w.marks);
	habits_clear(&w.before);
	str_free(&w.text);
	str_free(&w.cell);
	str_free(&w.talk);
	return cli_end(cli);
}
