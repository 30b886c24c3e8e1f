/* SPDX-License-Identifier: MIT
 *
 * What is worked out of a record when it is kept, by whichever door it came:
 * the area that a person or a change suggests, how a change lies to the onset
 * of the symptoms, the total of a form.  Never asked; a sheet declares such a
 * field `computed`, or says in its hint that it is worked out.
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

/* Start from { .all = ..., .settings = ... }; computing_clear. */
struct computing {
	struct records *all; /* settled, the record among them */
	const struct settings *settings;
	struct measures measures;
};
void computing_clear(struct computing *c);

/* Is something of a record still to be worked out: has a field no value that
 * always gets one?  value: by field of its sheet. */
bool computed_lacks(const struct sheet *sheet, const struct cell *value);

/* Work it out: put is called with each field and its value, "" for none. */
typedef void computed_put(void *context, const char *field, const char *text);
void computed_fields(struct computing *c, const struct record *row,
    computed_put *put, void *context);

#endif
