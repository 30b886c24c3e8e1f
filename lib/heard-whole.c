/* SPDX-License-Identifier: MIT
 * What a script does not say, and only the run knows. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "gather.h"
#include "heard-own.h"
#include "mem.h"
#include "store.h"
#include "talk.h"

/* All rows that are known: of the place that is added to, and of what else is
 * read.  Faults in them end the program, before anything is written. */
static struct records *
known(struct heard_input *in)
{
	static const char *const sheets[] = { "incident", "turn", NULL };
	struct cli *cli = in->cli;
	char **store, **files;
	size_t n, i;

	if (in->known != NULL)
		return in->known;
	store = cli->save && cli->client != NULL ?
	    store_files(cli->client) : NULL;
	for (i = 0; in->files[i] != NULL; i++)
		continue;
	for (n = 0; store != NULL && store[n] != NULL; n++)
		continue;
	files = mem_new(i + n + 2, sizeof(*files));
	for (i = n = 0; in->files[i] != NULL; i++)
		if (!heard_is_script(in, in->files[i]))
			files[n++] = in->files[i];
	for (i = 0; store != NULL && store[i] != NULL; i++)
		files[n++] = store[i];
	if (cli->output != NULL && !cli->replace &&
	    access(cli->output, R_OK) == 0)
		files[n++] = (char *)cli->output;
	in->known = gather_files(cli, sheets, files);
	store_files_free(store);
	free(files);
	if (cli->status != STATUS_OK)
		exit(cli->status);
	return in->known;
}

static struct heard_given *
given_to(struct heard_input *in, const char *client)
{
	struct heard_given *g;
	size_t i;

	for (i = 0; i < in->n_given; i++)
		if (strcmp(in->given[i].client, client) == 0)
			return &in->given[i];
	in->given = mem_grow(in->given, &in->cap_given, in->n_given + 1,
	    sizeof(*in->given));
	g = &in->given[in->n_given++];
	*g = (struct heard_given){ mem_dup(client),
		record_highest(records_all(known(in), "incident", client),
		    "incident") };
	return g;
}

/* Whose it is, and which number it has. */
static bool
complete_incident(struct heard_input *in, const char *path, size_t line,
    struct answers *a)
{
	const char *client = answers_text(a, "client");
	struct heard_given *g;
	long n;

	if (*client == '\0' && in->cli->client != NULL)
		answers_put(a, "client", client = in->cli->client);
	if (*client == '\0') {
		warn_fault(&(struct fault){ .file = path, .line = line,
		    .reason = _("say with -c whose it is, or in a line "
		    "Code:") });
		return false;
	}
	g = given_to(in, answers_text(a, "client"));
	n = answers_number(a, "incident");
	if (*answers_text(a, "incident") == '\0') {
		n = g->last + 1;
		answers_put_number(a, "incident", n);
	}
	g->last = n > g->last ? n : g->last;
	return true;
}

/* One talk, while it is completed. */
struct whole {
	struct answers *incident, *turn;
	size_t n;
	enum talk_me me;
	const char *path;
	const size_t *line; /* by turn: where it begins */
};

static struct whole
whole_of(const char *path, struct script *s, size_t at)
{
	struct whole w = { .incident = &s->record[at],
		.turn = &s->record[at + 1], .path = path,
		.line = &s->line[at + 1] };
	const char **speaker;
	size_t i;

	while (at + 1 + w.n < s->n &&
	    w.turn[w.n].sheet != w.incident->sheet)
		w.n++;
	speaker = mem_new(w.n + 1, sizeof(*speaker));
	for (i = 0; i < w.n; i++)
		speaker[i] = answers_text(&w.turn[i], "speaker");
	w.me = talk_find_me(answers_text(w.incident, "i_am"), speaker, w.n);
	free(speaker);
	return w;
}

static bool
is_me(const struct whole *w, size_t i)
{
	return talk_is_me(w->me, answers_text(w->incident, "i_am"),
	    answers_text(&w->turn[i], "speaker"));
}

/* With whom: where it is not said, and one other speaks, that one. */
static void
find_person(const struct whole *w)
{
	const char *other = NULL, *speaker;
	size_t i;

	if (w->me != TALK_SELF && w->me != TALK_NAMED)
		return;
	for (i = 0; i < w->n; i++) {
		speaker = answers_text(&w->turn[i], "speaker");
		if (is_me(w, i) || (other != NULL &&
		    strcmp(speaker, other) == 0))
			continue;
		if (other != NULL)
			return;
		other = speaker;
	}
	if (other != NULL && *answers_text(w->incident, "person") == '\0')
		answers_put(w->incident, "person", other);
}

enum habits_found
heard_mark_cell(struct habits *habits, const char *words, const char *cell,
    bool client, struct str *out)
{
	struct habit_marks marks = { 0 };
	enum habits_found found;

	found = talk_marks(habits, words, cell, client, &marks);
	habits_put(out, &marks);
	habits_clear(&marks);
	return found;
}

static void
mark(struct heard_input *in, const struct whole *w, size_t i)
{
	struct answers *a = &w->turn[i];
	struct str cell = { 0 };

	if (in->habits == NULL)
		in->habits = habits_open(cli_lang(in->cli, NULL),
		    in->cli->override);
	if (habits_fault(in->habits) != NULL)
		die_fault(habits_fault(in->habits));
	if (heard_mark_cell(in->habits, answers_text(a, "words"),
	    answers_text(a, "marks"), is_me(w, i), &cell) == HABITS_LIMIT)
		warn_fault(&(struct fault){ .file = w->path,
		    .line = w->line[i], .column = "words",
		    .reason = _("is too long or too tangled to look through: "
		    "left without marks") });
	answers_put(a, "marks", cell.len != 0 ? cell.text : NULL);
	str_free(&cell);
}

/* A talk that is kept and in which the client does not speak is worth no look:
 * it is not too late to say who that is. */
static void
warn_nobody(const struct heard_input *in, const struct whole *w)
{
	size_t i = 0;

	while (i < w->n && !is_me(w, i))
		i++;
	if (w->n != 0 && i == w->n &&
	    (in->cli->save || in->cli->output != NULL))
		warn_fault(&(struct fault){ .file = w->path,
		    .line = w->line[0], .reason = _("none of these turns is "
		    "the client's: write above them \"I am:\" and the name") });
}

static void
complete_turns(struct heard_input *in, const struct whole *w)
{
	static const char *const same[] = { "client", "session", "date",
		"incident" };
	size_t i, j;

	find_person(w);
	warn_nobody(in, w);
	for (i = 0; i < w->n; i++) {
		for (j = 0; j < sizeof(same) / sizeof(*same); j++)
			if (w->turn[i].value[sheet_field(in->turn,
			    same[j])] == NULL)
				answers_put(&w->turn[i], same[j],
				    answers_text(w->incident, same[j]));
		mark(in, w, i);
	}
}

bool
heard_complete(struct heard_input *in, const char *path, struct script *s)
{
	struct whole w;
	bool done = true;
	size_t i;

	for (i = 0; i < s->n; i += 1 + w.n) {
		w = whole_of(path, s, i);
		if (complete_incident(in, path, s->line[i], w.incident))
			complete_turns(in, &w);
		else
			done = false;
	}
	return done;
}
