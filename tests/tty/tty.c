/* SPDX-License-Identifier: MIT
 *
 * tty [-r] [-s COLUMNSxROWS] [-t SECONDS] SCRIPT COMMAND [ARGUMENT...]
 *
 * Run a command on a terminal of its own, as a person at the keyboard would,
 * print what stood on the screen in the end (-r: every byte, escapes shown),
 * and end with the command's status; 99 when the script did not come true.
 * A line of the script is one of:
 *
 *	expect: text    wait until it stands on the screen, below the last one
 *	send: text\n    type it; \n Enter, \t Tab, \e Escape, \\ a backslash
 *	key: ctrl-d     one key: enter tab escape space backspace delete up
 *	                down left right home end ctrl-LETTER
 *	size: 100x30    make the window another size
 *	run: line       run a line of shell meanwhile, which has to go well
 *	hangup          close the terminal         kill    kill -9 the command
 *	# a remark
 *
 * Typing waits until whoever reads the terminal is asleep, waiting for it.
 */

#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "err.h"
#include "session.h"

enum { STATUS_SCRIPT = 99 };

_Noreturn static void
give_up(struct session *s, size_t line, const char *reason, const char *what)
{
	session_show(s);
	fflush(stdout);
	kill(s->pid, SIGKILL);
	warn("line %zu: %s%s", line, reason, what);
	exit(STATUS_SCRIPT);
}

static bool
seen(struct session *s, const char *want)
{
	char *text = screen_text(s->screen);
	size_t len = strlen(text);
	char *at = s->mark <= len ? strstr(text + s->mark, want) : NULL;

	if (at != NULL)
		s->mark = (size_t)(at - text) + strlen(want);
	free(text);
	return at != NULL;
}

static void
expect(struct session *s, size_t line, const char *want)
{
	long end = session_now() + s->seconds * 1000;

	while (!seen(s, want))
		if (!session_pump(s, 100) && (s->fd < 0 || session_now() > end))
			give_up(s, line, "did not see: ", want);
}

static void
send_text(struct session *s, const char *text)
{
	static const char from[] = "nte\\", to[] = "\r\t\033\\";
	struct str keys = { 0 };

	for (; *text != '\0'; text++) {
		const char *code = text[0] == '\\' && text[1] != '\0' ?
		    strchr(from, text[1]) : NULL;

		str_putc(&keys, code != NULL ? to[code - from] : *text);
		text += code != NULL;
	}
	session_type(s, str_text(&keys), keys.len);
	str_free(&keys);
}

static bool
send_key(struct session *s, const char *name)
{
	static const struct {
		const char *name;
		const char *bytes;
	} key[] = {
		{ "enter", "\r" }, { "tab", "\t" }, { "escape", "\033" },
		{ "space", " " }, { "backspace", "\177" },
		{ "delete", "\033[3~" }, { "up", "\033[A" },
		{ "down", "\033[B" }, { "right", "\033[C" },
		{ "left", "\033[D" }, { "home", "\033[H" },
		{ "end", "\033[F" },
	};
	char control;

	if (sscanf(name, "ctrl-%c", &control) == 1) {
		control &= 0x1f;
		session_type(s, &control, 1);
		return true;
	}
	for (size_t i = 0; i < sizeof(key) / sizeof(*key); i++)
		if (strcmp(name, key[i].name) == 0) {
			session_type(s, key[i].bytes, strlen(key[i].bytes));
			return true;
		}
	return false;
}

static bool
read_size(const char *text, struct winsize *size)
{
	return sscanf(text, "%hux%hu", &size->ws_col, &size->ws_row) == 2 &&
	    size->ws_col > 0 && size->ws_row > 0;
}

static bool
resize(struct session *s, const char *text)
{
	struct winsize size = { 0 };

	if (!read_size(text, &size))
		return false;
	session_settle(s);
	screen_resize(s->screen, size.ws_col, size.ws_row);
	return ioctl(s->fd, TIOCSWINSZ, &size) == 0;
}

/* What happens elsewhere while the command waits. */
static void
run(struct session *s, size_t line, const char *shell)
{
	session_settle(s);
	if (system(shell) != 0)
		give_up(s, line, "did not go well: ", shell);
}

/* One line of the script; false when it makes no sense. */
static bool
step(struct session *s, size_t line, char *text)
{
	char *value = strchr(text, ':');

	if (text[0] == '#' || text[0] == '\0')
		return true;
	if (strcmp(text, "hangup") == 0)
		return session_end(s, SIGHUP), true;
	if (strcmp(text, "kill") == 0)
		return session_end(s, SIGKILL), true;
	if (value == NULL)
		return false;
	*value++ = '\0';
	value += *value == ' ';
	if (strcmp(text, "send") == 0)
		return send_text(s, value), true;
	if (strcmp(text, "expect") == 0)
		return expect(s, line, value), true;
	if (strcmp(text, "size") == 0)
		return resize(s, value);
	if (strcmp(text, "run") == 0)
		return run(s, line, value), true;
	return strcmp(text, "key") == 0 && send_key(s, value);
}

static void
play(struct session *s, const char *file)
{
	FILE *script = fopen(file, "re");
	char *text = NULL;
	size_t cap = 0;

	if (script == NULL)
		give_up(s, 0, "cannot read ", file);
	for (size_t line = 1; getline(&text, &cap, script) >= 0; line++) {
		text[strcspn(text, "\n")] = '\0';
		if (!step(s, line, text))
			give_up(s, line, "not understood: ", text);
	}
	free(text);
	fclose(script);
}

/* Wait for the command to end; its status as a shell tells it, but 0 for the
 * end that the script made. */
static int
finish(struct session *s)
{
	long end = session_now() + s->seconds * 1000;
	int status;

	while (waitpid(s->pid, &status, WNOHANG) == 0) {
		if (session_now() > end)
			give_up(s, 0, "the command did not end", "");
		if (!session_pump(s, 2))
			poll(NULL, 0, 2);
	}
	while (session_pump(s, 0))
		;
	session_show(s);
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	return WTERMSIG(status) == s->ended_by ? 0 : 128 + WTERMSIG(status);
}

int
main(int argc, char **argv)
{
	struct winsize size = { .ws_col = 80, .ws_row = 24 };
	struct session s = { .seconds = 20 };
	int option;

	err_init(argv[0]);
	setlocale(LC_CTYPE, "");
	while ((option = getopt(argc, argv, "+rs:t:")) != -1)
		if (option == 'r')
			s.show_raw = true;
		else if (option == 't')
			s.seconds = atol(optarg);
		else if (option != 's' || !read_size(optarg, &size))
			die(STATUS_USAGE, "see tests/tty/tty.c");
	if (argc - optind < 2)
		die(STATUS_USAGE, "a script and a command are needed");
	s.screen = screen_new(size.ws_col, size.ws_row);
	s.pid = forkpty(&s.fd, NULL, NULL, &size);
	if (s.pid < 0)
		die_errno(STATUS_SYSTEM, "forkpty");
	if (s.pid == 0) {
		setenv("TERM", "xterm", 1);
		execvp(argv[optind + 1], argv + optind + 1);
		die_errno(127, "%s", argv[optind + 1]);
	}
	play(&s, argv[optind]);
	option = finish(&s);
	str_free(&s.raw);
	screen_free(s.screen);
	return option;
}
