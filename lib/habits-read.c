/* SPDX-License-Identifier: MIT
 * Reading one file of a list of habits. */

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "habits-list.h"
#include "mem.h"

enum column {
	C_CODE, C_FAULT, C_POLARITY, C_WORDS, C_PATTERN, C_EXCEPT, C_UNLESS,
	C_WEIGHT, C_ONCE, C_SAFETY, C_LABEL, C_REASON, C_QUESTION, COLUMNS
};

static const char *const column_name[COLUMNS] = {
	"code", "fault", "polarity", "words", "pattern", "except", "unless",
	"weight", "once", "safety", "label", "reason", "question",
};

static const char *const polarity_name[] = {
	"look", "strength", "listening", "define", "role", NULL,
};
enum { DEFINE = HABIT_KINDS, ROLE };

/* A file being read. */
struct reading {
	struct habits *list;
	const char *file;
	const struct csv_record *record;
	int at[COLUMNS];
	size_t first; /* habits before it are another file's */
	bool own;
};

static bool
fail(struct reading *r, enum column column, const char *reason)
{
	r->list->fault = (struct fault){ .file = r->file,
		.line = r->record->line, .column = column_name[column],
		.reason = reason, .status = STATUS_USAGE };
	return false;
}

static const char *
cell(const struct reading *r, enum column column)
{
	int at = r->at[column];

	return at >= 0 && (size_t)at < r->record->n ?
	    r->record->cell[at].text : "";
}

static const char *
keep(struct reading *r, enum column column)
{
	const char *text = cell(r, column);

	/* Of a shipped file, the cells stay. */
	return *text == '\0' ? "" : !r->own ? text :
	    pool_dup(&r->list->pool, text, strlen(text));
}

static bool
good_code(const char *code)
{
	size_t i;

	for (i = 0; code[i] != '\0'; i++)
		if (!(code[i] >= 'a' && code[i] <= 'z') &&
		    !(code[i] >= 'A' && code[i] <= 'Z') &&
		    !(code[i] >= '0' && code[i] <= '9') && code[i] != '-')
			return false;
	return i > 0 && i <= HABIT_CODE_MAX;
}

static bool
read_yes(struct reading *r, enum column column, bool *yes)
{
	*yes = strcmp(cell(r, column), "yes") == 0;
	return *yes || *cell(r, column) == '\0' ||
	    fail(r, column, _("must be yes or empty"));
}

/* The rows of an earlier file that have this code are replaced. */
static void
forget(struct habits *list, const struct habit *habit)
{
	size_t i, n = 0;

	for (i = 0; i < list->n_row; i++)
		if (list->row[i].habit != habit)
			list->row[n++] = list->row[i];
	list->n_row = n;
}

static bool
describe(struct reading *r, struct habit *habit, enum habit_kind kind)
{
	habit->kind = kind;
	habit->fault = keep(r, C_FAULT);
	habit->label = keep(r, C_LABEL);
	habit->reason = keep(r, C_REASON);
	habit->question = keep(r, C_QUESTION);
	return read_yes(r, C_ONCE, &habit->once) &&
	    read_yes(r, C_SAFETY, &habit->safety);
}

/* The habit of the row at work: the first row of a code in a file says what it
 * means, the others only add a pattern. */
static struct habit *
habit_of(struct reading *r, enum habit_kind kind)
{
	struct habits *list = r->list;
	const char *code = cell(r, C_CODE);
	struct habit *habit;
	size_t i;

	for (i = 0; i < list->n_habit; i++)
		if (strcmp(list->habit[i]->code, code) == 0)
			break;
	if (i < list->n_habit && i >= r->first)
		return list->habit[i];
	habit = i < list->n_habit ? list->habit[i] :
	    pool_new(&list->pool, 1, sizeof(*habit));
	if (i < list->n_habit) {
		/* Last, so that it is known as this file's. */
		forget(list, habit);
		memmove(&list->habit[i], &list->habit[i + 1],
		    (--list->n_habit - i) * sizeof(struct habit *));
		r->first--;
	}
	habit->code = keep(r, C_CODE);
	list->habit = mem_grow(list->habit, &list->cap_habit,
	    list->n_habit + 1, sizeof(struct habit *));
	list->habit[list->n_habit++] = habit;
	return describe(r, habit, kind) ? habit : NULL;
}

static bool
read_weight(struct reading *r, int *weight)
{
	const char *text = cell(r, C_WEIGHT);
	char *end;
	long n = strtol(text, &end, 10);

	*weight = (int)n;
	return (*end == '\0' && n >= -1000 && n <= 1000) ||
	    fail(r, C_WEIGHT, _("must be a whole number"));
}

/* What the user wrote is compiled at once, so that he hears of it. */
static bool
compiles(struct reading *r, enum column column)
{
	struct str reason = { 0 };
	struct match *m;
	const char *text;

	if (!r->own || *cell(r, column) == '\0')
		return true;
	m = idiom_compile(&r->list->idiom, cell(r, column), &reason);
	match_free(m);
	text = pool_dup(&r->list->pool, str_text(&reason), reason.len);
	str_free(&reason);
	return m != NULL || fail(r, column, text);
}

static bool
add_row(struct reading *r, enum habit_kind kind)
{
	struct habits *list = r->list;
	struct habit_row row = { 0 };

	if (!read_weight(r, &row.weight))
		return false;
	row.habit = habit_of(r, kind);
	if (row.habit == NULL)
		return false;
	if (list->n_row == HABITS_ROWS_MAX)
		return fail(r, C_CODE, _("too many rows"));
	if (row.habit->kind != kind)
		return fail(r, C_POLARITY,
		    _("is another than in the first row of the code"));
	row.line = r->record->line;
	row.words = keep(r, C_WORDS);
	row.pattern = keep(r, C_PATTERN);
	row.except = keep(r, C_EXCEPT);
	row.unless = keep(r, C_UNLESS);
	list->row = mem_grow(list->row, &list->cap_row, list->n_row + 1,
	    sizeof(*list->row));
	list->row[list->n_row++] = row;
	return true;
}

static bool
read_role(struct reading *r)
{
	const char *code = cell(r, C_CODE);
	bool client = strcmp(code, "client") == 0;

	if (!client && strcmp(code, "listener") != 0)
		return fail(r, C_CODE, _("a role is client or listener"));
	r->list->speakers[client ? HABITS_CLIENT : HABITS_LISTENER] =
	    keep(r, C_WORDS);
	return true;
}

static bool
read_row(struct reading *r)
{
	int i;

	if (!good_code(cell(r, C_CODE)))
		return fail(r, C_CODE, _("a code is up to 15 letters, digits "
		    "and hyphens"));
	for (i = 0; polarity_name[i] != NULL; i++)
		if (strcmp(cell(r, C_POLARITY), polarity_name[i]) == 0)
			break;
	if (polarity_name[i] == NULL)
		return fail(r, C_POLARITY, _("must be look, strength, "
		    "listening, define or role"));
	if (!compiles(r, C_PATTERN) || !compiles(r, C_EXCEPT) ||
	    !compiles(r, C_UNLESS))
		return false;
	if (i == ROLE)
		return read_role(r);
	if (i != DEFINE)
		return add_row(r, (enum habit_kind)i);
	return idiom_piece(&r->list->idiom, keep(r, C_CODE),
	    keep(r, C_PATTERN)) || fail(r, C_CODE, _("too many pieces"));
}

static bool
read_header(struct reading *r)
{
	size_t i;
	int c;

	for (c = 0; c < COLUMNS; c++) {
		r->at[c] = -1;
		for (i = 0; i < r->record->n; i++)
			if (strcmp(r->record->cell[i].text,
			    column_name[c]) == 0)
				r->at[c] = (int)i;
	}
	if (r->at[C_CODE] < 0)
		return fail(r, C_CODE, _("the column is missing"));
	return r->at[C_POLARITY] >= 0 ||
	    fail(r, C_POLARITY, _("the column is missing"));
}

bool
habits_read_file(struct habits *list, const struct resource *file, bool own)
{
	struct csv_reader *csv = resource_csv(file);
	struct reading r = { .list = list, .file = file->file, .own = own,
		.first = list->n_habit };
	bool good = true, header = true;

	while (good && (r.record = csv_next(csv)) != NULL) {
		good = header ? read_header(&r) : read_row(&r);
		header = false;
	}
	if (good && csv_fault(csv) != NULL) {
		list->fault = *csv_fault(csv);
		list->fault.file = r.file;
		list->fault.status = STATUS_USAGE;
		good = false;
	}
	csv_close(csv);
	return good;
}
