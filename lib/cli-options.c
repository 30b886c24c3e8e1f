/* SPDX-License-Identifier: MIT
 * The options that commands share, in groups. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli-options.h"
#include "match.h"
#include "mem.h"
#include "path.h"

enum {
	KEY_SAVED = 256, KEY_HEADER, KEY_NO_OVERRIDE, KEY_ANY, KEY_ALL,
	KEY_CURRENT, KEY_AS_OF, KEY_FLAT, KEY_REJECTS, KEY_SAVE, KEY_REPLACE,
	KEY_QUICK, KEY_MORE, KEY_NO_INPUT, KEY_VOID, KEY_RENAME, KEY_FOR,
	KEY_PLAIN, KEY_ASCII, KEY_LANG, KEY_COLOR, KEY_VERSION,
};

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

static const struct argp_option write_options[] = {
	{ NULL, 0, NULL, 0, N_("What is written:"), 12 },
	{ "format", 'f', N_("FORMAT"), 0, N_("csv, rec, json, …"), 0 },
	{ "output", 'o', N_("FILE"), 0,
	    N_("to a file; csv and rec are appended to it"), 0 },
	{ "flat", KEY_FLAT, NULL, 0, N_("one record on one line"), 0 },
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

static const struct argp_option root_options[] = {
	{ NULL, 0, NULL, 0, N_("Help:"), -1 },
	{ NULL, 'h', NULL, 0, N_("a short help"), 0 },
	{ "version", KEY_VERSION, NULL, 0, N_("the version"), 0 },
	{ 0 }
};

/* The index of text in a list ended by NULL, or the end of the program. */
static int
one_of(struct argp_state *state, const char *option, const char *text,
    const char *const *list)
{
	int i;

	for (i = 0; list[i] != NULL; i++)
		if (strcmp(list[i], text) == 0)
			return i;
	argp_error(state, _("--%s must be %s, %s%s%s"), option, list[0],
	    list[1], list[2] != NULL ? _(" or ") : "",
	    list[2] != NULL ? list[2] : "");
	return 0;
}

/* The first line of a file that holds a pattern. */
static char *
pattern_file(const char *path)
{
	FILE *file = fopen(path, "re");
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	if (file == NULL)
		die_errno(STATUS_SYSTEM, "%s", path);
	n = getline(&line, &cap, file);
	if (n < 0 && ferror(file))
		die_errno(STATUS_SYSTEM, "%s", path);
	fclose(file);
	if (n <= 0 || line[0] == '\n')
		die(STATUS_USAGE, _("%s: has no pattern"), path);
	if (line[n - 1] == '\n')
		line[n - 1] = '\0';
	return line;
}

static void
add_match(struct argp_state *state, struct cli *cli, const char *text)
{
	const char *equals = strchr(text, '=');
	struct str reason = { 0 };
	struct cli_match *m;
	char *pattern;
	size_t offset;

	if (equals == NULL || equals == text)
		argp_error(state, _("-m must be FIELD=REGEX"));
	m = mem_new(1, sizeof(*m));
	m->field = mem_dupn(text, (size_t)(equals - text));
	pattern = equals[1] == '@' ? pattern_file(equals + 2) :
	    mem_dup(equals + 1);
	m->match = match_new(pattern, false, &reason, &offset);
	if (m->match == NULL)
		die(STATUS_USAGE, _("-m %s: character %zu: %s"), m->field,
		    offset + 1, str_text(&reason));
	free(pattern);
	m->next = cli->match;
	cli->match = m;
}

static error_t
parse_read(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;

	switch (key) {
	case 'c':
		if (!path_is_code(arg))
			argp_error(state, _("-c: a client's code is of "
			    "letters, digits and . _ -, at most 32, and "
			    "begins with a letter or digit"));
		cli->client = arg;
		return 0;
	case KEY_SAVED:
		cli->saved = true;
		return 0;
	case KEY_HEADER:
		cli->header = arg;
		return 0;
	case KEY_NO_OVERRIDE:
		cli->override = false;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static error_t
parse_select(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;
	const char *reason;

	switch (key) {
	case 'm':
		add_match(state, cli, arg);
		return 0;
	case KEY_AS_OF:
		reason = *arg != '\0' ? date_check(arg) :
		    _("must be a date");
		if (reason != NULL)
			argp_error(state, "--as-of: %s", reason);
		cli->as_of = arg;
		return 0;
	case KEY_CURRENT:
		cli->current = true;
		return 0;
	case KEY_ALL:
		cli->all = true;
		return 0;
	case KEY_ANY:
		cli->any = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static error_t
parse_write(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;

	switch (key) {
	case 'f':
		cli->format = arg;
		return 0;
	case 'o':
		cli->output = arg;
		return 0;
	case 'q':
		cli->quiet = true;
		return 0;
	case KEY_FLAT:
		cli->flat = true;
		return 0;
	case KEY_REJECTS:
		cli->rejects = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static void
set_session(struct argp_state *state, struct cli *cli, const char *arg)
{
	if (*arg == '\0' || strlen(arg) > 6 ||
	    arg[strspn(arg, "0123456789")] != '\0')
		argp_error(state, _("-s must be a session's number"));
	cli->session = arg;
}

static void
set_date(struct argp_state *state, struct cli *cli, const char *arg)
{
	struct date date = date_parse(arg);

	if (date.precision != DATE_DAY)
		argp_error(state, _("-d must be a day, YYYY-MM-DD"));
	cli->date = arg;
}

static void
set_task(struct argp_state *state, struct cli *cli, enum cli_task task)
{
	if (cli->task != TASK_NONE && cli->task != task)
		argp_error(state, _("only one of --edit, --blank, --void and "
		    "--rename"));
	cli->task = task;
}

static error_t
parse_keep(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;

	switch (key) {
	case 's':
		set_session(state, cli, arg);
		return 0;
	case 'd':
		set_date(state, cli, arg);
		return 0;
	case 'e':
		set_task(state, cli, TASK_EDIT);
		return 0;
	case 'b':
		set_task(state, cli, TASK_BLANK);
		return 0;
	case KEY_VOID:
		set_task(state, cli, TASK_VOID);
		return 0;
	case KEY_RENAME:
		set_task(state, cli, TASK_RENAME);
		return 0;
	case KEY_SAVE:
		cli->save = true;
		return 0;
	case KEY_REPLACE:
		cli->replace = true;
		return 0;
	case KEY_QUICK:
		cli->pass = 1;
		return 0;
	case KEY_MORE:
		cli->pass = 3;
		return 0;
	case KEY_NO_INPUT:
		cli->no_input = true;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static error_t
parse_view(int key, char *arg, struct argp_state *state)
{
	static const char *const whose[] = { "client", "therapist", NULL };
	static const char *const when[] = { "auto", "always", "never", NULL };
	struct cli *cli = state->input;

	switch (key) {
	case KEY_FOR:
		cli->whose = WHOSE_CLIENT +
		    (enum cli_whose)one_of(state, "for", arg, whose);
		return 0;
	case KEY_COLOR:
		cli->color = (enum cli_color)one_of(state, "color", arg, when);
		return 0;
	case KEY_PLAIN:
		cli->plain = true;
		return 0;
	case KEY_ASCII:
		cli->ascii = true;
		return 0;
	case KEY_LANG:
		if (strlen(arg) < 2 || strlen(arg) > 8)
			argp_error(state, _("--lang must be a language, as "
			    "en or nl"));
		cli->lang = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

/* Usage, what it does, two examples, and where to read on: one screen. */
static void
short_help(const struct cli *cli)
{
	printf(_("Usage: %s [OPTION...]%s%s\n\n%s\n"), err_program(),
	    cli->args != NULL ? " " : "", cli->args != NULL ? cli->args : "",
	    _(cli->doc));
	if (cli->example != NULL)
		printf("\n%s", cli->example);
	printf(_("\n--help lists the options; man %s tells all.\n"),
	    err_program());
	exit(STATUS_OK);
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
			    root->child[i].argp == cli->own ? cli->input : cli;
		return 0;
	case 'h':
		short_help(cli);
		return 0;
	case KEY_VERSION:
		printf(_("%s %s, stream format 1\n"), err_program(), VERSION);
		exit(STATUS_OK);
	case ARGP_KEY_ARG:
		if (cli->args == NULL)
			argp_error(state, _("too many operands"));
		cli->files = realloc(cli->files,
		    (cli->n_files + 2) * sizeof(*cli->files));
		mem_sure(cli->files);
		cli->files[cli->n_files++] = arg;
		cli->files[cli->n_files] = NULL;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

void
cli_options_parse(struct cli *cli, int argc, char **argv)
{
	static const struct argp groups[] = {
		{ .options = read_options, .parser = parse_read },
		{ .options = select_options, .parser = parse_select },
		{ .options = write_options, .parser = parse_write },
		{ .options = keep_options, .parser = parse_keep },
		{ .options = view_options, .parser = parse_view },
	};
	enum { GROUPS = sizeof(groups) / sizeof(*groups) };
	struct argp_child child[GROUPS + 2] = { 0 };
	struct argp root = { .options = root_options, .parser = parse_root,
		.args_doc = cli->args, .doc = _(cli->doc),
		.children = child };
	size_t n = 0, i;

	if (cli->own != NULL)
		child[n++].argp = cli->own;
	for (i = 0; i < GROUPS; i++)
		if (cli->options & 1u << i)
			child[n++].argp = &groups[i];
	argp_parse(&root, argc, argv, 0, NULL, &(struct root){ cli, child });
}
