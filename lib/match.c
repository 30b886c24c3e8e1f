/* SPDX-License-Identifier: MIT
 * Patterns on PCRE2. */

#include <stdlib.h>
#include <string.h>

#include "match-made.h"
#include "match.h"
#include "mem.h"

/* A pattern that is used often is worth making machine code of; for one that
 * meets a few texts that costs more than it saves. */
enum { OFTEN = 128 };

/* Where matching gives up: PCRE2's own limits let a short text against a bad
 * pattern run for seconds and fill 20 GB. */
enum { STEPS = 200000, DEPTH = 10000, HEAP = 16 << 10 /* KiB */ };

struct match {
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *context;
	unsigned uses;
	bool machine; /* there is machine code for it */
};

struct match *
match_new(const char *pattern, bool whole, struct str *reason,
    size_t *offset)
{
	char text[256];
	struct match *m = mem_new(1, sizeof(*m));
	uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF |
	    PCRE2_NEVER_BACKSLASH_C;
	size_t len = strlen(pattern);
	int error;

	if (whole)
		options |= PCRE2_ANCHORED | PCRE2_ENDANCHORED;
	m->code = match_made_find(pattern, len, options);
	if (m->code == NULL)
		m->code = pcre2_compile((PCRE2_SPTR)pattern, len, options,
		    &error, offset, NULL);
	if (m->code == NULL) {
		if (error == PCRE2_ERROR_HEAP_FAILED)
			mem_sure(NULL);
		pcre2_get_error_message(error, (PCRE2_UCHAR *)text,
		    sizeof(text));
		str_puts(reason, text);
		free(m);
		return NULL;
	}
	m->data = mem_sure(
	    pcre2_match_data_create_from_pattern(m->code, NULL));
	m->context = mem_sure(pcre2_match_context_create(NULL));
	pcre2_set_match_limit(m->context, STEPS);
	pcre2_set_depth_limit(m->context, DEPTH);
	pcre2_set_heap_limit(m->context, HEAP);
	return m;
}

struct match *
match_sure(const char *pattern, bool whole)
{
	struct str reason = { 0 };
	size_t offset;
	struct match *m = mem_sure(match_new(pattern, whole, &reason,
	    &offset));

	str_free(&reason);
	return m;
}

void
match_free(struct match *m)
{
	if (m == NULL)
		return;
	pcre2_match_context_free(m->context);
	pcre2_match_data_free(m->data);
	pcre2_code_free(m->code);
	free(m);
}

enum match_result
match_find(struct match *m, const char *text, size_t len, size_t *start,
    size_t *end)
{
	return match_find_from(m, text, len, 0, start, end);
}

enum match_result
match_find_from(struct match *m, const char *text, size_t len, size_t from,
    size_t *start, size_t *end)
{
	const PCRE2_SIZE *at;
	int rc;

	if (m->uses < OFTEN && ++m->uses == OFTEN)
		m->machine = pcre2_jit_compile(m->code,
		    PCRE2_JIT_COMPLETE) == 0;
	/* The shorter way is as safe: the pattern takes any bytes. */
	rc = (m->machine ? pcre2_jit_match : pcre2_match)(m->code,
	    (PCRE2_SPTR)text, len, from, 0, m->data, m->context);
	at = pcre2_get_ovector_pointer(m->data);
	if (rc == PCRE2_ERROR_NOMATCH)
		return MATCH_NO;
	if (rc == PCRE2_ERROR_NOMEMORY)
		mem_sure(NULL);
	if (rc < 0)
		return MATCH_LIMIT;
	if (start != NULL)
		*start = at[0];
	if (end != NULL)
		*end = at[1];
	return MATCH_YES;
}
