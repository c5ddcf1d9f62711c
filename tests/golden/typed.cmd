play moons --typed --level 3-5 -n 2 --seed 9 --no-save
play world --typed --topic lengths -n 1 --seed 1 --no-save
play world --typed --topic budgets -n 1 --seed 1 --no-save
play moons --typed --topic discoverer -n 2 --seed 1 --no-save
play world --typed --topic languages -n 2 --seed 1 --no-save
