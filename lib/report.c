/* SPDX-License-Identifier: MIT
 * A report: what it says of a client, and what is around all of them. */

#include <string.h>

#include "letter.h"
#include "report-own.h"

#define BODY "\x01" /* stands for all clients while the page is rendered */

bool
report_wants_therapists(struct report *r)
{
	size_t i;

	if (template_uses(r->template, "treatment") ||
	    template_uses(r->template, "needs"))
		return true;
	for (i = 0; i < r->n_use; i++)
		if (sheet_field(report_use_sheet(r, &r->use[i]), "cases") >= 0)
			return true;
	return false;
}

bool
report_is_list(const struct report *r)
{
	return r->list;
}

/* --with-letter, where the client consents; else why there is none. */
static bool
letter_wanted(const struct cli *cli, struct records *all, const char *client)
{
	if (!cli->with_letter)
		return false;
	if (letter_consented(all, client))
		return true;
	if (*records_current(all, "letter", client) != NULL)
		warn(_("%s: the client has not consented to show the text of "
		    "letters: it is withheld"), client);
	return false;
}

struct shown
report_shown(struct cli *cli, struct records *all, const char *client)
{
	const struct settings *settings = cli_settings(cli);
	struct date last = records_last_date(all, client);
	const char *lang =
	    settings_get(settings, all, client, "language").value;

	return (struct shown){
		.all = all,
		.full = all,
		.override = cli->override,
		.client = client,
		.lang = cli_lang(cli, lang),
		.settings = settings,
		.today = cli_today(cli, &last),
		.width = cli_width(cli),
		.for_client = cli_for_client(cli, false),
		.unicode = cli_unicode(cli),
		.plain = cli->plain,
		.color = cli_use_color(cli),
		.letter = letter_wanted(cli, all, client),
	};
}

static void
render(struct template *t, const struct node *data, enum escape how,
    struct str *out)
{
	if (!template_render(t, data, how, out))
		die_fault(template_fault(t));
}

void
report_head(struct report *r, const char *title, const char *lang,
    struct str *out)
{
	struct node *data = tree_map(r->tree);
	const char *body;

	r->rendered = r->listed = 0;
	r->apart = false;
	if (r->page == NULL)
		return;
	tree_set(r->tree, data, "title",
	    tree_text(r->tree, title, strlen(title)));
	tree_set(r->tree, data, "lang", tree_text(r->tree, lang, strlen(lang)));
	tree_set(r->tree, data, "body", tree_raw(r->tree, BODY, strlen(BODY)));
	str_clear(&r->text);
	render(r->page, data, r->how, &r->text);
	tree_clear(r->tree);
	body = strstr(str_text(&r->text), BODY);
	if (body == NULL)
		die(STATUS_USAGE, _("the template page has no {{{body}}}"));
	str_put(out, r->text.text, (size_t)(body - r->text.text));
	str_clear(&r->foot);
	str_puts(&r->foot, body + strlen(BODY));
}

/* What parts a client from the one before. */
static void
put_between(const struct report *r, const struct shown *shown,
    struct str *out)
{
	if (r->format == REPORT_MD) {
		str_puts(out, "\n---\n\n");
	} else if (r->format == REPORT_TEXT) {
		str_putc(out, '\n');
		str_fill(out, '=', shown->width);
		str_puts(out, "\n\n");
	}
}

void
report_render(struct report *r, const struct shown *shown, struct str *out)
{
	struct shown line = *shown;
	struct fault fault = { 0 };
	size_t before = out->len;
	struct node *data;

	/* A thing in a list is one line, however long. */
	line.plain |= r->list;
	line.memo = r->memo;
	line.wants = template_uses;
	line.template = r->template;
	line.fault = &fault;
	shown = &line;
	if (r->rendered++ != 0 && !r->list)
		put_between(r, shown, out);
	else if (r->rendered == 1 && r->apart && r->format != REPORT_HTML)
		str_putc(out, '\n');
	if (r->format == REPORT_HTML && !r->list)
		str_puts(out, "<article>\n");
	report_safety(r, shown, out);
	str_clear(&r->text);
	tree_clear(r->tree);
	data = report_data(r, shown);
	if (fault.reason != NULL)
		die_fault(&fault);
	render(r->template, data, r->how, &r->text);
	if (r->format == REPORT_TEXT)
		report_lay(out, str_text(&r->text), r->text.len, shown);
	else
		str_put(out, str_text(&r->text), r->text.len);
	if (r->format == REPORT_HTML && !r->list)
		str_puts(out, "</article>\n");
	r->listed += out->len != before;
	report_forget_strangers(r);
}

void
report_foot(struct report *r, struct str *out)
{
	if (r->list && r->listed == 0)
		str_puts(out, r->format == REPORT_HTML ?
		    _("<p>Nothing is due.</p>\n") : _("Nothing is due.\n"));
	str_put(out, str_text(&r->foot), r->foot.len);
}
