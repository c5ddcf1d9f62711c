timeline moons --seed 2
timeline moons important --seed 1
scores
