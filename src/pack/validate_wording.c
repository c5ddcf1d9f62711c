/*
 * Titles and figures that are valid but make odd questions.
 */
#include "pack/validator.h"

/* Whole figures in this range without a unit are usually years. */
enum { YEAR_FROM = 1000, YEAR_TO = 2100, YEARS_LEAST = 2 };

static struct str article_of(struct str text)
{
	static const struct str articles[] = {
		STR("the "), STR("a "), STR("an "),
		STR("The "), STR("A "), STR("An "),
	};

	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		if (str_starts(text, articles[i]))
			return str_head(text, articles[i].len - 1);
	return STR_NONE;
}

/* "the the top scorer of 1998" */
static void check_article(const struct check *c, const struct node *node)
{
	struct str text = yaml_text(c->tree, node);
	struct str article = article_of(text);

	if (article.len)
		validator_warning(
			c, WARN_ARTICLE, node,
			"leave it out: the questions add `the` themselves",
			"an article in front: `" STR_FMT "`", STR_ARG(article));
}

/* "Which of these bones is the femur joined to the?" */
static void check_last_article(const struct check *c, const struct node *node,
			       struct str text)
{
	static const struct str articles[] = {STR(" the"), STR(" a"),
					      STR(" an")};

	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		if (node && str_ends(text, articles[i]))
			validator_warning(
				c, WARN_ARTICLE, node,
				"leave it out: a name that needs `the` has "
				"`the: yes`, or its type has",
				"an article at the end: `" STR_FMT "`",
				STR_ARG(str_from(articles[i], 1)));
}

static const struct node *column_get(const struct check *c,
				     const struct group *group, uint32_t column,
				     struct str key)
{
	const struct node *id = location_node(c->tree, &c->marks->columns,
					      group->first_column + column);

	return id ? yaml_get(c->tree, yaml_next(c->tree, id), key) : NULL;
}

/* Does the title follow "the" in questions? With a placeholder for the row it
 * stands alone. */
static bool needs_no_article(const struct check *c, const struct group *group)
{
	struct str title = pack_text(c->pack, group->title);

	switch ((enum fact_kind)group->kind) {
	case FACT_LINK:
	case FACT_NUMBER:
		return str_find(title, STR("{what}")) == SIZE_MAX;
	case FACT_SERIES:
		return str_find(title, STR("{on}")) == SIZE_MAX;
	default:
		return false;
	}
}

/* "What is number of pupils in Red?" A title that names its row stands alone.
 */
static void check_first_article(const struct check *c,
				const struct group *group)
{
	struct str title = pack_text(c->pack, group->title);
	const struct node *node = validator_group_get(c, group, STR("title"));

	/* The author's own sentences may say it in another way. */
	if (group->ask[ROLE_VALUE].len || group->ask[ROLE_SAY].len)
		return;
	if ((group->kind == FACT_LINK || group->kind == FACT_NUMBER) && node &&
	    str_find(title, STR("{what}")) != SIZE_MAX &&
	    !article_of(title).len && title.ptr[0] >= 'a' &&
	    title.ptr[0] <= 'z')
		validator_warning(c, WARN_ARTICLE, node,
				  "write `the` in front: a title with {what} "
				  "stands by itself",
				  "no article in front of this title");
}

void validate_articles(const struct check *c)
{
	if (!str_eq(pack_text(c->pack, c->pack->meta.language), STR("en")))
		return;
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (needs_no_article(c, group))
			check_article(
				c, validator_group_get(c, group, STR("title")));
		check_first_article(c, group);
		check_last_article(c,
				   validator_group_get(c, group, STR("title")),
				   pack_text(c->pack, group->title));
		check_last_article(c,
				   validator_group_get(c, group, STR("verb")),
				   pack_text(c->pack, group->verb));
		if (group->kind == FACT_LIST)
			check_article(c, validator_group_get(c, group,
							     STR("plural")));
		for (uint32_t i = 0; i < group->n_columns; i++)
			check_article(c, column_get(c, group, i, STR("label")));
	}
}

/* "1655" */
static bool is_year_text(struct str text)
{
	uint64_t year;

	return str_to_u64(text, &year) && year >= YEAR_FROM && year <= YEAR_TO;
}

static bool may_be_year(const struct pack *pack, const struct value *cell)
{
	struct number number;

	if (cell->kind == VALUE_TEXT)
		return is_year_text(pack_value_text(pack, cell));
	if (cell->kind != VALUE_NUMBER)
		return false;
	number = pack_value_number(pack, cell);
	return number.qualifier == NUMBER_EXACT && !number.decimals &&
	       !number.power && number.lo >= YEAR_FROM * NUMBER_SCALE &&
	       number.lo <= YEAR_TO * NUMBER_SCALE;
}

static bool are_years(const struct pack *pack, const struct group *group,
		      uint32_t column)
{
	const struct column *c = pack_column(pack, group, column);
	uint32_t n = 0;

	if ((c->type != COLUMN_COUNT && c->type != COLUMN_NUMBER &&
	     (c->type != COLUMN_TEXT || group->kind != FACT_LINK)) ||
	    c->unit.many.len)
		return false;
	for (uint32_t i = 0; i < group->n_rows; i++) {
		const struct value *cell =
			pack_cell(pack, group, group->first_row + i, column);

		if (cell->kind != VALUE_NONE && !may_be_year(pack, cell))
			return false;
		n += cell->kind != VALUE_NONE;
	}
	return n >= YEARS_LEAST;
}

/* An "In what year ...?" question with a figure as its answer. */
static void check_written_year(const struct check *c, uint32_t i)
{
	const struct written *w = &c->pack->questions[i];
	struct str q = pack_text(c->pack, w->q);

	if (w->type != WRITTEN_NUMBER || w->n_answers != 1 ||
	    str_find(q, STR("year ")) == SIZE_MAX ||
	    !may_be_year(c->pack, &c->pack->values[w->first_answer]))
		return;
	validator_warning(
		c, WARN_YEARS,
		location_node(c->tree, &c->marks->values, w->first_answer),
		"write `type: year`", "this figure looks like a year");
}

/* Asking "Is it more or less than 1,100?" about a year. */
void validate_years(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		for (uint32_t i = 0; i < group->n_columns; i++)
			if (are_years(c->pack, group, i))
				validator_warning(
					c, WARN_YEARS,
					validator_cell_node(
						c, group, group->first_row, i),
					"write a year as a date: in a group of "
					"the kind `event`, or a column of the "
					"type `date`; a figure gets a `unit`",
					"these figures look like years");
	}
	for (uint32_t i = 0; i < c->pack->n_questions; i++)
		check_written_year(c, i);
}
