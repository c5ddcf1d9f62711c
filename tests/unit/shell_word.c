/* The program is not a library, so this is included as source. */
#include "game/terminal/shell_word.c"

#include "expect.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const words[] = {
	"amanat",
	"./my.yaml",
	"my pack.yaml",
	"it's.yaml",
	"''",
	"$(id).yaml",
	"`id`;&|<>*?[x]{a,b}~!#\"\\",
	"~/x.yaml",
	"Қазақ.yaml",
	"a\nb\tc",
	"\033[31m.yaml",
	"\xc2\x9b\xe2\x80\xae\xef\xbb\xbf'\\1.yaml",
	"\xff\xfe.yaml",
	"",
};

/* How bash reads `word`. */
static void read_back(const char *word, struct strbuf *out)
{
	struct strbuf command = STRBUF_INIT;
	char bytes[4096];
	FILE *shell;

	strbuf_addf(&command, "printf %%s %s", word);
	setenv("CIVIQ_COMMAND", strbuf_text(&command), 1);
	shell = popen("bash -c \"$CIVIQ_COMMAND\"", "r");
	strbuf_add(out,
		   (struct str){bytes, fread(bytes, 1, sizeof(bytes), shell)});
	pclose(shell);
	strbuf_finish(&command);
}

Test(shell_word, a_shell_reads_the_same_word)
{
	struct arena arena = ARENA_INIT;
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < COUNT(words); i++) {
		const char *word = shell_word(words[i], &arena);

		strbuf_reset(&out);
		read_back(word, &out);
		expect_str(strbuf_str(&out), words[i]);
		cr_expect(is_safe(str_of(word)), "row %zu", i);
	}
	strbuf_finish(&out);
	arena_finish(&arena);
}

Test(shell_word, plain_words_are_left_alone)
{
	struct arena arena = ARENA_INIT;

	cr_expect_str_eq(shell_word("./a-b_c.yaml", &arena), "./a-b_c.yaml");
	cr_expect_str_eq(shell_word("-n", &arena), "-n");
	cr_expect_str_eq(shell_path("-n", &arena), "./-n");
	cr_expect_str_eq(shell_path("-n 5", &arena), "'./-n 5'");
	arena_finish(&arena);
}
