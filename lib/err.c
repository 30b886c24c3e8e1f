/* SPDX-License-Identifier: MIT
 * Messages to stderr, and how a program ends. */

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"

enum { MESSAGE_MAX = 2048 };

static const char *program = "ipt";

void
err_init(const char *argv0)
{
	const char *slash = strrchr(argv0, '/');

	program = slash != NULL ? slash + 1 : argv0;
}

const char *
err_program(void)
{
	return program;
}

/* The control characters of ASCII, and those behind it (C1) in UTF-8. */
static bool
control(const char *p)
{
	const unsigned char *c = (const unsigned char *)p;

	return c[0] < ' ' || c[0] == 0x7f ||
	    (c[0] == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0);
}

/* A file's name may hold anything: a control character is shown as ?. */
static void
say(const char *message, const char *reason)
{
	char line[MESSAGE_MAX];
	char *p;

	snprintf(line, sizeof(line), "%s: %s%s%s", program, message,
	    reason != NULL ? ": " : "", reason != NULL ? reason : "");
	for (p = line; *p != '\0'; p++)
		if (control(p))
			*p = '?';
	fprintf(stderr, "%s\n", line);
}

static void __attribute__((format(printf, 1, 0)))
vsay(const char *format, va_list ap, const char *reason)
{
	char message[MESSAGE_MAX];

	vsnprintf(message, sizeof(message), format, ap);
	say(message, reason);
}

void
warn(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	vsay(format, ap, NULL);
	va_end(ap);
}

void
warn_lines(const char *whose, const char *lines)
{
	size_t len;

	for (; *lines != '\0'; lines += len + (lines[len] != '\0')) {
		len = strcspn(lines, "\n");
		if (whose != NULL)
			warn("%s: %.*s", whose, (int)len, lines);
		else
			warn("%.*s", (int)len, lines);
	}
}

void
warn_errno(const char *format, ...)
{
	const char *reason = strerror(errno);
	va_list ap;

	va_start(ap, format);
	vsay(format, ap, reason);
	va_end(ap);
}

void
warn_fault(const struct fault *fault)
{
	char place[MESSAGE_MAX] = "";
	size_t n = 0;

	if (fault->file != NULL)
		n = (size_t)snprintf(place, sizeof(place), "%s", fault->file);
	if (fault->line != 0 && n < sizeof(place))
		n += (size_t)snprintf(place + n, sizeof(place) - n, "%s%zu",
		    n != 0 ? ":" : "line ", fault->line);
	if (fault->column != NULL && n < sizeof(place))
		snprintf(place + n, sizeof(place) - n, "%s%s",
		    n != 0 ? ": " : "", fault->column);
	if (place[0] == '\0')
		say(fault->reason, NULL);
	else
		say(place, fault->reason);
}

void
die(enum status status, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	vsay(format, ap, NULL);
	va_end(ap);
	exit(status);
}

void
die_errno(enum status status, const char *format, ...)
{
	const char *reason = strerror(errno);
	va_list ap;

	va_start(ap, format);
	vsay(format, ap, reason);
	va_end(ap);
	exit(status);
}

void
die_fault(const struct fault *fault)
{
	warn_fault(fault);
	exit(fault->status);
}
