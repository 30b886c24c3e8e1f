/* SPDX-License-Identifier: MIT
 * The options that commands share, in groups. */

#include <stdio.h>
#include <stdlib.h>

#include "cli-options.h"
#include "embed.h"
#include "mem.h"

/* The libraries that it was built with, as the build names them. */
EMBED(cli_libraries, LIBRARIES);
extern const char cli_libraries[] EMBEDDED;

static const struct argp_option read_options[] = {
	{ NULL, 0, NULL, 0, N_("What is read:"), 10 },
	{ "client", 'c', N_("CODE"), 0,
	    N_("the client; rows of another are refused"), 0 },
	{ "saved", KEY_SAVED, NULL, 0,
	    N_("read the store: the client's folder, or all"), 0 },
	{ "header", KEY_HEADER, N_("FILE"), 0,
	    N_("the header, for a part that has none"), 0 },
	{ "no-override", KEY_NO_OVERRIDE, NULL, 0,
	    N_("only the shipped sheets and templates"), 0 },
	{ 0 }
};

static const struct argp_option select_options[] = {
	{ NULL, 0, NULL, 0, N_("Which records:"), 11 },
	{ "match", 'm', N_("FIELD=REGEX"), 0,
	    N_("those whose field matches (=@FILE: read it there)"), 0 },
	{ "current", KEY_CURRENT, NULL, 0, N_("those in force"), 0 },
	{ "as-of", KEY_AS_OF, N_("DATE"), 0,
	    N_("those in force on that day"), 0 },
	{ "all", KEY_ALL, NULL, 0, N_("rows of other sheets too"), 0 },
	{ "any", KEY_ANY, NULL, 0, N_("status 1 when there are none"), 0 },
	{ 0 }
};

static const struct argp_option output_options[] = {
	{ NULL, 0, NULL, 0, N_("What is written:"), 12 },
	{ "format", 'f', N_("FORMAT"), 0, "", 0 },
	{ "output", 'o', N_("FILE"), 0,
	    N_("to a file; rows of a worksheet are appended"), 0 },
	{ "rejects", KEY_REJECTS, N_("FILE"), 0,
	    N_("set rows with faults aside there, and go on"), 0 },
	{ "quiet", 'q', NULL, 0, N_("no word that is not needed"), 0 },
	{ 0 }
};

static const struct argp_option keep_options[] = {
	{ NULL, 0, NULL, 0, N_("Filling in:"), 13 },
	{ "session", 's', N_("N"), 0, N_("the session's number"), 0 },
	{ "date", 'd', N_("DATE"), 0, N_("the date of the rows"), 0 },
	{ "save", KEY_SAVE, NULL, 0, N_("append to the client's folder"), 0 },
	{ "replace", KEY_REPLACE, NULL, 0,
	    N_("with -o, write the file anew"), 0 },
	{ "edit", 'e', NULL, 0, N_("fill in a form in your editor"), 0 },
	{ "blank", 'b', NULL, 0, N_("print the empty worksheet"), 0 },
	{ "quick", KEY_QUICK, NULL, 0, N_("ask only the first pass"), 0 },
	{ "more", KEY_MORE, NULL, 0, N_("ask every detail"), 0 },
	{ "no-input", KEY_NO_INPUT, NULL, 0, N_("never ask"), 0 },
	{ "void", KEY_VOID, NULL, 0, N_("take a record back"), 0 },
	{ "rename", KEY_RENAME, NULL, 0, N_("call a person otherwise"), 0 },
	{ 0 }
};

static const struct argp_option view_options[] = {
	{ NULL, 0, NULL, 0, N_("How it is shown:"), 14 },
	{ "for", KEY_FOR, N_("client|therapist"), 0, N_("for whom"), 0 },
	{ "plain", KEY_PLAIN, NULL, 0,
	    N_("one fact a line, for a screen reader"), 0 },
	{ "ascii", KEY_ASCII, NULL, 0, N_("draw without Unicode"), 0 },
	{ "lang", KEY_LANG, N_("xx"), 0, N_("the language"), 0 },
	{ "color", KEY_COLOR, N_("WHEN"), 0,
	    N_("auto, always or never"), 0 },
	{ 0 }
};

static const struct argp_option flat_options[] = {
	{ "flat", KEY_FLAT, NULL, 0, N_("one record on one line"), 12 },
	{ 0 }
};

static const struct argp_option from_options[] = {
	{ "from", KEY_FROM, "N|@FILE", OPTION_ARG_OPTIONAL,
	    N_("take what is known: choose, the Nth, or of the label in "
	    "FILE"), 13 },
	{ 0 }
};

static const struct argp_option root_options[] = {
	{ NULL, 0, NULL, 0, N_("Help:"), -1 },
	{ NULL, 'h', NULL, 0, N_("a short help"), 0 },
	{ "version", KEY_VERSION, NULL, 0, N_("the version"), 0 },
	{ 0 }
};

void
cli_short_help(const struct cli *cli, FILE *to)
{
	fprintf(to, _("Usage: %s [OPTION...]%s%s\n\n%s\n"), err_program(),
	    cli->args != NULL ? " " : "", cli->args != NULL ? cli->args : "",
	    _(cli->doc));
	if (cli->example != NULL)
		fprintf(to, "\n%s", cli->example);
	fprintf(to, _("\n--help lists the options; man %s tells all.\n"),
	    err_program());
}

/* What the parser of the root gets: argp puts an argp of its own above it. */
struct root {
	struct cli *cli;
	const struct argp_child *child;
};

static error_t
parse_root(int key, char *arg, struct argp_state *state)
{
	const struct root *root = state->input;
	struct cli *cli = root->cli;
	int i;

	switch (key) {
	case ARGP_KEY_INIT:
		for (i = 0; root->child[i].argp != NULL; i++)
			state->child_inputs[i] =
			    root->child[i].argp == &cli->own ? cli->input : cli;
		return 0;
	case 'h':
		cli_short_help(cli, stdout);
		exit(STATUS_OK);
	case KEY_VERSION:
		printf(_("%s %s, stream format 1\n"), err_program(), VERSION);
		printf(_("built with %s\n"), cli_libraries);
		exit(STATUS_OK);
	case ARGP_KEY_ARG:
		if (cli->args == NULL)
			argp_error(state, _("too many operands"));
		cli->files[cli->n_files++] = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* A command lists its own formats.  argp frees what is not its text. */
static char *
name_formats(int key, const char *text, void *input)
{
	const struct cli *cli = input;

	if (key == 'f' && cli != NULL)
		return mem_dup(cli->formats);
	return (char *)text;
}

void
cli_options_parse(struct cli *cli, int argc, char **argv)
{
	/* In the order of enum cli_options. */
	static const struct argp groups[] = {
		{ .options = read_options, .parser = cli_parse_read },
		{ .options = select_options, .parser = cli_parse_select },
		{ .options = output_options, .parser = cli_parse_output,
		  .help_filter = name_formats },
		{ .options = keep_options, .parser = cli_parse_keep },
		{ .options = view_options, .parser = cli_parse_view },
		{ .options = flat_options, .parser = cli_parse_output },
		{ .options = from_options, .parser = cli_parse_from },
	};
	enum { GROUPS = sizeof(groups) / sizeof(*groups) };
	struct argp_child child[GROUPS + 2] = { 0 };
	struct argp root = { .options = root_options, .parser = parse_root,
		.args_doc = cli->args, .doc = _(cli->doc),
		.children = child };
	size_t n = 0, i;

	cli->files = mem_new((size_t)argc + 1, sizeof(*cli->files));
	if (cli->formats == NULL)
		cli->formats = CLI_FORMATS;
	if (cli->own.parser != NULL)
		child[n++].argp = &cli->own;
	for (i = 0; i < GROUPS; i++)
		if (cli->options & 1u << i)
			child[n++].argp = &groups[i];
	if (argp_parse(&root, argc, argv, 0, NULL,
	    &(struct root){ cli, child }) != 0)
		mem_sure(NULL); /* what is wrong with an option ends it there */
}
