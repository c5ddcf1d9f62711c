/* given: declarations assumed by the examples in header comments. */

#include "base/diag.h"
#include "base/rng.h"
#include "base/strmap.h"
#include "base/suggest.h"
#include "base/vec.h"
#include "classroom/coverage.h"
#include "classroom/item_stats.h"
#include "classroom/quiz.h"
#include "classroom/results.h"
#include "classroom/sheet.h"
#include "exchange/cells.h"
#include "exchange/export_question.h"
#include "exchange/import_table.h"
#include "exchange/xml.h"
#include "facts/facts.h"
#include "facts/similar.h"
#include "judge/judge.h"
#include "judge/name/answer_names.h"
#include "judge/name/person_fit.h"
#include "judge/number/digits.h"
#include "judge/text/lex.h"
#include "judge/text/words.h"
#include "pack/accepts.h"
#include "pack/locations.h"
#include "pack/pack.h"
#include "pack/pack_build.h"
#include "pack/source.h"
#include "pack/yaml_tree.h"
#include "question/answer_pools.h"
#include "question/choice.h"
#include "question/maker.h"
#include "question/occasion.h"
#include "question/phrases.h"
#include "round/bank.h"
#include "round/fact_order.h"
#include "round/practice.h"
#include "round/question_alias.h"
#include "round/round.h"
#include "round/session.h"
#include "store/board.h"
#include "store/home.h"
#include "store/maintenance.h"
#include "store/reviews.h"
#include "store/row_union.h"
#include "store/stats.h"
#include "store/store.h"

#include <assert.h>

/* Functions that the examples call. */
void ask(), compare(), complain(), find(), list(), look_at(), output_error(),
	output_line(), show(), skip(), use(), greet();
bool same(), write_to();
const struct value *cell_of();

extern char **argv;
extern struct arena arena;
extern struct strbuf error, now, out, reason;
extern struct diags diags;
extern const char *path;
extern const char *const *paths;
extern uint32_t n, number, size, row, other, mine, hash, at, slot, picked;
extern int right, asked, month, year, days, fd;
extern uint64_t seed, total, points;
extern bool ok, is_new, found;
extern enum verdict verdict;
extern struct str id, key, player, topic;
extern struct topics topics;
extern struct round_options options;

extern struct pack *pack, *newer;
extern const struct group *group;
extern struct similarity *similarity;
extern const struct value *cell;
extern struct date when, inside;
extern struct source source;
extern struct yaml_tree tree;
extern struct locations locations;

extern struct phrases *phrases;
extern struct pools *pools;
extern struct bank *bank, *newer_bank;
extern struct round round;
extern struct fact fact;
extern struct fact_review review;
extern struct memories *memories;
extern int32_t today;
extern struct str bytes, title;

extern const struct bank *const *banks;
extern const struct round *rounds;
extern struct quiz quiz;
extern struct results_input input;
extern const double *given;

void take(void *context, const struct store_review *review);
extern void *context;
extern struct store_reviewed reviewed;
extern struct store *store;
extern struct db *db;
extern struct store_game game;
extern struct store_answer *answers;
extern struct store_merged merged;
extern struct board *boards;
extern struct stats stats;
extern struct store_daily daily;
extern struct store_home home;
extern struct db_value *values;
extern const struct db_value *sum;

/* Names that have different meanings in different headers. */
#if defined(IN_judge_name)
extern struct person typed, spelled;
extern const struct name *name;
extern struct name spelling;
extern struct name_space space;
extern const struct naming *naming;
#elif defined(IN_judge_option)
extern const struct lexed *typed;
#else
extern struct str typed, name;
#endif

#if defined(IN_judge_name) || defined(IN_judge_number) || defined(IN_judge_text)
extern struct lex_span span;
extern struct lexed lexed;
extern struct question_of_name question;
extern struct name_scratch scratch;
#elif defined(IN_exchange)
extern struct export_question question;
#else
extern struct span span;
extern struct question question;
#endif

#if defined(IN_store)
extern struct store_answer answer;
#elif defined(IN_judge_number) || defined(IN_judge_option)
extern const struct answer *answer;
#else
extern struct answer answer;
extern const struct entity *entities;
#endif

#if defined(IN_round)
extern const struct question *q;
#elif defined(IN_exchange)
extern struct question q;
extern struct importing *importing;
extern const struct str *header, *texts;
bool take_tree(void *context, const struct xml_node *tree);
extern struct cells cells;
extern const struct export_format *format;
extern const struct results_pupil *pupil;
#else
extern struct question *q;
extern struct maker *m;
extern uint32_t thing;
bool suits(struct maker *maker, uint32_t of, struct str words);
extern struct nearby near;
extern uint32_t column;
#endif
