#include "question/answer_leak.h"

#include "base/mention.h"

bool leak_found(const struct question *q)
{
	if (q->kind == ASK_BOOL)
		return false;
	return mentions(q->stem, q->answer) ||
	       (q->judged.person && mentions_part(q->stem, q->answer));
}
