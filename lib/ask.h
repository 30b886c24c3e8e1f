/* SPDX-License-Identifier: MIT
 *
 * Questions at the terminal.  They go to /dev/tty and the answers come from
 * it, so that a pipe or a script is never taken for a person.  Texts are made
 * safe for the terminal here.  Text for a question is one line without a
 * colon.
 */
#ifndef ASK_H
#define ASK_H

#include <stdbool.h>
#include <stddef.h>

#include "answers.h"
#include "ask-line.h"
#include "sheet.h"
#include "str.h"

enum ask_result {
	ASK_ANSWER,
	ASK_KEEP,  /* Enter: what was shown stays, or nothing is said */
	ASK_CLEAR, /* - */
	ASK_BACK,  /* < */
	ASK_END,   /* Ctrl-D: no more questions, keep what was answered */
	ASK_GONE,  /* the terminal hung up: as if cut off */
};

struct ask;

/* plain: line by line, for a screen reader.  lang stays the caller's.  Ends the
 * program where there is no terminal. */
struct ask *ask_open(const char *lang, bool plain);
void ask_close(struct ask *ask);

/* Of things asked one after the other this one was: which is next?  The one
 * before it after ASK_BACK, and a record there is entered at its last field.
 * False when it was the end, or there is none. */
bool ask_next(struct ask *ask, enum ask_result result, size_t *at);

/* Was the last answer such a step back?  It is asked but once. */
bool ask_from_end(struct ask *ask);

size_t ask_width(const struct ask *ask);
const char *ask_lang(const struct ask *ask);
bool ask_plain(const struct ask *ask);

/* Say a paragraph, wrapped; or show lines that the program made, as they
 * are. */
void ask_say(struct ask *ask, const char *text);
void ask_show(struct ask *ask, const char *lines);

/* The labels of people that are known, ended by NULL: Tab completes them where
 * a person is asked for.  They and the list stay the caller's. */
void ask_know(struct ask *ask, const char *const *people);
const char *const *ask_known(const struct ask *ask);

/* Only a line of text; word, several: as for line_read.  The text is the
 * terminal's own until the next question. */
enum ask_result ask_typed(struct ask *ask, const char *question,
    const struct line_word *word, bool several, const char **text);

/* ASK_ANSWER with *yes, or ASK_BACK, ASK_END, ASK_GONE.  *yes is what Enter
 * means. */
enum ask_result ask_yes(struct ask *ask, const char *question, bool *yes);

/* One of n labels, by number, by label or by its beginning: ASK_ANSWER with
 * *chosen; ASK_KEEP for none; or ASK_BACK, ASK_END, ASK_GONE. */
enum ask_result ask_choose(struct ask *ask, const char *question,
    const char *const *label, size_t n, size_t *chosen);

/* One field, until the answer may stand in it; as a file has it.  answer is
 * set for ASK_ANSWER alone.  about, or NULL, is put before the question, as
 * the person it is about. */
enum ask_result ask_field(struct ask *ask, const struct field *field,
    const char *about, const char *current, struct str *answer);

struct ask_record {
	struct answers *answers; /* those so far, and then the new ones */
	bool client;      /* leave out what the therapist fills in */
	int pass;         /* fields up to this pass: 1, 2 or 3 */
	const bool *skip; /* by field: do not ask; or NULL */
	const char *about;
	/* After each answer, so that a draft can be kept. */
	void (*answered)(void *context);
	void *context;
};

/* All fields of a record, from the first, or from the last after a step back.
 * ASK_ANSWER at the end of them, ASK_BACK from the first, ASK_END, ASK_GONE. */
enum ask_result ask_record(struct ask *ask, const struct ask_record *record);

#endif
