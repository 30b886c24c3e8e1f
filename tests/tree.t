# SPDX-License-Identifier: MIT
# The tree is as README and the house style say.
. tests/tap.sh
CC=${CC:-cc}

# Top level

none 'nothing extra on the top level' "$(
	ls | grep -vxE \
	'Makefile|README.md|LICENSE|cmd|lib|man|templates|tests|build')"
none 'nothing that a build made lies beside the sources' "$(
	find cmd lib man templates tests -name '*.[oda]' \
		-o -name core -o -name '*.gcda' 2>/dev/null)"

# A command is four things: source, page, tests, a line in ipt(7)

for c in $(ls cmd 2>/dev/null | sed -n 's/\.c$//p'); do
	test -e "man/$c.1"; ok "$c has its page"
	test -n "$(ls "tests/$c" 2>/dev/null)"; ok "$c has its tests"
	grep -q "Xr $c 1" man/ipt.7 2>/dev/null
	ok "$c has its line in ipt(7)"
done
none 'no page and no tests without a command' "$(
	ls -d man/*.1 tests/ipt tests/ipt-* 2>/dev/null |
	while read -r f; do
		c=${f##*/}
		[ -e "cmd/${c%.1}.c" ] || echo "$f"
	done)"
none 'cmd holds sources only' "$(ls cmd 2>/dev/null |
	grep -vxE 'ipt(-[a-z]+)?\.c')"

# Modules

hyphened=$(grep -v '^#' tests/layers | grep -oE '[a-z0-9]+(-[a-z]+)+' |
	tr '\n' ' ')
# For awk: which module a file of lib belongs to; some names have a hyphen.
module='function module(f, two, i) {
	sub(/.*\//, "", f); sub(/\..*/, "", f)
	for (i = split("'"$hyphened"'", two, " "); i > 0; i--)
		if (f == two[i] || index(f, two[i] "-") == 1)
			return two[i]
	sub(/-.*/, "", f); return f }'

# FILE INCLUDED, for every include of ours
includes=$(grep -H '^#include "' lib/*.[ch] cmd/*.c 2>/dev/null |
	sed 's/:#include "/ /; s/".*//')
layers=$(awk '/^#/ { next } { n++; for (i = 1; i <= NF; i++) print n, $i }' \
	tests/layers)
front=$(awk '/^# From here/ { front = 1 } !/^#/ && front' tests/layers)

none 'every module has its layer in tests/layers' "$(
	{ echo "$layers"; ls lib/*.[ch]; } | awk "$module"'
	$1 ~ /^[0-9]/ { layer[$2] = $1; next }
	!(module($1) in layer)')"
none 'tests/layers names no module that is not there' "$(
	{ ls lib/*.[ch]; echo "$layers"; } | awk "$module"'
	$1 !~ /^[0-9]/ { there[module($1)] = 1; next }
	!($2 in there) { print $2 }')"
none 'a module includes downward only' "$(
	{ echo "$layers"; echo "$includes" | grep '^lib/'; } | awk "$module"'
	$1 ~ /^[0-9]/ { layer[$2] = $1; next }
	layer[module($1)] < layer[module($2)] { print $1 ": " $2 }')"
none 'the inside of a module is included by its own files only' "$(
	echo "$includes" | grep -e '-own\.h$' | awk "$module"'
	module($1) != module($2) { print $1 ": " $2 }')"
none 'no module includes itself through others' "$(
	echo "$includes" | grep '^lib/' | awk "$module"'
	module($1) != module($2) { print module($1), module($2) }' |
	sort -u | tsort 2>&1 >/dev/null)"
none 'no file includes another source or a header of cmd' "$(
	grep -Hn '^#include "[^"]*\.c"\|^#include "cmd/' lib/*.[ch] cmd/*.c \
		2>/dev/null)"

# foreign HEADERS MODULE: met in that module only
foreign() {
	none "only $2 includes $1" "$(
		grep -HnE "^#include <($1)>" lib/*.[ch] cmd/*.c 2>/dev/null |
		grep -v "^lib/$2[-.]")"
}
foreign 'csv\.h' csv
foreign 'pcre2\.h' match
foreign '(unistr|uni(norm|case|ctype|width|[glw]brk|name|stdio|conv))\.h' utf8
foreign 'jansson\.h' json
foreign '(histedit|editline/.*)\.h' ask
foreign 'sodium.*\.h' secret
none 'nothing includes a header of the network' "$(
	grep -HnE \
		'^#include <(sys/(socket|un)|netdb|netinet/.*|arpa/.*)\.h>' \
		lib/*.[ch] cmd/*.c 2>/dev/null)"

for h in lib/*.h; do
	echo "#include \"${h##*/}\"" | $CC -std=c11 -D_GNU_SOURCE -iquote lib \
		-Wall -Wextra -Werror -fsyntax-only -x c - 2>&1
	ok "$h compiles alone"
done

ends='std(out|err)|(__)?v?printf(_chk)?|puts|putchar|perror|exit|abort'
ends="$ends|warn|warn_errno|warn_fault|die|die_errno|die_fault"
none 'only the front prints or ends the program' "$(
	nm -A -u $(ls lib/*.c | sed "s,.*,$B/&,; s/c\$/o/") |
	sed 's/@.*//' | awk -v ends="^($ends)\$" \
		-v may=" err mem $(echo $front) " "$module"'
	{ f = $1; sub(/:$/, "", f) }
	$NF ~ ends && !index(may, " " module(f) " ") { print f, $NF }' |
	sed "s,^$B/,,")"

# No state of a file's own: nothing may be written that no one passes down.
# err keeps the program's name; argp asks for variables by their names.
case $B in
*/san*) skip 'with sanitizers, data is theirs' ;;
*)	none 'no module keeps state of its own' "$(
		for o in "$B"/lib/*.o "$B"/cmd/*.o; do
			[ -e "$o" ] || continue
			objdump -t "$o" | awk -v o="${o#"$B"/}" '
			/ O \.(data|bss|tbss|tdata)/ && !/ \.data\.rel\.ro/ &&
				!/ argp_/ &&
				o $NF != "lib/err.oprogram" { print o, $NF }'
		done)" ;;
esac

# Shape

if ctags --version 2>/dev/null | grep -q Universal; then
	none 'no function is longer than 60 lines' "$(
		ctags -x --languages=C --kinds-C=f --fields=+ne \
			--_xformat='%F %N %n %{end}' \
			lib/*.c lib/made/*.c cmd/*.c tests/*/*.c 2>/dev/null |
			awk '$4 - $3 >= 60 {
				print $1 ": " $2 ": " $4 - $3 + 1 " lines" }')"
else
	skip 'no universal ctags: lengths of functions'
fi
sources=$(ls Makefile .ci/* lib/*.[ch] lib/made/*.c cmd/*.c \
	tests/run tests/*.t tests/*/*.[ch] 2>/dev/null)
none 'every source says its licence' "$(
	for f in $sources; do
		head -n 2 "$f" | grep -q SPDX-License-Identifier || echo "$f"
	done)"
none 'no line is longer than 80 columns' "$(
	for f in $sources; do
		expand "$f" | grep -nE '^.{81,}' | sed "s,:.*,,; s,^,$f:,"
	done)"
finish
