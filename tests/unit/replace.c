/* SPDX-License-Identifier: MIT
 * A file takes its place when it is whole, and leaves nothing else. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file.h"
#include "replace.h"
#include "str.h"
#include "unit.h"

/* While true, no file can be made or named without a name. */
static bool *
named_only(void)
{
	static bool only;

	return &only;
}

int
linkat(int from, const char *a, int to, const char *b, int flags)
{
	if (*named_only()) {
		errno = ENOENT;
		return -1;
	}
	return (int)syscall(SYS_linkat, from, a, to, b, flags);
}

static void
holds(const char *path, const char *want)
{
	struct str text = { 0 };
	int fd = open(path, O_RDONLY);

	CHECK(fd >= 0 && file_get(fd, &text));
	CHECK_STR(str_text(&text), want);
	str_free(&text);
	close(fd);
}

static struct replace *
begin(const char *path, const char *text)
{
	const char *reason = NULL;
	struct replace *r = replace_open(path, &reason);

	CHECK(r != NULL && reason == NULL);
	fputs(text, replace_file(r));
	return r;
}

static void
taking_place(void)
{
	struct replace *r = begin("a.svg", "one");
	struct stat st;

	CHECK_INT(unit_files(), 0);
	CHECK_STR(replace_commit(r), NULL);
	holds("a.svg", "one");
	chmod("a.svg", 0644);
	r = begin("./a.svg", "two");
	CHECK_STR(replace_flush(r), NULL);
	holds("a.svg", "one");
	CHECK_INT(unit_files(), 1);
	CHECK_STR(replace_commit(r), NULL);
	holds("a.svg", "two");
	CHECK(stat("a.svg", &st) == 0 && (st.st_mode & 0777) == 0600);
	replace_abort(begin("a.svg", "three"));
	holds("a.svg", "two");
	CHECK_INT(unit_files(), 1);
	unlink("a.svg");
}

static void
refused(const char *path)
{
	const char *reason = NULL;

	CHECK(replace_open(path, &reason) == NULL);
	CHECK(reason != NULL);
}

static void
refusals(void)
{
	CHECK(mkdir("folder", 0700) == 0);
	CHECK(symlink("folder/x", "link") == 0);
	refused("folder");
	refused("folder/");
	refused("link");
	refused("none/x");
	refused("");
	CHECK(unlink("link") == 0 && rmdir("folder") == 0);
	CHECK_INT(unit_files(), 0);
}

/* Whatever ends the program, nothing is left of what was not finished. */
static void
ended(void)
{
	const char *reason;
	struct replace *r;
	pid_t child;
	int i;

	for (i = 0; i < 2; i++) {
		child = fork();
		if (child == 0) {
			r = replace_open("a.svg", &reason);
			fputs("half", replace_file(r));
			replace_flush(r);
			if (i == 0)
				kill(getpid(), SIGKILL);
			_exit(0);
		}
		waitpid(child, NULL, 0);
		CHECK_INT(unit_files(), 0);
	}
}

static void
as_it_stands(void)
{
	char text[8] = "";
	struct replace *r;
	int fd;

	CHECK(replace_commit(begin("/dev/full", "text")) != NULL);
	CHECK(mkfifo("pipe", 0600) == 0);
	fd = open("pipe", O_RDONLY | O_NONBLOCK);
	r = begin("pipe", "text");
	CHECK_STR(replace_commit(r), NULL);
	CHECK(read(fd, text, sizeof(text)) == 4 && strcmp(text, "text") == 0);
	close(fd);
	CHECK_INT(unit_files(), 1);
	unlink("pipe");
	CHECK(replace_direct("/dev/stdout"));
	CHECK(!replace_direct("/dev/shm/none"));
	CHECK(!replace_direct("/etc/passwd"));
}

int
main(void)
{
	char dir[] = "/tmp/ipt-unit-XXXXXX";

	if (mkdtemp(dir) == NULL || chdir(dir) != 0)
		return 1;
	taking_place();
	*named_only() = true;
	taking_place();
	*named_only() = false;
	refusals();
	ended();
	as_it_stands();
	if (chdir("/") != 0 || rmdir(dir) != 0)
		return 1;
	return unit_done();
}
