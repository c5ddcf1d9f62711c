#include "base/mention.h"

#include "expect.h"

Test(mention, name_is_held_as_whole_words)
{
	cr_expect(mentions(STR("It became “Nur Otan” then."), STR("nur otan")));
	cr_expect(mentions(STR("Qoşanov’s"), STR("Qosanov")));
	cr_expect(not(mentions(STR("It became Otans."), STR("Otan"))));
	cr_expect(not(mentions(STR(""), STR("Otan"))));
	cr_expect(not(mentions(STR("Otan"), STR(""))));
}

Test(mention, longer_words_of_a_name_are_enough)
{
	cr_expect(mentions_part(STR("whom Jomart met"),
				STR("Kassym-Jomart Tokayev")));
	cr_expect(mentions_part(STR("TOKAYEV"), STR("Kassym Tokayev")));
	cr_expect(not(mentions_part(STR("by car"), STR("Ben Car"))));
	cr_expect(not(mentions_part(STR("the Tokayevs"), STR("Tokayev"))));
}

Test(mention, one_of_several_words_is_enough)
{
	cr_expect(mentions_any(STR("largest CITY"), STR("head city mayor")));
	cr_expect(not(mentions_any(STR("cities"), STR("head city mayor"))));
	cr_expect(not(mentions_any(STR("head"), STR(""))));
}
