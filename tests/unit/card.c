/* SPDX-License-Identifier: MIT
 * The safety card: numbers by country, never by language; what is said where
 * nothing is known; the age of the numbers. */

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "card.h"
#include "csv.h"
#include "mem.h"
#include "path.h"
#include "resource.h"
#include "unit.h"
#include "utf8.h"

static const char *const formats[] = { "text", "md", "html" };

static bool
has(const struct str *text, const char *words)
{
	return strstr(str_text(text), words) != NULL;
}

static struct card
whose(const char *country, const char *age_band, const char *lang)
{
	return (struct card){ .country = country, .age_band = age_band,
		.lang = lang, .width = 72 };
}

/* Does the card of this country say these words, in every format? */
static bool
says(const struct card *card, const char *words)
{
	bool all = true;
	size_t i;

	for (i = 0; i < 3; i++) {
		struct str out = { 0 };

		all = card_put(&out, card, formats[i]) && has(&out, words) &&
		    all;
		str_free(&out);
	}
	return all;
}

static bool
silent(const struct card *card, const char *words)
{
	bool all = true;
	size_t i;

	for (i = 0; i < 3; i++) {
		struct str out = { 0 };

		all = card_put(&out, card, formats[i]) && !has(&out, words) &&
		    all;
		str_free(&out);
	}
	return all;
}

static void
check_countries(void)
{
	struct card nl_en = whose("NL", "18-64", "en");
	struct card gb_nl = whose("GB", "18-64", "nl");
	struct card us = whose("US", "18-64", "en");
	struct card ca = whose("CA", "65-over", "en");
	struct card ie = whose("IE", "18-64", "en");
	struct card pl = whose("PL", "18-64", "en");
	struct card uk = whose("UK", "18-64", "en");

	/* By country: an English card in the Netherlands has 113. */
	CHECK(says(&nl_en, "113 Zelfmoordpreventie"));
	CHECK(says(&nl_en, "0800-0113"));
	CHECK(says(&nl_en, "112"));
	CHECK(silent(&nl_en, "Samaritans"));
	CHECK(says(&gb_nl, "116 123"));
	CHECK(says(&gb_nl, "111"));
	CHECK(says(&gb_nl, "999"));
	CHECK(silent(&gb_nl, "Zelfmoordpreventie"));
	CHECK(says(&gb_nl, "Dank je wel"));
	CHECK(says(&uk, "116 123"));
	CHECK(says(&us, "988"));
	CHECK(says(&us, "911"));
	CHECK(says(&ca, "988"));
	CHECK(says(&ie, "116 123"));
	CHECK(says(&ie, "112"));
	CHECK(silent(&ie, "NHS"));
	/* A country with only its emergency number. */
	CHECK(says(&pl, "112"));
	CHECK(says(&pl, "findahelpline.com"));
}

static void
check_unknown(void)
{
	struct card none = whose("", "18-64", "en");
	struct card far = whose("ZZ", "18-64", "nl");

	CHECK(says(&none, "your local emergency number"));
	CHECK(says(&none, "findahelpline.com"));
	CHECK(silent(&none, "112"));
	CHECK(silent(&none, "988"));
	CHECK(says(&far, "het alarmnummer van waar je bent"));
	CHECK(!card_put(&(struct str){ 0 }, &none, "csv"));
}

static void
check_ages(void)
{
	struct card child = whose("GB", "12-17", "en");
	struct card small = whose("NL", "under-12", "nl");
	struct card adult = whose("GB", "18-64", "en");
	struct card old = whose("GB", "65-over", "en");
	struct card any = whose("GB", "", "en");

	CHECK(says(&child, "0800 1111"));
	CHECK(says(&child, "Tell an adult you feel safe with"));
	CHECK(says(&small, "0800-0432"));
	CHECK(says(&small, "volwassene"));
	CHECK(silent(&adult, "0800 1111"));
	CHECK(silent(&adult, "Tell an adult"));
	CHECK(silent(&old, "0800 1111"));
	/* Not known: somebody young must find it, and see whom it is for. */
	CHECK(says(&any, "0800 1111"));
	CHECK(says(&any, "for young people"));
	CHECK(silent(&any, "Tell an adult"));
}

static void
check_words(void)
{
	struct card en = whose("GB", "18-64", "en");
	struct card nl = whose("NL", "18-64", "nl");
	struct card fr = whose("BE", "18-64", "fr");
	struct str out = { 0 };
	const char *line;

	CHECK(says(&en, "Thank you for saying so."));
	CHECK(says(&en, "today"));
	CHECK(says(&en, "You do not have to be alone with this."));
	CHECK(says(&en, "This program alerts nobody."));
	CHECK(says(&nl, "Dit programma waarschuwt niemand."));
	CHECK(says(&fr, "This program alerts nobody."));
	CHECK(silent(&en, "risk"));
	CHECK(silent(&en, "{{"));

	card_put(&out, &nl, "text");
	for (line = out.text; line != NULL; line = strchr(line, '\n')) {
		char *one;

		line += *line == '\n';
		one = mem_dupn(line, strcspn(line, "\n"));
		if (utf8_width(one) > 72)
			CHECK(utf8_width(one) <= 72);
		free(one);
	}
	CHECK(out.len > 0 && out.text[out.len - 1] == '\n');
	str_free(&out);
}

static void
check_neutral(void)
{
	struct card en = whose("GB", "12-17", "en");
	struct card nl = whose("NL", "12-17", "nl");
	struct str out = { 0 };

	CHECK(card_neutral(&out, &en, "text"));
	CHECK_STR(str_text(&out),
	    "You can talk about this alone with your therapist.\n");
	str_clear(&out);
	CHECK(card_neutral(&out, &nl, "html"));
	CHECK_STR(str_text(&out),
	    "<p>Je kunt hier onder vier ogen met je therapeut over "
	    "praten.</p>\n");
	str_free(&out);
}

/* What card_notes says on that day. */
static char *
notes(const char *country, const char *on, bool own)
{
	struct card card = whose(country, "18-64", "en");
	struct date today = date_parse(on);
	struct str out = { 0 };

	card.own = own;
	card_notes(&out, &card, &today);
	return out.text != NULL ? out.text : mem_dup("");
}

static bool
noted(const char *country, const char *on, bool own, const char *words)
{
	char *said = notes(country, on, own);
	bool good = *words != '\0' ? strstr(said, words) != NULL :
	    *said == '\0';

	free(said);
	return good;
}

static void
write_own(const char *dir, const char *text)
{
	char *safety = path_join(dir, "safety");
	char *path = path_join(safety, "numbers.csv");
	FILE *file;

	mkdir(safety, 0700);
	file = fopen(path, "w");
	if (file != NULL) {
		fputs(text, file);
		fclose(file);
	}
	free(path);
	free(safety);
}

#define HEADER "country,kind,for,who,number,hours,url,checked_on\n"

static void
check_own(const char *dir)
{
	struct card nl = whose("NL", "18-64", "en");
	struct card gb = whose("GB", "18-64", "en");

	setenv("IPT_TEMPLATES", dir, 1);
	write_own(dir, HEADER
	    "NL,line,all,Our night desk,010 0000000,at night,,2024-02-29\n");
	nl.own = gb.own = true;
	CHECK(says(&nl, "Our night desk"));
	CHECK(silent(&nl, "113"));
	CHECK(says(&gb, "116 123"));
	CHECK(noted("NL", "2025-02-28", true, ""));
	CHECK(noted("NL", "2025-03-01", true, "2024-02-29"));
	CHECK(noted("NL", "2025-03-01", false, ""));
	nl.own = false;
	CHECK(says(&nl, "0800-0113"));

	write_own(dir, HEADER "NL,line,all,Desk,010,at night,,\n");
	CHECK(noted("NL", "2025-03-01", true, "not recorded when"));

	/* A file that is no such table leaves the shipped numbers. */
	nl.own = true;
	write_own(dir, "land,nummer\nNL,010\n");
	CHECK(says(&nl, "0800-0113"));
	CHECK(noted("NL", "2027-01-01", true, "could not be read"));
	write_own(dir, HEADER "NL,line,all,\"Desk\n");
	CHECK(says(&nl, "0800-0113"));
	unsetenv("IPT_TEMPLATES");
}

static void
check_notes(void)
{
	CHECK(noted("", "2027-01-01", false, "country is not recorded"));
	CHECK(noted("ZZ", "2027-01-01", false, "No crisis numbers"));
	CHECK(noted("GB", "2027-11-23", false, ""));
	CHECK(noted("GB", "2027-11-24", false, "over a year ago"));
	CHECK(noted("GB", "", false, ""));
}

/* Every row has what makes it worth printing: where and when it was seen. */
static void
check_rows(void)
{
	struct resource r;
	struct csv_reader *csv;
	const struct csv_record *record;
	size_t rows = 0, bad = 0;

	resource_shipped("safety/numbers.csv", &r);
	csv = resource_csv(&r);
	record = csv_next(csv);
	while ((record = csv_next(csv)) != NULL) {
		bool good = record->n == 10 && record->cell[4].len != 0 &&
		    date_check(record->cell[8].text) == NULL &&
		    record->cell[8].len == 10 &&
		    strncmp(record->cell[9].text, "http", 4) == 0;

		rows++;
		bad += !good;
	}
	CHECK(csv_fault(csv) == NULL && rows > 10);
	CHECK_INT(bad, 0);
	csv_close(csv);
}

int
main(void)
{
	char dir[] = "/tmp/ipt-card-XXXXXX";
	char command[64];

	check_countries();
	check_unknown();
	check_ages();
	check_words();
	check_neutral();
	check_notes();
	check_rows();
	if (mkdtemp(dir) != NULL) {
		check_own(dir);
		snprintf(command, sizeof(command), "rm -r %s", dir);
		CHECK(system(command) == 0);
	}
	return unit_done();
}
