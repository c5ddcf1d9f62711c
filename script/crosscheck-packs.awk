# What script/crosscheck makes of the output of `civiq compare`:
# FILE.explained OUTPUT. Two facts that contradict each other stand there as four
# lines: the place and the group of each, and below it what it says.

BEGIN { FS = "\t" }

function complain(text)
{
	printf "%s: %s\n", set, text
	failed = 1
}

# The first fact is the pack's, the second that of the data set.
function contradict(    id)
{
	id = group "\t" says[0] "\t" says[1]
	n_differ++
	if (!(id in why))
		complain(group ": " says[0] " here, " says[1] \
			 " there; not explained")
	else if (verbose)
		printf "%s: %s: %s here, %s there: %s\n", set, group, says[0],
		       says[1], why[id]
	used[id] = 1
}

FILENAME ~ /\.explained$/ {
	if ($0 == "" || /^#/)
		next
	if (NF != 4 || $4 == "")
		complain("line " FNR " of the explanations: four fields are needed")
	why[$1 "\t" $2 "\t" $3] = $4
	next
}

/^    / {
	says[n_facts++ % 2] = substr($0, 5)
	if (n_facts % 2 == 0)
		contradict()
	next
}

/told by both packs/ {
	n_told = $0 + 0
	next
}

# The place is that of a fact of the pack if a fact of it is next.
/: / && n_facts % 2 == 0 {
	group = $0
	sub(/.*: /, "", group)
}

END {
	for (id in why)
		if (!(id in used))
			complain("there is no such contradiction any more: " id)
	if (n_told < told)
		complain(n_told " facts are told by both, not " told)
	printf "%s: %d facts told by both, %d differ\n", set, n_told, n_differ
	exit failed
}
