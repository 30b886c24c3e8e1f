/* SPDX-License-Identifier: MIT
 *
 * A script as lines, before anything in it is understood; for script*.c alone.
 */
#ifndef SCRIPT_TEXT_H
#define SCRIPT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "sheet.h"

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
	bool loose;    /* SHAPE_TITLED, but not every word begins large */
	bool many;     /* it is of several, who may speak once: Several voices,
			* Hovstad and Billing */
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
	bool parted;    /* a blank line comes before each turn */
	size_t *count;  /* by who: lines that begin with that name */
	size_t *spoken; /* by who: those of the style */
	size_t n_who;
	size_t headed; /* lines with a time behind a name */
	size_t first; /* before this line nobody speaks who speaks again */
};

/* Split into lines. */
void script_split(struct script_text *t);
/* See what each looks like; names: and who speaks in it. */
void script_lines(struct script_text *t, bool names);
/* The line that a place lies in, from 0. */
size_t script_line_of(const struct script_text *t, size_t at);
/* Who speaks in a line of words, and where they begin; a bracket behind a name
 * may end below, up to the end of the paragraph. */
struct script_scanner;
struct script_scanner *script_scanner_new(const char *text);
void script_scanner_free(struct script_scanner *c);
void script_scan(struct script_scanner *c, struct script_line *line,
    size_t paragraph);

/* Where turns are numbered, as T1, C1, T2, take the numbers off the names. */
void script_drop_numbers(struct script_text *t);
/* See what most of them look like: style and all below it.  What is a header
 * of a talk, by the sheet of incidents, does not count. */
void script_find_style(struct script_text *t, const struct sheet *incident);
/* Does a turn begin in that line? */
bool script_begins(const struct script_text *t, size_t i);
void script_text_clear(struct script_text *t);

/* Bytes of a blank or an invisible mark at this place; 0 where there is
 * none. */
size_t script_blank(const char *text, size_t at, size_t end);
/* Past all of them. */
size_t script_skip(const char *text, size_t at, size_t end);
/* Where a bracket that opens at this place is closed, or 0. */
size_t script_bracket(const char *text, size_t at, size_t end);
/* Take blanks off both ends. */
struct span script_trim(const char *text, struct span s);

/* Do words in capitals head a part of a play, or a picture of a film? */
bool script_heading(const char *name, size_t len);

#endif
