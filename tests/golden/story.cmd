story important --seed 1
story moons --seed 2 -n 3
story everything --seed 2 -n 4
scores
