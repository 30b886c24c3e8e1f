/* SPDX-License-Identifier: MIT
 * A picture as it stands in a report. */

#include <string.h>

#include "drawn.h"

/* Four spaces make each line code, so that nothing in it is markup. */
static void
put_code(struct str *out, const char *text)
{
	const char *end;

	for (; *text != '\0'; text = end) {
		end = strchrnul(text, '\n');
		end += *end == '\n';
		if (*text != '\n')
			str_puts(out, "    ");
		str_put(out, text, (size_t)(end - text));
	}
}

static void
put_text(const struct shown *s, const struct picture *p, struct str *out)
{
	if (s->plain)
		picture_words(p, out);
	else
		picture_term(p, !s->unicode, out);
}

void
drawn_put(const struct shown *s, const struct picture *p, enum escape how,
    struct str *out)
{
	struct str text = { 0 };

	if (how == ESCAPE_HTML) {
		picture_svg(p, out);
	} else if (how == ESCAPE_MARKDOWN) {
		put_text(s, p, &text);
		put_code(out, str_text(&text));
		str_free(&text);
	} else {
		put_text(s, p, out);
	}
	while (out->len != 0 && out->text[out->len - 1] == '\n')
		out->len--;
}

bool
drawn_svg(const char *format)
{
	return strcmp(format, "svg") == 0;
}

size_t
drawn_width(const struct shown *s, const char *format, size_t page)
{
	return drawn_svg(format) ? page : s->width;
}

void
drawn_whole(const struct shown *s, struct picture *p, const char *format,
    struct str *out)
{
	if (p == NULL)
		return;
	if (drawn_svg(format)) {
		picture_svg(p, out);
	} else {
		if (s->plain && s->first != NULL)
			str_printf(out, "%s\n", s->first);
		put_text(s, p, out);
	}
	picture_free(p);
}

struct node *
drawn_node(const struct shown *s, struct tree *t, struct picture *p,
    enum escape how)
{
	struct str out = { 0 };
	struct node *node;

	if (p == NULL)
		return NULL;
	drawn_put(s, p, how, &out);
	node = tree_copy_raw(t, str_text(&out), out.len);
	picture_free(p);
	str_free(&out);
	return node;
}
