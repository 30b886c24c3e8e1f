/* SPDX-License-Identifier: MIT
 * The sentence that links symptoms and an event, and areas by their names. */

#include <string.h>

#include "area.h"
#include "err.h"
#include "facts.h"
#include "formulation-own.h"

const char *
formulation_area(const struct shown *s, struct tree *t,
    const struct record *row, const char *field)
{
	enum area area = area_of_code(record_text(row, field));

	return area != AREA_NONE ? area_name(area, area_case_of(s->settings,
	    s->all, s->client).scheme) : facts_value(s, t, row, field);
}

/* "grief", "grief and role dispute". */
static const char *
both_areas(const struct shown *s, struct tree *t, const struct record *focus)
{
	const char *second = formulation_area(s, t, focus, "area_second");

	return *second == '\0' ? formulation_area(s, t, focus, "area") :
	    facts_text(t, _("%s and %s"), formulation_area(s, t, focus, "area"),
	    second);
}

/* Words that go on: without a full stop of their own. */
static const char *
unended(struct tree *t, const char *words)
{
	size_t len = strlen(words);

	while (len > 0 && strchr(". ", words[len - 1]) != NULL)
		len--;
	return facts_text(t, "%.*s", (int)len, words);
}

const char *
formulation_link(const struct shown *s, struct tree *t,
    const struct record *focus)
{
	const char *symptoms = unended(t, record_text(focus, "symptoms"));
	const char *event = unended(t, record_text(focus, "link_event"));

	if (*record_text(focus, "link") != '\0')
		return record_text(focus, "link");
	if (*symptoms == '\0' || *event == '\0' ||
	    *record_text(focus, "area") == '\0')
		return NULL;
	if (record_is(focus, "link_start", "began"))
		return facts_text(t, _("Your %s began when %s; this looks "
		    "like %s."), symptoms, event, both_areas(s, t, focus));
	if (record_is(focus, "link_start", "worsened"))
		return facts_text(t, _("Your %s got worse when %s; this looks "
		    "like %s."), symptoms, event, both_areas(s, t, focus));
	if (record_is(focus, "link_start", "returned"))
		return facts_text(t, _("Your %s came back when %s; this looks "
		    "like %s."), symptoms, event, both_areas(s, t, focus));
	return NULL;
}
