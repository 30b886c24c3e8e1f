/* SPDX-License-Identifier: MIT
 * Which day and which session a sitting is of. */

#include <stdio.h>
#include <string.h>

#include "code.h"
#include "fill-own.h"

/* The last session of the client, and its date. */
static long
last_session(struct fill *f, struct date *date)
{
	const char *const *sheet = records_sheets(f->known, f->client);
	const struct record *const *r;
	long last = 0, n;

	for (; *sheet != NULL; sheet++)
		for (r = records_history(f->known, *sheet, f->client);
		    *r != NULL; r++) {
			n = record_number(*r, "session", 0);
			if (n < last || n == 0)
				continue;
			last = n;
			*date = (*r)->date;
		}
	return last;
}

/* Whose it is, the last session (0: none) with its date, and this one: of a
 * therapist's own rows at most that which they are about. */
static void
say_when(struct fill *f, long last, const char *then)
{
	if (code_therapist(f->client) && f->session[0] == '\0') {
		fill_say(f, "%s. %s.", f->client, f->date);
		return;
	}
	if (code_therapist(f->client))
		fill_say(f, "%s.", f->client);
	else if (last != 0)
		fill_say(f, _("%s. The last session was number %ld, %s."),
		    f->client, last, then[0] != '\0' ? then : _("no date"));
	else
		fill_say(f, _("%s. No session is recorded yet."), f->client);
	fill_say(f, _("This is session %s, %s."), f->session, f->date);
}

void
fill_when(struct fill *f)
{
	struct date last = { 0 }, today = date_clock();
	char then[DATE_TEXT];
	long n = last_session(f, &last);

	if (f->cli->date != NULL)
		today = date_parse(f->cli->date);
	date_text(&today, f->date);
	date_text(&last, then);
	if (f->cli->session != NULL)
		snprintf(f->session, sizeof(f->session), "%s",
		    f->cli->session);
	else
		snprintf(f->session, sizeof(f->session), "%ld",
		    n != 0 && strcmp(then, f->date) == 0 ? n : n + 1);
	/* A therapist's log that is not of one session has none of itself. */
	if (f->cli->session == NULL && code_therapist(f->client) &&
	    !f->sheet->field[FIELD_SESSION].key)
		f->session[0] = '\0';
	if (f->ask != NULL)
		say_when(f, n, then);
}
