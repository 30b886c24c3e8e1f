/* SPDX-License-Identifier: MIT
 * Rec text as records of fields. */

#include <stdlib.h>
#include <string.h>

#include "lines.h"
#include "mem.h"
#include "rec.h"

enum { LINE_LIMIT = CSV_CELL_MAX + 4096 }; /* a value and its name */

/* Where a field lies in the reader's data, which moves as it grows. */
struct span {
	size_t name;
	size_t value;
	size_t line;
};

struct rec_reader {
	struct lines in;
	struct str data;
	struct span *span;
	size_t span_cap;
	struct rec_field *field;
	size_t field_cap;
	struct rec_record record;
	struct fault fault;
};

struct rec_reader *
rec_open_after(const char *text, size_t len, int fd)
{
	struct rec_reader *r = mem_new(1, sizeof(*r));

	lines_init(&r->in, text, len, fd, LINE_LIMIT);
	return r;
}

bool
rec_crlf(const struct rec_reader *r)
{
	return r->in.crlf;
}

void
rec_close(struct rec_reader *r)
{
	if (r == NULL)
		return;
	lines_clear(&r->in);
	str_free(&r->data);
	free(r->span);
	free(r->field);
	free(r);
}

const struct fault *
rec_fault(const struct rec_reader *r)
{
	return r->fault.reason != NULL ? &r->fault : NULL;
}

static void
set_fault(struct rec_reader *r, size_t line, const char *reason)
{
	r->fault.line = line;
	r->fault.reason = reason;
	r->fault.status = STATUS_SYSTEM;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t
name_length(const char *text, size_t len)
{
	size_t n = 0;

	if (len == 0 || !(is_letter(text[0]) || text[0] == '%'))
		return 0;
	do
		n++;
	while (n < len && (is_letter(text[n]) || text[n] == '_' ||
	    (text[n] >= '0' && text[n] <= '9')));
	return n;
}

size_t
rec_name(const char *line, size_t len)
{
	size_t n = name_length(line, len);

	return n < len && line[n] == ':' ? n : 0;
}

/* Append the line from a byte on to the value that is being read, and the
 * lines that a backslash joins to it. */
static const char *
take_value(struct rec_reader *r, size_t skip)
{
	size_t value = r->span[r->record.n - 1].value;
	const char *from;
	size_t n;
	bool joined;

	do {
		if (r->in.cut)
			return _("is longer than 1 MiB");
		from = str_text(&r->in.line) + skip;
		n = r->in.line.len - skip;
		joined = n != 0 && from[n - 1] == '\\';
		str_put(&r->data, from, n - joined);
		if (r->data.len - value > CSV_CELL_MAX)
			return _("is longer than 1 MiB");
		skip = 0;
	} while (joined && lines_next(&r->in));
	if (r->data.len > CSV_RECORD_MAX)
		return _("the record is longer than 64 MiB");
	return NULL;
}

static const char *
take_field(struct rec_reader *r, size_t name)
{
	const char *line = r->in.line.text;
	struct span *span;
	size_t skip = name + 1;

	if (r->record.n == CSV_COLUMNS_MAX)
		return _("the record has more than 4096 fields");
	if (r->record.n != 0)
		str_putc(&r->data, '\0');
	else {
		r->record.line = r->in.number;
		r->record.start = r->in.start;
	}
	r->span = mem_grow(r->span, &r->span_cap, r->record.n + 1,
	    sizeof(*r->span));
	span = &r->span[r->record.n++];
	span->line = r->in.number;
	span->name = r->data.len;
	str_put(&r->data, line, name);
	str_putc(&r->data, '\0');
	span->value = r->data.len;
	if (skip < r->in.line.len && (line[skip] == ' ' || line[skip] == '\t'))
		skip++;
	return take_value(r, skip);
}

static const char *
take_more(struct rec_reader *r)
{
	if (r->record.n == 0)
		return _("begins with + but goes on from no field");
	str_putc(&r->data, '\n');
	return take_value(r, 1 + (r->in.line.text[1] == ' '));
}

static const char *
take_line(struct rec_reader *r)
{
	size_t name;
	const char *reason;

	if (r->in.line.text[0] == '+')
		reason = take_more(r);
	else if ((name = rec_name(r->in.line.text, r->in.line.len)) != 0)
		reason = take_field(r, name);
	else
		reason = _("is neither \"name: value\" nor a line that goes "
		    "on, which begins with +");
	r->record.end = r->in.end;
	r->record.torn = r->in.torn;
	return reason;
}

static bool
is_blank(const struct str *line)
{
	return strspn(str_text(line), " \t\r") == line->len;
}

static bool
is_ascii(const char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (text[i] == '\0' || (unsigned char)text[i] > 127)
			return false;
	return true;
}

/* The spans as fields, now that the data stands still. */
static const struct rec_record *
settle(struct rec_reader *r)
{
	size_t i, end;
	struct rec_field *field;

	r->field = mem_grow(r->field, &r->field_cap, r->record.n,
	    sizeof(*r->field));
	r->record.field = r->field;
	r->record.ascii = true;
	for (i = 0; i < r->record.n; i++) {
		end = i + 1 < r->record.n ? r->span[i + 1].name - 1 :
		    r->data.len;
		field = &r->field[i];
		field->name = r->data.text + r->span[i].name;
		field->value.text = r->data.text + r->span[i].value;
		field->value.len = end - r->span[i].value;
		field->line = r->span[i].line;
		r->record.ascii = r->record.ascii &&
		    is_ascii(field->value.text, field->value.len);
	}
	return &r->record;
}

/* Read to the end of a record: false at the end of the input, with a record
 * or without. */
static bool
read_record(struct rec_reader *r)
{
	const char *reason;
	size_t line;

	r->record.n = 0;
	str_clear(&r->data);
	while (lines_next(&r->in)) {
		if (is_blank(&r->in.line)) {
			if (r->record.n != 0 || r->fault.reason != NULL)
				return true;
			continue;
		}
		if (r->in.line.text[0] == '#' || r->fault.reason != NULL)
			continue;
		line = r->in.number;
		reason = take_line(r);
		if (reason != NULL)
			set_fault(r, line, reason);
	}
	if (r->in.failed)
		set_fault(r, 0, _("cannot be read"));
	return false;
}

const struct rec_record *
rec_next(struct rec_reader *r)
{
	bool more;

	r->fault = (struct fault){ 0 };
	do {
		more = read_record(r);
		if (r->fault.reason != NULL)
			return NULL;
	} while (more && r->data.text[0] == '%');
	if (r->record.n == 0 || r->data.text[0] == '%')
		return NULL;
	return settle(r);
}

const char *
rec_put(struct str *out, const char *name, const char *text, size_t len)
{
	size_t n = strlen(name);
	size_t i;

	if (n == 0 || name_length(name, n) != n)
		return _("rec text cannot hold a column of this name");
	/* The first line of all would be read as one that ends in CRLF. */
	if (strcmp(name, "sheet") == 0 && memchr(text, '\r', len) != NULL)
		return _("rec text cannot hold a sheet of this name");
	for (i = 0; i < len; i++)
		if (text[i] == '\\' && (i + 1 == len || text[i + 1] == '\n'))
			return _("rec text cannot hold a line that ends in "
			    "a backslash");
	str_puts(out, name);
	str_puts(out, len != 0 && text[0] != '\n' ? ": " : ":");
	for (i = 0; i < len; i++) {
		str_putc(out, text[i]);
		if (text[i] == '\n')
			str_puts(out, i + 1 < len && text[i + 1] != '\n' ?
			    "+ " : "+");
	}
	str_putc(out, '\n');
	return NULL;
}
