-- The record. Rows of `answer` are only ever added. Ids are random, so that
-- two records are merged by a union of their rows.

CREATE TABLE game (
	id           BLOB PRIMARY KEY,
	player       TEXT NOT NULL,
	pack         TEXT NOT NULL,
	pack_hash    TEXT NOT NULL,
	mode         TEXT NOT NULL,
	seed         TEXT NOT NULL,
	length       INTEGER NOT NULL,  -- questions planned
	started      TEXT NOT NULL,     -- UTC, 2024-05-31T12:00:00Z
	finished     TEXT,              -- NULL while it is being played
	asked        INTEGER NOT NULL DEFAULT 0,
	right        INTEGER NOT NULL DEFAULT 0,
	points       INTEGER NOT NULL DEFAULT 0,
	milliseconds INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE answer (
	id            BLOB PRIMARY KEY,
	game          BLOB NOT NULL,
	player        TEXT NOT NULL,
	mode          TEXT NOT NULL,
	position      INTEGER NOT NULL,  -- of the question in the game, from 0
	try           INTEGER NOT NULL,  -- from 1
	question      TEXT NOT NULL,     -- pack/group/form/key
	question_hash TEXT NOT NULL,
	options       TEXT NOT NULL,     -- as shown, one a line
	typed         TEXT NOT NULL,
	verdict       TEXT NOT NULL,     -- correct, close, wrong, skipped
	credit        INTEGER NOT NULL,  -- 2 full, 1 half, 0 none
	hints         INTEGER NOT NULL,
	milliseconds  INTEGER NOT NULL,
	points        INTEGER NOT NULL,
	at            TEXT NOT NULL,     -- UTC
	day           TEXT NOT NULL,     -- local study day, turning at 4 a.m.
	rating        INTEGER NOT NULL   -- 1 again, 2 hard, 3 good
);

CREATE INDEX game_board ON game (pack, mode, length, points DESC, milliseconds,
	started) WHERE finished IS NOT NULL;
CREATE INDEX answer_game ON answer (game, position, try);

PRAGMA user_version = 1;
