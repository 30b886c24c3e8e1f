/* SPDX-License-Identifier: MIT
 *
 * Any bytes as a script: what is read is written, and what is written is read
 * as the same and written as the same bytes.  The first byte says whether the
 * rest is read to the letter.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "script.h"

struct fuzz {
	struct sheets *sheets;
	const struct sheet *incident, *turn;
};

/* Write all that was read, talk by talk. */
static void
write_all(const struct fuzz *z, const struct script *s, struct str *out)
{
	struct record *r = mem_new(s->n + 1, sizeof(*r));
	const struct record **turn = mem_new(s->n + 1, sizeof(*turn));
	struct cell *cell;
	size_t i, n;

	for (i = 0; i < s->n; i++) {
		cell = mem_new(s->record[i].sheet->n, sizeof(*cell));
		answers_cells(&s->record[i], cell);
		r[i] = (struct record){ .sheet = s->record[i].sheet,
			.value = cell };
	}
	script_write_head(out);
	for (i = 0; i < s->n; i += 1 + n) {
		for (n = 0; i + 1 + n < s->n &&
		    r[i + 1 + n].sheet == z->turn; n++)
			turn[n] = &r[i + 1 + n];
		str_puts(out, i != 0 ? "\n---\n\n" : "\n");
		script_write(out, z->incident, &r[i], turn, n);
	}
	for (i = 0; i < s->n; i++)
		free((void *)(uintptr_t)r[i].value);
	free(turn);
	free(r);
}

/* What a run gives: a talk has a client and a number, and a turn the session
 * and the date of its talk. */
static void
complete(const struct fuzz *z, struct script *s)
{
	struct answers *of = NULL;
	size_t i, j;

	for (i = 0; i < s->n; i++) {
		if (s->record[i].sheet == z->incident) {
			of = &s->record[i];
			if (of->value[FIELD_CLIENT] == NULL)
				answers_set(of, FIELD_CLIENT, "K1");
		} else {
			for (j = FIELD_SESSION; j <= FIELD_DATE; j++)
				if (s->record[i].value[j] == NULL)
					answers_set(&s->record[i], j,
					    answers_get(of, j));
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct fuzz z;
	struct script first, second;
	struct str text = { 0 }, once = { 0 }, twice = { 0 };

	if (z.sheets == NULL) {
		z.sheets = sheets_new(false);
		z.incident = sheets_find(z.sheets, "incident");
		z.turn = sheets_find(z.sheets, "turn");
	}
	if (len != 0 && data[0] % 2 == 1)
		script_write_head(&text);
	if (len != 0)
		str_put(&text, (const char *)data + 1, len - 1);
	script_like(str_text(&text), text.len, z.turn);
	script_read(&first, z.incident, z.turn, str_text(&text), text.len);
	complete(&z, &first);
	write_all(&z, &first, &once);
	script_read(&second, z.incident, z.turn, once.text, once.len);
	complete(&z, &second);
	write_all(&z, &second, &twice);
	if (second.n_fault != 0 || strcmp(once.text, twice.text) != 0)
		abort();
	script_clear(&first);
	script_clear(&second);
	str_free(&text);
	str_free(&once);
	str_free(&twice);
	return 0;
}
