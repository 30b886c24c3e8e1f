/* SPDX-License-Identifier: MIT
 * The table of a picture. */

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "picture.h"
#include "utf8.h"

enum {
	GAP = 2,	/* columns between cells */
	WORD_MAX = 12,	/* of a word that is kept whole */
};

static size_t
longest_word(const char *text)
{
	char *copy = mem_dup(text);
	char *word, *rest = copy;
	size_t longest = 0;
	size_t w;

	while ((word = strsep(&rest, " ")) != NULL) {
		w = utf8_width(word);
		longest = w > longest ? w : longest;
	}
	free(copy);
	return longest;
}

/* Make the widest columns narrower until all fit or none may shrink.  Returns
 * what is still too much. */
static size_t
shrink(size_t *width, const size_t *least, size_t columns, size_t excess)
{
	size_t c, widest;

	for (; excess > 0; excess--) {
		widest = columns;
		for (c = 0; c < columns; c++)
			if (width[c] > least[c] && (widest == columns ||
			    width[c] > width[widest]))
				widest = c;
		if (widest == columns)
			break;
		width[widest]--;
	}
	return excess;
}

/* The widths of the table's columns: as wide as their longest cell; where the
 * page is too narrow, cells are broken between words.  False when that is not
 * enough. */
static bool
fit_columns(const struct picture *p, size_t *width)
{
	size_t *least = mem_new(p->columns, sizeof(*least));
	size_t sum = GAP * (p->columns - 1);
	size_t room = (size_t)p->width;
	size_t i, c, w;

	for (i = 0; i < p->rows * p->columns; i++) {
		c = i % p->columns;
		w = utf8_width(p->cell[i]);
		width[c] = w > width[c] ? w : width[c];
		w = longest_word(p->cell[i]);
		w = w < WORD_MAX ? w : WORD_MAX;
		least[c] = w > least[c] ? w : least[c];
	}
	for (c = 0; c < p->columns; c++)
		sum += width[c];
	sum = shrink(width, least, p->columns, sum > room ? sum - room : 0);
	free(least);
	return sum == 0;
}

static void
put_row(struct picture *p, size_t row, const size_t *width)
{
	size_t lines = 1;
	double x = 0;
	size_t c, n;

	for (c = 0; c < p->columns; c++) {
		n = picture_lines(p, x, width[c],
		    row == 0 ? PICTURE_BOLD : PICTURE_PLAIN,
		    p->cell[row * p->columns + c]);
		if (n > lines)
			lines = n;
		x += (double)(width[c] + GAP);
	}
	p->height += 2 * (double)lines;
	if (row != 0)
		return;
	picture_line(p, 0, p->height + 1, x - GAP, p->height + 1,
	    PICTURE_SOLID);
	p->height += 2;
}

static void
put_words(struct picture *p)
{
	struct str words = { 0 };

	picture_words(p, &words);
	if (words.len != 0)
		words.text[--words.len] = '\0'; /* the last line end */
	p->height += 2 * (double)picture_lines(p, 0, (size_t)p->width,
	    PICTURE_PLAIN, str_text(&words));
	str_free(&words);
}

void
picture_cells(struct picture *p, const char *const *cell, size_t rows,
    size_t columns)
{
	size_t i;

	p->cell = mem_new(rows * columns, sizeof(*p->cell));
	p->rows = rows;
	p->columns = columns;
	for (i = 0; i < rows * columns; i++)
		p->cell[i] = picture_label(cell[i]);
}

void
picture_table(struct picture *p, const char *const *cell, size_t rows,
    size_t columns)
{
	size_t *width = mem_new(columns, sizeof(*width));
	size_t i;

	picture_cells(p, cell, rows, columns);
	picture_group(p, "table");
	if (fit_columns(p, width))
		for (i = 0; i < rows; i++)
			put_row(p, i, width);
	else
		put_words(p);
	picture_end(p);
	free(width);
}

void
picture_words(const struct picture *p, struct str *out)
{
	const char *cell, *gap;
	size_t r, c, len;

	for (r = 1; r < p->rows; r++) {
		gap = "";
		for (c = 0; c < p->columns; c++) {
			cell = p->cell[r * p->columns + c];
			if (*cell == '\0')
				continue;
			len = strlen(cell);
			len -= cell[len - 1] == '.'; /* one comes below */
			str_printf(out, "%s%s: %.*s", gap, p->cell[c],
			    (int)len, cell);
			gap = "; ";
		}
		str_puts(out, ".\n");
	}
}
