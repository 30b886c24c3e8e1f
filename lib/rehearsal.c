/* SPDX-License-Identifier: MIT
 * The role plays of one client. */

#include "rehearsal-own.h"
#include "safety.h"

/* Nobody is safe. */
static enum safety_state
state(struct records *all, const struct record *roleplay, const char *field)
{
	const char *label = record_text(roleplay, field);

	return *label == '\0' ? SAFETY_SAFE : safety_person(all,
	    record_text(roleplay, "client"), label).state;
}

bool
rehearsal_safe(struct records *all, const struct record *roleplay)
{
	return state(all, roleplay, "person") == SAFETY_SAFE &&
	    state(all, roleplay, "real_person") == SAFETY_SAFE;
}

bool
rehearsal_told(const struct shown *s, const struct record *roleplay)
{
	return !s->for_client ||
	    (state(s->full, roleplay, "person") != SAFETY_NOT_SAFE &&
	    state(s->full, roleplay, "real_person") != SAFETY_NOT_SAFE);
}

bool
rehearsal_planned(struct records *all, const struct record *roleplay)
{
	return record_is(roleplay, "safe_today", "yes") &&
	    record_is(roleplay, "real", "yes") &&
	    rehearsal_safe(all, roleplay);
}

bool
rehearsal_open(struct records *all, const struct record *roleplay)
{
	return *record_text(roleplay, "done") == '\0' &&
	    rehearsal_planned(all, roleplay);
}

long
rehearsal_last(struct records *all, const char *client)
{
	return record_highest(records_all(all, "roleplay", client),
	    "roleplay");
}

/* The number of a row's round, where it is of that role play; else 0. */
static long
round_of(const struct record *row, long roleplay)
{
	return record_number(row, "roleplay", 0) == roleplay ?
	    record_number(row, "round", 0) : 0;
}

long
rehearsal_last_round(struct records *all, const char *client, long roleplay)
{
	const struct record *const *r = records_current(all, "round", client);
	long last = 0, n;

	for (; *r != NULL; r++) {
		n = round_of(*r, roleplay);
		last = n > last ? n : last;
	}
	return last;
}

const struct record *
rehearsal_round(struct records *all, const struct record *roleplay,
    long after)
{
	const struct record *const *r = records_current(all, "round",
	    record_text(roleplay, "client"));
	long number = record_number(roleplay, "roleplay", 0), least = 0, n;
	const struct record *next = NULL;

	for (; *r != NULL; r++) {
		n = round_of(*r, number);
		if (n > after && (next == NULL || n < least)) {
			next = *r;
			least = n;
		}
	}
	return next;
}
