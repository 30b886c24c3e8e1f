/* SPDX-License-Identifier: MIT
 * The files of templates/, and the user's own before them. */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"
#include "path.h"
#include "resource.h"
#include "str.h"

enum { OWN_MAX = 4 << 20 }; /* bytes of a user's file */

/*
 * The assembler takes each file in as it stands, and what was made of it.  The
 * lists of names come from the Makefile.  An entry of the index holds distances
 * from itself, so that nothing needs relocating at start.  The names lie
 * together: who looks for one touches no file.
 */
__asm__(
    ".macro taken_in file, made\n"
    ".pushsection .rodata.names, \"a\"\n"
    "1: .asciz \"\\file\"\n"
    ".popsection\n"
    ".pushsection .rodata.resource, \"a\"\n"
    "2: .incbin \"templates/\\file\"\n"
    "3: .byte 0\n"
    ".ifnb \\made\n"
    ".balign 4\n"
    "4: .incbin \"" MADE_IN "/\\file\\made\"\n"
    ".endif\n"
    ".popsection\n"
    ".long 1b - ., 2b - ., 3b - .\n"
    ".ifnb \\made\n"
    ".long 4b - .\n"
    ".else\n"
    ".long 0\n"
    ".endif\n"
    ".endm\n"
    ".pushsection .rodata\n"
    ".balign 4\n"
    "resource_index:\n"
    ".irp file, " MADE_OF "\n"
    "taken_in \"\\file\", .made\n"
    ".endr\n"
    ".irp file, " TEXTS "\n"
    "taken_in \"\\file\"\n"
    ".endr\n"
    ".long 0, 0, 0, 0\n"
    ".popsection\n");

struct entry {
	int32_t name, start, end, made; /* distances from each field */
};

extern const struct entry resource_index[]
    __attribute__((visibility("hidden")));

static const char *
at(const int32_t *field)
{
	return (const char *)field + *field;
}

struct csv_reader *
resource_csv(const struct resource *r)
{
	return r->made != NULL ? csv_open_table(r->made) :
	    csv_open_text(r->text, r->len);
}

bool
resource_shipped(const char *name, struct resource *r)
{
	const struct entry *e;

	*r = (struct resource){ 0 };
	for (e = resource_index; e->name != 0; e++)
		if (strcmp(at(&e->name), name) == 0) {
			r->file = at(&e->name);
			r->text = at(&e->start);
			r->len = (size_t)(at(&e->end) - r->text);
			if (e->made != 0)
				r->made = at(&e->made);
			return true;
		}
	return false;
}

/* The user's folder of templates, or NULL.  Caller frees. */
static char *
own_folder(void)
{
	const char *dir = getenv("IPT_TEMPLATES");

	return dir != NULL && *dir != '\0' ? mem_dup(dir) : path_config("");
}

/* 0, or an error number. */
static int
read_all(int fd, struct str *text)
{
	char block[1 << 13];
	ssize_t n = 0;

	while (text->len <= OWN_MAX && (n = read(fd, block, sizeof(block))) > 0)
		str_put(text, block, (size_t)n);
	return n < 0 ? errno : text->len > OWN_MAX ? EFBIG : 0;
}

/* Read a whole file; NULL with errno. */
static char *
slurp(const char *path, size_t *len)
{
	struct str text = { 0 };
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int error;

	if (fd < 0)
		return NULL;
	error = read_all(fd, &text);
	close(fd);
	if (error != 0) {
		str_free(&text);
		errno = error;
		return NULL;
	}
	str_put(&text, "", 0);
	*len = text.len;
	return text.text;
}

int
resource_own(const char *name, struct resource *r)
{
	char *dir = own_folder();

	*r = (struct resource){ 0 };
	if (dir == NULL)
		return 0;
	r->file = r->owned[0] = path_join(dir, name);
	free(dir);
	r->text = r->owned[1] = slurp(r->file, &r->len);
	if (r->text != NULL)
		return 1;
	if (errno != ENOENT && errno != ENOTDIR)
		return -1;
	resource_clear(r);
	return 0;
}

void
resource_clear(struct resource *r)
{
	free(r->owned[0]);
	free(r->owned[1]);
	*r = (struct resource){ 0 };
}

struct names {
	char **name;
	size_t n, cap;
};

static void
names_add(struct names *all, const char *name)
{
	all->name = mem_grow(all->name, &all->cap, all->n + 2,
	    sizeof(*all->name));
	all->name[all->n++] = mem_dup(name);
	all->name[all->n] = NULL;
}

static void
names_own(struct names *all, const char *folder)
{
	char *base = own_folder();
	char *path = base != NULL ? path_join(base, folder) : NULL;
	DIR *dir = path != NULL ? opendir(path) : NULL;
	struct dirent *file;

	while (dir != NULL && (file = readdir(dir)) != NULL)
		if (file->d_name[0] != '.')
			names_add(all, file->d_name);
	if (dir != NULL)
		closedir(dir);
	free(path);
	free(base);
}

/* In order, each once. */
static void
names_sort(struct names *all)
{
	size_t i, n = 0;

	qsort(all->name, all->n, sizeof(*all->name), str_by_bytes);
	for (i = 0; i < all->n; i++)
		if (n != 0 && strcmp(all->name[n - 1], all->name[i]) == 0)
			free(all->name[i]);
		else
			all->name[n++] = all->name[i];
	all->name[n] = NULL;
}

char **
resource_names(const char *folder, bool own)
{
	struct names all = { 0 };
	size_t len = strlen(folder);
	const struct entry *e;

	all.name = mem_new(1, sizeof(*all.name));
	all.cap = 1;
	for (e = resource_index; e->name != 0; e++)
		if (strncmp(at(&e->name), folder, len) == 0 &&
		    at(&e->name)[len] == '/')
			names_add(&all, at(&e->name) + len + 1);
	if (own)
		names_own(&all, folder);
	names_sort(&all);
	return all.name;
}
