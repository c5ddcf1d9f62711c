show "$root"/tests/golden/one-value.yaml
