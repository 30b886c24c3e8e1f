/* SPDX-License-Identifier: MIT
 *
 * The words that a definition has for what sheet.h has enums for; each list
 * is in the order of its enum and ends with NULL.
 */
#ifndef SHEET_NAMES_H
#define SHEET_NAMES_H

extern const char *const sheet_type_names[];
extern const char *const sheet_who_names[];
extern const char *const sheet_privacy_names[];

/* The number of the text in such a list, or -1. */
int sheet_name_find(const char *const *names, const char *text);

#endif
