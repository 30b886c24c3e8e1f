/* SPDX-License-Identifier: MIT
 * Handouts: the piece of Markdown that they are written in, in each format,
 * and a clinic's own. */

#include <stdlib.h>
#include <sys/stat.h>

#include "explain.h"
#include "handout.h"
#include "mem.h"
#include "path.h"
#include "unit.h"
#include "utf8.h"

static void
write_file(const char *dir, const char *name, const char *text)
{
	char *handouts = path_join(dir, "handouts");
	char *path = path_join(handouts, name);
	FILE *file;

	mkdir(handouts, 0700);
	file = fopen(path, "w");
	if (file != NULL) {
		fputs(text, file);
		fclose(file);
	}
	free(path);
	free(handouts);
}

static char *
put(const char *name, const char *lang, const char *format)
{
	struct handout h = { .name = name, .lang = lang, .own = true,
		.width = 24 };
	struct str out = { 0 };

	CHECK_INT(handout_put(&out, &h, format), 1);
	return out.text != NULL ? out.text : mem_dup("");
}

static bool
has(const char *text, const char *words)
{
	return strstr(text, words) != NULL;
}

static const char own[] =
    "# A & B\n\nFirst words of a page,\nthat go on here.\n## Next\n"
    "- one <b>\n- two, which is longer\n  than a line\n\nThe end?\n";

static void
check_formats(void)
{
	char *text = put("own", "en", "text");

	CHECK(has(text, "A & B\n=====\n\nFirst words of a page,\nthat go on "
	    "here.\n\nNext\n----\n\n- one <b>\n- two, which is longer\n"
	    "  than a line\n\nThe end?\n\nThis sheet is not"));
	free(text);
	text = put("own", "en", "html");
	CHECK(has(text, "<html lang=\"en\">"));
	CHECK(has(text, "<title>A &amp; B</title>"));
	CHECK(has(text, "<h1>A &amp; B</h1>\n<p>First words of a page, that "
	    "go on here.</p>\n<h2>Next</h2>\n<ul>\n<li>one &lt;b&gt;</li>\n"
	    "<li>two, which is longer than a line</li>\n</ul>\n"
	    "<p>The end?</p>\n<footer>"));
	CHECK(has(text, "@media print"));
	CHECK(!has(text, "http"));
	free(text);
	text = put("own", "en", "md");
	CHECK(strncmp(text, own, strlen(own)) == 0);
	CHECK(has(text, explain_alone()));
	free(text);
}

static void
check_languages(void)
{
	char *text = put("own", "nl-BE", "html");

	CHECK(has(text, "<html lang=\"nl\">"));
	CHECK(has(text, "<h1>Eigen</h1>"));
	free(text);
	text = put("own", "fr", "html");
	CHECK(has(text, "<html lang=\"en\">"));
	free(text);
	text = put("own", "../../x", "text");
	CHECK(has(text, "A & B"));
	free(text);
}

static void
check_none(void)
{
	struct handout h = { .name = "no-such", .lang = "en", .own = true,
		.width = 72 };
	struct str out = { 0 };

	CHECK_INT(handout_put(&out, &h, "text"), 0);
	h.name = "../handouts/own";
	CHECK_INT(handout_put(&out, &h, "text"), 0);
	h.name = "";
	CHECK_INT(handout_put(&out, &h, "text"), 0);
	h.name = "own";
	CHECK_INT(handout_put(&out, &h, "csv"), 0);
	h.own = false;
	CHECK_INT(handout_put(&out, &h, "text"), 0);
	h.name = "folder";
	h.own = true;
	CHECK_INT(handout_put(&out, &h, "text"), -1);
	CHECK(out.len == 0);
	str_free(&out);
}

/* Every shipped one fits its width and says that it is no treatment. */
static void
check_shipped(void)
{
	char **name = handout_names(false);
	size_t i, wide = 0;

	for (i = 0; name[i] != NULL; i++) {
		struct handout h = { .name = name[i], .lang = "nl",
			.width = 72 };
		struct str out = { 0 };
		char *line;

		if (handout_put(&out, &h, "text") != 1 ||
		    !has(str_text(&out), "not treatment"))
			wide++;
		for (line = strtok(out.text, "\n"); line != NULL;
		    line = strtok(NULL, "\n"))
			wide += utf8_width(line) > 72;
		str_free(&out);
		free(name[i]);
	}
	free(name);
	CHECK(i >= 20);
	CHECK_INT(wide, 0);
}

static void
check_names(void)
{
	char **name = handout_names(true);
	size_t i, seen = 0, dots = 0;

	for (i = 0; name[i] != NULL; i++) {
		seen += strcmp(name[i], "own") == 0;
		dots += strchr(name[i], '.') != NULL;
		free(name[i]);
	}
	free(name);
	CHECK_INT(seen, 1);
	CHECK_INT(dots, 0);
}

int
main(void)
{
	char dir[] = "/tmp/ipt-handout-XXXXXX";
	char command[64], *folder;

	if (mkdtemp(dir) == NULL)
		return unit_skip("no folder for a clinic's own");
	setenv("IPT_TEMPLATES", dir, 1);
	write_file(dir, "own.md", own);
	write_file(dir, "own.nl.md", "# Eigen\r\n\r\nTekst.\r\n");
	folder = path_join(dir, "handouts/folder.md");
	mkdir(folder, 0700);
	free(folder);
	check_formats();
	check_languages();
	check_none();
	check_shipped();
	check_names();
	snprintf(command, sizeof(command), "rm -r %s", dir);
	CHECK(system(command) == 0);
	return unit_done();
}
