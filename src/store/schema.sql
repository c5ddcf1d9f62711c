-- The record. Rows of `answer` are only ever added. Ids are random, so that
-- two records are merged by a union of their rows.
--
-- Each part below brings a record from the version before it to its own; a
-- new record runs through all of them. A part that was released never changes.

-- version 1
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

-- version 2
-- The quiz code of a game; the stem and the right answer of a question, for
-- when its pack is gone; and a sum over each row, so that a row which a bad
-- disk has changed is known for what it is.
ALTER TABLE game ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE game ADD COLUMN sum INTEGER;
ALTER TABLE answer ADD COLUMN stem TEXT NOT NULL DEFAULT '';
ALTER TABLE answer ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE answer ADD COLUMN sum INTEGER;

UPDATE game SET sum = row_sum(id, player, pack, pack_hash, mode, seed, length,
	started, finished, asked, right, points, milliseconds, code);
UPDATE answer SET sum = row_sum(id, game, player, mode, position, try,
	question, question_hash, options, typed, verdict, credit, hints,
	milliseconds, points, at, day, rating, stem, answer);

DROP INDEX game_board;
CREATE INDEX game_board ON game (pack, mode, length, points DESC, milliseconds,
	started, id) WHERE finished IS NOT NULL;
CREATE INDEX game_player ON game (player, pack, mode, length, points DESC,
	milliseconds, started, id) WHERE finished IS NOT NULL;

-- What is remembered: `player`, the name given last.
CREATE TABLE setting (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
) WITHOUT ROWID;

-- Sums over `answer`, so that statistics need not read all of it. They follow
-- from it and may be made anew at any time.
CREATE TABLE tally_question (
	player   TEXT NOT NULL,
	question TEXT NOT NULL,
	asked    INTEGER NOT NULL,
	right    INTEGER NOT NULL,
	at       TEXT NOT NULL,          -- of the latest answer
	latest   BLOB NOT NULL,          -- and its id
	PRIMARY KEY (player, question)
) WITHOUT ROWID;

CREATE TABLE tally_day (
	player       TEXT NOT NULL,
	pack         TEXT NOT NULL,
	day          TEXT NOT NULL,
	asked        INTEGER NOT NULL,
	right        INTEGER NOT NULL,
	milliseconds INTEGER NOT NULL,
	PRIMARY KEY (player, pack, day)
) WITHOUT ROWID;

-- How many answers in a row were right at once, now and at the best.
CREATE TABLE tally_streak (
	player  TEXT NOT NULL,
	pack    TEXT NOT NULL,
	game    BLOB NOT NULL,
	streak  INTEGER NOT NULL,
	longest INTEGER NOT NULL,
	PRIMARY KEY (player, pack, game)
) WITHOUT ROWID;

CREATE TRIGGER answer_tallied AFTER INSERT ON answer BEGIN
	INSERT INTO tally_question VALUES (NEW.player, NEW.question,
		NEW.try = 1, NEW.verdict = 'correct', NEW.at, NEW.id)
	ON CONFLICT DO UPDATE SET
		asked = asked + excluded.asked,
		right = right + excluded.right,
		latest = iif((excluded.at, excluded.latest) > (at, latest),
			excluded.latest, latest),
		at = max(at, excluded.at);
	INSERT INTO tally_day VALUES (NEW.player,
		substr(NEW.question, 1, instr(NEW.question, '/') - 1), NEW.day,
		NEW.try = 1, NEW.verdict = 'correct', NEW.milliseconds)
	ON CONFLICT DO UPDATE SET
		asked = asked + excluded.asked,
		right = right + excluded.right,
		milliseconds = milliseconds + excluded.milliseconds;
	INSERT INTO tally_streak VALUES (NEW.player,
		substr(NEW.question, 1, instr(NEW.question, '/') - 1), NEW.game,
		NEW.try = 1 AND NEW.verdict = 'correct',
		NEW.try = 1 AND NEW.verdict = 'correct')
	ON CONFLICT DO UPDATE SET
		streak = iif(excluded.streak, streak + 1, 0),
		longest = max(longest, iif(excluded.streak, streak + 1, 0));
END;

PRAGMA application_id = 0x63697671;
PRAGMA user_version = 2;

-- version 3
-- How many finished games of a board have so many points: the place of a game
-- is a sum over these and need not be counted game by game.
CREATE TABLE tally_board (
	pack   TEXT NOT NULL,
	mode   TEXT NOT NULL,
	length INTEGER NOT NULL,
	points INTEGER NOT NULL,
	games  INTEGER NOT NULL,
	PRIMARY KEY (pack, mode, length, points)
) WITHOUT ROWID;

CREATE TRIGGER game_inserted AFTER INSERT ON game
WHEN NEW.finished IS NOT NULL BEGIN
	INSERT INTO tally_board VALUES (NEW.pack, NEW.mode, NEW.length,
		NEW.points, 1)
	ON CONFLICT DO UPDATE SET games = games + 1;
END;

CREATE TRIGGER game_deleted AFTER DELETE ON game
WHEN OLD.finished IS NOT NULL BEGIN
	UPDATE tally_board SET games = games - 1 WHERE pack = OLD.pack
		AND mode = OLD.mode AND length = OLD.length
		AND points = OLD.points;
END;

CREATE TRIGGER game_updated AFTER UPDATE ON game BEGIN
	UPDATE tally_board SET games = games - 1 WHERE OLD.finished IS NOT NULL
		AND pack = OLD.pack AND mode = OLD.mode
		AND length = OLD.length AND points = OLD.points;
	INSERT INTO tally_board SELECT NEW.pack, NEW.mode, NEW.length,
		NEW.points, 1 WHERE NEW.finished IS NOT NULL
	ON CONFLICT DO UPDATE SET games = games + 1;
END;

PRAGMA user_version = 3;

-- version 4
-- A game may be of several packs: `pack` has their ids, sorted, and `pack_hash`
-- their hashes in the same order, with `+` between. Lists of ids are one a line.
ALTER TABLE game ADD COLUMN day TEXT NOT NULL DEFAULT '';
ALTER TABLE game ADD COLUMN quiz TEXT NOT NULL DEFAULT '';
ALTER TABLE game ADD COLUMN attempt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE game ADD COLUMN questions TEXT NOT NULL DEFAULT '';
ALTER TABLE game ADD COLUMN abandoned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answer ADD COLUMN facts TEXT NOT NULL DEFAULT '';

DROP TRIGGER game_inserted;
DROP TRIGGER game_deleted;
DROP TRIGGER game_updated;
DROP INDEX game_board;
DROP INDEX game_player;
DROP TABLE tally_streak;
DROP TRIGGER answer_tallied;

UPDATE game SET sum = row_sum(id, player, pack, pack_hash, mode, seed, length,
	started, finished, asked, right, points, milliseconds, code, day, quiz,
	attempt, questions, abandoned);
UPDATE answer SET sum = row_sum(id, game, player, mode, position, try,
	question, question_hash, options, typed, verdict, credit, hints,
	milliseconds, points, at, day, rating, stem, answer, facts);

CREATE INDEX game_board ON game (pack, mode, length, points DESC, milliseconds,
	started, id) WHERE finished IS NOT NULL AND abandoned = 0;
CREATE INDEX game_player ON game (player, pack, mode, length, points DESC,
	milliseconds, started, id) WHERE finished IS NOT NULL AND abandoned = 0;
CREATE INDEX game_waiting ON game (player, started) WHERE finished IS NULL;
CREATE INDEX game_daily ON game (player, day, pack, finished, abandoned)
	WHERE mode = 'daily';

-- Rows are only ever added: the latest of a player and a question tells whether
-- it is starred now. `turn` orders those of one second.
CREATE TABLE star (
	id       BLOB PRIMARY KEY,
	player   TEXT NOT NULL,
	question TEXT NOT NULL,
	starred  INTEGER NOT NULL,      -- 1, or 0 when the star was taken off
	turn     INTEGER NOT NULL,      -- of the player and the question, from 1
	at       TEXT NOT NULL,         -- UTC
	sum      INTEGER
);

CREATE INDEX star_player ON star (player, question);

-- What seemed wrong to a player.
CREATE TABLE report (
	id        BLOB PRIMARY KEY,
	player    TEXT NOT NULL,
	question  TEXT NOT NULL,
	text      TEXT NOT NULL,        -- what the player wrote about it
	typed     TEXT NOT NULL,        -- the answer that had been typed
	stem      TEXT NOT NULL,
	pack_hash TEXT NOT NULL,
	at        TEXT NOT NULL,        -- UTC
	sum       INTEGER
);

-- Of the questions of a pack, and under '' of all questions of a game.
CREATE TABLE tally_streak (
	player  TEXT NOT NULL,
	game    BLOB NOT NULL,
	pack    TEXT NOT NULL,
	streak  INTEGER NOT NULL,
	longest INTEGER NOT NULL,
	PRIMARY KEY (player, game, pack)
) WITHOUT ROWID;

CREATE INDEX tally_day_player ON tally_day (player, day);

CREATE TRIGGER answer_tallied AFTER INSERT ON answer BEGIN
	INSERT INTO tally_question VALUES (NEW.player, NEW.question,
		NEW.try = 1, NEW.verdict = 'correct', NEW.at, NEW.id)
	ON CONFLICT DO UPDATE SET
		asked = asked + excluded.asked,
		right = right + excluded.right,
		latest = iif((excluded.at, excluded.latest) > (at, latest),
			excluded.latest, latest),
		at = max(at, excluded.at);
	INSERT INTO tally_day VALUES (NEW.player,
		substr(NEW.question, 1, instr(NEW.question, '/') - 1), NEW.day,
		NEW.try = 1, NEW.verdict = 'correct', NEW.milliseconds)
	ON CONFLICT DO UPDATE SET
		asked = asked + excluded.asked,
		right = right + excluded.right,
		milliseconds = milliseconds + excluded.milliseconds;
	INSERT INTO tally_streak
	SELECT NEW.player, NEW.game, column1,
		NEW.try = 1 AND NEW.verdict = 'correct',
		NEW.try = 1 AND NEW.verdict = 'correct'
	FROM (VALUES (substr(NEW.question, 1, instr(NEW.question, '/') - 1)),
		(''))
	WHERE 1
	ON CONFLICT DO UPDATE SET
		streak = iif(excluded.streak, streak + 1, 0),
		longest = max(longest, iif(excluded.streak, streak + 1, 0));
END;

CREATE TRIGGER game_inserted AFTER INSERT ON game
WHEN NEW.finished IS NOT NULL AND NEW.abandoned = 0 BEGIN
	INSERT INTO tally_board VALUES (NEW.pack, NEW.mode, NEW.length,
		NEW.points, 1)
	ON CONFLICT DO UPDATE SET games = games + 1;
END;

CREATE TRIGGER game_deleted AFTER DELETE ON game
WHEN OLD.finished IS NOT NULL AND OLD.abandoned = 0 BEGIN
	UPDATE tally_board SET games = games - 1 WHERE pack = OLD.pack
		AND mode = OLD.mode AND length = OLD.length
		AND points = OLD.points;
END;

CREATE TRIGGER game_updated AFTER UPDATE ON game BEGIN
	UPDATE tally_board SET games = games - 1
	WHERE OLD.finished IS NOT NULL AND OLD.abandoned = 0
		AND pack = OLD.pack AND mode = OLD.mode
		AND length = OLD.length AND points = OLD.points;
	INSERT INTO tally_board SELECT NEW.pack, NEW.mode, NEW.length,
		NEW.points, 1
	WHERE NEW.finished IS NOT NULL AND NEW.abandoned = 0
	ON CONFLICT DO UPDATE SET games = games + 1;
END;

PRAGMA user_version = 4;
