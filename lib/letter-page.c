/* SPDX-License-Identifier: MIT
 * A letter as a plain page. */

#include <string.h>

#include "err.h"
#include "escape.h"
#include "first.h"
#include "letter-page-own.h"
#include "letter.h"
#include "resource.h"
#include "template.h"
#include "tree.h"
#include "utf8.h"

enum { MARGIN = 8 }; /* columns on either side, for text */

struct page {
	const struct shown *s;
	const char *suffix;
	enum escape how;
	struct tree *tree;
	struct str *out;
};

/* A file of letters/; see template_loader. */
static int
load(void *context, const char *name, struct resource *r)
{
	const struct page *p = context;
	struct str path = { 0 };
	int found = 0;

	str_printf(&path, "letters/%s.%s.mustache", name, p->suffix);
	if (p->s->override)
		found = resource_own(path.text, r);
	if (found == 0)
		found = resource_shipped(path.text, r);
	str_free(&path);
	return found;
}

/* names: all that the template may use; data: what there is of it. */
static void
render(struct page *p, const char *name, const struct node *names,
    const struct node *data, struct str *out)
{
	const struct template_loader loader = { load, p };
	struct resource r;
	struct template *t;
	int found = load(p, name, &r);

	if (found < 0)
		die_errno(STATUS_SYSTEM, "%s", r.file);
	if (found == 0)
		die(STATUS_USAGE, _("there is no page for a letter of the "
		    "kind %s"), name);
	t = template_new(&r, &loader);
	if (template_fault(t) != NULL || !template_check(t, names) ||
	    !template_render(t, data, p->how, out))
		die_fault(template_fault(t));
	template_free(t);
}

static struct node *
words(struct page *p, const char *text)
{
	return tree_copy(p->tree, text, strlen(text));
}

static void
set(struct page *p, struct node *map, const char *name, const char *text)
{
	tree_set(p->tree, map, name, words(p, text));
}

/* "Farewell", "A letter to Dad"; none where none was chosen. */
static void
set_title(struct page *p, struct node *map, const struct record *letter)
{
	const char *title = record_text(letter, "title");
	struct str text = { 0 };

	if (strcmp(title, "letter-to") == 0)
		str_printf(&text, _("A letter to %s"), letter_to(letter));
	else if (*title != '\0')
		field_show(sheet_get(letter->sheet, "title"), title,
		    strlen(title), p->s->lang, &text);
	set(p, map, "title", str_text(&text));
	str_free(&text);
}

/* The parts between greeting and closing, those that have words. */
static struct node *
paragraphs(struct page *p, const struct record *letter)
{
	struct node *list = tree_list(p->tree);
	const struct field *field;
	const char *text;
	size_t i;

	for (i = FIELD_OWN; i < letter->sheet->n; i++) {
		field = &letter->sheet->field[i];
		text = record_text(letter, field->name);
		if (field->privacy == PRIVACY_LETTER && *text != '\0' &&
		    strcmp(field->name, "greeting") != 0 &&
		    strcmp(field->name, "closing") != 0)
			tree_add(p->tree, list, words(p, text));
	}
	return list;
}

static struct node *
data_of(struct page *p, const struct record *letter)
{
	struct node *map = tree_map(p->tree);

	set_title(p, map, letter);
	set(p, map, "to", letter_to(letter));
	set(p, map, "date", letter->value[FIELD_DATE].text);
	set(p, map, "greeting", record_text(letter, "greeting"));
	set(p, map, "closing", record_text(letter, "closing"));
	tree_set(p->tree, map, "paragraphs", paragraphs(p, letter));
	return map;
}

static struct node *
names_of(struct page *p)
{
	static const char *const name[] = { "title", "to", "date", "greeting",
		"closing" };
	struct node *map = tree_map(p->tree), *list = tree_list(p->tree);
	size_t i;

	for (i = 0; i < sizeof(name) / sizeof(*name); i++)
		set(p, map, name[i], "");
	tree_add(p->tree, list, words(p, ""));
	tree_set(p->tree, map, "paragraphs", list);
	return map;
}

/* Lines with a margin on either side. */
static void
put_wide(const struct page *p, const char *text, struct str *out)
{
	size_t width = p->s->width > 4 * MARGIN ? p->s->width - 2 * MARGIN :
	    p->s->width, len;
	struct str lines = { 0 };
	const char *line;

	utf8_wrap(&lines, text, width, 0);
	for (line = str_text(&lines); *line != '\0';
	    line += len + (line[len] != '\0')) {
		len = strcspn(line, "\n");
		if (len != 0 && width != p->s->width)
			str_fill(out, ' ', MARGIN);
		str_put(out, line, len);
		str_putc(out, '\n');
	}
	str_free(&lines);
}

/* Is it a letter, with words, that this reader may have? */
static bool
is_shown(const struct shown *s, const struct record *letter, size_t *only_me)
{
	size_t of;

	if (letter_used(letter, &of) == 0)
		return false;
	if (s->for_client || !record_is(letter, "readers", "only-me"))
		return true;
	++*only_me;
	return false;
}

static size_t
put_letters(struct page *p, size_t *only_me, struct str *out)
{
	const struct record *const *r = records_current(p->s->all, "letter",
	    p->s->client);
	struct node *names = names_of(p);
	struct str text = { 0 };
	size_t n = 0;

	for (; *r != NULL; r++) {
		if (!is_shown(p->s, *r, only_me))
			continue;
		if (n++ != 0 && p->how != ESCAPE_HTML)
			str_puts(out, p->how == ESCAPE_TEXT ? "\n\f\n" :
			    "\n---\n\n");
		str_clear(&text);
		render(p, record_text(*r, "variant"), names, data_of(p, *r),
		    &text);
		while (text.len > 1 && text.text[text.len - 1] == '\n' &&
		    text.text[text.len - 2] == '\n')
			text.text[--text.len] = '\0';
		if (p->how == ESCAPE_TEXT)
			put_wide(p, str_text(&text), out);
		else
			str_puts(out, str_text(&text));
	}
	str_free(&text);
	return n;
}

/* The whole page of HTML, around the letters. */
static void
put_page(struct page *p, const struct str *body, struct str *out)
{
	struct node *map = tree_map(p->tree);

	set(p, map, "lang", p->s->lang);
	set(p, map, "title", _("Letter"));
	tree_set(p->tree, map, "body",
	    tree_raw(p->tree, str_text(body), body->len));
	render(p, "page", map, map, out);
}

void
letter_page(const struct shown *s, const char *format, struct str *out)
{
	enum escape how = strcmp(format, "html") == 0 ? ESCAPE_HTML :
	    strcmp(format, "md") == 0 ? ESCAPE_MARKDOWN : ESCAPE_TEXT;
	struct page p = { .s = s, .how = how, .tree = tree_new(),
		.suffix = how == ESCAPE_TEXT ? "txt" : format };
	struct str body = { 0 };
	size_t only_me = 0, n;

	if (s->for_client)
		first_card(s, format, &body);
	else
		page_due(s, how, &body);
	n = put_letters(&p, &only_me, &body);
	if (how == ESCAPE_HTML)
		put_page(&p, &body, out);
	else
		str_put(out, str_text(&body), body.len);
	if (!s->for_client)
		page_cues(s);
	if (only_me != 0)
		warn(_("%s: a letter that only the client may read is left "
		    "out; --for=client prints it"), s->client);
	else if (n == 0)
		warn(_("%s: no letter is written"), s->client);
	str_free(&body);
	tree_free(p.tree);
}
