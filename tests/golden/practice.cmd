review moons
learn moons --seed 1 -n 3
practice moons --seed 2
practice moons --until 1999
practice moons --retention 99
play moons --plan
review moons --seed 1
