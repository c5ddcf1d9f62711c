# The comparison of script/crosscheck: FILE.explained FILE.csv FILE.tsv.

function fail(text)
{
	printf "crosscheck: %s: %s\n", set, text > "/dev/stderr"
	failed = 1
	exit 2
}

function trim(text)
{
	gsub(/^ +| +$/, "", text)
	return text
}

# Cells of a line of CSV, into `cell`; their number.
function split_csv(line, cell,    n, at, end, text)
{
	n = 0
	while (1) {
		if (substr(line, 1, 1) == "\"") {
			text = ""
			at = 2
			while (1) {
				end = index(substr(line, at), "\"")
				if (!end)
					fail(csv ": a cell with a line break, or a stray quotation mark")
				text = text substr(line, at, end - 1)
				at += end
				if (substr(line, at, 1) != "\"")
					break
				text = text "\""
				at++
			}
			cell[++n] = text
			line = substr(line, at)
		} else {
			end = index(line, ",")
			cell[++n] = end ? substr(line, 1, end - 1) : line
			line = end ? substr(line, end) : ""
		}
		if (line == "")
			return n
		line = substr(line, 2)
	}
}

# Without case and accents.
function fold(text,    i)
{
	text = tolower(text)
	for (i in plain)
		gsub(i, plain[i], text)
	gsub(/ +/, " ", text)
	return trim(text)
}

function last_word(text)
{
	sub(/.*[ -]/, "", text)
	return text
}

# The values of a cell, sorted and parted by semicolons.
function values(text, how,    n, i, j, part, swap, all)
{
	n = split(text, part, ";")
	for (i = 1; i <= n; i++) {
		part[i] = fold(part[i])
		if (how == "name")
			part[i] = last_word(part[i])
		for (j = i; j > 1 && part[j] < part[j - 1]; j--) {
			swap = part[j]
			part[j] = part[j - 1]
			part[j - 1] = swap
		}
	}
	all = ""
	for (i = 1; i <= n; i++)
		if (i == 1 || part[i] != part[i - 1])
			all = all ";" part[i]
	return all
}

function magnitude(x)
{
	return x < 0 ? -x : x
}

# Figures in a text, into `figure`; their number.
function figures(text, figure,    n)
{
	n = 0
	while (match(text, /-?[0-9]+(\.[0-9]+)?/)) {
		figure[++n] = substr(text, RSTART, RLENGTH) + 0
		text = substr(text, RSTART + RLENGTH)
	}
	return n
}

# One figure of the one is near enough to one of the other.
function near(a, b, how,    as, bs, n, m, i, j, room)
{
	n = figures(a, as)
	m = figures(b, bs)
	for (i = 1; i <= n; i++)
		for (j = 1; j <= m; j++) {
			room = how + 0
			if (how ~ /%$/)
				room = magnitude(bs[j]) * how / 100
			if (how ~ /%$/ && room < 0.5)
				room = 0.5
			if (magnitude(as[i] - bs[j]) <= room + 1e-9)
				return 1
		}
	return 0
}

# Of values with `..` among them, others may come along.
function same(a, b, how,    part, n, i, more)
{
	if (how ~ /^[0-9]/)
		return near(a, b, how)
	if (index(";" a ";", ";..;")) {
		n = split(a, part, ";")
		more = values(b, how) ";"
		for (i = 1; i <= n; i++)
			if (part[i] != ".." &&
			    !index(more, values(part[i], how) ";"))
				return 0
		return 1
	}
	return values(a, how) == values(b, how)
}

# Tells of a difference, unless it is explained.
function differ(row, column, here, there,    id)
{
	id = row "\t" column "\t" here "\t" there
	n_differences++
	if (id in why) {
		used[id] = 1
		if (verbose)
			printf "%s: %s, %s: %s here, %s there: %s\n", set, row,
			       column, here, there, why[id]
		return
	}
	printf "%s: %s, %s: %s here, %s there; not explained\n", set, row,
	       column, here, there
	n_unexplained++
}

BEGIN {
	FS = "\t"
	split("á:a à:a â:a ã:a ä:a å:a æ:ae ç:c č:c ć:c é:e è:e ê:e ë:e ě:e " \
	      "í:i ì:i î:i ï:i ı:i ñ:n ń:n ó:o ò:o ô:o õ:o ö:o ø:o ř:r š:s " \
	      "ş:s ș:s ß:ss ţ:t ț:t ú:u ù:u û:u ü:u ū:u ý:y ž:z ż:z ź:z ł:l " \
	      "ā:a ă:a ą:a ē:e ę:e ī:i ō:o ğ:g Á:a Å:a Ä:a Ç:c Č:c É:e Ö:o " \
	      "Ø:o Š:s Ş:s Ü:u Ž:z Ł:l İ:i Ó:o Â:a Î:i Ñ:n ’:' ʻ:' –:-", pair, " ")
	for (i in pair) {
		split(pair[i], both, ":")
		plain[both[1]] = both[2]
	}
}

{ sub(/\r$/, "") }
FNR == 1 { sub(/^\357\273\277/, "") }
FILENAME ~ /\.explained$/ {
	if ($0 == "" || /^#/)
		next
	if (NF != 5 || $5 == "")
		fail("line " FNR " of the explanations: five fields are needed")
	why[$1 "\t" $2 "\t" $3 "\t" $4] = $5
	next
}

FILENAME == csv {
	n = split_csv($0, cell)
	if (!n_headers) {
		n_headers = n
		for (i = 1; i <= n; i++)
			place[trim(cell[i])] = i
		next
	}
	if ($0 == "")
		next
	n_lines++
	for (i = 1; i <= n; i++)
		line[n_lines, i] = trim(cell[i])
	next
}

/^#/ || $0 == "" { next }

# The header of the data set: now it is known which column names the rows.
!n_columns {
	n_columns = NF
	for (i = 1; i <= NF; i++) {
		at = index($i, "~")
		name[i] = at ? substr($i, 1, at - 1) : $i
		mode[i] = at ? substr($i, at + 1) : ""
		if (!(name[i] in place))
			fail(csv " has no column " name[i])
		if (mode[i] !~ /^(name|[0-9]+(\.[0-9]+)?%?)?$/)
			fail("no way to compare: " $i)
	}
	for (i = 1; i <= n_lines; i++) {
		key = line[i, place[name[1]]]
		known[key] = 1
		for (j = 1; j <= n_headers; j++)
			if (line[i, j] != "")
				ours[key, j] = ours[key, j] (ours[key, j] == "" \
					? "" : ";") line[i, j]
	}
	next
}

{
	if (NF != n_columns)
		fail("line " FNR " has " NF " cells, the header " n_columns)
	n_rows++
	seen[$1] = 1
	if (!($1 in known)) {
		differ($1, "-", "-", "a row")
		next
	}
	for (i = 2; i <= NF; i++) {
		here = ours[$1, place[name[i]]]
		if (here == "" || $i == "")
			continue
		n_cells++
		if (!same(here, $i, mode[i]))
			differ($1, name[i], here, $i)
	}
}

END {
	if (failed)
		exit 2
	if (!n_columns)
		fail("it is empty")
	for (i = 1; i <= n_lines; i++) {
		key = line[i, place[name[1]]]
		if (!(key in seen)) {
			seen[key] = 1
			differ(key, "-", "a row", "-")
		}
	}
	for (id in why)
		if (!(id in used)) {
			shown = id
			gsub(/\t/, ", ", shown)
			printf "%s: there is no such difference any more: %s\n",
			       set, shown
			n_stale++
		}
	printf "%s: %d rows, %d cells compared, %d differ, %d not explained\n",
	       set, n_rows, n_cells, n_differences, n_unexplained
	exit n_unexplained + n_stale > 0
}
