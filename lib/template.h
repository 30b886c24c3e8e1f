/* SPDX-License-Identifier: MIT
 *
 * Templates: Mustache, as ipt-template(5) says.  A template is read once, with
 * all its partials, and rendered many times.
 */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include <stdbool.h>

#include "err.h"
#include "escape.h"
#include "resource.h"
#include "str.h"
#include "tree.h"

enum {
	TEMPLATE_DEPTH = 100, /* of sections and partials in one another */
	TEMPLATE_STEPS = 1 << 28, /* tags and texts in one rendering */
};

/* Where partials are found. */
struct template_loader {
	/* Set r to the partial of that name, which takes it over.  1 where it
	 * was found, 0 where there is none, -1 where it is there and cannot be
	 * read (errno).  The name has letters, digits and - _ . / only; no
	 * part of it begins with a dot. */
	int (*load)(void *context, const char *name, struct resource *r);
	void *context;
};

struct template;

/* Read a template, which takes r over.  loader NULL: it has no partials.
 * Never NULL: see template_fault. */
struct template *template_new(const struct resource *r,
    const struct template_loader *loader);
void template_free(struct template *t);

/* What is wrong with it, or what stopped template_check or template_render;
 * NULL when nothing did.  The column is that of a tag, in characters. */
const struct fault *template_fault(const struct template *t);

/* Does a tag in it, or in one of its partials, have this name or a part of a
 * name, as case in {{case.onset}}?  Then somebody has to make that data. */
bool template_uses(const struct template *t, const char *name);

/* Is each name that the template uses, in its sections, one of these names?
 * They are a tree as it will be rendered over, but complete: a map of all
 * names, in which the first item of a list stands for all its items.  What
 * the values are does not matter, only their kinds. */
bool template_check(struct template *t, const struct node *names);

/* Append what the template says of this data.  False, with a fault, when its
 * partials do not end. */
bool template_render(struct template *t, const struct node *data,
    enum escape how, struct str *out);

#endif
