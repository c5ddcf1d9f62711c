#!/bin/sh
# Makes the hostile packs that are too large, or no regular files, to be kept:
# make.sh FOLDER, which must not exist.
set -eu

mkdir "$1"
cd "$1"

# bytes N CHARACTER
bytes()
{
	head -c "$1" /dev/zero | tr '\0' "$2"
}

head='pack: hostile\nsources: {s: A source}\nsource: s\n'
row='  - {id: x, q: What is it?, answer: this}\n'

# Depth.
bytes 100000 '[' >brackets.yaml
bytes 100000 '{' >braces.yaml
{ printf 'pack: '; bytes 100000 '['; bytes 100000 ']'; } >balanced.yaml
{ i=0; while [ $i -lt 2000 ]; do printf '%*s- \n' $i ''; i=$((i + 1)); done; } >stairs.yaml
{ bytes 50000 '-' | sed 's/-/- /g'; } >dashes.yaml
{ bytes 50000 '?' | sed 's/?/? /g'; } >keys.yaml

# Size.
printf 'pack: a' >scalar-100.yaml
truncate -s 100000000 scalar-100.yaml
{ printf 'pack: '; bytes 60000000 'a'; } >scalar-60.yaml
{ printf 'pack: "'; bytes 8000000 'a'; printf '"\n'; } >quoted-8.yaml
{ printf 'pack: |\n'; yes ' aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | head -c 60000000; } >block-60.yaml
{ printf 'pack: '; yes ' aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' | head -c 8000000; } >folded-8.yaml
{ bytes 8000000 'a'; printf ': x\n'; } >key-8.yaml
{ printf '#'; bytes 8000000 'a'; } >comment-8.yaml
{ printf 'pack: ['; bytes 8000000 ' '; } >spaces-8.yaml
{ printf 'pack: x\n'; bytes 8000000 '\n'; } >lines-8.yaml
{ printf 'pack: "'; bytes 1000000 '\\'; } >backslashes.yaml

# Bytes.
printf "$head"'questions:\n  - {id: x, q: \377, answer: this}\n' >byte.yaml
{ printf "$head"'questions:\n'"$row"; bytes 1000000 '#'; printf '\n# \303'; } >cut-letter.yaml
{ printf "$head"'questions:\n'"$row"'# '; bytes 131072 'a'; printf '\300\257'; } >overlong.yaml
printf '\377\376p\0a\0c\0k\0:\0 \0x\0\n\0' >utf16-le.yaml
printf '\376\377\0p\0a\0c\0k\0:\0 \0x\0\n' >utf16-be.yaml
printf 'p\0a\0c\0k\0:\0 \0x\0\n\0' >utf16.yaml
printf '\377\376\0\0p\0\0\0' >utf32.yaml
printf "$head"'questions:\n  - {id: x, q: "a\0b", answer: this}\n' >nul.yaml
printf "$head"'questions:\n  - {id: x, q: "a\033[2Jb", answer: this}\n' >escape.yaml
printf "$head"'questions:\n  - {id: x, q: "a\302\233b", answer: this}\n' >c1.yaml
printf "$head"'questions:\n  - {id: x, q: "a\357\277\277b", answer: this}\n' >noncharacter.yaml
printf "$head"'questions:\n  - {id: x, q: "a\355\240\200b", answer: this}\n' >surrogate.yaml

# Mistakes without end.
{ printf 'pack: many\nfacts:\n  a:\n    kind: event\n    rows:\n'; yes '      - {waht: x}' | head -n 20000; } >many.yaml
{ printf 'pack: same\n'; yes 'title: x' | head -n 20000; } >same.yaml

# No files.
mkfifo fifo.yaml
ln -s /dev/zero zero.yaml
mkdir folder.yaml
