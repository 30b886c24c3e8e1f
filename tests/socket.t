# SPDX-License-Identifier: MIT
# No command opens a socket: there is no network code at all.
. tests/tap.sh
commands=$(ls "$B/bin" 2>/dev/null)
[ -n "$commands" ] || skip_all 'no commands are built'
K12=tests/demo/K12

case $B in
*/san*) skip 'the sanitizers bring network functions of their own' ;;
*)	for c in $commands; do
		none "$c is linked with no network function" "$(
			nm -u "$B/bin/$c" | sed 's/@.*//' | grep -wE \
			'socket|connect|bind|listen|getaddrinfo|gethostbyname')"
	done ;;
esac

export ASAN_OPTIONS="${ASAN_OPTIONS-}:detect_leaks=0"
export IPT_DIR="$TMPDIR/store"
if strace -f -e trace=socket -o "$TMPDIR/log" true 2>/dev/null; then
	for c in $commands; do
		: >"$TMPDIR/all"
		for a in --help "$K12" "-f text $K12" "-f json $K12" \
			"--save $K12" "--edit $K12" "--saved -c K12"; do
			EDITOR=true strace -f -e trace=network \
				-o "$TMPDIR/log" "$c" $a </dev/null \
				>"$TMPDIR/out" 2>&1
			cat "$TMPDIR/log" >>"$TMPDIR/all"
		done
		grep -q 'exited with' "$TMPDIR/all"
		ok "$c ran under strace"
		none "$c opens no socket" "$(
			grep -E '(socket|socketpair|connect)\(' "$TMPDIR/all")"
	done
else
	skip 'no strace, or it may not trace here'
fi
finish
