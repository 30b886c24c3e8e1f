/* SPDX-License-Identifier: MIT
 * Templates, by the cases in tests/mustache/, which README there explains. */

#include <ctype.h>
#include <glob.h>
#include <stdlib.h>

#include "mem.h"
#include "template.h"
#include "unit.h"

enum { PARTIALS = 8 };

/* One case, as it is read. */
struct trial {
	const char *file;
	int line;
	struct str title, data, names, template, out, fault;
	enum escape how;
	struct str partial[PARTIALS], text[PARTIALS];
	size_t n;
};

/* Append a text with its \n, \r, \t, \\, \" and \xHH read, up to the byte end.
 * Where it ended. */
static const char *
unescape(struct str *out, const char *s, char end)
{
	const char *letter;
	char hex[3] = "";

	for (; *s != end && *s != '\0'; s++) {
		if (*s != '\\') {
			str_putc(out, *s);
			continue;
		}
		letter = strchr("n\nr\rt\t", *++s);
		if (*s == 'x') {
			hex[0] = s[1];
			hex[1] = s[2];
			str_putc(out, (char)strtol(hex, NULL, 16));
			s += 2;
		} else {
			str_putc(out, letter != NULL ? letter[1] : *s);
		}
	}
	return s;
}

static const char *
blanks(const char *s)
{
	return s + strspn(s, " ,:");
}

static struct node *node(struct tree *tree, const char **at);

/* "text", 'raw', or the bare word. */
static struct node *
leaf(struct tree *tree, const char **at)
{
	struct str text = { 0 };
	char quote = **at;
	struct node *made;

	if (quote == '"' || quote == '\'') {
		*at = unescape(&text, *at + 1, quote) + 1;
	} else {
		str_put(&text, *at, strcspn(*at, " ,:]}"));
		*at += text.len;
	}
	if (quote == '\'')
		made = tree_copy_raw(tree, str_text(&text), text.len);
	else if (quote != '"' && strcmp(str_text(&text), "true") == 0)
		made = tree_bool(tree, true);
	else if (quote != '"' && strcmp(str_text(&text), "false") == 0)
		made = tree_bool(tree, false);
	else
		made = tree_copy(tree, str_text(&text), text.len);
	str_free(&text);
	return made;
}

static struct node *
map(struct tree *tree, const char **at)
{
	struct node *made = tree_map(tree);
	const struct node *name;

	for (*at = blanks(*at + 1); **at != '}' && **at != '\0';
	    *at = blanks(*at)) {
		name = tree_copy(tree, *at, strcspn(*at, ":") + 1);
		((char *)name->text)[name->len - 1] = '\0';
		*at = blanks(*at + name->len);
		tree_set(tree, made, name->text, node(tree, at));
	}
	++*at;
	return made;
}

static struct node *
node(struct tree *tree, const char **at)
{
	struct node *made;

	if (**at == '{')
		return map(tree, at);
	if (**at != '[')
		return leaf(tree, at);
	made = tree_list(tree);
	for (*at = blanks(*at + 1); **at != ']' && **at != '\0';
	    *at = blanks(*at))
		tree_add(tree, made, node(tree, at));
	++*at;
	return made;
}

static struct node *
notation(struct tree *tree, const struct str *text)
{
	const char *at = text->len != 0 ? text->text : "{}";

	return node(tree, &at);
}

static int
load(void *context, const char *name, struct resource *r)
{
	struct trial *c = context;
	struct str file = { 0 };
	size_t i;

	for (i = 0; i < c->n; i++) {
		if (strcmp(c->partial[i].text, name) != 0)
			continue;
		str_printf(&file, "partial %s", name);
		*r = (struct resource){ .file = file.text,
			.text = str_text(&c->text[i]), .len = c->text[i].len,
			.owned = { file.text } };
		return 1;
	}
	return 0;
}

/* As warn_fault says it. */
static void
describe(struct str *out, const struct fault *fault)
{
	str_printf(out, "%s:%zu: %s: %s", fault->file, fault->line,
	    fault->column, fault->reason);
}

static void
show(const char *what, const struct str *s)
{
	size_t i;

	printf("# %s \"", what);
	for (i = 0; i < s->len; i++)
		printf(isprint((unsigned char)s->text[i]) ? "%c" : "\\x%02x",
		    (unsigned char)s->text[i]);
	printf("\"\n");
}

static bool
same(const struct str *a, const struct str *b)
{
	return a->len == b->len && (a->len == 0 ||
	    memcmp(a->text, b->text, a->len) == 0);
}

static void
judge(const struct trial *c, const struct str *out, const struct str *fault)
{
	bool good = same(fault, &c->fault) &&
	    (c->fault.len != 0 || same(out, &c->out));

	if (unit_check(good, c->title.text, c->file, c->line))
		return;
	show("got ", out);
	show("want", &c->out);
	show("got fault ", fault);
	show("want fault", &c->fault);
}

static void
try(struct trial *c)
{
	struct template_loader loader = { load, c };
	struct str out = { 0 }, again = { 0 }, fault = { 0 };
	struct tree *tree = tree_new();
	struct node *data = notation(tree, &c->data);
	struct template *t = template_new(&(struct resource){
	    .file = "template", .text = str_text(&c->template),
	    .len = c->template.len }, &loader);

	if ((c->names.len == 0 ||
	    template_check(t, notation(tree, &c->names))) &&
	    template_render(t, data, c->how, &out)) {
		/* A second rendering says the same. */
		template_render(t, data, c->how, &again);
		if (!same(&out, &again))
			str_puts(&fault, "differs the second time");
	}
	if (template_fault(t) != NULL)
		describe(&fault, template_fault(t));
	judge(c, &out, &fault);
	template_free(t);
	tree_free(tree);
	str_free(&out);
	str_free(&again);
	str_free(&fault);
}

static void
forget(struct trial *c)
{
	size_t i;

	str_free(&c->title);
	str_free(&c->data);
	str_free(&c->names);
	str_free(&c->template);
	str_free(&c->out);
	str_free(&c->fault);
	for (i = 0; i < c->n; i++) {
		str_free(&c->partial[i]);
		str_free(&c->text[i]);
	}
	*c = (struct trial){ .how = ESCAPE_HTML, .file = c->file };
}

static bool
partial_line(struct trial *c, const char *key, const char *value)
{
	if (strncmp(key, "partial ", 8) != 0)
		return false;
	if (c->n == 0 || strcmp(c->partial[c->n - 1].text, key + 8) != 0) {
		if (c->n == PARTIALS)
			return false;
		str_puts(&c->partial[c->n++], key + 8);
	}
	unescape(&c->text[c->n - 1], value, '\0');
	return true;
}

static bool
how_line(struct trial *c, const char *key, const char *value)
{
	static const char *const names[] = {
		[ESCAPE_NONE] = "none",
		[ESCAPE_TEXT] = "text",
		[ESCAPE_HTML] = "html",
		[ESCAPE_MARKDOWN] = "markdown",
	};
	size_t i;

	for (i = 0; strcmp(key, "as") == 0 && i < 4; i++)
		if (strcmp(value, names[i]) == 0) {
			c->how = (enum escape)i;
			return true;
		}
	return false;
}

/* A line, KEY: VALUE; the same key again goes on with the value. */
static bool
take(struct trial *c, const char *key, const char *value)
{
	if (strcmp(key, "data") == 0)
		str_puts(&c->data, value);
	else if (strcmp(key, "names") == 0)
		str_puts(&c->names, value);
	else if (strcmp(key, "template") == 0)
		unescape(&c->template, value, '\0');
	else if (strcmp(key, "out") == 0)
		unescape(&c->out, value, '\0');
	else if (strcmp(key, "fault") == 0)
		str_puts(&c->fault, value);
	else
		return partial_line(c, key, value) || how_line(c, key, value);
	return true;
}

static void
read_line(struct trial *c, char *line, int number)
{
	char *value = strchr(line, ':');

	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '\0' || line[0] == '#')
		return;
	if (value == NULL) {
		unit_check(false, line, c->file, number);
		return;
	}
	*value++ = '\0';
	value += *value == ' ';
	if (strcmp(line, "case") == 0) {
		if (c->title.len != 0)
			try(c);
		forget(c);
		c->line = number;
		str_puts(&c->title, value);
	} else if (!take(c, line, value)) {
		unit_check(false, line, c->file, number);
	}
}

static void
read_file(const char *path)
{
	struct trial c = { .file = path };
	FILE *f = fopen(path, "r");
	char *line = NULL;
	size_t cap = 0;
	int number = 0;

	if (!CHECK(f != NULL))
		return;
	while (getline(&line, &cap, f) != -1)
		read_line(&c, line, ++number);
	if (CHECK(c.title.len != 0))
		try(&c);
	forget(&c);
	free(line);
	fclose(f);
}

int
main(int argc, char **argv)
{
	glob_t found;
	size_t i;

	if (argc > 1) {
		read_file(argv[1]);
		return unit_done();
	}
	if (CHECK(glob("tests/mustache/*.cases", 0, NULL, &found) == 0)) {
		for (i = 0; i < found.gl_pathc; i++)
			read_file(found.gl_pathv[i]);
		globfree(&found);
	}
	return unit_done();
}
