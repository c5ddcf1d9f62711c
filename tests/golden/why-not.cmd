questions moons --why-not
questions everything --why-not
