# SPDX-License-Identifier: MIT
# The words that call a row of danger words, held against texts that are
# sampled from the row's own pattern.
. tests/tap.sh
python3 -W ignore -c 'import sre_parse' 2>/dev/null ||
	skip_all 'no python3 with sre_parse'

python3 tests/cues/sample.py 300 >"$TMPDIR/texts"
ok 'every pattern can be sampled'
"$B/tests/unit/cue" sampled <"$TMPDIR/texts" >"$TMPDIR/said"
ok 'a row is called for whatever its pattern finds' ||
	sed 's/^/# /' "$TMPDIR/said"
finish
