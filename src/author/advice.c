#include "author/advice.h"

#include "author/title_words.h"
#include "base/mention.h"
#include "base/strbuf.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "pack/bare_title.h"
#include "pack/form_names.h"
#include "pack/kind.h"
#include "question/ask_name.h"
#include "question/link_time.h"
#include "question/order_words.h"

/* Questions about an order need at least this many events. */
enum { ORDER_LEAST = 3 };

struct advising {
	const struct pack *pack;
	const struct phrases *phrases;
	const struct source *source;
	struct diags *diags;
	struct strbuf text; /* folded text of the current row or group */
};

static struct span group_span(const struct group *group)
{
	return (struct span){group->line, group->column, group->id.len};
}

/* The file that a group or a question by hand stands in. */
static const struct source *part_of(const struct advising *a, uint32_t part)
{
	return source_file(a->source, part);
}

static bool has_form(const struct group *group, const char *id)
{
	return !form_names_has((enum fact_kind)group->kind, group->left_out,
			       str_of(id));
}

static struct str cell_text(const struct pack *pack, const struct value *cell)
{
	if (cell->kind == VALUE_TEXT)
		return pack_value_text(pack, cell);
	return cell->kind == VALUE_THING ? pack_thing_name(pack, cell->a)
					 : STR_NONE;
}

static struct str row_name(const struct advising *a, const struct group *group,
			   uint32_t row)
{
	return cell_text(a->pack, pack_cell(a->pack, group, row,
					    kinds[group->kind].own));
}

static bool ends_like_one_of(struct str word, struct str endings)
{
	struct str ending;

	while (str_split(&endings, ' ', &ending))
		if (word.len > ending.len && str_ends(word, ending))
			return true;
	return false;
}

static struct str without_s(struct str word)
{
	return str_head(word, word.len - str_ends(word, STR("s")));
}

/* Does the name of the row contain a word for something that takes place? */
static bool names_happening(struct advising *a, const struct group *group,
			    uint32_t row)
{
	struct str words = phrases_get(a->phrases, STR("happenings.words"));
	struct str endings = phrases_get(a->phrases, STR("happenings.endings"));
	struct str rest;
	struct str word;

	strbuf_reset(&a->text);
	utf8_fold(&a->text, row_name(a, group, row));
	rest = strbuf_str(&a->text);
	while (utf8_next_word(&rest, &word))
		if (str_is_one_of(word, words) ||
		    str_is_one_of(without_s(word), words) ||
		    ends_like_one_of(without_s(word), endings))
			return true;
	return false;
}

static bool are_people(const struct advising *a, const struct group *group)
{
	const struct column *column = pack_column(a->pack, group, EVENT_WHAT);

	return column->type == COLUMN_THING &&
	       a->pack->types[column->things].people;
}

/* "In what year did Titan take place?" */
static void check_happenings(struct advising *a, const struct group *group)
{
	uint32_t odd = 0;

	if (group->kind != FACT_EVENT || group->ask[ROLE_ON].len ||
	    !phrases_get(a->phrases, STR("happenings.words")).len)
		return;
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;

		odd += !pack_verb(a->pack, group, row).len &&
		       (are_people(a, group) ||
			!names_happening(a, group, row));
	}
	if (2 * odd > group->n_rows)
		source_warning(
			part_of(a, group->part), a->diags, WARN_NO_HAPPENING,
			group_span(group),
			"give the group a `verb`, like `was discovered`, or "
			"name what happened: the discovery of Titan",
			"these do not look like events");
}

/* Does any thing of the group have several rows, so the author knows it can? */
static bool has_repeats(const struct advising *a, const struct group *group)
{
	struct strmap names = STRMAP_INIT;
	bool is_new = true;

	for (uint32_t i = 0; is_new && i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;

		if (a->pack->rows[row].is_open)
			break;
		strmap_put(&names, row_name(a, group, row), &is_new);
	}
	is_new = is_new && names.items.n == group->n_rows;
	strmap_finish(&names);
	return !is_new;
}

/* For a link or an event, the pack's silence is taken as deliberate. */
static bool takes_for_granted(const struct advising *a,
			      const struct group *group)
{
	return (group->kind == FACT_EVENT || group->kind == FACT_LINK) &&
	       !group->is_complete_said && !group->is_unique &&
	       !group->has_times && !has_repeats(a, group);
}

static void check_repeating(struct advising *a, const struct group *group)
{
	struct str words = phrases_get(a->phrases, group->kind == FACT_EVENT
							   ? STR("recurring")
							   : STR("repeating"));
	struct str rest;
	struct str word;

	if (!takes_for_granted(a, group))
		return;
	strbuf_reset(&a->text);
	utf8_fold(&a->text, pack_text(a->pack, group->verb.len ? group->verb
							       : group->title));
	rest = strbuf_str(&a->text);
	while (utf8_next_word(&rest, &word)) {
		if (!str_is_one_of(word, words))
			continue;
		source_warning(part_of(a, group->part), a->diags,
			       WARN_MAY_REPEAT, group_span(group),
			       "write `complete: each` if none is missing, "
			       "else `complete: no`",
			       "a thing may have several of these, and others "
			       "would be offered as wrong: `" STR_FMT "`",
			       STR_ARG(word));
		return;
	}
}

static bool changes(const struct advising *a, const struct group *group)
{
	struct maker m = {
		.pack = a->pack, .phrases = a->phrases, .group = group};

	return link_changes(&m);
}

static bool has_day(const struct advising *a, const struct group *group)
{
	for (uint32_t i = 0; i < group->n_rows; i++) {
		const struct extra *extra =
			pack_extra(a->pack, group->first_row + i);

		if (extra && extra->has_on)
			return true;
	}
	return group->has_on;
}

/* "Who is a winner of the Oscar?", though the row says in which year. */
static void check_days(struct advising *a, const struct group *group)
{
	if ((group->kind != FACT_LINK && group->kind != FACT_NUMBER) ||
	    group->changes || !has_day(a, group) || changes(a, group))
		return;
	source_warning(part_of(a, group->part), a->diags, WARN_DAY_UNUSED,
		       group_span(group),
		       "write `changes: yes` to ask about that day, else "
		       "`changes: no`, or leave `on` out",
		       "`on` is not asked about: the group does not change");
}

/* "What was the age at death of Mozart on 31 December 2024?" */
static void check_figures(struct advising *a, const struct group *group)
{
	struct str title = pack_text(a->pack, group->title);

	if (group->kind != FACT_NUMBER || group->changes ||
	    !a->pack->meta.has_as_of || has_day(a, group) ||
	    !changes(a, group) ||
	    mentions_any(title, phrases_get(a->phrases, STR("changing"))))
		return;
	source_warning(part_of(a, group->part), a->diags, WARN_MAY_CHANGE,
		       group_span(group),
		       "write `changes: no` if they stay as they are, else "
		       "`changes: yes`",
		       "these figures are asked about on the day of `as_of`, "
		       "since they could change");
}

/* "What is the Which city of the bridge?" */
static bool begins_question(struct advising *a, struct str title)
{
	struct str rest;
	struct str word = STR_NONE;

	strbuf_reset(&a->text);
	utf8_fold(&a->text, title);
	rest = strbuf_str(&a->text);
	utf8_next_word(&rest, &word);
	return str_is_one_of(word,
			     phrases_get(a->phrases, STR("question-words")));
}

static void check_question(struct advising *a, const struct group *group,
			   struct str text)
{
	const struct source *part = part_of(a, group->part);

	if (begins_question(a, text))
		source_warning(
			part, a->diags, WARN_QUESTION_TITLE, group_span(group),
			"write what is asked for, like `city`; a "
			"question of your own goes under `ask`",
			"a title that asks: `" STR_FMT "`", STR_ARG(text));
	else if (str_find(text, STR("?")) != SIZE_MAX)
		source_warning(part, a->diags, WARN_QUESTION_TITLE,
			       group_span(group),
			       "leave it out: the words stand inside questions",
			       "a question mark: `" STR_FMT "`", STR_ARG(text));
}

static void check_questions(struct advising *a, const struct group *group)
{
	const struct text texts[] = {group->title, group->plural, group->verb};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		check_question(a, group, pack_text(a->pack, texts[i]));
}

/* Is `many` the word `one` with an ending: dogs, buses, cities? */
static bool is_plural_of(struct str many, struct str one)
{
	return one.len > 1 && many.len > one.len &&
	       str_starts(many, str_head(one, one.len - 1));
}

/* "hunting dog" and "hunting dogs", of which one word differs. */
static bool differ_in_number(struct str one, struct str many)
{
	struct str a = STR_NONE;
	struct str b = STR_NONE;
	uint32_t n = 0;

	while (str_split(&one, ' ', &a)) {
		if (!str_split(&many, ' ', &b))
			return false;
		if (!str_eq(a, b) && (n++ || !is_plural_of(b, a)))
			return false;
	}
	return n && !str_split(&many, ' ', &b);
}

/* Does the title end in the noun of the type: "hunting dog", of dogs? */
static bool ends_in_noun(const struct advising *a, const struct group *group,
			 struct str title, bool many)
{
	const struct column *column = pack_column(a->pack, group, LIST_WHAT);
	const struct thing_type *type;
	struct str noun;

	if (column->type != COLUMN_THING)
		return false;
	type = &a->pack->types[column->things];
	noun = pack_text(a->pack, many ? type->many : type->one);
	return noun.len && str_eq(last_word(title), last_word(noun));
}

/* The nouns of a list that are several, "binding knots", unlike the adjectives
 * "venomous" and "in blood". */
static bool is_several(struct advising *a, struct str title)
{
	struct str endings = phrases_get(a->phrases, STR("nouns.several"));
	struct str others = phrases_get(a->phrases, STR("nouns.not-several"));
	struct str word = last_word(title);

	return ends_like_one_of(word, endings) &&
	       !ends_like_one_of(word, others);
}

/* "Which of these is hunting dog?", "Which of these is binding knots?" */
static void check_list_title(struct advising *a, const struct group *group)
{
	struct str title = pack_text(a->pack, group->title);
	struct str plural = pack_text(a->pack, group->plural);
	struct str rest = title;
	struct str word = STR_NONE;
	bool many;

	str_split(&rest, ' ', &word);
	if (group->kind != FACT_LIST || !title.len || group->verb.len ||
	    str_is_one_of(word, phrases_get(a->phrases, STR("nouns.before"))))
		return;
	many = ends_in_noun(a, group, title, true) ||
	       (str_eq(title, plural) && is_several(a, title));
	if (many)
		source_warning(
			part_of(a, group->part), a->diags, WARN_LIST_TITLE,
			group_span(group),
			"write what one of them is, with `a`; several "
			"stand under `plural`",
			"a title in the plural: which of these is `" STR_FMT
			"`?",
			STR_ARG(title));
	else if (differ_in_number(title, plural) ||
		 ends_in_noun(a, group, title, false))
		source_warning(part_of(a, group->part), a->diags,
			       WARN_LIST_TITLE, group_span(group),
			       "write `a` in front",
			       "a title without an article: which of these is "
			       "`" STR_FMT "`?",
			       STR_ARG(title));
}

/* A sentence of the author's that says of no day what changes. */
static struct str sentence_without_time(const struct advising *a,
					const struct group *group)
{
	static const enum role roles[] = {ROLE_VALUE, ROLE_WHAT};

	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++) {
		struct str text = pack_text(a->pack, group->ask[roles[i]]);

		if (text.len && str_find(text, STR("{at}")) == SIZE_MAX)
			return text;
	}
	return STR_NONE;
}

static void check_own_times(struct advising *a, const struct group *group)
{
	struct str text = sentence_without_time(a, group);

	if (text.len && changes(a, group))
		source_warning(part_of(a, group->part), a->diags, WARN_NO_TIME,
			       group_span(group),
			       "write {at} where it says when, as in `Where "
			       "does {what} live{at}?`, or `changes: no`",
			       "this is never asked, since the group changes "
			       "and it tells no time: `" STR_FMT "`",
			       STR_ARG(text));
}

static bool is_name_of(const struct advising *a, const struct group *group,
		       struct str title)
{
	for (uint32_t i = 0; i < group->n_rows; i++)
		if (utf8_reads_same(title,
				    row_name(a, group, group->first_row + i)))
			return true;
	return false;
}

/* "What was the language called in 1992?", of several languages. */
static void check_rename(struct advising *a, const struct group *group)
{
	struct str title = pack_text(a->pack, group->title);
	const struct thing_type *type;

	if (group->kind != FACT_RENAME || group->subject == INDEX_NONE ||
	    !title.len)
		return;
	if (is_name_of(a, group, title))
		source_warning(part_of(a, group->part), a->diags,
			       WARN_VAGUE_TITLE, group_span(group),
			       "say which one it is, without its names",
			       "`" STR_FMT
			       "` is one of the names that are asked for",
			       STR_ARG(title));
	if (!title_is_noun(title))
		return;
	type = &a->pack->types[a->pack->things[group->subject].type];
	if (type->n > 1)
		source_warning(
			part_of(a, group->part), a->diags, WARN_VAGUE_TITLE,
			group_span(group),
			"say which one it is, without its names",
			"`" STR_FMT "` could be any of the `" STR_FMT "`",
			STR_ARG(title), STR_ARG(pack_text(a->pack, type->id)));
}

static bool asks_order(const struct group *group)
{
	return (group->kind == FACT_EVENT && has_form(group, "event-order")) ||
	       (group->kind == FACT_RENAME && has_form(group, "rename-order"));
}

static void check_order(struct advising *a, const struct group *group)
{
	uint32_t n = 0;

	if (!asks_order(group) || group->n_rows < ORDER_LEAST)
		return;
	for (uint32_t i = 0; i < group->n_rows; i++)
		n += order_words_tell(a->phrases,
				      row_name(a, group, group->first_row + i));
	if (2 * n > group->n_rows)
		source_warning(part_of(a, group->part), a->diags,
			       WARN_NAME_TELLS_ORDER, group_span(group),
			       "leave these words out of the names, or write "
			       "`forms: {not: order}`",
			       "ordinals or years in the names give the order "
			       "away, so it is not asked");
}

/* Values that cannot be asked for in any other way. */
static void check_lengths(struct advising *a, const struct group *group)
{
	uint32_t n = 0;

	if (group->kind != FACT_LINK || has_form(group, "link-value") ||
	    !has_form(group, "link-value-typed"))
		return;
	for (uint32_t i = 0; i < group->n_rows; i++)
		n += !name_is_typeable(cell_text(
			a->pack, pack_cell(a->pack, group, group->first_row + i,
					   LINK_VALUE)));
	if (n)
		source_warning(
			part_of(a, group->part), a->diags, WARN_LONG_ANSWER,
			group_span(group),
			"shorten them, or also ask with options",
			"some values of this group are too long to type");
}

/* Does the answer have a spelling that people would type? */
static bool can_be_typed(const struct advising *a, const struct value *answer)
{
	const struct thing *thing;

	if (answer->kind != VALUE_THING)
		return name_is_typeable(cell_text(a->pack, answer));
	thing = &a->pack->things[answer->a];
	for (uint32_t i = 0; i < thing->n_spellings; i++)
		if (name_is_typeable(pack_text(
			    a->pack,
			    a->pack->spellings[thing->first_spelling + i])))
			return true;
	return false;
}

/* A question by hand without wrong options has a typed answer. */
static void check_written(struct advising *a, const struct written *written)
{
	const struct value *answer = &a->pack->values[written->first_answer];

	if (written->n_wrong || written->n_also || written->n_answers != 1 ||
	    written->type != WRITTEN_NAME || can_be_typed(a, answer))
		return;
	source_warning(part_of(a, written->part), a->diags, WARN_LONG_ANSWER,
		       (struct span){written->line, 1, 1},
		       "give it `wrong` options, or a shorter answer under "
		       "`also`",
		       "the answer is too long to type");
}

void advice_add(const struct pack *pack, const struct phrases *phrases,
		const struct source *source, struct diags *diags)
{
	struct advising a = {pack, phrases, source, diags, STRBUF_INIT};

	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		if (!group_has_forms(group))
			continue;
		check_happenings(&a, group);
		check_repeating(&a, group);
		check_days(&a, group);
		check_figures(&a, group);
		check_questions(&a, group);
		check_list_title(&a, group);
		check_own_times(&a, group);
		check_rename(&a, group);
		check_order(&a, group);
		check_lengths(&a, group);
	}
	for (uint32_t i = 0; i < pack->n_questions; i++)
		check_written(&a, &pack->questions[i]);
	strbuf_finish(&a.text);
}
