play moons -n 4 --seed 8
