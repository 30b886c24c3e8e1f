/* SPDX-License-Identifier: MIT
 *
 * Pieces of patterns for times and names; for script-name.c alone.
 */
#ifndef SCRIPT_PATTERN_H
#define SCRIPT_PATTERN_H

/* Times as chat programs and recorders write them: 19:04, 7:04:11 PM;
 * 12/03/2026, 12.3.26, 12 March 2026, March 12, 2026. */
#define CLOCK "\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,3})?)?" \
	"(?:\\h?(?:[AaPp]\\.?\\h?[Mm]\\b\\.?|(?:Z|UTC|GMT|Uhr|uur)\\b))?"
#define DAY "(?:\\p{L}{2,10}\\.?,?\\h+)?(?:" \
	"\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\.?|" \
	"\\d{1,2}\\.?\\h\\p{L}{3,12}\\.?,?\\h\\d{2,4}|" \
	"\\p{L}{3,12}\\.?\\h\\d{1,2},?\\h\\d{2,4})"
#define DAY_CLOCK DAY "(?:(?:,?\\h+(?:\\p{L}{1,3}\\h+)?|T)" CLOCK ")"
#define DASH "(?:[-\\x{2013}\\x{2014}]\\h*)"

/* Name. Words: what begins large, in a play that has no capitals. */
#define SMALL "[\\p{L}\\p{M}'\\x{2019}-]"
#define NAMED "\\p{Lu}" SMALL "*"
#define NAMED_TITLE "(?:(?:Mrs|Mr|Ms|Dr|St|Mme|Mlle)\\.\\h+)?"
/* 1st Citizen, A number of voices. */
#define NAMED_LOOSE "(?:\\d{1,2}(?:st|nd|rd|th)\\b|" NAMED ")" \
	"(?:\\h+" SMALL "+){0,6}"
#define NAMED_MANY "(?:" NAMED_TITLE NAMED "\\h+(?:" NAMED "\\h+)?" \
	"(?:and|und|en|et)\\h+" NAMED_TITLE NAMED "(?:\\h+" NAMED ")?" \
	"(?=\\h*[.(])|(?i:(?:" SMALL "+\\h+){0,3}" \
	"(?:voices?|shouts|cries|murmurs|crowd|citizens?|chorus)\\b))"

/* A capital word of a name, with the titles that end in a stop. */
#define WORD "(?:(?:MRS|MR|MS|DR|ST|MME|MLLE|SR|JR|CAPT|COL|GEN|LT|SGT|" \
	"PROF|REV|M)\\.(?=\\h+\\p{Lu})|(?:Mc|Mac)?[\\p{Lu}\\p{Lt}]" \
	"(?:[\\p{Lu}\\p{Lt}\\p{M}\\p{N}'\\x{2019}&]|-(?=\\p{L}))*|" \
	"\\p{N}+(?:ST|ND|RD|TH)?)"

#endif
