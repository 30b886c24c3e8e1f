/* SPDX-License-Identifier: MIT
 *
 * resource FILE >FILE.made
 *
 * Run when the program is built: a file of templates/ laid out for this
 * machine, so that no start reads it again.  CSV as lib/csv-table.h says, a
 * list of words as lib/cue-words.h does, a template as lib/template-made.h.
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "csv-table.h"
#include "cue-words.h"
#include "err.h"
#include "template-made.h"

static bool
get(struct str *text, int fd)
{
	char block[4096];
	ssize_t n;

	while ((n = read(fd, block, sizeof(block))) > 0)
		str_put(text, block, (size_t)n);
	return n == 0;
}

static bool
put_words(struct str *out, int fd, struct fault *fault)
{
	struct str text = { 0 };
	bool good = get(&text, fd);

	fault->line = cue_words_put(out, str_text(&text), text.len);
	fault->reason = "is no line of words, or one too many";
	str_free(&text);
	return good && fault->line == 0;
}

static bool
put_template(struct str *out, int fd, struct fault *fault)
{
	struct str text = { 0 };
	struct resource r = { .file = fault->file };
	bool good = get(&text, fd);

	r.text = str_text(&text);
	r.len = text.len;
	good = good && template_made_put(out, &r, fault);
	str_free(&text);
	return good;
}

static bool
put_table(struct str *out, int fd, struct fault *fault)
{
	struct csv_reader *csv = csv_open(fd);
	const char *file = fault->file;
	bool good = csv_table_put(out, csv);

	fault->reason = "is not UTF-8";
	if (csv_fault(csv) != NULL) {
		*fault = *csv_fault(csv);
		good = false;
	}
	fault->file = file;
	csv_close(csv);
	return good;
}

static const struct kind {
	const char *suffix;
	bool (*put)(struct str *out, int fd, struct fault *fault);
} kinds[] = {
	{ ".csv", put_table },
	{ ".mustache", put_template },
	{ ".words", put_words },
};

static const struct kind *
kind_of(const char *file)
{
	const char *end = strrchr(file, '.');
	size_t i;

	for (i = 0; end != NULL && i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(end, kinds[i].suffix) == 0)
			return &kinds[i];
	die(STATUS_USAGE, "%s: nothing is made of it", file);
}

int
main(int argc, char **argv)
{
	struct fault fault = { .status = STATUS_USAGE };
	struct str out = { 0 };
	int fd;

	err_init(argv[0]);
	if (argc != 2)
		die(STATUS_USAGE, "one file at a time");
	fault.file = argv[1];
	fd = open(argv[1], O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		die_errno(STATUS_SYSTEM, "%s", argv[1]);
	if (!kind_of(argv[1])->put(&out, fd, &fault))
		die_fault(&fault);
	close(fd);
	if (fwrite(out.text, 1, out.len, stdout) != out.len ||
	    fclose(stdout) != 0)
		die_errno(STATUS_SYSTEM, "%s", argv[1]);
	str_free(&out);
	return STATUS_OK;
}
