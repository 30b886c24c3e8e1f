/* SPDX-License-Identifier: MIT
 *
 * A session at the terminal: how the plan of the last one went, this session,
 * and the plan for the next; and the therapist's own log (clinical source:
 * sections 8d and 9).
 *
 * The functions print and exit, as cli's do.
 */
#ifndef SESSION_H
#define SESSION_H

#include <stdbool.h>

#include "fill.h"

/* Ask it, for worksheet.h: two sheets, session and plan.  False when it was
 * cut off. */
bool session_ask(struct fill *f);

/* Ask a sheet of the therapist's own: supervision, selfrating or training.
 * Whose it is, the case of the client says, or it is asked; -c is the client
 * that it concerns.  Returns the exit status. */
int session_log(struct cli *cli, const char *sheet);

#endif
