/* SPDX-License-Identifier: MIT
 * What was done about an answer that needs care. */

#include <string.h>

#include "fill-record.h"
#include "safety.h"
#include "safety-review-ask.h"

static const char *
reason_of(const struct answers *a, const char **field)
{
	const struct safety_said said = { answers_text(a, "answered_on"),
		answers_text(a, "reviewed_on"), answers_text(a, "by"),
		answers_text(a, "action") };

	return safety_no_review(&said, field);
}

enum ask_result
safety_review_ask(struct fill *f, const char *person, const char *answered_on)
{
	struct answers a;
	struct filled *r;
	enum ask_result result;
	const char *reason, *field;

	answers_init(&a, f->sheet);
	answers_set(&a, FIELD_CLIENT, f->client);
	answers_put(&a, "kind", person != NULL ? "person" : "item9");
	answers_put(&a, "person", person != NULL ? person : "");
	answers_put(&a, "answered_on", answered_on);
	answers_put(&a, "reviewed_on", f->date);
	answers_put(&a, "by",
	    record_text(records_one(f->known, "case", f->client), "therapist"));
	r = fill_record(f, NULL, &a);
	answers_clear(&a);
	result = fill_passes(f, r, 1, 3, person);
	while (result == ASK_ANSWER &&
	    (reason = reason_of(&r->answers, &field)) != NULL &&
	    strcmp(field, "reviewed_on") == 0) {
		fill_say(f, "%s: %s", words_in(&sheet_get(f->sheet,
		    field)->label, f->lang), reason);
		result = fill_field(f, r, field, person);
		result = result == ASK_KEEP ? ASK_ANSWER : result;
	}
	return result;
}

void
safety_review_end(struct fill *f, bool cut_off)
{
	const char *reason, *field;
	size_t i;

	for (i = 0; i < f->n && !cut_off; i++) {
		reason = reason_of(&f->record[i].answers, &field);
		f->record[i].held = reason != NULL;
		if (reason != NULL)
			fill_say(f, _("This is no review yet. %s: %s"),
			    words_in(&sheet_get(f->sheet, field)->label,
			    f->lang), reason);
	}
	fill_end(f, cut_off);
}
