compare "$root"/tests/packs/diff/old/club.yaml "$root"/tests/packs/diff/new/club.yaml
compare "$root"/tests/packs/diff/old/club.yaml "$root"/tests/packs/diff/new/club.yaml --json
compare moons world
compare moons nowhere
