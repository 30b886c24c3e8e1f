# SPDX-License-Identifier: MIT
# The tests' own test: whatever goes wrong in a case must count as a failure.

. tests/tap.sh

# tried CMD OUT [ERR [STATUS]]: what tests/run says of such a case
tried() {
	rm -rf "$TMPDIR/case"
	mkdir "$TMPDIR/case"
	echo "$1" >"$TMPDIR/case/cmd"
	printf "$2" >"$TMPDIR/case/out"
	[ -z "${3-}" ] || printf "$3" >"$TMPDIR/case/err"
	[ -z "${4-}" ] || echo "$4" >"$TMPDIR/case/status"
	tests/run "$TMPDIR/case" | tail -n 1
}
good='1 passed, 0 failed' bad='0 passed, 1 failed'

is 'a case that does what it should' "$good" "$(tried 'echo a' 'a\n')"
is 'other output' "$bad" "$(tried 'echo a' 'b\n')"
is 'output without its newline' "$bad" "$(tried 'printf a' 'a\n')"
is 'a message not expected' "$bad" "$(tried 'echo a; echo b >&2' 'a\n')"
is 'a message expected' "$good" "$(tried 'echo b >&2' '' 'b\n')"
is 'a message that does not come' "$bad" "$(tried : '' 'b\n')"
is 'a status not expected' "$bad" "$(tried 'exit 1' '')"
is 'a status expected' "$good" "$(tried 'exit 3' '' '' 3)"
is 'death by a signal' "$bad" "$(tried 'kill -9 $$' '')"
is 'death by a signal, expected' "$bad" "$(tried 'kill -9 $$' '' '' 137)"
is 'a death inside the line' "$bad" "$(tried 'sh -c "kill -11 \$\$"; :' '')"
is 'a death inside a pipe' "$bad" "$(tried 'sh -c "kill -11 \$\$" | cat' '')"
rm "$TMPDIR/case/out"
is 'no golden output' "$bad" "$(tests/run "$TMPDIR/case" | tail -n 1)"
is 'no case at all' 1 "$(mkdir "$TMPDIR/none"
	tests/run "$TMPDIR/none" >"$TMPDIR/said"; echo $?)"

if env --default-signal true 2>/dev/null; then
	is 'a pipe ends who writes to it, whatever our caller ignores' "$good" \
		"$(trap '' PIPE; tried 'yes | head -n 1' 'y\n')"
else
	skip 'no env --default-signal'
fi

mkdir "$TMPDIR/bin"
ln -s "$B/bin/ipt" "$TMPDIR/bin/strace"
is 'a case whose tool does not work here is passed over' \
	'0 passed, 0 failed' \
	"$(PATH=$TMPDIR/bin:$PATH; tried 'strace true' 'b\n')"

tried 'echo a' 'b\n' >"$TMPDIR/said"
cp -R "$TMPDIR/case" "$TMPDIR/other"
is 'failures are told once more at the end' 4 \
	"$(tests/run "$TMPDIR/case" "$TMPDIR/other" | grep -c 'not ok - ')"

# program PRINTED STATUS
program() {
	printf 'printf "%s"; exit %d\n' "$1" "$2" >"$TMPDIR/p.t"
	tests/run "$TMPDIR/p.t" | tail -n 1
}
is 'a program that keeps its plan' "$good" "$(program 'ok 1 - a\\n1..1\\n' 0)"
is 'one that ends early' '1 passed, 1 failed' "$(program 'ok 1 - a\\n' 0)"
is 'one that says nothing' "$bad" "$(program '' 0)"
is 'one that fails without a word' '1 passed, 1 failed' \
	"$(program 'ok 1 - a\\n1..1\\n' 1)"
is 'one that is passed over' '0 passed, 0 failed' \
	"$(program '1..0 # SKIP no tool\\n' 0)"

# The terminal: what is typed reaches the command once, and its end is told.
tty /dev/null true 2>"$TMPDIR/said" || {
	skip "$(cat "$TMPDIR/said")"
	finish
}
printf 'expect: name?\nsend: Ann\\n\nexpect: Hello\nkey: ctrl-d\n' \
	>"$TMPDIR/script"
printf 'printf "name? "; read n; printf "\\033[1mHello\\033[0m $n\\n"
cat; exit 4\n' >"$TMPDIR/asks"
is 'a dialogue on a terminal' 'name? Ann|Hello Ann|4|' \
	"$( (tty "$TMPDIR/script" sh "$TMPDIR/asks"; echo $?) | tr '\n' '|')"
is 'with its escapes' 'name? Ann|\e[1mHello\e[0m Ann|' \
	"$(tty -r "$TMPDIR/script" sh "$TMPDIR/asks" | tr '\n' '|')"
echo 'expect: nobody' >"$TMPDIR/script"
is 'what is not seen is a failure' 99 \
	"$(tty -t 1 "$TMPDIR/script" cat >/dev/null 2>&1; echo $?)"
tried '(: </dev/tty) 2>/dev/null && echo there; true' '' >"$TMPDIR/said"
is 'the terminal that the tests are run at is not theirs' "$good" \
	"$(tty /dev/null tests/run "$TMPDIR/case" | tail -n 1)"
printf 'run: echo a >"$TMPDIR/ran"\nrun: false\n' >"$TMPDIR/script"
is 'what goes wrong meanwhile is a failure' 'a 99' \
	"$(tty "$TMPDIR/script" cat >/dev/null 2>&1
	s=$?; echo "$(cat "$TMPDIR/ran") $s")"
printf 'send: abc\nexpect: abc\nhangup\n' >"$TMPDIR/script"
is 'a hang-up ends the command' 0 \
	"$(tty "$TMPDIR/script" cat >/dev/null; echo $?)"
finish
