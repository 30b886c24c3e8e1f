/* SPDX-License-Identifier: MIT
 * What a file holds before rows are added to it. */

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "append-extant.h"
#include "file.h"
#include "rec.h"

static const struct fault *
refuse(struct extant *e, size_t line, enum status status, const char *reason)
{
	str_clear(&e->reason);
	str_puts(&e->reason, reason);
	e->fault = (struct fault){ .line = line, .status = status,
	    .reason = str_text(&e->reason) };
	return &e->fault;
}

static const struct fault *
refuse_torn(struct extant *e, size_t line)
{
	return refuse(e, line, STATUS_SYSTEM, _("the last row is cut short: "
	    "mend or remove this line, then run again"));
}

/* Pass on what a reader said, and what to do. */
static const struct fault *
refuse_broken(struct extant *e, const struct fault *fault)
{
	refuse(e, fault->line, fault->status, fault->reason);
	if (fault->line == 0)
		return &e->fault;
	str_puts(&e->reason, _(": mend this line, then run again"));
	e->fault.reason = str_text(&e->reason);
	return &e->fault;
}

/* A row without a client belongs to nobody else. */
static const struct fault *
check_client(struct extant *e, size_t line, const char *theirs,
    const char *ours)
{
	if (theirs[0] == '\0' || (ours != NULL && strcmp(theirs, ours) == 0))
		return NULL;
	refuse(e, line, STATUS_FAULTS, _("this is a row of another client: "
	    "a record is never added to another client's file"));
	e->fault.column = "client";
	return &e->fault;
}

static const struct fault *
take_header(struct extant *e, const struct csv_record *record)
{
	struct columns columns = { .written = true };

	columns_read(&columns, record);
	/* A table that goes on after its header has come again is one. */
	if (columns_same(columns.name, columns.n, e->last.name,
	    e->last.n)) {
		columns_clear(&columns);
		return NULL;
	}
	e->many = e->last.n != 0;
	columns_clear(&e->last);
	e->last = columns;
	if (strcmp(columns.name[0], "sheet") != 0)
		return refuse(e, record->line, STATUS_SYSTEM, _("a file in "
		    "flat form is not added to: choose another file"));
	if (columns_find(&columns, "client") == COLUMN_NONE)
		return refuse(e, record->line, STATUS_SYSTEM,
		    _("there is no column client: choose another file"));
	return NULL;
}

static const struct fault *
take_row(struct extant *e, const struct csv_record *record, int column,
    const char *client)
{
	if (e->last.n == 0)
		return refuse(e, record->line, STATUS_SYSTEM, _("the first "
		    "column is not sheet: choose another file"));
	if (record->n != e->last.n)
		return refuse(e, record->line, STATUS_FAULTS, _("has another "
		    "number of columns than its header: mend or remove this "
		    "row, then run again"));
	columns_sheet(&e->last, record->cell[0].text);
	e->rows++;
	return check_client(e, record->line, record->cell[column].text,
	    client);
}

static const struct fault *
read_csv(struct extant *e, const char *client)
{
	struct csv_reader *reader = csv_open(e->fd);
	const struct fault *fault = NULL;
	const struct csv_record *record;
	int column = COLUMN_NONE;

	while (fault == NULL && (record = csv_next(reader)) != NULL) {
		if (record->torn) {
			fault = refuse_torn(e, record->line);
		} else if (columns_begin(record)) {
			fault = take_header(e, record);
			column = columns_find(&e->last, "client");
		} else {
			fault = take_row(e, record, column, client);
		}
	}
	if (fault == NULL && csv_fault(reader) != NULL)
		fault = refuse_broken(e, csv_fault(reader));
	csv_close(reader);
	return fault;
}

static const struct fault *
check_rec(struct extant *e, const struct rec_record *record,
    const char *client)
{
	const struct rec_field *field;
	const struct fault *fault = NULL;
	size_t i;

	if (record->torn)
		return refuse_torn(e, record->line);
	for (i = 0; fault == NULL && i < record->n; i++) {
		field = &record->field[i];
		if (strcmp(field->name, "client") == 0)
			fault = check_client(e, field->line, field->value.text,
			    client);
	}
	e->rows++;
	return fault;
}

static const struct fault *
read_rec(struct extant *e, const char *client)
{
	struct rec_reader *reader = rec_open(e->fd);
	const struct fault *fault = NULL;
	const struct rec_record *record;

	while (fault == NULL && (record = rec_next(reader)) != NULL)
		fault = check_rec(e, record, client);
	if (fault == NULL && rec_fault(reader) != NULL)
		fault = refuse_broken(e, rec_fault(reader));
	e->crlf = rec_crlf(reader);
	rec_close(reader);
	return fault;
}

const struct fault *
extant_open(struct extant *e, int dir, const char *name, bool rec,
    const char *client)
{
	struct stat st;

	extant_clear(e);
	e->fd = openat(dir, name, O_RDWR | O_APPEND | O_NOFOLLOW |
	    O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (e->fd < 0 && errno == ENOENT)
		return NULL;
	if (e->fd < 0 || fstat(e->fd, &st) != 0)
		return refuse(e, 0, STATUS_SYSTEM, file_reason(errno));
	if (!S_ISREG(st.st_mode))
		return refuse(e, 0, STATUS_SYSTEM,
		    _("is not a regular file"));
	e->size = st.st_size;
	e->mode = st.st_mode & 0777;
	return rec ? read_rec(e, client) : read_csv(e, client);
}

void
extant_clear(struct extant *e)
{
	if (e->fd >= 0)
		close(e->fd);
	columns_clear(&e->last);
	str_free(&e->reason);
	*e = EXTANT_NEW;
}
