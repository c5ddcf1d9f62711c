check "$root/tests/packs/good/windows.yaml"
check "$root/tests/packs/bad/date-format.yaml"
check "$root/tests/packs/bad/yaml-escape.yaml" "$root/tests/packs/bad/question-long.yaml"
check --json "$root/tests/packs/bad/row-comma.yaml"
check "$root/tests/packs/no-such-pack.yaml"
check saturn
check
check --watch a b
