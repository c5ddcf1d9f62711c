play moons --mode blitz --seed 2
