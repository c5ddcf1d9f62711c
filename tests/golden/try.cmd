try moons moons/discoverer/link-value-typed/europa
try moons moons/discoverer/link-value-typed/europe
try moons
