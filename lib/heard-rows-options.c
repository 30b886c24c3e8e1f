/* SPDX-License-Identifier: MIT
 * The options of transcripts as tables. */

#include <stddef.h>

#include "heard-rows.h"

enum { KEY_ROWS = 600, KEY_SPEAKER, KEY_TEXT, KEY_GROUP };

static const struct argp_option options[] = {
	{ NULL, 0, NULL, 0, N_("Transcripts as tables:"), 3 },
	{ "rows", KEY_ROWS, NULL, 0,
	    N_("read turns as CSV, and write them with a column marks"), 0 },
	{ "speaker", KEY_SPEAKER, N_("COLUMN"), 0,
	    N_("where it says who speaks"), 0 },
	{ "text", KEY_TEXT, N_("COLUMN"), 0,
	    N_("where the words are; text"), 0 },
	{ "group", KEY_GROUP, N_("COLUMN"), 0,
	    N_("which talk a turn is of"), 0 },
	{ 0 }
};

static error_t
parse(int key, char *arg, struct argp_state *state)
{
	struct heard_rows *rows = state->input;

	switch (key) {
	case KEY_ROWS:
		rows->on = true;
		break;
	case KEY_SPEAKER:
		rows->speaker = arg;
		break;
	case KEY_TEXT:
		rows->text = arg;
		break;
	case KEY_GROUP:
		rows->group = arg;
		break;
	case ARGP_KEY_END:
		if (!rows->on && (rows->speaker != NULL ||
		    rows->text != NULL || rows->group != NULL))
			argp_error(state, _("--speaker, --text and --group "
			    "are for --rows"));
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

const struct argp heard_rows_argp = { options, parse, NULL, NULL, NULL, NULL,
	NULL };
