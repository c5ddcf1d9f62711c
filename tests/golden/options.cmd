play --code moons-3c-0000G0ZZ
play --code nonsense
play moons --topic discovery -n 2 --seed 1
play moons --topic nothing
play moons --typed --level 3-5 -n 2 --seed 9
play moons --level 6
play moons --code moons-3c-0000G0ZZ -n 3 --choice
play --code moons-3c-0000G0ZZ -n 4
play --code moons-3c-0000G0ZZ --typed
play --code moons-3c-0000G0ZZ --topic discovery
play --code moons-3c-0000G0ZZ --level 2
play --code moons-3c-0000G0ZZ --seed 1
daily --code moons-3c-0000G0ZZ
play saturn --code moons-3c-0000G0ZZ
play important --topic nothing
