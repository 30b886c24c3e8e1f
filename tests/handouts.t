# SPDX-License-Identifier: MIT
# The handouts are one page each, in words for somebody of twelve, and each
# ends with one thing to try and one question to bring.
#
# Flesch reading ease: 206.835 - 1.015 words a sentence - 84.6 syllables a
# word; 70 and more is what people of twelve read with ease.  A sentence ends
# at . ! ? or with its line, as a line is a whole paragraph, item or heading.
# Syllables are groups of vowels (a e i o u y), less a silent e at the end (but
# not -le after a consonant), -es and -ed where they are not spoken; at least
# one.
. tests/tap.sh

ease() {
	awk '
	function syllables(w,   n) {
		gsub(/[^a-z]/, "", w)
		if (w ~ /[^aeiouy]ed$/ && w !~ /[td]ed$/)
			sub(/ed$/, "d", w)
		if (w ~ /[^aeiouy]es$/ && w !~ /(s|x|z|ch|sh|c|g)es$/ &&
		    w !~ /[^aeiouy]les$/)
			sub(/es$/, "s", w)
		if (w ~ /e$/ && w !~ /[^aeiouy]le$/ && w !~ /ee$/ &&
		    w ~ /[aeiouy].*e$/)
			sub(/e$/, "", w)
		n = gsub(/[aeiouy]+/, "", w)
		return n ? n : 1
	}
	{
		sub(/^#+ |^- |^  /, "")
		gsub(/[.!?]+["\047)]*( |$)/, " . ")
		$0 = tolower($0) " "
		for (i = 1; i <= NF; i++)
			if ($i == ".") {
				ends += open
				open = 0
			} else if ($i ~ /[a-z0-9]/) {
				words++
				parts += syllables($i)
				open = 1
			}
		ends += open
		open = 0
	}
	END {
		ease = 206.835 - 1.015 * words / ends - 84.6 * parts / words
		printf "%.1f %d\n", ease, words
	}' "$1"
}

# The counting itself, on sentences counted by hand.
echo 'The cat sat on the mat.' >"$TMPDIR/one"
is 'six words of one syllable' '116.1 6' "$(ease "$TMPDIR/one")"
echo 'Depression is treatable. People listened.' >"$TMPDIR/two"
# 3 1 3, 2 2: 11 syllables, 5 words, 2 sentences.
is 'five words of eleven syllables' '18.2 5' "$(ease "$TMPDIR/two")"

promise='\<(cures?|cured|guarantee\w*|proven|best treatment)\>'
pages=0
for page in templates/handouts/*.md; do
	name=${page##*/}
	set -- $(ease "$page")
	[ "${1%.*}" -ge 70 ]
	ok "$name: reading ease $1"
	[ "$2" -le 400 ] && [ "$2" -ge 120 ]
	ok "$name: $2 words"
	is "$name: one title, at the top" 1 "$(grep -c '^# ' "$page")"
	is "$name: begins with it" '# ' "$(head -c 2 "$page")"
	is "$name: what it ends with" \
		'## One thing to try|## One question to bring|' \
		"$(grep '^## ' "$page" | tail -n 2 | tr '\n' '|')"
	is "$name: the last line is a question" '?' \
		"$(tail -n 1 "$page" | tail -c 2 | head -c 1)"
	none "$name: no marks within a line" \
		"$(grep -n '[*_`<>|]\|](' "$page")"
	none "$name: no promise" "$(grep -niE "$promise" "$page")"
	pages=$((pages + 1))
done
is 'as many as there should be' 20 "$pages"

missing=
for name in what-is-ipt problem-areas recovery-role relationships-and-mood \
	loss-and-depression interpersonal-resolution four-abilities \
	online-sessions review case focus session measure grief letter heard \
	roleplay resolve skills safety-plan; do
	[ -s "templates/handouts/$name.md" ] || missing="$missing $name"
done
none 'none is missing' "$missing"
finish
