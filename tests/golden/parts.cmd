check "$root"/tests/packs/parts/rivers.yaml
show "$root"/tests/packs/parts/rivers.yaml
check "$root"/tests/packs/parts/more.part.yaml
