show moons
show moons discoverer
show moons Galilei
show moons GALILEO\ GALILEI
show everything chairmen
show everything names
show everything results
show everything merged
show moons tytan
show no-such-pack
show
