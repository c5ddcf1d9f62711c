# Writes the text of the file IN as a C string into the file OUT.
file(READ ${IN} SQL)
string(REPLACE "\\" "\\\\" SQL "${SQL}")
string(REPLACE "\"" "\\\"" SQL "${SQL}")
string(REPLACE "\n" "\\n\"\n\t\"" SQL "${SQL}")
file(WRITE ${OUT} "#include \"store/schema.h\"

const char schema_sql[] =
	\"${SQL}\";
")
