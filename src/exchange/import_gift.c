/*
 * GIFT, the text format of Moodle: `::name:: stem {=right ~wrong}`, with blank
 * lines between questions.
 */
#include "base/strbuf.h"
#include "exchange/importing.h"
#include "exchange/plain_text.h"

#include <strings.h>

/* How a text is written: as its [marker] says. */
enum markup { MARKUP_HTML, MARKUP_PLAIN };

struct gift {
	struct importing *importing;
	uint32_t line;	     /* of the file */
	struct strbuf block; /* one question without its comments */
	uint32_t block_line; /* on which the question begins */
	struct strbuf category;
	struct strbuf id;  /* [id:...] in a comment */
	struct strbuf tag; /* the first [tag:...] that is no level */
	uint32_t level;
	enum markup markup; /* of the stem, and of texts without a marker */
	bool has_partial;   /* an answer that is partly right */
	bool has_feedback;  /* on a wrong one */
};

/* Where an unescaped `c` stands, or SIZE_MAX. */
static size_t find_sign(struct str text, char c)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '\\')
			i++;
		else if (text.ptr[i] == c)
			return i;
	}
	return SIZE_MAX;
}

/* `\=` is `=`, `\n` a new line; other backslashes stay. */
static struct str unescaped(struct gift *g, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str made;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];
		char next = i + 1 < text.len ? text.ptr[i + 1] : '\0';

		if (c == '\\' && next && strchr("~=#{}:\\", next))
			strbuf_addc(&out, next);
		else if (c == '\\' && next == 'n')
			strbuf_addc(&out, '\n');
		else
			strbuf_addc(&out, c);
		i += c == '\\' && next && strchr("~=#{}:\\n", next);
	}
	made = arena_copy(&g->importing->scratch, strbuf_str(&out));
	strbuf_finish(&out);
	return made;
}

/* Takes [html] and the like off the front. */
static enum markup take_marker(struct str *text, enum markup otherwise)
{
	static const struct {
		struct str marker;
		enum markup markup;
	} markers[] = {
		{STR("[html]"), MARKUP_HTML},
		{STR("[moodle]"), MARKUP_HTML},
		{STR("[auto]"), MARKUP_HTML},
		{STR("[plain]"), MARKUP_PLAIN},
		{STR("[markdown]"), MARKUP_PLAIN},
	};

	*text = str_trim(*text);
	for (size_t i = 0; i < sizeof(markers) / sizeof(*markers); i++)
		if (str_starts(*text, markers[i].marker)) {
			*text = str_from(*text, markers[i].marker.len);
			return markers[i].markup;
		}
	return otherwise;
}

/* A text as it is meant, without a marker as `otherwise` says; adds what it
 * lost to `*lost`. */
static struct str read_text_as(struct gift *g, struct str text,
			       enum markup otherwise, unsigned *lost)
{
	enum markup markup = take_marker(&text, otherwise);

	text = unescaped(g, text);
	return markup == MARKUP_HTML ? importing_html(g->importing, text, lost)
				     : text;
}

static struct str read_text(struct gift *g, struct str text, unsigned *lost)
{
	return read_text_as(g, text, g->markup, lost);
}

/* The text before an unescaped `#`, and the feedback behind it. */
static struct str take_feedback(struct str *text)
{
	size_t at = find_sign(*text, '#');
	struct str feedback =
		at == SIZE_MAX ? STR_NONE : str_from(*text, at + 1);

	*text = str_head(*text, at);
	return feedback;
}

/* One answer: its sign, its share of the mark in per cent, its text and
 * feedback. */
struct gift_answer {
	bool is_equal; /* `=`, else `~` */
	bool has_share;
	int share;
	struct str text;
	struct str feedback;
};

/* %50% or %-33.333%: its whole part, and 1 for less. */
static void take_share(struct gift_answer *answer)
{
	struct str rest = str_trim(answer->text);
	struct str inside = str_from(rest, 1);
	size_t end = str_find(inside, STR("%"));
	bool is_fraction = false;
	int share = 0;

	if (!str_starts(rest, STR("%")) || end == SIZE_MAX || !end || end > 9)
		return;
	inside = str_head(inside, end);
	for (size_t i = inside.ptr[0] == '-'; i < inside.len; i++) {
		char c = inside.ptr[i];

		if (c == '.' || c == ',')
			is_fraction = true;
		else if (c < '0' || c > '9')
			return;
		else if (!is_fraction)
			share = share * 10 + (c - '0');
		else if (c != '0' && !share)
			share = 1;
	}
	answer->has_share = true;
	answer->share = inside.ptr[0] == '-' ? -share : share;
	answer->text = str_from(rest, end + 2);
}

/* The next answer, from its sign to the next sign. */
static bool next_answer(struct str *rest, struct gift_answer *answer)
{
	size_t end = 1;

	*rest = str_trim(*rest);
	if (!rest->len)
		return false;
	*answer = (struct gift_answer){.is_equal = rest->ptr[0] == '='};
	if (rest->ptr[0] != '=' && rest->ptr[0] != '~')
		end = 0;
	*rest = str_from(*rest, end);
	for (end = 0; end < rest->len; end++) {
		if (rest->ptr[end] == '\\')
			end++;
		else if (rest->ptr[end] == '=' || rest->ptr[end] == '~')
			break;
	}
	answer->text = str_head(*rest, end);
	*rest = str_from(*rest, end);
	answer->feedback = take_feedback(&answer->text);
	take_share(answer);
	return true;
}

/* Adds a right answer, whose text is read already. */
static void add_right(struct gift *g, struct asked *a,
		      const struct gift_answer *answer, struct str text)
{
	unsigned lost = 0;

	*vec_push(&a->right) = text;
	if (!a->why.len && answer->feedback.len)
		a->why = read_text(g, answer->feedback, &lost);
}

/* Is it worth the whole mark by itself? */
static bool is_whole(const struct gift_answer *answer)
{
	return answer->has_share ? answer->share == 100 : answer->is_equal;
}

/* Is one option enough: has one an `=`, or the whole mark? */
static bool one_is_enough(struct str answers)
{
	struct gift_answer answer;

	while (next_answer(&answers, &answer))
		if (answer.is_equal || is_whole(&answer))
			return true;
	return false;
}

/* Where one is enough, a smaller share is for what is nearly right; else all
 * with a share are right together. */
static void read_choice(struct gift *g, struct str answers)
{
	struct asked *a = &g->importing->asked;
	bool is_single = one_is_enough(answers);
	struct gift_answer answer;

	a->kind = IMPORTED_CHOICE;
	while (!asked_is_full(a) && next_answer(&answers, &answer)) {
		if (is_whole(&answer) || (answer.share > 0 && !is_single))
			add_right(g, a, &answer,
				  read_text(g, answer.text, &a->lost));
		else if (answer.share > 0)
			g->has_partial = true;
		else
			*vec_push(&a->wrong) =
				read_text(g, answer.text, &a->lost);
		g->has_feedback |= !answer.is_equal && answer.feedback.len;
	}
	if (is_single && a->right.n > 1) {
		a->right.n = 0;
		asked_drop(a, "several options, each of which is right alone");
	}
}

/* Short answers are plain text. */
static void read_typed(struct gift *g, struct str answers)
{
	struct asked *a = &g->importing->asked;
	struct gift_answer answer;

	a->kind = IMPORTED_TYPED;
	while (!asked_is_full(a) && next_answer(&answers, &answer)) {
		struct str text;

		if (answer.has_share && answer.share < 100) {
			g->has_partial |= answer.share > 0;
			continue;
		}
		text = read_text_as(g, answer.text, MARKUP_PLAIN, &a->lost);
		if (importing_unstar(g->importing, &text))
			asked_drop(a, "an answer with a * for any letters");
		else
			add_right(g, a, &answer, text);
	}
}

/* `3.14:0.01`, `1..5` or `=3:0 =%50%4:1`; a range is one only if it has a
 * width. What follows a `~` is said to all other answers. */
static void read_figure(struct gift *g, struct str answers)
{
	struct asked *a = &g->importing->asked;
	size_t wrong = find_sign(answers, '~');
	struct gift_answer answer;

	a->kind = IMPORTED_TYPED;
	g->has_feedback |= wrong != SIZE_MAX;
	answers = str_head(answers, wrong);
	while (!asked_is_full(a) && next_answer(&answers, &answer)) {
		size_t colon = str_find(answer.text, STR(":"));
		struct str width =
			colon == SIZE_MAX
				? STR_NONE
				: str_trim(str_from(answer.text, colon + 1));
		uint64_t none = 1;

		if (str_find(answer.text, STR("..")) != SIZE_MAX) {
			asked_drop(a, "a range of figures");
			continue;
		}
		if (answer.has_share && answer.share < 100) {
			g->has_partial |= answer.share > 0;
			continue;
		}
		add_right(g, a, &answer,
			  read_text_as(g, str_head(answer.text, colon),
				       MARKUP_PLAIN, &a->lost));
		if (width.len && (!str_to_u64(width, &none) || none))
			asked_drop(a, "a tolerance");
	}
}

/* `T`, `FALSE`, with what is said to a wrong answer and to a right one. */
static bool read_truth(struct gift *g, struct str answers)
{
	static const char *const words[] = {"T", "TRUE", "F", "FALSE"};
	struct asked *a = &g->importing->asked;
	struct str word = answers;
	struct str wrong = take_feedback(&word);
	struct str right = take_feedback(&wrong);
	unsigned lost = 0;

	word = str_trim(word);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (word.len != strlen(words[i]) ||
		    strncasecmp(word.ptr, words[i], word.len) != 0)
			continue;
		a->kind = IMPORTED_TRUTH;
		*vec_push(&a->right) = i < 2 ? STR("true") : STR("false");
		if (str_trim(right).len)
			a->why = read_text(g, right, &lost);
		g->has_feedback |= str_trim(wrong).len > 0;
		return true;
	}
	return false;
}

/* What kind of question these answers make that a pack cannot hold, or NULL. */
static const char *unheld(struct str answers)
{
	if (!answers.len)
		return "an essay";
	if (answers.ptr[0] != '#' && find_sign(answers, '~') == SIZE_MAX &&
	    find_sign(answers, '=') != SIZE_MAX &&
	    str_find(answers, STR("->")) != SIZE_MAX)
		return "pairs to match";
	return NULL;
}

/* The answers between the braces. */
static void read_answers(struct gift *g, struct str answers)
{
	if (answers.ptr[0] == '#')
		read_figure(g, str_from(answers, 1));
	else if (find_sign(answers, '~') != SIZE_MAX)
		read_choice(g, answers);
	else if (!read_truth(g, answers))
		read_typed(g, answers);
}

/* `####` before the closing brace begins what is said to all answers. */
static void take_general_feedback(struct gift *g, struct str *answers)
{
	struct asked *a = &g->importing->asked;
	size_t at = str_find(*answers, STR("####"));
	struct str feedback;
	unsigned lost = 0;

	if (at == SIZE_MAX || (at && answers->ptr[at - 1] == '\\'))
		return;
	feedback = str_from(*answers, at + 4);
	*answers = str_trim(str_head(*answers, at));
	a->why = read_text(g, feedback, &lost);
}

static void take_name(struct str *text)
{
	size_t end;

	if (!str_starts(*text, STR("::")))
		return;
	end = 2;
	while (end < text->len && !str_starts(str_from(*text, end), STR("::")))
		end += text->ptr[end] == '\\' ? 2 : 1;
	if (end < text->len)
		*text = str_trim(str_from(*text, end + 2));
}

/* The stem: with a gap where its answers stand inside it. */
static struct str read_stem(struct gift *g, struct str before, struct str after)
{
	struct asked *a = &g->importing->asked;
	struct strbuf stem = STRBUF_INIT;
	struct str made;

	g->markup = take_marker(&before, MARKUP_HTML);
	strbuf_add(&stem, read_text(g, before, &a->lost));
	if (str_trim(after).len) {
		strbuf_addz(&stem, " _____");
		if (strchr(" \t\n", after.ptr[0]))
			strbuf_addc(&stem, ' ');
		strbuf_add(&stem, read_text(g, after, &a->lost));
	}
	made = arena_copy(&g->importing->scratch, strbuf_str(&stem));
	strbuf_finish(&stem);
	return made;
}

static void report_parts(struct gift *g)
{
	struct asked *a = &g->importing->asked;

	if (g->has_partial)
		asked_drop(a, "a partly right answer");
	if (g->has_feedback)
		asked_drop(a, "what is said to a wrong answer");
}

/* Divides `stem {answers} stem`; the reason if it has no answers. */
static const char *divide(struct str text, struct str *before,
			  struct str *answers, struct str *after)
{
	size_t open = find_sign(text, '{');
	size_t length = find_sign(str_from(text, open), '}');

	if (open == SIZE_MAX)
		return "a text without an answer";
	if (length == SIZE_MAX)
		return "a brace { that is not closed before the next empty "
		       "line";
	*before = str_head(text, open);
	*answers = str_trim(str_from(str_head(text, open + length), open + 1));
	*after = str_from(text, open + length + 1);
	return NULL;
}

static void read_question(struct gift *g, struct str text)
{
	struct importing *i = g->importing;
	struct asked *a = &i->asked;
	struct str before;
	struct str answers;
	struct str after;
	const char *wrong;

	asked_begin(a, g->block_line, IMPORTED_CHOICE);
	g->has_partial = g->has_feedback = false;
	take_name(&text);
	wrong = divide(text, &before, &answers, &after);
	if (!wrong) {
		a->q = read_stem(g, before, after);
		take_general_feedback(g, &answers);
		wrong = unheld(answers);
	}
	if (wrong) {
		importing_leave_out(i, a->at, wrong);
		return;
	}
	read_answers(g, answers);
	report_parts(g);
	a->topic = strbuf_str(&g->tag);
	a->category = strbuf_str(&g->category);
	a->level = g->level;
	a->id = strbuf_str(&g->id);
	importing_add(i, a);
}

/* The last part of a path of categories, without what Moodle calls them. */
static void take_category(struct gift *g, struct str path)
{
	strbuf_reset(&g->category);
	strbuf_add(&g->category, importing_topic(str_trim(path)));
}

/* The next `[key:value]` in a comment. */
static bool next_tag(struct str *comment, struct str key, struct str *value)
{
	size_t at = str_find(*comment, key);
	size_t end;

	if (at == SIZE_MAX)
		return false;
	*comment = str_from(*comment, at + key.len);
	end = str_find(*comment, STR("]"));
	*value = str_head(*comment, end);
	return end != SIZE_MAX;
}

/* `// [id:x] [tag:Rivers] [tag:level 2]` before a question. */
static void take_comment(struct gift *g, struct str comment)
{
	struct str rest = comment;
	struct str value;

	if (!g->id.len && next_tag(&rest, STR("[id:"), &value))
		strbuf_add(&g->id, value);
	rest = comment;
	while (next_tag(&rest, STR("[tag:"), &value)) {
		uint32_t level = importing_level(value);

		if (level)
			g->level = level;
		else if (!g->tag.len)
			strbuf_add(&g->tag, value);
	}
}

/* Takes one line of a question; false if it is an empty one, which ends it. */
static bool take_line(struct gift *g, struct str line)
{
	line = str_trim(line);
	if (!line.len)
		return false;
	if (str_starts(line, STR("//"))) {
		take_comment(g, line);
		return true;
	}
	if (!g->block.len && str_starts(line, STR("$CATEGORY:"))) {
		take_category(g, str_from(line, 10));
		return true;
	}
	if (!g->block.len)
		g->block_line = g->line;
	strbuf_add(&g->block, line);
	strbuf_addc(&g->block, '\n');
	return true;
}

static void end_block(struct gift *g)
{
	if (g->block.len)
		read_question(g, strbuf_str(&g->block));
	strbuf_reset(&g->block);
	strbuf_reset(&g->id);
	strbuf_reset(&g->tag);
	g->level = 0;
}

void import_gift(struct importing *i)
{
	struct gift g = {.importing = i, .line = 1};
	struct str rest = importing_text(i);
	struct str line;

	while (!importing_is_full(i) && str_split(&rest, '\n', &line)) {
		if (!take_line(&g, line))
			end_block(&g);
		g.line++;
	}
	end_block(&g);
	strbuf_finish(&g.block);
	strbuf_finish(&g.category);
	strbuf_finish(&g.id);
	strbuf_finish(&g.tag);
}
