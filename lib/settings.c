/* SPDX-License-Identifier: MIT
 * The settings of a case. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"
#include "path.h"
#include "settings.h"
#include "stream.h"

/* Stands in the practice's row for the client that it has none of. */
static const char everyone[] = "everyone";

static const struct settings_option built_in[] = {
	{ "scheme", "classic" },
	{ "role_name", N_("recovery role") },
	{ "sessions_planned", "16" },
	{ "phase_1_end", "4" },
	{ "phase_2_end", "12" },
	{ "language", "en" },
	{ NULL, NULL },
};

/* Where the phases end in a treatment that is over before the middle phase
 * would be: after a quarter and three quarters of it. */
static const char *
in_short(const char *field, long planned)
{
	static const char *const number[] = {
		"1", "1", "2", "3", "4", "5", "6", "7", "8", "9",
	};

	if (planned < 1 || planned > 12)
		return "";
	if (strcmp(field, "phase_1_end") == 0)
		return number[planned / 4];
	return strcmp(field, "phase_2_end") == 0 ? number[planned * 3 / 4] : "";
}

/* The stream and its texts end before the message is read. */
static void
keep_fault(struct settings *s, const struct fault *fault)
{
	s->fault = *fault;
	s->fault.file = s->owned[0] = mem_dup(fault->file != NULL ?
	    fault->file : "");
	s->fault.reason = s->owned[1] = mem_dup(fault->reason);
	if (fault->column != NULL)
		s->fault.column = s->owned[2] = mem_dup(fault->column);
}

/* The first fault of a row ends the reading.  It may have no client at all:
 * what a stream says of a wrong one would mislead. */
static bool
bad_row(void *context, const struct row *row, const struct fault *fault,
    size_t n)
{
	struct fault said;

	(void)row;
	if (n == 0)
		return false;
	said = *fault;
	if (said.column != NULL && strcmp(said.column, "client") == 0)
		said.reason = _("must be empty: this row is the practice's");
	keep_fault(context, &said);
	return false;
}

static void
read_file(struct settings *s, struct sheets *sheets, char *file)
{
	static const char *const names[] = { "case", NULL };
	char *files[] = { file, NULL };
	struct stream_options options = { .files = files, .sheets = names,
		.client = everyone, .bad = bad_row, .context = s };
	struct stream *in = stream_open(&options, sheets);
	const struct row *row;

	s->practice = records_new();
	while ((row = stream_next(in)) != NULL)
		records_add(s->practice, row);
	if (stream_fault(in) != NULL)
		keep_fault(s, stream_fault(in));
	stream_close(in);
	records_settle(s->practice, NULL);
}

bool
settings_read(struct settings *s, struct sheets *sheets)
{
	char *file = path_config("case.csv");

	if (file != NULL && access(file, F_OK) == 0)
		read_file(s, sheets, file);
	free(file);
	return s->fault.reason == NULL;
}

void
settings_clear(struct settings *s)
{
	size_t i;

	records_free(s->practice);
	for (i = 0; i < sizeof(s->owned) / sizeof(s->owned[0]); i++)
		free(s->owned[i]);
	*s = (struct settings){ 0 };
}

static const char *
among(const struct settings_option *option, const char *field)
{
	for (; option != NULL && option->field != NULL; option++)
		if (strcmp(option->field, field) == 0)
			return option->value;
	return "";
}

static const char *
in_row(struct records *all, const char *client, const char *field)
{
	return all == NULL || client == NULL ? "" :
	    record_text(records_one(all, "case", client), field);
}

struct setting
settings_get(const struct settings *s, struct records *all,
    const char *client, const char *field)
{
	const char *const value[] = {
		[SETTINGS_OPTION] = s != NULL ? among(s->option, field) : "",
		[SETTINGS_CLIENT] = in_row(all, client, field),
		[SETTINGS_PRACTICE] = s != NULL ?
		    in_row(s->practice, everyone, field) : "",
		[SETTINGS_BUILT_IN] = among(built_in, field),
	};
	const char *shorter = "";
	int from;

	for (from = SETTINGS_OPTION; from > SETTINGS_NOWHERE; from--)
		if (*value[from] != '\0')
			break;
	if (from == SETTINGS_BUILT_IN && strncmp(field, "phase", 5) == 0)
		shorter = in_short(field, settings_number(s, all, client,
		    "sessions_planned"));
	if (*shorter != '\0')
		return (struct setting){ shorter, SETTINGS_BUILT_IN };
	return (struct setting){ from == SETTINGS_NOWHERE ? "" :
	    from == SETTINGS_BUILT_IN ? _(value[from]) : value[from],
	    (enum settings_from)from };
}

long
settings_number(const struct settings *s, struct records *all,
    const char *client, const char *field)
{
	return strtol(settings_get(s, all, client, field).value, NULL, 10);
}

const char *
settings_written(const struct settings *s, struct records *all,
    const char *client)
{
	struct setting lang = settings_get(s, all, client, "language");

	return lang.from == SETTINGS_BUILT_IN ? "" : lang.value;
}

const char *
settings_from_name(enum settings_from from)
{
	static const char *const name[] = {
		N_("nobody said"), N_("built in"), N_("the practice's row"),
		N_("the client's own row"), N_("an option"),
	};

	return _(name[from]);
}
