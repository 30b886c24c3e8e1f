/* SPDX-License-Identifier: MIT
 * A form filled in the user's editor. */

#include <errno.h>
#include <string.h>

#include "edit.h"
#include "editor.h"
#include "err.h"

static bool
same(const struct str *a, const struct str *b)
{
	return a->len == b->len &&
	    memcmp(str_text(a), str_text(b), a->len) == 0;
}

/* Have the file edited and read what came of it.  What is in it from now on
 * is someone's work, when it is not the text that it was opened with. */
static enum edit_end
run(struct edit *edit, const struct str *text, struct str *now)
{
	int status, error;

	str_clear(now);
	status = editor_run(edit->file.path);
	error = errno;
	if (!scratch_read(&edit->file, now))
		return EDIT_FAILED;
	errno = error;
	edit->kept |= !same(text, now);
	if (status == -1)
		return EDIT_FAILED;
	if (status == 127)
		return EDIT_NONE;
	return status == 0 ? EDIT_DONE : EDIT_GAVE_UP;
}

/* What an edited form says: EDIT_FAULTS when it is to be opened again. */
static enum edit_end
judge(struct edit *edit, const struct str *text)
{
	form_clear(&edit->result);
	form_read(&edit->result, edit->form, str_text(text), text->len);
	if (edit->result.n_fault != 0)
		return EDIT_FAULTS;
	return edit->result.n != 0 ? EDIT_DONE : EDIT_SAME;
}

/* Put the faults into the file; text is what is in it from then on. */
static enum edit_end
mark(struct edit *edit, const struct str *now, struct str *text)
{
	str_clear(text);
	form_mark(text, str_text(now), now->len, edit->result.fault,
	    edit->result.n_fault);
	return scratch_write(&edit->file, str_text(text), text->len) ?
	    EDIT_FAULTS : EDIT_FAILED;
}

static enum edit_end
rounds(struct edit *edit, struct str *text)
{
	struct str now = { 0 }, before = { 0 };
	enum edit_end end;

	do {
		end = run(edit, text, &now);
		if (end != EDIT_DONE)
			break;
		end = edit->kept ? judge(edit, &now) : EDIT_SAME;
		/* Faults that were looked at and left, or are written anew,
		 * would come for ever. */
		if (end == EDIT_FAULTS && (same(text, &now) ||
		    same(&before, &now)))
			break;
		str_clear(&before);
		str_put(&before, str_text(&now), now.len);
		if (end == EDIT_FAULTS)
			end = mark(edit, &now, text);
	} while (end == EDIT_FAULTS);
	str_free(&before);
	str_free(&now);
	return end;
}

static enum edit_end
start(struct edit *edit, struct str *text)
{
	if (edit->kept)
		return scratch_read(&edit->file, text) ? EDIT_DONE :
		    EDIT_FAILED;
	edit->reason = form_write(text, edit->form, &edit->column);
	if (edit->reason != NULL)
		return EDIT_REFUSED;
	if (!scratch_make(&edit->file, "form.rec", str_text(text), text->len))
		return EDIT_FAILED;
	if (edit->made != NULL)
		edit->made(edit->context, &edit->file);
	return EDIT_DONE;
}

enum edit_end
edit_form(struct edit *edit)
{
	struct str text = { 0 };
	enum edit_end end = start(edit, &text);
	bool begun = end == EDIT_DONE;

	if (begun)
		end = rounds(edit, &text);
	if (end == EDIT_SAME)
		edit->kept = false;
	if (begun && !edit->kept && !scratch_remove(&edit->file)) {
		edit->kept = true;
		end = EDIT_FAILED;
	}
	str_free(&text);
	return end;
}

const char *
edit_words(enum edit_end end)
{
	switch (end) {
	case EDIT_DONE:
		break;
	case EDIT_SAME:
		return _("nothing was filled in or changed; nothing is "
		    "written");
	case EDIT_GAVE_UP:
		return _("the editor gave up; nothing is written");
	case EDIT_NONE:
		return _("the editor cannot be started; set VISUAL");
	case EDIT_FAULTS:
		return _("faults are left in the form; nothing is written");
	case EDIT_REFUSED:
		return _("a value cannot be edited in a form");
	case EDIT_FAILED:
		return _("the form cannot be edited");
	}
	return "";
}
