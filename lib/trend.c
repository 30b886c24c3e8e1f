/* SPDX-License-Identifier: MIT
 * The line of a measure by session. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "trend-own.h"

static void
put_paragraph(void *context, const char *label, const char *text)
{
	struct picture *p = context;
	struct str s = { 0 };

	str_printf(&s, "%s: %s", label, text);
	p->height += 2 * (double)picture_lines(p, 0, (size_t)p->width,
	    PICTURE_PLAIN, s.text);
	str_free(&s);
}

static void
put_fact(void *context, const char *label, const char *text)
{
	str_printf(context, "%s: %s. ", label, text);
}

/* What must be read first, and the title. */
static void
put_head(struct picture *p, const char *first)
{
	const char *const head[] = { first, p->title };
	size_t i;

	picture_group(p, "head");
	for (i = 0; i < 2; i++)
		if (head[i] != NULL && *head[i] != '\0')
			p->height += 2 * (double)picture_lines(p, 0,
			    (size_t)p->width, PICTURE_BOLD, head[i]);
	picture_end(p);
	p->height += 2;
}

static void
describe(struct picture *p, const struct trend *t, const char *first)
{
	struct str s = { 0 };

	if (first != NULL && *first != '\0')
		str_printf(&s, "%s\n", first);
	course_facts(&t->c, put_fact, &s);
	picture_describe(p, str_text(&s));
	str_free(&s);
}

static struct picture *
draw(const struct trend *t, const char *first, size_t width)
{
	struct str title = { 0 };
	struct picture *p;

	str_printf(&title, _("%s of %s"), t->c.m->label, t->s->client);
	p = picture_new((double)width, 0, title.text);
	str_free(&title);
	put_head(p, first);
	describe(p, t, first);
	trend_chart(p, t);
	p->height += 2;
	picture_group(p, "facts");
	course_facts(&t->c, put_paragraph, p);
	picture_end(p);
	trend_legend(p, t);
	p->height += 2;
	trend_table(p, t);
	return p;
}

struct picture *
trend_picture(const struct shown *s, const char *measure, const char *first,
    size_t width)
{
	struct measure *m = measure_load(measure);
	struct picture *p = NULL;
	struct trend t;

	if (m == NULL)
		return NULL;
	width = width < TREND_WIDTH_MIN ? TREND_WIDTH_MIN : width;
	width = width > TREND_WIDTH_MAX ? TREND_WIDTH_MAX : width;
	trend_make(&t, s, m);
	if (t.c.n != 0)
		p = draw(&t, first, width);
	trend_clear(&t);
	measure_free(m);
	return p;
}
