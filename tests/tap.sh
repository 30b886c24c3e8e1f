# SPDX-License-Identifier: MIT
# TAP for the tests in sh.  Each begins with ". tests/tap.sh" and ends with
# "finish"; it runs in the project's folder.

n=0 failed=0

# ok WHAT: that the command before it went well; returns the same
ok() {
	[ $? = 0 ] && set -- '' "$1" || set -- 'not ' "$1"
	n=$((n + 1))
	echo "$1ok - $2"
	[ -z "$1" ] || failed=$((failed + 1))
	[ -z "$1" ]
}

is() { # WHAT WANTED GOT
	[ "$2" = "$3" ]
	ok "$1" || printf '# wanted: %s\n# got: %s\n' "$2" "$3"
}

# none WHAT FOUND: nothing may be found; what was is told
none() {
	[ -z "$2" ]
	ok "$1" || echo "$2" | sed 's/^/# /'
}

skip() { # WHY, for one check that cannot be made here
	n=$((n + 1))
	echo "ok - # SKIP $*"
}

skip_all() { # WHY
	echo "1..0 # SKIP $1"
	exit 0
}

finish() {
	echo "1..$n"
	[ "$failed" = 0 ] || exit 1
	exit 0
}
