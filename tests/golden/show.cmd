show moons
show moons discoverer
show moons Galilei
show moons GALILEO\ GALILEI
show everything chairmen
show everything names
show everything results
show everything merged
show world languages
show world presidents
show world members
show world scribes
show world budgets
show world year
show world ano
show moons tytan
show no-such-pack
show
