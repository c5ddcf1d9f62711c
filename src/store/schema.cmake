# Writes the parts of the file IN as an array of C strings into the file OUT.
# A part begins behind a line `-- version N` and becomes element N; element 0
# is what stands before the first of them.
file(READ ${IN} SQL)
string(REPLACE "\\" "\\\\" SQL "${SQL}")
string(REPLACE "\"" "\\\"" SQL "${SQL}")
string(REPLACE "\n" "\\n\"\n\t\"" SQL "${SQL}")
string(REGEX REPLACE "\t\"-- version [0-9]+\\\\n\"\n" "\t,\n" SQL "${SQL}")
file(WRITE ${OUT} "#include \"store/schema.h\"

const char *const schema_parts[] = {
	\"${SQL}\"
};

const int schema_version =
	(int)(sizeof(schema_parts) / sizeof(*schema_parts)) - 1;
")
