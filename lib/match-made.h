/* SPDX-License-Identifier: MIT
 *
 * Patterns that were compiled when the program was built, for a start without
 * compiling; for match.c alone.  Made by lib/made/patterns.c.
 */
#ifndef MATCH_MADE_H
#define MATCH_MADE_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * What the patterns begin with; their bytes follow.  A pattern is its key, its
 * length and its bytes as pcre2_serialize_encode gives them, without those
 * that all have in common and that come first.
 */
struct match_made {
	uint32_t n;
	uint32_t common; /* bytes */
	struct match_made_entry {
		uint64_t key;
		uint32_t length; /* of the pattern's text */
		uint32_t bytes;
		uint64_t at; /* of the bytes, from the start */
	} entry[];     /* by key */
};

/* What stands for a pattern and its options, made of eight bytes at a time. */
static inline uint64_t
match_made_key(const char *pattern, size_t len, uint32_t options)
{
	uint64_t key = options, bytes;
	size_t n;

	for (; len > 0; len -= n, pattern += n) {
		n = len < sizeof(bytes) ? len : sizeof(bytes);
		bytes = 0;
		memcpy(&bytes, pattern, n);
		key = (key ^ bytes) * 0x9e3779b97f4a7c15;
		key ^= key >> 32;
	}
	return key;
}

/* One of them, the caller's to free; NULL where another PCRE2 compiled it. */
pcre2_code *match_made_take(const struct match_made_entry *entry);

/* The pattern compiled, the caller's to free; NULL where it was not compiled
 * when the program was built, or by another PCRE2 than is here. */
pcre2_code *match_made_find(const char *pattern, size_t len,
    uint32_t options);

#endif
