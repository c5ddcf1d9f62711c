#include "judge/judge.h"
#include "judge/name/name_hash.h"
#include "judge/name/name_read.h"

/* Text that is not a name equals only itself. */
#define UNREADABLE UINT64_C(0x756E7265616461)

struct name_hash judge_name_hash(struct str name)
{
	struct lexed lexed;
	struct name_space space;
	struct name read;
	struct name_hash hash;

	if (lex(&lexed, name, FOLD_BY_SOUND) &&
	    name_read(&read, &space, lex_all(&lexed), NAME_OF_THING))
		name_hash_loose(&read, &hash.whole, &hash.core);
	else
		hash.whole = hash.core = str_hash(name, UNREADABLE);
	return hash;
}

bool judge_same_hash(struct name_hash a, struct name_hash b)
{
	return a.whole == b.whole || a.core == b.core;
}

bool judge_same_name(struct str a, struct str b)
{
	return str_eq(a, b) ||
	       judge_same_hash(judge_name_hash(a), judge_name_hash(b));
}
