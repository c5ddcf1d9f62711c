--version
--help
play --help
scores --help
nonsense
play no-such-pack
play -n 0
play --seed x
play a b
scores
play --bogus
scores --top
"$root"/tests/packs/good/saturn.yaml -n 1 --seed 1 --no-save
