/* SPDX-License-Identifier: MIT
 * A letter taken out of the files that hold it. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "erase.h"
#include "file.h"
#include "folder.h"
#include "forget.h"
#include "letter-destroy-own.h"
#include "mem.h"
#include "path.h"
#include "replace.h"

/* The row that stays. */
static void
make_stub(const struct destroy *d, struct answers *stub)
{
	static const char *const key[] = { "variant", "person", "change" };
	struct date today = d->cli->date != NULL ?
	    date_parse(d->cli->date) : date_clock();
	const struct record *last = d->row[d->n - 1];
	struct str cues = { 0 };
	char on[DATE_TEXT];
	size_t i;

	date_text(&today, on);
	destroy_cues(d, &cues);
	answers_init(stub, last->sheet);
	answers_set(stub, FIELD_CLIENT, d->cli->client);
	answers_set(stub, FIELD_DATE, on);
	for (i = 0; i < sizeof(key) / sizeof(*key); i++)
		answers_put(stub, key[i], record_text(last, key[i]));
	answers_put(stub, "destroyed_on", on);
	answers_put(stub, "destroyed_cues", str_text(&cues));
	str_free(&cues);
}

static const char *
base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* The new file in place of the one that this row is in. */
static struct erase *
begin_file(const struct destroy *d, int dir, const char *file,
    const struct answers *stub, const char **reason)
{
	size_t *line = mem_new(d->n, sizeof(*line)), n = 0, i;
	struct erase *e;

	for (i = 0; i < d->n; i++)
		if (strcmp(d->row[i]->file, file) == 0)
			line[n++] = d->row[i]->line;
	e = erase_begin(dir, base(file), "letter", line, n, stub, reason);
	free(line);
	return e;
}

/* Is this the first row of its file? */
static bool
leads(const struct destroy *d, size_t at)
{
	size_t i = 0;

	while (strcmp(d->row[i]->file, d->row[at]->file) != 0)
		i++;
	return i == at;
}

/* All new files are made before the first takes its place.  The one with the
 * row that stays comes last: until then what is left can be found again. */
static const char *
erase_all(const struct destroy *d, int dir, const struct answers *stub)
{
	struct erase **e = mem_new(d->n, sizeof(*e));
	const char *home = d->row[d->n - 1]->file, *reason = NULL;
	size_t n = 0, i;

	for (i = 0; i < d->n && reason == NULL; i++)
		if (leads(d, i) && strcmp(d->row[i]->file, home) != 0 &&
		    (e[n] = begin_file(d, dir, d->row[i]->file, NULL,
		    &reason)) != NULL)
			n++;
	if (reason == NULL &&
	    (e[n] = begin_file(d, dir, home, stub, &reason)) != NULL)
		n++;
	for (i = 0; i < n; i++)
		if (reason == NULL)
			reason = erase_commit(e[i]);
		else
			erase_abort(e[i]);
	free(e);
	return reason;
}

/* The folder of the client, locked. */
static int
open_folder(const struct destroy *d, int *lock)
{
	char *root = path_store("");
	int store = root != NULL ? open(root, O_RDONLY | O_DIRECTORY |
	    O_CLOEXEC) : -1, dir = -1;

	if (store >= 0)
		dir = folder_in(store, d->cli->client, false);
	*lock = dir >= 0 ? folder_lock(dir, FOLDER_LOCK, true) : -1;
	if (*lock < 0)
		die_errno(STATUS_SYSTEM, "%s", d->cli->client);
	free(root);
	close(store);
	return dir;
}

/* Copies that programs left when they were killed hold words, too. */
static bool
sweep(int dir)
{
	char *path = path_state("");
	int state = path != NULL ? open(path, O_RDONLY | O_DIRECTORY |
	    O_CLOEXEC) : -1;
	bool good = replace_sweep(dir) &&
	    (state < 0 || replace_sweep(state));

	if (state >= 0)
		close(state);
	free(path);
	return good;
}

/* Drafts first: a run that is cut off finds the rest once more. */
const char *
destroy_now(struct destroy *d, const struct record *letter)
{
	struct record wanted = *letter;
	struct records *before = d->all;
	struct answers stub;
	const char *reason;
	sigset_t old;
	int lock, dir = open_folder(d, &lock);

	d->all = NULL;
	destroy_read(d);
	destroy_find(d, &wanted);
	file_hold(&old);
	reason = forget_drafts(&d->drafts, d->cli->client, "letter", true);
	if (reason == NULL && d->n != 0) {
		make_stub(d, &stub);
		reason = erase_all(d, dir, &stub);
		answers_clear(&stub);
	}
	if (reason == NULL && !sweep(dir))
		reason = file_reason(errno);
	folder_unlock(dir, FOLDER_LOCK, lock);
	file_release(&old);
	close(dir);
	records_free(before);
	return reason;
}
