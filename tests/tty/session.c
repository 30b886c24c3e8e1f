/* SPDX-License-Identifier: MIT
 * The keyboard and the screen of a command. */

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "err.h"
#include "session.h"

enum { TICK = 2 /* ms */ };

long
session_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool
session_pump(struct session *s, int ms)
{
	struct pollfd p = { .fd = s->fd, .events = POLLIN };
	char block[4096];
	ssize_t n;

	if (s->fd < 0 || poll(&p, 1, ms) <= 0)
		return false;
	n = read(s->fd, block, sizeof(block));
	if (n <= 0) {
		close(s->fd);
		s->fd = -1;
		return false;
	}
	screen_put(s->screen, block, (size_t)n);
	str_put(&s->raw, block, (size_t)n);
	return true;
}

static void
put_raw(const struct str *raw)
{
	for (size_t i = 0; i < raw->len; i++) {
		unsigned char c = (unsigned char)raw->text[i];

		if (c == '\n' || c >= 0x80 || isprint(c))
			putchar(c);
		else if (c == '\033')
			fputs("\\e", stdout);
		else if (c != '\r' || i + 1 == raw->len ||
		    raw->text[i + 1] != '\n')
			printf("\\x%02x", c);
	}
}

void
session_show(const struct session *s)
{
	char *text;

	if (s->show_raw) {
		put_raw(&s->raw);
		return;
	}
	text = screen_text(s->screen);
	fputs(text, stdout);
	free(text);
}

/* Is that process of the group, and awake?  Its stat is
 * "pid (name) state ppid pgrp ...", and a name may hold anything. */
static bool
awake(const char *pid, pid_t group)
{
	char path[64], stat[512];
	const char *p;
	char state;
	int pgrp;
	ssize_t n;
	int fd;

	snprintf(path, sizeof(path), "/proc/%.20s/stat", pid);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	n = read(fd, stat, sizeof(stat) - 1);
	close(fd);
	stat[n > 0 ? n : 0] = '\0';
	p = strrchr(stat, ')');
	return p != NULL && sscanf(p, ") %c %*d %d", &state, &pgrp) == 2 &&
	    pgrp == group && strchr("SZ", state) == NULL;
}

static bool
all_asleep(const struct session *s)
{
	pid_t group = tcgetpgrp(s->fd);
	DIR *proc = opendir("/proc");
	struct dirent *entry;
	bool asleep = true;

	while (proc != NULL && (entry = readdir(proc)) != NULL)
		if (isdigit((unsigned char)entry->d_name[0]) &&
		    awake(entry->d_name, group))
			asleep = false;
	if (proc != NULL)
		closedir(proc);
	return asleep;
}

void
session_settle(struct session *s)
{
	long end = session_now() + s->seconds * 1000;
	int calm = 0;

	while (s->fd >= 0 && calm < 3 && session_now() < end)
		calm = !session_pump(s, TICK) && all_asleep(s) ? calm + 1 : 0;
}

void
session_type(struct session *s, const char *keys, size_t len)
{
	session_settle(s);
	if (s->fd >= 0 && write(s->fd, keys, len) < 0)
		warn_errno("write");
}

void
session_end(struct session *s, int signal)
{
	session_settle(s);
	s->ended_by = signal;
	if (signal == SIGKILL) {
		kill(s->pid, SIGKILL);
	} else if (s->fd >= 0) {
		close(s->fd);
		s->fd = -1;
	}
}
