/* SPDX-License-Identifier: MIT
 * What may be a code, and whose. */

#include "code.h"
#include "unit.h"

int
main(void)
{
	CHECK(code_good("K12"));
	CHECK(code_good("7"));
	CHECK(code_good("therapist-T1"));
	CHECK(code_good("a.b_c-d"));
	CHECK(code_good("abcdefghijklmnopqrstuvwxyz012345"));
	CHECK(!code_good("abcdefghijklmnopqrstuvwxyz0123456"));
	CHECK(!code_good(""));
	CHECK(!code_good("."));
	CHECK(!code_good(".."));
	CHECK(!code_good("-c"));
	CHECK(!code_good("_K"));
	CHECK(!code_good("../x"));
	CHECK(!code_good("K/12"));
	CHECK(!code_good("K 12"));
	CHECK(!code_good("K12\n"));
	CHECK(!code_good("K\xc3\xa9"));
	CHECK(code_therapist("therapist-T1"));
	CHECK(!code_therapist("therapist"));
	CHECK(!code_therapist("K12"));
	return unit_done();
}
