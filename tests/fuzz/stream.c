/* SPDX-License-Identifier: MIT
 *
 * Any bytes as a stream: read without harm; and what is read without a fault
 * is written so that it is read back the same, as CSV, flat and rec.  The
 * first byte says how it is read.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "file.h"
#include "stream.h"

enum { OWN = 1, ALL = 2 }; /* bits of the first byte */

struct input {
	const char *text;
	size_t len;
	unsigned how;
	bool clean; /* no fault so far */
};

static int
open_input(void *context, const char *path)
{
	struct input *in = context;
	int fd = memfd_create(path, MFD_CLOEXEC);

	if (fd < 0 || !file_put(fd, in->text, in->len) ||
	    lseek(fd, 0, SEEK_SET) != 0)
		abort();
	return fd;
}

static bool
note(void *context, const struct row *row, const struct fault *fault, size_t n)
{
	struct input *in = context;

	in->clean = false;
	return row->n + n != 0 && fault != NULL;
}

/* Write what is read in that form; false where that cannot hold it.  The
 * caller frees *out. */
static bool
copy(struct input *in, struct sheets *sheets, enum stream_form form,
    char **out, size_t *len)
{
	static const char *const own[] = { "review", NULL };
	char *files[] = { (char *)"input", NULL };
	struct stream_options o = { .files = files,
		.sheets = in->how & ALL ? NULL : own, .others = true,
		.client = in->how & OWN ? "K1" : NULL, .open = open_input,
		.open_context = in, .bad = note, .context = in };
	FILE *file = open_memstream(out, len);
	struct stream_writer *w = stream_writer(file, form);
	struct stream *s = stream_open(&o, sheets);
	const struct row *row;
	const char *column;
	bool held = true;

	in->clean = true;
	while ((row = stream_next(s)) != NULL && held)
		held = stream_write(w, row, &column) == NULL;
	in->clean = in->clean && stream_fault(s) == NULL;
	stream_close(s);
	stream_writer_free(w);
	fclose(file);
	return held && in->clean;
}

/* Written in that form and read back, it is the same CSV. */
static void
there_and_back(struct input *in, struct sheets *sheets, enum stream_form form,
    const char *csv, size_t len)
{
	struct input again = { .how = in->how };
	char *text, *back;
	size_t back_len;

	if (copy(in, sheets, form, &text, &again.len)) {
		again.text = text;
		if (!copy(&again, sheets, FORM_CSV, &back, &back_len) ||
		    back_len != len || memcmp(back, csv, len) != 0)
			abort();
		free(back);
	}
	free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static struct sheets *sheets;
	struct input in = { .text = (const char *)data + 1, .len = len - 1 };
	char *csv, *json;
	size_t n;

	if (len == 0)
		return 0;
	if (sheets == NULL)
		sheets = sheets_new(false);
	in.how = data[0];
	if (copy(&in, sheets, FORM_CSV, &csv, &n)) {
		there_and_back(&in, sheets, FORM_CSV, csv, n);
		there_and_back(&in, sheets, FORM_FLAT, csv, n);
		there_and_back(&in, sheets, FORM_REC, csv, n);
		copy(&in, sheets, FORM_JSON, &json, &n);
		free(json);
	}
	free(csv);
	return 0;
}
