check "$root/tests/packs/bad/table-cells.yaml"
check --json "$root/tests/packs/bad/table-things.yaml"
show "$root/tests/packs/tables/rivers.yaml"
questions --why-not "$root/tests/packs/tables/rivers.yaml"
