/* SPDX-License-Identifier: MIT
 * ipt: tells which commands there are, and runs one: ipt review is
 * ipt-review. */

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "menu.h"
#include "str.h"

static void
list(void)
{
	struct str out = { 0 };

	str_puts(&out, _("ipt: worksheets of Interpersonal Psychotherapy, "
	    "as small commands.\n\n"));
	menu_list(&out);
	str_puts(&out, _("\nRun one as ipt NAME; ipt NAME -h says how. A first "
	    "case, step by step:\nman ipt-tutorial. All that is common to "
	    "them: man 7 ipt.\n"));
	fwrite(str_text(&out), 1, out.len, stdout);
	str_free(&out);
}

/* Say what may be meant, and never run it. */
_Noreturn static void
unknown(const char *name)
{
	struct str guess = { 0 };

	if (menu_guess(name, &guess))
		die(STATUS_USAGE, _("there is no such command; did you mean "
		    "%s?"), guess.text);
	die(STATUS_USAGE, _("there is no such command; ipt alone lists "
	    "them"));
}

/* Become the command, with its arguments, ended by NULL. */
_Noreturn static void
run(char **argv)
{
	char *path = menu_find(argv[0]);
	struct str name = { 0 };

	if (path == NULL)
		unknown(argv[0]);
	str_printf(&name, "ipt-%s", argv[0]);
	argv[0] = name.text;
	execv(path, argv);
	die_errno(STATUS_SYSTEM, "%s", path);
}

/* Become the pager of a command's page. */
_Noreturn static void
open_page(const char *name)
{
	struct str page = { 0 };
	char *path = menu_find(name);

	if (path == NULL)
		unknown(name);
	str_printf(&page, "ipt-%s", name);
	execlp("man", "man", page.text, (char *)NULL);
	die_errno(STATUS_SYSTEM, "man");
}

int
main(int argc, char **argv)
{
	struct cli cli = {
		.doc = N_("List the worksheet commands, or run one of them."),
		.args = "[NAME [ARGUMENT...]]",
		.example = "  ipt\n  ipt review -f circle K12/review.csv\n",
	};

	/* What stands behind a name is its own: only the name is parsed. */
	cli_parse(&cli, argc > 1 && argv[1][0] != '-' ? 1 : argc, argv);
	if (argc > 2 && strcmp(argv[1], "help") == 0)
		open_page(argv[2]);
	if (argc > 1 && strcmp(argv[1], "help") != 0)
		run(argv + 1);
	list();
	return cli_end(&cli);
}
