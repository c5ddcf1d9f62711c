#include "stem_index.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "claim.h"
#include "pack/form_names.h"
#include "pack/verb.h"

#include <stdlib.h>
#include <string.h>

/* The input for filling a phrase: a group, and one of its columns. */
struct filling {
	struct book *book;
	const struct group *group;
	uint32_t column;
	uint32_t asked;	     /* the column of the options */
	struct str verb;     /* of the group, or of a row */
	bool names_verb;     /* the phrase had a slot for the verb */
	bool several;	     /* "an official language of": it may have others */
	bool at;	     /* a time is given */
	bool plural;	     /* the number of the slot `agrees` */
	const char *agrees;  /* set when a verb has it as its subject */
	struct str pronoun;  /* the slot that one stands for, */
	bool pronoun_plural; /* in this number */
};

static struct str phrase(const struct book *book, const char *key)
{
	return phrases_get(book->phrases, str_of(key));
}

static bool has(struct str text, const char *slot)
{
	return str_find(text, str_of(slot)) != SIZE_MAX;
}

static bool about_things(const struct group *group)
{
	return group->subject != INDEX_NONE || group->of != INDEX_NONE;
}

/* "the share of the vote of {of}". */
static struct str what_of_series(const struct filling *f)
{
	struct str label = pack_text(
		f->book->pack,
		pack_column(f->book->pack, f->group, f->column)->label);

	return about_things(f->group) && !has(label, "{of}")
		       ? phrase(f->book, "parts.label-of")
		       : phrase(f->book, "parts.label");
}

/* A fact with a time need not hold now. */
static bool is_past(const struct filling *f)
{
	return f->group->past || f->at;
}

/* "the capital of {what}{at}", or a title that names {what} itself. */
static struct str subject_of(const struct filling *f)
{
	struct str title = pack_text(f->book->pack, f->group->title);

	if (has(title, "{what}"))
		return arena_printf(&f->book->arena, STR_FMT "{at}",
				    STR_ARG(title));
	return phrase(f->book,
		      f->several ? "parts.title-of-several" : "parts.title-of");
}

/* The words of one form of a verb; for "be" they follow the verb alone. */
static struct str verb_words(struct book *book, const struct verb *verb,
			     struct str form)
{
	struct str text = arena_join(&book->arena, verb->before, form);

	if (form.len && verb->after.len)
		text = arena_join(&book->arena, text, STR(" "));
	return arena_join(&book->arena, text, verb->after);
}

static struct str form_of_be(const struct book *book, struct str form,
			     bool past, bool several)
{
	several = several || str_eq(form, STR("are")) ||
		  str_eq(form, STR("were"));
	if (past)
		return phrase(book, several ? "words.were" : "words.was");
	return phrase(book, several ? "words.are" : "words.is");
}

static bool is_slot_of_verb(struct str name)
{
	return str_eq(name, STR("verb")) || str_eq(name, STR("did")) ||
	       str_eq(name, STR("do")) || str_starts(name, STR("predicate"));
}

/* The text for the slots of the group's verb: "was" and "released". */
static struct str filled_verb(struct filling *f, struct str name)
{
	struct str text = f->verb;
	bool several =
		str_eq(name, STR("predicates")) || str_eq(name, STR("do"));
	struct verb verb;
	bool past;

	if (!text.len && f->group->kind == FACT_EVENT)
		text = phrase(f->book, "words.happen");
	if (verb_read(text, &verb) != VERB_OK)
		return STR_NONE;
	past = verb_is_past(&verb) || f->at;
	f->names_verb = f->names_verb || is_slot_of_verb(name);
	if (str_eq(name, STR("verb")))
		return verb_words(f->book, &verb, verb.infinitive);
	if (!verb.infinitive.len)
		verb.form = form_of_be(f->book, verb.form, past, several);
	else if (several && !past)
		verb.form = verb.infinitive;
	if (str_starts(name, STR("predicate")))
		return verb_words(f->book, &verb, verb.form);
	if (!several && !str_eq(name, STR("did")))
		return STR_NONE;
	if (!verb.infinitive.len)
		return verb.form;
	return phrase(f->book, past	 ? "words.did"
			       : several ? "words.do"
					 : "words.does");
}

/* "votes" from the label "number of votes". */
static struct str counted(const struct filling *f)
{
	struct str number = phrase(f->book, "words.number-of");
	struct str label;

	if (f->column == INDEX_NONE)
		return STR_NONE;
	label = pack_text(
		f->book->pack,
		pack_column(f->book->pack, f->group, f->column)->label);
	return str_starts(label, number) ? str_trim(str_from(label, number.len))
					 : STR_NONE;
}

/* One of two occasions, whose date is called by the slot's name. */
static struct str occasion_as(const struct filling *f, struct str name)
{
	struct arena *arena = &f->book->arena;
	struct str title = pack_text(f->book->pack, f->group->title);
	struct str text = title;
	size_t at;

	if (!has(title, "{on}"))
		text = phrase(f->book, str_eq(name, STR("later"))
					       ? "parts.that-of"
					       : "parts.occasion");
	at = str_find(text, STR("{on}"));
	if (at == SIZE_MAX)
		return text;
	return arena_printf(arena, STR_FMT "{" STR_FMT ".on}" STR_FMT,
			    STR_ARG(str_head(text, at)), STR_ARG(name),
			    STR_ARG(str_from(text, at + STR("{on}").len)));
}

/* "these rivers", "which river": the options by the noun of their type. */
static struct str noun_of_options(const struct filling *f, bool several)
{
	const struct pack *pack = f->book->pack;
	uint32_t index = f->column == INDEX_NONE ? f->asked : f->column;
	const struct column *column = pack_column(pack, f->group, index);
	struct str phrases[] = {phrase(f->book, "parts.which"),
				phrase(f->book, "parts.these")};
	struct str noun = STR_NONE;
	size_t at = str_find(phrases[several], STR("{"));

	if (column->type == COLUMN_THING)
		noun = pack_text(pack,
				 several ? pack->types[column->things].many
					 : pack->types[column->things].one);
	if (!noun.len)
		return phrase(f->book, several ? "words.these" : "words.what");
	return arena_join(&f->book->arena, str_head(phrases[several], at),
			  noun);
}

/* The number of what a verb agrees with. */
static bool subject_is_plural(struct filling *f, struct str subject)
{
	if (str_eq(subject, STR("title")) || str_eq(subject, STR("subject")))
		return f->group->is_plural && !f->several;
	if (f->column != INDEX_NONE && str_eq(subject, STR("what")))
		return pack_column(f->book->pack, f->group, f->column)
			->is_plural;
	if (f->pronoun.len && str_eq(subject, f->pronoun))
		return f->pronoun_plural;
	f->agrees = arena_copy(&f->book->arena, subject).ptr;
	return f->plural;
}

static struct str filled(struct filling *f, struct str name);

/* {was/were:who}, {did:what} */
static struct str agreeing(struct filling *f, struct str name, size_t colon)
{
	bool plural = subject_is_plural(f, str_from(name, colon + 1));
	struct str words = str_head(name, colon);
	size_t slash = str_find(words, STR("/"));

	if (slash != SIZE_MAX)
		return plural ? str_from(words, slash + 1)
			      : str_head(words, slash);
	if (!plural)
		return filled(f, words);
	if (str_eq(words, STR("is")))
		return filled(f, STR("are"));
	return filled(f, str_eq(words, STR("did")) ? STR("do")
						   : STR("predicates"));
}

/* The text for a slot, or nothing if it stays a slot. */
static struct str filled(struct filling *f, struct str name)
{
	const struct pack *pack = f->book->pack;
	struct str title = pack_text(pack, f->group->title);
	size_t colon = str_find(name, STR(":"));

	if (colon != SIZE_MAX)
		return agreeing(f, name, colon);
	if (str_eq(name, STR("title")))
		return title;
	if (str_eq(name, STR("these")))
		return noun_of_options(f, true);
	if (str_eq(name, STR("which")))
		return noun_of_options(f, false);
	if (str_eq(name, STR("plural")))
		return pack_text(pack, f->group->plural);
	if (str_eq(name, STR("is")))
		return phrase(f->book, is_past(f) ? "words.was" : "words.is");
	if (str_eq(name, STR("are")))
		return phrase(f->book, is_past(f) ? "words.were" : "words.are");
	if (str_eq(name, STR("subject")))
		return subject_of(f);
	if (str_eq(name, STR("role")))
		return phrase(f->book, f->several ? "parts.role-of-several"
						  : "parts.role");
	if (str_eq(name, STR("occasion")))
		return has(title, "{on}") ? title
					  : phrase(f->book, "parts.occasion");
	if (str_eq(name, STR("earlier")) || str_eq(name, STR("later")))
		return occasion_as(f, name);
	if (filled_verb(f, name).len)
		return filled_verb(f, name);
	if (f->column == INDEX_NONE)
		return STR_NONE;
	if (str_eq(name, STR("counted")))
		return counted(f);
	if (str_eq(name, STR("what")))
		return what_of_series(f);
	if (str_eq(name, STR("label")))
		return pack_text(pack,
				 pack_column(pack, f->group, f->column)->label);
	return STR_NONE;
}

static void fill(struct filling *f, struct strbuf *out, struct str text);

/* {Title} is the title with its first letter capitalised; so is its first
 * slot. */
static void add_raised(struct strbuf *out, struct str text)
{
	if (text.len > 1 && text.ptr[0] == '{') {
		strbuf_addc(out, '{');
		text = str_from(text, 1);
	}
	utf8_capitalize(out, text);
}

static void fill_slot(struct filling *f, struct strbuf *out, struct str name)
{
	struct strbuf lower = STRBUF_INIT;
	struct strbuf inner = STRBUF_INIT;
	bool raised = name.len && name.ptr[0] >= 'A' && name.ptr[0] <= 'Z';
	struct str text;

	if (str_eq(name, STR("at"))) {
		strbuf_addz(out, f->at ? " {at}" : "");
		return;
	}
	strbuf_add(&lower, name);
	if (raised)
		lower.ptr[0] = (char)(lower.ptr[0] | 0x20);
	text = filled(f, strbuf_str(&lower));
	if (!text.len) {
		strbuf_addf(out, "{" STR_FMT "}", STR_ARG(name));
	} else {
		fill(f, &inner, text);
		if (raised)
			add_raised(out, strbuf_str(&inner));
		else
			strbuf_add(out, strbuf_str(&inner));
	}
	strbuf_finish(&inner);
	strbuf_finish(&lower);
}

static void fill(struct filling *f, struct strbuf *out, struct str text)
{
	while (text.len) {
		size_t open = str_find(text, STR("{"));
		size_t close = str_find(text, STR("}"));

		strbuf_add(out, str_head(text, open));
		if (open == SIZE_MAX || close == SIZE_MAX)
			return;
		fill_slot(f, out,
			  str_head(str_from(text, open + 1), close - open - 1));
		text = str_from(text, close + 1);
	}
}

static bool is_there(const struct book *book, const struct stem *like)
{
	for (uint32_t i = book->stems.n; i--;) {
		const struct stem *stem = &book->stems.at[i];

		if (stem->group != like->group)
			break;
		if (stem->claim == like->claim &&
		    stem->names_verb == like->names_verb &&
		    (!stem->names_verb || str_eq(stem->verb, like->verb)) &&
		    stem->column == like->column && stem->ask == like->ask &&
		    stem->plural == like->plural &&
		    str_eq(stem->pattern, like->pattern))
			return true;
	}
	return false;
}

/* Fills a phrase in the number of `f`, which it notes; false for a second
 * number of which nothing depends. */
static bool fill_in_number(struct filling *f, struct strbuf *out,
			   struct str text)
{
	f->agrees = NULL;
	fill(f, out, text);
	return f->agrees || !f->plural;
}

static void add_pattern(struct filling f, const struct claim *claim,
			uint32_t ask, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct stem stem = {
		.claim = claim,
		.group = f.group,
		.column = f.column,
		.ask = ask,
	};

	if (fill_in_number(&f, &out, text)) {
		stem.names_verb = f.names_verb;
		stem.verb = f.verb;
		stem.agrees = f.agrees;
		stem.plural = f.plural;
		stem.pattern = arena_copy(&f.book->arena, strbuf_str(&out));
		if (!is_there(f.book, &stem))
			*vec_push(&f.book->stems) = stem;
	}
	strbuf_finish(&out);
}

/* "What is the length of the Nile, in kilometres?" */
static void add_with_unit(struct filling f, const struct claim *claim,
			  uint32_t ask, struct str text)
{
	struct str whole = phrase(f.book, "parts.in-unit");
	size_t at = str_find(whole, STR("{stem}"));

	if (at == SIZE_MAX || text.ptr[text.len - 1] != '?')
		return;
	add_pattern(
		f, claim, ask,
		arena_printf(&f.book->arena, STR_FMT STR_FMT STR_FMT,
			     STR_ARG(str_head(whole, at)),
			     STR_ARG(str_head(text, text.len - 1)),
			     STR_ARG(str_from(whole, at + STR("{stem}").len))));
}

/* A phrase in its plain form, with several values, with a time and in the
 * plural. */
static void add_stem(struct filling f, const struct claim *claim, uint32_t ask,
		     struct str text)
{
	if (!text.len)
		return;
	for (int variant = 0; variant < 8; variant++) {
		f.several = variant & 1;
		f.at = variant & 2;
		f.plural = variant & 4;
		add_pattern(f, claim, ask, text);
		add_with_unit(f, claim, ask, text);
	}
}

/* The phrase of a form: that of the group's verb, if it has one. */
static struct str phrase_of(const struct filling *f, const char *form,
			    const char *suffix)
{
	struct arena *arena = &f->book->arena;
	struct str key = arena_printf(arena, "forms.%s%s", form, suffix);
	struct str text = STR_NONE;

	if (!strcmp(suffix, "-counted") && !counted(f).len)
		return STR_NONE;
	if (f->verb.len)
		text = phrase(f->book,
			      arena_join(arena, key, STR("-verb")).ptr);
	return text.len ? text : phrase(f->book, key.ptr);
}

static void add_phrases(struct filling f, const struct claim *claim)
{
	static const char *const suffixes[] = {
		"",	    "-who",    "-thing", "-counted",
		"-several", "-clause", "-one",	 "-ordinal"};
	const char *own[] = {claim->form, NULL};
	const char *const *names = claim->phrases[0] ? claim->phrases : own;

	for (; *names; names++)
		for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes);
		     i++)
			add_stem(f, claim, INDEX_NONE,
				 phrase_of(&f, *names, suffixes[i]));
}

static void add_asks(struct filling f, const struct claim *claim)
{
	const struct pack *pack = f.book->pack;

	for (uint32_t i = 0; i < f.group->n_asks; i++) {
		uint32_t ask = f.group->first_ask + i;
		uint32_t n = f.book->stems.n;

		add_stem((struct filling){.book = f.book,
					  .group = f.group,
					  .column = INDEX_NONE},
			 claim, ask, pack_text(pack, pack->asks[ask].q));
		for (; n < f.book->stems.n; n++)
			f.book->stems.at[n].column = pack->asks[ask].answer;
	}
}

/* Which of the author's sentences a form uses. */
static const struct {
	const char *form;
	enum role role;
} roles[] = {
	{"event-year", ROLE_ON},
	{"event-year-typed", ROLE_ON},
	{"event-date", ROLE_ON},
	{"event-in-year", ROLE_WHAT},
	{"term-became", ROLE_WHO},
	{"term-became-typed", ROLE_WHO},
	{"term-started", ROLE_ON},
	{"term-started-typed", ROLE_ON},
	{"rename-year", ROLE_ON},
	{"rename-year-typed", ROLE_ON},
	{"list-is", ROLE_WHAT},
	{"series-value", ROLE_VALUE},
	{"series-value-typed", ROLE_VALUE},
	{"series-when", ROLE_ON},
	{"series-highest", ROLE_MOST},
	{"series-lowest", ROLE_LEAST},
	{"series-share", ROLE_SHARE},
	{"link-value", ROLE_VALUE},
	{"link-value-typed", ROLE_VALUE},
	{"link-what", ROLE_WHAT},
	{"link-what-typed", ROLE_WHAT},
	{"number-value", ROLE_VALUE},
	{"number-value-typed", ROLE_VALUE},
	{"number-guess", ROLE_VALUE},
};

static struct str sentence_of(const struct filling *f, const char *form)
{
	const struct pack *pack = f->book->pack;
	const struct text *ask = f->group->ask;

	if (f->column != INDEX_NONE)
		ask = pack_column(pack, f->group, f->column)->ask;
	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (!strcmp(roles[i].form, form))
			return pack_text(pack, ask[roles[i].role]);
	return STR_NONE;
}

/* A sentence refers to the figure of a series by the id of its column. */
static struct str with_figure(const struct filling *f, struct str text)
{
	struct arena *arena = &f->book->arena;
	struct str slot;
	size_t at;

	if (f->column == INDEX_NONE)
		return text;
	slot = arena_printf(
		arena, "{" STR_FMT "}",
		STR_ARG(pack_text(
			f->book->pack,
			pack_column(f->book->pack, f->group, f->column)->id)));
	at = str_find(text, slot);
	if (at == SIZE_MAX)
		return text;
	return arena_printf(arena, STR_FMT "{figure}" STR_FMT,
			    STR_ARG(str_head(text, at)),
			    STR_ARG(str_from(text, at + slot.len)));
}

static void add_form(struct filling f, const struct claim *claim)
{
	struct str sentence = sentence_of(&f, claim->form);

	f.asked = claim->column;
	if (sentence.len)
		add_stem(f, claim, INDEX_NONE, with_figure(&f, sentence));
	else
		add_phrases(f, claim);
}

/* Iterates over the rows' verbs; the group's verb if they have none of their
 * own. */
static bool next_verb(const struct pack *pack, const struct group *group,
		      uint32_t *row, struct str *verb)
{
	uint32_t end =
		group->first_row + (group->has_verbs ? group->n_rows : 1);

	for (*row = *row == INDEX_NONE ? group->first_row : *row + 1;
	     *row < end; ++*row) {
		uint32_t other = group->first_row;

		*verb = pack_verb(pack, group, *row);
		while (other < *row &&
		       !str_eq(*verb, pack_verb(pack, group, other)))
			other++;
		if (other == *row)
			return true;
	}
	return false;
}

static void add_clause(struct filling f)
{
	struct strbuf out = STRBUF_INIT;

	if (fill_in_number(&f, &out, phrase(f.book, "parts.clause")))
		*vec_push(&f.book->clauses) = (struct clause){
			.group = f.group,
			.verb = f.verb,
			.pattern = arena_copy(&f.book->arena, strbuf_str(&out)),
			.agrees = f.agrees,
			.plural = f.plural,
		};
	strbuf_finish(&out);
}

static void add_clauses(struct book *book, const struct group *group)
{
	struct filling f = {.book = book, .group = group, .column = INDEX_NONE};

	for (uint32_t row = INDEX_NONE;
	     group->has_verbs && next_verb(book->pack, group, &row, &f.verb);)
		for (int plural = 0; plural < 2; plural++) {
			f.plural = plural;
			add_clause(f);
		}
}

/* The text with the slot of a column, capitalised or not, replaced. */
static struct str with_pronoun(struct arena *arena, struct str text,
			       struct str column, struct str pronoun)
{
	struct strbuf out = STRBUF_INIT;
	struct str filled;

	while (text.len) {
		size_t open = str_find(text, STR("{"));
		struct str rest = str_from(text, open);
		struct str name = str_head(str_from(rest, 1), column.len);
		bool is = rest.len > column.len + 1 &&
			  rest.ptr[column.len + 1] == '}' &&
			  (name.ptr[0] | 0x20) == column.ptr[0] &&
			  str_eq(str_from(name, 1), str_from(column, 1));
		size_t end = str_find(rest, STR("}"));

		strbuf_add(&out, str_head(text, open));
		if (open == SIZE_MAX || end == SIZE_MAX)
			break;
		if (is && name.ptr[0] != column.ptr[0])
			utf8_capitalize(&out, pronoun);
		else
			strbuf_add(&out,
				   is ? pronoun : str_head(rest, end + 1));
		text = str_from(rest, end + 1);
	}
	filled = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return filled;
}

static void add_sentence(struct filling f, uint32_t column, struct str text)
{
	const struct pack *pack = f.book->pack;
	const struct column *c = pack_column(pack, f.group, column);
	bool person = c->type == COLUMN_THING && pack->types[c->things].people;
	struct strbuf out = STRBUF_INIT;
	/* "They lie in France", but "the Rhine flows through them". */
	const char *many = text.len > 1 && text.ptr[1] >= 'A' &&
					   text.ptr[1] <= 'Z' &&
					   (text.ptr[1] | 0x20) ==
						   pack_text(pack, c->id).ptr[0]
				   ? "words.they"
				   : "words.them";

	text = with_pronoun(&f.book->arena, text, pack_text(pack, c->id),
			    phrase(f.book, person ? "words.this-person"
					   : f.pronoun_plural ? many
							      : "words.it"));
	text = with_pronoun(&f.book->arena, text, STR("its"),
			    phrase(f.book, person ? "words.this-persons"
					   : f.pronoun_plural ? "words.their"
							      : "words.its"));
	f.pronoun = pack_text(pack, c->id);
	for (int plural = 0; plural < 2; plural++) {
		f.plural = plural;
		strbuf_reset(&out);
		if (fill_in_number(&f, &out, text))
			*vec_push(&f.book->sentences) = (struct stem){
				.group = f.group,
				.column = column,
				.ask = INDEX_NONE,
				.pattern = arena_copy(&f.book->arena,
						      strbuf_str(&out)),
				.agrees = f.agrees,
				.plural = f.plural,
				.pronoun_plural = f.pronoun_plural,
			};
	}
	strbuf_finish(&out);
}

/* "This person was Chairman from {from} to {to}." */
static void add_sentences(struct book *book, const struct group *group,
			  bool plural)
{
	static const struct {
		enum fact_kind kind;
		uint32_t column;
		const char *key;
		int verb; /* 1: with a verb of its own, 0: without, -1: either
			   */
	} keys[] = {
		{FACT_TERM, TERM_WHO, "why.term", -1},
		{FACT_TERM, TERM_WHO, "why.term-next", -1},
		{FACT_TERM, TERM_WHO, "why.term-open", -1},
		{FACT_TERM, TERM_WHO, "why.term-until", -1},
		{FACT_EVENT, EVENT_WHAT, "why.event", -1},
		{FACT_LIST, LIST_WHAT, "why.list", 0},
		{FACT_LIST, LIST_WHAT, "why.list-on", 0},
		{FACT_LIST, LIST_WHAT, "why.list-verb", 1},
		{FACT_LIST, LIST_WHAT, "why.list-on-verb", 1},
		{FACT_LINK, LINK_WHAT, "why.subject-verb", 1},
		{FACT_LINK, LINK_VALUE, "why.subject-verb", 1},
		{FACT_LINK, LINK_WHAT, "why.of-it", 0},
		{FACT_LINK, LINK_VALUE, "why.is-subject", 0},
	};
	struct filling f = {.book = book,
			    .group = group,
			    .column = INDEX_NONE,
			    .pronoun_plural = plural};
	struct str own = pack_text(book->pack, group->ask[ROLE_SAY]);

	for (uint32_t c = 0; c < group->n_columns && c < 2; c++) {
		for (uint32_t i = 0; i < group->n_asks; i++)
			add_sentence(
				f, c,
				pack_text(book->pack,
					  book->pack->asks[group->first_ask + i]
						  .explanation));
		if (own.len)
			add_sentence(f, c, own);
	}
	if (own.len || !group_has_forms(group))
		return;
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		if (keys[i].kind != group->kind ||
		    (keys[i].verb >= 0 && keys[i].verb != !!group->verb.len))
			continue;
		f.verb = pack_text(book->pack, group->verb);
		if (group->kind != FACT_EVENT)
			add_sentence(f, keys[i].column,
				     phrase(book, keys[i].key));
		for (uint32_t row = INDEX_NONE;
		     group->kind == FACT_EVENT &&
		     next_verb(book->pack, group, &row, &f.verb);)
			add_sentence(f, keys[i].column,
				     phrase(book, keys[i].key));
	}
}

/* The sentences of a group as the stems of questions with clues. */
static void add_clues(struct book *book, const struct group *group,
		      const struct claim *claim)
{
	static const char *const keys[] = {"forms.clues", "forms.clues-who"};
	struct filling f = {.book = book,
			    .group = group,
			    .column = INDEX_NONE,
			    .pronoun = STR("clue")};
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = 0; i < book->sentences.n; i++) {
		struct stem stem = book->sentences.at[i];

		if (stem.group != group || stem.column != claim->column)
			continue;
		stem.claim = claim;
		stem.column = INDEX_NONE;
		f.pronoun_plural = stem.pronoun_plural;
		for (int k = 0; k < 2; k++) {
			strbuf_reset(&out);
			fill(&f, &out, phrase(book, keys[k]));
			stem.pattern = with_pronoun(
				&book->arena, strbuf_str(&out), STR("clue"),
				book->sentences.at[i].pattern);
			*vec_push(&book->stems) = stem;
		}
	}
	strbuf_finish(&out);
}

static void add_claim(struct book *book, const struct group *group,
		      const struct claim *claim)
{
	struct filling f = {.book = book, .group = group, .column = INDEX_NONE};

	if (claim->kind == FACT_KINDS)
		add_asks(f, claim);
	if (claim->kind != group->kind)
		return;
	if (!strcmp(claim->form, "clues")) {
		add_clues(book, group, claim);
		return;
	}
	if (group->kind == FACT_EVENT) {
		for (uint32_t row = INDEX_NONE;
		     next_verb(book->pack, group, &row, &f.verb);)
			add_form(f, claim);
		return;
	}
	f.verb = pack_text(book->pack, group->verb);
	if (group->kind != FACT_SERIES) {
		add_form(f, claim);
		return;
	}
	for (uint32_t i = SERIES_FIRST; i < group->n_columns; i++) {
		f.column = i;
		if (i != group->of)
			add_form(f, claim);
	}
}

static void add_occasion(struct filling f, const char *key)
{
	struct strbuf out = STRBUF_INIT;
	struct stem stem = {
		.group = f.group,
		.column = INDEX_NONE,
		.ask = INDEX_NONE,
		.verb = f.verb,
	};

	for (int plural = 0; plural < 2; plural++) {
		f.plural = plural;
		strbuf_reset(&out);
		if (!fill_in_number(&f, &out, phrase(f.book, key)))
			continue;
		stem.names_verb = f.names_verb;
		stem.agrees = f.agrees;
		stem.plural = f.plural;
		stem.pattern = arena_copy(&f.book->arena, strbuf_str(&out));
		*vec_push(&f.book->occasions) = stem;
	}
	strbuf_finish(&out);
}

/* "when {what} merged with the party": how the facts of a group give a time. */
static void add_occasions(struct book *book, const struct group *group)
{
	struct filling f = {.book = book, .group = group, .column = INDEX_NONE};

	if (!group_has_forms(group))
		return;
	if (group->kind == FACT_EVENT)
		for (uint32_t row = INDEX_NONE;
		     next_verb(book->pack, group, &row, &f.verb);)
			add_occasion(f, f.verb.len ? "occasions.event-verb"
						   : "occasions.event");
	else if (group->kind == FACT_TERM)
		add_occasion(f, "occasions.term");
	else if (group->kind == FACT_RENAME)
		add_occasion(f, "occasions.rename");
}

struct book *book_create(const struct pack *pack, const struct phrases *phrases,
			 uint32_t traps)
{
	struct book *book = mem_resize(NULL, sizeof(*book));

	*book = (struct book){
		.pack = pack,
		.phrases = phrases,
		.lexicon = lexicon_create(pack),
		.arena = ARENA_INIT,
		.traps = traps,
	};
	for (uint32_t g = 0; g < pack->n_groups; g++)
		add_clauses(book, &pack->groups[g]);
	for (uint32_t g = 0; g < pack->n_groups; g++) {
		add_sentences(book, &pack->groups[g], false);
		add_sentences(book, &pack->groups[g], true);
		for (uint32_t t = 0; claim_tables[t]; t++)
			for (const struct claim *c = claim_tables[t]; c->form;
			     c++)
				add_claim(book, &pack->groups[g], c);
		add_occasions(book, &pack->groups[g]);
	}
	return book;
}

static bool is_plural(const struct book *book, uint32_t thing, struct str key)
{
	const struct thing *t = &book->pack->things[thing];
	struct arena arena = ARENA_INIT;
	bool by_title = false;

	if (t->names != INDEX_NONE)
		by_title = str_eq(
			key,
			said_of(&arena,
				pack_text(book->pack,
					  book->pack->groups[t->names].title))
				.key);
	arena_finish(&arena);
	return by_title ? book->pack->groups[t->names].is_plural : t->is_plural;
}

bool book_agrees(const struct book *book, const char *agrees, bool plural,
		 const struct matching *match)
{
	struct arena arena = ARENA_INIT;
	struct str key;
	uint32_t at;
	bool fits;

	if (!agrees)
		return true;
	key = said_of(&arena, match_text(match, agrees)).key;
	at = lexicon_first(book->lexicon, key);
	fits = at == INDEX_NONE && !plural;
	for (; at != INDEX_NONE && !fits; at = lexicon_next(book->lexicon, at))
		fits = is_plural(book, lexicon_thing(book->lexicon, at), key) ==
		       plural;
	arena_finish(&arena);
	return fits;
}

void book_free(struct book *book)
{
	if (!book)
		return;
	vec_finish(&book->stems);
	vec_finish(&book->occasions);
	vec_finish(&book->sentences);
	vec_finish(&book->clauses);
	lexicon_free(book->lexicon);
	arena_finish(&book->arena);
	free(book);
}
