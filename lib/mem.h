/* SPDX-License-Identifier: MIT
 *
 * Memory that cannot fail: when there is none left, the program says so and
 * ends with status 3.  What is returned belongs to the caller, who gives it
 * back with free().
 */
#ifndef MEM_H
#define MEM_H

#include <stddef.h>

/* n zeroed objects of the given size. */
void *mem_new(size_t n, size_t size);

/* Grow an array so that it holds at least need elements; *cap is the number
 * it has room for now.  Returns the array, which may have moved; new elements
 * are not initialised. */
void *mem_grow(void *array, size_t *cap, size_t need, size_t size);

/* What another library allocated, or the end when it could not. */
void *mem_sure(void *p);

char *mem_dup(const char *text);
char *mem_dupn(const char *text, size_t len);

#endif
