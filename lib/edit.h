/* SPDX-License-Identifier: MIT
 *
 * A form filled in the user's editor: opened, checked, and opened again with
 * each fault above its line, until it is right or given up.
 */
#ifndef EDIT_H
#define EDIT_H

#include <stdbool.h>

#include "form.h"
#include "scratch.h"

enum edit_end {
	EDIT_DONE,    /* the result has records to write */
	EDIT_SAME,    /* nothing was changed or filled in */
	EDIT_GAVE_UP, /* the editor ended with a failure */
	EDIT_NONE,    /* no editor could be started */
	EDIT_FAULTS,  /* faults are left as they were */
	EDIT_REFUSED, /* rec text cannot hold a value: column and reason */
	EDIT_FAILED,  /* errno */
};

struct edit {
	const struct form *form;
	/* The file, where kept is true: it holds work that is not written
	 * yet.  scratch_remove once the rows are on the disk, else name its
	 * path and scratch_clear.  Where it is true at the start, the file is
	 * one that a run before left, and is taken up. */
	struct scratch file;
	bool kept;
	/* Called when the file is made, so that its path can be remembered
	 * and a file that lies on the disk be told of. */
	void (*made)(void *context, const struct scratch *file);
	void *context;
	struct form_result result; /* form_clear */
	const char *column, *reason;
};

enum edit_end edit_form(struct edit *edit);

/* A sentence on how it ended, for the person; "" for EDIT_DONE. */
const char *edit_words(enum edit_end end);

#endif
