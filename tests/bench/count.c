/* SPDX-License-Identifier: MIT
 *
 * count FILE: how many cells and rows libcsv sees in it, and nothing else:
 * what reading CSV with this library costs at least.
 */

#include <csv.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct counts {
	size_t cells;
	size_t rows;
};

static void
cell(void *text, size_t len, void *counts)
{
	(void)text;
	(void)len;
	((struct counts *)counts)->cells++;
}

static void
row(int end, void *counts)
{
	(void)end;
	((struct counts *)counts)->rows++;
}

int
main(int argc, char **argv)
{
	static char block[1 << 16];
	struct counts counts = { 0 };
	struct csv_parser parser;
	ssize_t n = -1;
	int fd = argc == 2 ? open(argv[1], O_RDONLY | O_CLOEXEC) : -1;

	if (fd < 0 || csv_init(&parser, 0) != 0)
		return 3;
	while ((n = read(fd, block, sizeof(block))) > 0)
		if (csv_parse(&parser, block, (size_t)n, cell, row, &counts) !=
		    (size_t)n)
			return 3;
	csv_fini(&parser, cell, row, &counts);
	csv_free(&parser);
	printf("%zu cells, %zu rows\n", counts.cells, counts.rows);
	return n < 0 ? 3 : 0;
}
