/* SPDX-License-Identifier: MIT
 * What a sitting knows: the rows that are there, and its own as if they were
 * saved. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "computed.h"
#include "fill-own.h"
#include "gather.h"
#include "mem.h"
#include "store.h"

static void
add_file(char ***file, size_t *n, size_t *cap, const char *path)
{
	*file = mem_grow(*file, cap, *n + 2, sizeof(**file));
	(*file)[(*n)++] = mem_dup(path);
	(*file)[*n] = NULL;
}

/* Are both paths one file? */
static bool
same_file(const char *a, const char *b)
{
	struct stat s, t;

	return stat(a, &s) == 0 && stat(b, &t) == 0 && s.st_dev == t.st_dev &&
	    s.st_ino == t.st_ino;
}

/* The files that say what is known, each once: those that --from names, the
 * client's folder, and the file that is added to. */
static char **
known_files(struct fill *f, int how)
{
	const struct cli *cli = f->cli;
	bool look = cli->output == NULL || (how & FILL_LOOK) != 0 ||
	    cli->saved;
	char **store = look ? store_files(f->client) : NULL;
	char **all = mem_new(1, sizeof(*all));
	size_t n = 0, cap = 1, i;

	if (look && store == NULL && errno != ENOENT)
		die_errno(STATUS_SYSTEM, _("cannot read the store"));
	for (i = 0; cli->from != NULL && i < cli->n_files; i++)
		add_file(&all, &n, &cap, cli->files[i]);
	for (i = 0; store != NULL && store[i] != NULL; i++) {
		if (cli->output == NULL || !same_file(store[i], cli->output))
			add_file(&all, &n, &cap, store[i]);
		free(store[i]);
	}
	free(store);
	if (cli->output != NULL && access(cli->output, F_OK) == 0)
		add_file(&all, &n, &cap, cli->output);
	return all;
}

/* Whom Tab completes where a person is asked for. */
static void
know_people(struct fill *f)
{
	const struct record *const *r = records_current(f->known, "review",
	    f->client);
	size_t n = 0, i;

	while (r[n] != NULL)
		n++;
	f->people = mem_new(n + 1, sizeof(*f->people));
	for (i = 0; i < n; i++)
		f->people[i] = record_text(r[i], "person");
	ask_know(f->ask, f->people);
}

void
fill_read(struct fill *f, int how)
{
	char **all = known_files(f, how), **file;

	f->known = gather_files(f->cli, NULL, all);
	for (file = all; *file != NULL; file++)
		free(*file);
	free(all);
	if (f->cli->status != STATUS_OK)
		exit(f->cli->status);
	if (f->ask != NULL)
		know_people(f);
}

const struct record *
fill_known(struct fill *f, const struct answers *key)
{
	const struct record *const *r = records_current(f->known,
	    key->sheet->name, f->client);
	struct answers a;
	bool same = false;

	for (; *r != NULL && !same; r++) {
		fill_copy(&a, *r);
		same = answers_same_key(&a, key);
		answers_clear(&a);
		if (same)
			return *r;
	}
	return NULL;
}

static void
add_answers(struct records *all, const struct answers *a)
{
	struct cell *cell = mem_new(a->sheet->n, sizeof(*cell));

	answers_cells(a, cell);
	records_add(all, &(struct row){ .sheet = a->sheet, .value = cell });
	free(cell);
}

/* All that is known, to add to.  What is voided is not among it, and no row of
 * void may take back another in its place. */
static struct records *
known_again(struct fill *f)
{
	struct records *all = records_new();
	const char *const *sheet = records_sheets(f->known, f->client);
	const struct record *const *r;

	for (; *sheet != NULL; sheet++) {
		if (strcmp(*sheet, "void") == 0)
			continue;
		for (r = records_history(f->known, *sheet, f->client);
		    *r != NULL; r++)
			records_add(all, &(struct row){ .sheet = (*r)->sheet,
			    .value = (*r)->value });
	}
	return all;
}

struct records *
fill_as_saved(struct fill *f)
{
	struct records *all = known_again(f);
	size_t i;

	for (i = 0; i < f->n; i++)
		add_answers(all, &f->record[i].answers);
	records_settle(all, NULL);
	return all;
}

static void
put(void *answers, const char *field, const char *text)
{
	answers_put(answers, field, text);
}

void
fill_compute(struct fill *f, struct answers *const *a, size_t n)
{
	struct computing c = { .settings = cli_settings(f->cli),
		.lang = f->lang, .own = f->cli->override };
	size_t at, i = 0;

	while (i < n && !computed_any(a[i]->sheet))
		i++;
	if (i == n)
		return;
	c.all = known_again(f);
	at = records_count(c.all);
	for (i = 0; i < n; i++)
		add_answers(c.all, a[i]);
	records_settle(c.all, NULL);
	for (i = 0; i < n; i++)
		computed_fields(&c, records_at(c.all, at + i), put, a[i]);
	computing_clear(&c);
	records_free(c.all);
}
