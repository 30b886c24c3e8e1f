/* SPDX-License-Identifier: MIT
 * The line of a measure by session. */

#include <stdlib.h>

#include "err.h"
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
	picture_head(p, first);
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

/* Make it; false where the measure has no definition. */
static bool
begin(struct trend *t, const struct shown *s, const char *measure)
{
	struct measure *m = measure_load(measure);

	if (m == NULL)
		return false;
	trend_make(t, s, m);
	return true;
}

static void
end(struct trend *t)
{
	struct measure *m = t->m;

	trend_clear(t);
	measure_free(m);
}

struct picture *
trend_picture(const struct shown *s, const char *measure, const char *first,
    size_t width)
{
	struct picture *p = NULL;
	struct trend t;

	if (!begin(&t, s, measure))
		return NULL;
	width = width < TREND_WIDTH_MIN ? TREND_WIDTH_MIN : width;
	width = width > TREND_WIDTH_MAX ? TREND_WIDTH_MAX : width;
	if (t.c.n != 0)
		p = draw(&t, first, width);
	end(&t);
	return p;
}

/* A person's words, made harmless, on their line. */
static void
put_text(void *context, const char *text)
{
	char *safe = picture_label(text);

	str_printf(context, "%s\n", safe);
	free(safe);
}

static void
put_line(void *context, const char *label, const char *text)
{
	str_printf(context, "%s: %s\n", label, text);
}

void
trend_words(const struct shown *s, const char *measure, struct str *out)
{
	struct picture *p;
	struct trend t;

	if (!begin(&t, s, measure))
		return;
	if (t.c.n != 0) {
		p = draw(&t, NULL, TREND_WIDTH_MAX);
		str_printf(out, "%s\n", p->title);
		course_facts(&t.c, put_line, out);
		picture_words(p, out);
		trend_events(&t, put_text, out);
		picture_free(p);
	}
	end(&t);
}
