/* SPDX-License-Identifier: MIT
 * Words to read: the sentences of tests/cues, each on a line of its own, those
 * that must be found (LANG.yes, with their kind) and those that must not
 * (LANG.no); where they stand; what is read and what is not. */

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "csv.h"
#include "cue-patterns.h"
#include "file.h"
#include "match.h"
#include "mem.h"
#include "unit.h"

enum { LEAST = 60 };

static const char *const kinds[CUE_KINDS] = {
	"self-harm", "joining-the-dead", "abuse",
};

/* kind: NULL for any; "letter" for one that is found only in a letter. */
static bool
found(struct cues *cues, const char *lang, const char *text, const char *kind)
{
	bool letter = kind != NULL && strcmp(kind, "letter") == 0;
	struct cue_list list = { 0 };
	bool right = false;
	size_t i;

	if (letter && found(cues, lang, text, NULL))
		return false;
	cue_text(cues, lang, letter, text, strlen(text), &list);
	for (i = 0; i < list.n; i++)
		if (kind == NULL || letter ||
		    strcmp(kinds[list.cue[i].kind], kind) == 0)
			right = true;
	cue_clear(&list);
	return right;
}

/* What people write to the dead, and is no wish to join them. */
static void
check_letters(struct cues *cues)
{
	static const struct {
		const char *lang, *text;
	} no[] = {
		{ "en", "I wish I had been with you that night." },
		{ "en", "I wish I was with you when you died." },
		{ "en", "I wish I could have been with you at the end." },
		{ "en", "I want to go on, and I want to thank you." },
		{ "en", "I hope you are with Dad now." },
		{ "en", "I would like to talk to you once more." },
		{ "nl", "Ik wou dat ik bij je was toen je stierf." },
		{ "nl", "Ik ben blij dat ik bij je was in het ziekenhuis." },
		{ "nl", "Ik hoop dat je bij oma bent." },
	};
	struct cue_list list = { 0 };
	size_t i;

	for (i = 0; i < sizeof(no) / sizeof(*no); i++) {
		cue_text(cues, no[i].lang, true, no[i].text,
		    strlen(no[i].text), &list);
		unit_check(list.n == 0, no[i].text, __FILE__, __LINE__);
		cue_clear(&list);
	}
}

/* Every sentence of a file; kinds stand before a colon in a file of yes. */
static void
check_file(struct cues *cues, const char *lang, bool yes)
{
	char path[40], *line = NULL;
	size_t cap = 0, n = 0, wrong = 0;
	ssize_t len;
	FILE *file;

	snprintf(path, sizeof(path), "tests/cues/%s.%s", lang,
	    yes ? "yes" : "no");
	file = fopen(path, "r");
	CHECK(file != NULL);
	while (file != NULL && (len = getline(&line, &cap, file)) > 0) {
		char *text = yes ? strstr(line, ": ") : line;

		line[len - 1] = '\0';
		if (text == NULL)
			continue;
		if (yes) {
			*text = '\0';
			text += 2;
		}
		n++;
		if (found(cues, lang, text, yes ? line : NULL) == yes)
			continue;
		wrong++;
		printf("# %s: %s\n", path, text);
	}
	free(line);
	if (file != NULL)
		fclose(file);
	CHECK(n >= LEAST);
	CHECK_INT(wrong, 0);
}

/* What is found in a text, as "kind:line …". */
static void
check_where(struct cues *cues, const char *lang, const char *text,
    const char *want)
{
	struct cue_list list = { 0 };
	struct str got = { 0 };
	size_t i;

	cue_text(cues, lang, false, text, strlen(text), &list);
	for (i = 0; i < list.n; i++)
		str_printf(&got, "%s%s:%zu", i > 0 ? " " : "",
		    kinds[list.cue[i].kind], list.cue[i].line);
	CHECK_STR(str_text(&got), want);
	str_free(&got);
	cue_clear(&list);
}

static void
check_lines(struct cues *cues)
{
	check_where(cues, "en", "", "");
	check_where(cues, "en", "I want to die", "self-harm:1");
	check_where(cues, "en", "a\nb\nI want to die\nI want to die",
	    "self-harm:3 self-harm:4");
	check_where(cues, "en", "I want to die. I want to die.",
	    "self-harm:1");
	/* A sentence that goes on in the next line is where it begins. */
	check_where(cues, "en", "Tired.\r\nI want to\r\ndie now\r\n",
	    "self-harm:2");
	check_where(cues, "en", "He hits me.\nI want to die.",
	    "abuse:1 self-harm:2");
	/* Signs that look alike: apostrophes, hard spaces, hidden hyphens. */
	check_where(cues, "en", "\n\n\u00a0I don\u2019t want to\u00a0live",
	    "self-harm:3");
	check_where(cues, "en", "I don`t want to live", "self-harm:1");
	check_where(cues, "en", "I want to d\u00adie", "self-harm:1");
	check_where(cues, "en", "\uff29 want to die", "self-harm:1");
	check_where(cues, "nl", "\u2018s Nachts wil ik dood\nZe z\u00e9gt het",
	    "self-harm:1");
	check_where(cues, "nl", "Ik ben sui\u0308cidaal", "self-harm:1");
}

static void
check_languages(struct cues *cues)
{
	CHECK(cue_reads("en") && cue_reads("nl") && cue_reads("nl-BE"));
	CHECK(cue_reads(""));
	CHECK(!cue_reads("fr") && !cue_reads("e") && !cue_reads("eng"));
	CHECK(found(cues, "en-GB", "I want to die", "self-harm"));
	CHECK(found(cues, "", "I want to die", "self-harm"));
	CHECK(found(cues, "", "Ik wil dood", "self-harm"));
	CHECK(!found(cues, "nl", "I want to die", NULL));
	CHECK(!found(cues, "fr", "I want to die", NULL));
}

static void
check_notes(void)
{
	struct str out = { 0 };

	cue_note(&out, "fr", 0);
	CHECK_STR(str_text(&out), "Free text not read for safety words: "
	    "there is no list for the language fr.\n");
	str_clear(&out);
	cue_note(&out, "en", 0);
	CHECK(strstr(str_text(&out), "means nothing") != NULL);
	str_clear(&out);
	cue_note(&out, "nl", 2);
	CHECK_STR(str_text(&out), "");
	str_free(&out);
}

/* A million bytes are read to their end, and take no eternity. */
static void
check_long(struct cues *cues)
{
	static const char filler[] =
	    "We talked about the garden and what he said to her at work, "
	    "and I did not know how to end the call without a fight.\n";
	struct str text = { 0 };
	struct cue_list list = { 0 };

	while (text.len < 1000000)
		str_puts(&text, filler);
	str_puts(&text, "I want to die.");
	cue_text(cues, "en", false, text.text, text.len, &list);
	CHECK_INT(list.n, 1);
	CHECK(list.n == 1 && list.cue[0].line ==
	    (text.len - 14) / (sizeof(filler) - 1) + 1);
	cue_clear(&list);
	str_clear(&text);
	while (text.len < 200000)
		str_puts(&text, "not really ");
	cue_text(cues, "en", false, text.text, text.len, &list);
	CHECK(list.n <= 1);
	cue_clear(&list);
	str_free(&text);
}

/* Records: which fields are read, which rows, and how it is told. */
static void
check_records(struct cues *cues)
{
	char file[] = "tests/cues/K90.csv";
	char *files[] = { file, NULL };
	struct stream_options options = { .files = files };
	struct sheets *sheets = sheets_new(false);
	struct stream *in = stream_open(&options, sheets);
	struct records *all = records_new();
	struct cue_list list = { 0 };
	struct str out = { 0 };
	const struct row *row;
	size_t i;

	while ((row = stream_next(in)) != NULL)
		records_add(all, row);
	CHECK(stream_fault(in) == NULL);
	stream_close(in);
	records_settle(all, NULL);
	cue_find(cues, "en", all, "K90", &list);
	for (i = 0; i < list.n; i++)
		cue_line(&out, &list.cue[i], "en");
	CHECK_STR(str_text(&out),
	    "Please read line 1 of \"What I would like to change\" "
	    "(review Ben, no date): it may be about joining someone who "
	    "died.\n"
	    "Please read line 2 of \"Hard things\" (review Ana, 2024-03-05): "
	    "it may be about being hurt or controlled.\n"
	    "Please read line 1 of \"What I would like to change\" "
	    "(review Ana, 2024-04-02): it may be about suicide or "
	    "self-harm.\n");
	CHECK(cue_has(&list, CUE_ABUSE) && cue_has(&list, CUE_JOINING));
	cue_clear(&list);
	CHECK(!cue_has(&list, CUE_ABUSE));
	cue_find(cues, "fr", all, "K90", &list);
	CHECK_INT(list.n, 0);
	str_free(&out);
	records_free(all);
	sheets_free(sheets);
}

/* Every pattern and every exception compiles, every pattern has words that
 * call it, and every row a reason and a line of its own. */
static void
check_rows(const char *lang)
{
	struct cue_patterns *list = cue_patterns_new(lang);
	struct csv_reader *csv = resource_csv(&list->file);
	const struct csv_record *row;
	size_t bad = 0, called = 0, line = 0, i;

	csv_next(csv);
	while ((row = csv_next(csv)) != NULL) {
		bad += row->n != CUE_CELLS || row->line != line++ + 2 ||
		    row->cell[CUE_REASON].len == 0;
		if (strcmp(row->cell[CUE_KIND].text, "define") != 0 &&
		    row->cell[CUE_PATTERN].len != 0)
			called++;
	}
	CHECK(csv_fault(csv) == NULL);
	csv_close(csv);
	CHECK_INT(called, list->words->n_row);
	CHECK(called > 30 && called < CUE_ROWS_MAX);
	CHECK(list->words->n_line > called &&
	    list->words->n_line < CUE_LINES_MAX);
	for (i = 0; i < list->words->n_row; i++)
		if (cue_patterns_get(list, i, true)->match == NULL ||
		    (cue_patterns_except(list, i) == NULL &&
		    list->row[i].except != NULL)) {
			printf("# %s: %s\n", lang, list->words->code[i]);
			bad++;
		}
	for (i = 0; i < CUE_KINDS; i++)
		cue_patterns_common(list, (enum cue_kind)i);
	CHECK_INT(bad, 0);
	cue_patterns_free(list);
}

/* A number below n, of a sequence that is always the same. */
static size_t
below(unsigned *state, size_t n)
{
	*state = *state * 1103515245u + 12345u;
	return (*state >> 16) % n;
}

/* The words of all sentences of a file, one after the other, each with its
 * space or line end. */
static size_t
split(char *text, char **word, size_t max)
{
	size_t n = 0, len;

	for (; *text != '\0' && n < max; text += len) {
		len = strcspn(text, " \n") + 1;
		if (text[len - 1] == '\0')
			break;
		word[n++] = mem_dupn(text, len);
	}
	return n;
}

/* Sentences with words left out, doubled and put in from others, and stops set
 * between them: a row that is found in one, when all are searched for, must
 * have been called. */
static void
check_called(const char *lang)
{
	enum { WORDS = 4000, ROUNDS = 20000, SPAN = 14, STOPS = 5 };
	static const char *const stop[STOPS] = { ". ", ", ", "; ", "! ", ": " };
	struct cue_patterns *list = cue_patterns_new(lang);
	static char *word[WORDS];
	bool awake[CUE_ROWS_MAX];
	struct str text = { 0 };
	size_t n, i, k, at, hits = 0, lost = 0;
	unsigned state = 1;
	char path[40];
	int fd;

	snprintf(path, sizeof(path), "tests/cues/%s.yes", lang);
	fd = open(path, O_RDONLY);
	CHECK(fd >= 0 && file_get(fd, &text));
	close(fd);
	n = split(text.text, word, WORDS);
	for (i = 0; i < ROUNDS; i++) {
		at = below(&state, n);
		str_clear(&text);
		for (k = 0; k < SPAN && at + k < n; k++) {
			if (below(&state, 12) != 0)
				str_puts(&text, word[below(&state, 12) != 0 ?
				    at + k : below(&state, n)]);
			if (below(&state, 16) == 0)
				str_puts(&text, stop[below(&state, STOPS)]);
		}
		cue_words_wake(list->words, str_text(&text), text.len, awake);
		for (k = 0; k < list->words->n_row; k++) {
			if (match_find(cue_patterns_get(list, k, true)->match,
			    str_text(&text), text.len, NULL, NULL) == MATCH_NO)
				continue;
			hits++;
			if (awake[k])
				continue;
			lost++;
			printf("# %s: %s\n", list->words->code[k],
			    str_text(&text));
		}
	}
	CHECK(hits > ROUNDS / 2);
	CHECK_INT(lost, 0);
	for (i = 0; i < n; i++)
		free(word[i]);
	str_free(&text);
	cue_patterns_free(list);
}

/* One line of tests/cues/sample.py: 1 where its row is found in the text, -1
 * where it was not called for that. */
static int
called(struct cue_patterns *list, const char *code, char *text)
{
	bool awake[CUE_ROWS_MAX];
	size_t i;
	char *c;

	for (c = text; *c != '\0'; c++)
		if (*c == '\1')
			*c = '\n';
	for (i = 0; strcmp(list->words->code[i], code) != 0; i++)
		if (i + 1 >= list->words->n_row)
			return 0;
	if (match_find(cue_patterns_get(list, i, true)->match,
	    text, (size_t)(c - text), NULL, NULL) == MATCH_NO)
		return 0;
	cue_words_wake(list->words, text, (size_t)(c - text), awake);
	if (!awake[i])
		printf("# %s: %s\n", code, text);
	return awake[i] ? 1 : -1;
}

/* The first line at fault, of two lines or more. */
static size_t
at_fault(const char *line)
{
	struct str list = { 0 }, out = { 0 };
	size_t n;

	str_printf(&list, "# words\nwant-die: want + die dying\n%s\n", line);
	n = cue_words_put(&out, list.text, list.len);
	str_free(&list);
	str_free(&out);
	return n;
}

/* A word that no text could ever call is refused when the program is built. */
static void
check_lists(void)
{
	CHECK_INT(at_fault("tired: living .. tired"), 0);
	CHECK_INT(at_fault("tired"), 3);
	CHECK_INT(at_fault("tired:"), 3);
	CHECK_INT(at_fault("tired: don't"), 3);
	CHECK_INT(at_fault("tired: Living"), 3);
	CHECK_INT(at_fault("tired: caf\u00e9"), 3);
	CHECK_INT(at_fault("tired: abcdefghijklmnop"), 3);
}

/* A text sampled from a pattern calls its row. */
static void
check_sampled(FILE *file)
{
	struct cue_patterns *list[] = { cue_patterns_new("en"),
		cue_patterns_new("nl") };
	char *line = NULL;
	size_t cap = 0, lines = 0, hits = 0, lost = 0;
	ssize_t len;

	while ((len = getline(&line, &cap, file)) > 0) {
		char *code = strchr(line, '\t'), *text =
		    code != NULL ? strchr(code + 1, '\t') : NULL;
		int is;

		if (text == NULL)
			continue;
		line[len - 1] = *code = *text = '\0';
		is = called(list[strcmp(line, "nl") == 0], code + 1, text + 1);
		lines++;
		hits += is != 0;
		lost += is < 0;
	}
	free(line);
	CHECK(lines > 1000 && hits > lines / 10 * 8);
	CHECK_INT(lost, 0);
	cue_patterns_free(list[0]);
	cue_patterns_free(list[1]);
}

int
main(int argc, char **argv)
{
	struct cues *cues;

	if (argc > 1 && strcmp(argv[1], "sampled") == 0) {
		check_sampled(stdin);
		return unit_done();
	}
	cues = cue_new();

	check_lists();
	check_rows("en");
	check_rows("nl");
	check_called("en");
	check_called("nl");
	check_file(cues, "en", true);
	check_file(cues, "en", false);
	check_file(cues, "nl", true);
	check_file(cues, "nl", false);
	check_letters(cues);
	check_lines(cues);
	check_languages(cues);
	check_notes();
	check_long(cues);
	check_records(cues);
	cue_free(cues);
	return unit_done();
}
