check "$root/tests/golden/advice.yaml"
check --json "$root/tests/golden/advice.yaml"
