/* SPDX-License-Identifier: MIT
 *
 * A letter as a plain page, by templates/letters/: the person's own words in
 * the order of the parts, with wide margins, and nothing else.  Only what is
 * due of item 9 comes before it, and for the client the safety card; what a
 * therapist is to read in it goes to stderr, so that the page stays the
 * client's.
 *
 * A letter that only the client may read is left out of a therapist's pages,
 * and that is said.
 *
 * The functions print and exit, as cli's do.
 */
#ifndef LETTER_PAGE_H
#define LETTER_PAGE_H

#include "shown.h"
#include "str.h"

/* Append the letters in force of one client, in the format text, md or html;
 * a page of HTML is whole. */
void letter_page(const struct shown *s, const char *format, struct str *out);

#endif
