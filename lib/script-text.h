/* SPDX-License-Identifier: MIT
 *
 * A script as lines, before anything in it is understood; for script*.c alone.
 */
#ifndef SCRIPT_TEXT_H
#define SCRIPT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "labels.h"
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
	SHAPE_MARK,     /* the program wrote it */
	SHAPE_DOUBT,    /* from here on it is not sure who speaks */
};

/* What a whole line may be for its neighbours. */
enum script_role {
	ROLE_NONE,
	ROLE_TIME,  /* nothing but a time */
	ROLE_CUE,   /* from when to when, in subtitles */
	ROLE_PARTS, /* parts a name from its time */
	ROLE_LABEL, /* a time and a name, or what a program says of it */
	ROLE_SELF,  /* You sent */
	ROLE_ENTER, /* ends a message, where somebody sent one */
};

struct span {
	size_t start, end; /* bytes of the text */
};

struct script_line {
	struct span at; /* without its line end and white space around it */
	size_t begin;   /* its first byte */
	enum script_shape shape;
	enum script_role role;
	bool paired; /* SHAPE_HEADED, with the time in a line of its own */
	bool indented;
	bool dated;    /* its stamp has a day */
	bool capitals; /* the name is in capitals */
	bool sure;     /* the form of its stamp is no other's */
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

/* How often each of some names was counted, whatever its case. */
struct script_names {
	struct labels who; /* folded */
	size_t *n, cap;
};

struct script_text {
	const char *text;
	size_t len;
	struct script_line *line;
	size_t n, cap;
	enum script_style style;
	bool dated;     /* the stamps of the chat have a day, or are as sure */
	bool titled;    /* the names of the play are not in capitals */
	bool marked;    /* its directions stand in brackets or in italics */
	bool indented;  /* names do not begin in the first column */
	bool parted;    /* a blank line comes before each turn */
	bool below;     /* names of the chat stand above the words */
	bool mixed;     /* many of its turns have no time */
	struct script_names names; /* by who: lines that begin with it */
	size_t *spoken; /* by who: those of the style */
	size_t headed; /* lines with a time behind a name */
	size_t heads;  /* lines with a time and a name */
	size_t bracketed; /* those that begin with a bracket */
	size_t paired; /* those that no words can look like */
	size_t first; /* before this line nobody speaks who speaks again */
};

/* The place of a name among them; a new one was counted 0 times. */
size_t script_name(struct script_names *all, const char *text,
    struct span name);
/* How often it was counted, until the next call. */
size_t *script_count(struct script_names *all, const char *text,
    struct span name);
void script_names_free(struct script_names *all);

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

/* The form of a certain program: is the line one?  Then its role is set, or who
 * speaks in it and where the words begin. */
struct script_forms;
struct script_forms *script_forms_new(void);
void script_forms_free(struct script_forms *f);
bool script_form(struct script_forms *f, const char *text,
    struct script_line *line);

/* Where turns are numbered, as T1, C1, T2, take the numbers off the names. */
void script_drop_numbers(struct script_text *t);
/* Name - words: where names come back there, such lines become SHAPE_COLON. */
void script_dash(struct script_text *t);
/* Is the line nothing but words, in a text that is no play? */
bool script_plain(const struct script_line *line);
/* Has it a time and who speaks? */
bool script_is_head(const struct script_line *line);
/* May it be a name by itself?  Is it nothing but a time?  The line above that
 * may be a name, past one that parts it from its time; or SCRIPT_NONE. */
#define SCRIPT_NONE ((size_t)-1)
bool script_name_like(const struct script_text *t, size_t i);
bool script_is_time(const struct script_line *line);
size_t script_above(const struct script_text *t, size_t i);
/* Do two times look the same, but for the numbers and words in them? */
bool script_alike(const struct script_text *t, const struct script_line *a,
    const struct script_line *b);
/* See in the whole text which lines are times, and which with a time and a name
 * begin a turn. */
void script_label(struct script_text *t);
/* Find names and times on lines of their own: where a turn begins there, the
 * first line becomes SHAPE_HEADED, and one that may be a name SHAPE_DOUBT. */
void script_pair(struct script_text *t);
/* What programs write in a chat becomes SHAPE_MARK; with script_mark, what is
 * not surely somebody's SHAPE_DOUBT. */
struct script_marks;
struct script_marks *script_marks_new(struct script_text *t);
void script_marks_free(struct script_marks *m);
void script_mark(struct script_text *t);
void script_doubt(struct script_text *t);
/* Where names stand before colons, but the text is of a form that is not known,
 * nobody surely speaks. */
void script_strange(struct script_text *t);
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
/* Past a time in brackets, as recorders write it behind a name. */
size_t script_skip_time(const char *text, size_t at, size_t end);
/* Where a bracket that opens at this place is closed, or 0. */
size_t script_bracket(const char *text, size_t at, size_t end);
/* Are they the same bytes? */
bool script_same(const char *text, struct span a, struct span b);
/* Take blanks off both ends. */
struct span script_trim(const char *text, struct span s);

/* Do words in capitals head a part of a play, or a picture of a film? */
bool script_heading(const char *name, size_t len);

#endif
