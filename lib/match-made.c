/* SPDX-License-Identifier: MIT
 * Patterns compiled when the program was built. */

#include <stdlib.h>
#include <string.h>

#include "embed.h"
#include "match-made.h"
#include "mem.h"

EMBED(match_made, PATTERNS);
extern const struct match_made match_made EMBEDDED;

static int
by_key(const void *key, const void *entry)
{
	uint64_t a = *(const uint64_t *)key;
	uint64_t b = ((const struct match_made_entry *)entry)->key;

	return (a > b) - (a < b);
}

pcre2_code *
match_made_take(const struct match_made_entry *entry)
{
	const uint8_t *start = (const uint8_t *)&match_made;
	const uint8_t *common = (const uint8_t *)&match_made.entry[
	    match_made.n];
	pcre2_code *code = NULL;
	size_t room = 0;
	uint8_t *bytes;

	bytes = mem_grow(NULL, &room, match_made.common + entry->bytes, 1);
	memcpy(bytes, common, match_made.common);
	memcpy(bytes + match_made.common, start + entry->at, entry->bytes);
	if (pcre2_serialize_decode(&code, 1, bytes, NULL) != 1)
		code = NULL;
	free(bytes);
	return code;
}

pcre2_code *
match_made_find(const char *pattern, size_t len, uint32_t options)
{
	uint64_t key = match_made_key(pattern, len, options);
	const struct match_made_entry *entry = bsearch(&key, match_made.entry,
	    match_made.n, sizeof(*entry), by_key);

	return entry != NULL && entry->length == len ?
	    match_made_take(entry) : NULL;
}
