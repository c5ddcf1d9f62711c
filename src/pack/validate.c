#include "pack/validate.h"

#include "pack/validator.h"

static void (*const checks[])(const struct check *) = {
	validate_names,		 validate_name_groups, check_dates,
	validate_as_of,		 validate_terms,       validate_rows_differ,
	validate_lists,		 validate_wholes,      validate_titles,
	validate_phrases,	 validate_asks,	       validate_questions,
	validate_options,	 validate_aliases,     validate_times,
	validate_parts,		 validate_sentences,   validate_stems,
	validate_articles,	 validate_years,       validate_unique,
	validate_same_sentences, validate_also,
};

static void (*const advice[])(const struct check *) = {
	advise_full_stops,	 advise_articles,
	advise_semicolons,	 advise_names,
	advise_same_facts,	 advise_namesakes,
	advise_telling_subjects, advise_cells,
};

void pack_validate(const struct pack *pack, const struct locations *marks,
		   const struct yaml_tree *tree, const struct source *source,
		   struct diags *diags)
{
	struct check check = {pack, marks, tree, source, diags};

	for (size_t i = 0; i < sizeof(checks) / sizeof(*checks); i++)
		checks[i](&check);
}

void pack_advise(const struct pack *pack, const struct locations *marks,
		 const struct yaml_tree *tree, const struct source *source,
		 struct diags *diags)
{
	struct check check = {pack, marks, tree, source, diags};

	for (size_t i = 0; i < sizeof(advice) / sizeof(*advice); i++)
		advice[i](&check);
}
