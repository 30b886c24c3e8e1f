# SPDX-License-Identifier: MIT
# With too little memory a command does all that it should, or says so, ends
# with status 3 and leaves files as they were.
. tests/tap.sh
(ulimit -d 30000 && "$B/bin/ipt" --version) >"$TMPDIR/out" 2>&1 ||
	skip_all 'memory cannot be kept short here'
K12=tests/demo/K12 made=$TMPDIR/made
printf 'sheet,client,session,date,person\ngrief,K12,9,2024-03-12,Zoe\n' \
	>"$TMPDIR/new.csv"

# short COMMAND ARGUMENT...: with two pages more each time, until it is done;
# what it prints or makes is there as a whole, or as it was before
short() {
	rm -f "$made"
	"$@" >"$TMPDIR/whole" 2>&1
	cp "$made" "$TMPDIR/whole.made" 2>/dev/null || : >"$TMPDIR/whole.made"
	wrong='' said=0 kib=160 status=1
	while [ "$status" != 0 ] && [ $((kib += 8)) -lt 20000 ]; do
		rm -f "$made"
		(ulimit -d $kib && exec "$@") >"$TMPDIR/out" 2>"$TMPDIR/err"
		status=$?
		# before main there is nobody who could say it
		[ "$said$status" = 0139 ] || [ "$status" = 127 ] && continue
		grep -q 'out of memory' "$TMPDIR/err" && said=$((said + 1))
		case $status in
		0) cmp -s "$TMPDIR/out" "$TMPDIR/whole" ;;
		3) [ ! -s "$made" ] && grep -q ': ' "$TMPDIR/err" ;;
		*) false ;;
		esac || wrong="$wrong $kib: status $status"
	done
	touch "$made"
	none "$*: nothing half done" "$wrong"
	[ "$said" -gt 0 ] && [ "$status" = 0 ] &&
		cmp -s "$made" "$TMPDIR/whole.made"
	ok "$*: said so $said times, and then done"
}

short ipt-review -f text $K12/review.csv
short ipt-check $K12
short ipt-report -o "$made" $K12
short ipt-grief -o "$made" "$TMPDIR/new.csv"
short ipt-grief --replace -o "$made" "$TMPDIR/new.csv"
short ipt-heard --rows --text=words -o "$made" $K12/turn.csv
finish
