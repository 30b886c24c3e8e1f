/* SPDX-License-Identifier: MIT
 * Rows on their way to the store. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "append.h"
#include "columns.h"
#include "code.h"
#include "file.h"
#include "folder.h"
#include "mem.h"
#include "path.h"
#include "save.h"
#include "str.h"

struct shelf {
	char *client;
	char *sheet;
	struct append *rows;
};

struct save {
	struct shelf *shelf;
	size_t n, cap;
	struct fault fault;
	char *file; /* of the fault */
};

struct save *
save_new(void)
{
	return mem_new(1, sizeof(struct save));
}

void
save_free(struct save *s)
{
	size_t i;

	for (i = 0; s != NULL && i < s->n; i++) {
		free(s->shelf[i].client);
		free(s->shelf[i].sheet);
		append_free(s->shelf[i].rows);
	}
	if (s != NULL) {
		free(s->shelf);
		free(s->file);
	}
	free(s);
}

static const struct fault *
refuse(struct save *s, const char *column, enum status status,
    const char *reason)
{
	s->fault = (struct fault){ .file = s->file, .column = column,
	    .reason = reason, .status = status };
	return &s->fault;
}

static struct shelf *
find_shelf(struct save *s, const char *client, const char *sheet)
{
	size_t i = s->n;

	/* From the end: rows mostly go where the one before went. */
	while (i-- > 0)
		if (strcmp(s->shelf[i].sheet, sheet) == 0 &&
		    strcmp(s->shelf[i].client, client) == 0)
			return &s->shelf[i];
	return NULL;
}

static struct shelf *
new_shelf(struct save *s, const char *client, const char *sheet)
{
	struct str name = { 0 };
	struct shelf *shelf;
	char *path;

	str_printf(&name, "%s/%s.csv", client, sheet);
	path = path_store(name.text);
	str_free(&name);
	if (path == NULL)
		return NULL;
	s->shelf = mem_grow(s->shelf, &s->cap, s->n + 1, sizeof(*s->shelf));
	shelf = &s->shelf[s->n++];
	shelf->client = mem_dup(client);
	shelf->sheet = mem_dup(sheet);
	shelf->rows = append_new(path, APPEND_CSV);
	free(path);
	return shelf;
}

static const char *
cell_of(const char *column, const char *const *name, size_t n,
    const struct cell *cell)
{
	int at = columns_place(name, n, column);

	return at >= 0 ? cell[at].text : "";
}

const struct fault *
save_row(struct save *s, const char *const *name, size_t n,
    const struct cell *cell)
{
	const char *client = cell_of("client", name, n, cell);
	const char *sheet = cell[0].text;
	struct shelf *shelf;

	if (!code_good(client))
		return refuse(s, "client", STATUS_FAULTS,
		    _("is not the code of a client"));
	/* It becomes the name of a file. */
	if (sheet[0] == '\0' || sheet[0] == '.' || strchr(sheet, '/') != NULL)
		return refuse(s, "sheet", STATUS_FAULTS,
		    _("is not the name of a sheet"));
	shelf = find_shelf(s, client, sheet);
	if (shelf == NULL)
		shelf = new_shelf(s, client, sheet);
	if (shelf == NULL)
		return refuse(s, NULL, STATUS_SYSTEM, _("no place to save: "
		    "set IPT_DIR, XDG_DATA_HOME or HOME"));
	append_row(shelf->rows, name, n, cell, NULL);
	return NULL;
}

void
save_each(struct save *s, const char *client, append_visit *visit,
    void *context, bool keep)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (strcmp(s->shelf[i].client, client) == 0)
			append_each(s->shelf[i].rows, visit, context, keep);
}

/* The folder of a client; s->file says what could not be made. */
static int
open_folder(struct save *s, const char *client)
{
	char *root = path_store("");
	int at, dir;

	free(s->file);
	s->file = root;
	at = folder_make(root);
	if (at < 0)
		return -1;
	s->file = path_join(root, client);
	free(root);
	dir = folder_in(at, client, true);
	close(at);
	return dir;
}

/* All that goes to the folder of this client. */
static const struct fault *
commit_client(struct save *s, const char *client)
{
	struct append **rows = mem_new(s->n, sizeof(*rows));
	const struct fault *fault;
	size_t n = 0;
	size_t i;
	int dir;

	for (i = 0; i < s->n; i++)
		if (strcmp(s->shelf[i].client, client) == 0)
			rows[n++] = s->shelf[i].rows;
	dir = open_folder(s, client);
	if (dir < 0) {
		fault = refuse(s, NULL, STATUS_SYSTEM, file_reason(errno));
	} else {
		fault = append_commit_all(rows, n, dir);
		close(dir);
	}
	free(rows);
	return fault;
}

/* Is this the first with its client? */
static bool
leads(const struct save *s, size_t shelf)
{
	size_t i;

	for (i = 0; i < shelf; i++)
		if (strcmp(s->shelf[i].client, s->shelf[shelf].client) == 0)
			return false;
	return true;
}

const struct fault *
save_commit(struct save *s, void (*before)(void *context, const char *client),
    void *context)
{
	const struct fault *fault = NULL;
	size_t i;

	for (i = 0; fault == NULL && i < s->n; i++) {
		if (!leads(s, i))
			continue;
		if (before != NULL)
			before(context, s->shelf[i].client);
		fault = commit_client(s, s->shelf[i].client);
	}
	return fault;
}
