#include "judge/name/surname.h"

static bool ends_with_any(struct str s, const struct str *ends, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_ends(s, ends[i]))
			return true;
	return false;
}

bool surname_is_mans(struct str surname)
{
	static const struct str ends[] = {STR("ov"), STR("ev"), STR("in"),
					  STR("ski"), STR("cki")};

	return ends_with_any(surname, ends, sizeof(ends) / sizeof(*ends));
}

bool surname_is_womans(struct str surname)
{
	static const struct str ends[] = {STR("ova"),	STR("eva"),
					  STR("ina"),	STR("va"),
					  STR("skaia"), STR("ckaia")};

	return ends_with_any(surname, ends, sizeof(ends) / sizeof(*ends));
}

bool surnames_differ_in_sex(struct str a, struct str b)
{
	return (surname_is_mans(a) && surname_is_womans(b)) ||
	       (surname_is_womans(a) && surname_is_mans(b));
}

bool patronymic_is_womans(struct str key)
{
	static const struct str ends[] = {STR("kizi"), STR("vna"), STR("chna")};

	return ends_with_any(key, ends, sizeof(ends) / sizeof(*ends));
}
