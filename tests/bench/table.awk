# The table of script/bench: reads the list of measures, and from the file in
# `figures` a line for each round: measure, ours, reference. Exit code 1 when
# something that must be is not.

BEGIN {
	FS = "|"
	while ((getline line < figures) > 0) {
		split(line, round, "\t")
		n = ++rounds[round[1]]
		ours[round[1], n] = round[2]
		other[round[1], n] = round[3]
	}
	print "| measure | ours | reference | ratio: median (least to most) |" \
		" must | aim | met |"
	print "|---|---|---|---|---|---|---|"
}

# Sorts `values` and returns the one in the middle.
function median(values, n,    i, j, value)
{
	for (i = 2; i <= n; i++) {
		value = values[i]
		for (j = i - 1; j >= 1 && values[j] > value; j--)
			values[j + 1] = values[j]
		values[j + 1] = value
	}
	return values[int((n + 1) / 2)]
}

# Of bytes or nanoseconds.
function figure(value, unit)
{
	if (unit == "bytes")
		return sprintf("%.3g MB", value / 1e6)
	if (value >= 1e9)
		return sprintf("%.3g s", value / 1e9)
	if (value >= 1e6)
		return sprintf("%.3g ms", value / 1e6)
	return sprintf("%.3g us", value / 1e3)
}

function times(value)
{
	return sprintf(value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", \
		value)
}

function met(ratio, must, aim, way)
{
	if (way == "faster")
		return ratio >= aim ? "aim" : ratio >= must ? "yes" : "no"
	return ratio <= aim ? "aim" : ratio <= must ? "yes" : "no"
}

index(names, " " $1 " ") {
	n = rounds[$1]
	asked = ($5 == "faster" ? "%sx faster" : "%sx")
	must = sprintf(asked, $6)
	aim = sprintf(asked, $7)
	if (!n) {
		printf "| %s | not measured | %s | | %s | %s | no |\n", $2, $3, \
			must, aim
		failed = 1
		next
	}
	for (i = 1; i <= n; i++) {
		a[i] = ours[$1, i]
		b[i] = other[$1, i]
		ratio[i] = $5 == "faster" ? b[i] / a[i] : a[i] / b[i]
	}
	middle = median(ratio, n)
	verdict = met(middle, $6, $7, $5)
	failed = failed || verdict == "no"
	printf "| %s | %s | %s: %s | %s (%s to %s)%s | %s | %s | %s |\n", $2, \
		figure(median(a, n), $4), $3, figure(median(b, n), $4), \
		times(middle), times(ratio[1]), times(ratio[n]), \
		$5 == "faster" ? " faster" : "", must, aim, verdict
}

END {
	exit failed
}
