play moons --players Ann,Ben -n 4 --seed 5
play moons --players Ann
