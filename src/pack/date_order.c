#include "pack/date_order.h"

#include "pack/date.h"

/* Takes the number before the sign off the front. */
static bool take_number(struct str *text, char sign, size_t digits, int *number)
{
	struct str head;
	uint64_t value;

	if (!str_split(text, sign, &head) || !head.len || head.len > digits ||
	    !str_to_u64(head, &value))
		return false;
	*number = (int)value;
	return true;
}

bool date_in_order(struct str text, bool day_first, struct strbuf *out)
{
	static const char signs[] = {'/', '.', '-'};
	struct civil civil = {0, 0, 0};

	for (size_t i = 0; i < sizeof(signs); i++) {
		struct str rest = text;

		if (take_number(&rest, signs[i], 2,
				day_first ? &civil.day : &civil.month) &&
		    take_number(&rest, signs[i], 2,
				day_first ? &civil.month : &civil.day) &&
		    rest.len == 4 &&
		    take_number(&rest, signs[i], 4, &civil.year))
			break;
		civil.year = 0;
	}
	if (!civil.year || !date_civil_exists(civil))
		return false;
	strbuf_addf(out, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
	return true;
}
