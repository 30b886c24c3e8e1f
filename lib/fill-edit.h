/* SPDX-License-Identifier: MIT
 *
 * A form of a sitting filled in the editor.  Where it lies is remembered like
 * a draft, so that a run that is cut off can go on with it.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef FILL_EDIT_H
#define FILL_EDIT_H

#include "edit.h"
#include "fill.h"

/* Start from { .edit = { .form = ... } }. */
struct fill_edit {
	struct edit edit; /* its result has the records */
	enum edit_end end;
	struct draft *draft;
};

/* Have it filled in; first a form of this sheet and client that a run before
 * left. */
enum edit_end fill_edit(struct fill *f, struct fill_edit *e);
/* Say how it ended, and free what it has.  written: its records are safe, so
 * that the form can go; else it stays, and where is said. */
void fill_edit_end(struct fill *f, struct fill_edit *e, bool written);

#endif
