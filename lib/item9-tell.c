/* SPDX-License-Identifier: MIT
 * What a watch has seen, told when all rows have passed. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "item9-own.h"
#include "mem.h"
#include "store.h"
#include "utf8.h"

static struct date
unpack(uint32_t packed)
{
	struct date d = { .year = (int)(packed >> 9),
		.month = (int)(packed >> 5 & 15), .day = (int)(packed & 31) };

	d.precision = packed == 0 ? DATE_UNKNOWN : d.month == 0 ? DATE_YEAR :
	    d.day == 0 ? DATE_MONTH : DATE_DAY;
	return d;
}

/* Is it, among those that its name fits, one that was taken back? */
static bool
taken_back(const struct watched *c, const struct review *r)
{
	const struct review *other;
	size_t i;
	long nth = 0;

	for (other = c->review; other <= r; other++)
		nth += other->answered == r->answered && other->on == r->on;
	for (i = 0; i < c->n_taken; i++)
		if (c->taken[i].answered == r->answered &&
		    c->taken[i].on == r->on && c->taken[i].nth == nth)
			return true;
	return false;
}

static bool
reviewed(const struct watched *c, uint32_t on)
{
	const struct review *r = c->review;
	size_t i;

	for (i = 0; i < c->n_review; i++, r++)
		if (r->answered == on && r->counts &&
		    (c->n_taken == 0 || !taken_back(c, r)))
			return true;
	return false;
}

static void
put_answer(struct str *out, const char *code, const struct answer *a)
{
	struct date on = unpack(a->on);
	char text[DATE_TEXT];

	date_text(&on, text);
	utf8_safe(out, code, strlen(code));
	str_puts(out, ": ");
	str_printf(out, _("%s was above 0 on %s"), item9_name(a->measure),
	    a->on != 0 ? text : _("an unknown date"));
	str_puts(out, item9_due_words());
	if (a->left_out)
		str_puts(out, _(" That record is not in this output."));
	str_putc(out, '\n');
}

size_t
item9_watch_lines(const struct item9_watch *w, struct str *out)
{
	const struct watched *c = w->client;
	size_t n = 0, i, k;

	for (i = 0; i < w->n; i++, c++)
		for (k = 0; k < c->n; k++)
			if (!reviewed(c, c->answer[k].on)) {
				put_answer(out, labels_text(&w->codes, i),
				    &c->answer[k]);
				n++;
			}
	return n;
}

static bool
watch_bad(void *context, const struct row *row, const struct fault *fault,
    size_t n)
{
	(void)fault;
	(void)n;
	item9_watch_bad(context, row, true);
	return true;
}

static bool
holds_any(const char *path)
{
	static const char *const names[] = { "/measure.csv",
		"/safety-review.csv", "/void.csv" };
	const char *name = strrchr(path, '/');
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (name != NULL && strcmp(name, names[i]) == 0)
			return true;
	return false;
}

void
item9_watch_store(struct item9_watch *w, struct sheets *sheets,
    const char *client)
{
	static const char *const least[] = { "void", NULL };
	char **all = store_files(client);
	char **files;
	struct stream_options o = { .sheets = least, .others = true,
		.bad = watch_bad, .context = w };
	struct stream *s;
	const struct row *row;
	size_t i, n = 0;

	if (all == NULL)
		return;
	for (i = 0; all[i] != NULL; i++)
		continue;
	files = mem_new(i + 1, sizeof(*files));
	for (i = 0; all[i] != NULL; i++)
		if (holds_any(all[i]))
			files[n++] = all[i];
	o.files = files;
	s = stream_open(&o, sheets);
	while ((row = stream_next(s)) != NULL)
		item9_watch_row(w, row, true);
	stream_close(s);
	store_files_free(all);
	free(files);
}
