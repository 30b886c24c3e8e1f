/* SPDX-License-Identifier: MIT
 *
 * What a program says when something is wrong, and how it ends.  Messages go
 * to stderr as "program: message"; control characters in them are shown, not
 * sent.  No message may hold the content of a cell.
 *
 * Only the front (cli, ask, worksheet, report, cmd) calls warn and die;
 * mem is the one exception below it.
 */
#ifndef ERR_H
#define ERR_H

#include <stddef.h>

/* Without catalogues nothing would be found, and looking takes time. */
#ifdef ENABLE_NLS
#include <libintl.h>
#else
#define gettext(text) (text)
#define ngettext(one, many, n) ((n) == 1 ? (one) : (many))
#endif
#define _(text) gettext(text)
#define N_(text) (text)

/* The exit status of every command; ipt(7) has the table. */
enum status {
	STATUS_OK = 0,
	STATUS_FAULTS = 1, /* faults in the records; with --any: no match */
	STATUS_USAGE = 2,  /* called wrongly: option, regex, template, sheet */
	STATUS_SYSTEM = 3, /* a file or the system failed, input is no CSV */
};

/* Something wrong in a file of the user's.  What is not known is 0 or NULL:
 * the message has the parts that are. */
struct fault {
	const char *file;
	size_t line;
	const char *column;
	const char *reason;
	enum status status;
};

/* Set the program's name from argv[0]. */
void err_init(const char *argv0);
const char *err_program(void);

void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same, with the text of errno behind it. */
void warn_errno(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Each of these lines; whose it is (a client's code, or NULL) before it. */
void warn_lines(const char *whose, const char *lines);
void warn_fault(const struct fault *fault);

_Noreturn void die(enum status status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
_Noreturn void die_errno(enum status status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
_Noreturn void die_fault(const struct fault *fault);

#endif
