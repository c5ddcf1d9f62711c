check "$root/tests/packs/good/moons.yaml"
check "$root/tests/packs/bad/date-format.yaml"
check "$root/tests/packs/bad/yaml-escape.yaml" "$root/tests/packs/bad/not-none.yaml"
check --json "$root/tests/packs/bad/row-comma.yaml"
check "$root/tests/packs/no-such-pack.yaml"
check moons
check
check --watch a b
