/* SPDX-License-Identifier: MIT
 *
 * libraries >FILE
 *
 * Run when the program is built: what --version says it was built with, as
 * the headers of the libraries have it.
 */
#include <stdio.h>

#include <csv.h>
#include <histedit.h>
#include <jansson.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <unistring/version.h>

int
main(void)
{
	return printf("libcsv %d.%d.%d, PCRE2 %d.%d, libunistring %d.%d, "
	    "jansson %s, libedit %d.%d", CSV_MAJOR, CSV_MINOR, CSV_RELEASE,
	    PCRE2_MAJOR, PCRE2_MINOR, _LIBUNISTRING_VERSION >> 16,
	    _LIBUNISTRING_VERSION >> 8 & 0xff, JANSSON_VERSION, LIBEDIT_MAJOR,
	    LIBEDIT_MINOR) < 0 || fclose(stdout) != 0;
}
