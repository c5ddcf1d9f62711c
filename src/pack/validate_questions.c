#include "base/mention.h"
#include "base/strbuf.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "pack/validator.h"

enum {
	LONGER_BY = 15,	   /* characters by which a right option stands out */
	OPTIONS_LIMIT = 8, /* for a question with several right ones */
};

/* The answers, wrong options and other spellings of one question. */
struct options {
	const struct check *check;
	const struct written *written;
	const struct node *map;
};

static const struct node *value_node(const struct options *o, uint32_t value)
{
	const struct node *node =
		location_node(o->check->tree, &o->check->marks->values, value);

	return node ? node : o->map;
}

/* The text in the pack, or the name of the thing. */
static struct str value_text(const struct options *o, uint32_t value)
{
	const struct value *v = &o->check->pack->values[value];

	if (v->kind == VALUE_THING)
		return pack_thing_name(o->check->pack, v->a);
	return yaml_text(o->check->tree, value_node(o, value));
}

static void fold(const struct options *o, struct strbuf *out, uint32_t value)
{
	utf8_fold(out, str_trim(value_text(o, value)));
}

/* What makes two options the same: their words, or the figure however it is
 * written. Empty if it does not apply. */
enum sameness { BY_WORDS, BY_FIGURE, SAMENESSES };

static struct str sameness(const struct options *o, uint32_t value,
			   enum sameness by, struct arena *arena)
{
	const struct value *v = &o->check->pack->values[value];
	struct strbuf key = STRBUF_INIT;
	struct str kept;

	if (by == BY_WORDS)
		fold(o, &key, value);
	else if (v->kind == VALUE_NUMBER)
		strbuf_addf(&key, "%u %u %u", v->a, v->b, v->qualifier);
	kept = arena_copy(arena, strbuf_str(&key));
	strbuf_finish(&key);
	return kept;
}

/* The options seen so far, and where they were. */
enum place { RIGHT = 1, RULING_WRONG };

struct seen {
	struct strmap at[SAMENESSES];
	struct arena arena;
};

/* Where the same option was seen before; else records it under `place`. */
static enum place seen_in(struct seen *seen, const struct options *o,
			  uint32_t value, enum place place)
{
	enum place before = 0;

	for (enum sameness by = 0; by < SAMENESSES; by++) {
		struct str key = sameness(o, value, by, &seen->arena);
		bool is_new = true;
		uint32_t *at = key.len ? strmap_put(&seen->at[by], key, &is_new)
				       : NULL;

		if (at && is_new)
			*at = place;
		else if (at && (!before || *at == RIGHT))
			before = *at;
	}
	return before;
}

static void check_wrong(const struct options *o)
{
	const struct written *w = o->written;
	struct seen seen = {.arena = ARENA_INIT};

	for (uint32_t i = 0; i < w->n_answers; i++)
		seen_in(&seen, o, w->first_answer + i, RIGHT);
	for (uint32_t i = 0; i < w->n_also; i++)
		seen_in(&seen, o, w->first_also + i, RIGHT);
	for (uint32_t i = 0; i < w->n_wrong; i++) {
		uint32_t wrong = w->first_wrong + i;
		enum place before = seen_in(&seen, o, wrong, RULING_WRONG);

		if (before == RIGHT)
			validator_error(o->check, value_node(o, wrong),
					"leave it out in one of the two places",
					"the answer is also under `wrong`");
		else if (before == RULING_WRONG)
			validator_error(o->check, value_node(o, wrong),
					"keep one of the two",
					"this option is given twice");
	}
	for (enum sameness by = 0; by < SAMENESSES; by++)
		strmap_finish(&seen.at[by]);
	arena_finish(&seen.arena);
}

/* Options that refer to the others cannot be shuffled. */
static void check_all_of(const struct options *o, uint32_t value)
{
	struct str words = mention_of_others(value_text(o, value));

	if (words.len)
		validator_error(o->check, value_node(o, value),
				"write an option that stands by itself",
				"options are shuffled: `" STR_FMT
				"` would mean nothing",
				STR_ARG(words));
}

/* Its length must not give the right option away. */
static void check_length(const struct options *o)
{
	const struct written *w = o->written;
	size_t key = 0;
	size_t longest = 0;

	/* The length of a thing's name is not the author's choice. */
	if (w->n_answers != 1 || !w->n_wrong || w->things != INDEX_NONE)
		return;
	key = utf8_length(value_text(o, w->first_answer));
	for (uint32_t i = 0; i < w->n_wrong; i++) {
		size_t n = utf8_length(value_text(o, w->first_wrong + i));

		longest = n > longest ? n : longest;
	}
	if (key > 2 * longest && key >= longest + LONGER_BY)
		validator_warning(o->check, WARN_ANSWER_STANDS_OUT,
				  value_node(o, w->first_answer),
				  "shorten it, or write the others out",
				  "the answer is far longer than the wrong "
				  "options, which gives it away");
}

static void check_bool(const struct options *o)
{
	static const struct str keys[] = {STR("wrong"), STR("also"),
					  STR("type"), STR("what")};

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		const struct node *node =
			yaml_get(o->check->tree, o->map, keys[i]);

		if (node)
			validator_error(
				o->check, node,
				"leave it out, or quote the answer",
				"a true-or-false question takes no `" STR_FMT
				"`",
				STR_ARG(keys[i]));
	}
}

/* If some of several answers are typed, each needs a name of its own. */
static void check_any(const struct options *o)
{
	static const struct str keys[] = {STR("wrong"), STR("also")};
	const struct written *w = o->written;
	struct seen seen = {.arena = ARENA_INIT};

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		const struct node *node =
			yaml_get(o->check->tree, o->map, keys[i]);

		if (node)
			validator_error(
				o->check, node, "leave it out",
				"a question with `any` takes no `" STR_FMT "`",
				STR_ARG(keys[i]));
	}
	for (uint32_t i = 0; i < w->n_answers; i++)
		if (seen_in(&seen, o, w->first_answer + i, RIGHT))
			validator_error(o->check,
					value_node(o, w->first_answer + i),
					"keep one of the two",
					"this answer is given twice");
	for (enum sameness by = 0; by < SAMENESSES; by++)
		strmap_finish(&seen.at[by]);
	arena_finish(&seen.arena);
}

/* `wrong: A, B, C` is one text. */
static void report_few(const struct check *c, const struct node *wrong)
{
	struct str text = yaml_text(c->tree, wrong);
	struct strbuf hint = STRBUF_INIT;

	if (wrong->kind == NODE_SCALAR && str_find(text, STR(",")) != SIZE_MAX)
		strbuf_addf(&hint, "write a list: `[" STR_FMT "]`",
			    STR_ARG(text));
	else
		strbuf_addz(&hint, "add another, or leave `wrong` out: then "
				   "the answer is typed");
	validator_error(c, wrong, strbuf_text(&hint),
			"fewer than two wrong options");
	strbuf_finish(&hint);
}

/* How many right and wrong options there are. */
static void check_counts(const struct options *o)
{
	const struct written *w = o->written;
	const struct node *answer =
		yaml_get(o->check->tree, o->map, STR("answer"));
	const struct node *wrong =
		yaml_get(o->check->tree, o->map, STR("wrong"));

	/* Errors in a map have already been reported. */
	if (answer->kind == NODE_MAP)
		check_any(o);
	else if (!w->n_answers)
		validator_error(o->check, answer, "write the answer",
				"an empty list of answers");
	else if (w->n_answers > 1 && !w->n_wrong)
		validator_error(o->check, answer,
				"add `wrong`, or other spellings under `also`",
				"several answers, and no wrong options");
	else if (wrong && w->n_answers == 1 && w->n_wrong < 2)
		report_few(o->check, wrong);
	else if (w->n_answers > 1 && w->n_answers + w->n_wrong > OPTIONS_LIMIT)
		validator_error(o->check, answer, "leave some out",
				"more than eight options");
}

static void check_types(const struct options *o)
{
	const struct written *w = o->written;
	const struct node *type = yaml_get(o->check->tree, o->map, STR("type"));

	if (type && w->things != INDEX_NONE)
		validator_error(o->check, type, "leave one of the two out",
				"`type` and `what` do not go together");
	for (uint32_t i = 0; i < w->n_answers; i++) {
		const struct value *v =
			&o->check->pack->values[w->first_answer + i];

		if (v->kind != VALUE_DATE)
			continue;
		if (w->type == WRITTEN_YEAR && !date_year(pack_value_date(v)))
			validator_error(
				o->check, value_node(o, w->first_answer + i),
				"write one year, like 1999", "not one year");
		else if (date_is_open(pack_value_date(v)))
			validator_error(o->check,
					value_node(o, w->first_answer + i),
					"write a date with both ends",
					"the date is open at one end");
		else if (pack_value_date(v).precision > DATE_RANGE)
			validator_error(o->check,
					value_node(o, w->first_answer + i),
					"leave `type` out, and write the other "
					"ways to say it under `also`",
					"a date that is only roughly known "
					"cannot be typed");
	}
}

void validate_options(const struct check *c)
{
	for (uint32_t i = 0; i < c->pack->n_questions; i++) {
		const struct written *w = &c->pack->questions[i];
		const struct node *map =
			location_node(c->tree, &c->marks->questions, i);
		struct options o = {c, w, map};

		if (!map)
			continue;
		if (w->type == WRITTEN_BOOL) {
			check_bool(&o);
			continue;
		}
		check_counts(&o);
		check_types(&o);
		check_wrong(&o);
		check_length(&o);
		for (uint32_t j = 0; j < w->n_answers; j++)
			check_all_of(&o, w->first_answer + j);
		for (uint32_t j = 0; j < w->n_wrong; j++)
			check_all_of(&o, w->first_wrong + j);
	}
}

/* For a person, any longer part of the name is enough. */
static bool leaks(const struct options *o, uint32_t value, struct str stem)
{
	const struct value *v = &o->check->pack->values[value];
	const struct pack *pack = o->check->pack;
	struct str answer = str_trim(value_text(o, value));

	return mentions(stem, answer) ||
	       (v->kind == VALUE_THING &&
		pack->types[pack->things[v->a].type].people &&
		mentions_part(stem, answer));
}

static void check_stem(const struct options *o)
{
	const struct written *w = o->written;
	const struct node *q = yaml_get(o->check->tree, o->map, STR("q"));
	struct str stem = pack_text(o->check->pack, w->q);

	for (uint32_t i = 0; i < w->n_answers; i++)
		if (leaks(o, w->first_answer + i, stem))
			validator_error(o->check,
					value_node(o, w->first_answer + i),
					"write it in other words",
					"the question contains its own answer");
	if (str_find(stem, STR("{")) != SIZE_MAX)
		validator_error_in(
			o->check, q, STR("{"), "write the words themselves",
			"a question written by hand has no placeholders");
}

void validate_questions(const struct check *c)
{
	for (uint32_t i = 0; i < c->pack->n_questions; i++) {
		const struct written *w = &c->pack->questions[i];
		struct options o = {
			c, w, location_node(c->tree, &c->marks->questions, i)};

		if (!o.map)
			continue;
		if (!w->q.len)
			validator_error(c, o.map, "write the question",
					"the question has no words");
		if (w->type != WRITTEN_BOOL)
			check_stem(&o);
	}
}
