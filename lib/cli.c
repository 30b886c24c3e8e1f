/* SPDX-License-Identifier: MIT
 * How every command begins, reads, and ends. */

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-options.h"
#include "item9.h"
#include "match.h"
#include "mem.h"
#include "rejects.h"
#include "store.h"

enum { WIDTH = 72, WIDTH_MIN = 20, WIDTH_MAX = 400 };

/* What cannot be written is never lost in silence, neither data nor the help
 * that argp prints.  A stdout that was closed, and that nothing was written
 * to, is no fault. */
static void
close_stdout(void)
{
	bool pending = __fpending(stdout) != 0;
	bool failed = ferror(stdout) != 0;

	if (fclose(stdout) != 0 && (pending || errno != EBADF))
		failed = true;
	if (failed) {
		warn_errno(_("cannot write the output"));
		_exit(STATUS_SYSTEM);
	}
}

/* A core would lay open what was in memory.  With this limit none is made, nor
 * handed to a program; with 0 a program would still get it. */
static void
no_core(void)
{
	setrlimit(RLIMIT_CORE, &(struct rlimit){ 1, 1 });
}

void
cli_parse(struct cli *cli, int argc, char **argv)
{
	err_init(argc > 0 ? argv[0] : "ipt");
	umask(077);
	no_core();
	atexit(close_stdout);
	argp_err_exit_status = STATUS_USAGE;
	if (isatty(STDERR_FILENO) || isatty(STDOUT_FILENO))
		setlocale(LC_ALL, "");
	cli->pass = 2;
	cli->override = true;
	cli_options_parse(cli, argc, argv);
	cli->sheets = sheets_new(cli->override);
}

void
cli_status(struct cli *cli, enum status status)
{
	if (status > cli->status)
		cli->status = status;
}

char *const *
cli_files(struct cli *cli)
{
	static char *const from_stdin[] = { (char *)"-", NULL };

	if (cli->n_files != 0 || cli->store_files)
		return cli->files;
	if (!cli->saved)
		return from_stdin;
	free(cli->files);
	cli->files = cli->therapists ? store_files_of_all_about(cli->client) :
	    store_files(cli->client);
	if (cli->files == NULL && errno == ENOENT)
		die(STATUS_SYSTEM, _("there is no place for a store: neither "
		    "IPT_DIR, XDG_DATA_HOME nor HOME is set"));
	if (cli->files == NULL)
		die_errno(STATUS_SYSTEM, _("cannot read the store"));
	cli->store_files = true;
	if (cli->files[0] == NULL && !cli->quiet)
		warn(cli->client != NULL ? _("%s: nothing is kept") :
		    _("nothing is kept"), cli->client);
	return cli->files;
}

bool
cli_at_terminal(const struct cli *cli)
{
	return cli->n_files == 0 && !cli->saved && isatty(STDIN_FILENO);
}

void
cli_need_input(const struct cli *cli)
{
	if (!cli_at_terminal(cli))
		return;
	cli_short_help(cli, stderr);
	exit(STATUS_USAGE);
}

const struct sheet *
cli_sheet(struct cli *cli, const char *name)
{
	const struct sheet *sheet = sheets_find(cli->sheets, name);

	if (sheet == NULL && sheets_fault(cli->sheets) != NULL)
		die_fault(sheets_fault(cli->sheets));
	if (sheet == NULL)
		die(STATUS_USAGE, _("there is no sheet of that name"));
	return sheet;
}

const struct settings *
cli_settings(struct cli *cli)
{
	if (cli->settings != NULL)
		return cli->settings;
	cli->settings = mem_new(1, sizeof(*cli->settings));
	if (!settings_read(cli->settings, cli->sheets))
		die_fault(&cli->settings->fault);
	return cli->settings;
}

struct date
cli_today(const struct cli *cli, const struct date *last)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct date today;

	if (cli->date != NULL)
		return date_parse(cli->date);
	today = epoch != NULL ? date_of_epoch(epoch) : (struct date){ 0 };
	return today.precision == DATE_DAY ? today : *last;
}

/* The language of the locale, or NULL where it has none. */
static const char *
locale_lang(char lang[static 4])
{
	const char *locale = setlocale(LC_MESSAGES, NULL);
	size_t n = locale != NULL ? strspn(locale,
	    "abcdefghijklmnopqrstuvwxyz") : 0;

	if (n != 2 && n != 3)
		return NULL;
	memcpy(lang, locale, n);
	lang[n] = '\0';
	return lang;
}

const char *
cli_lang(struct cli *cli, const char *of_case)
{
	const char *lang = NULL;

	if (cli->lang != NULL)
		return cli->lang;
	if (of_case != NULL && *of_case != '\0')
		return of_case;
	if (isatty(STDOUT_FILENO))
		lang = locale_lang(cli->locale_lang);
	return lang != NULL ? lang : "en";
}

unsigned
cli_width(const struct cli *cli)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	long n = 0;

	if (cli->output == NULL && isatty(STDOUT_FILENO) &&
	    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		n = size.ws_col;
	else if (columns != NULL)
		n = strtol(columns, NULL, 10);
	if (n <= 0)
		n = WIDTH;
	return n < WIDTH_MIN ? WIDTH_MIN : n > WIDTH_MAX ? WIDTH_MAX :
	    (unsigned)n;
}

bool
cli_unicode(const struct cli *cli)
{
	if (cli->ascii)
		return false;
	return cli->output != NULL || !isatty(STDOUT_FILENO) ||
	    strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool
cli_use_color(const struct cli *cli)
{
	const char *none = getenv("NO_COLOR");
	const char *term = getenv("TERM");

	if (cli->color != COLOR_AUTO)
		return cli->color == COLOR_ALWAYS;
	return cli->output == NULL && isatty(STDOUT_FILENO) &&
	    (none == NULL || *none == '\0') && term != NULL &&
	    strcmp(term, "dumb") != 0;
}

bool
cli_for_client(const struct cli *cli, bool fallback)
{
	return cli->whose == WHOSE_DEFAULT ? fallback :
	    cli->whose == WHOSE_CLIENT;
}

int
cli_end(struct cli *cli)
{
	const char *reason = cli->aside != NULL ?
	    rejects_close(cli->aside) : NULL;
	struct cli_match *m;
	size_t i;

	if (reason != NULL) {
		warn("%s: %s", cli->rejects, reason);
		cli_status(cli, STATUS_SYSTEM);
	}
	while ((m = cli->match) != NULL) {
		cli->match = m->next;
		match_free(m->match);
		free(m->field);
		free(m);
	}
	for (i = 0; cli->store_files && cli->files[i] != NULL; i++)
		free(cli->files[i]);
	free(cli->files);
	item9_watch_free(cli->watch);
	if (cli->settings != NULL)
		settings_clear(cli->settings);
	free(cli->settings);
	sheets_free(cli->sheets);
	return cli->status;
}
