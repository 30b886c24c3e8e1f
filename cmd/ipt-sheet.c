/* SPDX-License-Identifier: MIT
 * ipt-sheet: what worksheets there are, what each asks, any of them filled in,
 * and the handouts.  It stands at the beginning of a pipe, or alone. */

#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "definition.h"
#include "handout.h"
#include "listing.h"
#include "origin.h"
#include "str.h"
#include "worksheet.h"

enum { KEY_FILL = 512, KEY_HANDOUT, KEY_SETTINGS };

struct opts {
	struct cli cli;
	const char *fill;
	const char *handout; /* "": list their names */
	bool settings;
};

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("What is done:"), 1 },
	{ "fill", KEY_FILL, N_("NAME"), 0,
	    N_("fill that sheet in, or take its rows from files"), 0 },
	{ "handout", KEY_HANDOUT, N_("NAME"), OPTION_ARG_OPTIONAL,
	    N_("print a page to take home; without NAME, list them"), 0 },
	{ "settings", KEY_SETTINGS, NULL, 0,
	    N_("say which settings of the case are in force, and why"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct opts *o = state->input;

	switch (key) {
	case KEY_FILL:
		o->fill = arg;
		return 0;
	case KEY_HANDOUT:
		o->handout = arg != NULL ? arg : "";
		return 0;
	case KEY_SETTINGS:
		o->settings = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* All sheets; a broken one is told of, and does not hide the others. */
static void
list(struct cli *cli)
{
	static const char *const column[] = { "name", "title", "purpose",
		"minutes", "own" };
	enum { COLUMNS = sizeof(column) / sizeof(*column) };
	enum listing_form form =
	    (enum listing_form)cli_format(cli, listing_forms);
	const char *const *name = sheets_names(cli->sheets);
	const char *lang = cli_lang(cli, NULL);
	const struct sheet *s;
	struct str out = { 0 };

	listing_head(&out, form, column, COLUMNS);
	for (; *name != NULL; name++) {
		s = sheets_find(cli->sheets, *name);
		if (s == NULL) {
			warn_fault(sheets_fault(cli->sheets));
			cli_status(cli, STATUS_USAGE);
		} else if (form == LISTING_TEXT) {
			definition_heading(&out, s, lang, cli_width(cli));
		} else {
			listing_row(&out, form, column, (const char *[]){
			    s->name, words_in(&s->title, lang),
			    words_in(&s->purpose, lang), s->minutes,
			    s->own ? "yes" : "" }, COLUMNS);
		}
	}
	cli_write(cli, &out);
	str_free(&out);
}

static void
print(struct cli *cli, const struct sheet *sheet)
{
	static const char *const forms[] = { "csv", "json", "text", "mdoc",
		NULL };
	size_t form = cli_format(cli, forms);
	struct resource file;
	struct str out = { 0 };

	if (!definition_file(sheet, &file))
		die(STATUS_SYSTEM, _("the definition is gone"));
	if (strcmp(forms[form], "csv") == 0)
		str_put(&out, file.text, file.len);
	else if (strcmp(forms[form], "json") == 0)
		definition_json(&out, &file);
	else if (strcmp(forms[form], "text") == 0)
		definition_text(&out, sheet, cli_lang(cli, NULL),
		    cli_width(cli));
	else
		definition_mdoc(&out, sheet);
	cli_write(cli, &out);
	str_free(&out);
	resource_clear(&file);
}

static void
handout(struct opts *o)
{
	static const char *const forms[] = { "text", "md", "html", NULL };
	size_t form = cli_format(&o->cli, forms);
	struct handout page = { .name = o->handout, .own = o->cli.override,
		.lang = cli_lang(&o->cli, NULL), .width = cli_width(&o->cli) };
	struct str out = { 0 };
	char **name = handout_names(page.own);
	size_t i;
	int there = 1;

	if (*page.name != '\0')
		there = handout_put(&out, &page, forms[form]);
	if (there < 0)
		die_errno(STATUS_SYSTEM, _("handout %s"), page.name);
	if (there == 0)
		die(STATUS_USAGE, _("no handout is called %s; --handout "
		    "lists them"), page.name);
	for (i = 0; name[i] != NULL; i++) {
		if (*page.name == '\0')
			str_printf(&out, "%s\n", name[i]);
		free(name[i]);
	}
	free(name);
	cli_write(&o->cli, &out);
	str_free(&out);
}

/* The sheet that is meant: of --fill, or the operand. */
static const struct sheet *
named(struct opts *o)
{
	if (o->fill == NULL && o->cli.n_files != 1)
		die(STATUS_USAGE, _("name one sheet"));
	if (o->fill == NULL && o->cli.task != TASK_NONE &&
	    o->cli.task != TASK_BLANK)
		die(STATUS_USAGE, _("--fill NAME says which sheet"));
	return cli_sheet(&o->cli, o->fill != NULL ? o->fill :
	    o->cli.files[0]);
}

/* A sheet that may not be asked as it stands: its own command looks first
 * whether it may be opened, and whether the person is safe to be with. */
static void
refuse_gated(struct cli *cli, const struct sheet *sheet)
{
	static const char *const gated[][2] = {
		{ "letter", "ipt-letter" },
		{ "roleplay", "ipt-roleplay" },
		{ "dispute", "ipt-review --dispute" },
		{ "skills-log", "ipt-skills --log" },
		{ "incident", "ipt-heard" },
		{ "turn", "ipt-heard" },
		{ "habits", "ipt-heard --habits" },
	};
	size_t i;

	if (cli->task != TASK_EDIT && (cli->task != TASK_NONE ||
	    cli->format != NULL || !cli_at_terminal(cli)))
		return;
	for (i = 0; i < sizeof(gated) / sizeof(*gated); i++)
		if (strcmp(sheet->name, gated[i][0]) == 0)
			die(STATUS_USAGE, _("%s is asked by %s, which looks "
			    "first whether it may be"), gated[i][0],
			    gated[i][1]);
}

static int
run(struct opts *o)
{
	struct cli *cli = &o->cli;
	struct worksheet w = { 0 };
	const struct sheet *sheet;

	if (o->settings) {
		origin_show(cli);
	} else if (o->handout != NULL) {
		handout(o);
	} else if (o->fill == NULL && cli->n_files == 0 &&
	    cli->task == TASK_NONE) {
		list(cli);
	} else {
		sheet = named(o);
		w.sheets[0] = sheet->name;
		refuse_gated(cli, sheet);
		if (o->fill != NULL || cli->task == TASK_BLANK)
			return worksheet_run(cli, &w);
		print(cli, sheet);
	}
	return cli_end(cli);
}

int
main(int argc, char **argv)
{
	struct opts o = { .cli = {
		.doc = N_("List the worksheets, print what one asks, or fill "
		    "any of them in."),
		.args = "[NAME | FILE...]",
		.example = "  ipt-sheet --blank review\n"
		    "  ipt-sheet --fill sleep -c K12 --save\n",
		.formats = "text, csv, json, mdoc; with --fill also rec, "
		    "md, html",
		.options = WORKSHEET_OPTIONS,
		.own = { .options = options, .parser = parse }, .input = &o,
	} };

	cli_parse(&o.cli, argc, argv);
	return run(&o);
}
