# SPDX-License-Identifier: MIT
# A full disk and a closed output are never taken for success.
. tests/tap.sh
commands=$(ls "$B/bin" 2>/dev/null)
[ -n "$commands" ] || skip_all 'no commands are built'
[ -e /dev/full ] || skip_all 'no /dev/full'
K12=tests/demo/K12

# refused WHAT COMMAND: that ended with 3 and a message of its own
refused() {
	is "$1: status" 3 "$status"
	grep -q "^$2: " "$TMPDIR/err"
	ok "$1: says so"
}

# Each way of calling it that prints something must notice that it cannot.
printing=0
try() { # COMMAND ARGUMENT...
	"$@" </dev/null >"$TMPDIR/out" 2>/dev/null
	[ -s "$TMPDIR/out" ] || return 0
	printing=$((printing + 1))
	"$@" </dev/null >/dev/full 2>"$TMPDIR/err"
	status=$?
	refused "$* to a full disk" "$1"
	"$@" </dev/null >&- 2>"$TMPDIR/err"
	status=$?
	refused "$* to a closed output" "$1"
}

for c in $commands; do
	printing=0
	try "$c" --help
	try "$c" --usage
	try "$c" --version
	is "$c tells how it is called, and its version" 3 "$printing"
	try "$c"
	try "$c" "$K12"
	try "$c" "$K12/review.csv"
	try "$c" -f text "$K12"
	try "$c" -f json "$K12"
	try "$c" -f circle "$K12"
	try "$c" -f svg "$K12"
	try "$c" -f html "$K12"
	try "$c" --blank
	# What ipt-forget says it says to the terminal.
	[ "$printing" -gt 3 ] || [ "$c" = ipt-forget ]
	ok "$c prints something of its own"
done
finish
