/* SPDX-License-Identifier: MIT
 * ipt-check: tells every fault of a stream, and counts what is in it.  It
 * stands at the end of a pipe, or alone. */

#include <string.h>

#include "check.h"
#include "cli-input.h"
#include "cli.h"
#include "listing.h"
#include "rejects.h"
#include "str.h"

struct checking {
	struct cli cli;
	struct check *check;
};

static void
tell(void *context, const struct fault *fault)
{
	struct checking *c = context;

	warn_fault(fault);
	cli_status(&c->cli, fault->status);
}

static bool
bad_row(void *context, const struct row *row, const struct fault *fault,
    size_t n)
{
	struct checking *c = context;
	size_t i;

	for (i = 0; i < n; i++)
		tell(c, &fault[i]);
	cli_seen_bad(&c->cli, row);
	check_bad(c->check, n);
	if (c->cli.aside != NULL)
		rejects_row(c->cli.aside, row, fault, n);
	return true;
}

static const char *const code[CHECK_KINDS] = {
	[CHECK_ROWS] = "rows", [CHECK_CLIENTS] = "clients",
	[CHECK_UNANSWERED] = "unanswered", [CHECK_UNASKED] = "unasked",
	[CHECK_SPELT] = "spelt", [CHECK_FEW] = "few",
	[CHECK_BAD_ROWS] = "bad-rows", [CHECK_FAULTS] = "faults",
};

static const char *
words(const struct check_count *count)
{
	switch (count->what) {
	case CHECK_ROWS:
		return ngettext("row of", "rows of", count->n);
	case CHECK_CLIENTS:
		return ngettext("client", "clients", count->n);
	case CHECK_UNANSWERED:
		return _("required and not answered:");
	case CHECK_UNASKED:
		return _("answered, and not asked then:");
	case CHECK_SPELT:
		return _("a label written in another way:");
	case CHECK_FEW:
		return _("chosen from fewer than three options:");
	case CHECK_BAD_ROWS:
		return ngettext("row with faults", "rows with faults",
		    count->n);
	default:
		return ngettext("fault", "faults", count->n);
	}
}

static void
put_text(struct str *out, const struct check_count *count)
{
	str_printf(out, "%8zu  %s%s%s%s%s\n", count->n, words(count),
	    *count->sheet != '\0' ? " " : "", count->sheet,
	    *count->field != '\0' ? ": " : "", count->field);
}

/* What is due of the clients comes above the counts in words, and is a message
 * beside those that are data. */
static void
put_first(struct checking *c, struct str *out)
{
	struct str lines = { 0 };
	char *rest, *line;

	cli_first(&c->cli, &lines);
	for (rest = lines.text; rest != NULL && *rest != '\0';) {
		line = strsep(&rest, "\n");
		str_printf(out, "! %s\n", line);
	}
	str_free(&lines);
}

static void
print_counts(struct checking *c, enum listing_form form)
{
	static const char *const column[] = { "what", "sheet", "field", "n" };
	enum { COLUMNS = sizeof(column) / sizeof(*column) };
	struct str out = { 0 }, number = { 0 };
	const struct check_count *count, *end;
	size_t n;

	if (form == LISTING_TEXT)
		put_first(c, &out);
	listing_head(&out, form, column, COLUMNS);
	count = check_counts(c->check, &n);
	for (end = count + n; count < end; count++) {
		str_clear(&number);
		str_printf(&number, "%zu", count->n);
		if (form == LISTING_TEXT)
			put_text(&out, count);
		else
			listing_row(&out, form, column, (const char *[]){
			    code[count->what], count->sheet, count->field,
			    number.text }, COLUMNS);
	}
	cli_write(&c->cli, &out);
	str_free(&number);
	str_free(&out);
}

int
main(int argc, char **argv)
{
	struct checking c = { .cli = {
		.doc = N_("Tell every fault of a stream of worksheets, with "
		    "its file, line and column, and count what is in it."),
		.args = "[FILE...]",
		.example = "  ipt-check K12\n  cat K12/*.csv | ipt-check -q\n",
		.formats = "text, csv, json",
		.options = CLI_READ | CLI_OUTPUT,
	} };
	struct stream_options options = { .others = true, .bad = bad_row,
		.context = &c };
	struct stream *in;
	const struct row *row;
	enum listing_form form;
	bool counts;

	cli_parse(&c.cli, argc, argv);
	form = (enum listing_form)cli_format(&c.cli, listing_forms);
	cli_need_input(&c.cli);
	c.check = check_new(tell, &c);
	in = cli_stream(&c.cli, &options);
	while ((row = stream_next(in)) != NULL) {
		cli_seen(&c.cli, row, false);
		check_row(c.check, row);
	}
	check_end(c.check);
	cli_stream_end(&c.cli, in);
	counts = !c.cli.quiet && c.cli.status < STATUS_USAGE;
	if (!counts || form != LISTING_TEXT)
		cli_tell_first(&c.cli);
	if (counts)
		print_counts(&c, form);
	check_free(c.check);
	return cli_end(&c.cli);
}
