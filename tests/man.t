# SPDX-License-Identifier: MIT
# The pages are well made, and what they show is what happens: every "$ " line
# of EXAMPLES and of README runs in a copy of tests/demo, in its order, and
# must print what stands below it.  A line "..." stands for any lines.
. tests/tap.sh
root=$PWD
pages=$(ls man/*.[157] 2>/dev/null)
command -v mandoc >/dev/null || skip_all 'no mandoc'

for page in $pages; do
	none "$page is clean" "$(mandoc -T lint -W warning "$page" 2>&1)"
done
if [ -x .ci/man ]; then
	none 'what is generated in the pages is up to date' "$(.ci/man -c 2>&1)"
fi

# The long options that --help or a page names.
options() { grep -o -- '--[a-z][a-z0-9-]*' | sort -u; }
for c in $(ls "$B/bin" | grep '^ipt-'); do
	mandoc -T ascii -O width=200 man/ipt.7 "man/$c.1" | sed 's/.\x08//g' |
		options >"$TMPDIR/told"
	none "every option of $c is on its page, or in ipt(7)" "$(
		"$B/bin/$c" --help | options | comm -23 - "$TMPDIR/told")"
done

# The lines of a page's EXAMPLES; of README the blocks of code.
examples() {
	case $1 in
	*.md) awk '/^```/ { code = !code; next } code' "$1" ;;
	*) mandoc -T utf8 -O width=200 "$1" | sed 's/.\x08//g' |
		awk '/^[A-Z]/ { here = /^EXAMPLES/; next } here' ;;
	esac
}

# Into files N.cmd and N.want.  An example begins with "$ " and ends where
# another begins or less is indented; a last backslash goes on.
cut_examples() {
	awk -v dir="$1" '
	function end() {
		if (n)
			close(want)
		n_blank = 0
		inside = 0
	}
	match($0, /^ *\$ /) {
		end()
		inside = indent = RLENGTH - 1
		n++
		want = sprintf("%s/%03d.want", dir, n)
		cmd = sprintf("%s/%03d.cmd", dir, n)
		printf "" >want
		print substr($0, RLENGTH + 1) >cmd
		more = /\\$/
		next
	}
	inside && more {
		sub(/^ *(> )?/, "")
		print >cmd
		more = /\\$/
		next
	}
	inside && /^ *$/ { n_blank++; next }
	inside {
		match($0, /^ */)
		if (RLENGTH < indent - 1) { end(); next }
		while (n_blank) { print "" >want; n_blank-- }
		print substr($0, indent) >want
	}'
}

# as_shown WANT GOT: the same lines, where ... is any number of them
as_shown() {
	awk '
	NR == FNR { want[++n] = $0; next }
	{ got[++m] = $0 }
	function same(i, j) {
		for (; i <= n; i++) {
			if (want[i] == "...") {
				for (; j <= m + 1; j++)
					if (same(i + 1, j))
						return 1
				return 0
			}
			if (j > m || want[i] != got[j++])
				return 0
		}
		return j == m + 1
	}
	END { exit !same(1, 1) }' "$1" "$2"
}

# The commands of ours that an example names and that are not built.
not_built() {
	grep -owE 'ipt(-[a-z]+)?' "$1" | sort -u | while read -r c; do
		[ -e "$B/bin/$c" ] || echo "$c"
	done
}

unset SOURCE_DATE_EPOCH
export IPT_DIR="$TMPDIR/store"
for page in $pages $(ls README.md 2>/dev/null); do
	dir=$TMPDIR/examples
	rm -rf "$dir" "$TMPDIR/here" "$IPT_DIR"
	mkdir "$dir"
	cp -R tests/demo "$TMPDIR/here"
	examples "$page" | cut_examples "$dir"
	for cmd in "$dir"/*.cmd; do
		[ -e "$cmd" ] || continue
		what="$page: $(head -n 1 "$cmd")"
		case $what in
		*': make'* | *': git '* | *': sudo '*) continue ;;
		esac
		lacks=$(not_built "$cmd")
		if [ -n "$lacks" ]; then
			skip "$what: not built:" $lacks
			continue
		fi
		(cd "$TMPDIR/here" && timeout 60 sh "$cmd") </dev/null \
			>"$dir/got" 2>&1
		want=${cmd%.cmd}.want
		as_shown "$want" "$dir/got"
		ok "$what" && continue
		diff -u "$want" "$dir/got" | sed 's/^/# /' | head -n 40
	done
done
cd "$root" || exit 3
[ "$n" -gt 0 ] || skip_all 'no pages'
finish
