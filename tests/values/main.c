/*
 * values [--packs N] [--seed S] [SHOWN]: every shape of date and figure in
 * every place of a pack, and typed as every answer.
 *
 * Each pack is either refused, with valid hints, or everything possible is
 * generated from it: questions, hints, verdicts, reasons for refusals, and the
 * display of the facts. Run it with the sanitizers. First each place in turn
 * gets each shape; then come N packs with several at random.
 */

#include "shapes.h"

#include "author/why_not.h"
#include "game/view/chart.h"
#include "game/view/fact_view.h"
#include "pack/number.h"
#include "round/hint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FAULTS_TOLD = 10 };
enum { SEEDS = 2, HINTS = 3, RANDOM_PACKS = 400, FIRST_TYPED_YEAR = 1000 };

static const int first_years[] = {1999, 1, 2010, 9980};

enum { FIRST_YEARS = sizeof(first_years) / sizeof(*first_years) };

struct run {
	struct phrases *phrases;
	struct strbuf text; /* of the pack */
	struct rng rng;
	uint32_t packs;
	uint32_t accepted;
	uint32_t questions;
	uint32_t faults;
	FILE *shown; /* output for the screen */
};

static void fault(struct run *run, const char *what, struct str text)
{
	if (run->faults++ < FAULTS_TOLD)
		fprintf(stderr, "%s: " STR_FMT "\nin\n" STR_FMT "\n", what,
			STR_ARG(text), STR_ARG(strbuf_str(&run->text)));
}

static void expect(struct run *run, bool holds, const char *what,
		   struct str text)
{
	if (!holds)
		fault(run, what, text);
}

/* No word is doubled where a date meets its sentence. */
static void check_words(struct run *run, struct str text)
{
	static const char *const joins[] = {
		" to until",   " to since", " from until",   " from since",
		" from from",  " to to ",   " on on ",	     " in in ",
		" on in ",     " in on ",   " on from ",     " in from ",
		"between and", " and and ", " on some time", " in some time",
		" on since",   " on until", " in since",     " in until",
		" 0s",	       "2147483",   "-2147",	     "5881580",
	};

	for (size_t i = 0; i < sizeof(joins) / sizeof(*joins); i++)
		if (str_find(text, str_of(joins[i])) != SIZE_MAX)
			fault(run, joins[i], text);
}

static void check_years(struct run *run, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++) {
		struct date date;

		expect(run,
		       date_parse(q->options[i], &date) &&
			       date.precision == DATE_YEAR,
		       "no year to offer", q->options[i]);
	}
}

static void validate_options(struct run *run, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_options; i++) {
		check_words(run, q->options[i]);
		for (uint32_t j = 0; j < i; j++)
			expect(run, !str_eq(q->options[i], q->options[j]),
			       "an option twice", q->options[i]);
	}
	if (q->kind == ASK_CHOICE && q->judged.type == ANSWER_YEAR)
		check_years(run, q);
}

static void type_shapes(const struct answer *answer)
{
	const char *const *tables[] = {typed_shapes, date_shapes,
				       figure_shapes};
	const uint32_t sizes[] = {n_typed_shapes, n_date_shapes,
				  n_figure_shapes};

	for (uint32_t t = 0; t < 3; t++)
		for (uint32_t i = 0; i < sizes[t]; i++) {
			struct strbuf reason = STRBUF_INIT;

			judge(answer, NULL, str_of(tables[t][i]), &reason);
			strbuf_finish(&reason);
		}
}

static void check_hints(struct run *run, const struct question *q,
			struct arena *arena)
{
	for (uint32_t i = 0; i < HINTS; i++) {
		struct hint hint;

		if (hint_make(q, i, run->phrases, arena, &hint))
			check_words(run, hint.text);
	}
}

/* Is the option a term that certainly lasted longer than the others? */
static void check_longest(struct run *run, const struct pack *pack,
			  const struct question *q)
{
	const struct group *group = pack->groups;
	struct date from;
	struct date to;

	if (!str_eq(q->form, STR("term-longest")))
		return;
	from = pack_value_date(pack_cell(pack, group, q->rows[0], TERM_FROM));
	to = pack_value_date(pack_cell(pack, group, q->rows[0], TERM_TO));
	expect(run,
	       !date_is_open(from) && !date_is_open(to) &&
		       (int64_t)to.first > from.last,
	       "the longest has no certain length", q->answer);
	for (uint32_t row = 0; row < group->n_rows; row++) {
		struct str name = pack_thing_name(
			pack, pack_cell(pack, group, row, TERM_WHO)->a);
		const struct value *end = pack_cell(pack, group, row, TERM_TO);
		struct date a =
			pack_value_date(pack_cell(pack, group, row, TERM_FROM));
		bool shown = false;

		for (uint32_t i = 0; i < q->n_options; i++)
			shown |= str_eq(q->options[i], name);
		if (!shown || row == q->rows[0] ||
		    pack_subject(pack, group, row) !=
			    pack_subject(pack, group, q->rows[0]))
			continue;
		expect(run,
		       end->kind == VALUE_DATE &&
			       (int64_t)pack_value_date(end).last - a.first <
				       (int64_t)to.first - from.last,
		       "not certainly the longest", q->answer);
	}
}

/* Years are typed with four digits. */
static bool is_typeable(const struct answer *answer)
{
	if (answer->type == ANSWER_DATE || answer->type == ANSWER_YEAR)
		return answer->date.first >=
		       date_of_year(FIRST_TYPED_YEAR).first;
	return answer->number.qualifier == NUMBER_EXACT;
}

static void check_question(struct run *run, const struct pack *pack,
			   const struct question *q, struct arena *arena)
{
	struct strbuf reason = STRBUF_INIT;

	run->questions++;
	check_words(run, q->stem);
	check_words(run, q->answer);
	check_words(run, q->explanation);
	validate_options(run, q);
	check_hints(run, q, arena);
	check_longest(run, pack, q);
	if (q->kind == ASK_TYPED && is_typeable(&q->judged))
		expect(run,
		       judge(&q->judged, NULL, q->answer, &reason) ==
			       VERDICT_CORRECT,
		       "the answer is not accepted", q->answer);
	if (q->kind == ASK_TYPED || q->kind == ASK_GUESS)
		type_shapes(&q->judged);
	strbuf_finish(&reason);
}

static void draw_all(struct run *run, const struct pack *pack,
		     const struct bank *bank)
{
	for (uint32_t slot = 0; slot < bank_slots(bank); slot++)
		for (uint64_t seed = 0; seed < SEEDS; seed++) {
			struct arena arena = ARENA_INIT;
			struct question q;

			if (bank_draw(bank, slot, seed, &arena, &q, NULL))
				check_question(run, pack, &q, &arena);
			arena_finish(&arena);
		}
}

static void begin_screen(struct run *run)
{
	rewind(run->shown);
	if (ftruncate(fileno(run->shown), 0))
		abort();
}

/* Checks the screen output since the last call. */
static void check_screen(struct run *run)
{
	struct strbuf text = STRBUF_INIT;
	char bytes[4096];
	ssize_t n;
	off_t at = 0;

	fflush(stdout);
	while ((n = pread(fileno(run->shown), bytes, sizeof(bytes), at)) > 0) {
		strbuf_add(&text, (struct str){bytes, (size_t)n});
		at += n;
	}
	expect(run, text.len > 0, "nothing is shown", STR_NONE);
	check_words(run, strbuf_str(&text));
	strbuf_finish(&text);
}

static void show_all(struct run *run, struct pack *pack)
{
	static const char *const widths[] = {"20", "80", "999"};
	struct opened opened = {.pack = pack, .phrases = run->phrases};
	struct screen screen = {.plain = true};

	for (size_t i = 0; pack->n_groups && i < 3; i++) {
		struct fact_view fact_view;

		setenv("COLUMNS", widths[i], 1);
		begin_screen(run);
		fact_view = fact_view_open(&screen, &opened);
		for (uint32_t g = 0; g < pack->n_groups; g++) {
			const struct group *group = &pack->groups[g];

			fact_view_group(&fact_view, group, INDEX_NONE);
			fact_view_around(&fact_view, group, group->first_row,
					 INDEX_NONE);
		}
		fact_view_close(&fact_view);
		check_screen(run);
	}
}

static void examine(struct run *run, struct pack *pack)
{
	struct bank *bank = bank_create(pack, run->phrases);
	struct strbuf reasons = STRBUF_INIT;

	run->accepted++;
	draw_all(run, pack, bank);
	why_not(bank, &reasons);
	check_words(run, strbuf_str(&reasons));
	show_all(run, pack);
	strbuf_finish(&reasons);
	bank_free(bank);
}

/* A figure or a date proposed in a hint must be valid. */
static void check_proposal(struct run *run, struct str hint)
{
	static const char *const figures[] = {
		"write a point before the decimals: ",
		"write the digits alone: "};
	struct number number;
	struct date date;
	struct str rest;

	for (int i = 0; i < 2; i++)
		if (str_starts(hint, str_of(figures[i])))
			expect(run,
			       !number_parse(str_from(hint, strlen(figures[i])),
					     &number),
			       "a hint that is no figure", hint);
	rest = str_from(hint, str_find(hint, STR("write `")));
	rest = str_head(str_from(rest, 7),
			str_find(str_from(rest, 7), STR("`")));
	if (str_starts(rest, STR("about ")) || str_starts(rest, STR("over ")) ||
	    str_starts(rest, STR("almost ")))
		expect(run, !number_parse(rest, &number),
		       "a hint that is no figure", hint);
	if (rest.len && rest.ptr[0] >= '0' && rest.ptr[0] <= '9')
		expect(run,
		       date_parse(rest, &date) || !number_parse(rest, &number),
		       "a hint that is neither date nor figure", hint);
}

static void check_refusal(struct run *run, const struct diags *diags)
{
	expect(run, diags->errors > 0, "refused without an error", STR_NONE);
	vec_each (diag, &diags->all) {
		expect(run, diag->span.line > 1 && diag->span.column > 0,
		       "an error without a place", diag->message);
		expect(run, diag->hint.len > 0, "an error without a hint",
		       diag->message);
		for (size_t i = 0; i < diag->hint.len; i++)
			expect(run, diag->hint.ptr[i] >= ' ',
			       "a hint that is no text", diag->hint);
		check_proposal(run, diag->hint);
	}
}

static void try_pack(struct run *run, const char *template,
		     const struct choice_of_shapes *choice)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack;

	strbuf_reset(&run->text);
	write_pack(&run->text, template, choice, &run->rng);
	run->packs++;
	pack = pack_load_text("values.yaml", strbuf_str(&run->text), &diags);
	if (pack)
		examine(run, pack);
	else
		check_refusal(run, &diags);
	pack_free(pack);
	diags_finish(&diags);
}

/* Each shape in each place, among ordinary values of the years around it. */
static void try_each(struct run *run, const char *template)
{
	for (uint32_t place = 0; place < count_places(template); place++)
		for (uint32_t i = 0; i < count_shapes(template, place); i++) {
			struct choice_of_shapes choice = {
				place, i,
				first_years[(place + i) % FIRST_YEARS]};

			try_pack(run, template, &choice);
		}
}

static void try_random(struct run *run)
{
	struct choice_of_shapes choice = {
		UINT32_MAX, 0, first_years[rng_below(&run->rng, FIRST_YEARS)]};

	try_pack(run, templates[rng_below(&run->rng, n_templates)], &choice);
}

/* Answers that no pack can produce: the judge must handle them anyway. */
static void type_before_dates(struct run *run)
{
	for (uint32_t i = 0; i < n_date_shapes; i++) {
		struct answer answer = {.type = ANSWER_DATE};

		if (!date_parse(str_of(date_shapes[i]), &answer.date))
			continue;
		type_shapes(&answer);
		answer.type = ANSWER_YEAR;
		type_shapes(&answer);
		expect(run,
		       !date_is_open(answer.date) ||
			       judge(&answer, NULL, STR("17-18 October 2013"),
				     NULL) == VERDICT_WRONG,
		       "an open date is answered", str_of(date_shapes[i]));
	}
}

static void type_before_figures(void)
{
	for (uint32_t i = 0; i < n_figure_shapes; i++)
		for (int64_t tolerance = -1; tolerance < 2; tolerance++) {
			struct answer answer = {.type = ANSWER_NUMBER,
						.tolerance = tolerance};

			if (number_parse(str_of(figure_shapes[i]),
					 &answer.number))
				continue;
			type_shapes(&answer);
			answer.type = ANSWER_PERCENT;
			if (answer.number.lo >= 0 &&
			    answer.number.hi <= 100 * NUMBER_SCALE)
				type_shapes(&answer);
		}
}

/* Charts of days and counts from an untrusted record. */
static void chart(struct run *run)
{
	static const uint64_t counts[] = {0, 1, 99, UINT64_MAX / 150,
					  UINT64_MAX};
	struct screen screen = {.plain = true};
	struct chart chart = {&screen, 20, true};
	struct stats_day days[sizeof(counts) / sizeof(*counts)];
	uint32_t n = sizeof(counts) / sizeof(*counts);

	memset(days, 0, sizeof(days));
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < n; j++) {
			uint32_t percent = chart_percent(counts[i], counts[j]);

			expect(run, percent <= 100, "more than all",
			       STR("charts_percent"));
		}
	begin_screen(run);
	for (uint32_t i = 0; i < n_date_shapes; i++) {
		for (uint32_t j = 0; j < n; j++) {
			days[j].day =
				str_of(date_shapes[(i + j) % n_date_shapes]);
			days[j].asked = counts[j];
			days[j].right = counts[(i + j) % n];
		}
		for (chart.width = 1; chart.width < 90; chart.width += 44) {
			chart_course(&chart, days, n);
			chart_calendar(&chart, days, n, str_of(date_shapes[i]));
		}
	}
	check_screen(run);
}

static uint64_t option(int argc, char **argv, const char *name,
		       uint64_t otherwise)
{
	for (int i = 1; i + 1 < argc; i++)
		if (!strcmp(argv[i], name))
			return strtoull(argv[i + 1], NULL, 10);
	return otherwise;
}

int main(int argc, char **argv)
{
	struct diags diags = DIAGS_INIT;
	struct run run = {
		.phrases = phrases_load(
			TEST_ROOT "/questions/templates/en.yaml", &diags),
		.rng = rng_make(option(argc, argv, "--seed", 1), 0),
		.shown = tmpfile(),
	};
	uint64_t packs = option(argc, argv, "--packs", RANDOM_PACKS);

	diags_finish(&diags);
	if (!run.phrases || !run.shown ||
	    dup2(fileno(run.shown), STDOUT_FILENO) < 0)
		return 2;
	type_before_dates(&run);
	type_before_figures();
	chart(&run);
	for (uint32_t i = 0; i < n_templates; i++)
		try_each(&run, templates[i]);
	while (packs--)
		try_random(&run);
	fprintf(stderr, "%u packs, %u accepted, %u questions, %u faults\n",
		run.packs, run.accepted, run.questions, run.faults);
	phrases_free(run.phrases);
	strbuf_finish(&run.text);
	fclose(run.shown);
	return run.faults || run.accepted < 100;
}
