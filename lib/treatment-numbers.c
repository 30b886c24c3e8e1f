/* SPDX-License-Identifier: MIT
 * Numbers for a crisis where the client lives. */

#include "card.h"
#include "settings.h"
#include "treatment-own.h"

/* Of a call for each number. */
struct calling {
	struct tree *t;
	struct node *list;
};

static void
say_number(void *context, const char *who, const char *number,
    const char *hours)
{
	struct calling *to = context;

	facts_say(to->t, to->list, NULL, who, facts_text(to->t,
	    *hours != '\0' ? "%s (%s)" : "%s", number, hours));
}

struct node *
treatment_numbers(const struct shown *s, struct tree *t, enum escape how)
{
	struct calling to = { t, tree_list(t) };
	const struct card card = {
		.country = settings_get(s->settings, s->all, s->client,
		    "country").value,
		.age_band = settings_get(s->settings, s->all, s->client,
		    "age_band").value,
		.lang = s->lang, .own = s->override,
	};

	(void)how;
	card_numbers(&card, say_number, &to);
	return to.list;
}
