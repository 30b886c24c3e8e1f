/* SPDX-License-Identifier: MIT
 * Rec text as records of fields. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"
#include "rec.h"

enum {
	BLOCK = 1 << 16,
	LINE_LIMIT = CSV_CELL_MAX + 4096, /* a value and its name */
};

/* Where a field lies in the reader's data, which moves as it grows. */
struct span {
	size_t name;
	size_t value;
	size_t line;
};

struct rec_reader {
	int fd; /* -1: all of it is in block */
	const char *block;
	char *own;
	size_t pos, len; /* in the block */

	struct str line;
	size_t number;  /* of the line */
	size_t at, end; /* bytes of the input where the line lies */
	bool torn, cut, crlf, failed;

	struct str data;
	struct span *span;
	size_t span_cap;
	struct rec_field *field;
	size_t field_cap;
	struct rec_record record;
	struct fault fault;
};

struct rec_reader *
rec_open(int fd)
{
	struct rec_reader *r = mem_new(1, sizeof(*r));

	r->fd = fd;
	r->own = mem_new(BLOCK, 1);
	r->block = r->own;
	return r;
}

struct rec_reader *
rec_open_text(const char *text, size_t len)
{
	struct rec_reader *r = mem_new(1, sizeof(*r));

	r->fd = -1;
	r->block = text;
	r->len = len;
	return r;
}

void
rec_close(struct rec_reader *r)
{
	if (r == NULL)
		return;
	str_free(&r->line);
	str_free(&r->data);
	free(r->span);
	free(r->field);
	free(r->own);
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
fill(struct rec_reader *r)
{
	ssize_t n;

	if (r->fd == -1)
		return false;
	do
		n = read(r->fd, r->own, BLOCK);
	while (n == -1 && errno == EINTR);
	r->failed = n == -1;
	r->pos = 0;
	r->len = n > 0 ? (size_t)n : 0;
	return n > 0;
}

/* A line too long to be kept is cut, so that memory stays bounded. */
static void
keep(struct rec_reader *r, const char *bytes, size_t len)
{
	size_t room = LINE_LIMIT - r->line.len;

	str_put(&r->line, bytes, len < room ? len : room);
	r->cut |= len > room;
}

static void
drop_cr(struct rec_reader *r)
{
	bool cr = r->line.len != 0 && r->line.text[r->line.len - 1] == '\r';

	if (r->number == 1)
		r->crlf = cr;
	if (r->crlf && cr)
		r->line.text[--r->line.len] = '\0';
}

static bool
next_line(struct rec_reader *r)
{
	const char *from, *newline;
	size_t n;

	str_clear(&r->line);
	r->torn = r->cut = false;
	r->at = r->end;
	do {
		if (r->pos == r->len && !fill(r)) {
			r->torn = r->end != r->at;
			break;
		}
		from = r->block + r->pos;
		n = r->len - r->pos;
		newline = memchr(from, '\n', n);
		keep(r, from, newline != NULL ? (size_t)(newline - from) : n);
		n = newline != NULL ? (size_t)(newline - from) + 1 : n;
		r->pos += n;
		r->end += n;
	} while (newline == NULL);
	if (r->end == r->at || r->failed)
		return false;
	r->number++;
	drop_cr(r);
	return true;
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
		if (r->cut)
			return _("is longer than 1 MiB");
		from = str_text(&r->line) + skip;
		n = r->line.len - skip;
		joined = n != 0 && from[n - 1] == '\\';
		str_put(&r->data, from, n - joined);
		if (r->data.len - value > CSV_CELL_MAX)
			return _("is longer than 1 MiB");
		skip = 0;
	} while (joined && next_line(r));
	if (r->data.len > CSV_RECORD_MAX)
		return _("the record is longer than 64 MiB");
	return NULL;
}

static const char *
take_field(struct rec_reader *r, size_t name)
{
	const char *line = r->line.text;
	struct span *span;
	size_t skip = name + 1;

	if (r->record.n == CSV_COLUMNS_MAX)
		return _("the record has more than 4096 fields");
	if (r->record.n != 0)
		str_putc(&r->data, '\0');
	else {
		r->record.line = r->number;
		r->record.start = r->at;
	}
	r->span = mem_grow(r->span, &r->span_cap, r->record.n + 1,
	    sizeof(*r->span));
	span = &r->span[r->record.n++];
	span->line = r->number;
	span->name = r->data.len;
	str_put(&r->data, line, name);
	str_putc(&r->data, '\0');
	span->value = r->data.len;
	if (skip < r->line.len && (line[skip] == ' ' || line[skip] == '\t'))
		skip++;
	return take_value(r, skip);
}

static const char *
take_more(struct rec_reader *r)
{
	if (r->record.n == 0)
		return _("begins with + but goes on from no field");
	str_putc(&r->data, '\n');
	return take_value(r, 1 + (r->line.text[1] == ' '));
}

/* A byte order mark may stand where files were joined. */
static void
drop_mark(struct str *line)
{
	if (line->len < 3 || memcmp(line->text, "\xef\xbb\xbf", 3) != 0)
		return;
	line->len -= 3;
	memmove(line->text, line->text + 3, line->len + 1);
}

static const char *
take_line(struct rec_reader *r)
{
	size_t name;
	const char *reason;

	if (r->line.text[0] == '+')
		reason = take_more(r);
	else if ((name = rec_name(r->line.text, r->line.len)) != 0)
		reason = take_field(r, name);
	else
		reason = _("is neither \"name: value\" nor a line that goes "
		    "on, which begins with +");
	r->record.end = r->end;
	r->record.torn = r->torn;
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
	while (next_line(r)) {
		drop_mark(&r->line);
		if (is_blank(&r->line)) {
			if (r->record.n != 0 || r->fault.reason != NULL)
				return true;
			continue;
		}
		if (r->line.text[0] == '#' || r->fault.reason != NULL)
			continue;
		line = r->number;
		reason = take_line(r);
		if (reason != NULL)
			set_fault(r, line, reason);
	}
	if (r->failed)
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
