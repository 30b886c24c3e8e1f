/* SPDX-License-Identifier: MIT
 *
 * Any bytes as a form that comes back from an editor, and as a draft; faults
 * are marked, and what is marked is read again the same.
 */
#include <stdint.h>
#include <stdlib.h>

#include "form.h"

static void
read_form(const struct sheet *sheet, const char *text, size_t len)
{
	struct form form = { .sheet = sheet, .lang = "en", .pass = 3,
		.edit = true, .blanks = 1 };
	struct form_result first = { 0 }, second = { 0 };
	struct str marked = { 0 };

	form_read(&first, &form, text, len);
	if (first.n_fault != 0) {
		form_mark(&marked, text, len, first.fault, first.n_fault);
		form_read(&second, &form, marked.text, marked.len);
		if (second.n_fault != first.n_fault)
			abort();
	}
	form_clear(&first);
	form_clear(&second);
	str_free(&marked);
}

static void
read_draft(const struct sheet *sheet, const char *text, size_t len)
{
	struct str again = { 0 };
	struct answers *a;
	size_t n = 0, i;

	a = answers_read(sheet, text, len, &n);
	if (n != 0)
		answers_write(&again, a, n);
	for (i = 0; i < n; i++)
		answers_clear(&a[i]);
	free(a);
	str_free(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct sheets *sheets;
	const struct sheet *sheet;

	if (sheets == NULL)
		sheets = sheets_new(false);
	sheet = sheets_find(sheets, "review");
	read_form(sheet, (const char *)data, len);
	read_draft(sheet, (const char *)data, len);
	return 0;
}
