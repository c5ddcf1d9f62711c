# Completion for bash. civiq itself says what may stand next; see
# `civiq --complete` in civiq(6).

_civiq()
{
	local cur=${COMP_WORDS[COMP_CWORD]} kind='' word
	local -a words=()

	# bash splits --topic=names into three words.
	for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
		[[ $word == '=' ]] || words+=("$word")
	done
	if [[ $cur == '=' ]]; then
		cur=
		words+=('')
	fi
	COMPREPLY=()
	{
		read -r kind
		while IFS= read -r word && IFS= read -r _; do
			[[ $word == "$cur"* ]] || continue
			printf -v word %q "$word"
			COMPREPLY+=("$word")
		done
	} < <(civiq --complete "${words[@]}" 2>/dev/null)
	# Where nothing else fits, bash completes names of files.
	if [[ $kind == files ]]; then
		compopt -o default
	fi
}

complete -F _civiq civiq
