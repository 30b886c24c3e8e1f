/* SPDX-License-Identifier: MIT
 *
 * The code that rows are of: a client's, or of a therapist's own rows.  It is
 * also a folder's name.
 */
#ifndef CODE_H
#define CODE_H

#include <stdbool.h>

enum { CODE_MAX = 32 }; /* bytes */

/* What the code of a therapist's own rows begins with; no client's does. */
#define CODE_THERAPIST "therapist-"

/* May this be a code?  [A-Za-z0-9][A-Za-z0-9._-]{0,31} */
bool code_good(const char *text);
bool code_therapist(const char *code);

#endif
