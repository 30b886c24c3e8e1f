/* SPDX-License-Identifier: MIT
 *
 * Pieces of patterns for times and names; for script*.c alone.
 */
#ifndef SCRIPT_PATTERN_H
#define SCRIPT_PATTERN_H

/* The day as chats say it, in some languages. */
#define DAY_NAME "(?i:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)" \
	"day|heute|gestern|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|" \
	"vandaag|gisteren|(?:maan|dins|woens|donder|vrij|zater|zon)dag|" \
	"aujourd.hui|hier|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|" \
	"hoy|ayer|lunes|martes|miércoles|jueves|viernes|sábado|domingo|" \
	"oggi|ieri|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|" \
	"hoje|ontem|(?:segunda|terça|quarta|quinta|sexta)-feira|" \
	"i ?dag|i ?går|dziś|dzisiaj|wczoraj)"
/* Times as chat programs and recorders write them: 19:04, 7:04:11 PM;
 * 12/03/2026, 2026. 03. 12., 12 March 2026, March 12, 2026; and what stands for
 * am and pm, year, month and day in Han, Hangul and Arabic letters. */
#define CLOCK "(?:[\\p{Han}\\p{Hangul}]{2}\\h?)?" \
	"\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(?:[:.]\\p{Nd}{2}(?:[.,]\\d{1,3})?)?" \
	"(?:\\h?(?:[AaPp]\\.?\\h?[Mm]\\b\\.?|(?:Z|UTC|GMT|Uhr|uur)\\b|" \
	"[\\x{635}\\x{645}](?!\\p{L})))?"
#define DATE "(?:" \
	"\\p{Nd}{1,4}[-/.]\\h?\\p{Nd}{1,2}[-/.]\\h?\\p{Nd}{1,4}\\.?|" \
	"\\d{1,2}\\.?[\\h-]\\p{L}{3,12}\\.?,?[\\h-]\\d{2,4}|" \
	"\\d{4}\\p{L}\\h?\\d{1,2}\\p{L}\\h?\\d{1,2}\\p{L}|" \
	"\\p{L}{3,12}\\.?\\h\\d{1,2},?\\h\\d{2,4})"
/* A word that is no weekday may be a name, as in Ana 12/03/2026. */
#define DAY "(?:(?:" DAY_NAME "|(?i:mon|tue|wed|thu|fri|sat|sun|di|mi|do|fr|" \
	"ma|wo|vr|za|zo|lun|mar|mer|jeu|ven|dim|jue|vie|sáb|dom|gio))" \
	"\\.?,?\\h+|\\p{L}{2,10}(?:,|\\.,?)\\h+)?" DATE
/* A day of this year: 12/03, 12 March, Mar 12. */
#define SHORT_DAY "(?:\\d{1,2}[-/.]\\d{1,2}\\.?|" \
	"\\d{1,2}\\.?\\h\\p{L}{3,12}\\.?|" \
	"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?" \
	"\\h\\d{1,2}(?:st|nd|rd|th)?)"
#define DAY_CLOCK "(?:" DAY "|\\d{1,2}[-/.]\\d{1,2}\\.?)" \
	"(?:(?:[,\\x{60c}]?\\h*(?<=[,\\x{60c}\\h])(?:\\p{L}{1,3}\\h+)?|T)" \
	CLOCK ")"
/* [19:04 | Edited 19:05] */
#define EDITED "(?:\\h*\\|\\h*\\p{L}+\\h+(?:" DAY "[,\\h]*)?" CLOCK ")?"
/* Nothing but a time, with its day and what some chats put around it. */
#define ONLY_TIME "(?:[-\\x{2013}\\x{2014},\\x{2022}]\\h*|:[\\w+-]+:\\h*)?" \
	"[\\[(]?(?:" DAY_NAME "[,\\h]+)?(?:(?:" DAY "|" SHORT_DAY ")" \
	"[,\\h]+)?(?:(?<=[,\\h])" \
	"(?:\\p{L}{1,3}|a las)\\h+)?" CLOCK "(?:,?\\h+" DAY ")?" \
	"[\\])]?" \
	"(?:\\h*\\([^)\\v]*\\)|\\h*(?:->|\\x{2192})\\V*)?:?"
#define DASH "(?:[-\\x{2013}\\x{2014}]\\h*)"

/* Names of chats: +31 6 1234, ~Ana, @ana, a picture, and those below. */
#define NAME_START "(?:[\\p{L}\\p{N}\\p{So}]|\\+(?=\\d)|[~@]\\h?(?=\\p{L}))"

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
