/* SPDX-License-Identifier: MIT
 * The safety card and its numbers. */

#include <string.h>

#include "card-numbers.h"
#include "card.h"
#include "err.h"
#include "escape.h"
#include "resource.h"
#include "template.h"
#include "utf8.h"

enum { MONTHS_VALID = 12 };

static bool
is_child(const struct card *card)
{
	return strcmp(card->age_band, "under-12") == 0 ||
	    strcmp(card->age_band, "12-17") == 0;
}

/* Is this number for somebody of that age? */
static bool
fits(const struct card *card, const char *const *row)
{
	if (strcmp(row[CARD_FOR], "under-18") == 0)
		return is_child(card) || *card->age_band == '\0';
	return strcmp(row[CARD_FOR], "adult") != 0 || !is_child(card);
}

/* The words of the card as names of the map. */
static void
add_words(struct tree *tree, struct node *map, struct pool *pool,
    const char *lang)
{
	const struct csv_record *record;
	struct csv_reader *csv;
	struct resource r;
	int at;

	if (!resource_shipped("safety/words.csv", &r))
		return;
	csv = resource_csv(&r);
	record = csv_next(csv);
	at = record != NULL ? card_column_at(record, "text", lang) : -1;
	while (at >= 0 && (record = csv_next(csv)) != NULL) {
		const char *name = record->cell[0].text;
		const char *text = (size_t)at < record->n ?
		    record->cell[at].text : "";

		tree_set(tree, map, pool_dup(pool, name, strlen(name)),
		    tree_copy(tree, text, strlen(text)));
	}
	csv_close(csv);
}

static void
add_number(struct tree *tree, struct node *list, const char *const *row)
{
	struct node *map = tree_map(tree);
	size_t i;

	for (i = CARD_WHO; i <= CARD_URL; i++)
		tree_set(tree, map, card_column[i],
		    tree_copy(tree, row[i], strlen(row[i])));
	tree_set(tree, map, "young_only",
	    tree_bool(tree, strcmp(row[CARD_FOR], "under-18") == 0));
	tree_add(tree, list, map);
}

static struct node *
card_data(struct tree *tree, const struct card *card, struct card_numbers *all)
{
	struct node *map = tree_map(tree);
	struct node *services = tree_list(tree);
	struct node *lines = tree_list(tree);
	size_t i;

	add_words(tree, map, &all->pool, card->lang);
	for (i = 0; i < all->n; i++)
		if (fits(card, all->row[i]))
			add_number(tree,
			    strcmp(all->row[i][CARD_KIND], "emergency") == 0 ?
			    services : lines, all->row[i]);
	tree_set(tree, map, "services", services);
	tree_set(tree, map, "lines", lines);
	tree_set(tree, map, "child", tree_bool(tree, is_child(card)));
	return map;
}

static bool
render(struct str *out, const struct card *card, const char *name,
    enum escape how)
{
	struct tree *tree = tree_new();
	struct card_numbers all;
	struct resource r;
	struct template *t;
	bool good = resource_shipped(name, &r);

	card_numbers_find(&all, card->country, card->lang, card->own);
	if (good) {
		t = template_new(&r, NULL);
		good = template_render(t, card_data(tree, card, &all), how,
		    out);
		template_free(t);
	}
	card_numbers_clear(&all);
	tree_free(tree);
	return good;
}

/* What goes on below a line is as far in as that line. */
static void
put_lines(struct str *out, const char *text, size_t width)
{
	struct str line = { 0 };
	size_t n;

	for (; *text != '\0'; text += n + (text[n] == '\n')) {
		n = strcspn(text, "\n");
		str_clear(&line);
		str_put(&line, text, n);
		utf8_wrap(out, str_text(&line), width,
		    strspn(str_text(&line), " "));
		str_putc(out, '\n');
	}
	str_free(&line);
}

bool
card_put(struct str *out, const struct card *card, const char *format)
{
	struct str text = { 0 };
	bool good;

	if (strcmp(format, "html") == 0)
		return render(out, card, "safety/card.html.mustache",
		    ESCAPE_HTML);
	if (strcmp(format, "md") == 0)
		return render(out, card, "safety/card.md.mustache",
		    ESCAPE_MARKDOWN);
	if (strcmp(format, "text") != 0)
		return false;
	good = render(&text, card, "safety/card.txt.mustache", ESCAPE_TEXT);
	put_lines(out, str_text(&text), card->width);
	str_free(&text);
	return good;
}

bool
card_neutral(struct str *out, const struct card *card, const char *format)
{
	struct tree *tree = tree_new();
	struct node *map = tree_map(tree);
	struct pool pool = { 0 };
	struct name name = tree_name("neutral", strlen("neutral"));
	const struct node *words;
	bool html = strcmp(format, "html") == 0;

	add_words(tree, map, &pool, card->lang);
	words = tree_find(map, &name);
	if (words != NULL) {
		str_puts(out, html ? "<p>" : "");
		escape_put(out, html ? ESCAPE_HTML : ESCAPE_TEXT, words->text,
		    words->len);
		str_puts(out, html ? "</p>\n" : "\n");
	}
	tree_free(tree);
	pool_free(&pool);
	return words != NULL;
}

static bool
oldest_of(const struct card_numbers *all, struct date *oldest)
{
	size_t i;

	for (i = 0; i < all->n; i++) {
		struct date checked = date_parse(all->row[i][CARD_CHECKED_ON]);

		if (i == 0 || date_cmp(&checked, oldest) < 0)
			*oldest = checked;
	}
	return all->n != 0;
}

static void
note_age(struct str *out, const struct card *card, const struct date *oldest,
    const struct date *today)
{
	char on[DATE_TEXT];
	struct date limit;

	if (!date_known(oldest)) {
		str_printf(out, _("It is not recorded when a crisis number "
		    "for %s was checked: check them.\n"), card->country);
		return;
	}
	limit = date_of_day(date_first(oldest));
	limit = date_add_months(&limit, MONTHS_VALID);
	if (today->precision != DATE_DAY || date_cmp(today, &limit) <= 0)
		return;
	date_text(oldest, on);
	str_printf(out, _("A crisis number for %s was last checked on %s, "
	    "over a year ago: check them.\n"), card->country, on);
}

void
card_notes(struct str *out, const struct card *card, const struct date *today)
{
	struct card_numbers all;
	struct date oldest;

	card_numbers_find(&all, card->country, "", card->own);
	if (all.broken)
		str_puts(out, _("Your own safety/numbers.csv could not be "
		    "read: the card has the shipped numbers.\n"));
	if (*card->country == '\0')
		str_puts(out, _("The client's country is not recorded: the "
		    "safety card has no crisis numbers.\n"));
	else if (!oldest_of(&all, &oldest))
		str_printf(out, _("No crisis numbers are known for %s: add "
		    "them to your own safety/numbers.csv.\n"), card->country);
	else
		note_age(out, card, &oldest, today);
	card_numbers_clear(&all);
}

void
card_numbers(const struct card *card, void (*each)(void *context,
    const char *who, const char *number, const char *hours), void *context)
{
	struct card_numbers all;
	size_t i;

	card_numbers_find(&all, card->country, card->lang, card->own);
	for (i = 0; i < all.n; i++)
		if (fits(card, all.row[i]))
			each(context, all.row[i][CARD_WHO],
			    all.row[i][CARD_NUMBER], all.row[i][CARD_HOURS]);
	card_numbers_clear(&all);
}
