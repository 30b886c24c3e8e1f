/* SPDX-License-Identifier: MIT
 *
 * A picture as it stands in a report: SVG in HTML, a block of code in
 * Markdown, lines of text, or in plain text words.
 */
#ifndef DRAWN_H
#define DRAWN_H

#include <stdbool.h>

#include "escape.h"
#include "picture.h"
#include "shown.h"
#include "str.h"
#include "tree.h"

/* Append it; the last line has no end: the template says where it is. */
void drawn_put(const struct shown *s, const struct picture *p,
    enum escape how, struct str *out);

/* A format of a picture: is it a page, and not lines for the terminal; and how
 * many columns it has, of which those of the page are given. */
bool drawn_svg(const char *format);
size_t drawn_width(const struct shown *s, const char *format, size_t page);

/* A whole picture that stands for itself: SVG, or for the terminal lines, or
 * in plain words, which begin with what must be read first.  The picture is
 * freed; NULL is nothing. */
void drawn_whole(const struct shown *s, struct picture *p, const char *format,
    struct str *out);

/* As drawn_put has it, as a node that no format escapes.  The picture is
 * freed; NULL gives NULL. */
struct node *drawn_node(const struct shown *s, struct tree *t,
    struct picture *p, enum escape how);

#endif
