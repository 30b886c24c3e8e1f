/* SPDX-License-Identifier: MIT
 *
 * What a view or a report shows: whose rows, for whom, and in which form.
 */
#ifndef SHOWN_H
#define SHOWN_H

#include <stdbool.h>

#include "date.h"
#include "records.h"

struct circle_memo;
struct settings;
struct template;

struct shown {
	struct records *all;  /* settled */
	struct records *full; /* the same with no filter: safety is looked up
			       * there */
	const char *first;    /* what a picture has to say first, or NULL where
			       * something else says it */
	const char *const *sheets; /* those that may be shown, ended by NULL;
				    * NULL: all that there are */
	const char *client;  /* the code; one client at a time */
	const char *lang;
	const struct settings *settings; /* options and practice, or NULL */
	struct date today;   /* what counts as today for this client */
	unsigned width;      /* columns, for text */
	bool for_client;     /* no therapist's field, no area, no safety answer
			      * about a person */
	bool unicode;        /* lines may be drawn in Unicode */
	bool plain;          /* one fact a line, label first */
	bool color;
	/* Does the template use that name?  NULL: all may be used. */
	bool (*wants)(const struct template *, const char *name);
	const struct template *template;
	struct circle_memo *memo; /* kept from client to client, or NULL */
	bool override;       /* may templates be the user's own? */
	struct fault *fault; /* where a part notes what is wrong with a list of
			      * the user's, so that no report is made without
			      * it; reason NULL: nothing is.  Or NULL */
	bool letter;         /* the text of a letter was asked for by name, and
			      * the client consents to it */
};

#endif
