/* SPDX-License-Identifier: MIT
 * Rows added to a file: all of them, each whole, or none; by several programs
 * at once, with a full disk, with calls that fail, and killed in between. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "append.h"
#include "csv.h"
#include "file.h"
#include "mem.h"
#include "unit.h"

#define FILE_NAME "review.csv"

/* The calls that bring rows to the disk, so that each can be made to fail:
 * the one that makes this 0.  Below 0: none. */
static int *
countdown(void)
{
	static int left = -1;

	return &left;
}

static bool
fails(void)
{
	errno = EIO;
	return *countdown() >= 0 && (*countdown())-- == 0;
}

int
fsync(int fd)
{
	return fails() ? -1 : (int)syscall(SYS_fsync, fd);
}

/* The system writes page by page, and a kill can come between two of them:
 * with true it does. */
static bool *
pages(void)
{
	static bool killed;

	return &killed;
}

static void
write_page(int fd, const void *bytes, size_t len)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	size_t room = page - (size_t)lseek(fd, 0, SEEK_END) % page;

	if (len <= room)
		return;
	syscall(SYS_write, fd, bytes, room);
	raise(SIGKILL);
}

ssize_t
write(int fd, const void *bytes, size_t len)
{
	if (*pages())
		write_page(fd, bytes, len);
	/* Half of it goes through first. */
	if (fails()) {
		syscall(SYS_write, fd, bytes, len / 2);
		errno = EIO;
		return -1;
	}
	return syscall(SYS_write, fd, bytes, len);
}

int
linkat(int from, const char *a, int to, const char *b, int flags)
{
	return fails() ? -1 : (int)syscall(SYS_linkat, from, a, to, b, flags);
}

int
renameat(int from, const char *a, int to, const char *b)
{
	return fails() ? -1 : (int)syscall(SYS_renameat2, from, a, to, b, 0);
}

static void
make(const char *text)
{
	int fd = open(FILE_NAME, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (fd < 0 || !file_put(fd, text, strlen(text)))
		abort();
	close(fd);
}

static void
holds(const char *want)
{
	struct str text = { 0 };
	int fd = open(FILE_NAME, O_RDONLY);

	CHECK(fd >= 0 && file_get(fd, &text));
	CHECK_STR(str_text(&text), want);
	str_free(&text);
	if (fd >= 0)
		close(fd);
}

static const char *const names[] = { "sheet", "client", "session", "date",
    "person", "note" };

/* Keep a row of the sheet review with these first columns of names. */
static void
put(struct append *a, size_t n, const char *client, const char *person,
    const char *note)
{
	const char *text[] = { "review", client, "1", "2024-03-05", person,
	    note };
	struct cell cell[6];
	size_t i;

	for (i = 0; i < 6; i++)
		cell[i] = (struct cell){ text[i], strlen(text[i]) };
	append_row(a, names, n, cell, &i);
}

/* Add one row; the fault's reason, to be freed, or NULL. */
static char *
add(size_t n, const char *client, const char *person, const char *note,
    struct fault *fault)
{
	struct append *a = append_new(FILE_NAME, APPEND_CSV);
	const struct fault *got;
	char *reason = NULL;

	put(a, n, client, person, note);
	got = append_commit(a);
	*fault = got != NULL ? *got : (struct fault){ 0 };
	if (got != NULL)
		reason = mem_dup(got->reason);
	append_free(a);
	return reason;
}

static void
added(size_t n, const char *client, const char *person, const char *note)
{
	struct fault fault;
	char *reason = add(n, client, person, note, &fault);

	CHECK_STR(reason, NULL);
	free(reason);
}

#define WIDE "sheet,client,session,date,person,note\n"
#define HEAD "sheet,client,session,date,person\n"
#define ANNA "review,K12,1,2024-03-05,Anna\n"

static void
new_file(void)
{
	struct append *a;
	struct stat st;

	unlink(FILE_NAME);
	added(5, "K12", "Anna", "");
	holds(HEAD ANNA);
	stat(FILE_NAME, &st);
	CHECK((st.st_mode & 0777) == 0600);
	added(5, "K12", "a \"b\",\n", "");
	holds(HEAD ANNA "review,K12,1,2024-03-05,\"a \"\"b\"\",\n\"\n");
	CHECK_INT(unit_files(), 1);

	unlink(FILE_NAME);
	a = append_new(FILE_NAME, APPEND_CSV);
	CHECK(append_commit(a) == NULL);
	append_free(a);
	holds("");
	added(5, "K12", "Anna", "");
	holds(HEAD ANNA);
}

static void
own_columns(void)
{
	struct stat st;

	make("sheet,date,mine,client,person\nreview,2020,x,K12,Bob\n");
	chmod(FILE_NAME, 0640);
	added(5, "K12", "Anna", "");
	holds("sheet,date,mine,client,person,session\n"
	    "review,2020,x,K12,Bob,\n"
	    "review,2024-03-05,,K12,Anna,1\n");
	stat(FILE_NAME, &st);
	CHECK((st.st_mode & 0777) == 0640);
	added(6, "K12", "Eve", "n,");
	holds("sheet,date,mine,client,person,session,note\n"
	    "review,2020,x,K12,Bob,,\n"
	    "review,2024-03-05,,K12,Anna,1,\n"
	    "review,2024-03-05,,K12,Eve,1,\"n,\"\n");
	added(5, "K12", "Ian", "");
	holds("sheet,date,mine,client,person,session,note\n"
	    "review,2020,x,K12,Bob,,\n"
	    "review,2024-03-05,,K12,Anna,1,\n"
	    "review,2024-03-05,,K12,Eve,1,\"n,\"\n"
	    "review,2024-03-05,,K12,Ian,1,\n");
}

/* A repeated header goes when the file is written anew; the second of two
 * columns with one name stays the second. */
static void
odd_headers(void)
{
	make("sheet,client,x,x\nreview,K12,1,2\nsheet,client,x,x\n"
	    "review,K12,\"\",\" 4\"\n");
	added(3, "K12", "", "");
	holds("sheet,client,x,x,session\nreview,K12,1,2,\n"
	    "review,K12,,\" 4\",\nreview,K12,,,1\n");
	make("sheet,client\ncase,K12\n");
	added(5, "K12", "Anna", "");
	holds("sheet,client\ncase,K12\n" HEAD ANNA);
	/* Two tables: neither gets a column. */
	added(6, "K12", "Anna", "n");
	holds("sheet,client\ncase,K12\n" HEAD ANNA
	    WIDE
	    "review,K12,1,2024-03-05,Anna,n\n");
}

static void
refused(const char *before, size_t line, enum status status, const char *why)
{
	struct fault fault;
	char *reason;

	make(before);
	reason = add(5, "K12", "Anna", "", &fault);
	CHECK(reason != NULL && strstr(reason, why) != NULL);
	CHECK_INT(fault.line, line);
	CHECK_INT(fault.status, status);
	holds(before);
	CHECK_INT(unit_files(), 1);
	free(reason);
}

static void
refusals(void)
{
	refused(HEAD "review,K12,1,2024-03-05,An", 2, 3, "cut short");
	refused(HEAD ANNA "review,K12,1", 3, 3, "cut short");
	refused(HEAD ANNA "review,K12,1,,\"An\n\n", 3, 3, "mend");
	refused(HEAD ANNA "review,K12,1\n", 3, 1, "number of columns");
	refused(HEAD "review,K12\n" ANNA, 2, 1, "number of columns");
	refused("sheet,client", 1, 3, "cut short");
	refused("person,client\nAnna,K12\n", 1, 3, "first column");
	refused("sheet,person\nreview,Anna\n", 1, 3, "no column client");
	refused("sheet:flat,client\nreview,K12\n", 1, 3, "flat form");
	refused(HEAD ANNA "review,K13,1,,Bob\n" ANNA, 3, 1, "another client");
	refused("sheet: review\nclient: K12\n", 1, 3, "first column");
	/* One that names no client is nobody else's. */
	make(HEAD "review,,1,,Bob\n");
	added(5, "K12", "Anna", "");
	holds(HEAD "review,,1,,Bob\n" ANNA);
}

static void
other_files(void)
{
	struct append *a;
	struct fault fault;
	char *reason;

	make(HEAD);
	rename(FILE_NAME, "real.csv");
	CHECK(symlink("real.csv", FILE_NAME) == 0);
	reason = add(5, "K12", "Anna", "", &fault);
	CHECK_STR(reason, "is a symbolic link");
	free(reason);
	holds(HEAD);
	unlink("real.csv");
	unlink(FILE_NAME);

	CHECK(mkdir(FILE_NAME, 0700) == 0);
	reason = add(5, "K12", "Anna", "", &fault);
	CHECK(reason != NULL);
	free(reason);
	rmdir(FILE_NAME);

	a = append_new("/dev/full", APPEND_CSV);
	put(a, 5, "K12", "Anna", "");
	CHECK(append_commit(a) != NULL);
	append_free(a);

	/* Two clients at once: into a new file only. */
	a = append_new(FILE_NAME, APPEND_CSV);
	put(a, 5, "K12", "Anna", "");
	put(a, 5, "K13", "Bob", "");
	CHECK(append_commit(a) == NULL);
	CHECK(append_probe(a, "K12") != NULL);
	CHECK(append_commit(a) != NULL);
	holds(HEAD ANNA "review,K13,1,2024-03-05,Bob\n");
	append_free(a);
}

static const struct fault *
commit_rec(struct append *a, const char *client, const char *person)
{
	put(a, 5, client, person, "");
	return append_commit(a);
}

static void
rec_text(void)
{
	const char *anna = "sheet: review\nclient: K12\nsession: 1\n"
	    "date: 2024-03-05\nperson: Anna\n";
	struct append *a = append_new(FILE_NAME, APPEND_REC);
	const struct fault *fault;
	struct str want = { 0 };

	unlink(FILE_NAME);
	CHECK(commit_rec(a, "K12", "Anna") == NULL);
	holds(anna);
	CHECK(append_commit(a) == NULL);
	str_printf(&want, "%s\n%s", anna, anna);
	holds(want.text);
	append_free(a);

	a = append_new(FILE_NAME, APPEND_REC);
	fault = commit_rec(a, "K13", "Anna");
	CHECK(fault != NULL && fault->line == 2);
	holds(want.text);
	append_free(a);

	make("sheet: review\nclient: K12\nperson: An");
	a = append_new(FILE_NAME, APPEND_REC);
	fault = commit_rec(a, "K12", "Anna");
	CHECK(fault != NULL && strstr(fault->reason, "cut short") != NULL);
	append_free(a);
	str_free(&want);
}

/* A disk that is full: at every size the file is as it was, or complete. */
static void
full_disk(size_t columns)
{
	struct rlimit limit = { 0, RLIM_INFINITY };
	struct fault fault;
	struct stat st;
	int wrong = 0;
	char *reason;
	rlim_t room;

	for (room = sizeof(HEAD ANNA) - 1; room < 130; room++) {
		make(HEAD ANNA);
		limit.rlim_cur = room;
		setrlimit(RLIMIT_FSIZE, &limit);
		reason = add(columns, "K12", "Anna", "n", &fault);
		limit.rlim_cur = RLIM_INFINITY;
		setrlimit(RLIMIT_FSIZE, &limit);
		stat(FILE_NAME, &st);
		if ((reason != NULL) != (st.st_size == sizeof(HEAD ANNA) - 1))
			wrong++;
		if (reason != NULL && strcmp(reason, strerror(EFBIG)) != 0)
			wrong++;
		wrong += unit_files() != 1;
		free(reason);
	}
	CHECK(reason == NULL);
	CHECK_INT(wrong, 0);
}

/* Each call in turn fails: the file is as it was, or the rows are in it. */
static void
failing_calls(size_t columns, const char *after)
{
	struct fault fault;
	char *reason = NULL;
	int faults = 0;
	int left = 0;
	int i;

	for (i = 0; left <= 0 && i < 50; i++) {
		make(HEAD ANNA);
		*countdown() = i;
		reason = add(columns, "K12", "Anna", "n", &fault);
		left = *countdown() + 1;
		*countdown() = -1;
		holds(reason != NULL ? HEAD ANNA : after);
		faults += reason != NULL;
		free(reason);
		CHECK_INT(unit_files(), 1);
	}
	CHECK(reason == NULL);
	CHECK(faults > 0);
}

/* The number of rows of a file that is whole, -1 of another. */
static int
whole_rows(bool distinct)
{
	int fd = open(FILE_NAME, O_RDONLY);
	struct csv_reader *reader = csv_open(fd);
	const struct csv_record *record;
	static char seen[4000];
	int bad = 0;
	int n = -1;
	int id;

	memset(seen, 0, sizeof(seen));
	for (; (record = csv_next(reader)) != NULL; n++) {
		bad += record->n != 6 || record->torn;
		id = atoi(record->cell[4].text);
		if (n >= 0 && distinct)
			bad += seen[id % 4000]++ != 0;
	}
	bad += csv_fault(reader) != NULL;
	csv_close(reader);
	close(fd);
	return bad == 0 ? n : -1;
}

/* Add rows one by one, the first of them numbered. */
static void
writer(int first, int n)
{
	struct append *a;
	char id[16];
	int i;

	for (i = first; i < first + n; i++) {
		snprintf(id, sizeof(id), "%d", i);
		a = append_new(FILE_NAME, APPEND_CSV);
		put(a, i % 3 == 0 ? 5 : 6, "K12", id, "a,\nb");
		if (append_commit(a) != NULL)
			_exit(1);
		append_free(a);
	}
	_exit(0);
}

static void
eight_writers(void)
{
	int failed = 0;
	int status;
	int i;

	unlink(FILE_NAME);
	for (i = 0; i < 8; i++)
		if (fork() == 0)
			writer(i * 500, 500);
	while (wait(&status) > 0)
		failed += status != 0;
	CHECK_INT(failed, 0);
	CHECK_INT(whole_rows(true), 4000);
	CHECK_INT(unit_files(), 1);
}

/* Killed at a random moment, again and again: whole rows, and the next can
 * add to them; where it writes the file anew, nothing is left beside it. */
static void
killed(void)
{
	char note[10000];
	struct timespec nap = { 0 };
	int before = 0;
	int wrong = 0;
	pid_t child;
	int i, n;

	unlink(FILE_NAME);
	added(6, "K12", "0", "");
	srand(1);
	for (i = 0; i < 200; i++) {
		child = fork();
		if (child == 0)
			writer(1, 100000);
		nap.tv_nsec = rand() % 4000000;
		nanosleep(&nap, NULL);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		n = whole_rows(false);
		wrong += n < before || n < 1;
		before = n;
	}
	CHECK_INT(wrong, 0);
	memset(note, 'x', sizeof(note) - 1);
	note[sizeof(note) - 1] = '\0';
	added(6, "K12", "0", note);
	CHECK_INT(whole_rows(false), before + 1);
	CHECK_INT(unit_files(), 1);
}

/* A file of so many bytes, of one row. */
static void
make_long(size_t len)
{
	struct str text = { 0 };

	str_puts(&text, WIDE "review,K12,1,2024-03-05,Anna,");
	while (text.len < len - 1)
		str_putc(&text, 'x');
	str_putc(&text, '\n');
	make(text.text);
	str_free(&text);
}

static void
killed_at_the_end_of_a_page(void)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	size_t len;
	int cut = 0;
	int wrong = 0;
	int status;

	for (len = page - 100; len <= page; len++) {
		make_long(len);
		if (fork() == 0) {
			*pages() = true;
			writer(1, 1);
		}
		wait(&status);
		cut += status != 0;
		wrong += whole_rows(false) < (status == 0 ? 2 : 1);
	}
	CHECK_INT(cut, 0);
	CHECK_INT(wrong, 0);
	CHECK_INT(unit_files(), 1);
}

/* More than memory is to hold, and more than is written at once. */
static void
many(void)
{
	struct append *a = append_new(FILE_NAME, APPEND_CSV);
	char id[16];
	int i;

	make(HEAD ANNA);
	for (i = 0; i < 40000; i++) {
		snprintf(id, sizeof(id), "%d", i);
		put(a, 6, "K12", id, "some words, and a \"quote\"");
	}
	CHECK(append_commit(a) == NULL);
	append_free(a);
	CHECK_INT(whole_rows(false), 40001);
	CHECK_INT(unit_files(), 1);
}

int
main(void)
{
	char memory[] = "/dev/shm/ipt-unit-XXXXXX";
	char disk[] = "/tmp/ipt-unit-XXXXXX";
	/* In memory thousands of fsyncs take no time. */
	const char *dir = mkdtemp(memory);

	if (dir == NULL)
		dir = mkdtemp(disk);
	if (dir == NULL || chdir(dir) != 0)
		return 1;
	new_file();
	own_columns();
	odd_headers();
	refusals();
	other_files();
	rec_text();
	full_disk(5);
	full_disk(6);
	failing_calls(5, HEAD ANNA ANNA);
	failing_calls(6, WIDE "review,K12,1,2024-03-05,Anna,\n"
	    "review,K12,1,2024-03-05,Anna,n\n");
	eight_writers();
	killed();
	killed_at_the_end_of_a_page();
	many();
	unlink(FILE_NAME);
	if (chdir("/") != 0 || rmdir(dir) != 0)
		return 1;
	return unit_done();
}
