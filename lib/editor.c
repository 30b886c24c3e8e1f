/* SPDX-License-Identifier: MIT
 * The user's own editor. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "editor.h"
#include "err.h"
#include "scratch.h"

static const char *
editor_name(void)
{
	const char *name = getenv("VISUAL");

	if (name == NULL || name[0] == '\0')
		name = getenv("EDITOR");
	return name != NULL && name[0] != '\0' ? name : "vi";
}

/* Our input and output may be data.  Away from a terminal what the editor
 * says goes where our messages go. */
static void
to_terminal(void)
{
	int tty = open("/dev/tty", O_RDWR | O_CLOEXEC);
	int none = -1;

	if (tty >= 0) {
		dup2(tty, STDIN_FILENO);
		dup2(tty, STDOUT_FILENO);
		dup2(tty, STDERR_FILENO);
		return;
	}
	none = open("/dev/null", O_RDONLY | O_CLOEXEC);
	if (none >= 0)
		dup2(none, STDIN_FILENO);
	dup2(STDERR_FILENO, STDOUT_FILENO);
}

_Noreturn static void
become(const char *path)
{
	struct str command = { 0 };

	to_terminal();
	str_printf(&command, "%s \"$@\"", editor_name());
	execl("/bin/sh", "sh", "-c", command.text, "sh", path, (char *)NULL);
	_exit(127);
}

static int
wait_for(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) == -1)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) :
	    128 + WTERMSIG(status);
}

/* As in system(3), what interrupts the editor does not end us. */
int
editor_run(const char *path)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction interrupt, quit;
	pid_t pid;
	int status = -1;

	pid = fork();
	if (pid == 0)
		become(path);
	sigaction(SIGINT, &ignore, &interrupt);
	sigaction(SIGQUIT, &ignore, &quit);
	if (pid > 0)
		status = wait_for(pid);
	sigaction(SIGINT, &interrupt, NULL);
	sigaction(SIGQUIT, &quit, NULL);
	return status;
}

/* Edit the file and read what came of it; NULL or the reason. */
static const char *
run_text(const struct scratch *file, struct str *now)
{
	int status = editor_run(file->path);

	if (status == -1 || !scratch_read(file, now))
		return strerror(errno);
	if (status == 127)
		return _("the editor cannot be started; set VISUAL");
	return status != 0 ? _("the editor gave up") : NULL;
}

/* An editor ends the last line; the value has no line end of its own. */
static void
drop_newline(struct str *text, const struct str *before)
{
	bool had = before->len != 0 &&
	    before->text[before->len - 1] == '\n';

	if (!had && text->len != 0 && text->text[text->len - 1] == '\n')
		text->text[--text->len] = '\0';
}

bool
editor_text(struct str *text, const char **reason)
{
	struct scratch file;
	struct str now = { 0 };
	bool changed;

	if (!scratch_make(&file, "answer.txt", str_text(text), text->len)) {
		*reason = strerror(errno);
		return false;
	}
	*reason = run_text(&file, &now);
	drop_newline(&now, text);
	changed = strcmp(str_text(&now), str_text(text)) != 0;
	if (changed) {
		str_clear(text);
		str_put(text, str_text(&now), now.len);
	}
	str_free(&now);
	if (!scratch_remove(&file) && *reason == NULL)
		*reason = _("the editor's file cannot be removed");
	return changed;
}
