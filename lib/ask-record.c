/* SPDX-License-Identifier: MIT
 * Questions at the terminal: a record, field by field. */

#include <stdlib.h>

#include "ask.h"
#include "mem.h"

/* What was asked so far, for going back. */
struct path {
	size_t *field;
	size_t n;
};

static bool
is_asked(const struct ask_record *record, size_t i)
{
	const struct answers *a = record->answers;

	return answers_wanted(&a->sheet->field[i], record->client,
	    record->pass) &&
	    !(record->skip != NULL && record->skip[i]) && answers_asked(a, i);
}

static enum ask_result
ask_one(struct ask *ask, const struct ask_record *record, size_t i)
{
	struct answers *a = record->answers;
	struct str answer = { 0 };
	enum ask_result result = ask_field(ask, &a->sheet->field[i],
	    record->about, answers_get(a, i), &answer);

	if (result == ASK_ANSWER)
		answers_set(a, i, str_text(&answer));
	else if (result == ASK_CLEAR)
		answers_set(a, i, "");
	if ((result == ASK_ANSWER || result == ASK_CLEAR) &&
	    record->answered != NULL)
		record->answered(record->context);
	str_free(&answer);
	return result;
}

/* As if all had been asked: the last one is to be asked now. */
static size_t
last_asked(const struct ask_record *record, struct path *path)
{
	size_t i;

	for (i = FIELD_OWN; i < record->answers->sheet->n; i++)
		if (is_asked(record, i))
			path->field[path->n++] = i;
	return path->n != 0 ? path->field[--path->n] : FIELD_OWN;
}

static enum ask_result
ask_all(struct ask *ask, const struct ask_record *record, struct path *path)
{
	size_t i = ask_from_end(ask) ? last_asked(record, path) : FIELD_OWN;
	enum ask_result result;

	while (i < record->answers->sheet->n) {
		if (!is_asked(record, i)) {
			i++;
			continue;
		}
		result = ask_one(ask, record, i);
		if (result == ASK_END || result == ASK_GONE)
			return result;
		if (result != ASK_BACK)
			path->field[path->n++] = i++;
		else if (path->n != 0)
			i = path->field[--path->n];
		else
			return ASK_BACK;
	}
	return ASK_ANSWER;
}

enum ask_result
ask_record(struct ask *ask, const struct ask_record *record)
{
	struct path path = {
		mem_new(record->answers->sheet->n, sizeof(*path.field)), 0 };
	enum ask_result result = ask_all(ask, record, &path);

	free(path.field);
	return result;
}
