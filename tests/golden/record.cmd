scores
stats
record
backup "$work"/copy.db
merge "$root"/tests/data/record-2.db
merge "$root"/tests/data/record-1.db "$root"/tests/data/record-2.db
scores
scores moons --mode round --top 3 --player 李雷
scores --json --top 1 --player Bob
scores --csv --top 1 --player Bob
scores --top 0
stats --player Bob --until 2024-06-20
stats --all --plain --until 2024-06-20
stats --player Bob --pack moons --json
stats --player Nobody
record
backup "$work"/copy.db
backup "$work"/copy.db
backup "$work"/nowhere/copy.db
record --record "$work"/copy.db
merge "$work"/copy.db
merge "$work"/none.db
merge "$root"/tests/golden/record.cmd
merge
merge "$root"/tests/data/record-4.db
forget Nobody
forget Carol
forget Carol --yes
forget Bobb
forget Bob
forget Bob --yes
scores --player Bob --top 1
merge "$work"/copy.db
