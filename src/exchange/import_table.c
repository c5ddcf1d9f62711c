/*
 * Questions that stand in rows.
 */
#include "exchange/import_table.h"

#include "base/utf8.h"
#include "exchange/plain_text.h"

/* Without [sound:name.mp3]. Is something left? */
static bool cut_sounds(struct importing *i, struct str *text)
{
	static const struct str mark = STR("[sound:");
	struct strbuf out = STRBUF_INIT;
	struct str rest = *text;
	size_t at;

	while ((at = str_find(rest, mark)) != SIZE_MAX) {
		size_t end = str_find(str_from(rest, at), STR("]"));

		if (end == SIZE_MAX)
			break;
		strbuf_add(&out, str_head(rest, at));
		rest = str_from(rest, at + end + 1);
	}
	strbuf_add(&out, rest);
	*text = arena_copy(&i->scratch, str_trim(strbuf_str(&out)));
	strbuf_finish(&out);
	return text->len;
}

/* The text of a cell; in HTML, as plain text. */
static struct str cell_text(struct importing *i, const struct table_columns *c,
			    struct str cell, unsigned *lost)
{
	if (c->is_html)
		cell = str_trim(importing_html(i, cell, lost));
	if (!c->is_anki || str_find(cell, STR("[sound:")) == SIZE_MAX)
		return cell;
	if (cut_sounds(i, &cell))
		asked_drop(&i->asked, "a sound");
	else
		*lost |= LOST_SOUND;
	return cell;
}

static bool next_part(struct str *rest, char separator, struct str *part)
{
	while (rest->len) {
		size_t n = 0;

		while (n < rest->len && rest->ptr[n] != separator)
			n++;
		*part = str_trim(str_head(*rest, n));
		*rest = str_from(*rest, n + 1);
		if (part->len)
			return true;
	}
	return false;
}

/* A row that is being read. */
struct row {
	struct importing *importing;
	const struct table_columns *columns;
	struct asked *asked;
	struct str options[TABLE_COLUMNS_MOST];
	uint32_t n_options;
	struct str correct;
	struct str kind; /* as civiq itself writes it */
};

static bool has_lines(struct str cell)
{
	return cell.len && memchr(cell.ptr, '\n', cell.len);
}

/* A list in one cell is divided by lines, else by semicolons. */
static char separator_of(struct str cell)
{
	return has_lines(cell) ? '\n' : ';';
}

static void add_wrong(struct asked *a, struct str cell)
{
	char separator = separator_of(cell);
	struct str part;

	while (!asked_is_full(a) && next_part(&cell, separator, &part))
		*vec_push(&a->wrong) = part;
}

/* "30.9 ± 0.5" is a figure with a tolerance. */
static void add_also(struct asked *a, struct str cell)
{
	char separator = separator_of(cell);
	struct str part;

	while (!asked_is_full(a) && next_part(&cell, separator, &part))
		if (str_find(part, STR(" ± ")) == SIZE_MAX)
			*vec_push(&a->right) = part;
		else
			asked_drop(a, "a tolerance");
}

/* Where the mark of the option with this letter, "; b) ", stands in a list of
 * options on one line; SIZE_MAX if there is none. */
static size_t find_option(struct str list, char letter)
{
	char mark[] = "; b) ";

	mark[2] = letter;
	return str_find(list, str_of(mark));
}

/* All options in one cell: a line each, or "a) Paris; b) Rome", or divided by
 * semicolons. */
static void add_options(struct row *row, struct str list)
{
	char separator = separator_of(list);
	bool is_lettered = separator == ';' && str_starts(list, STR("a) "));
	struct str part;

	if (!is_lettered) {
		while (row->n_options < TABLE_COLUMNS_MOST &&
		       next_part(&list, separator, &part))
			row->options[row->n_options++] = part;
		return;
	}
	for (char letter = 'b'; list.len && letter <= 'z'; letter++) {
		size_t end = find_option(list, letter);

		row->options[row->n_options++] =
			str_from(str_head(list, end), 3);
		list = end == SIZE_MAX ? STR_NONE : str_from(list, end + 2);
	}
}

/* The last part of "geography::early_maps", with blanks. */
static struct str tag_words(struct row *row, struct str tag)
{
	size_t at;
	struct str copy;

	while ((at = str_find(tag, STR("::"))) != SIZE_MAX)
		tag = str_from(tag, at + 2);
	copy = arena_copy(&row->importing->scratch, tag);
	for (size_t i = 0; i < copy.len; i++)
		if (copy.ptr[i] == '_')
			((char *)copy.ptr)[i] = ' ';
	return copy;
}

/* "level_2" is the level, the first other tag the topic. */
static void take_tags(struct row *row, struct str tags)
{
	const char *separators = row->columns->is_anki ? " " : ",;";
	struct asked *a = row->asked;

	while (tags.len) {
		size_t n = 0;
		struct str tag;
		uint32_t level;

		while (n < tags.len && !strchr(separators, tags.ptr[n]))
			n++;
		tag = str_trim(str_head(tags, n));
		tags = str_from(tags, n + 1);
		level = importing_level(tag);
		if (level)
			a->level = level;
		else if (!a->topic.len && tag.len)
			a->topic = row->columns->is_anki ? tag_words(row, tag)
							 : tag;
	}
}

static void take_wrong(struct row *row, struct str text)
{
	if (row->columns->count[HOLDS_WRONG] == 1)
		add_wrong(row->asked, text);
	else
		*vec_push(&row->asked->wrong) = text;
}

static void take_option(struct row *row, struct str text)
{
	if (row->columns->count[HOLDS_OPTION] == 1)
		add_options(row, text);
	else
		row->options[row->n_options++] = text;
}

/* Where a text is kept that is no list; NULL if the role has no such place. */
static struct str *place_of(struct row *row, enum table_role role)
{
	struct asked *a = row->asked;

	switch (role) {
	case HOLDS_QUESTION:
		return &a->q;
	case HOLDS_KIND:
		return &row->kind;
	case HOLDS_CORRECT:
		return &row->correct;
	case HOLDS_WHY:
		return &a->why;
	case HOLDS_TOPIC:
		return &a->topic;
	case HOLDS_ID:
		return &a->id;
	case HOLDS_SOURCE:
		return &a->source;
	default:
		return NULL;
	}
}

/* Of several columns for one text, the first that is not empty counts. */
static void take_cell(struct row *row, enum table_role role, struct str text)
{
	struct asked *a = row->asked;
	struct str *place = place_of(row, role);

	if (place && !place->len)
		*place = text;
	else if (role == HOLDS_ANSWER)
		*vec_push(&a->right) = text;
	else if (role == HOLDS_ALSO)
		add_also(a, text);
	else if (role == HOLDS_WRONG)
		take_wrong(row, text);
	else if (role == HOLDS_OPTION)
		take_option(row, text);
	else if (role == HOLDS_TAGS)
		take_tags(row, text);
	else if (role == HOLDS_LEVEL)
		a->level = importing_level(text);
}

/* The option that a letter or a number from 1 names, or SIZE_MAX. */
static size_t option_at(const struct row *row, struct str name)
{
	uint64_t number = 0;
	char c = name.len == 1 ? (char)(name.ptr[0] | 0x20) : '\0';

	if (c >= 'a' && c <= 'z')
		number = (uint64_t)(c - 'a') + 1;
	else if (!str_to_u64(name, &number))
		return SIZE_MAX;
	return number && number <= row->n_options ? number - 1 : SIZE_MAX;
}

/* The option with which the text begins, if a comma or nothing follows, or
 * SIZE_MAX. The longest one counts. */
static size_t option_begun(const struct row *row, struct str text)
{
	size_t found = SIZE_MAX;

	for (uint32_t i = 0; i < row->n_options; i++) {
		struct str option = row->options[i];
		struct str rest = str_from(text, option.len);

		if (option.len && str_starts(text, option) &&
		    (!rest.len || strchr(",;\n", rest.ptr[0])) &&
		    (found == SIZE_MAX || option.len > row->options[found].len))
			found = i;
	}
	return found;
}

/* Takes the words of one option off the front. */
static size_t take_words(const struct row *row, struct str *rest)
{
	size_t at = option_begun(row, *rest);

	if (at != SIZE_MAX)
		*rest = str_trim(str_from(*rest, row->options[at].len + 1));
	return at;
}

/* Takes what stands before a comma or the like off the front. */
static struct str take_name(struct str *rest)
{
	size_t n = 0;
	struct str name;

	while (n < rest->len && !strchr(",;/\n", rest->ptr[n]))
		n++;
	name = str_trim(str_head(*rest, n));
	*rest = str_trim(str_from(*rest, n + 1));
	return name;
}

/* Takes the place of one option off the front: "B" or "3". */
static size_t take_place(const struct row *row, struct str *rest)
{
	return option_at(row, take_name(rest));
}

/* Marks what the key names; nothing and false if a part of it names none. */
static bool mark_all(const struct row *row, bool *is_right,
		     size_t (*take)(const struct row *row, struct str *rest))
{
	struct str rest = row->correct;
	size_t at = SIZE_MAX;

	memset(is_right, 0, TABLE_COLUMNS_MOST * sizeof(*is_right));
	while (rest.len && (at = take(row, &rest)) != SIZE_MAX)
		is_right[at] = true;
	if (at == SIZE_MAX)
		memset(is_right, 0, TABLE_COLUMNS_MOST * sizeof(*is_right));
	return at != SIZE_MAX;
}

/* Marks the option of these words, or several of whose words it consists. */
static bool mark_words(const struct row *row, bool *is_right)
{
	for (uint32_t i = 0; i < row->n_options; i++)
		if (row->options[i].len &&
		    utf8_reads_same(row->options[i], row->correct)) {
			memset(is_right, 0,
			       TABLE_COLUMNS_MOST * sizeof(*is_right));
			is_right[i] = true;
			return true;
		}
	return mark_all(row, is_right, take_words);
}

/* Is 0 among the places that the key names? */
static bool names_zero(const struct row *row)
{
	struct str rest = row->correct;
	uint64_t number;

	while (rest.len)
		if (str_to_u64(take_name(&rest), &number) && !number)
			return true;
	return false;
}

/* What civiq writes for the kinds of questions that a pack by hand lacks. */
static const char *unheld(struct str kind)
{
	if (str_eq(kind, STR("order")))
		return "a list to put in order";
	return str_eq(kind, STR("match")) ? "pairs to match" : NULL;
}

static void sort_options(struct row *row, const bool *is_right)
{
	for (uint32_t i = 0; i < row->n_options; i++)
		if (!row->options[i].len)
			continue;
		else if (is_right[i])
			*vec_push(&row->asked->right) = row->options[i];
		else
			*vec_push(&row->asked->wrong) = row->options[i];
}

/* The whole file is refused: its other places would name wrong options. */
static void refuse_zero(struct row *row)
{
	struct importing *i = row->importing;

	importing_error(i, "count the options from 1",
			"places of options are counted from 0 (%s %u)",
			i->import->unit, row->asked->at);
}

/* Sorts the options by the key, "B", "1, 3", or the words of an option or
 * several; gives what is wrong with it, or NULL. civiq itself writes words on
 * cards. */
static const char *take_options(struct row *row)
{
	bool words[TABLE_COLUMNS_MOST];
	bool places[TABLE_COLUMNS_MOST];
	bool by_place = row->columns->by_place;
	bool has_places = mark_all(row, places, take_place);
	bool has_words = mark_words(row, words);

	if (names_zero(row) && (by_place || !has_words))
		refuse_zero(row);
	if (has_places && has_words && !by_place && !row->columns->is_anki &&
	    memcmp(words, places, sizeof(words)) != 0)
		return "the right answer is the place of one option and the "
		       "words of another";
	sort_options(row,
		     has_places && (by_place || !has_words) ? places : words);
	return NULL;
}

/* Without options, `Cancer; the Crab` are two answers of which one is enough.
 * Lines may be a list of which all are asked for, or the answer and more about
 * it: false. */
static bool split_answers(struct row *row)
{
	struct asked *a = row->asked;
	struct str part;
	uint32_t n = a->right.n;
	struct str *whole = arena_clone(&row->importing->scratch, a->right.at,
					n, sizeof(*a->right.at));

	a->right.n = 0;
	for (uint32_t i = 0; i < n; i++) {
		if (has_lines(whole[i]))
			return false;
		while (!asked_is_full(a) && next_part(&whole[i], ';', &part))
			*vec_push(&a->right) = part;
	}
	return true;
}

static enum table_role role_at(const struct table_columns *c, uint32_t column)
{
	return (enum table_role)(column < c->n ? c->roles[column] : c->rest);
}

/* "{{c1::Rome}} was not built in a day." */
static bool has_gap(const struct str *cells, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (cells[i].len <= RAW_TEXT_MOST &&
		    str_find(cells[i], STR("{{c1::")) != SIZE_MAX)
			return true;
	return false;
}

/* Is the question kept without it? */
static bool is_beside(enum table_role role)
{
	return role >= HOLDS_WHY && role <= HOLDS_SOURCE;
}

/* Empties a cell that is too long to be looked at. */
static void drop_long(struct row *row, enum table_role role, struct str *cell,
		      unsigned *lost)
{
	if (cell->len <= RAW_TEXT_MOST)
		return;
	*cell = STR_NONE;
	if (is_beside(role))
		asked_drop(row->asked, "an explanation, topic or source longer "
				       "than 4 KiB");
	else
		*lost = LOST_LENGTH;
}

static void take_cells(struct row *row, const struct str *cells, uint32_t n)
{
	for (uint32_t j = 0; j < n; j++) {
		enum table_role role = role_at(row->columns, j);
		unsigned lost = 0;
		struct str text = cells[j];

		drop_long(row, role, &text, &lost);
		text = cell_text(row->importing, row->columns, text, &lost);
		/* Options may be empty: those after them keep their number. */
		if (role == HOLDS_OPTION || text.len || lost)
			take_cell(row, role, text);
		if (role != HOLDS_WHY && role != HOLDS_NOTHING)
			row->asked->lost |= lost;
	}
}

/* Settles which texts are right; gives what is wrong with the row, or NULL. */
static const char *settle(struct row *row)
{
	struct asked *a = row->asked;
	const char *wrong = unheld(row->kind);

	if (wrong)
		return wrong;
	/* Empty cells of options are those of a typed question. */
	while (row->n_options && !row->options[row->n_options - 1].len)
		row->n_options--;
	if (row->n_options || a->wrong.n)
		a->kind = IMPORTED_CHOICE;
	if (row->n_options) {
		/* Beside a list of options, words and numbers say the same. */
		a->right.n = 0;
		return take_options(row);
	}
	if (row->correct.len && !a->right.n)
		*vec_push(&a->right) = row->correct;
	return a->wrong.n || split_answers(row) ? NULL
						: "an answer of several lines";
}

static const char *read_row(struct row *row, const struct str *cells,
			    uint32_t n)
{
	if (n > TABLE_COLUMNS_MOST)
		return "a row with more than two hundred cells";
	if (row->columns->is_anki && has_gap(cells, n))
		return "a text with gaps (cloze)";
	take_cells(row, cells, n);
	return settle(row);
}

void table_add_row(struct importing *i, const struct table_columns *c,
		   const struct str *cells, uint32_t n, uint32_t at)
{
	struct row row = {.importing = i, .columns = c, .asked = &i->asked};
	size_t bytes_read = i->bytes_read;
	const char *wrong;

	/* A file that is refused is read no further. */
	if (i->diags->errors)
		return;
	for (uint32_t j = 0; j < n; j++)
		bytes_read += cells[j].len;
	asked_begin(row.asked, at, IMPORTED_TYPED);
	wrong = read_row(&row, cells, n);
	if (wrong)
		importing_leave_out(i, at, wrong);
	else
		importing_add(i, row.asked);
	/* Each cell counts once, whatever is kept of it. */
	i->bytes_read = bytes_read;
}
