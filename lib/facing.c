/* SPDX-License-Identifier: MIT
 * Fields that would have the client face somebody. */

#include <string.h>

#include "facing.h"
#include "safety.h"

enum { MOST = 6 };

static const struct {
	const char *sheet;
	const char *field[MOST + 1];
} facing[] = {
	{ "habits", { "say_happened", "say_feel", "say_ask", "say_when",
	    "know_heard", "plan_b" } },
	{ "roleplay", { "better", "real", "real_person", "real_on",
	    "real_exit" } },
	{ "incident", { "could_try", "find_out" } },
	{ "turn", { "better" } },
	{ "dispute", { "stage" } },
};

bool
facing_field(const struct sheet *sheet, const char *name)
{
	const char *const *field;
	size_t i;

	for (i = 0; i < sizeof(facing) / sizeof(*facing); i++)
		if (strcmp(facing[i].sheet, sheet->name) == 0)
			for (field = facing[i].field; *field != NULL; field++)
				if (strcmp(*field, name) == 0)
					return true;
	return false;
}

static bool
is_safe(struct records *all, const struct record *r, const char *field)
{
	const char *label = record_text(r, field);

	return *label != '\0' && safety_person(all, record_text(r, "client"),
	    label).state == SAFETY_SAFE;
}

/* The incident that a turn is of; NULL where it is not there. */
static const struct record *
incident_of(struct records *all, const struct record *turn)
{
	const struct record *const *r = records_current(all, "incident",
	    record_text(turn, "client"));

	while (*r != NULL && record_number(*r, "incident", 0) !=
	    record_number(turn, "incident", 0))
		r++;
	return *r;
}

bool
facing_withheld(struct records *all, const struct record *r,
    const struct field *field)
{
	const char *sheet = r->sheet->name;

	if (!facing_field(r->sheet, field->name))
		return false;
	if (strcmp(sheet, "turn") == 0) {
		r = incident_of(all, r);
		return r == NULL || !is_safe(all, r, "person");
	}
	/* A skill is practised with nobody, and nobody is safe. */
	if (strcmp(sheet, "roleplay") == 0)
		return (*record_text(r, "person") != '\0' &&
		    !is_safe(all, r, "person")) ||
		    (*record_text(r, "real_person") != '\0' &&
		    !is_safe(all, r, "real_person"));
	return !is_safe(all, r, "person") || (strcmp(sheet, "habits") == 0 &&
	    !record_is(r, "safe_to_say", "yes"));
}
