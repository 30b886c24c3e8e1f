/* SPDX-License-Identifier: MIT
 * The store: what is saved goes to its client's folder, and is listed. */

#include <dirent.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mem.h"
#include "save.h"
#include "store.h"
#include "str.h"
#include "unit.h"

static const char *const names[] = { "sheet", "client", "session", "date",
    "person" };

static const struct fault *
put(struct save *s, size_t n, const char *sheet, const char *client,
    const char *person)
{
	const char *text[] = { sheet, client, "1", "2024", person };
	struct cell cell[5];
	size_t i;

	for (i = 0; i < 5; i++)
		cell[i] = (struct cell){ text[i], strlen(text[i]) };
	return save_row(s, names, n, cell);
}

/* The list as one text, each with a comma behind it; the list is freed. */
static void
lists(char **list, const char *want)
{
	struct str all = { 0 };
	size_t i;

	CHECK(list != NULL);
	for (i = 0; list != NULL && list[i] != NULL; i++) {
		str_printf(&all, "%s,", list[i]);
		free(list[i]);
	}
	free(list);
	CHECK_STR(str_text(&all), want);
	str_free(&all);
}

static void
holds(const char *path, const char *want)
{
	FILE *in = fopen(path, "r");
	char text[4096] = "";

	CHECK(in != NULL);
	if (in == NULL)
		return;
	text[fread(text, 1, sizeof(text) - 1, in)] = '\0';
	fclose(in);
	CHECK_STR(text, want);
}

#define HEAD4 "sheet,client,session,date\n"
#define HEAD5 "sheet,client,session,date,person\n"

static void
saving(void)
{
	struct save *s = save_new();
	struct stat st;

	lists(store_files(NULL), "");
	lists(store_files("K12"), "");
	CHECK(put(s, 5, "review", "K12", "Anna") == NULL);
	CHECK(put(s, 4, "case", "K12", "") == NULL);
	CHECK(put(s, 5, "review", "K2", "Bob") == NULL);
	CHECK(put(s, 5, "review", "K12", "Eve") == NULL);
	CHECK(put(s, 4, "training", "therapist-T1", "") == NULL);
	CHECK(save_commit(s, NULL, NULL) == NULL);
	save_free(s);
	holds("deep/store/K12/review.csv", HEAD5
	    "review,K12,1,2024,Anna\nreview,K12,1,2024,Eve\n");
	holds("deep/store/K12/case.csv", HEAD4 "case,K12,1,2024\n");
	holds("deep/store/K2/review.csv", HEAD5 "review,K2,1,2024,Bob\n");
	CHECK(stat("deep/store/K12", &st) == 0 && (st.st_mode & 0777) == 0700);
	CHECK(stat("deep", &st) == 0 && (st.st_mode & 0777) == 0700);
	CHECK(stat("deep/store/K12/case.csv", &st) == 0 &&
	    (st.st_mode & 0777) == 0600);
}

static void
listing(void)
{
	CHECK(mkdir("deep/store/not a code", 0700) == 0);
	fclose(fopen("deep/store/K9", "w"));
	fclose(fopen("deep/store/K12/.case.csv", "w"));
	fclose(fopen("deep/store/K12/notes.txt", "w"));
	fclose(fopen("deep/store/K12/Z.csv", "w"));
	lists(store_files("K12"), "deep/store/K12/Z.csv,"
	    "deep/store/K12/case.csv,deep/store/K12/review.csv,");
	lists(store_files(NULL), "deep/store/K12/Z.csv,"
	    "deep/store/K12/case.csv,deep/store/K12/review.csv,"
	    "deep/store/K2/review.csv,deep/store/therapist-T1/training.csv,");
	CHECK(symlink("K12", "deep/store/K3") == 0);
	CHECK(store_files("K3") == NULL);
	CHECK(store_files(NULL) == NULL);
}

static void
refusals(void)
{
	struct save *s = save_new();
	const struct fault *fault;

	fault = put(s, 5, "review", "../K12", "Anna");
	CHECK(fault != NULL && strcmp(fault->column, "client") == 0);
	CHECK(put(s, 5, "review", "", "Anna") != NULL);
	CHECK(put(s, 5, "../review", "K12", "Anna") != NULL);
	CHECK(put(s, 5, ".review", "K12", "Anna") != NULL);
	CHECK(put(s, 5, "review", "K3", "Anna") == NULL);
	fault = save_commit(s, NULL, NULL);
	CHECK(fault != NULL && fault->status == STATUS_SYSTEM);
	CHECK_STR(fault != NULL ? fault->file : NULL, "deep/store/K3");
	save_free(s);
	holds("deep/store/K12/review.csv", HEAD5
	    "review,K12,1,2024,Anna\nreview,K12,1,2024,Eve\n");
}

/* Rows for several files of one client: when one of them can have none, no
 * other has. */
static void
all_or_none(void)
{
	struct rlimit limit = { 90, RLIM_INFINITY };
	struct save *s = save_new();
	const struct fault *fault;

	put(s, 4, "case", "K12", "");
	put(s, 5, "new", "K12", "Anna");
	put(s, 5, "review", "K12", "Anna");
	setrlimit(RLIMIT_FSIZE, &limit);
	fault = save_commit(s, NULL, NULL);
	limit.rlim_cur = RLIM_INFINITY;
	setrlimit(RLIMIT_FSIZE, &limit);
	CHECK(fault != NULL);
	CHECK_STR(fault != NULL ? fault->file : NULL,
	    "deep/store/K12/review.csv");
	CHECK(access("deep/store/K12/new.csv", F_OK) != 0);
	holds("deep/store/K12/case.csv", HEAD4 "case,K12,1,2024\n");
	/* The same again, with room. */
	CHECK(save_commit(s, NULL, NULL) == NULL);
	save_free(s);
	holds("deep/store/K12/case.csv", HEAD4 "case,K12,1,2024\n"
	    "case,K12,1,2024\n");
	holds("deep/store/K12/new.csv", HEAD5 "new,K12,1,2024,Anna\n");
}

static void
another_client(void)
{
	struct save *s = save_new();
	const struct fault *fault;

	CHECK(rename("deep/store/K12/review.csv", "deep/store/K2/new.csv") ==
	    0);
	put(s, 5, "new", "K2", "Bob");
	fault = save_commit(s, NULL, NULL);
	CHECK(fault != NULL && fault->line == 2);
	save_free(s);
}

int
main(void)
{
	char dir[] = "/tmp/ipt-unit-XXXXXX";
	char rm[64];

	if (mkdtemp(dir) == NULL || chdir(dir) != 0)
		return 1;
	setenv("IPT_DIR", "deep/store", 1);
	saving();
	listing();
	refusals();
	all_or_none();
	another_client();
	unsetenv("IPT_DIR");
	unsetenv("XDG_DATA_HOME");
	unsetenv("HOME");
	CHECK(store_files(NULL) == NULL);
	CHECK(store_files("K12") == NULL);
	snprintf(rm, sizeof(rm), "rm -rf %s", dir);
	if (system(rm) != 0)
		return 1;
	return unit_done();
}
