/* SPDX-License-Identifier: MIT
 * A growing run of bytes. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "str.h"

enum {
	FIRST = 64,    /* bytes: most texts need no more */
	PRINTED = 256, /* and what is printed, which else is printed again */
};

static char *
room(struct str *s, size_t len)
{
	size_t need = s->len + len + 1;

	if (need > s->cap)
		s->text = mem_grow(s->text, &s->cap,
		    need > FIRST ? need : FIRST, 1);
	return s->text + s->len;
}

void
str_room(struct str *s, size_t len)
{
	room(s, len);
}

void
str_put(struct str *s, const char *bytes, size_t len)
{
	char *end = room(s, len);

	if (len != 0)
		memcpy(end, bytes, len);
	end[len] = '\0';
	s->len += len;
}

void
str_puts(struct str *s, const char *text)
{
	str_put(s, text, strlen(text));
}

void
str_putc(struct str *s, char c)
{
	char *end = room(s, 1);

	end[0] = c;
	end[1] = '\0';
	s->len++;
}

void
str_fill(struct str *s, char c, size_t n)
{
	memset(room(s, n), c, n);
	s->len += n;
	s->text[s->len] = '\0';
}

void
str_number(struct str *s, unsigned long n)
{
	char text[24], *at = text + sizeof(text);

	do
		*--at = (char)('0' + n % 10);
	while ((n /= 10) != 0);
	str_put(s, at, (size_t)(text + sizeof(text) - at));
}

void
str_printf(struct str *s, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	str_vprintf(s, format, ap);
	va_end(ap);
}

void
str_vprintf(struct str *s, const char *format, va_list ap)
{
	char *end = room(s, s->text == NULL ? PRINTED : FIRST);
	size_t free = s->cap - s->len;
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(end, free, format, ap);
	if (n > 0 && (size_t)n >= free)
		vsnprintf(room(s, (size_t)n), (size_t)n + 1, format, again);
	if (n > 0)
		s->len += (size_t)n;
	va_end(again);
}

void
str_join(struct str *s, const char *between, const char *text)
{
	if (*text == '\0')
		return;
	if (s->len != 0)
		str_puts(s, between);
	str_puts(s, text);
}

void
str_flat(struct str *s, const char *text)
{
	size_t n = strcspn(text, "\n\r\t");

	for (; text[n] != '\0'; n = strcspn(text, "\n\r\t")) {
		str_put(s, text, n);
		str_putc(s, ' ');
		text += n + 1;
	}
	str_put(s, text, n);
}

void
str_lines(struct str *s, const char *whose, const char *lines)
{
	size_t len;

	for (; *lines != '\0'; lines += len + (lines[len] != '\0')) {
		len = strcspn(lines, "\n");
		str_puts(s, whose);
		str_puts(s, ": ");
		str_put(s, lines, len);
		str_putc(s, '\n');
	}
}

void
str_clear(struct str *s)
{
	s->len = 0;
	if (s->text != NULL)
		s->text[0] = '\0';
}

const char *
str_text(const struct str *s)
{
	return s->text != NULL ? s->text : "";
}

void
str_free(struct str *s)
{
	free(s->text);
	*s = (struct str){ 0 };
}

/* Without a way out, eight bytes at a time. */
int
str_by_bytes(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

bool
str_ascii(const char *text, size_t len)
{
	uint64_t any = 0, word = 0;

	for (; len >= sizeof(word); text += sizeof(word), len -= sizeof(word)) {
		memcpy(&word, text, sizeof(word));
		any |= word;
	}
	word = 0;
	memcpy(&word, text, len);
	return ((any | word) & UINT64_C(0x8080808080808080)) == 0;
}
