/* SPDX-License-Identifier: MIT
 * Reading a sheet's definition from CSV. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "mem.h"
#include "sheet-parse.h"
#include "str.h"

enum column {
	C_NAME, C_TYPE, C_RANGE, C_KEY, C_REQUIRED, C_PASS, C_WHO, C_WHEN,
	C_PATTERN, C_PRIVACY, C_WAS, C_CHOICES, C_MINUTES, C_VERSION,
	C_LABEL, C_HINT, C_COUNT
};

static const char *const column_names[C_COUNT] = {
	"name", "type", "range", "key", "required", "pass", "who", "when",
	"pattern", "privacy", "was", "choices", "minutes", "version",
	"label", "hint",
};

static const char *const type_names[] = {
	[TYPE_TEXT] = "text", [TYPE_LINE] = "line",
	[TYPE_INTEGER] = "integer", [TYPE_RATING] = "rating",
	[TYPE_DATE] = "date", [TYPE_CHOICE] = "choice",
	[TYPE_CHOICES] = "choices", [TYPE_FLAG] = "flag", NULL
};

static const char *const who_names[] = {
	[WHO_CLIENT] = "client", [WHO_THERAPIST] = "therapist",
	[WHO_BOTH] = "both", [WHO_COMPUTED] = "computed", NULL
};

static const char *const privacy_names[] = {
	[PRIVACY_NONE] = "none", [PRIVACY_DATE] = "date",
	[PRIVACY_PLACE] = "place", [PRIVACY_PERSON] = "person",
	[PRIVACY_NAME] = "name", [PRIVACY_TEXT] = "text",
	[PRIVACY_LETTER] = "letter", NULL
};

static const char *const standard[FIELD_OWN] = {
	[FIELD_SHEET] = "sheet", [FIELD_CLIENT] = "client",
	[FIELD_SESSION] = "session", [FIELD_DATE] = "date",
};

/* One definition, or one shared list, being read. */
struct reading {
	struct sheet_parser *p;
	const char *file;
	struct csv_reader *csv;
	const struct csv_record *record;
	size_t width; /* of the header */
	int at[C_COUNT]; /* where each column is, or -1 */
	struct lang {    /* the columns label::xx and hint::xx */
		const char *lang;
		int label, hint;
	} lang[16];
	size_t n_lang;
	struct field *field;
	size_t n_field, cap_field;
	size_t last;           /* the field whose options may follow */
	struct choice *option; /* of that field */
	size_t n_option, cap_option;
};

bool
sheet_parse_fail(struct sheet_parser *p, const char *file, size_t line,
    const char *column, const char *reason)
{
	p->fault = (struct fault){ .file = file, .line = line,
		.column = column, .reason = reason, .status = STATUS_USAGE };
	return false;
}

static bool
fail(struct reading *r, enum column column, const char *reason)
{
	return sheet_parse_fail(r->p, r->file, r->record->line,
	    column_names[column], reason);
}

static const char *
keep(struct reading *r, const char *text)
{
	return pool_dup(r->p->pool, text, strlen(text));
}

static const char *
cell(const struct reading *r, int at)
{
	return at >= 0 && (size_t)at < r->record->n ?
	    r->record->cell[at].text : "";
}

/* The index of text in a list ended by NULL, or -1. */
static int
find(const char *const *names, const char *text)
{
	int i;

	for (i = 0; names[i] != NULL; i++)
		if (strcmp(names[i], text) == 0)
			return i;
	return -1;
}

static bool
header_lang(struct reading *r, const char *name, int at)
{
	bool label = strncmp(name, "label::", 7) == 0;
	const char *lang = name + (label ? 7 : 6);
	size_t i;

	if (!label && strncmp(name, "hint::", 6) != 0)
		return sheet_parse_fail(r->p, r->file, r->record->line,
		    keep(r, name), _("is no column of a definition"));
	for (i = 1; i < r->n_lang; i++)
		if (strcmp(r->lang[i].lang, lang) == 0)
			break;
	if (i == sizeof(r->lang) / sizeof(*r->lang))
		return sheet_parse_fail(r->p, r->file, r->record->line,
		    keep(r, name), _("too many languages"));
	if (i >= r->n_lang)
		r->lang[r->n_lang++] = (struct lang){ keep(r, lang), -1, -1 };
	*(label ? &r->lang[i].label : &r->lang[i].hint) = at;
	return true;
}

static bool
read_header(struct reading *r)
{
	const char *name;
	size_t i;
	int c;

	for (c = 0; c < C_COUNT; c++)
		r->at[c] = -1;
	r->lang[0] = (struct lang){ "en", -1, -1 };
	r->n_lang = 1;
	for (i = 0; i < r->record->n; i++) {
		name = r->record->cell[i].text;
		for (c = 0; c < C_COUNT; c++)
			if (strcmp(column_names[c], name) == 0)
				break;
		if (c == C_COUNT) {
			if (!header_lang(r, name, (int)i))
				return false;
		} else if (r->at[c] >= 0) {
			return fail(r, (enum column)c, _("is there twice"));
		} else {
			r->at[c] = (int)i;
		}
	}
	if (r->at[C_NAME] < 0)
		return fail(r, C_NAME, _("this column is missing"));
	r->width = r->record->n;
	r->lang[0].label = r->at[C_LABEL];
	r->lang[0].hint = r->at[C_HINT];
	return true;
}

static struct words
read_words(struct reading *r, bool hint)
{
	struct words words = { 0 };
	const char *text;
	size_t i;

	words.in = pool_new(r->p->pool, r->n_lang, sizeof(*words.in));
	for (i = 0; i < r->n_lang; i++) {
		text = cell(r, hint ? r->lang[i].hint : r->lang[i].label);
		if (*text != '\0')
			words.in[words.n++] = (struct wording){
				r->lang[i].lang, keep(r, text) };
	}
	return words;
}

static bool
read_flag(struct reading *r, enum column column, bool *flag)
{
	const char *text = cell(r, r->at[column]);

	*flag = strcmp(text, "yes") == 0;
	return *flag || *text == '\0' ||
	    fail(r, column, _("must be yes or empty"));
}

static bool
read_number(const char **text, long *number)
{
	char *end;

	errno = 0;
	*number = strtol(*text, &end, 10);
	if (end == *text || errno != 0)
		return false;
	*text = end;
	return true;
}

static const char *
range_reason(struct reading *r, const struct field *f)
{
	struct str s = { 0 };
	const char *kept;

	if (f->has_min && f->has_max)
		str_printf(&s, _("must be a whole number from %ld to %ld"),
		    f->min, f->max);
	else if (f->has_min)
		str_printf(&s, _("must be a whole number of at least %ld"),
		    f->min);
	else if (f->has_max)
		str_printf(&s, _("must be a whole number of at most %ld"),
		    f->max);
	else
		str_puts(&s, _("must be a whole number"));
	kept = keep(r, s.text);
	str_free(&s);
	return kept;
}

static bool
read_range(struct reading *r, struct field *f)
{
	const char *p = cell(r, r->at[C_RANGE]);
	bool number = f->type == TYPE_INTEGER || f->type == TYPE_RATING;

	if (*p == '\0') {
		f->has_min = f->has_max = f->type == TYPE_RATING;
		f->max = f->type == TYPE_RATING ? 10 : 0;
	} else {
		f->has_min = read_number(&p, &f->min);
		if (strncmp(p, "..", 2) != 0)
			return fail(r, C_RANGE, _("must be MIN..MAX"));
		p += 2;
		f->has_max = read_number(&p, &f->max);
		if (*p != '\0' || (!f->has_min && !f->has_max) ||
		    (f->has_min && f->has_max && f->min > f->max))
			return fail(r, C_RANGE, _("must be MIN..MAX"));
		if (!number)
			return fail(r, C_RANGE, _("only a number has a range"));
	}
	f->reason = number ? range_reason(r, f) : NULL;
	return true;
}

static bool
read_pattern(struct reading *r, struct field *f)
{
	struct str reason = { 0 };
	const char *text = cell(r, r->at[C_PATTERN]);
	size_t offset;

	f->pattern = keep(r, text);
	if (*text == '\0')
		return true;
	f->match = match_new(text, true, &reason, &offset);
	if (f->match == NULL)
		fail(r, C_PATTERN, keep(r, str_text(&reason)));
	str_free(&reason);
	return f->match != NULL;
}

static void
read_was(struct reading *r, struct field *f)
{
	const char *p = cell(r, r->at[C_WAS]);
	size_t n = 1, len;
	const char *q;

	for (q = p; *q != '\0'; q++)
		n += *q == ';';
	f->was = pool_new(r->p->pool, n, sizeof(*f->was));
	for (; *p != '\0'; p += len + (p[len] == ';')) {
		len = strcspn(p, ";");
		f->was[f->n_was++] = pool_dup(r->p->pool, p, len);
	}
}

static bool
read_who(struct reading *r, struct field *f)
{
	const char *who = cell(r, r->at[C_WHO]);
	const char *privacy = cell(r, r->at[C_PRIVACY]);
	const char *pass = cell(r, r->at[C_PASS]);
	int i;

	i = *who == '\0' ? WHO_BOTH : find(who_names, who);
	if (i < 0)
		return fail(r, C_WHO,
		    _("must be client, therapist, both or computed"));
	f->who = (enum field_who)i;
	i = *privacy == '\0' ? PRIVACY_TEXT : find(privacy_names, privacy);
	if (i < 0)
		return fail(r, C_PRIVACY, _("must be name, person, place, "
		    "date, text, letter or none"));
	f->privacy = (enum field_privacy)i;
	if (*pass != '\0' && (strlen(pass) != 1 || !strchr("123", *pass)))
		return fail(r, C_PASS, _("must be 1, 2 or 3"));
	f->pass = *pass != '\0' ? *pass - '0' : 2;
	return true;
}

static bool
good_name(const char *name, const char *more)
{
	const char *p;

	if (*name < 'a' || *name > 'z')
		return false;
	for (p = name; *p != '\0'; p++)
		if ((*p < 'a' || *p > 'z') && (*p < '0' || *p > '9') &&
		    strchr(more, *p) == NULL)
			return false;
	return true;
}

/* Where the field goes: a new place, or a standard field that is marked. */
static struct field *
place_field(struct reading *r, const char *name)
{
	size_t i;

	if (!good_name(name, "_")) {
		fail(r, C_NAME, _("a field's name is of a-z, 0-9 and _"));
		return NULL;
	}
	for (i = 0; i < r->n_field; i++)
		if (strcmp(r->field[i].name, name) == 0)
			break;
	if (i < r->n_field && i != FIELD_SESSION && i != FIELD_DATE) {
		fail(r, C_NAME, _("this field is there already"));
		return NULL;
	}
	r->last = i;
	if (i < r->n_field)
		return &r->field[i];
	r->field = mem_grow(r->field, &r->cap_field, r->n_field + 1,
	    sizeof(*r->field));
	r->field[r->n_field] = (struct field){ .name = keep(r, name) };
	return &r->field[r->n_field++];
}

/* The options gathered since the last field are that field's. */
static bool
close_field(struct reading *r)
{
	struct field *f = &r->field[r->last];

	if (r->n_option != 0) {
		f->option = pool_new(r->p->pool, r->n_option,
		    sizeof(*f->option));
		memcpy(f->option, r->option, r->n_option * sizeof(*f->option));
		f->n_option = r->n_option;
		r->n_option = 0;
	}
	if ((f->type == TYPE_CHOICE || f->type == TYPE_CHOICES) ==
	    (f->n_option == 0))
		return sheet_parse_fail(r->p, r->file, f->line, f->name,
		    f->n_option == 0 ? _("has no options") :
		    _("has options and is no choice"));
	return true;
}

static bool
read_option(struct reading *r)
{
	const char *code = cell(r, r->at[C_NAME]);
	size_t i;

	if (*code == '\0' || strpbrk(code, ";, \"\n") != NULL)
		return fail(r, C_NAME, _("is no code for an option"));
	for (i = 0; i < r->n_option; i++)
		if (strcmp(r->option[i].code, code) == 0)
			return fail(r, C_NAME, _("this option is there "
			    "already"));
	r->option = mem_grow(r->option, &r->cap_option, r->n_option + 1,
	    sizeof(*r->option));
	r->option[r->n_option++] = (struct choice){ .code = keep(r, code),
		.label = read_words(r, false), .hint = read_words(r, true) };
	return true;
}

static bool
read_rows(struct reading *r, bool (*row)(struct reading *))
{
	const struct fault *fault;

	while ((r->record = csv_next(r->csv)) != NULL) {
		if (r->at[C_NAME] < 0) {
			if (!read_header(r))
				return false;
			continue;
		}
		if (r->record->n != r->width)
			return sheet_parse_fail(r->p, r->file,
			    r->record->line, NULL,
			    _("has not as many cells as the header"));
		if (!row(r))
			return false;
	}
	fault = csv_fault(r->csv);
	if (fault != NULL)
		return sheet_parse_fail(r->p, r->file, fault->line, NULL,
		    fault->reason);
	return true;
}

/* A shared list of choices: its options become the last field's. */
static bool
read_choices(struct sheet_parser *p, struct reading *into, const char *name)
{
	struct reading r = { .p = p, .at = { [C_NAME] = -1 } };
	struct str path = { 0 };
	struct resource res;
	int found = 0;
	bool ok;

	str_printf(&path, "choices/%s.csv", name);
	if (p->override)
		found = resource_own(path.text, &res);
	if (found == 0 && resource_shipped(path.text, &res))
		found = 1;
	str_free(&path);
	if (found <= 0)
		return fail(into, C_CHOICES, _("there is no such list"));
	r.file = pool_dup(p->pool, res.file, strlen(res.file));
	r.csv = csv_open_text(res.text, res.len);
	ok = read_rows(&r, read_option);
	csv_close(r.csv);
	resource_clear(&res);
	free(into->option);
	into->option = r.option;
	into->n_option = r.n_option;
	into->cap_option = r.cap_option;
	return ok;
}

static bool
read_field(struct reading *r)
{
	const char *choices = cell(r, r->at[C_CHOICES]);
	int type = find(type_names, cell(r, r->at[C_TYPE]));
	struct field *f;

	if (type < 0)
		return fail(r, C_TYPE, _("is no type of a field"));
	if (!close_field(r))
		return false;
	f = place_field(r, cell(r, r->at[C_NAME]));
	if (f == NULL)
		return false;
	f->type = (enum field_type)type;
	f->line = r->record->line;
	f->when = keep(r, cell(r, r->at[C_WHEN]));
	f->choices = keep(r, choices);
	f->label = read_words(r, false);
	f->hint = read_words(r, true);
	read_was(r, f);
	if (!read_flag(r, C_KEY, &f->key) ||
	    !read_flag(r, C_REQUIRED, &f->required) || !read_who(r, f) ||
	    !read_range(r, f) || !read_pattern(r, f))
		return false;
	return *choices == '\0' || read_choices(r->p, r, choices);
}

static bool
read_row(struct reading *r)
{
	const char *type = cell(r, r->at[C_TYPE]);

	if (strcmp(type, "option") == 0)
		return r->last >= FIELD_SESSION ? read_option(r) :
		    fail(r, C_TYPE, _("an option stands below its field"));
	return read_field(r);
}

/* The first row is the sheet itself. */
static bool
read_first(struct reading *r, struct sheet *sheet)
{
	while (r->at[C_NAME] < 0) {
		r->record = csv_next(r->csv);
		if (r->record == NULL)
			return sheet_parse_fail(r->p, r->file, 1, NULL,
			    _("is no definition of a sheet"));
		if (!read_header(r))
			return false;
	}
	r->record = csv_next(r->csv);
	if (r->record == NULL || strcmp(cell(r, r->at[C_TYPE]), "sheet") != 0)
		return sheet_parse_fail(r->p, r->file, 2, "type",
		    _("the first row must be of the type sheet"));
	if (strcmp(cell(r, r->at[C_NAME]), sheet->name) != 0)
		return fail(r, C_NAME, _("must be the name of the file"));
	if (!good_name(sheet->name, "-") || strcmp(sheet->name, "sheet") == 0)
		return fail(r, C_NAME, _("a sheet's name is of a-z, 0-9 and "
		    "-, and not the word sheet"));
	sheet->title = read_words(r, false);
	sheet->purpose = read_words(r, true);
	sheet->minutes = keep(r, cell(r, r->at[C_MINUTES]));
	sheet->version = keep(r, cell(r, r->at[C_VERSION]));
	return true;
}

static void
add_standard(struct reading *r)
{
	static const enum field_type type[FIELD_OWN] = {
		TYPE_LINE, TYPE_LINE, TYPE_INTEGER, TYPE_DATE };
	int i;

	r->field = mem_grow(r->field, &r->cap_field, FIELD_OWN,
	    sizeof(*r->field));
	for (i = 0; i < FIELD_OWN; i++)
		r->field[i] = (struct field){ .name = standard[i],
			.type = type[i], .when = "", .pattern = "",
			.choices = "", .key = i <= FIELD_CLIENT,
			.privacy = i == FIELD_DATE ? PRIVACY_DATE :
			    i == FIELD_CLIENT ? PRIVACY_NAME : PRIVACY_NONE };
	r->field[FIELD_SESSION].has_min = true;
	r->field[FIELD_SESSION].reason = _("must be a whole number");
	r->n_field = FIELD_OWN;
}

struct sheet *
sheet_parse(struct sheet_parser *p, const char *name,
    const struct resource *res)
{
	struct reading r = { .p = p, .at = { [C_NAME] = -1 } };
	struct sheet *sheet = pool_new(p->pool, 1, sizeof(*sheet));
	bool ok;

	sheet->name = pool_dup(p->pool, name, strlen(name));
	sheet->file = r.file = pool_dup(p->pool, res->file, strlen(res->file));
	r.csv = csv_open_text(res->text, res->len);
	ok = read_first(&r, sheet);
	if (ok)
		add_standard(&r);
	ok = ok && read_rows(&r, read_row) && close_field(&r);
	csv_close(r.csv);
	if (ok) {
		sheet->n = r.n_field;
		sheet->field = pool_new(p->pool, r.n_field,
		    sizeof(*sheet->field));
		memcpy(sheet->field, r.field,
		    r.n_field * sizeof(*sheet->field));
	}
	free(r.field);
	free(r.option);
	return ok && sheet_parse_when(p, sheet) ? sheet : NULL;
}
