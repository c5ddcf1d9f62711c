questions "$root"/tests/golden/several.yaml
