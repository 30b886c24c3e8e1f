/* SPDX-License-Identifier: MIT
 * The words of a definition: types, who is asked, privacy. */

#include <string.h>

#include "sheet-names.h"
#include "sheet.h"

const char *const sheet_standard[FIELD_OWN] = {
	[FIELD_SHEET] = "sheet", [FIELD_CLIENT] = "client",
	[FIELD_SESSION] = "session", [FIELD_DATE] = "date",
};

const char *const sheet_type_names[] = {
	[TYPE_TEXT] = "text", [TYPE_LINE] = "line",
	[TYPE_INTEGER] = "integer", [TYPE_RATING] = "rating",
	[TYPE_DATE] = "date", [TYPE_CHOICE] = "choice",
	[TYPE_CHOICES] = "choices", [TYPE_FLAG] = "flag", NULL
};

const char *const sheet_who_names[] = {
	[WHO_CLIENT] = "client", [WHO_THERAPIST] = "therapist",
	[WHO_BOTH] = "both", [WHO_COMPUTED] = "computed", NULL
};

const char *const sheet_privacy_names[] = {
	[PRIVACY_NONE] = "none", [PRIVACY_DATE] = "date",
	[PRIVACY_PLACE] = "place", [PRIVACY_PERSON] = "person",
	[PRIVACY_NAME] = "name", [PRIVACY_TEXT] = "text",
	[PRIVACY_LETTER] = "letter", NULL
};

int
sheet_name_find(const char *const *names, const char *text)
{
	int i;

	for (i = 0; names[i] != NULL; i++)
		if (strcmp(names[i], text) == 0)
			return i;
	return -1;
}
