/* SPDX-License-Identifier: MIT
 * The store. */

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "code.h"
#include "folder.h"
#include "mem.h"
#include "path.h"
#include "store.h"

static char *
root_path(void)
{
	char *root = path_store("");

	if (root == NULL)
		errno = ENOENT;
	return root;
}

/* An errno of nothing there, which is no fault. */
static char **
nothing_yet(void)
{
	return errno == ENOENT ? mem_new(1, sizeof(char *)) : NULL;
}

/* A link in the place of a folder stays, to be refused: what lies behind it
 * must not be missing without a word. */
static void
keep_folders(int dir, char **name)
{
	char **kept = name;
	struct stat st;

	for (; name != NULL && *name != NULL; name++) {
		if (fstatat(dir, *name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
		    (S_ISDIR(st.st_mode) || S_ISLNK(st.st_mode)))
			*kept++ = *name;
		else
			free(*name);
	}
	if (kept != NULL)
		*kept = NULL;
}

/* The codes that have a folder, or a link in its place, therapists' among
 * them; as the files are given. */
static char **
codes(void)
{
	char *root = root_path();
	char **names;
	int dir;

	if (root == NULL)
		return NULL;
	dir = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(root);
	if (dir < 0)
		return nothing_yet();
	names = folder_list(dir, code_good);
	keep_folders(dir, names);
	close(dir);
	return names;
}

struct files {
	char **path;
	size_t n, cap;
};

static bool
add_files(struct files *files, const char *client)
{
	char *path = path_store(client);
	char **name = NULL;
	size_t i;
	int error;
	int dir;

	dir = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (dir >= 0)
		name = folder_list(dir, folder_is_csv);
	for (i = 0; name != NULL && name[i] != NULL; i++) {
		files->path = mem_grow(files->path, &files->cap, files->n + 2,
		    sizeof(*files->path));
		files->path[files->n++] = path_join(path, name[i]);
		free(name[i]);
	}
	error = errno;
	if (dir >= 0)
		close(dir);
	free(path);
	free(name);
	errno = error;
	return name != NULL;
}

static char **
give_files(struct files *files, bool good)
{
	size_t i;

	if (!good) {
		for (i = 0; i < files->n; i++)
			free(files->path[i]);
		free(files->path);
		return NULL;
	}
	if (files->n == 0)
		return mem_new(1, sizeof(char *));
	files->path[files->n] = NULL;
	return files->path;
}

/* Of the folders whose code is wanted. */
static bool
add_folders(struct files *files, bool (*wanted)(const char *code))
{
	char **code = codes();
	bool good = code != NULL;
	size_t i;

	for (i = 0; code != NULL && code[i] != NULL; i++) {
		good = good && (!wanted(code[i]) || add_files(files, code[i]));
		free(code[i]);
	}
	free(code);
	return good;
}

static char **
all_files(void)
{
	struct files files = { 0 };
	bool good = add_folders(&files, code_good);

	return give_files(&files, good);
}

/* Those of a client, who may have none yet. */
static char **
client_files(const char *client, bool (*also)(const char *code))
{
	struct files files = { 0 };
	char *root = root_path();
	bool good;

	if (root == NULL)
		return NULL;
	free(root);
	good = add_files(&files, client) || errno == ENOENT;
	if (good && files.n != 0 && also != NULL)
		good = add_folders(&files, also);
	return give_files(&files, good);
}

char **
store_files(const char *client)
{
	return client != NULL ? client_files(client, NULL) : all_files();
}

char **
store_files_of_all_about(const char *client)
{
	return client != NULL && !code_therapist(client) ?
	    client_files(client, code_therapist) : store_files(client);
}

void
store_files_free(char **files)
{
	size_t i;

	for (i = 0; files != NULL && files[i] != NULL; i++)
		free(files[i]);
	free(files);
}
