/* SPDX-License-Identifier: MIT
 * The losses of a client. */

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "grief-own.h"
#include "mem.h"
#include "settings.h"
#include "utf8.h"

bool
loss_is(const struct loss *loss, const struct record *row)
{
	return utf8_same(loss->person, record_text(row, "person"));
}

/* Those of one sheet who are not there yet. */
static void
add(struct losses *all, const char *sheet)
{
	const struct record *const *row = records_current(all->s->all, sheet,
	    all->s->client);
	size_t i;

	for (; *row != NULL; row++) {
		for (i = 0; i < all->n && !loss_is(&all->loss[i], *row); i++)
			continue;
		if (i < all->n)
			continue;
		all->loss = mem_grow(all->loss, &all->cap, all->n + 1,
		    sizeof(*all->loss));
		all->loss[all->n++] = (struct loss){
		    record_text(*row, "person"),
		    strcmp(sheet, "grief") == 0 ? *row : NULL };
	}
}

static const char *
setting(const struct shown *s, const char *field)
{
	return settings_get(s->settings, s->all, s->client, field).value;
}

void
losses_make(struct losses *all, const struct shown *s)
{
	const char *age = setting(s, "age_band");

	*all = (struct losses){ .s = s,
		.onset = date_parse(setting(s, "onset")),
		.minor = strcmp(age, "under-12") == 0 ||
		    strcmp(age, "12-17") == 0,
		.age_known = !sheet_unanswered(age) };
	add(all, "grief");
	add(all, "grief-release");
	add(all, "grief-reconnect");
}

void
losses_clear(struct losses *all)
{
	free(all->loss);
}

void
losses_months(const struct losses *all, const struct loss *loss,
    struct str *out)
{
	struct date died = grief_died(loss->row);

	if (!date_known(&died)) {
		str_puts(out, _("died on a day that is not known. Months "
		    "since: not known."));
		return;
	}
	str_printf(out, _("died %s. To the first symptoms: "),
	    record_text(loss->row, "died_on"));
	grief_to_onset(&died, &all->onset, out);
	str_puts(out, _(". To today: "));
	grief_to_today(&died, &all->s->today, out);
	str_putc(out, '.');
}

void
mourning_say(const struct mourning *m, struct node *list, const char *label,
    const char *text)
{
	facts_say(m->t, list, m->loss->person, label, text);
}

/* A list of facts of a loss. */
static const struct part {
	const char *name;
	bool therapist; /* empty for the client */
	void (*put)(const struct mourning *m, struct node *list);
} parts[] = {
	{ "lines", true, grief_put_lines },
	{ "note", true, grief_put_note },
	{ "brief", false, grief_put_brief },
	{ "next", false, grief_put_next },
	{ "time", false, grief_put_time },
	{ "story", false, grief_put_story },
	{ "checks", false, grief_put_checks },
	{ "flags", true, grief_put_flags },
	{ "release", false, grief_put_release },
	{ "ties", false, grief_put_ties },
	{ "roles", false, grief_put_roles },
	{ "bonds", false, grief_put_bonds },
};

enum { N_PARTS = sizeof(parts) / sizeof(parts[0]) };

static struct node *
loss_node(const struct mourning *m)
{
	struct node *map = tree_map(m->t), *list;
	size_t i;

	tree_set(m->t, map, "name", tree_copy(m->t, m->loss->person,
	    strlen(m->loss->person)));
	tree_set(m->t, map, "plain", tree_bool(m->t, m->s->plain));
	for (i = 0; i < N_PARTS; i++) {
		list = tree_list(m->t);
		if (!(parts[i].therapist && m->s->for_client))
			parts[i].put(m, list);
		tree_set(m->t, map, parts[i].name, list);
	}
	return map;
}

struct node *
grief_part(const struct shown *s, struct tree *t, enum escape how)
{
	struct node *map = NULL, *list = tree_list(t);
	struct losses all;
	size_t i;

	(void)how;
	losses_make(&all, s);
	if (all.n != 0)
		tree_set(t, map = tree_map(t), "losses", list);
	for (i = 0; i < all.n; i++)
		tree_add(t, list, loss_node(&(struct mourning){ &all, s, t,
		    &all.loss[i] }));
	losses_clear(&all);
	return map;
}

struct node *
grief_names(struct tree *t)
{
	struct node *list = tree_list(t), *map = tree_map(t);
	size_t i;

	for (i = 0; i < N_PARTS; i++)
		tree_set(t, map, parts[i].name, facts_names(t));
	tree_set(t, map, "name", tree_text(t, "", 0));
	tree_set(t, map, "plain", tree_bool(t, true));
	tree_add(t, list, map);
	map = tree_map(t);
	tree_set(t, map, "losses", list);
	return map;
}
