/* SPDX-License-Identifier: MIT
 * Codes of clients and therapists. */

#include <ctype.h>
#include <string.h>

#include "code.h"

static bool
alphanumeric(char c)
{
	return isascii((unsigned char)c) && isalnum((unsigned char)c);
}

bool
code_good(const char *text)
{
	size_t n;

	if (!alphanumeric(text[0]))
		return false;
	for (n = 1; text[n] != '\0'; n++)
		if (n == CODE_MAX || (!alphanumeric(text[n]) &&
		    strchr("._-", text[n]) == NULL))
			return false;
	return true;
}

bool
code_therapist(const char *code)
{
	return strncmp(code, CODE_THERAPIST, sizeof(CODE_THERAPIST) - 1) == 0;
}
