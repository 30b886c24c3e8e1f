/* SPDX-License-Identifier: MIT
 * Habits in what was said: the sentences of tests/habits, the cell that holds
 * marks, lists of the user's own, and texts that are meant to take long. */

#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "habits-list.h"
#include "unit.h"

/* The marks of some words, as the cell has them. */
static void
check_marks(struct habits *h, const char *words, enum habits_whose whose,
    const char *want)
{
	struct habit_marks marks = { 0 };
	struct str cell = { 0 };

	CHECK_INT(habits_find(h, words, strlen(words), whose, &marks),
	    HABITS_DONE);
	habits_put(&cell, &marks);
	CHECK_STR(str_text(&cell), want);
	str_free(&cell);
	habits_clear(&marks);
}

static bool
has_kind(const struct habit_marks *marks, enum habit_kind kind)
{
	size_t i;

	for (i = 0; i < marks->n; i++)
		if (marks->mark[i].habit != NULL &&
		    marks->mark[i].habit->kind == kind)
			return true;
	return false;
}

static void
check_places(struct habits *h)
{
	struct habit_marks marks = { 0 };
	static const char words[] =
	    "Caf\u00e9: you\u2019re kind. You never ask.";

	check_marks(h, "", HABITS_CLIENT, "");
	check_marks(h, "You never ask me.", HABITS_CLIENT, "ABS@0+16");
	check_marks(h, "You never ask me.", HABITS_OTHER, "");
	check_marks(h, words, HABITS_CLIENT, "ABS@19+13");
	habits_find(h, words, strlen(words), HABITS_CLIENT, &marks);
	CHECK_INT(marks.n, 1);
	CHECK(marks.n == 1 && memcmp(words + marks.mark[0].start_byte,
	    "You never ask", 13) == 0 && marks.mark[0].bytes == 13);
	CHECK(has_kind(&marks, HABIT_LOOK));
	CHECK(!has_kind(&marks, HABIT_STRENGTH));
	habits_clear(&marks);
	/* In the order of the text. */
	check_marks(h, "You never ask. Could you ring me first? You always "
	    "forget.", HABITS_CLIENT,
	    "ABS@0+13;REQ@15+24;closed@15+24;ABS@40+17");
}

static void
check_quoted(struct habits *h)
{
	check_marks(h, "He shouted \"you never listen\" at me.",
	    HABITS_CLIENT, "");
	check_marks(h, "He shouted \u201cyou never listen\u201d at me.",
	    HABITS_CLIENT, "");
	check_marks(h, "He shouted \u2018you never listen\u2019 at me.",
	    HABITS_CLIENT, "");
	/* All of it in quotes is what was said. */
	check_marks(h, "\"You never listen.\"", HABITS_CLIENT, "ABS@1+16");
}

/* What a cell becomes when it is read, or why it is refused. */
static void
check_cell(struct habits *h, const char *cell, const char *want)
{
	struct habit_marks marks = { 0 };
	struct str out = { 0 };
	const char *reason = habits_read(h, cell, "You never \u00e9t", 13,
	    &marks);

	habits_put(&out, &marks);
	CHECK_STR(reason != NULL ? reason : str_text(&out), want);
	str_free(&out);
	habits_clear(&marks);
}

static void
check_cells(struct habits *h)
{
	static const char shape[] =
	    "marks are CODE@START+LEN, joined by semicolons";

	check_cell(h, "", "");
	check_cell(h, "ABS@0+9", "ABS@0+9");
	check_cell(h, "ABS@0+12!", "ABS@0+12!");
	check_cell(h, "ABS@4+5;own-1@0+3!", "own-1@0+3!;ABS@4+5");
	check_cell(h, "ABS@0+13", "a mark is outside the words of the turn");
	check_cell(h, "ABS@13+1", "a mark is outside the words of the turn");
	check_cell(h, "ABS", shape);
	check_cell(h, "ABS@1", shape);
	check_cell(h, "ABS@1+0", shape);
	check_cell(h, "ABS@1+1?", shape);
	check_cell(h, "ABS@-1+1", shape);
	check_cell(h, "ABS@99999999999+1", shape);
	check_cell(h, "@1+1", shape);
	check_cell(h, "ABCDEFGHIJKLMNOP@1+1", shape);
}

static void
check_keep(struct habits *h)
{
	static const char words[] = "You never ask. You always forget.";
	struct habit_marks old = { 0 }, found = { 0 };
	struct str out = { 0 };

	habits_find(h, words, strlen(words), HABITS_CLIENT, &found);
	CHECK(habits_read(h, "ABS@2+9!;GONE@3+4!;STAY@5+2", words,
	    strlen(words), &old) == NULL);
	habits_keep(&found, &old, strlen(words));
	habits_put(&out, &found);
	CHECK_STR(str_text(&out), "ABS@0+13!;GONE@3+4!;ABS@15+17");
	str_free(&out);
	habits_clear(&old);
	habits_clear(&found);
}

/* What a list of the user's own does. */
static void
own_list(const char *lang, const char *text)
{
	char path[200];
	FILE *file;

	snprintf(path, sizeof(path), "%s/patterns/habits.%s.csv",
	    getenv("IPT_TEMPLATES"), lang);
	file = fopen(path, "w");
	CHECK(file != NULL && fputs(text, file) >= 0 && fclose(file) == 0);
}

static void
check_fault(const char *text, size_t line, const char *column,
    const char *reason)
{
	const struct fault *fault;
	struct habits *h;

	own_list("en", text);
	h = habits_open("en", true);
	fault = habits_fault(h);
	CHECK(fault != NULL && fault->status == STATUS_USAGE);
	CHECK_INT(fault != NULL ? fault->line : 0, line);
	CHECK_STR(fault != NULL && fault->column != NULL ? fault->column :
	    "", column);
	if (reason != NULL)
		CHECK_STR(fault != NULL ? fault->reason : "", reason);
	habits_close(h);
}

static void
check_faults(void)
{
	static const char head[] = "code,polarity,pattern,except,weight,once\n";
	struct str text = { 0 };
	static const struct {
		const char *row, *column, *reason;
	} bad[] = {
		{ "X,look,(,,,", "pattern", NULL },
		{ "X,look,a,[,,", "except", NULL },
		{ "X,bad,a,,,", "polarity",
		    "must be look, strength, listening, define or role" },
		{ ",look,a,,,", "code",
		    "a code is up to 15 letters, digits and hyphens" },
		{ "X,look,a,,1.5,", "weight", "must be a whole number" },
		{ "X,look,a,,,no", "once", "must be yes or empty" },
	};
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		str_clear(&text);
		str_printf(&text, "%s%s\n", head, bad[i].row);
		check_fault(text.text, 2, bad[i].column, bad[i].reason);
	}
	str_clear(&text);
	str_printf(&text, "%sX,look,a,,,\nX,strength,b,,,\n", head);
	check_fault(text.text, 3, "polarity",
	    "is another than in the first row of the code");
	check_fault("code,polarity,words\nX,look,a;;b\n", 2, "words",
	    "is no list of phrases");
	check_fault("code\nX\n", 1, "polarity", "the column is missing");
	check_fault("a,b\n", 1, "code", "the column is missing");
	check_fault("code,polarity\n\"X,look\n", 2, "", NULL);
	str_free(&text);
}

/* A pattern of the user's own that never comes to an end. */
static void
check_endless(void)
{
	struct habit_marks marks = { 0 };
	struct habits *h;

	own_list("en", "code,polarity,pattern\nX,look,(?:a+)+b\n");
	h = habits_open("en", true);
	CHECK_INT(habits_find(h, "You never aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ab?", 90,
	    HABITS_CLIENT, &marks), HABITS_LIMIT);
	CHECK_INT(marks.n, 0);
	habits_clear(&marks);
	habits_close(h);
}

static void
check_own(void)
{
	char dir[] = "/tmp/ipt-habits-XXXXXX", path[200];
	struct habits *h;

	CHECK(mkdtemp(dir) != NULL);
	setenv("IPT_TEMPLATES", dir, 1);
	snprintf(path, sizeof(path), "%s/patterns", dir);
	CHECK_INT(mkdir(path, 0700), 0);
	/* One code more, and one in place of ours. */
	own_list("en", "code,polarity,words,pattern,label\n"
	    "ABS,look,blue,blue,colours\n"
	    "ABS,look,,red,\n"
	    "own-1,strength,,you never,ours\n");
	h = habits_open("en", true);
	CHECK(habits_fault(h) == NULL);
	check_marks(h, "You never see the blue and the red.", HABITS_CLIENT,
	    "own-1@0+9;ABS@18+4;ABS@31+3");
	CHECK_STR(habits_get(h, "ABS")->label, "colours");
	CHECK_STR(habits_get(h, "own-1")->label, "ours");
	CHECK(habits_get(h, "own-2") == NULL);
	habits_close(h);
	h = habits_open("en", false);
	check_marks(h, "You never see the blue.", HABITS_CLIENT, "ABS@0+22");
	habits_close(h);
	/* A language that we have no list for. */
	own_list("fr", "code,polarity,pattern\nABS,look,toujours\n");
	h = habits_open("fr", true);
	CHECK(h->there);
	check_marks(h, "Tu dis toujours non.", HABITS_CLIENT, "ABS@7+8");
	habits_close(h);
	check_endless();
	check_faults();
	unsetenv("IPT_TEMPLATES");
	snprintf(path, sizeof(path), "rm -r %s", dir);
	CHECK_INT(system(path), 0);
}

static void
check_languages(void)
{
	struct str out = { 0 };
	struct habits *h = habits_open("fr", false);
	static const char words[] = "You never ask.";
	struct habit_marks marks = { 0 };

	CHECK(!h->there && habits_fault(h) == NULL);
	CHECK_INT(habits_find(h, words, strlen(words), HABITS_CLIENT, &marks),
	    HABITS_DONE);
	CHECK_INT(marks.n, 0);
	habits_note(&out, h);
	CHECK_STR(str_text(&out), "Nothing was marked: there is no list of "
	    "habits for the language fr.\n");
	habits_close(h);
	str_clear(&out);
	h = habits_open("en-GB", false);
	CHECK(h->there);
	habits_note(&out, h);
	CHECK_STR(str_text(&out), "");
	habits_close(h);
	str_free(&out);
	habits_clear(&marks);
}

static void
check_words(void)
{
	CHECK_INT(habits_words("", 0), 0);
	CHECK_INT(habits_words("  It's - 7 o'clock,\nno? ", 24), 4);
}

static bool
has_code(const struct habit_marks *marks, const char *code)
{
	size_t i;

	for (i = 0; i < marks->n; i++)
		if (strcmp(marks->mark[i].code, code) == 0)
			return true;
	return false;
}

/* A turn must have a mark of the code; without a code it must have neither
 * a habit nor a strength, and be no reflection. */
static bool
is_right(struct habits *h, const char *text, const char *code)
{
	struct habit_marks marks = { 0 };
	bool right = habits_find(h, text, strlen(text), HABITS_CLIENT,
	    &marks) == HABITS_DONE;

	if (code != NULL)
		right = right && has_code(&marks, code);
	else
		right = right && !has_kind(&marks, HABIT_LOOK) &&
		    !has_kind(&marks, HABIT_STRENGTH) &&
		    !has_code(&marks, "reflect");
	habits_clear(&marks);
	return right;
}

/* Every sentence of a file of tests/habits: "CODE: words", or words alone
 * where nothing may be found. */
static void
check_sentences(struct habits *h, const char *name, size_t least)
{
	char path[40], *line = NULL, *text;
	size_t cap = 0, n = 0, wrong = 0;
	bool yes = strstr(name, ".yes") != NULL;
	ssize_t len;
	FILE *file;

	snprintf(path, sizeof(path), "tests/habits/%s", name);
	file = fopen(path, "r");
	CHECK(file != NULL);
	while (file != NULL && (len = getline(&line, &cap, file)) > 0) {
		line[len - 1] = '\0';
		text = line;
		if (yes) {
			text = strstr(line, ": ");
			*text = '\0';
			text += 2;
		}
		n++;
		if (is_right(h, text, yes ? line : NULL))
			continue;
		wrong++;
		printf("# %s: %s%s%s\n", path, yes ? line : "",
		    yes ? ": " : "", text);
	}
	free(line);
	if (file != NULL)
		fclose(file);
	CHECK(n >= least);
	CHECK_INT(wrong, 0);
}

static const char *const langs[] = { "en", "nl" };
enum { LANGS = sizeof(langs) / sizeof(*langs) };

/* Every pattern and every exception compiles, and every code says why. */
static void
check_rows(struct habits *h)
{
	size_t i, bad = 0;

	for (i = 0; i < h->n_row; i++) {
		const struct habit_row *row = &h->row[i];
		const char *text[] = { row->pattern, row->except, row->unless };
		size_t k;

		for (k = 0; k < 3; k++) {
			struct str why = { 0 };
			struct match *m = *text[k] == '\0' ? NULL :
			    idiom_compile(&h->idiom, text[k], &why);

			if (m == NULL && *text[k] != '\0') {
				printf("# line %zu: %s\n", row->line, why.text);
				bad++;
			}
			match_free(m);
			str_free(&why);
		}
	}
	CHECK_INT(bad, 0);
	for (i = 0; i < h->n_habit; i++) {
		const struct habit *habit = h->habit[i];

		if (habit->kind == HABIT_LOOK && *habit->label != '\0' &&
		    (*habit->question == '\0' || *habit->fault == '\0'))
			bad++;
		if (*habit->label != '\0' && *habit->reason == '\0')
			bad++;
	}
	CHECK_INT(bad, 0);
}

/* Seconds; checking every byte takes several times as long. */
#ifdef __SANITIZE_ADDRESS__
enum { SLOW = 10 };
#else
enum { SLOW = 1 };
#endif

static double
seconds(struct habits *h, const struct str *text, enum habits_found *found)
{
	struct habit_marks marks = { 0 };
	struct timespec from, to;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
	*found = habits_find(h, text->text, text->len, HABITS_ANYONE, &marks);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
	if (*found != HABITS_DONE)
		CHECK_INT(marks.n, 0);
	habits_clear(&marks);
	return (double)(to.tv_sec - from.tv_sec) +
	    (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

/* The words of a row again and again, as one long sentence, and with the
 * letters that patterns repeat behind them. */
static void
repeat(struct str *text, const char *words, const char *more, size_t len)
{
	str_clear(text);
	while (text->len < len) {
		const char *at = words;

		while (*at != '\0' && text->len < len) {
			size_t n = strcspn(at, ";*");

			at += *at == '^';
			n = strcspn(at, ";*");
			str_put(text, at, n);
			str_puts(text, more);
			for (at += n; *at == ';' || *at == '*'; )
				at++;
		}
	}
}

/* A long turn ends at once for every pattern: marked, or unmarked and said to
 * be so.  One of 1 MiB is never searched. */
static void
check_hostile(struct habits *h)
{
	static const char *const more[] = { " ", " you you ", " a b c d e f " };
	struct str text = { 0 };
	enum habits_found found;
	size_t i, k, slow = 0;

	for (i = 0; i < h->n_row; i++)
		for (k = 0; k < 3 && *h->row[i].words != '\0' &&
		    h->row[i].weight == 0; k++) {
			double took;

			repeat(&text, h->row[i].words, more[k],
			    HABITS_TURN_MAX);
			text.len = HABITS_TURN_MAX;
			took = seconds(h, &text, &found);
			if (took < SLOW)
				continue;
			printf("# line %zu: %f s\n", h->row[i].line, took);
			slow++;
		}
	CHECK_INT(slow, 0);
	repeat(&text, "you never;you always", " ", 1 << 20);
	CHECK(seconds(h, &text, &found) < SLOW);
	CHECK_INT(found, HABITS_LIMIT);
	str_free(&text);
}

int
main(void)
{
	struct habits *h = habits_open("en", false);
	char name[8];
	size_t i;

	CHECK(habits_fault(h) == NULL && h->there);
	check_places(h);
	check_quoted(h);
	check_cells(h);
	check_keep(h);
	check_words();
	habits_close(h);
	for (i = 0; i < LANGS; i++) {
		h = habits_open(langs[i], false);
		CHECK(habits_fault(h) == NULL && h->there);
		check_rows(h);
		snprintf(name, sizeof(name), "%s.yes", langs[i]);
		check_sentences(h, name, 140);
		snprintf(name, sizeof(name), "%s.no", langs[i]);
		check_sentences(h, name, i == 0 ? 200 : 100);
		check_hostile(h);
		habits_close(h);
	}
	check_languages();
	check_own();
	return unit_done();
}
