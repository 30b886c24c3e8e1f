/* SPDX-License-Identifier: MIT
 * Who has the last word on a setting. */

#include <stdlib.h>
#include <sys/stat.h>

#include "mem.h"
#include "path.h"
#include "settings.h"
#include "stream.h"
#include "unit.h"

static void
write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	fputs(text, f);
	fclose(f);
}

static struct records *
read_rows(struct sheets *sheets, char *path)
{
	char *files[] = { path, NULL };
	struct stream_options o = { .files = files };
	struct stream *in = stream_open(&o, sheets);
	struct records *all = records_new();
	const struct row *row;

	while ((row = stream_next(in)) != NULL)
		records_add(all, row);
	CHECK(stream_fault(in) == NULL);
	stream_close(in);
	records_settle(all, NULL);
	return all;
}

static void
check_value(const struct settings *s, struct records *all, const char *field,
    const char *value, enum settings_from from)
{
	struct setting got = settings_get(s, all, "K1", field);

	CHECK_STR(got.value, value);
	CHECK_INT(got.from, from);
}

static void
check_order(struct sheets *sheets, char *file, char *own)
{
	static const struct settings_option option[] = {
		{ "role_name", "time of rest" }, { NULL, NULL } };
	struct settings s = { 0 };
	struct records *all;

	write_file(file, "sheet,client,session,date,scheme,phase_1_end,"
	    "role_name\ncase,,,,who,3,rest\n");
	write_file(own, "sheet,client,session,date,scheme,sessions_planned,"
	    "phase_1_end\ncase,K1,1,2024-01-01,institute,8,not today\n");
	all = read_rows(sheets, own);
	CHECK(settings_read(&s, sheets));
	s.option = option;
	check_value(&s, all, "role_name", "time of rest", SETTINGS_OPTION);
	check_value(&s, all, "scheme", "institute", SETTINGS_CLIENT);
	check_value(&s, all, "sessions_planned", "8", SETTINGS_CLIENT);
	/* What was put off is not an answer. */
	check_value(&s, all, "phase_1_end", "3", SETTINGS_PRACTICE);
	check_value(&s, all, "phase_2_end", "6", SETTINGS_BUILT_IN);
	check_value(&s, all, "onset", "", SETTINGS_NOWHERE);
	check_value(NULL, NULL, "scheme", "classic", SETTINGS_BUILT_IN);
	settings_clear(&s);
	records_free(all);
}

static void
check_faults(struct sheets *sheets, const char *file)
{
	struct settings s = { 0 };

	write_file(file, "sheet,client,session,date,scheme\n"
	    "case,,,,nonsense\n");
	CHECK(!settings_read(&s, sheets));
	CHECK_STR(s.fault.file, file);
	CHECK_INT(s.fault.line, 2);
	CHECK_STR(s.fault.column, "scheme");
	settings_clear(&s);
	/* Another client's row is not the practice's. */
	write_file(file, "sheet,client,session,date,scheme\ncase,K1,,,who\n");
	CHECK(!settings_read(&s, sheets));
	settings_clear(&s);
	remove(file);
	CHECK(settings_read(&s, sheets));
	CHECK(s.practice == NULL);
	settings_clear(&s);
}

int
main(void)
{
	char dir[] = "/tmp/ipt-settings-XXXXXX";
	struct sheets *sheets = sheets_new(false);
	char *folder, *file, *own;

	CHECK(mkdtemp(dir) != NULL);
	setenv("XDG_CONFIG_HOME", dir, 1);
	folder = path_join(dir, "ipt");
	file = path_config("case.csv");
	own = path_join(dir, "own.csv");
	mkdir(folder, 0700);
	check_order(sheets, file, own);
	check_faults(sheets, file);
	remove(own);
	remove(folder);
	CHECK(remove(dir) == 0);
	free(own);
	free(file);
	free(folder);
	sheets_free(sheets);
	return unit_done();
}
