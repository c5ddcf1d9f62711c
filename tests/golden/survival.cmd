play moons --mode survival --seed 2
scores
