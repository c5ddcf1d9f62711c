#include "game/command/plan.h"

#include "game/command/choose_practice.h"
#include "game/command/last_pack.h"
#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/players.h"
#include "game/terminal/output.h"
#include "game/view/plan_view.h"
#include "pack/form_names.h"
#include "round/fact_ids.h"

/* The topic of a fact, by the name that players see. */
static struct str topic_of(const struct pack *pack, struct fact fact)
{
	const struct group *group =
		fact.group == INDEX_NONE ? NULL : &pack->groups[fact.group];
	uint32_t topic = group ? group->topic : pack->questions[fact.row].topic;

	if (topic != INDEX_NONE)
		return pack_text(pack, pack->topics[topic].name);
	return group ? pack_text(pack, group->id) : STR("questions");
}

static struct plan_topic *find_topic(struct plan *plan, struct str name)
{
	vec_each (topic, &plan->topics)
		if (str_eq(topic->name, name))
			return topic;
	*vec_push(&plan->topics) = (struct plan_topic){.name = name};
	return &plan->topics.at[plan->topics.n - 1];
}

/* Index 0 is what is due today; the weeks from tomorrow follow. */
static void add_due(struct plan *plan, int32_t days)
{
	uint32_t week = days > 0 ? ((uint32_t)days + 6) / 7 : 0;

	if (week <= PLAN_WEEKS)
		plan->due[week]++;
	else
		plan->later++;
}

/* Facts without questions are left out. */
static void add_fact(struct plan *plan, const struct practice *practice,
		     uint32_t bank, struct fact fact)
{
	const struct pack *pack = bank_pack(practice->banks[bank]);
	const struct fact_memory *memory =
		memories_of(practice->memories[bank], fact_number(pack, fact));

	if (!practice_asks(practice->banks[bank], fact))
		return;
	if (memory->reviews)
		add_due(plan, practice_due_day(&practice->terms, memory) -
				      practice->terms.today);
	find_topic(plan, topic_of(pack, fact))
		->boxes[practice_box_of(memory)]++;
}

static void add_bank(struct plan *plan, const struct practice *practice,
		     uint32_t bank)
{
	const struct pack *pack = bank_pack(practice->banks[bank]);

	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		if (!group_has_forms(group) && !group->n_asks)
			continue;
		for (uint32_t i = 0; i < group->n_rows; i++)
			add_fact(plan, practice, bank,
				 (struct fact){g, group->first_row + i});
	}
	for (uint32_t i = 0; i < pack->n_questions; i++)
		add_fact(plan, practice, bank, (struct fact){INDEX_NONE, i});
}

static void show(struct table *table)
{
	const struct practice *practice = &table->game.remembered->practice;
	struct plan plan = {.today = practice->terms.today};

	for (uint32_t i = 0; i < practice->n; i++)
		add_bank(&plan, practice, i);
	plan_view_show(&table->screen, &plan);
	vec_finish(&plan.topics);
}

static int read_and_show(struct table *table)
{
	int status;

	last_pack_choose(table);
	status = table_open_packs(table);
	if (status != EXIT_OK)
		return status;
	table_set_game(table);
	table->game.players[0] = record_player(
		table->game.store, table->choices.player, &table->arena);
	if (choose_practice_read(table))
		show(table);
	else
		status = EXIT_IO;
	table_close_packs(table);
	return status;
}

int plan_run(const struct choices *choices)
{
	struct table table = {.arena = ARENA_INIT, .choices = *choices};
	enum store_failure failure;
	int status = EXIT_IO;

	if (!players_fit(choices->player))
		return EXIT_USAGE;
	table.screen = screen_open(choices->color, choices->plain);
	table.game.store =
		record_open(choices->record, true, &failure, &table.arena);
	if (table.game.store) {
		status = read_and_show(&table);
	} else if (failure == STORE_MISSING) {
		output_line("There is nothing to plan yet: `civiq learn` shows "
			    "the first facts.");
		status = EXIT_OK;
	}
	store_close(table.game.store);
	arena_finish(&table.arena);
	return status;
}
