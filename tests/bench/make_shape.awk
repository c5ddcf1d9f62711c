# Makes a pack of a certain shape: `awk -v shape=NAME -v id=ID -f make_shape.awk`.
#
# wide    series of 100 columns
# long    one group of 200,000 events
# things  100,000 things, and two links about each
# names   20,000 things of 20 spellings each
# cells   a table beside the pack, ID.csv, of 100 columns with figures
# texts   the same with texts

function head()
{
	print "pack: " id
	print "as_of: 2024-12-31"
	print "sources: {s: A made-up source}"
	print "source: s"
}

function wide(    i, j)
{
	print "facts:\n  figures:\n    kind: series\n    title: census"
	print "    columns:"
	for (j = 0; j < 100; j++)
		printf "      c%d: {type: number, label: measure %d}\n", j, j
	print "    rows:"
	for (i = 0; i < 8000; i++) {
		printf "      - {on: %04d-%02d-%02d", 1000 + i / 10,
		       1 + i % 10, 1 + i % 28
		for (j = 0; j < 100; j++)
			printf ", c%d: %d", j, 1000 + (i * 7919 + j * 104729) % 900000
		print "}"
	}
}

function long(    i)
{
	print "facts:\n  finds:\n    kind: event\n    verb: was found\n    rows:"
	for (i = 0; i < 200000; i++)
		printf "      - {what: the comet number %d, on: %04d-%02d-%02d}\n",
		       i, 1000 + i % 1000, 1 + i % 12, 1 + i % 28
}

function things(    i, j)
{
	print "things:\n  towns:"
	for (i = 0; i < 100000; i++)
		printf "    t%d: Town %d\n", i, i
	print "  rivers:"
	for (i = 0; i < 1000; i++)
		printf "    r%d: River %d\n", i, i
	print "facts:"
	for (j = 0; j < 2; j++) {
		printf "  link%d:\n    kind: link\n    what: towns\n", j
		printf "    value: rivers\n    title: river %d\n    rows:\n", j
		for (i = 0; i < 100000; i++)
			printf "      - {what: t%d, value: r%d}\n", i,
			       (i * 7919 + j) % 1000
	}
}

function names(    i, j)
{
	print "things:\n  people:"
	for (i = 0; i < 20000; i++) {
		printf "    p%d: {name: Person %d, also: [", i, i
		for (j = 1; j < 20; j++)
			printf "%sAlias %d of %d", (j > 1 ? ", " : ""), j, i
		print "]}"
	}
	print "facts:\n  born:\n    kind: event\n    what: people"
	print "    verb: was born\n    rows:"
	for (i = 0; i < 20000; i++)
		printf "      - {what: p%d, on: %d}\n", i, 1000 + i % 1000
}

# Figures of twelve digits, or texts as long.
function cell(i, j, is_text,    n, text)
{
	n = 100000000000 + (i * 7919 + j * 104729) * 1013
	text = sprintf("%.0f", n)
	if (!is_text)
		return text
	gsub(/1/, "a", text)
	gsub(/0/, "b", text)
	return text
}

function make_table(is_text,    i, j)
{
	print "types:"
	printf "  things: {from: %s.csv, id: id, name: name}\n", id
	print "facts:\n  table:\n    kind: table\n    what: things"
	printf "    rows: %s.csv\n    columns:\n", id
	printf "id,name" > csv
	for (j = 0; j < 100; j++) {
		printf "      c%d: {type: %s, title: measure %d, changes: no}\n", j,
		       is_text ? "text" : "number", j
		printf ",c%d", j > csv
	}
	for (i = 0; i < 15000; i++) {
		printf "\nt%d,Thing %d", i, i > csv
		for (j = 0; j < 100; j++)
			printf ",%s", cell(i, j, is_text) > csv
	}
	printf "\n" > csv
}

BEGIN {
	head()
	if (shape == "wide")
		wide()
	else if (shape == "long")
		long()
	else if (shape == "things")
		things()
	else if (shape == "names")
		names()
	else
		make_table(shape == "texts")
}
