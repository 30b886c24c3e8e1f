/* SPDX-License-Identifier: MIT
 *
 * A file that the assembler takes in as it stands, with a NUL behind it.
 */
#ifndef EMBED_H
#define EMBED_H

/* Aligned for anything.  The user of the name declares it, as something extern
 * and const with EMBEDDED. */
#define EMBED(name, file) \
	__asm__( \
	    ".pushsection .rodata." #name ", \"a\"\n" \
	    ".balign 16\n" \
	    ".globl " #name "\n" \
	    ".hidden " #name "\n" \
	    #name ": .incbin \"" file "\"\n" \
	    ".byte 0\n" \
	    ".popsection\n")
#define EMBEDDED __attribute__((visibility("hidden")))

#endif
