/* SPDX-License-Identifier: MIT
 *
 * The parts of script_read; for script*.c alone.
 */
#ifndef SCRIPT_OWN_H
#define SCRIPT_OWN_H

#include "script.h"

/* What a line looks like by itself. */
enum script_shape {
	SHAPE_WORDS,    /* nothing below */
	SHAPE_BLANK,
	SHAPE_COMMENT,
	SHAPE_RULE,     /* --- */
	SHAPE_COLON,    /* Name: words */
	SHAPE_CAPITALS, /* NAME. Words */
	SHAPE_ALONE,    /* NAME, and the words below */
	SHAPE_TITLED,   /* Name. Words */
	SHAPE_STAMPED,  /* 19:04 - Name: words */
	SHAPE_HEADED,   /* Name  19:04, and the words below */
	SHAPE_STAMP,    /* a time, and nobody speaks */
};

struct span {
	size_t start, end; /* bytes of the text */
};

struct script_line {
	struct span at; /* without its line end and white space around it */
	size_t begin;   /* its first byte */
	enum script_shape shape;
	bool indented;
	bool dated;    /* its stamp has a day */
	bool capitals; /* the name is in capitals */
	struct span name, how;
	size_t words;  /* where they begin, maybe in a line below */
	size_t who;    /* the name's number, folded */
};

/* How turns begin in a text: found by what most of its lines look like. */
enum script_style {
	STYLE_EXACT, /* written by us */
	STYLE_NAMES, /* Name: words */
	STYLE_CHAT,  /* with times */
	STYLE_PLAY,  /* NAME. Words */
};

struct script_text {
	const char *text;
	size_t len;
	struct script_line *line;
	size_t n, cap;
	enum script_style style;
	bool dated;     /* the stamps of the chat have a day */
	bool titled;    /* the names of the play are not in capitals */
	bool marked;    /* its directions stand in brackets or in italics */
	bool indented;  /* names do not begin in the first column */
	size_t *count;  /* by who: lines that begin with that name */
	size_t *spoken; /* by who: those of the style */
	size_t n_who;
	size_t headed; /* lines with a time behind a name */
	size_t first; /* before this line nobody speaks who speaks again */
};

/* Split into lines. */
void script_split(struct script_text *t);
/* See what each looks like. */
void script_lines(struct script_text *t);
/* The line that a place lies in, from 0. */
size_t script_line_of(const struct script_text *t, size_t at);
/* See what most of them look like: style and all below it. */
void script_find_style(struct script_text *t);
/* Does a turn begin in that line? */
bool script_begins(const struct script_text *t, size_t i);
void script_text_clear(struct script_text *t);

/* Bytes of a blank or an invisible mark at this place; 0 where there is
 * none. */
size_t script_blank(const char *text, size_t at, size_t end);
/* Where a bracket that opens at this place is closed, or 0. */
size_t script_bracket(const char *text, size_t at, size_t end);
/* Take blanks off both ends. */
struct span script_trim(const char *text, struct span s);

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
	bool after_blank;
	long n_turn;
	struct str words; /* of the turn, as they come */
	size_t words_line;
};

void script_fault(struct script_reader *r, size_t at, bool left_out,
    const char *reason);
/* Set a value of a record by what the text says there, after its check. */
void script_set(struct script_reader *r, size_t record,
    const struct field *field, struct span value);
/* Is this bracket a note, and not words or a stage direction? */
bool script_is_note(const struct script_reader *r, struct span bracket);
/* Take the notes in it for the turn. */
void script_note(struct script_reader *r, struct span bracket);
/* Add to how the turn was said, from the script or from another text. */
void script_how(struct script_reader *r, struct span how);
void script_how_text(struct script_reader *r, const char *text,
    struct span how);

/* Take the next line, and those below that belong to it; and at the end of a
 * talk, what was said last. */
void script_read_line(struct script_reader *r, size_t *i);
void script_end_turn(struct script_reader *r);

/* A value between double quotes, as we write it: append what it means. */
bool script_unquote(struct str *out, const char *text, size_t len);

#endif
