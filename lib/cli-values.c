/* SPDX-License-Identifier: MIT
 * What the shared options say, taken into struct cli. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli-options.h"
#include "code.h"
#include "date.h"
#include "match.h"
#include "mem.h"

enum { LINE_MAX_BYTES = 1 << 16 };

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

char *
cli_line(const char *path)
{
	FILE *file = fopen(path, "re");
	char *line = mem_new(LINE_MAX_BYTES, 1);
	const char *reason = NULL;
	bool whole;

	if (file == NULL)
		die_errno(STATUS_SYSTEM, "%s", path);
	if (fgets(line, LINE_MAX_BYTES, file) == NULL && ferror(file))
		die_errno(STATUS_SYSTEM, "%s", path);
	whole = strchr(line, '\n') != NULL || feof(file);
	fclose(file);
	line[strcspn(line, "\n")] = '\0';
	if (!whole)
		reason = _("its first line is too long, or has a NUL byte");
	else if (line[0] == '\0')
		reason = _("its first line is empty");
	if (reason != NULL) {
		free(line);
		die(STATUS_USAGE, "%s: %s", path, reason);
	}
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
	pattern = equals[1] == '@' ? cli_line(equals + 2) :
	    mem_dup(equals + 1);
	m->match = match_new(pattern, false, &reason, &offset);
	if (m->match == NULL)
		die(STATUS_USAGE, _("-m %s: character %zu: %s"), m->field,
		    offset + 1, str_text(&reason));
	free(pattern);
	m->next = cli->match;
	cli->match = m;
}

error_t
cli_parse_read(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;

	switch (key) {
	case 'c':
		if (!code_good(arg))
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

static void
set_as_of(struct argp_state *state, struct cli *cli, const char *arg)
{
	if (date_parse(arg).precision < DATE_YEAR)
		argp_error(state, _("--as-of must be a day, a month or a "
		    "year: YYYY-MM-DD, YYYY-MM or YYYY"));
	cli->as_of = arg;
}

error_t
cli_parse_select(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;

	switch (key) {
	case 'm':
		add_match(state, cli, arg);
		return 0;
	case KEY_AS_OF:
		set_as_of(state, cli, arg);
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

error_t
cli_parse_output(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;

	switch (key) {
	case 'f':
		cli->format = arg;
		return 0;
	case 'o':
		cli->output = strcmp(arg, "-") != 0 ? arg : NULL;
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

error_t
cli_parse_keep(int key, char *arg, struct argp_state *state)
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

/* Two or three small letters, and a country behind them. */
static bool
is_lang(const char *text)
{
	size_t n = strspn(text, "abcdefghijklmnopqrstuvwxyz");

	return (n == 2 || n == 3) && (text[n] == '\0' || ((text[n] == '-' ||
	    text[n] == '_') && strlen(text) == n + 3));
}

error_t
cli_parse_view(int key, char *arg, struct argp_state *state)
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
		if (!is_lang(arg))
			argp_error(state, _("--lang must be a language, as "
			    "en or nl"));
		cli->lang = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

error_t
cli_parse_from(int key, char *arg, struct argp_state *state)
{
	struct cli *cli = state->input;

	if (key != KEY_FROM)
		return ARGP_ERR_UNKNOWN;
	if (arg != NULL && arg[0] != '@' && (*arg == '\0' ||
	    strlen(arg) > 6 || arg[strspn(arg, "0123456789")] != '\0'))
		argp_error(state, _("--from takes a number, or @FILE with a "
		    "label in it"));
	cli->from = arg != NULL ? arg : "";
	return 0;
}
