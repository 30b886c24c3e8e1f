# SPDX-License-Identifier: MIT
# Two ways to the same end: what both sides print is equal, and not nothing.
. tests/tap.sh
K12=$PWD/tests/demo/K12
cd "$TMPDIR" || exit 3
cp "$K12"/*.csv .

# The commands of ours in a line that are not built.
lacks() {
	echo "$*" | grep -owE 'ipt(-[a-z]+)?' | sort -u | while read -r c; do
		[ -e "$B/bin/$c" ] || echo "$c"
	done
}

same() { # WHAT LINE LINE
	lacks=$(lacks "$2 $3")
	if [ -n "$lacks" ]; then
		skip "$1: not built:" $lacks
		return
	fi
	sh -c "$2" >one 2>one.err </dev/null && sh -c "$3" >two 2>two.err \
		</dev/null && [ -s one ] && [ -s two ] && cmp -s one two
	ok "$1" && return
	cmp one two 2>&1 | cat - one.err two.err | sed 's/^/# /'
}

same 'a file that we wrote is given back as it is' \
	'ipt-review review.csv' 'cat review.csv'
same 'an operand, stdin and - are one' \
	'ipt-review review.csv' 'ipt-review - <review.csv'
same 'ipt runs the commands' 'ipt review review.csv' 'ipt-review review.csv'
same 'a folder is its files' 'ipt-report -t case .' \
	'cat *.csv | ipt-report -t case'
same 'the order of the sheets does not matter to a report' \
	'cat review.csv case.csv consent.csv | ipt-report -t case' \
	'cat consent.csv case.csv review.csv | ipt-report -t case'
same 'a report needs no terminal, home or locale' \
	'ipt-report -t case .' \
	'env -i PATH="$PATH" SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" \
		ipt-report -t case .'
same 'CRLF is read as LF' \
	'sed "s/\$/\r/" case.csv | ipt-case' 'ipt-case case.csv'
same 'a BOM is not seen' \
	'printf "\357\273\277" | cat - case.csv | ipt-case' 'ipt-case case.csv'
same 'rec text and back' \
	'ipt-review -f rec review.csv | ipt-review' 'ipt-review review.csv'
same 'flat and back' \
	'ipt-review --flat review.csv | ipt-review' 'ipt-review review.csv'
same 'a part of a flat file is read with its header' \
	'ipt-review --flat review.csv >f
	head -n 1 f >h; sed 1d f | split -l 3 - p.
	for p in p.*; do ipt-review --header=h $p | sed "1{/^sheet,/d}"; done' \
	'sed 1d review.csv'
same 'other sheets pass through with --all' \
	'cat case.csv review.csv | ipt-review --all | ipt-case' 'cat case.csv'
same 'a match and its complement make the whole' \
	'{ ipt-review -m person="^[A-M]" review.csv
	ipt-review -m person="^[^A-M]" review.csv; } |
	ipt-review --flat | sed 1d | sort' \
	'ipt-review --flat review.csv | sed 1d | sort'
same 'the same input gives the same picture' \
	'ipt-review -f svg review.csv' 'cat review.csv | ipt-review -f svg'
finish
