/* SPDX-License-Identifier: MIT
 * The measures of one client, for reports. */

#include <stdlib.h>
#include <string.h>

#include "course.h"
#include "drawn.h"
#include "item9.h"
#include "mem.h"
#include "symptoms.h"
#include "trend.h"

/* Is there a form of it, and a definition? */
static bool
is_told(const struct record *const *row, const char *name)
{
	struct measure *m;

	while (*row != NULL && !record_is(*row, "measure", name))
		row++;
	if (*row == NULL)
		return false;
	m = measure_load(name);
	measure_free(m);
	return m != NULL;
}

const char **
symptoms_measures(const struct shown *s)
{
	const struct record *const *all = records_history(s->all, "measure",
	    s->client);
	const struct field *field = *all != NULL ?
	    sheet_get((*all)->sheet, "measure") : NULL;
	size_t options = field != NULL ? field->n_option : 0, i, n = 0;
	const char **name = mem_new(options + 1, sizeof(*name));

	for (i = 0; i < options; i++)
		if (is_told(all, field->option[i].code))
			name[n++] = field->option[i].code;
	return name;
}

/* Where facts are put. */
struct telling {
	const struct shown *s;
	struct tree *t;
	struct node *list;
};

static struct node *
copy(struct tree *t, const char *text)
{
	return tree_copy(t, text, strlen(text));
}

static void
put_fact(void *context, const char *label, const char *text)
{
	struct telling *tell = context;
	struct node *map = tree_map(tell->t);

	tree_set(tell->t, map, "label", copy(tell->t, label));
	tree_set(tell->t, map, "text", copy(tell->t, text));
	tree_add(tell->t, tell->list, map);
}

static void
put_form(struct telling *tell, const struct course *c, size_t i)
{
	struct tree *t = tell->t;
	struct node *map = tree_map(t);
	const char *band = c->score[i].total_known && !c->adult_only ?
	    measure_band(c->m, c->score[i].total) : NULL;
	struct item9 it = item9_of(tell->s->full, c->row[i]);
	struct str s = { 0 };

	tree_set(t, map, "session", copy(t, record_text(c->row[i],
	    "session")));
	tree_set(t, map, "date", copy(t, record_on(c->row[i])));
	measure_score_words(c->m, &c->score[i], &s);
	tree_set(t, map, "total", copy(t, str_text(&s)));
	tree_set(t, map, "band", copy(t, band != NULL ? band : ""));
	str_clear(&s);
	if (!tell->s->for_client)
		item9_words(&it, c->m->answer, MEASURE_ANSWERS_MAX, &s);
	tree_set(t, map, "item9", copy(t, str_text(&s)));
	tree_add(t, tell->list, map);
	str_free(&s);
}

static void
put_measure(const struct shown *s, struct tree *t, const char *name,
    struct node *list)
{
	struct measure *m = measure_load(name);
	struct node *map = tree_map(t);
	struct telling facts = { s, t, tree_list(t) };
	struct telling forms = { s, t, tree_list(t) };
	struct course c;
	size_t i;

	course_of(&c, m, s);
	course_facts(&c, put_fact, &facts);
	for (i = 0; i < c.n; i++)
		put_form(&forms, &c, i);
	tree_set(t, map, "name", copy(t, m->label));
	tree_set(t, map, "facts", facts.list);
	tree_set(t, map, "forms", forms.list);
	tree_set(t, map, "asked", tree_bool(t, m->selfharm != NULL &&
	    !s->for_client));
	tree_set(t, map, "bands", tree_bool(t, m->n_band != 0 &&
	    !c.adult_only));
	tree_add(t, list, map);
	course_clear(&c);
	measure_free(m);
}

struct node *
symptoms_part(const struct shown *s, struct tree *t, enum escape how)
{
	const char **name = symptoms_measures(s);
	struct node *list = tree_list(t);
	size_t i;

	(void)how;
	for (i = 0; name[i] != NULL; i++)
		put_measure(s, t, name[i], list);
	free(name);
	return list;
}

struct node *
symptoms_names(struct tree *t)
{
	static const char *const text[] = { "session", "date", "total",
		"band", "item9" };
	struct node *list = tree_list(t), *map = tree_map(t);
	struct node *forms = tree_list(t), *form = tree_map(t);
	struct telling facts = { NULL, t, tree_list(t) };
	size_t i;

	put_fact(&facts, "", "");
	for (i = 0; i < sizeof(text) / sizeof(*text); i++)
		tree_set(t, form, text[i], tree_text(t, "", 0));
	tree_add(t, forms, form);
	tree_set(t, map, "name", tree_text(t, "", 0));
	tree_set(t, map, "facts", facts.list);
	tree_set(t, map, "forms", forms);
	tree_set(t, map, "asked", tree_bool(t, true));
	tree_set(t, map, "bands", tree_bool(t, true));
	tree_add(t, list, map);
	return list;
}

struct node *
symptoms_trends(const struct shown *s, struct tree *t, enum escape how)
{
	const char **name = symptoms_measures(s);
	struct str out = { 0 };
	struct picture *p;
	struct node *node = NULL;
	size_t i;

	for (i = 0; name[i] != NULL; i++) {
		p = trend_picture(s, name[i], NULL, how == ESCAPE_HTML ?
		    TREND_PAGE : s->width);
		if (out.len != 0)
			str_puts(&out, "\n\n");
		drawn_put(s, p, how, &out);
		picture_free(p);
	}
	if (out.len != 0)
		node = tree_copy_raw(t, out.text, out.len);
	free(name);
	str_free(&out);
	return node;
}
