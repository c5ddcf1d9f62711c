play moons -n 4 --seed 1
scores
