/* SPDX-License-Identifier: MIT
 * Questions, answered by a script on a terminal of its own that cannot move
 * the cursor.  What libedit does is tested through the commands. */

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ask.h"
#include "unit.h"

struct test {
	const struct sheet *sheet;
	void (*ask)(struct ask *ask, const struct test *test, FILE *out);
	bool client;
	int pass;
	const char *person; /* of the record that is there, or NULL */
};

struct terminal {
	int master, answers;
	struct str screen, out;
};

/* Take what there is of both, until the answers end. */
static void
drain(struct terminal *t)
{
	struct pollfd fd[2] = { { .fd = t->master, .events = POLLIN },
		{ .fd = t->answers, .events = POLLIN } };
	char block[4096];
	ssize_t n = 1;

	while (n > 0 && poll(fd, 2, 10000) > 0) {
		if (fd[0].revents != 0) {
			n = read(t->master, block, sizeof(block));
			if (n > 0)
				str_put(&t->screen, block, (size_t)n);
			else
				fd[0].fd = -1;
			n = 1;
		}
		if (fd[1].revents == 0)
			continue;
		n = read(t->answers, block, sizeof(block));
		if (n > 0)
			str_put(&t->out, block, (size_t)n);
	}
}

static void
child(const struct test *test, int answers)
{
	FILE *out = fdopen(answers, "w");
	struct ask *ask = ask_open("en", true);

	if (ask != NULL)
		test->ask(ask, test, out);
	ask_close(ask);
	fclose(out);
	exit(0);
}

/* Type the keys and check what the program made of them. */
static void
run(const struct test *test, const char *keys, const char *want,
    const char *seen)
{
	struct terminal t = { 0 };
	int pipes[2], status;
	pid_t pid;

	fflush(stdout);
	if (!CHECK(pipe2(pipes, O_CLOEXEC) == 0))
		return;
	pid = forkpty(&t.master, NULL, NULL, NULL);
	if (pid == 0)
		child(test, pipes[1]);
	close(pipes[1]);
	t.answers = pipes[0];
	CHECK(write(t.master, keys, strlen(keys)) == (ssize_t)strlen(keys));
	drain(&t);
	CHECK(waitpid(pid, &status, 0) == pid && status == 0);
	CHECK_STR(str_text(&t.out), want);
	CHECK(strstr(str_text(&t.screen), seen) != NULL);
	close(t.master);
	close(t.answers);
	str_free(&t.screen);
	str_free(&t.out);
}

static void
count(void *context)
{
	++*(int *)context;
}

static void
test_record(struct ask *ask, const struct test *test, FILE *out)
{
	const struct sheet *sheet = test->sheet;
	int n = 0;
	struct answers a;
	struct ask_record record = { .answers = &a, .client = test->client,
		.pass = test->pass, .about = test->person, .answered = count,
		.context = &n };
	enum ask_result result;
	size_t i;

	answers_init(&a, sheet);
	if (test->person != NULL) {
		answers_set(&a, FIELD_OWN, test->person);
		answers_set(&a, FIELD_OWN + 1, "friend");
		answers_set(&a, (size_t)sheet_field(sheet, "ring"), "2");
	}
	result = ask_record(ask, &record);
	fprintf(out, "%d %d", result, n);
	for (i = FIELD_OWN; i < sheet->n; i++)
		if (a.value[i] != NULL)
			fprintf(out, " %s=%s", sheet->field[i].name,
			    a.value[i]);
	answers_clear(&a);
}

static void
test_yes(struct ask *ask, const struct test *test, FILE *out)
{
	bool yes = false;
	enum ask_result result = ask_yes(ask, "Save to K12", &yes);

	(void)test;
	fprintf(out, "%d %d", result, yes);
}

static void
test_choose(struct ask *ask, const struct test *test, FILE *out)
{
	static const char *const label[] = { "Jo", "Josef", "Álex" };
	size_t chosen = 9;
	enum ask_result result = ask_choose(ask, "Who", label, 3, &chosen);

	(void)test;
	fprintf(out, "%d %zu", result, chosen);
}

static void
test_records(const struct sheet *sheet)
{
	struct test test = { sheet, test_record, true, 1, NULL };

	run(&test, "Jo\n7\n2\n", "0 3 person=Jo relation=friend ring=2",
	    "Who they are to me:");
	run(&test, "\nJo\n-\nFORMER partner\n9\nring 2, Close and important\n",
	    "0 3 person=Jo relation=ex-partner ring=2",
	    "Ring now: is not one of the choices");
	run(&test, "Jo\nfriend\n<\n?\nnot today\nout\n",
	    "0 4 person=Jo relation=not today ring=out",
	    "The word that fits best.");
	run(&test, "<\n", "3 0", "Person: ");
	run(&test, "Jo\n\x04", "4 1 person=Jo", "  7  Friend");
	run(&test, "J\xc3\n\xff\n\x04", "4 0", "Person: is not UTF-8 text");
	test.person = "Jo";
	run(&test, "\n\n\n", "0 0 person=Jo relation=friend ring=2",
	    "Jo: Ring now:");
	run(&test, "-\n\n\n\n", "0 0 person=Jo relation=friend ring=2",
	    "This one cannot be empty.");
	test.pass = 2;
	run(&test, "\n\ndied\n\n3\n\x04", "4 2 person=Jo relation=friend "
	    "status=deceased ring=2 ring_wanted=3", "Closeness now (0 to 10)");
	run(&test, "\n\ncurrent\n\n\n11\n1\n\n\n\n1; letters\n-\n\x04",
	    "4 3 person=Jo relation=friend status=current ring=2 "
	    "closeness=1 channel=in-person;letters",
	    "Closeness now: must be ");
}

int
main(void)
{
	struct sheets *all = sheets_new(false);
	const struct sheet *review = sheets_find(all, "review");
	struct test test = { review, test_yes, false, 1, NULL };
	int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);

	if (terminal < 0) {
		sheets_free(all);
		return unit_skip("no terminal can be made here");
	}
	close(terminal);
	if (CHECK(review != NULL)) {
		test_records(review);
		run(&test, "\n", "0 0", "Save to K12 [y/N]: ");
		run(&test, "maybe\nYe\n", "0 1", "Please answer yes or no.");
		run(&test, "\x04", "4 0", "Save");
		test.ask = test_choose;
		run(&test, "jo\n", "0 0", "  3  ");
		run(&test, "4\n2\n", "0 1", "That is not one of them");
		run(&test, "\xc3\xa1l\n", "0 2", "Who");
		run(&test, "\n", "1 9", "Number or name: ");
	}
	sheets_free(all);
	return unit_done();
}
