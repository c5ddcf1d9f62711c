play moons -n 3 --seed 5 --no-save
