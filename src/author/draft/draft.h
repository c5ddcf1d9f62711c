#ifndef AUTHOR_DRAFT_DRAFT_H
#define AUTHOR_DRAFT_DRAFT_H

/*
 * draft: a draft of a pack for a table, for its author to revise.
 *
 *	struct draft draft = {
 *		.id = STR("rivers"),
 *		.table = STR("rivers.csv"),
 *		.day = STR("2024-05-31"),
 *	};
 *	struct strbuf text = STRBUF_INIT;
 *	if (draft_pack(&draft, &text, &diags))
 *		show(strbuf_str(&text));
 *	strbuf_finish(&text);
 */

#include "author/draft/draft_input.h"
#include "base/diag.h"
#include "base/strbuf.h"

/*
 * Appends a pack that reads the table and passes its checks: a column that
 * cannot be read is left out, with a comment. False, with the reasons in
 * `diags`, if errors remain.
 */
bool draft_pack(const struct draft *draft, struct strbuf *out,
		struct diags *diags);

#endif
