# SPDX-License-Identifier: MIT
# What we read and write, held against programs that know nothing of us.
. tests/tap.sh
K12=$PWD/tests/demo/K12
cd "$TMPDIR" || exit 3

# 100,000 rows of a review, numbered, with a column of our own of random text,
# as it is written: quoted only where it must be.
awk 'BEGIN {
	srand(20240130)
	split("a|b|\303\251|\344\270\255| |,|\"|\n|\\|n|\\n|;|\r\n|x", c, "|")
	print "sheet,client,session,date,person,ring,own"
	for (i = 1; i <= 100000; i++) {
		t = ""
		for (k = int(rand() * 12); k > 0; k--)
			t = t c[1 + int(rand() * 14)]
		if (t ~ /[,"\n\r]/ || t ~ /^ / || t ~ / $/) {
			gsub(/"/, "\"\"", t)
			t = "\"" t "\""
		}
		print "review,K" i % 7 ",,2024-01-30," i "," 1 + i % 4 "," t
	}
}' >random.csv

ipt-review random.csv | cmp -s - random.csv
ok 'random text is given back byte for byte'

# Cut, shuffled and put together by tools that see only lines.
ipt-review --flat random.csv >flat
head -n 1 flat >header
sed 1d flat | LC_ALL=C sort -t, -k7 | split -l 7000 - part.
cat $(ls part.* | sort -r) >shuffled
is 'a record is a line' 100000 "$(wc -l <shuffled)"
{
	cat header
	ipt-review --header=header --flat shuffled | sed 1d |
		LC_ALL=C sort -t, -k5,5n
} | ipt-review | cmp -s - random.csv
ok 'flat rows through sort, split and cat lose nothing'

python=$(command -v python3)
mlr=$(command -v mlr)
if [ -z "$python" ] || [ -z "$mlr" ]; then
	skip 'no python3 or no mlr: JSON against theirs'
	finish
fi

cat >same.py <<'E2'
import csv, json, sys
ours = [json.loads(l, object_pairs_hook=list) for l in open(sys.argv[1])]
with open(sys.argv[2], newline='', encoding='utf-8') as f:
    rows = list(csv.reader(f))
theirs = [list(zip(rows[0], r)) for r in rows[1:]]
mlr = [json.loads(l, object_pairs_hook=list) for l in open(sys.argv[3])]
mlr = [[(k, str(v)) for k, v in r] for r in mlr]
ours = [[(k, v) for k, v in r] for r in ours]
# mlr drops the CR of a CRLF within a cell.
lf = [[(k, v.replace('\r\n', '\n')) for k, v in r] for r in ours]
sys.exit(not ours or ours != theirs or lf != mlr)
E2
ipt-review -m 'person=^..?.?$' random.csv >whole.csv
for f in "$K12"/*.csv whole.csv; do
	ipt-review --all -f json "$f" >ours
	"$mlr" -S --icsv --ojsonl cat "$f" >mlr.json
	"$python" same.py ours "$f" mlr.json
	ok "JSON of ${f##*/} is what mlr and Python read"
done
finish
