show inventions
questions inventions
