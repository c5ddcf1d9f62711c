diff "$root"/tests/packs/diff/old/club.yaml "$root"/tests/packs/diff/new/club.yaml
diff "$root"/tests/packs/diff/old/club.yaml "$root"/tests/packs/diff/new/club.yaml --json
diff --questions "$root"/tests/packs/diff/old/club.yaml "$root"/tests/packs/diff/new/club.yaml
diff moons moons
diff moons
