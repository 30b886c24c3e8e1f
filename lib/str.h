/* SPDX-License-Identifier: MIT
 *
 * A growing run of bytes.  Start from { 0 }; text is NULL until the first put
 * and NUL-terminated ever after (the NUL is not counted in len).
 */
#ifndef STR_H
#define STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct str {
	char *text;
	size_t len;
	size_t cap;
};

void str_put(struct str *s, const char *bytes, size_t len);
void str_puts(struct str *s, const char *text);
void str_putc(struct str *s, char c);
/* Make room for so many bytes more. */
void str_room(struct str *s, size_t len);
/* Put c n times. */
void str_fill(struct str *s, char c, size_t n);
/* Put a number, in decimal: for many of them, as str_printf is slow. */
void str_number(struct str *s, unsigned long n);
void str_printf(struct str *s, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void str_vprintf(struct str *s, const char *format, va_list ap)
    __attribute__((format(printf, 2, 0)));

/* Put a text, and between before it where there is something already; an empty
 * text puts nothing. */
void str_join(struct str *s, const char *between, const char *text);

/* Put a text as one line: a space for each newline and tab in it. */
void str_flat(struct str *s, const char *text);

/* Put each of these lines behind "whose: ". */
void str_lines(struct str *s, const char *whose, const char *lines);

/* Make it empty, keeping the room. */
void str_clear(struct str *s);
/* The text so far, "" when there is none; valid until the next put. */
const char *str_text(const struct str *s);
void str_free(struct str *s);

/* The order of two texts by their bytes, for qsort of pointers to them. */
int str_by_bytes(const void *x, const void *y);

/* Is no byte of a text above 127? */
bool str_ascii(const char *text, size_t len);

#endif
