/* SPDX-License-Identifier: MIT
 *
 * The inside of heard-input.h; for heard*.c alone.
 */
#ifndef HEARD_OWN_H
#define HEARD_OWN_H

#include "fill.h"
#include "habits.h"
#include "heard-input.h"
#include "records.h"
#include "script.h"

/* A file that is not read as it is: a script, or a pipe. */
struct heard_source {
	const char *path;
	int fd; /* a nameless file */
	bool script;
};

struct heard_input {
	struct cli *cli;
	const struct sheet *incident, *turn;
	struct heard_source *source;
	size_t n, cap;
	char *const *files;
	struct records *known; /* once a number is asked for */
	struct habits *habits; /* once a turn is looked through */
	struct heard_given { /* numbers given in this run */
		char *client;
		long last;
	} *given;
	size_t n_given, cap_given;
	bool faults;
};

/* The cell of marks of a turn, found anew: see talk_marks.  Appends. */
enum habits_found heard_mark_cell(struct habits *habits, const char *words,
    const char *cell, bool client, struct str *out);

/* Free what it was found with, but for what is known. */
void heard_input_clear(struct heard_input *in);

/* A talk in the editor, a new one where known is NULL.  False when nothing
 * came of it. */
bool heard_edit(struct fill *f, const struct record *known);

/* Is this file a script? */
bool heard_is_script(const struct heard_input *in, const char *path);

/* Give the incidents of a script what only the run knows: client, number, with
 * whom; and their turns marks.  False where it is not said whose they are. */
bool heard_complete(struct heard_input *in, const char *path,
    struct script *s);

#endif
