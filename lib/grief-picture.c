/* SPDX-License-Identifier: MIT
 * The line of time of all losses, as a picture and in words. */

#include "drawn.h"
#include "err.h"
#include "grief-own.h"

/* The months of each loss, a line each. */
static void
put_gaps(const struct losses *all, struct str *out)
{
	const struct loss *loss;

	for (loss = all->loss; loss < all->loss + all->n; loss++) {
		str_printf(out, "%s ", loss->person);
		losses_months(all, loss, out);
		str_putc(out, '\n');
	}
}

static void
put_lines(struct picture *p, const char *class, const char *text)
{
	picture_group(p, class);
	p->height += 2 * (double)picture_lines(p, 0, (size_t)p->width,
	    PICTURE_PLAIN, text);
	picture_end(p);
}

static void
describe(struct picture *p, const char *first, const char *gaps)
{
	struct str s = { 0 };

	if (first != NULL && *first != '\0')
		str_printf(&s, "%s\n", first);
	str_puts(&s, gaps);
	picture_describe(p, str_text(&s));
	str_free(&s);
}

static struct picture *
draw(const struct losses *all, const char *first, size_t width)
{
	struct str title = { 0 }, gaps = { 0 };
	struct timeline t;
	struct picture *p;

	losses_timeline(all, &t);
	str_printf(&title, _("Loss and mood of %s in time"), all->s->client);
	p = picture_new((double)width, 0, title.text);
	picture_head(p, first);
	put_gaps(all, &gaps);
	gaps.text[--gaps.len] = '\0';
	describe(p, first, gaps.text);
	put_lines(p, "facts", gaps.text);
	p->height += 2;
	timeline_draw(&t, p);
	p->height += 2;
	put_lines(p, "legend", _("A dot is a day. A line covers a month, a "
	    "year or a stretch of time; a dashed line with ? is a time that "
	    "is not known."));
	p->height += 2;
	timeline_table(&t, p);
	timeline_clear(&t);
	str_free(&title);
	str_free(&gaps);
	return p;
}

struct picture *
grief_picture(const struct shown *s, const char *first, size_t width)
{
	struct picture *p = NULL;
	struct losses all;

	width = width < GRIEF_WIDTH_MIN ? GRIEF_WIDTH_MIN : width;
	width = width > GRIEF_WIDTH_MAX ? GRIEF_WIDTH_MAX : width;
	losses_make(&all, s);
	if (all.n != 0)
		p = draw(&all, first, width);
	losses_clear(&all);
	return p;
}

struct node *
grief_timeline(const struct shown *s, struct tree *t, enum escape how)
{
	return drawn_node(s, t, grief_picture(s, NULL, how == ESCAPE_HTML ?
	    GRIEF_PAGE : s->width), how);
}

void
grief_words(const struct shown *s, struct str *out)
{
	struct picture *p = grief_picture(s, NULL, GRIEF_WIDTH_MAX);
	struct str gaps = { 0 };
	struct losses all;

	if (p == NULL)
		return;
	losses_make(&all, s);
	put_gaps(&all, &gaps);
	if (s->first != NULL)
		str_printf(out, "%s\n", s->first);
	str_printf(out, "%s\n%s", p->title, str_text(&gaps));
	picture_words(p, out);
	losses_clear(&all);
	str_free(&gaps);
	picture_free(p);
}
