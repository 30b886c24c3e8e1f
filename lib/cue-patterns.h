/* SPDX-License-Identifier: MIT
 *
 * One list of patterns/cues.LANG.csv; for the files of cue alone.
 *
 * A row is a line of the list, read and compiled only when a text has words
 * that call it, and costs nothing until then.
 */
#ifndef CUE_PATTERNS_H
#define CUE_PATTERNS_H

#include "cue.h"
#include "cue-words.h"
#include "idiom.h"
#include "match.h"
#include "resource.h"

/* As code, kind, pattern, except and reason stand in a list. */
enum {
	CUE_CODE, CUE_KIND, CUE_PATTERN, CUE_EXCEPT, CUE_REASON, CUE_CELLS
};

struct cue_pattern {
	const char *cell[CUE_CELLS];
	enum cue_kind kind;
	struct match *match, *except;
	bool letter; /* it is tried only in a letter */
	bool read, made, except_made;
};

struct cue_patterns {
	struct resource file;
	const struct cue_words *words;
	struct cue_pattern row[CUE_ROWS_MAX]; /* as in the words */
	struct match *common[CUE_KINDS];      /* exceptions for a whole kind */
	bool common_made[CUE_KINDS];
};

struct cue_patterns *cue_patterns_new(const char *lang);
void cue_patterns_free(struct cue_patterns *list);

/* The row, compiled; NULL where it is for letters, and the text is of none. */
const struct cue_pattern *cue_patterns_get(struct cue_patterns *list,
    size_t i, bool letter);
/* Its exceptions, and those for all rows of a kind, compiled; NULL where there
 * are none. */
struct match *cue_patterns_except(struct cue_patterns *list, size_t i);
struct match *cue_patterns_common(struct cue_patterns *list,
    enum cue_kind kind);

#endif
