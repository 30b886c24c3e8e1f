/* SPDX-License-Identifier: MIT
 *
 * Which setting is in force, and where it comes from, as a list.
 */
#ifndef SETTINGS_LIST_H
#define SETTINGS_LIST_H

#include <stddef.h>

#include "listing.h"
#include "records.h"
#include "settings.h"
#include "sheet.h"
#include "str.h"

struct settings_list {
	enum listing_form form;
	const struct sheet *sheet; /* case */
	const struct settings *from;
	struct records *all;
	size_t width; /* of text */
};

void settings_list_head(struct str *out, const struct settings_list *l);
/* Append the settings of one client; NULL: of any without a case. */
void settings_list(struct str *out, const struct settings_list *l,
    const char *client);

#endif
