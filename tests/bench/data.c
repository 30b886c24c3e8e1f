/* SPDX-License-Identifier: MIT
 *
 * data SHEET ROWS CLIENTS [FIELD...]: made-up rows of a sheet, always the
 * same, grouped by client.  Without fields, as the commands would write them:
 * every column, many cells empty.  With fields: only their columns, all of
 * them filled, and longer texts.  What may stand in a cell comes from the
 * sheet's definition: every value passes its checks.
 */

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "date.h"
#include "err.h"
#include "mem.h"
#include "sheet.h"
#include "str.h"

enum {
	PEOPLE = 12,       /* of a client, gone through again each month */
	FIRST_DAY = 16801, /* 2016-01-01 */
	FLUSH = 1 << 20,
};

/* How many of a hundred rows have a value, in a field of each type. */
static const unsigned filled[] = {
	[TYPE_TEXT] = 17, [TYPE_LINE] = 30, [TYPE_INTEGER] = 50,
	[TYPE_RATING] = 75, [TYPE_DATE] = 25, [TYPE_CHOICE] = 45,
	[TYPE_CHOICES] = 20, [TYPE_FLAG] = 50,
};

static const char *const name[PEOPLE] = {
	"Ann", "Bas", "Chloé", "Daan", "Esmée", "Faruk", "Greta", "Hüseyin",
	"Inès", "Jörg", "Kim", "Łukasz",
};

static const char *const sentence[] = {
	"We talk on Sundays, mostly about the children. ",
	"He said \"not now\" and left the room. ",
	"Nothing was said about it, then or later. ",
	"She came at 7, stayed an hour, and it was good. ",
	"Ik zei niets, zoals altijd. ",
	"Since the move we see each other less.\nI miss that. ",
	"Très proche avant, moins depuis l’été. ",
	"It ended in 2019 – a letter, no call. ",
};

/* What to make; text is the cells of the row at work. */
struct plan {
	const struct sheet *sheet;
	size_t rows;
	size_t clients;
	bool *chosen;     /* the columns wanted, by field */
	bool dense;       /* fill them all */
	size_t sentences; /* in a text, at least; 0 to 2 more */
	struct str *text;
	struct cell *value;
	uint64_t state;
};

/* splitmix64, public domain, by Sebastiano Vigna */
static uint64_t
draw(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

static size_t
below(uint64_t *state, size_t n)
{
	return draw(state) % n;
}

static void
put_number(struct str *out, const struct field *field, uint64_t *state)
{
	long min = field->has_min ? field->min : 0;
	long max = field->has_max ? field->max : min + 10;

	str_printf(out, "%ld",
	    min + (long)below(state, (size_t)(max - min) + 1));
}

static void
put_date(struct str *out, long day)
{
	struct date date = date_of_day(day);
	char text[DATE_TEXT];

	date_text(&date, text);
	str_puts(out, text);
}

static void
put_choice(struct str *out, const struct field *field, uint64_t *state)
{
	str_puts(out, field->option[below(state, field->n_option)].code);
}

static void
put_sentences(struct str *out, struct plan *plan)
{
	size_t n = plan->sentences + below(&plan->state, 3);
	size_t max = sizeof(sentence) / sizeof(*sentence);

	while (n-- > 0)
		str_puts(out, sentence[below(&plan->state, max)]);
	out->text[--out->len] = '\0';
}

static void
put_value(struct str *out, const struct field *field, struct plan *plan)
{
	uint64_t *state = &plan->state;

	switch (field->type) {
	case TYPE_TEXT:
		put_sentences(out, plan);
		break;
	case TYPE_LINE:
		str_puts(out, name[below(state, PEOPLE)]);
		break;
	case TYPE_INTEGER:
	case TYPE_RATING:
		put_number(out, field, state);
		break;
	case TYPE_DATE:
		put_date(out, FIRST_DAY - (long)below(state, 9000));
		break;
	case TYPE_CHOICE:
	case TYPE_CHOICES:
		put_choice(out, field, state);
		break;
	case TYPE_FLAG:
		str_puts(out, below(state, 2) != 0 ? "yes" : "no");
		break;
	}
}

/* The four cells that every row has, its key, and what is required of a
 * choice: who is a brother stays one. */
static bool
put_known(struct str *out, const struct sheet *sheet, size_t i, size_t client,
    size_t nth)
{
	switch (i) {
	case FIELD_SHEET:
		str_puts(out, sheet->name);
		return true;
	case FIELD_CLIENT:
		str_printf(out, "C%05zu", client);
		return true;
	case FIELD_SESSION:
		str_printf(out, "%zu", 3 + nth / PEOPLE * 4);
		return true;
	case FIELD_DATE:
		put_date(out, FIRST_DAY + (long)(nth / PEOPLE * 28));
		return true;
	}
	if (sheet->field[i].key)
		str_puts(out, name[nth % PEOPLE]);
	else if (sheet->field[i].required && sheet->field[i].n_option != 0)
		str_puts(out, sheet->field[i].option[(client + nth % PEOPLE) %
		    sheet->field[i].n_option].code);
	return out->len != 0;
}

/* Has this field an answer?  Draws whether or not it matters, so that one
 * field's answer does not depend on another's. */
static bool
answered(struct plan *plan, const struct field *field)
{
	bool often = below(&plan->state, 100) < filled[field->type];

	return (often || field->required || plan->dense) &&
	    field->who != WHO_COMPUTED && *field->pattern == '\0' &&
	    sheet_asked(field, plan->value);
}

static void
put_row(struct str *out, struct plan *plan, size_t client, size_t nth)
{
	for (size_t i = 0; i < plan->sheet->n; i++) {
		const struct field *field = &plan->sheet->field[i];
		struct str *text = &plan->text[i];

		if (!plan->chosen[i])
			continue;
		str_clear(text);
		if (!put_known(text, plan->sheet, i, client, nth) &&
		    answered(plan, field))
			put_value(text, field, plan);
		plan->value[i].text = str_text(text);
		plan->value[i].len = text->len;
		if (i > 0)
			str_putc(out, ',');
		csv_put(out, str_text(text), text->len);
	}
	str_putc(out, '\n');
}

static void
write_out(struct str *out)
{
	if (fwrite(str_text(out), 1, out->len, stdout) != out->len)
		die_errno(STATUS_SYSTEM, "stdout");
	str_clear(out);
}

static void
put_table(struct plan *plan)
{
	struct str out = { 0 };

	for (size_t i = 0; i < plan->sheet->n; i++)
		if (plan->chosen[i])
			str_printf(&out, "%s%s", i > 0 ? "," : "",
			    plan->sheet->field[i].name);
	str_putc(&out, '\n');
	for (size_t row = 0; row < plan->rows; row++) {
		size_t client = row * plan->clients / plan->rows;
		size_t first = (client * plan->rows + plan->clients - 1) /
		    plan->clients;

		put_row(&out, plan, client + 1, row - first);
		if (out.len > FLUSH)
			write_out(&out);
	}
	write_out(&out);
	str_free(&out);
}

static void
choose(struct plan *plan, char *const *names)
{
	plan->dense = *names != NULL;
	plan->sentences = plan->dense ? 4 : 1;
	for (size_t i = 0; i < plan->sheet->n; i++)
		plan->chosen[i] = !plan->dense || i < FIELD_OWN;
	for (; *names != NULL; names++) {
		int i = sheet_field(plan->sheet, *names);

		if (i < 0)
			die(STATUS_USAGE, "no field %s", *names);
		plan->chosen[i] = true;
	}
}

int
main(int argc, char **argv)
{
	struct sheets *all = sheets_new(false);
	struct plan plan = { .state = 20240130 };

	err_init(argv[0]);
	if (argc < 4 || (plan.sheet = sheets_find(all, argv[1])) == NULL)
		die(STATUS_USAGE, "data SHEET ROWS CLIENTS [FIELD...]");
	plan.rows = strtoull(argv[2], NULL, 10);
	plan.clients = strtoull(argv[3], NULL, 10);
	plan.chosen = mem_new(plan.sheet->n, sizeof(*plan.chosen));
	plan.text = mem_new(plan.sheet->n, sizeof(*plan.text));
	plan.value = mem_new(plan.sheet->n, sizeof(*plan.value));
	choose(&plan, argv + 4);
	put_table(&plan);
	if (fclose(stdout) != 0)
		die_errno(STATUS_SYSTEM, "stdout");
	return 0;
}
