/* SPDX-License-Identifier: MIT
 *
 * One list of patterns/cues.LANG.csv; for the files of cue alone.
 *
 * Most text has none of the words that a row must have, so a row is compiled
 * only when one of them comes, and costs nothing until then.
 */
#ifndef CUE_PATTERNS_H
#define CUE_PATTERNS_H

#include <stdbool.h>
#include <stddef.h>

#include "cue.h"
#include "idiom.h"
#include "match.h"
#include "pool.h"

enum { CUE_STEM = 3, CUE_SLOTS = 512, CUE_PATTERNS_MAX = 64 };

struct cue_pattern {
	enum cue_kind kind;
	const char *pattern, *except; /* as written; "" where there is none */
	struct match *match, *excepted;
	bool made;
};

/* How a word must begin for a row to be tried. */
struct cue_stem {
	const char *text;
	size_t len, row;
	int next; /* of the same slot, or -1 */
};

struct cue_patterns {
	struct pool pool;
	struct cue_pattern row[CUE_PATTERNS_MAX];
	size_t n;
	struct idiom idiom; /* the pieces that rows may name */
	struct match *common[CUE_KINDS]; /* exceptions for a whole kind */
	struct str common_text[CUE_KINDS];
	struct cue_stem *stem;
	size_t n_stem, cap_stem;
	int slot[CUE_SLOTS];
};

struct cue_patterns *cue_patterns_new(const char *lang);
void cue_patterns_free(struct cue_patterns *list);

/* Set awake[i] for each row that a word of the text calls; false when there
 * is none. */
bool cue_patterns_wake(const struct cue_patterns *list, const char *text,
    size_t len, bool awake[static CUE_PATTERNS_MAX]);

/* The row, with its pattern compiled. */
struct cue_pattern *cue_patterns_get(struct cue_patterns *list, size_t i);
/* Its exceptions, and those of its kind, compiled; NULL where there are
 * none. */
struct match *cue_patterns_except(struct cue_patterns *list,
    struct cue_pattern *row);
struct match *cue_patterns_common(struct cue_patterns *list,
    enum cue_kind kind);

#endif
