/* SPDX-License-Identifier: MIT
 *
 * patterns >FILE
 *
 * Run when the program is built: every pattern of what is shipped, compiled,
 * as lib/match-made.h lays them out.  It is linked with the library without
 * what the build makes, and stands in for match-made.c: what the lists look for
 * there is what is noted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cue-patterns.h"
#include "err.h"
#include "habits-list.h"
#include "match-made.h"
#include "mem.h"
#include "resource.h"
#include "script-text.h"
#include "sheet.h"

struct pattern {
	struct match_made_entry entry;
	uint8_t *bytes;
	size_t n;
};

static struct pattern *noted;
static size_t n_noted, cap_noted;

pcre2_code *
match_made_find(const char *pattern, size_t len, uint32_t options)
{
	uint64_t key = match_made_key(pattern, len, options);
	struct pattern *p;
	const pcre2_code *code;
	size_t offset, i;
	int error;

	for (i = 0; i < n_noted; i++)
		if (noted[i].entry.key == key) {
			if (noted[i].entry.length != len)
				die(STATUS_SYSTEM, "two patterns, one key");
			return NULL;
		}
	noted = mem_grow(noted, &cap_noted, n_noted + 1, sizeof(*noted));
	p = &noted[n_noted];
	*p = (struct pattern){ .entry.key = key,
		.entry.length = (uint32_t)len };
	code = pcre2_compile((PCRE2_SPTR)pattern, len, options, &error,
	    &offset, NULL);
	if (code == NULL || pcre2_serialize_encode(&code, 1, &p->bytes,
	    &p->n, NULL) != 1)
		die(STATUS_SYSTEM, "a pattern does not compile: %s", pattern);
	pcre2_code_free((pcre2_code *)code);
	n_noted++;
	return NULL;
}

static void
note_cues(const char *lang)
{
	struct cue_patterns *list = cue_patterns_new(lang);
	size_t i;

	for (i = 0; i < list->words->n_row; i++) {
		cue_patterns_get(list, i, true);
		cue_patterns_except(list, i);
	}
	for (i = 0; i < CUE_KINDS; i++)
		cue_patterns_common(list, (enum cue_kind)i);
	cue_patterns_free(list);
}

static void
note_habits(const char *lang)
{
	struct habits *list = habits_open(lang, false);
	size_t i;

	for (i = 0; i < list->n_row; i++) {
		habit_row_match(list, &list->row[i]);
		habit_row_except(list, &list->row[i]);
	}
	for (i = 0; i < HABIT_KINDS; i++)
		habit_common(list, (enum habit_kind)i);
	habits_close(list);
}

/* A list patterns/WHAT.LANG.csv. */
static void
note_lists(void)
{
	char **name = resource_names("patterns", false);
	size_t i;

	for (i = 0; name[i] != NULL; free(name[i++])) {
		char *dot = strchr(name[i], '.');
		char *end = dot != NULL ? strchr(dot + 1, '.') : NULL;

		if (end == NULL || strcmp(end, ".csv") != 0)
			continue;
		*dot = *end = '\0';
		if (strcmp(name[i], "cues") == 0)
			note_cues(dot + 1);
		else
			note_habits(dot + 1);
	}
	free(name);
}

static void
note_sheets(void)
{
	struct sheets *sheets = sheets_new(false);
	char **name = resource_names("sheets", false);
	size_t i;

	for (i = 0; name[i] != NULL; free(name[i++])) {
		name[i][strcspn(name[i], ".")] = '\0';
		if (sheets_find(sheets, name[i]) == NULL)
			die_fault(sheets_fault(sheets));
	}
	free(name);
	sheets_free(sheets);
}

static int
by_key(const void *a, const void *b)
{
	uint64_t x = ((const struct pattern *)a)->entry.key;
	uint64_t y = ((const struct pattern *)b)->entry.key;

	return (x > y) - (x < y);
}

/* With how many bytes do all begin? */
static size_t
in_common(void)
{
	size_t common = noted[0].n, i, k;

	for (i = 1; i < n_noted; i++) {
		for (k = 0; k < common && k < noted[i].n &&
		    noted[i].bytes[k] == noted[0].bytes[k]; )
			k++;
		common = k;
	}
	return common;
}

static void
put(const void *bytes, size_t n)
{
	if (fwrite(bytes, 1, n, stdout) != n)
		die_errno(STATUS_SYSTEM, "cannot be written");
}

static void
put_all(void)
{
	size_t common = in_common(), i;
	struct match_made head = { (uint32_t)n_noted, (uint32_t)common };
	uint64_t at = sizeof(head) + n_noted * sizeof(noted[0].entry) + common;

	put(&head, sizeof(head));
	for (i = 0; i < n_noted; i++) {
		noted[i].entry.bytes = (uint32_t)(noted[i].n - common);
		noted[i].entry.at = at;
		at += noted[i].entry.bytes;
		put(&noted[i].entry, sizeof(noted[i].entry));
	}
	put(noted[0].bytes, common);
	for (i = 0; i < n_noted; i++)
		put(noted[i].bytes + common, noted[i].n - common);
}

int
main(int argc, char **argv)
{
	size_t i;

	(void)argc;
	err_init(argv[0]);
	note_lists();
	note_sheets();
	script_scanner_free(script_scanner_new(""));
	script_forms_free(script_forms_new());
	script_marks_free(script_marks_new(NULL));
	qsort(noted, n_noted, sizeof(*noted), by_key);
	put_all();
	if (fclose(stdout) != 0)
		die_errno(STATUS_SYSTEM, "cannot be written");
	for (i = 0; i < n_noted; i++)
		pcre2_serialize_free(noted[i].bytes);
	free(noted);
	return STATUS_OK;
}
