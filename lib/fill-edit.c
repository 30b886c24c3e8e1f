/* SPDX-License-Identifier: MIT
 * A form of a sitting filled in the editor. */

#include <string.h>

#include "draft.h"
#include "fill-edit.h"

struct made {
	struct fill *fill;
	struct draft *draft; /* or NULL */
};

/* Remember where the form lies, so that a run that is cut off can go on, and
 * say so when that is not memory: a disk keeps what is removed from it. */
static void
remember(void *context, const struct scratch *file)
{
	const struct made *made = context;

	if (made->draft != NULL)
		draft_put(made->draft, file->path, strlen(file->path));
	if (file->disk && !made->fill->cli->quiet)
		warn(_("XDG_RUNTIME_DIR is no folder to write in: the form "
		    "lies on the disk while you edit it"));
}

/* A form that a run before left. */
static void
find_left(struct edit *edit, struct draft *draft)
{
	struct str path = { 0 };

	if (draft != NULL && draft_time(draft) != -1 &&
	    draft_read(draft, &path))
		edit->kept = scratch_adopt(&edit->file, str_text(&path));
	str_free(&path);
}

enum edit_end
fill_edit(struct fill *f, struct fill_edit *e)
{
	struct str name = { 0 };
	struct made made = { f, NULL };
	size_t i;

	/* One that the therapist left is not what a client may go on with. */
	str_printf(&name, e->edit.form->client ? "%s.form" :
	    "%s.therapist.form", e->edit.form->sheet->name);
	e->draft = draft_open(name.text, f->client);
	str_free(&name);
	find_left(&e->edit, e->draft);
	made.draft = e->draft;
	e->edit.made = remember;
	e->edit.context = &made;
	e->end = edit_form(&e->edit);
	for (i = 0; e->end == EDIT_DONE && f->for_client &&
	    i < e->edit.result.n; i++)
		fill_care(f, &e->edit.result.record[i]);
	return e->end;
}

/* Say how it ended, and where work that is not written lies. */
static void
tell(struct fill *f, const struct fill_edit *e, bool written)
{
	const struct edit *edit = &e->edit;
	enum edit_end end = e->end;

	if (end == EDIT_REFUSED)
		warn_fault(&(struct fault){ .column = edit->column,
		    .reason = edit->reason });
	else if (end == EDIT_FAILED)
		warn_errno(_("the form cannot be edited"));
	else if (end != EDIT_DONE && !f->cli->quiet)
		warn("%s", edit_words(end));
	if (end != EDIT_DONE && end != EDIT_SAME)
		cli_status(f->cli, end == EDIT_FAULTS ? STATUS_FAULTS :
		    STATUS_SYSTEM);
	if (edit->kept && !written)
		warn(e->draft != NULL ? _("what you wrote is kept, and opened "
		    "the next time: %s") : _("what you wrote is kept: %s"),
		    edit->file.path);
	if (written)
		sink_told(f->cli, edit->result.n);
}

static void
end_edit(struct edit *edit, struct draft *draft, bool written)
{
	if (edit->kept && !written)
		scratch_clear(&edit->file);
	else if (edit->kept && !scratch_remove(&edit->file))
		warn_errno(_("the form cannot be removed"));
	else if (draft != NULL && !draft_remove(draft))
		warn_errno(_("the draft cannot be removed"));
	draft_close(draft);
}

void
fill_edit_end(struct fill *f, struct fill_edit *e, bool written)
{
	tell(f, e, written);
	end_edit(&e->edit, e->draft, written || !e->edit.kept ||
	    e->end == EDIT_SAME);
	form_clear(&e->edit.result);
}
