/* SPDX-License-Identifier: MIT
 *
 * table NAME.csv >NAME.csv.table
 *
 * Run when the program is built: a file of templates/ as lib/csv-table.h lays
 * it out.
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "csv-table.h"
#include "err.h"

int
main(int argc, char **argv)
{
	struct str table = { 0 };
	struct csv_reader *csv;
	struct fault fault;
	int fd;

	err_init(argv[0]);
	if (argc != 2)
		die(STATUS_USAGE, "one file at a time");
	fd = open(argv[1], O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		die_errno(STATUS_SYSTEM, "%s", argv[1]);
	csv = csv_open(fd);
	csv_table_put(&table, csv);
	if (csv_fault(csv) != NULL) {
		fault = *csv_fault(csv);
		fault.file = argv[1];
		die_fault(&fault);
	}
	csv_close(csv);
	close(fd);
	if (fwrite(table.text, 1, table.len, stdout) != table.len ||
	    fclose(stdout) != 0)
		die_errno(STATUS_SYSTEM, "%s", argv[1]);
	str_free(&table);
	return STATUS_OK;
}
