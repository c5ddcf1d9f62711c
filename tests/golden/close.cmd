play world --typed --topic budgets -n 2 --seed 2 --no-save
