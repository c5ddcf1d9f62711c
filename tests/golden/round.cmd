play moons -n 6 --seed 3
