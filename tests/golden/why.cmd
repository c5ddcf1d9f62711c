play moons -n 3 --seed 12 --no-save
