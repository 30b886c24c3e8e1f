/* SPDX-License-Identifier: MIT
 * The definition of a measure, read from templates/measures.  It ships with
 * the program and cannot be overridden: its wording and figures are frozen. */

#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "measure.h"
#include "mem.h"
#include "resource.h"

enum column { C_NAME, C_TYPE, C_FROM, C_TO, C_LOINC, C_LABEL, COLUMNS };

static const char *
keep(struct measure *m, const struct csv_record *r, enum column c)
{
	return pool_dup(&m->pool, r->cell[c].text, r->cell[c].len);
}

static long
number(const struct csv_record *r, enum column c)
{
	return strtol(r->cell[c].text, NULL, 10);
}

static struct measure_item
item(struct measure *m, const struct csv_record *r)
{
	return (struct measure_item){ keep(m, r, C_NAME), keep(m, r, C_LABEL),
		keep(m, r, C_LOINC) };
}

static struct measure_band
band(struct measure *m, const struct csv_record *r)
{
	return (struct measure_band){ keep(m, r, C_LABEL), number(r, C_FROM),
		number(r, C_TO) };
}

static void
read_answer(struct measure *m, const struct csv_record *r,
    const char *answer[MEASURE_ANSWERS_MAX])
{
	long n = number(r, C_NAME);

	if (n >= 0 && n < MEASURE_ANSWERS_MAX)
		answer[n] = keep(m, r, C_LABEL);
}

static void
read_measure(struct measure *m, const struct csv_record *r)
{
	m->label = keep(m, r, C_LABEL);
	m->loinc = keep(m, r, C_LOINC);
	m->from = number(r, C_FROM);
	m->to = number(r, C_TO);
	m->step = 1;
}

/* What is of the whole measure. */
static void
read_whole(struct measure *m, const struct csv_record *r, const char *type)
{
	if (strcmp(type, "measure") == 0)
		read_measure(m, r);
	else if (strcmp(type, "higher") == 0)
		m->higher_better = strcmp(r->cell[C_NAME].text, "better") == 0;
	else if (strcmp(type, "step") == 0)
		m->step = number(r, C_NAME);
	else if (strcmp(type, "question") == 0)
		m->question = keep(m, r, C_LABEL);
	else if (strcmp(type, "notice") == 0)
		m->notice = keep(m, r, C_LABEL);
	else if (strcmp(type, "total") == 0)
		m->total_loinc = keep(m, r, C_LOINC);
	else if (strcmp(type, "change") == 0)
		m->change = number(r, C_FROM);
}

static void
read_row(struct measure *m, const struct csv_record *r)
{
	const char *type = r->cell[C_TYPE].text;

	if (strcmp(type, "item") == 0 && m->n_item < MEASURE_ITEMS_MAX) {
		m->item[m->n_item++] = item(m, r);
	} else if (strcmp(type, "extra") == 0) {
		m->extra = item(m, r);
	} else if (strcmp(type, "answer") == 0) {
		read_answer(m, r, m->answer);
	} else if (strcmp(type, "extra-answer") == 0) {
		read_answer(m, r, m->extra_answer);
	} else if (strcmp(type, "selfharm") == 0) {
		m->selfharm = keep(m, r, C_LABEL);
		m->selfharm_to = number(r, C_TO);
	} else if (strcmp(type, "band") == 0 &&
	    m->n_band < MEASURE_BANDS_MAX) {
		m->band[m->n_band++] = band(m, r);
	} else if (strcmp(type, "case") == 0) {
		m->has_case = true;
		m->at_case = band(m, r);
	} else {
		read_whole(m, r, type);
	}
}

struct measure *
measure_load(const char *name)
{
	struct str file = { 0 };
	struct resource text;
	struct csv_reader *csv;
	const struct csv_record *r;
	struct measure *m;
	bool found;

	str_printf(&file, "measures/%s.csv", name);
	found = resource_shipped(file.text, &text);
	str_free(&file);
	if (!found)
		return NULL;
	m = mem_new(1, sizeof(*m));
	m->name = mem_dup(name);
	csv = resource_csv(&text);
	csv_next(csv);
	while ((r = csv_next(csv)) != NULL)
		if (r->n >= COLUMNS)
			read_row(m, r);
	csv_close(csv);
	resource_clear(&text);
	return m;
}

void
measure_free(struct measure *m)
{
	if (m == NULL)
		return;
	pool_free(&m->pool);
	free(m->name);
	free(m);
}

void
measures_clear(struct measures *met)
{
	while (met->n > 0)
		measure_free(met->measure[--met->n]);
}

const struct measure *
measures_find(struct measures *met, const char *name)
{
	struct measure *m;
	size_t i;

	for (i = 0; i < met->n; i++)
		if (strcmp(met->measure[i]->name, name) == 0)
			return met->measure[i];
	m = measure_load(name);
	if (m == NULL)
		return NULL;
	if (met->n == MEASURES_MAX)
		measure_free(met->measure[--met->n]);
	return met->measure[met->n++] = m;
}
