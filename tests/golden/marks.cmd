play saturn -n 3 --seed 1
play saturn --starred
starred saturn -n 1
play saturn -n 1 --seed 1 --no-save
reports
reports saturn
reports moons
reports nowhere
reports saturn moons
play saturn --starred --code saturn-3-000001TY
play saturn --starred --no-save
