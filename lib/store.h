/* SPDX-License-Identifier: MIT
 *
 * The store: a folder per client, in it a CSV file per sheet.  A therapist's
 * own rows have therapist-CODE for client, and so a folder of their own.
 */
#ifndef STORE_H
#define STORE_H

/* The files of a client, or with client NULL those of every folder: paths,
 * sorted by bytes.  Free them with store_files_free; the array, which ends
 * with NULL, is empty where nothing was saved yet.  NULL with errno where a
 * folder cannot be read, or with ENOENT where there is no place for a store:
 * neither IPT_DIR, XDG_DATA_HOME nor HOME is set. */
char **store_files(const char *client);

/* The same, and after those of a client who has any the files of every
 * therapist: some of their rows may name the client. */
char **store_files_of_all_about(const char *client);

/* NULL is allowed. */
void store_files_free(char **files);

#endif
