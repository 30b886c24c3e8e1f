/* SPDX-License-Identifier: MIT
 *
 * A picture: shapes and labels in units of text, so that one layout serves a
 * terminal and a page.  A column of text is 1 unit wide, a line of text is 2
 * units high; x grows to the right and y downwards, from 0.  With a title, a
 * description, and a table that says the same in words.
 *
 * What is drawn later covers what was drawn before.  Labels and cells are
 * copied and made harmless here: no back end meets a control character.
 */
#ifndef PICTURE_H
#define PICTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

enum picture_kind {
	PICTURE_GROUP, /* text is its class */
	PICTURE_END,
	PICTURE_CIRCLE, /* centre x, y; radius x2 */
	PICTURE_LINE,	/* from x, y to x2, y2 */
	PICTURE_RECT,	/* corner x, y; the one opposite x2, y2 */
	PICTURE_BAR,	/* from x to x2, along y */
	PICTURE_DOT,	/* centre x, y; one column wide */
	PICTURE_TEXT,	/* y is the middle of its line; x by its anchor */
};

enum picture_stroke { PICTURE_SOLID, PICTURE_LIGHT, PICTURE_DASHED };
enum picture_anchor { PICTURE_START, PICTURE_MIDDLE, PICTURE_FINISH };
/* How a text looks; over: it stands on lines, and covers them. */
enum picture_look { PICTURE_PLAIN = 0, PICTURE_BOLD = 1, PICTURE_OVER = 2 };

struct picture_shape {
	enum picture_kind kind;
	enum picture_stroke stroke;
	enum picture_anchor anchor;
	bool arrow; /* the line has a head at x2, y2 */
	int look; /* PICTURE_BOLD | PICTURE_OVER */
	double x, y, x2, y2;
	size_t columns; /* of text */
	char *text;
};

struct picture {
	double width, height; /* height grows with a table */
	char *title, *desc;
	struct picture_shape *shape;
	size_t n, cap;
	char **cell; /* of the table, row by row; the first row is its head */
	size_t rows, columns;
};

/* The caller frees it with picture_free. */
struct picture *picture_new(double width, double height, const char *title);
void picture_free(struct picture *p);
void picture_describe(struct picture *p, const char *desc);

/* Groups may stand in groups; the class is a word of our own. */
void picture_group(struct picture *p, const char *class);
void picture_end(struct picture *p);
void picture_circle(struct picture *p, double x, double y, double r,
    enum picture_stroke stroke);
void picture_line(struct picture *p, double x, double y, double x2, double y2,
    enum picture_stroke stroke);
void picture_arrow(struct picture *p, double x, double y, double x2,
    double y2, enum picture_stroke stroke);
void picture_rect(struct picture *p, double x, double y, double x2, double y2,
    enum picture_stroke stroke);
/* A thick line along the middle y of a line of text. */
void picture_bar(struct picture *p, double x, double x2, double y);
void picture_dot(struct picture *p, double x, double y);
void picture_text(struct picture *p, double x, double y,
    enum picture_anchor anchor, int look, const char *text);

/* Put a text at x below all there is, broken into lines of at most columns.
 * Returns how many lines; the height stays the caller's to grow. */
size_t picture_lines(struct picture *p, double x, size_t columns, int look,
    const char *text);
/* What must be read first (NULL: nothing) and the title, in bold, at the top
 * of a picture that is still empty; its height becomes theirs. */
void picture_head(struct picture *p, const char *first);

/* Put a table below all there is, in the picture's width: long cells are
 * broken into lines, and a table that is too wide is told in words.  One
 * table a picture. */
void picture_table(struct picture *p, const char *const *cell, size_t rows,
    size_t columns);

/* The cells of such a table, told in words alone. */
void picture_cells(struct picture *p, const char *const *cell, size_t rows,
    size_t columns);

/* A label as the picture keeps it: one line, nothing harmful.  Caller frees. */
char *picture_label(const char *text);

/* The left edge of a text, whatever its anchor. */
double picture_left(const struct picture_shape *s);

/* The table in words, a line for each row. */
void picture_words(const struct picture *p, struct str *out);
/* A whole SVG document, readable in black and white. */
void picture_svg(const struct picture *p, struct str *out);
/* Lines of text, the table too; with ascii nothing but ASCII is drawn, and
 * only names keep what they are written with. */
void picture_term(const struct picture *p, bool ascii, struct str *out);

#endif
