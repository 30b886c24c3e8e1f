# SPDX-License-Identifier: MIT
"""Sentences that the patterns of templates/patterns/cues.LANG.csv are made
for: sample.py N [SEED] writes N a row, as LANG, code and text, with tabs
between; a line end in a text is written as \\1.  What a pattern looks for
beside its words is not kept to, so that not every sentence is found by it."""

import csv
import random
import re
import sys
import warnings

with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    import sre_constants as is_
    import sre_parse

LANGS = 'en', 'nl'
WORDS = ('the a it she me so then walk up out get home of and in '
         'het een de ik mijn heel niet dan maar').split()
ENDINGS = ['', 's', 'ed', 'ing', 'en', 't']
BREAKS = [' ', '. ', ', ', '! ', '; ', ' - ', ': ', '? ', '... ', ' (', '" ']
SPACES = [' ', ' ', ' ', '\1', '  ']
BEFORE = ['', '', 'x ', 'and. ', 'so, ', 'Well: ']
AFTER = ['', ' ', ' x', '. And', ', so', '.']
CLASS = {is_.CATEGORY_WORD: 'abcdest', is_.CATEGORY_NOT_WORD: " .,!;'-",
         is_.CATEGORY_SPACE: ' ', is_.CATEGORY_NOT_SPACE: "abet.,'",
         is_.CATEGORY_DIGIT: '123'}


def one_of(items):
    """A character of a class."""
    there = []
    for kind, value in items:
        if kind is is_.LITERAL:
            there.append(chr(value))
        elif kind is is_.RANGE:
            there += map(chr, range(value[0], value[1] + 1))
        elif kind is is_.CATEGORY:
            there += CLASS[value]
    if items[0][0] is is_.NEGATE:
        there = [c for c in "abcdetno ,.;!?'-" if c not in there]
    return random.choice(there)


def repeated(low, high, part):
    """What is repeated: words, breaks and spaces as people write them."""
    times = random.randint(low, min(high, low + random.choice([0, 1, 3])))
    kind, value = part[0]
    if len(part) == 1 and kind is is_.IN and times > 0:
        if (is_.CATEGORY, is_.CATEGORY_WORD) in value:
            return random.choice(WORDS if low > 0 else WORDS + ENDINGS)
        if value == [(is_.CATEGORY, is_.CATEGORY_NOT_WORD)]:
            return random.choice(BREAKS)
        if value == [(is_.CATEGORY, is_.CATEGORY_SPACE)]:
            return random.choice(SPACES)
    return ''.join(text(part) for _ in range(times))


def text(parts):
    """A text that the parts of a pattern match."""
    made = ''
    for kind, value in parts:
        if kind is is_.LITERAL:
            made += chr(value)
        elif kind is is_.ANY:
            made += random.choice('abct .,;! e')
        elif kind is is_.IN:
            made += one_of(value)
        elif kind is is_.BRANCH:
            made += text(random.choice(value[1]))
        elif kind is is_.SUBPATTERN:
            made += text(value[-1])
        elif kind in (is_.MAX_REPEAT, is_.MIN_REPEAT):
            made += repeated(value[0], value[1], list(value[2]))
        elif kind is is_.ASSERT and value[0] > 0:
            made += text(value[1])
        elif kind not in (is_.ASSERT, is_.ASSERT_NOT, is_.AT):
            sys.exit(f'no sample of {kind}')
    return made


def rows(lang):
    """Code and pattern of each row, with its pieces written out."""
    with open(f'templates/patterns/cues.{lang}.csv', encoding='utf-8',
              newline='') as file:
        table = list(csv.DictReader(file))
    piece = {r['code']: r['pattern'] for r in table if r['kind'] == 'define'}

    def whole(pattern):
        return re.sub(r'\(\?&([^)]*)\)',
                      lambda m: f'(?:{whole(piece[m.group(1)])})', pattern)
    for row in table:
        if row['kind'] != 'define' and row['pattern']:
            yield row['code'], whole(row['pattern']).replace(' ', '(?:\\s+)')


random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
for lang in LANGS:
    for code, pattern in rows(lang):
        parts = sre_parse.parse(pattern)
        for _ in range(int(sys.argv[1])):
            print(lang, code, random.choice(BEFORE) + text(parts) +
                  random.choice(AFTER), sep='\t')
