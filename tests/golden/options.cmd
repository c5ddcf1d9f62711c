play --code moons-3c-0000G0ZZ
play --code nonsense
play moons --topic discovery -n 2 --seed 1
play moons --topic nothing
play moons --typed --level 3-5 -n 2 --seed 9
play moons --level 6
