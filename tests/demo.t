# SPDX-License-Identifier: MIT
# What the outputs of the demonstration cases must say and must not say:
# tests/demo/expectations has both and tells how it is read.
. tests/tap.sh
unset SOURCE_DATE_EPOCH # each case has its own last day
out=$TMPDIR/out all=$TMPDIR/all client=$TMPDIR/client
: >"$all" >"$client"

# says OPTION TEXT: is it in what was printed, white space as one space?
says() {
	grep -q "$1" -- "$2" "$out"
}

must_not() { # the texts on stdin
	while IFS= read -r text; do
		says -Fi "$text" && echo "$text"
	done
}

run() { # COMMAND
	(cd tests/demo && sh -c "$1") >"$out.raw" 2>"$out.err" </dev/null
	status=$?
	tr -s ' \n\t' ' ' <"$out.raw" >"$out"
	is "$1: goes well" 0 "$status"
	none "$1: says none of what nothing may say" "$(must_not <"$all")"
	case $1 in
	*--for=client*)
		none "$1: has nothing of the therapist" \
			"$(must_not <"$client")" ;;
	esac
}

into='' cmd=''
while IFS= read -r line; do
	text=${line#??}
	case $line in
	'@ all') into=$all ;;
	'@ client') into=$client ;;
	'$ '*) into='' cmd=$text && run "$cmd" ;;
	'+ '*) says -F "$text"; ok "$cmd: says: $text" ;;
	'- '*)
		if [ -n "$into" ]; then
			echo "$text" >>"$into"
		else
			! says -Fi "$text"; ok "$cmd: does not say: $text"
		fi ;;
	esac
done <tests/demo/expectations

# A case summary is two pages: about this many lines, and so it is printed.
cd tests/demo || exit 3
lines=$(ipt-report K12 therapist-T1 | wc -l)
[ "$lines" -gt 100 ] && [ "$lines" -le 300 ]
ok "the summary of K12 is no longer than two pages: $lines lines"
print() { # HTML PDF
	for browser in chromium chromium-browser google-chrome; do
		command -v "$browser" >/dev/null || continue
		timeout 60 "$browser" --headless --no-sandbox --disable-gpu \
			--user-data-dir="$TMPDIR/browser.d" \
			--no-pdf-header-footer --print-to-pdf="$2" "$1"
		return
	done
}
printed() { # WHAT PAGES REPORT...
	what=$1 pages=$2
	shift 2
	ipt-report -f html "$@" >"$TMPDIR/page.html"
	print "$TMPDIR/page.html" "$TMPDIR/page.pdf" >"$TMPDIR/said" 2>&1
	got=$(pdfinfo "$TMPDIR/page.pdf" 2>&1 | sed -n 's/^Pages: *//p')
	if [ -n "$got" ]; then
		is "$what" "$pages" "$got"
	else
		skip 'no chromium or no pdfinfo: how many pages are printed'
	fi
	rm -f "$TMPDIR/page.pdf"
}
printed 'the summary of K12 is printed on two pages' 2 K12 therapist-T1
printed 'the session of K12 is printed on one page' 1 \
	-t progress K12 therapist-T1
printed 'the plan of K14, with the card, is printed on one page' 1 \
	-t plan --for=client K14
cd ../.. || exit 3

# In K12 nothing is empty.
none 'K12 lacks nothing' "$(cd tests/demo &&
	ipt-report --plain K12 therapist-T1 | grep 'not recorded')"
finish
