#include "game/view/paper.h"

struct str paper_how(const struct question *q)
{
	switch (q->kind) {
	case ASK_SEVERAL:
		return STR("Several are right.");
	case ASK_ORDER:
		return STR("Write the letters in the right order.");
	case ASK_MATCH:
		return STR("Write pairs, like 1b 2a 3c.");
	case ASK_GUESS:
		return STR("Within a tenth is right.");
	case ASK_CHOICE:
	case ASK_TYPED:
	case ASK_BOOL:
	case ASK_KINDS:
		break;
	}
	return STR_NONE;
}

bool paper_has_line(const struct question *q)
{
	return q->kind != ASK_CHOICE && q->kind != ASK_BOOL &&
	       q->kind != ASK_SEVERAL;
}
