#include "round/topics.h"

#include "base/utf8.h"

/* The topic of hand-written questions without a topic. */
static const struct str by_hand = STR("questions");

static bool is_topic(const struct pack *pack, uint32_t index, struct str topic)
{
	return index != INDEX_NONE &&
	       (str_eq(pack_text(pack, pack->topics[index].id), topic) ||
		utf8_reads_same(pack_text(pack, pack->topics[index].name),
				topic));
}

static bool in_topic(const struct pack *pack, struct fact fact,
		     struct str topic)
{
	const struct group *group;

	if (fact.group == INDEX_NONE)
		return str_eq(topic, by_hand) ||
		       is_topic(pack, pack->questions[fact.row].topic, topic);
	group = &pack->groups[fact.group];
	return str_eq(pack_text(pack, group->id), topic) ||
	       is_topic(pack, group->topic, topic);
}

bool topics_cover(const struct topics *topics, const struct pack *pack,
		  struct fact fact)
{
	for (uint32_t i = 0; i < topics->n; i++)
		if (in_topic(pack, fact, topics->all[i]))
			return true;
	return !topics->n;
}

bool topic_exists(const struct pack *pack, struct str topic)
{
	if (str_eq(topic, by_hand))
		return true;
	for (uint32_t i = 0; i < pack->n_topics; i++)
		if (is_topic(pack, i, topic))
			return true;
	for (uint32_t i = 0; i < pack->n_groups; i++)
		if (str_eq(pack_text(pack, pack->groups[i].id), topic))
			return true;
	return false;
}
