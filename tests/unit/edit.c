/* SPDX-License-Identifier: MIT
 * Filling in a form in an editor; sed, true and false are the editors. */

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "edit.h"
#include "editor.h"
#include "unit.h"

/* How many forms lie there. */
static int
left(const char *dir)
{
	DIR *stream = opendir(dir);
	int n = stream != NULL ? 0 : -1;
	struct dirent *entry;

	while (stream != NULL && (entry = readdir(stream)) != NULL)
		n += entry->d_name[0] != '.';
	if (stream != NULL)
		closedir(stream);
	return n;
}

static enum edit_end
run(struct edit *edit, const char *editor)
{
	setenv("VISUAL", editor, 1);
	form_clear(&edit->result);
	return edit_form(edit);
}

static void
test_form(const struct sheet *sheet, const char *dir)
{
	struct answers fresh;
	struct form form = { .sheet = sheet, .lang = "en", .pass = 1,
		.fresh = &fresh, .blanks = 1, .edit = true };
	struct edit edit = { .form = &form };
	size_t ring = (size_t)sheet_field(sheet, "ring");

	answers_init(&fresh, sheet);
	answers_set(&fresh, FIELD_CLIENT, "K12");
	CHECK_INT(run(&edit, "true"), EDIT_SAME);
	CHECK_INT(run(&edit, "false"), EDIT_GAVE_UP);
	CHECK_INT(run(&edit, "no-such-editor-here"), EDIT_NONE);
	CHECK_INT(run(&edit, "sed -i '/^[^#]/d'"), EDIT_SAME);
	CHECK(!edit.kept);
	CHECK_INT(left(dir), 0);

	CHECK_INT(run(&edit, "sed -i -e 's/^person:/& Jo/' "
	    "-e 's/^ring:/& 2/'"), EDIT_DONE);
	CHECK(edit.kept && left(dir) == 1 && edit.result.n == 1);
	CHECK_STR(edit.result.record[0].value[ring], "2");
	CHECK(scratch_remove(&edit.file));
	CHECK_INT(left(dir), 0);
	edit.kept = false;

	/* A fault comes back marked, and is mended. */
	CHECK_INT(run(&edit, "sed -i -e 's/^ring: 7/ring: 3/' "
	    "-e 's/^person:$/person: Jo/' -e 's/^ring:$/ring: 7/'"),
	    EDIT_DONE);
	CHECK_STR(edit.result.record[0].value[ring], "3");
	CHECK(scratch_remove(&edit.file));
	edit.kept = false;

	/* A fault that stays ends it; the file is kept and taken up. */
	CHECK_INT(run(&edit, "sed -i -e 's/^person:$/person: Jo/' "
	    "-e 's/^ring:$/ring: 7/'"), EDIT_FAULTS);
	CHECK(edit.kept && left(dir) == 1);
	CHECK_INT(run(&edit, "false"), EDIT_GAVE_UP);
	CHECK(edit.kept && left(dir) == 1);
	CHECK_INT(run(&edit, "sed -i 's/^ring: 7/ring: 4/'"), EDIT_DONE);
	CHECK_STR(edit.result.record[0].value[ring], "4");
	CHECK(scratch_remove(&edit.file));
	form_clear(&edit.result);
	answers_clear(&fresh);
}

static void
test_scratch(const char *dir)
{
	struct scratch s, again;
	struct str text = { 0 };
	struct stat st;
	char *path;

	CHECK(scratch_make(&s, "a.txt", "one\n", 4) && !s.disk);
	CHECK(strncmp(s.path, dir, strlen(dir)) == 0);
	CHECK(stat(s.path, &st) == 0 && (st.st_mode & 0777) == 0600);
	CHECK(scratch_adopt(&again, s.path));
	CHECK(scratch_read(&again, &text));
	CHECK_STR(str_text(&text), "one\n");
	scratch_clear(&again);
	path = strdup(s.path);
	CHECK(scratch_remove(&s));
	CHECK(!scratch_adopt(&again, path));
	CHECK(!scratch_adopt(&again, "/etc/passwd"));
	free(path);
	setenv("XDG_RUNTIME_DIR", "/no/such/folder", 1);
	CHECK(scratch_make(&s, "a.txt", "", 0) && s.disk);
	CHECK(scratch_remove(&s));
	setenv("XDG_RUNTIME_DIR", dir, 1);
	str_free(&text);
}

static void
test_text(const char *dir)
{
	struct str text = { 0 };
	const char *reason;

	str_puts(&text, "one");
	setenv("VISUAL", "", 1);
	setenv("EDITOR", "sed -i '$atwo'", 1);
	CHECK(editor_text(&text, &reason) && reason == NULL);
	CHECK_STR(str_text(&text), "one\ntwo");
	setenv("VISUAL", "true", 1);
	CHECK(!editor_text(&text, &reason) && reason == NULL);
	setenv("VISUAL", "sh -c 'echo three >>\"$1\"; exit 3' sh", 1);
	CHECK(editor_text(&text, &reason) && reason != NULL);
	CHECK_STR(str_text(&text), "one\ntwothree");
	CHECK_INT(left(dir), 0);
	str_free(&text);
}

int
main(void)
{
	static const char *const made[] = { "/state/ipt/edit", "/state/ipt",
		"/state", "" };
	char dir[] = "/tmp/ipt-unit-XXXXXX";
	struct sheets *all = sheets_new(false);
	const struct sheet *review = sheets_find(all, "review");
	char path[64];
	size_t i;

	if (!CHECK(mkdtemp(dir) != NULL && review != NULL))
		return unit_done();
	setenv("XDG_RUNTIME_DIR", dir, 1);
	snprintf(path, sizeof(path), "%s/state", dir);
	setenv("XDG_STATE_HOME", path, 1);
	test_form(review, dir);
	test_text(dir);
	test_scratch(dir);
	for (i = 0; i < sizeof(made) / sizeof(made[0]); i++) {
		snprintf(path, sizeof(path), "%s%s", dir, made[i]);
		CHECK(rmdir(path) == 0);
	}
	sheets_free(all);
	return unit_done();
}
