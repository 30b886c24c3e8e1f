/* SPDX-License-Identifier: MIT
 * Drafts: kept when a session is cut off, each for its own sheet and client,
 * and never another session's. */

#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "draft.h"
#include "unit.h"

static void
put(struct draft *d, const char *text)
{
	CHECK_STR(draft_put(d, text, strlen(text)), NULL);
}

/* What it holds; NULL: nothing was put. */
static void
holds(const struct draft *d, const char *want)
{
	struct str text = { 0 };

	CHECK((draft_time(d) != -1) == (want != NULL));
	CHECK(draft_read(d, &text) == (want != NULL));
	CHECK_STR(str_text(&text), want != NULL ? want : "");
	str_free(&text);
}

static void
left_for_the_next(void)
{
	struct draft *d = draft_open("review", "K12");
	time_t now = time(NULL);
	struct stat st;

	holds(d, NULL);
	put(d, "person: A\n");
	put(d, "person: Anna\nring: 1\n");
	holds(d, "person: Anna\nring: 1\n");
	CHECK(draft_time(d) >= now - 1 && draft_time(d) <= now + 60);
	draft_close(d);
	CHECK(stat("state/ipt", &st) == 0 && (st.st_mode & 0777) == 0700);
	CHECK(stat("state/ipt/draft-1-review@K12", &st) == 0 &&
	    (st.st_mode & 0777) == 0600);

	d = draft_open("review", "K13");
	holds(d, NULL);
	draft_close(d);
	d = draft_open("case", "K12");
	holds(d, NULL);
	draft_close(d);
	d = draft_open("review", "");
	holds(d, NULL);
	draft_close(d);

	d = draft_open("review", "K12");
	holds(d, "person: Anna\nring: 1\n");
	CHECK(draft_remove(d));
	holds(d, NULL);
	CHECK(draft_remove(d));
	draft_close(d);
	CHECK(rmdir("state/ipt") == 0);
}

/* Two at once: each has its own, and what is left is offered. */
static void
two_sessions(void)
{
	struct draft *a = draft_open("review", "K12");
	struct draft *b = draft_open("review", "K12");

	put(a, "a");
	put(b, "b");
	holds(a, "a");
	draft_close(b);
	b = draft_open("review", "K12");
	holds(b, "b");
	CHECK(draft_remove(a));
	draft_close(a);
	draft_close(b);
	a = draft_open("review", "K12");
	holds(a, "b");
	CHECK(draft_remove(a));
	draft_close(a);
	CHECK(rmdir("state/ipt") == 0);
}

/* Put 1, 2, 3 … and say after each that it is on the disk. */
static void
answer(int to)
{
	struct draft *d = draft_open("review", "K12");
	char text[16];
	int i;

	for (i = 1;; i++) {
		snprintf(text, sizeof(text), "%d", i);
		if (draft_put(d, text, strlen(text)) != NULL ||
		    write(to, &i, sizeof(i)) != sizeof(i))
			_exit(1);
	}
}

/* Killed at some moment: what was on the disk by then is there. */
static void
killed(void)
{
	struct timespec nap = { 0 };
	struct str text = { 0 };
	struct draft *d;
	int lost = 0, last, i;
	int to[2];
	pid_t child;

	for (i = 0; i < 60; i++) {
		CHECK(pipe(to) == 0);
		child = fork();
		if (child == 0)
			answer(to[1]);
		close(to[1]);
		nap.tv_nsec = (i % 20 + 1) * 500000;
		nanosleep(&nap, NULL);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		last = 0;
		while (read(to[0], &last, sizeof(last)) == sizeof(last))
			;
		close(to[0]);
		d = draft_open("review", "K12");
		str_clear(&text);
		if (last > 0)
			lost += !draft_read(d, &text) ||
			    (atoi(text.text) != last &&
			    atoi(text.text) != last + 1);
		draft_remove(d);
		draft_close(d);
	}
	str_free(&text);
	CHECK_INT(lost, 0);
}

/* A copy that a killed program left on its way goes at the next start; one of
 * a program that is running stays. */
static void
swept(void)
{
	char name[64];
	pid_t child = fork();
	FILE *f;

	if (child == 0)
		_exit(0);
	waitpid(child, NULL, 0);
	snprintf(name, sizeof(name), "state/ipt/.ipt-%ld-0", (long)child);
	f = fopen(name, "w");
	CHECK(f != NULL && fclose(f) == 0);
	draft_close(draft_open("review", "K12"));
	CHECK(access(name, F_OK) != 0);
	snprintf(name, sizeof(name), "state/ipt/.ipt-%ld-0", (long)getpid());
	f = fopen(name, "w");
	CHECK(f != NULL && fclose(f) == 0);
	draft_close(draft_open("review", "K12"));
	CHECK(unlink(name) == 0);
}

static void
no_place(void)
{
	CHECK(chmod("state", 0500) == 0);
	if (geteuid() != 0)
		CHECK(draft_open("review", "K12") == NULL);
	CHECK(chmod("state", 0700) == 0);
	CHECK(symlink("/etc/passwd", "state/ipt") == 0);
	CHECK(draft_open("review", "K12") == NULL);
	CHECK(unlink("state/ipt") == 0);
	unsetenv("XDG_STATE_HOME");
	unsetenv("HOME");
	CHECK(draft_open("review", "K12") == NULL);
}

int
main(void)
{
	char dir[] = "/tmp/ipt-unit-XXXXXX";
	char state[64];
	char rm[64];

	if (mkdtemp(dir) == NULL || chdir(dir) != 0)
		return 1;
	snprintf(state, sizeof(state), "%s/state", dir);
	setenv("XDG_STATE_HOME", state, 1);
	left_for_the_next();
	two_sessions();
	killed();
	swept();
	if (system("rm -rf state/ipt") != 0)
		return 1;
	no_place();
	snprintf(rm, sizeof(rm), "rm -rf %s", dir);
	if (system(rm) != 0)
		return 1;
	return unit_done();
}
