/* SPDX-License-Identifier: MIT
 *
 * timer N COMMAND [ARGUMENT...]: run it N times with nothing on its input and
 * its output thrown away, and print for one run on average the seconds of wall
 * time and of processor time, and the most memory of any run in KiB.
 *
 * It is small itself: a child's peak begins with that of its parent.
 */

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double
seconds(const struct timeval *t)
{
	return (double)t->tv_sec + (double)t->tv_usec / 1e6;
}

/* The status of the command; what it used is added to cpu, and peak raised. */
static int
run(char **argv, const posix_spawn_file_actions_t *files, double *cpu,
    long *peak)
{
	struct rusage used;
	int status;
	pid_t pid;

	if (posix_spawnp(&pid, argv[0], files, NULL, argv, environ) != 0 ||
	    wait4(pid, &status, 0, &used) != pid)
		return 127;
	*cpu += seconds(&used.ru_utime) + seconds(&used.ru_stime);
	if (used.ru_maxrss > *peak)
		*peak = used.ru_maxrss;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 126;
}

int
main(int argc, char **argv)
{
	posix_spawn_file_actions_t files;
	long n = argc > 2 ? atol(argv[1]) : 0;
	double cpu = 0, start;
	long peak = 0;

	if (n < 1)
		return 2;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
	start = now();
	for (long i = 0; i < n; i++) {
		int status = run(argv + 2, &files, &cpu, &peak);

		if (status != 0) {
			fprintf(stderr, "timer: %s ended with %d\n", argv[2],
			    status);
			return 1;
		}
	}
	printf("%.6f %.6f %ld\n", (now() - start) / (double)n,
	    cpu / (double)n, peak);
	posix_spawn_file_actions_destroy(&files);
	return 0;
}
