/* SPDX-License-Identifier: MIT
 * Scripts: who speaks in which form of text, what is named as not read, and
 * that what is written reads back to the letter. */

#include <stdint.h>
#include <stdlib.h>

#include "mem.h"
#include "script.h"
#include "unit.h"

struct bench {
	struct sheets *sheets;
	const struct sheet *incident, *turn;
};

/* Turns as "Name: words|Name: words", with / for a new line; then, behind
 * " !", the lines that were left out and, with "!!", the faults. */
static char *
told(const struct bench *b, const char *text)
{
	struct script s;
	struct str out = { 0 };
	const char *w;
	size_t i;

	script_read(&s, b->incident, b->turn, text, strlen(text));
	for (i = 0; i < s.n; i++) {
		const struct answers *a = &s.record[i];

		if (a->sheet == b->incident) {
			if (out.len != 0)
				str_puts(&out, "||");
			continue;
		}
		if (out.len != 0 && out.text[out.len - 1] != '|')
			str_putc(&out, '|');
		str_printf(&out, "%s: ", answers_get(a, (size_t)sheet_field(
		    b->turn, "speaker")));
		w = answers_get(a, (size_t)sheet_field(b->turn, "words"));
		for (; *w != '\0'; w++)
			str_putc(&out, *w == '\n' ? '/' : *w);
	}
	for (i = 0; i < s.n_fault; i++)
		str_printf(&out, " %s%zu:%zu", s.fault[i].left_out ? "!" :
		    "!!", s.fault[i].line, s.fault[i].column);
	script_clear(&s);
	return out.text != NULL ? out.text : mem_dup("");
}

static void
check(const struct bench *b, const char *text, const char *want)
{
	char *got = told(b, text);

	CHECK_STR(got, want);
	free(got);
}

/* One field of the nth record. */
static void
check_field(const struct bench *b, const char *text, size_t nth,
    const char *field, const char *want)
{
	struct script s;

	script_read(&s, b->incident, b->turn, text, strlen(text));
	CHECK(nth < s.n && sheet_field(s.record[nth].sheet, field) >= 0);
	if (nth < s.n)
		CHECK_STR(answers_get(&s.record[nth], (size_t)sheet_field(
		    s.record[nth].sheet, field)), want);
	script_clear(&s);
}

static void
test_names(const struct bench *b)
{
	check(b, "Me: You never ask.\nTom: It was only Jan.\n",
	    "Me: You never ask.|Tom: It was only Jan.");
	check(b, "Me: One\n  two\nthree\n\nTom: four\n",
	    "Me: One/two/three|Tom: four");
	check(b, "# a note\nÉlodie : Ça va ?\nЯна: Да.\n王: 好。\n",
	    "Élodie: Ça va ?|Яна: Да.|王: 好。");
	check(b, "A: 1\nB: 2\n---\nA: 3\n", "A: 1|B: 2||A: 3");
	check(b, "A: 1\nB: 2\n---\nOutcome: x\n", "A: 1|B: 2");
	check(b, "Goal: x\nA: 1\nGoal: y\nA: 2\nOutcome: z\n",
	    "A: 1||A: 2");
	check(b, "Me: a (said: loud)\n(felt: hurt 8; meant: b)\n",
	    "Me: a");
	check(b, "Me: a\n  (felt: hurt 11)\n", "Me: a !!2:15");
	check(b, "Me: a\n  (meant: b; nonsense)\n", "Me: a !!2:14");
	check(b, "Title of it\n\nMe: a\nTom: b\n", "Me: a|Tom: b !1:1");
	check(b, "Me: see https://a.b/c\nTom: at 10:30\n",
	    "Me: see https://a.b/c|Tom: at 10:30");
	check(b, "", "");
}

static void
test_transcripts(const struct bench *b)
{
	check(b, "T1: How?\nC1: Well: no.\nT2: More.\nC2: No.\n",
	    "T: How?|C: Well: no.|T: More.|C: No.");
	check(b, "[00:01] Therapist: How?\n[00:05] Client: Fine.\n",
	    "Therapist: How?|Client: Fine.");
	check(b, "Therapist (00:01): How?\nClient (00:05): Fine.\n",
	    "Therapist: How?|Client: Fine.");
	check(b, "Speaker 1  0:05\nHow?\n\nSpeaker 2  0:08\nFine.\n",
	    "Speaker 1: How?|Speaker 2: Fine.");
	check(b, "1\n00:00:01.000 --> 00:00:04.000\nTherapist: How?\n\n2\n"
	    "00:00:05.000 --> 00:00:06.000\nClient: Fine.\n",
	    "Therapist: How?|Client: Fine.");
	check(b, "Q. How?\n\nA. Fine.\n\nQ. So.\n\nA. No.\n",
	    "Q: How?|A: Fine.|Q: So.|A: No.");
	check(b, "**Therapist:** How?\n\n**Client:** Fine.\n",
	    "Therapist: How?|Client: Fine.");
	check(b, "1  T: How?\n2  C: Fine.\n3  T: So.\n",
	    "T: How?|C: Fine.|T: So.");
	/* Behind a direction, a no-break space goes whole. */
	check(b, "M\n[]\u00a0W\nM", "M: W/M");
}

static void
test_chats(const struct bench *b)
{
	check(b, "[12/03/2026, 19:04] Tom: hi\n[12/03/2026, 19:05] Me: yes\n",
	    "Tom: hi|Me: yes");
	check(b, "19:04 - Tom: hi\nat 19:30?\n19:05 - Me: yes\n",
	    "Tom: hi/at 19:30?|Me: yes");
	check(b, "12/03/2026, 19:04 - Messages are encrypted.\n"
	    "12/03/2026, 19:04 - Tom: hi\n\nSo: go\n12/03/2026, 19:05 - "
	    "+31 6 1234: #yes\n", "Tom: hi//So: go|+31 6 1234: #yes !1:1");
	check(b, "\xe2\x80\x8e[3/12/26, 7:04:11\xe2\x80\xafPM] Tom: "
	    "\xe2\x80\x8eimage omitted\n[3/12/26, 7:05:00\xe2\x80\xafPM] "
	    "Me: ok\n", "Tom: image omitted|Me: ok");
	check(b, "[19:04, 12/03/2026] Tom: hi\n[19:05, 12/03/2026] Me: yo\n",
	    "Tom: hi|Me: yo");
	check(b, "Tom, [12.03.26 19:04]\nhi\n\nMe, [12.03.26 19:05]\nyo\n",
	    "Tom: hi|Me: yo");
	check(b, "13.06.18 21.25.15: Laura: hi\n13.06.18 21.26.15: Bo: ho\n",
	    "Laura: hi|Bo: ho");
	check(b, "Tom \xe2\x80\x94 Today at 19:04\nhi\n"
	    "Ann \xe2\x80\x94 Today at 19:05\nyo\n", "Tom: hi|Ann: yo");
	check(b, "Tom 19:04: hi\nAnn 19:05: yo\n", "Tom: hi|Ann: yo");
	check(b, "(19:04) Tom: hi\n19h05 - Bo: ho\n", "Tom: hi|Bo: ho");
	check(b, "2026-03-12T19:05:00 Tom: hi\n2026-03-12T19:05:09 Bo: ho\n",
	    "Tom: hi|Bo: ho");
	check(b, "12.03.26, 19:04 Uhr - Tom: hi\n12.03.26, 19:05 Uhr - Bo: "
	    "ho\n", "Tom: hi|Bo: ho");
	check(b, "12/03/2026 - Tom: hi\n12/03/2026 - Bo: ho\n",
	    "Tom: hi|Bo: ho");
	check(b, "Thu, Mar 12, 7:04 PM\nTom: hi\nBo: ho\n19:04\n",
	    "Tom: hi|Bo: ho !1:1 !4:1");
	check(b, "[10:00] <Tom> hi\n[10:01] <Me> yo\n", "Tom: hi|Me: yo");
}

/* Names and times on lines of their own, and what is not sure there. */
static void
test_lines(const struct bench *b)
{
	check(b, "Tom\n19:04\nhi\nAnn\n19:05\nho\nTom\n19:06\nAnn Lee\nAnn\n"
	    "19:07\nyes\n", "Tom: hi|Ann: ho|Tom: Ann Lee|Ann: yes");
	check(b, "19:04\nTom\nhi\n\n19:05\nAnn\nho\n\n19:06\nTom\nAnn?\n\n"
	    "19:07\nAnn\nyes\n", "Tom: hi|Ann: ho|Tom: Ann?|Ann: yes");
	check(b, "Tom\n \u2014 \nToday at 19:04\nhi\nAnn\n \u2014 \n"
	    "Yesterday at 19:05\nho\nTom\n\u2014\nToday at 19:06\nAnn\n"
	    "Ann\n\u2014\nToday at 19:07\nyes\n",
	    "Tom: hi|Ann: ho|Ann: yes !12:1");
	check(b, "Tom\n19:04\nhi\nAnn\n19:05\nho\nBo\n19:06\nyes\nTom\n"
	    "19:07\nno\nAnn\n19:08\nwell\n",
	    "Tom: hi|Ann: ho|Tom: no|Ann: well !7:1 !8:1 !9:1");
	check(b, "[12.03.2026 19:04] tom\nhi\n\n[12.03.2026 19:05] ann\nho\n\n"
	    "[12.03.2026 19:06] tom\nann\n\n[12.03.2026 19:07] ann\n"
	    "{Embed}\nx\n", "tom: hi|ann: ho|tom: ann !10:1 !11:1 !12:1");
	check(b, "Tom\n12 Mar 19:04\nhi\nAnn\n12 Mar 19:05\nho\nTom\n"
	    "13 Mar 19:06\nyes\nAnn\n13 Mar 19:07\nno\n",
	    "Tom: hi|Ann: ho|Tom: yes|Ann: no");
	check(b, "Tom 12/03 19:04\nhi\nAnn 12/03 19:05\nho\nTom 12/03 19:06\n"
	    "yes\nAnn 12/03 19:07\nno\n",
	    "Tom: hi|Ann: ho|Tom: yes|Ann: no");
	check(b, "Tom \u2014 Dnes v 19:04\nhi\nAnn \u2014 Dnes v 19:05\nho\n"
	    "Tom \u2014 i dag kl. 19.06\nyes\nAnn \u2014 i dag kl. 19.07\nno\n",
	    "Tom: hi|Ann: ho|Tom: yes|Ann: no");
	check(b, "You sent\nhi\nEnter\nTom\nTom\nho\nEnter\nYou sent\nyes\n"
	    "Enter\nTom\nTom\nno\nEnter\n",
	    "You: hi|Tom: ho|You: yes|Tom: no !14:1");
}

/* What certain programs write, and names before a dash. */
static void
test_forms(const struct bench *b)
{
	check(b, "19:04:00 From  Tom to Bo  To  Everyone:\n\thi\n"
	    "19:05:00 From  Ann  To  Tom(Direct Message):\n"
	    "\tReplying to \"hi\"\n\n\tho\n", "Tom to Bo: hi|Ann: ho !4:2");
	check(b, "WEBVTT\n\nx\n00:01.000 --> 00:02.000\n<v Tom>hi\nyou</v>\n\n"
	    "00:03.000 --> 00:04.000\n<v.loud Ann B.>ho</v>\n",
	    "Tom: hi/you|Ann B.: ho !1:1");
	check(b, "Tom - hi - you\nAnn - ho\nyou\nTom - no\nAnn - yes\n"
	    "Bo - what\nso\nTom - well\n", "Tom: hi - you|Ann: ho/you|"
	    "Tom: no|Ann: yes|Tom: well !6:1 !7:1");
	check(b, "Tom - hi\nAnn - ho\n", " !1:1 !2:1");
	/* Letters have no names before colons, but the rest of their heads. */
	check(b, "From: Tom\nSent: 12 March\n\nhi\n\nFrom: Ann\n"
	    "Sent: 13 March\n\nho\n",
	    " !1:1 !2:1 !4:1 !6:1 !7:1 !9:1");
}

static void
test_plays(const struct bench *b)
{
	check(b, "ACT I\n\nNORA. How much?\n\nPORTER. Sixpence.\n\n"
	    "NORA [laughing]. Keep the\nchange. [To him.] Go.\n\n"
	    "[He goes.]\n\nMRS. LINDE (softly). Nora?\n\nMRS. LINDE. No.\n",
	    "NORA: How much?|PORTER: Sixpence.|NORA: Keep the/change. Go.|"
	    "MRS. LINDE: Nora?|MRS. LINDE: No. !1:1 !10:1");
	check(b, "LANE.\nI did not.\n\nJACK.\n\n[Sadly.] Oh.\n\nLANE.\nSo."
	    "\n\nJACK.\n\nYes.\n", "LANE: I did not.|JACK: Oh.|LANE: So.|"
	    "JACK: Yes.");
	check(b, "ANNA -- Yes.\n\nBO -- No.\n\nANNA -- So.\n\nBO--Go.\n",
	    "ANNA: Yes.|BO: No.|ANNA: So.|BO: Go.");
	check(b, "Nora. Hide it.\n\nPorter. Sixpence.\n\nNora (sadly). No. I"
	    " will\nnot.\n\nPorter. So.\n", "Nora: Hide it.|Porter: Sixpence."
	    "|Nora: No. I will/not.|Porter: So.");
	check(b, "NORA. Go.\n\nBO. No.\n\n_Ann_\n\n  So.\n\n*** END OF IT\n"
	    "\nBO. It was.\n", "NORA: Go.|BO: No. !5:1 !7:3 !9:1 !11:1");
	check_field(b, "NORA [_to\nhim_]. Go.\n\nBO. No.\n\nNORA. Go.\n\n"
	    "BO. So.\n", 1, "how_said", "to him");
}

static void
test_fields(const struct bench *b)
{
	const char *text = "Setting: kitchen, Tuesday evening; tired, 6/10 "
	    "upset\nGoal: to be asked\n  before he asks\nDate: last week\n\n"
	    "Me: You never ask me.\n    (said: loud; felt: hurt 8; they "
	    "heard: an attack; know: guessed; pause 5)\nTom: No.\n  (may have "
	    "meant: yes;\n   better: so) (turning point)\n";

	check_field(b, text, 0, "place", "kitchen, Tuesday evening");
	check_field(b, text, 0, "state", "tired");
	check_field(b, text, 0, "upset", "6");
	check_field(b, text, 0, "goal", "to be asked before he asks");
	check_field(b, text, 0, "time", "last week");
	check_field(b, text, 0, "turning_point", "2");
	check_field(b, text, 1, "how_said", "loud");
	check_field(b, text, 1, "felt", "hurt");
	check_field(b, text, 1, "strength", "8");
	check_field(b, text, 1, "they_heard", "an attack");
	check_field(b, text, 1, "how_known", "guessed");
	check_field(b, text, 1, "pause", "5");
	check_field(b, text, 2, "may_have_meant", "yes");
	check_field(b, text, 2, "better", "so");
	check_field(b, "Me: a\n(felt: sad (3))\n", 1, "strength", "3");
}

static void
test_like(const struct bench *b)
{
	static const struct {
		const char *text;
		bool script;
	} c[] = {
		{ "", false }, { "\n \n", false },
		{ "sheet,client,session\n", false },
		{ "\xef\xbb\xbfsheet,client\n", false },
		{ "\"sheet\",client\n", false }, { "sheet:flat,client\n",
		    false },
		{ "speaker,words\nMe,hi\n", false },
		{ "sheet: turn\nclient: K1\n", false },
		{ "# x\nclient: K1\n", false },
		{ "Me: hi\n", true }, { "Goal: x\nMe: hi\n", true },
		{ "Me: well, turn, speaker\n", true },
	};
	size_t i;

	for (i = 0; i < sizeof(c) / sizeof(*c); i++)
		CHECK(script_like(c[i].text, strlen(c[i].text), b->turn) ==
		    c[i].script);
}

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* A text that tries what a script is made of. */
static char *
any_text(uint32_t *seed, bool line)
{
	static const char *const part[] = { "a", " ", ":", "(", ")", "\n",
		";", "\"", "\\", "Me", "goal", "#", "8", "-", "[", "]", "é",
		"\xc2\xa0", "\r", "\t", "felt: x", "---", "n/a", ".", "\n\n",
		"hurt 8", "/10", "\xe2\x80\x8e", "(said: x)", "Tom: ",
		"2: 1 --> 2", "</v>" };
	struct str s = { 0 };
	size_t n = next(seed) % 8, i;

	for (i = 0; i < n; i++)
		str_puts(&s, part[next(seed) % (sizeof(part) /
		    sizeof(*part))]);
	for (i = 0; line && i < s.len; i++)
		if (s.text[i] == '\n')
			s.text[i] = 'x';
	return s.text != NULL ? s.text : mem_dup("");
}

static void
fill(struct answers *a, uint32_t *seed, size_t number)
{
	const struct field *f;
	char *text, n[24];
	size_t i;

	for (i = FIELD_CLIENT; i < a->sheet->n; i++) {
		f = &a->sheet->field[i];
		snprintf(n, sizeof(n), "%u",
		    1 + (unsigned)next(seed) % 10);
		if (strcmp(f->name, "turn") == 0)
			snprintf(n, sizeof(n), "%zu", number + next(seed) %
			    20 / 19);
		else if (strcmp(f->name, "incident") == 0)
			snprintf(n, sizeof(n), "3");
		text = f->type == TYPE_TEXT || f->type == TYPE_LINE ?
		    any_text(seed, f->type == TYPE_LINE) :
		    f->type == TYPE_CHOICE ? mem_dup(f->option[next(seed) %
		    f->n_option].code) : f->type == TYPE_DATE ?
		    mem_dup("2026-03-12") : mem_dup(n);
		if (i == FIELD_CLIENT)
			answers_set(a, i, "K1");
		else if (strcmp(f->name, "marks") == 0)
			answers_set(a, i, "ABS@0+1!;MND@2+1!");
		else if (f->key || next(seed) % 3 != 0)
			answers_set(a, i, text);
		free(text);
	}
}

static struct record
record_of(const struct answers *a, struct cell *cell)
{
	answers_cells(a, cell);
	return (struct record){ .sheet = a->sheet, .value = cell };
}

/* What was said is what is read, and is written as before. */
static bool
same_again(const struct bench *b, const struct answers *a, size_t n,
    const struct str *text)
{
	struct cell cell[16][64];
	struct record r[16];
	const struct record *turn[16];
	struct script s;
	struct str again = { 0 };
	bool same;
	size_t i, j;

	script_read(&s, b->incident, b->turn, text->text, text->len);
	same = s.n == n && s.n_fault == 0;
	for (i = 0; same && i < n; i++)
		for (j = FIELD_OWN; j < a[i].sheet->n; j++)
			if (strcmp(a[i].sheet->field[j].name, "incident") &&
			    strcmp(answers_get(&a[i], j),
			    answers_get(&s.record[i], j)) != 0) {
				printf("# %s: %s\n", a[i].sheet->field[j].name,
				    answers_get(&a[i], j));
				same = false;
			}
	for (i = 0; same && i < n; i++) {
		if (i != 0 && s.record[i].value[FIELD_SESSION] == NULL)
			answers_set(&s.record[i], FIELD_SESSION,
			    answers_get(&s.record[0], FIELD_SESSION));
		if (i != 0 && s.record[i].value[FIELD_DATE] == NULL)
			answers_set(&s.record[i], FIELD_DATE,
			    answers_get(&s.record[0], FIELD_DATE));
		r[i] = record_of(&s.record[i], cell[i]);
		turn[i] = &r[i];
	}
	if (same) {
		script_write_head(&again);
		script_write(&again, b->incident, &r[0], turn + 1, n - 1);
		same = strcmp(again.text, text->text) == 0;
	}
	if (!same)
		printf("# %zu records, %zu faults\n%s\n", s.n, s.n_fault,
		    text->text);
	str_free(&again);
	script_clear(&s);
	return same;
}

static void
test_random(const struct bench *b)
{
	uint32_t seed = 7;
	bool same = true;
	int round;

	for (round = 0; same && round < 3000; round++) {
		struct answers a[16];
		struct cell cell[16][64];
		struct record r[16];
		const struct record *turn[16];
		struct str text = { 0 };
		size_t n = 2 + next(&seed) % 4, i;

		for (i = 0; i < n; i++) {
			answers_init(&a[i], i == 0 ? b->incident : b->turn);
			fill(&a[i], &seed, i);
			r[i] = record_of(&a[i], cell[i]);
			turn[i] = &r[i];
		}
		script_write_head(&text);
		script_write(&text, b->incident, &r[0], turn + 1, n - 1);
		same = same_again(b, a, n, &text);
		for (i = 0; i < n; i++)
			answers_clear(&a[i]);
		str_free(&text);
	}
	CHECK(same);
}

int
main(void)
{
	struct bench b = { .sheets = sheets_new(false) };

	b.incident = sheets_find(b.sheets, "incident");
	b.turn = sheets_find(b.sheets, "turn");
	test_names(&b);
	test_transcripts(&b);
	test_chats(&b);
	test_lines(&b);
	test_forms(&b);
	test_plays(&b);
	test_fields(&b);
	test_like(&b);
	test_random(&b);
	sheets_free(b.sheets);
	return unit_done();
}
