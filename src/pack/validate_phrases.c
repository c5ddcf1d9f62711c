#include "base/suggest.h"
#include "pack/form_names.h"
#include "pack/load.h"
#include "pack/validator.h"

#include <stdio.h>

enum { HINT_MOST = 160 };

/* What a title may refer to besides `of` and `as_of`, by kind. */
static const char *const title_placeholders[FACT_KINDS] = {
	[FACT_SERIES] = "on",
	[FACT_LINK] = "what",
	[FACT_NUMBER] = "what",
};

/* A text with placeholders, and what it may refer to. */
struct phrase {
	const struct check *check;
	const struct group *group;
	const struct node *node;
	struct str text;  /* the text of `node` if empty */
	bool is_ask;	  /* any column; else only those of a title */
	bool is_sentence; /* of a built-in form; may refer to a time */
	struct str placeholder;
};

/* {Name} is {name} with a capital first letter. */
static bool names(struct str placeholder, struct str name)
{
	char first;

	if (!placeholder.len || placeholder.len != name.len)
		return false;
	first = placeholder.ptr[0];
	if (first >= 'A' && first <= 'Z')
		first = (char)(first | 0x20);
	return first == name.ptr[0] &&
	       str_eq(str_from(placeholder, 1), str_from(name, 1));
}

static struct str column_id(const struct phrase *p, uint32_t column)
{
	return pack_text(p->check->pack,
			 pack_column(p->check->pack, p->group, column)->id);
}

/* May the text refer to this column? */
static bool may_name(const struct phrase *p, uint32_t column)
{
	const char *placeholder = title_placeholders[p->group->kind];

	if (p->is_ask)
		return true;
	return column == p->group->of ||
	       (placeholder &&
		str_eq(column_id(p, column), str_of(placeholder)));
}

static uint32_t find_column(const struct phrase *p, struct str name)
{
	for (uint32_t i = 0; i < p->group->n_columns; i++)
		if (names(name, column_id(p, i)))
			return i;
	return INDEX_NONE;
}

/* Do sentences of the group have a time in {at}? */
static bool may_have_times(const struct group *group)
{
	return group->kind == FACT_LINK || group->kind == FACT_NUMBER ||
	       group->kind == FACT_LIST;
}

static bool is_builtin(const struct phrase *p, struct str name)
{
	if (names(name, STR("as_of")))
		return p->check->pack->meta.has_as_of;
	if (names(name, STR("of")))
		return p->group->subject != INDEX_NONE;
	if (names(name, STR("plural")))
		return p->is_ask && p->group->plural.len;
	if (names(name, STR("at")))
		return p->is_sentence && may_have_times(p->group);
	return p->is_ask &&
	       (names(name, STR("title")) || names(name, STR("is")));
}

static void unknown_placeholder(const struct phrase *p, struct str name)
{
	struct suggest suggest = suggest_for(name);
	char hint[HINT_MOST];

	for (uint32_t i = 0; i < p->group->n_columns; i++)
		if (may_name(p, i))
			suggest_add(&suggest, column_id(p, i));
	if (p->group->subject != INDEX_NONE)
		suggest_add(&suggest, STR("of"));
	if (p->is_ask)
		suggest_add(&suggest, STR("title"));
	if (names(name, STR("of")))
		snprintf(hint, sizeof(hint),
			 "say what the group is about: `of: ...`");
	else if (names(name, STR("as_of")))
		snprintf(hint, sizeof(hint),
			 "write `as_of: ...` at the top of the pack");
	else if (suggest.best.len)
		snprintf(hint, sizeof(hint), "did you mean {" STR_FMT "}?",
			 STR_ARG(suggest.best));
	else if (find_column(p, name) != INDEX_NONE)
		snprintf(hint, sizeof(hint), "it would give the answer away");
	else
		snprintf(hint, sizeof(hint), "name a column of the group");
	validator_error_in(p->check, p->node, p->placeholder, hint,
			   "there is no value for {" STR_FMT "} here",
			   STR_ARG(name));
}

/* {on.when} and {on.year} are the date with its preposition, and its year. */
static void check_date_part(const struct phrase *p, struct str name, size_t dot)
{
	struct str part = str_from(name, dot + 1);
	uint32_t column = find_column(p, str_head(name, dot));

	if (column == INDEX_NONE || !may_name(p, column)) {
		unknown_placeholder(p, str_head(name, dot));
		return;
	}
	if (pack_column(p->check->pack, p->group, column)->type !=
		    COLUMN_DATE ||
	    (!str_eq(part, STR("when")) && !str_eq(part, STR("year"))))
		validator_error_in(p->check, p->node, p->placeholder,
				   "a date has {on}, {on.when} and {on.year}",
				   "there is no value for {" STR_FMT "} here",
				   STR_ARG(name));
}

/* {is:what} and {was/were:what} agree with a column, or with {of} or {title}.
 */
static void check_agreement(const struct phrase *p, struct str name,
			    size_t colon)
{
	struct str words = str_head(name, colon);
	struct str subject = str_from(name, colon + 1);
	uint32_t column = find_column(p, subject);
	size_t slash = str_find(words, STR("/"));

	if (!p->is_ask ||
	    (!names(words, STR("is")) &&
	     (!slash || slash == SIZE_MAX || slash + 1 == words.len)))
		validator_error_in(
			p->check, p->node, p->placeholder,
			p->is_ask ? "write {is:COLUMN}, or one word for one "
				    "thing and one for several: "
				    "{was/were:COLUMN}"
				  : "in a title or a verb it has no place",
			"no verb agrees like {" STR_FMT "}", STR_ARG(name));
	else if (column == INDEX_NONE && !str_eq(subject, STR("title")) &&
		 !str_eq(subject, STR("of")))
		unknown_placeholder(p, subject);
}

static void check_placeholder(const struct phrase *p, struct str name)
{
	size_t dot = str_find(name, STR("."));
	size_t colon = str_find(name, STR(":"));
	uint32_t column = find_column(p, name);

	if (colon != SIZE_MAX)
		check_agreement(p, name, colon);
	else if (dot != SIZE_MAX)
		check_date_part(p, name, dot);
	else if (column != INDEX_NONE && may_name(p, column) &&
		 pack_column(p->check->pack, p->group, column)->type ==
			 COLUMN_TEXTS)
		validator_error_in(p->check, p->node, p->placeholder,
				   "name one column with one text",
				   "{" STR_FMT "} has several texts",
				   STR_ARG(name));
	else if (!is_builtin(p, name) &&
		 (column == INDEX_NONE || !may_name(p, column)))
		unknown_placeholder(p, name);
}

/* The next placeholder in `*text`, with its braces; false at the end. */
static bool next_placeholder(struct str *text, struct str *placeholder)
{
	size_t open = str_find(*text, STR("{"));
	size_t close;

	if (open == SIZE_MAX)
		return false;
	*text = str_from(*text, open);
	close = str_find(*text, STR("}"));
	*placeholder =
		str_head(*text, close == SIZE_MAX ? text->len : close + 1);
	*text = str_from(*text, placeholder->len);
	return true;
}

static struct str inside(struct str placeholder)
{
	return str_head(str_from(placeholder, 1), placeholder.len - 2);
}

static bool is_closed(struct str placeholder)
{
	return placeholder.len > 2 &&
	       placeholder.ptr[placeholder.len - 1] == '}';
}

static void check_phrase(struct phrase p)
{
	struct str text =
		p.text.len ? p.text : yaml_text(p.check->tree, p.node);

	while (text.len && next_placeholder(&text, &p.placeholder)) {
		if (is_closed(p.placeholder))
			check_placeholder(&p, inside(p.placeholder));
		else
			validator_error_in(p.check, p.node, STR("{"),
					   "write {name}, with a closing brace",
					   "a brace without a name");
	}
}

static const struct node *column_get(const struct check *c,
				     const struct group *group, uint32_t column,
				     struct str key)
{
	const struct node *own = location_node(c->tree, &c->marks->columns,
					       group->first_column + column);

	return yaml_get(c->tree, own ? yaml_next(c->tree, own) : NULL, key);
}

static void check_column_label(const struct check *c, const struct group *group,
			       uint32_t column)
{
	check_phrase((struct phrase){
		.check = c,
		.group = group,
		.node = column_get(c, group, column, STR("label")),
	});
}

static void check_row_verb(const struct check *c, const struct group *group,
			   uint32_t row)
{
	const struct node *map = validator_row_node(c, row);
	const struct node *node = yaml_get(c->tree, map, STR("verb"));

	check_phrase((struct phrase){
		.check = c,
		.group = group,
		.node = node ? node : map,
		.text = pack_verb(c->pack, group, row),
	});
}

static const struct node *ask_get(const struct check *c, uint32_t ask,
				  struct str key)
{
	return yaml_get(c->tree, location_node(c->tree, &c->marks->asks, ask),
			key);
}

void validate_phrases(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];
		struct phrase p = {.check = c, .group = group};

		p.node = validator_group_get(c, group, STR("title"));
		check_phrase(p);
		p.node = validator_group_get(c, group, STR("plural"));
		check_phrase(p);
		p.node = validator_group_get(c, group, STR("verb"));
		check_phrase(p);
		for (uint32_t i = 0; i < group->n_columns; i++)
			check_column_label(c, group, i);
		for (uint32_t i = 0; group->has_verbs && i < group->n_rows; i++)
			check_row_verb(c, group, group->first_row + i);
		p.is_ask = true;
		for (uint32_t i = 0; i < group->n_asks; i++) {
			p.node = ask_get(c, group->first_ask + i, STR("q"));
			check_phrase(p);
			p.node = ask_get(c, group->first_ask + i, STR("why"));
			check_phrase(p);
		}
	}
}

/* The column that a placeholder refers to, in any form, or NONE. */
static uint32_t column_of_placeholder(const struct phrase *p)
{
	struct str name = inside(p->placeholder);
	size_t colon = str_find(name, STR(":"));
	size_t dot = str_find(name, STR("."));

	if (colon != SIZE_MAX)
		return find_column(p, str_from(name, colon + 1));

	return find_column(p, dot == SIZE_MAX ? name : str_head(name, dot));
}

/*
 * A question must not name its answer, and must name the column `needs`, or a
 * part of its date; any column will do for INDEX_NONE.
 */
static bool names_needed(struct phrase p, uint32_t answer, uint32_t needs)
{
	struct str text = yaml_text(p.check->tree, p.node);
	bool found = false;

	while (next_placeholder(&text, &p.placeholder)) {
		bool agrees = str_find(p.placeholder, STR(":")) != SIZE_MAX;
		uint32_t column = is_closed(p.placeholder)
					  ? column_of_placeholder(&p)
					  : INDEX_NONE;

		if (column == answer && column != INDEX_NONE)
			validator_error_in(
				p.check, p.node, p.placeholder,
				"name another column, or ask for one",
				"the question gives its answer away");
		/* A verb names nothing; an unknown placeholder has already been
		 * reported. */
		if (agrees)
			continue;
		found = found ||
			(needs == INDEX_NONE ? column != INDEX_NONE
					     : column == needs) ||
			!is_closed(p.placeholder) ||
			(column == INDEX_NONE &&
			 !is_builtin(&p, inside(p.placeholder)));
	}
	return found;
}

static void check_ask(const struct check *c, const struct group *group,
		      uint32_t index)
{
	struct phrase p = {
		.check = c,
		.group = group,
		.node = ask_get(c, index, STR("q")),
		.is_ask = true,
	};

	if (!names_needed(p, c->pack->asks[index].answer, INDEX_NONE) && p.node)
		validator_error(c, p.node, "name a column of the row in braces",
				"the question could be about any row");
}

/* Does the sentence say what its row is about? For some kinds every row
 * does. */
static bool names_subject(const struct phrase *p)
{
	struct str text = yaml_text(p->check->tree, p->node);
	struct str title = pack_text(p->check->pack, p->group->title);
	struct str of = STR("{of}");

	return p->group->of == INDEX_NONE || p->group->kind == FACT_EVENT ||
	       p->group->kind == FACT_LINK || p->group->kind == FACT_NUMBER ||
	       str_find(text, of) != SIZE_MAX ||
	       str_find(text, STR("{Of}")) != SIZE_MAX ||
	       (str_find(title, of) != SIZE_MAX &&
		str_find(text, STR("{title}")) != SIZE_MAX);
}

static uint32_t column_of_rule(uint16_t rule, uint32_t self)
{
	if (rule == NAMES_SELF)
		return self;
	return rule == NAMES_NONE ? INDEX_NONE : rule;
}

/* One sentence, for the column `self` or for the group. */
static void check_sentence(struct phrase p, enum role role, uint32_t self)
{
	struct role_rule rule = kinds[p.group->kind].roles[role];
	uint32_t needs = column_of_rule(rule.needs, self);
	char hint[HINT_MOST];
	bool found;

	if (!rule.is_there)
		return;
	check_phrase(p);
	if (role == ROLE_SAY)
		return;
	found = names_needed(p, column_of_rule(rule.answer, self), needs);
	if (needs != INDEX_NONE && !found) {
		snprintf(hint, sizeof(hint), "name {" STR_FMT "}",
			 STR_ARG(column_id(&p, needs)));
		validator_error(p.check, p.node, hint,
				"the question could be about any row");
	} else if (!names_subject(&p)) {
		validator_error(p.check, p.node, "name {of}",
				"the question could be about any row");
	}
}

/* The value of `ask:`, which is one sentence or a map of them. */
static void check_sentences(struct phrase p, const struct node *ask,
			    uint32_t self)
{
	p.is_ask = true;
	p.is_sentence = true;
	if (ask && ask->kind == NODE_SCALAR) {
		p.node = ask;
		check_sentence(p, ROLE_VALUE, self);
		return;
	}
	for (enum role role = ROLE_NONE + 1; role < ROLES; role++) {
		p.node = yaml_get(p.check->tree, ask, load_role_name(role));
		if (p.node)
			check_sentence(p, role, self);
	}
}

static bool has_sentence(const struct group *group)
{
	for (enum role role = ROLE_NONE + 1; role < ROLES; role++)
		if (group->ask[role].len)
			return true;
	return false;
}

/* One sentence cannot suit several verbs. */
static void check_has_no_verbs(const struct check *c, const struct group *group)
{
	if (group->has_verbs && has_sentence(group))
		validator_error(c, validator_group_get(c, group, STR("ask")),
				"leave it out, or put the rows with verbs into "
				"a group of their own",
				"these phrases also ask about rows with verbs "
				"of their own");
}

void validate_sentences(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];
		struct phrase p = {.check = c, .group = group};

		check_has_no_verbs(c, group);
		check_sentences(p, validator_group_get(c, group, STR("ask")),
				INDEX_NONE);
		for (uint32_t i = 0; i < group->n_columns; i++)
			check_sentences(p, column_get(c, group, i, STR("ask")),
					i);
	}
}

void validate_asks(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		for (uint32_t i = 0; i < c->pack->groups[g].n_asks; i++)
			check_ask(c, &c->pack->groups[g],
				  c->pack->groups[g].first_ask + i);
}

/* The built-in sentences of these kinds use the title or the verb. */
void validate_titles(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];
		const struct node *node = validator_group_node(c, group);
		struct str kind = kind_name((enum fact_kind)group->kind);

		if (group->title.len || group->verb.len ||
		    !group_has_forms(group) || group->kind == FACT_EVENT ||
		    has_sentence(group) ||
		    validator_group_get(c, group, STR("verb")))
			continue;
		if (group->kind == FACT_RENAME)
			validator_error(c, node,
					"write what it is, like `title: the "
					"ruling party`",
					"a group of names without a title");
		else
			validator_warning(
				c, WARN_NO_TITLE, node,
				"write `title: ...`, a noun phrase",
				"without a title nothing is asked about "
				"a " STR_FMT,
				STR_ARG(kind));
	}
}
