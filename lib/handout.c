/* SPDX-License-Identifier: MIT
 * Handouts, from a piece of Markdown small enough to read line by line.
 * Where a line has no marks within it, a Markdown library has nothing to do,
 * and a clinic writes a page as it writes a mail. */

#include <stdlib.h>
#include <string.h>

#include "escape.h"
#include "explain.h"
#include "handout.h"
#include "mem.h"
#include "resource.h"
#include "utf8.h"

enum block { TITLE, HEADING, ITEM, PARAGRAPH };

struct page {
	struct str *out;
	bool html;
	unsigned width;
	bool list;       /* within a list of html */
	enum block last; /* for text */
	bool begun;
};

static enum block
kind_of(const char *line)
{
	return strncmp(line, "# ", 2) == 0 ? TITLE :
	    strncmp(line, "## ", 3) == 0 ? HEADING :
	    strncmp(line, "- ", 2) == 0 ? ITEM : PARAGRAPH;
}

static void
put_html(struct page *page, enum block kind, const char *words)
{
	static const char *const tag[] = { "h1", "h2", "li", "p" };

	if (page->list != (kind == ITEM))
		str_puts(page->out, kind == ITEM ? "<ul>\n" : "</ul>\n");
	page->list = kind == ITEM;
	str_printf(page->out, "<%s>", tag[kind]);
	escape_put(page->out, ESCAPE_HTML, words, strlen(words));
	str_printf(page->out, "</%s>\n", tag[kind]);
}

static void
put_text(struct page *page, enum block kind, const char *words)
{
	struct str safe = { 0 };

	/* Items stand together, everything else apart. */
	if (page->begun && (kind != ITEM || page->last != ITEM))
		str_putc(page->out, '\n');
	str_puts(&safe, kind == ITEM ? "- " : "");
	escape_put(&safe, ESCAPE_TEXT, words, strlen(words));
	utf8_wrap(page->out, str_text(&safe), page->width,
	    kind == ITEM ? 2 : 0);
	str_putc(page->out, '\n');
	if (kind == TITLE || kind == HEADING) {
		str_fill(page->out, kind == TITLE ? '=' : '-',
		    utf8_width(words));
		str_putc(page->out, '\n');
	}
	page->last = kind;
	page->begun = true;
	str_free(&safe);
}

static void
put_block(struct page *page, struct str *block)
{
	static const size_t mark[] = { 2, 3, 2, 0 };
	enum block kind = kind_of(str_text(block));

	if (block->len != 0) {
		const char *words = block->text + mark[kind];

		if (page->html)
			put_html(page, kind, words);
		else
			put_text(page, kind, words);
	}
	str_clear(block);
}

static void
put_blocks(struct page *page, const char *text)
{
	struct str block = { 0 };

	while (*text != '\0') {
		size_t len = strcspn(text, "\r\n");
		size_t space = strspn(text, " ");

		if (len == 0 || kind_of(text) != PARAGRAPH ||
		    (block.len != 0 && kind_of(block.text) <= HEADING))
			put_block(page, &block);
		if (block.len != 0)
			str_putc(&block, ' ');
		if (len > space)
			str_put(&block, text + space, len - space);
		text += len;
		text += *text == '\r';
		text += *text == '\n';
	}
	put_block(page, &block);
	str_free(&block);
}

static const char style[] =
    "<style>\n"
    "body { font: 13pt/1.5 serif; max-width: 38em; margin: 2em auto; "
    "padding: 0 1em; color: #222; }\n"
    "h1 { font-size: 1.5em; font-weight: normal; }\n"
    "h2 { font-size: 1.1em; margin-bottom: 0; break-after: avoid; }\n"
    "p, ul { margin: .4em 0 .8em; }\n"
    "footer { margin-top: 2em; font-size: .8em; }\n"
    "@page { margin: 2cm; }\n"
    "@media print { body { font-size: 11pt; margin: 0; } }\n"
    "</style>\n";

static void
put_page(struct str *out, const char *text, const char *lang)
{
	struct page page = { .out = out, .html = true };
	size_t title = kind_of(text) == TITLE ? 2 : 0;

	str_puts(out, "<!DOCTYPE html>\n<html lang=\"");
	escape_put(out, ESCAPE_HTML, lang, strlen(lang));
	str_puts(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n"
	    "<title>");
	escape_put(out, ESCAPE_HTML, text + title,
	    strcspn(text + title, "\r\n"));
	str_puts(out, "</title>\n");
	str_puts(out, style);
	str_puts(out, "</head>\n<body>\n");
	put_blocks(&page, text);
	str_puts(out, page.list ? "</ul>\n<footer>" : "<footer>");
	escape_put(out, ESCAPE_HTML, explain_alone(),
	    strlen(explain_alone()));
	str_puts(out, "</footer>\n</body>\n</html>\n");
}

/* Letters, digits and dashes: no path. */
static bool
is_name(const char *text)
{
	return *text != '\0' && text[strspn(text,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789-")] == '\0';
}

static int
find(const struct handout *h, const char *lang, struct resource *r)
{
	struct str name = { 0 };
	int there = 0;

	*r = (struct resource){ 0 };
	str_printf(&name, "handouts/%s%s%s.md", h->name,
	    *lang != '\0' ? "." : "", lang);
	if (is_name(h->name) && (*lang == '\0' || is_name(lang))) {
		there = h->own ? resource_own(name.text, r) : 0;
		if (there == 0)
			there = resource_shipped(name.text, r);
	}
	str_free(&name);
	return there;
}

int
handout_put(struct str *out, const struct handout *h, const char *format)
{
	char *lang = mem_dupn(h->lang, strcspn(h->lang, "-"));
	bool html = strcmp(format, "html") == 0, md = strcmp(format, "md") == 0;
	struct page page = { .out = out, .width = h->width };
	struct resource r;
	int there = find(h, lang, &r);
	bool translated = there != 0;

	if (there == 0)
		there = find(h, "", &r);
	if (!html && !md && strcmp(format, "text") != 0)
		there = 0;
	if (there > 0 && html) {
		put_page(out, r.text, translated && *lang ? lang : "en");
	} else if (there > 0 && md) {
		escape_put(out, ESCAPE_TEXT, r.text, r.len);
		str_printf(out, "\n%s\n", explain_alone());
	} else if (there > 0) {
		put_blocks(&page, r.text);
		put_text(&page, PARAGRAPH, explain_alone());
	}
	resource_clear(&r);
	free(lang);
	return there;
}

char **
handout_names(bool own)
{
	char **name = resource_names("handouts", own);
	size_t n = 0, i;

	for (i = 0; name[i] != NULL; i++) {
		char *dot = strchr(name[i], '.');

		if (dot == NULL || strcmp(dot, ".md") != 0) {
			free(name[i]);
			continue;
		}
		*dot = '\0';
		name[n++] = name[i];
	}
	name[n] = NULL;
	return name;
}
