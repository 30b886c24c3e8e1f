/* SPDX-License-Identifier: MIT
 * What the review says of K12, of a quick circle and of nobody; what it keeps
 * from the client; and that its names and templates agree. */

#include <stdlib.h>

#include "mem.h"
#include "resource.h"
#include "review.h"
#include "settings.h"
#include "stream.h"
#include "template.h"
#include "unit.h"

struct told {
	struct sheets *sheets;
	struct shown s;
	struct tree *t;
	struct node *part;
};

static void
tell(struct told *x, const char *const *files, const char *client)
{
	char *operands[4] = { NULL };
	struct stream_options o = { .files = operands };
	const struct row *row;
	struct stream *in;
	size_t i;

	for (i = 0; files[i] != NULL; i++)
		operands[i] = mem_dup(files[i]);
	*x = (struct told){ .sheets = sheets_new(false), .t = tree_new() };
	x->s = (struct shown){ .all = records_new(), .client = client,
		.lang = "en", .width = 72 };
	in = stream_open(&o, x->sheets);
	while ((row = stream_next(in)) != NULL)
		records_add(x->s.all, row);
	CHECK(stream_fault(in) == NULL);
	stream_close(in);
	records_settle(x->s.all, NULL);
	x->s.full = x->s.all;
	while (i > 0)
		free(operands[--i]);
}

static void
tell_k12(struct told *x)
{
	static const char *const files[] = { "tests/demo/K12/case.csv",
		"tests/demo/K12/review.csv", "tests/demo/K12/safety-review.csv",
		NULL };

	tell(x, files, "K12");
}

/* Rows of the review without a name but their columns. */
static void
tell_rows(struct told *x, const char *rows)
{
	char path[] = "/tmp/ipt-review-XXXXXX";
	int fd = mkstemp(path);
	FILE *f = fdopen(fd, "w");
	const char *const files[] = { path, NULL };

	fprintf(f, "sheet,client,session,date,person,relation,status,ring,"
	    "support_practical,support_emotional,safe,tension,tension_kind,"
	    "contact\n%s", rows);
	fclose(f);
	tell(x, files, "K1");
	remove(path);
}

static void
forget(struct told *x)
{
	tree_free(x->t);
	records_free(x->s.all);
	sheets_free(x->sheets);
}

static const struct node *
named(const struct node *map, const char *text)
{
	struct name name = tree_name(text, strlen(text));

	return tree_find(map, &name);
}

static bool
says(const struct node *fact, const char *name, const char *text)
{
	const struct node *node = named(fact, name);

	return node->len == strlen(text) &&
	    memcmp(node->text, text, node->len) == 0;
}

/* Does a list have this fact, there or in its facts? */
static bool
has(const struct node *list, const char *label, const char *text)
{
	const struct link *item;

	for (item = list->first; item != NULL; item = item->next)
		if ((says(item->node, "label", label) &&
		    says(item->node, "text", text)) ||
		    has(named(item->node, "facts"), label, text))
			return true;
	return false;
}

static bool
has_label(const struct node *list, const char *label)
{
	const struct link *item;

	for (item = list->first; item != NULL; item = item->next)
		if (says(item->node, "label", label))
			return true;
	return false;
}

static void
make(struct told *x)
{
	tree_clear(x->t);
	x->part = review_part(&x->s, x->t, ESCAPE_TEXT);
}

static void
check_summary(struct told *x)
{
	const struct node *list;

	make(x);
	list = named(x->part, "summary");
	CHECK(has(list, "Circle", "first 2024-01-30, latest 2024-03-12"));
	CHECK(has(list, "People", "12"));
	CHECK(has(list, "By ring", "ring 1: 2, ring 2: 3, ring 3: 3, "
	    "ring 4: 1, outside: 3"));
	CHECK(has(list, "By kind", "family: 4; partner, home: 2; friends: 2; "
	    "work, study: 2; community, other: 2"));
	CHECK(has(list, "Support of 2 or more", "7 people: Daan, Noor, "
	    "Sanne, José, Aisha, Tess, The choir"));
	CHECK(has(list, "Of these, ring 1 or 2",
	    "4 people: Daan, Noor, José, Aisha"));
	CHECK(has(list, "Hidden tension", "2 people: Sanne, Rik"));
	CHECK(has(list, "Another ring wanted", "2 people: Sanne (now ring 3, "
	    "wanted ring 2), Walking mate (now outside, wanted ring 3)"));
	CHECK(has(list, "Unaware of low mood",
	    "3 people: Mum, Tess, The choir"));
	CHECK(has(list, "Better not told", "1 person: Rik"));
	CHECK(has(list, "Changes around onset", "5 people: Daan "
	    "(Work or study), Mum (A death), Dad (A death), Sanne "
	    "(Another change), The choir (Another change); within 3 "
	    "months either side"));
	CHECK(has(list, "Problem relationships",
	    "4 people: Daan, Dad, Sanne, Rik"));
	CHECK(!has_label(list, "Close rings"));
}

static void
check_banner(struct told *x)
{
	char *banner = review_banner(&x->s);

	CHECK(strstr(banner, "SAFETY FIRST: Rik may not be safe") == banner);
	CHECK(strstr(banner, "\"Not always\" on 2024-03-12, not reviewed yet")
	    != NULL);
	CHECK(strchr(banner, '\n') == NULL);
	free(banner);
}

static void
check_areas(struct told *x)
{
	static const struct settings_option who[] = { { "scheme", "who" },
		{ NULL, NULL } };
	const struct settings own = { .option = who };
	const struct node *list;

	make(x);
	list = named(x->part, "areas");
	CHECK(has(list, "Daan", "Partner, problem relationship"));
	CHECK(has(list, "Suggested area", "role dispute"));
	CHECK(has(list, "Because", "tension is 5"));
	CHECK(has(list, "Suggested area", "safety first"));
	CHECK(has(list, "Chosen area", "not chosen yet"));
	CHECK(has(list, "Stage", "not recorded"));
	/* Safety comes before all. */
	CHECK(says(list->first->node, "label", "Rik"));
	CHECK(has(named(x->part, "scheme"), "Scheme", "classic (the client's "
	    "own row): grief, role dispute, role transition, interpersonal "
	    "deficits"));
	CHECK(has(named(x->part, "client_area"), "Suggested area",
	    "no suggestion"));
	CHECK(has(named(x->part, "changes"), "Change (Mum)",
	    "A death, 2023-08-19; against the onset: Around"));
	x->s.settings = &own;
	make(x);
	CHECK(has(named(x->part, "areas"), "Suggested area", "disputes"));
	CHECK(has(named(x->part, "scheme"), "Scheme", "who (an option): "
	    "grief, disputes, life changes, loneliness or isolation"));
	x->s.settings = NULL;
}

static void
check_compare(struct told *x)
{
	const struct node *list;

	make(x);
	list = named(x->part, "compare");
	CHECK(has(list, "Daan", "from ring 2 to ring 1, closer"));
	CHECK(has(list, "José", "from ring 3 to ring 2, closer; was: Distant "
	    "or estranged, now: In my life now"));
	CHECK(has(list, "In the same ring", "7 people: Noor, Mum, Dad, Sanne, "
	    "Mr B, Rik, Walking mate"));
	CHECK(!has_label(list, "Not gone through again"));
}

/* Nothing of the therapist's in any text of a list. */
static bool
holds(const struct node *node, const char *word, int depth)
{
	const struct link *item;

	if (node->kind == NODE_TEXT || node->kind == NODE_RAW)
		return memmem(node->text, node->len, word, strlen(word)) !=
		    NULL;
	if (node->kind == NODE_BOOL || depth > 6)
		return false;
	for (item = node->first; item != NULL; item = item->next)
		if (holds(item->node, word, depth + 1))
			return true;
	return false;
}

static void
check_client(struct told *x)
{
	static const char *const word[] = { "safe", "SAFE", "Safe", "problem",
		"Problem", "area", "dispute", "grief", "Because", "Chosen" };
	static const enum escape form[] = { ESCAPE_TEXT, ESCAPE_MARKDOWN,
		ESCAPE_HTML };
	char *banner;
	size_t i;

	x->s.for_client = true;
	make(x);
	for (i = 0; i < 3; i++)
		tree_set(x->t, x->part, i == 0 ? "a" : i == 1 ? "b" : "c",
		    review_compare(&x->s, x->t, form[i]));
	for (i = 0; i < sizeof(word) / sizeof(word[0]); i++)
		if (!CHECK(!holds(x->part, word[i], 0)))
			printf("# %s\n", word[i]);
	CHECK(named(x->part, "summary")->first != NULL);
	CHECK(named(x->part, "areas")->first == NULL);
	banner = review_banner(&x->s);
	CHECK_STR(banner, "");
	free(banner);
	x->s.for_client = false;
}

/* Each fact is one line, and says whose it is. */
static void
check_plain(struct told *x)
{
	const struct node *facts;

	x->s.plain = true;
	make(x);
	facts = named(named(x->part, "areas")->first->node, "facts");
	CHECK(says(facts->first->node, "of", "Rik"));
	CHECK(!holds(x->part, "\n", 0));
	x->s.plain = false;
}

static void
check_quick(void)
{
	struct told x;

	tell_rows(&x, "review,K1,1,2024-01-01,Ana,friend,,2,,,,,,\n"
	    "review,K1,1,2024-01-01,Ben,child,,1,,,,,,\n");
	make(&x);
	CHECK(has(named(x.part, "summary"), "Open tension",
	    "not answered yet"));
	CHECK(has(named(x.part, "summary"), "Support of 2 or more",
	    "not answered yet"));
	CHECK(has(named(x.part, "supports"), "Comfort I get",
	    "not answered yet"));
	CHECK(has(named(x.part, "compare"), "Circle",
	    "there is one circle only: nothing to compare yet"));
	CHECK(review_picture(&x.s, REVIEW_COMPARE, 72) == NULL);
	CHECK(has(named(x.part, "unasked"), "Safety not asked", "Ana, Ben. "
	    "Ask aloud, with the client alone, before anyone here is chosen "
	    "for work."));
	forget(&x);
}

/* Who could be asked: nobody who may not be safe, nobody who is dead, a child
 * only for what it gives already. */
static void
check_supports(void)
{
	struct told x;

	tell_rows(&x, "review,K1,1,2024-01-01,Ana,friend,,2,1,0,yes,,,\n"
	    "review,K1,1,2024-01-01,Ben,child,,1,0,1,yes,,,\n"
	    "review,K1,1,2024-01-01,Cas,partner,,1,1,1,no,,,\n"
	    "review,K1,1,2024-01-01,Dad,parent,deceased,out,,,,,,\n"
	    "review,K1,1,2024-01-01,Eve,friend,,4,2,0,yes,,,\n"
	    "review,K1,1,2024-01-01,Fay,friend,,4,0,0,yes,,,\n");
	make(&x);
	CHECK(has(named(x.part, "chances"),
	    "Nobody gives 2 or more", "comfort"));
	CHECK(has(named(x.part, "chances"), "Could be asked",
	    "for comfort, 3 people: Ana, Ben, Eve"));
	CHECK(has(named(x.part, "supports"), "Comfort I get",
	    "nobody gives more than a little. A little: Ben, Cas."));
	CHECK(!holds(named(x.part, "chances"), "for practical help", 0));
	forget(&x);
}

static void
check_first(void)
{
	struct told x;

	tell_rows(&x, "review,K1,1,2024-01-01,Ana,friend,,2,,,,,,\n"
	    "review,K1,1,2024-01-01,Ana,friend,,3,,,,,,\n"
	    "review,K1,1,2024-01-01,Ben,friend,,1,,,,,,\n"
	    "review,K1,2,2024-02-01,Ana,friend,deceased,out,,,,,,\n"
	    "review,K1,2,2024-02-01,Cas,friend,,4,,,,,,\n");
	make(&x);
	CHECK(has(named(x.part, "compare"), "Ana", "from ring 3 to outside "
	    "the rings; was: In my life now, now: Died"));
	CHECK(has(named(x.part, "compare"), "Cas",
	    "not in the first circle; ring 4 on 2024-02-01"));
	CHECK(has(named(x.part, "compare"), "Not gone through again",
	    "1 person: Ben"));
	CHECK(has(named(x.part, "summary"), "Close rings",
	    "no one is placed in ring 2"));
	forget(&x);
}

static int
load(void *context, const char *name, struct resource *r)
{
	struct str path = { 0 };
	bool found;

	str_printf(&path, "reports/%s.%s.mustache", name,
	    (const char *)context);
	found = resource_shipped(path.text, r);
	str_free(&path);
	return found;
}

static void
set_names(struct tree *t, struct node *root)
{
	tree_set(t, root, "client", tree_text(t, "K12", 3));
	tree_set(t, root, "therapist", tree_bool(t, true));
	tree_set(t, root, "circle", tree_raw(t, "o", 1));
	tree_set(t, root, "circles", tree_raw(t, "oo", 2));
	tree_set(t, root, "relationships", review_names(t));
}

/* Each template knows all its names, and says something also of nobody. */
static void
check_template(struct told *x, const char *view, char *form)
{
	struct template_loader loader = { load, form };
	struct tree *t = tree_new();
	struct node *root = tree_map(t), *names = tree_map(t);
	struct str out = { 0 };
	struct template *template;
	struct resource r;

	CHECK(load(form, view, &r) == 1);
	template = template_new(&r, &loader);
	set_names(t, names);
	CHECK(template_check(template, names));
	set_names(t, root);
	tree_set(t, root, "relationships",
	    review_part(&x->s, t, ESCAPE_TEXT));
	CHECK(template_render(template, root, ESCAPE_TEXT, &out));
	CHECK((strstr(str_text(&out), "Nobody was reviewed") != NULL) ==
	    (strcmp(x->s.client, "K12") != 0));
	str_free(&out);
	template_free(template);
	tree_free(t);
}

static void
check_templates(struct told *x)
{
	static const char *const view[] = { "review", "supports", "areas",
		"compare" };
	static char form[][8] = { "txt", "md", "html" };
	size_t i;

	for (i = 0; i < 12; i++)
		check_template(x, view[i / 3], form[i % 3]);
	x->s.client = "K13";
	for (i = 0; i < 12; i++)
		check_template(x, view[i / 3], form[i % 3]);
	CHECK(review_picture(&x->s, REVIEW_CIRCLE, 72) == NULL);
}

int
main(void)
{
	struct told x;

	tell_k12(&x);
	check_summary(&x);
	check_banner(&x);
	check_areas(&x);
	check_compare(&x);
	check_client(&x);
	check_plain(&x);
	check_templates(&x);
	forget(&x);
	check_quick();
	check_supports();
	check_first();
	return unit_done();
}
