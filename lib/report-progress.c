/* SPDX-License-Identifier: MIT
 * How far long work is: a bar that is drawn over itself, or a line now and
 * then where the terminal can only print lines. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "report-progress.h"

enum {
	FIRST = 1000,      /* milliseconds before anything is said */
	AGAIN = 200,       /* between two bars */
	AGAIN_LINE = 5000, /* between two lines */
	WIDTH = 40,
};

static long
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void
report_progress_begin(struct report_progress *p, const struct cli *cli,
    size_t total)
{
	const char *term = getenv("TERM");

	*p = (struct report_progress){ .total = total,
		.off = cli->quiet || !isatty(STDERR_FILENO),
		.plain = cli->plain || term == NULL ||
		    strcmp(term, "dumb") == 0 };
	if (!p->off)
		p->began = p->told = now();
}

static void
put_bar(const struct report_progress *p)
{
	size_t full = p->total != 0 ? WIDTH * p->done / p->total : 0;
	size_t i;

	fputc('\r', stderr);
	for (i = 0; p->total != 0 && i < WIDTH; i++)
		fputc(i < full ? '#' : '.', stderr);
	if (p->total != 0)
		fprintf(stderr, _(" %zu of %zu clients"), p->done, p->total);
	else
		fprintf(stderr, ngettext("%zu client", "%zu clients",
		    p->done), p->done);
	fflush(stderr);
}

static void
put_line(const struct report_progress *p)
{
	if (p->total != 0)
		warn(_("%zu of %zu clients"), p->done, p->total);
	else
		warn(ngettext("%zu client", "%zu clients", p->done), p->done);
}

void
report_progress_step(struct report_progress *p, size_t n)
{
	long time;

	p->done += n;
	if (p->total != 0 && p->done > p->total)
		p->done = p->total;
	if (p->off)
		return;
	time = now();
	if (time - p->began < FIRST ||
	    (p->shown && time - p->told < (p->plain ? AGAIN_LINE : AGAIN)))
		return;
	p->told = time;
	p->shown = true;
	if (p->plain)
		put_line(p);
	else
		put_bar(p);
}

/* What was drawn goes again. */
void
report_progress_end(struct report_progress *p)
{
	if (p->shown && !p->plain)
		fprintf(stderr, "\r%*s\r", WIDTH + 48, "");
}
