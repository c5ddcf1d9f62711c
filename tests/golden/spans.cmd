questions spans
show spans
