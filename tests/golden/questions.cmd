questions --json important
