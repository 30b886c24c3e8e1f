/* SPDX-License-Identifier: MIT
 *
 * The parts of script_read; for script*.c alone.
 */
#ifndef SCRIPT_OWN_H
#define SCRIPT_OWN_H

#include "script-text.h"
#include "script.h"

/* The field that a word before a colon means, of these sheets' fields; or
 * NULL.  Any case, spaces for the underlines of a name. */
const struct field *script_key(const struct sheet *sheet, const char *word,
    size_t len);
/* The word that is written for a field. */
void script_put_key(struct str *out, const struct field *field);
/* Does the header key belong to the end of a talk? */
bool script_closing(const struct field *field);

/* While a text is read. */
struct script_reader {
	struct script *s;
	const struct sheet *incident, *turn;
	struct script_text t;
	size_t in;       /* the incident, by record */
	size_t on;       /* the turn */
	bool open;       /* there is an incident */
	bool speaking;   /* there is a turn in it */
	bool fresh;      /* a --- was read: the next talk is another */
	bool over;       /* the text says that it has ended */
	bool doubt;      /* it is not sure who speaks */
	bool after_blank;
	long n_turn;
	struct str words; /* of the turn, as they come */
	struct str how;   /* it was said, by its directions */
	size_t words_line;
};

void script_fault(struct script_reader *r, size_t at, bool left_out,
    const char *reason);
/* Set a value of a record by what the text says there, after its check. */
void script_set(struct script_reader *r, size_t at,
    const struct field *field, struct span value);
/* Is this bracket a note, and not words or a stage direction? */
bool script_is_note(const struct script_reader *r, struct span bracket);
/* Take the notes in it for the turn. */
void script_note(struct script_reader *r, struct span bracket);
/* Add to how the turn was said, from the script or from another text. */
void script_how(struct script_reader *r, struct span how);
void script_how_text(struct script_reader *r, const char *text,
    struct span how);

/* Begin a talk.  Is this line a header?  Then take it, with those below that
 * belong to it. */
void script_open(struct script_reader *r, size_t at);
bool script_header(struct script_reader *r, size_t *i);
/* Words of a line, with the notes at its end. */
void script_words(struct script_reader *r, size_t from, size_t end);

/* Take the next line, and those below that belong to it; and at the end of a
 * talk, what was said last. */
void script_read_line(struct script_reader *r, size_t *i);
void script_end_turn(struct script_reader *r);

#endif
