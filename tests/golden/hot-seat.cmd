play moons --players Ann,Ben -n 4 --seed 5
play moons --players Ann
play moons --players Ann,Ben,Cy -n 3 --seed 1 --no-save
