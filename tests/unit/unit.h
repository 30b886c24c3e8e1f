/* SPDX-License-Identifier: MIT
 *
 * Unit tests in TAP.  A test is a program, tests/unit/NAME.c, whose main
 * checks what NAME promises and returns unit_done().  Each check says one
 * line; a failed one also says where it stands and what it got.
 */
#ifndef UNIT_H
#define UNIT_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct unit {
	int n;
	int failed;
};

/* The counts of this program: a test has one main. */
static inline struct unit *
unit_counts(void)
{
	static struct unit counts;

	return &counts;
}

static inline bool
unit_check(bool holds, const char *text, const char *file, int line)
{
	struct unit *counts = unit_counts();

	counts->n++;
	counts->failed += !holds;
	printf("%s %d - %s\n", holds ? "ok" : "not ok", counts->n, text);
	if (!holds)
		printf("# %s:%d\n", file, line);
	fflush(stdout);
	return holds;
}

/* How many files the folder has, with hidden ones. */
static inline int
unit_files(void)
{
	FILE *list = popen("ls -A | wc -l", "r");
	int n = -1;

	if (fscanf(list, "%d", &n) != 1)
		n = -1;
	pclose(list);
	return n;
}

static inline void
unit_check_str(const char *got, const char *want, const char *text,
    const char *file, int line)
{
	bool same = got == want ||
	    (got != NULL && want != NULL && strcmp(got, want) == 0);

	if (unit_check(same, text, file, line))
		return;
	printf("# got  \"%s\"\n", got != NULL ? got : "(NULL)");
	printf("# want \"%s\"\n", want != NULL ? want : "(NULL)");
}

static inline void
unit_check_int(long long got, long long want, const char *text,
    const char *file, int line)
{
	if (!unit_check(got == want, text, file, line))
		printf("# got %lld, want %lld\n", got, want);
}

/* The plan, and the status of main. */
static inline int
unit_done(void)
{
	const struct unit *counts = unit_counts();

	printf("1..%d\n", counts->n);
	return counts->failed != 0;
}

/* For main, when nothing can be tried here: says why, and is its status. */
static inline int
unit_skip(const char *why)
{
	printf("1..0 # SKIP %s\n", why);
	return 0;
}

#define CHECK(cond) unit_check((cond), #cond, __FILE__, __LINE__)
/* Two texts are the same; NULL is only the same as NULL. */
#define CHECK_STR(got, want) \
	unit_check_str((got), (want), #got " is " #want, __FILE__, __LINE__)
/* Two numbers are the same. */
#define CHECK_INT(got, want) \
	unit_check_int((got), (want), #got " is " #want, __FILE__, __LINE__)

#endif
