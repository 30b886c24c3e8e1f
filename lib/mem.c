/* SPDX-License-Identifier: MIT
 * Memory that cannot fail. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"

void *
mem_sure(void *p)
{
	if (p == NULL)
		die(STATUS_SYSTEM, _("out of memory"));
	return p;
}

void *
mem_new(size_t n, size_t size)
{
	return mem_sure(calloc(n != 0 ? n : 1, size != 0 ? size : 1));
}

void *
mem_grow(void *array, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap;

	if (need <= *cap)
		return array;
	while (n < need)
		n += n / 2 + 8;
	if (n > SIZE_MAX / size)
		die(STATUS_SYSTEM, _("out of memory"));
	array = mem_sure(realloc(array, n * size));
	*cap = n;
	return array;
}

char *
mem_dup(const char *text)
{
	return mem_dupn(text, strlen(text));
}

char *
mem_dupn(const char *text, size_t len)
{
	char *p = mem_new(len + 1, 1);

	memcpy(p, text, len);
	return p;
}
