/* SPDX-License-Identifier: MIT
 * Totals, bands and change. */

#include "err.h"
#include "measure.h"

const char *
measure_check(const struct measure *m, long total)
{
	if (total < m->from || total > m->to)
		return _("is outside the range of this measure");
	if (total % m->step != 0)
		return _("cannot be a total of this measure");
	return NULL;
}

struct measure_score
measure_score(const struct measure *m, const struct record *row)
{
	struct measure_score s = { .total_known = m->n_item != 0,
	    .refused = -1 };
	size_t i;
	long n;

	for (i = 0; i < m->n_item; i++) {
		n = record_number(row, m->item[i].field, -1);
		s.answered += n >= 0;
		s.total += n >= 0 ? n : 0;
	}
	if (s.answered < m->n_item)
		s.total_known = false;
	if (s.answered == 0) {
		s.total = record_number(row, "total", -1);
		s.typed = s.total_known =
		    s.total >= 0 && measure_check(m, s.total) == NULL;
		s.refused = s.typed ? -1 : s.total;
	}
	if (!s.total_known)
		s.total = -1;
	return s;
}

void
measure_score_words(const struct measure *m, const struct measure_score *s,
    struct str *out)
{
	if (s->total_known)
		str_printf(out, "%ld", s->total);
	else if (s->refused >= 0)
		str_printf(out, _("%ld cannot be a total"), s->refused);
	else if (m->n_item == 0)
		str_puts(out, _("no total"));
	else
		str_printf(out, _("%zu of %zu answered"), s->answered,
		    m->n_item);
}

const char *
measure_band(const struct measure *m, long total)
{
	size_t i;

	for (i = 0; i < m->n_band; i++)
		if (total >= m->band[i].from && total <= m->band[i].to)
			return m->band[i].label;
	return NULL;
}

bool
measure_at_case(const struct measure *m, long total)
{
	return m->has_case && total >= m->at_case.from &&
	    total <= m->at_case.to;
}

enum measure_change
measure_change(const struct measure *m, long first, long latest)
{
	long better = m->higher_better ? latest - first : first - latest;

	if (m->change == 0)
		return CHANGE_UNKNOWN;
	return better >= m->change ? CHANGE_IMPROVED :
	    -better >= m->change ? CHANGE_WORSE : CHANGE_NONE;
}

void
measure_change_words(const struct measure *m, enum measure_change change,
    struct str *out)
{
	switch (change) {
	case CHANGE_IMPROVED:
		str_printf(out, _("improved by %ld or more"), m->change);
		break;
	case CHANGE_WORSE:
		str_printf(out, _("worse by %ld or more"), m->change);
		break;
	case CHANGE_NONE:
		str_puts(out, _("no reliable change"));
		break;
	case CHANGE_UNKNOWN:
		str_puts(out, m->change != 0 ? _("not known") :
		    _("no figure for this measure"));
		break;
	}
}
