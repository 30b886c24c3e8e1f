/* SPDX-License-Identifier: MIT
 *
 * A command on a terminal of its own, and the hands on its keyboard.
 */
#ifndef SESSION_H
#define SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "screen.h"
#include "str.h"

struct session {
	pid_t pid;
	int fd; /* -1 when it is closed */
	struct screen *screen;
	struct str raw;
	size_t mark;  /* in the screen's text: behind the last expected */
	long seconds; /* to wait for anything */
	int ended_by; /* the signal that the script sent */
	bool show_raw;
};

/* Milliseconds of a clock that only goes forward. */
long session_now(void);

/* Take what the command wrote, waiting for it at most so many milliseconds.
 * False when there was nothing. */
bool session_pump(struct session *s, int ms);

/* Wait until nothing moves and everyone at the terminal is asleep: what is
 * typed sooner is echoed by the terminal and not by the command. */
void session_settle(struct session *s);

/* Settle, and type. */
void session_type(struct session *s, const char *keys, size_t len);

/* Settle, and end it: SIGHUP closes the terminal, SIGKILL kills. */
void session_end(struct session *s, int signal);

/* Print what was shown. */
void session_show(const struct session *s);

#endif
