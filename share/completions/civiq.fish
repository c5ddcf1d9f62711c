# Completion for fish. civiq itself says what may stand next; see
# `civiq --complete` in civiq(6).

function __civiq_complete
	set -l words (commandline -opc)
	set -l lines (civiq --complete $words[2..] (commandline -ct) 2>/dev/null)
	for i in (seq 2 2 (count $lines))
		printf '%s\t%s\n' $lines[$i] $lines[(math $i + 1)]
	end
	if test "$lines[1]" = files
		__fish_complete_path (commandline -ct)
	end
end

complete -c civiq -f -a '(__civiq_complete)'
