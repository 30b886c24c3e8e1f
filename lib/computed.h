/* SPDX-License-Identifier: MIT
 *
 * What is worked out of a record when it is kept, by whichever door it came:
 * the area that a person or a change suggests, how a change lies to the onset
 * of the symptoms, the total of a form, the marks of a turn.  A sheet declares
 * such a field `computed`, or says in its hint that it is worked out.
 *
 * What suggests an area stands on other records, too, as they were known when
 * the record came: see safety_then.
 */
#ifndef COMPUTED_H
#define COMPUTED_H

#include <stdbool.h>

#include "measure.h"
#include "records.h"
#include "settings.h"
#include "talk.h"

/* Of one client: start from the first four; computing_clear. */
struct computing {
	struct records *all; /* settled, the record among them */
	const struct settings *settings;
	const char *lang; /* that turns are looked through in */
	bool own;         /* with the user's own list of habits */
	/* What was met before. */
	struct measures measures;
	struct habits *habits;
	const struct record *turn; /* the last one of which it was asked */
	enum talk_me me;           /* who is the client in its talk */
	const char *i_am;
};
void computing_clear(struct computing *c);

/* Is something worked out of the records of this sheet? */
bool computed_any(const struct sheet *sheet);
/* Is something of a record still to be worked out: has a field no value that
 * always gets one?  value: by field of its sheet. */
bool computed_lacks(const struct sheet *sheet, const struct cell *value);

/* Work it out: put is called with each field and its value, "" for none. */
typedef void computed_put(void *context, const char *field, const char *text);
void computed_fields(struct computing *c, const struct record *row,
    computed_put *put, void *context);

#endif
