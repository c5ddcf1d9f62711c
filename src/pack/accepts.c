#include "pack/accepts.h"

uint64_t accepts_place(uint32_t line, uint32_t column)
{
	return (uint64_t)line << 32 | column;
}

/* Is it a table? */
static bool is_table(const struct source *source, struct str file)
{
	return !str_eq(file, source->path) && !source_is_part(file);
}

/* `at` names places in the pack and its parts. In a table beside them,
 * accepting a group covers all places. */
static bool covers_place(const struct accept *accept,
			 const struct source *source, const struct diag *diag)
{
	uint64_t place = accepts_place(diag->span.line, diag->span.column);

	if (accept->is_everywhere)
		return true;
	if (!str_eq(diag->file, source_file(source, accept->at_file)->path))
		return accept->is_group && is_table(source, diag->file);
	return accept->first <= place && place <= accept->last;
}

static bool covers(const struct accept *accept, const struct source *source,
		   const struct diag *diag)
{
	return diag->severity == DIAG_WARNING &&
	       str_eq(diag->id, warning_name(accept->what)) &&
	       accept->is_found && covers_place(accept, source, diag);
}

/* Does it accept any of them? */
static bool is_used(const struct accept *accept, const struct source *source,
		    const struct diags *diags)
{
	vec_each (diag, &diags->all)
		if (covers(accept, source, diag))
			return true;
	return false;
}

static bool is_accepted(const struct accepts *accepts,
			const struct source *source, const struct diag *diag)
{
	vec_each (accept, &accepts->all)
		if (covers(accept, source, diag))
			return true;
	return false;
}

static void take_out(const struct accepts *accepts, const struct source *source,
		     struct diags *diags)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < diags->all.n; i++)
		if (!is_accepted(accepts, source, &diags->all.at[i]))
			diags->all.at[kept++] = diags->all.at[i];
	diags->all.n = kept;
}

static void report_unused(const struct accept *accept,
			  const struct source *source, struct diags *diags)
{
	if (accept->is_found)
		source_warning(source, diags, WARN_ACCEPT_UNUSED, accept->span,
			       "leave it out",
			       "there is no such warning to accept");
	else
		source_warning(
			source, diags, WARN_ACCEPT_UNUSED, accept->span,
			"name a group, a type, `questions`, or what "
			"is in them: group/row, type/thing, "
			"questions/id",
			"`at` names something that the pack does not have");
}

void accepts_apply(const struct accepts *accepts, const struct source *source,
		   struct diags *diags)
{
	uint32_t n = accepts->all.n;
	bool *unused;

	if (!n)
		return;
	unused = arena_array(&diags->arena, bool, n);
	for (uint32_t i = 0; i < n; i++)
		unused[i] = !is_used(&accepts->all.at[i], source, diags);
	take_out(accepts, source, diags);
	/* If diagnostics were dropped, the one it accepts may be among them. */
	for (uint32_t i = 0; !diags->dropped && i < n; i++)
		if (unused[i])
			report_unused(
				&accepts->all.at[i],
				source_file(source, accepts->all.at[i].file),
				diags);
}

void accepts_finish(struct accepts *accepts)
{
	vec_finish(&accepts->all);
}
