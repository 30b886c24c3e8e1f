/* SPDX-License-Identifier: MIT
 * The data of a report: what is in force of each sheet that the template
 * names, and what was said before. */

#include <string.h>

#include "facing.h"
#include "letter.h"
#include "report-own.h"

bool
report_tells(const struct shown *shown, const struct record *record,
    const struct field *field)
{
	return field_told(field, shown->for_client) &&
	    (field->privacy != PRIVACY_LETTER ||
	    letter_told(shown, record)) &&
	    !facing_withheld(shown->full, record, field);
}

bool
report_any_told(const struct sheet *sheet, bool for_client)
{
	size_t i;

	for (i = FIELD_OWN; i < sheet->n; i++)
		if (field_told(&sheet->field[i], for_client))
			return true;
	return false;
}

/* Rows about the therapist are those of no client. */
static bool
is_theirs(const struct sheet *sheet)
{
	return sheet_field(sheet, "cases") >= 0;
}

bool
report_single(const struct sheet *sheet)
{
	size_t i;

	for (i = FIELD_SESSION; i < sheet->n; i++)
		if (sheet->field[i].key)
			return false;
	return !is_theirs(sheet);
}

static struct node *
copy(struct report *r)
{
	return tree_copy(r->tree, str_text(&r->scratch), r->scratch.len);
}

struct node *
report_value(struct report *r, const struct shown *shown,
    const struct field *field, const struct cell *value)
{
	if (value->len == 0)
		return tree_text(r->tree, "", 0);
	if (field->n_option == 0 && value->len > 10 &&
	    (r->format != REPORT_TEXT ||
	    strpbrk(value->text, "\n\t") == NULL))
		return tree_text(r->tree, value->text, value->len);
	str_clear(&r->scratch);
	if (strcmp(value->text, "n/a") == 0)
		str_puts(&r->scratch, _("does not apply"));
	else if (strcmp(value->text, "not today") == 0)
		str_puts(&r->scratch, _("put off"));
	else if (field->type == TYPE_DATE &&
	    strcmp(value->text, "unknown") == 0)
		str_puts(&r->scratch, _("not known"));
	else
		field_show(field, value->text, value->len, shown->lang,
		    &r->scratch);
	if (r->format == REPORT_TEXT)
		report_flatten(&r->scratch);
	return copy(r);
}

/* One record: its fields by name, and their codes. */
static struct node *
record_node(struct report *r, const struct report_use *use,
    const struct record *record, const struct shown *shown)
{
	const struct sheet *sheet = use->sheet;
	struct node *map = tree_map(r->tree);
	struct node *codes = r->codes ? tree_map(r->tree) : NULL;
	const struct cell *value;
	size_t i;

	for (i = FIELD_CLIENT; i < sheet->n; i++) {
		value = &record->value[i];
		if (!use->field[i] ||
		    !report_tells(shown, record, &sheet->field[i]))
			continue;
		tree_set(r->tree, map, sheet->field[i].name,
		    report_value(r, shown, &sheet->field[i], value));
		if (codes != NULL)
			tree_set(r->tree, codes, sheet->field[i].name,
			    tree_text(r->tree, value->text, value->len));
	}
	if (codes != NULL)
		tree_set(r->tree, map, "code", codes);
	return map;
}

/* Does a therapist's own row name this client? */
static bool
concerns(const struct record *record, const char *client)
{
	const char *cases = record_text(record, "cases");
	size_t len = strlen(client), n;

	for (; *cases != '\0'; cases += n + (cases[n] != '\0')) {
		n = strcspn(cases, ";");
		if (n == len && strncmp(cases, client, n) == 0)
			return true;
	}
	return false;
}

static void
add_records(struct report *r, const struct report_use *use,
    const struct record *const *row, const struct shown *shown,
    struct node *list)
{
	for (; *row != NULL; row++)
		if (!is_theirs(use->sheet) || concerns(*row, shown->client))
			tree_add(r->tree, list,
			    record_node(r, use, *row, shown));
}

static void
set_sheet(struct report *r, struct report_use *use,
    const struct shown *shown, struct node *root, struct node *history)
{
	const char *name = use->name, *client;
	const struct record *const *row;
	struct node *list;

	if (*records_history(shown->all, name, NULL) == NULL ||
	    !report_any_told(report_use_sheet(r, use), shown->for_client))
		return;
	client = is_theirs(use->sheet) ? NULL : shown->client;
	row = records_current(shown->all, name, client);
	if (report_single(use->sheet)) {
		if (*row != NULL)
			tree_set(r->tree, root, name,
			    record_node(r, use, *row, shown));
	} else {
		list = tree_list(r->tree);
		add_records(r, use, row, shown, list);
		tree_set(r->tree, root, name, list);
	}
	if (history == NULL)
		return;
	list = tree_list(r->tree);
	add_records(r, use, records_history(shown->all, name, client), shown,
	    list);
	tree_set(r->tree, history, name, list);
}

static void
set_parts(struct report *r, const struct shown *shown, struct node *root)
{
	const struct report_part *p;
	struct node *part;

	for (p = report_parts; p->name != NULL; p++) {
		part = template_uses(r->template, p->name) ?
		    p->make(shown, r->tree, r->how) : NULL;
		if (part != NULL)
			tree_set(r->tree, root, p->name, part);
	}
}

static void
set_text(struct report *r, struct node *map, const char *name,
    const char *text)
{
	tree_set(r->tree, map, name, tree_copy(r->tree, text, strlen(text)));
}

struct node *
report_data(struct report *r, const struct shown *shown)
{
	struct node *root = tree_map(r->tree);
	struct node *history = r->history ? tree_map(r->tree) : NULL;
	char today[DATE_TEXT];
	size_t i;

	date_text(&shown->today, today);
	set_text(r, root, "client", shown->client);
	set_text(r, root, "today", today);
	set_text(r, root, "lang", shown->lang);
	tree_set(r->tree, root, "therapist",
	    tree_bool(r->tree, !shown->for_client));
	for (i = 0; i < r->n_use; i++)
		set_sheet(r, &r->use[i], shown, root, history);
	if (history != NULL)
		tree_set(r->tree, root, "history", history);
	if (r->strangers)
		tree_set(r->tree, root, "unknown", report_strangers(r));
	if (r->tables)
		tree_set(r->tree, root, "tables", report_tables(r, shown));
	set_parts(r, shown, root);
	return root;
}
