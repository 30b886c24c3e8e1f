/* SPDX-License-Identifier: MIT
 * The review of an answer about a person, at the terminal. */

#include "review-ask.h"
#include "safety.h"
#include "safety-review-ask.h"

/* The answers of doubt that no review names. */
static size_t
doubts(struct fill *f, const struct record **doubt, const char **label,
    size_t max)
{
	const struct record *const *r = records_history(f->known, "review",
	    f->client);
	size_t n = 0;

	for (; *r != NULL && n < max; r++)
		if (safety_doubt(*r) && safety_review(f->known, *r) == NULL) {
			doubt[n] = *r;
			label[n++] = record_text(*r, "person");
		}
	return n;
}

enum { DOUBTS = 256 };

int
review_ask_safety(struct cli *cli)
{
	const struct record *doubt[DOUBTS];
	const char *label[DOUBTS];
	enum ask_result result = ASK_KEEP;
	struct fill f;
	size_t n, chosen;

	if (cli_for_client(cli, false))
		die(STATUS_USAGE, _("a review is the therapist's"));
	fill_begin(&f, cli, "safety-review", FILL_ASK);
	n = doubts(&f, doubt, label, DOUBTS);
	if (n == 0)
		ask_say(f.ask, _("No answer about a person is waiting for a "
		    "review."));
	else
		result = ask_choose(f.ask, _("Which answer was looked at"),
		    label, n, &chosen);
	if (result == ASK_ANSWER)
		result = safety_review_ask(&f, record_text(doubt[chosen],
		    "person"), record_on(doubt[chosen]));
	safety_review_end(&f, result == ASK_GONE);
	return cli_end(cli);
}
