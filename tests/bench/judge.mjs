// The judge beside npm's qb-answer-checker, on the same rows in the same run.
//
//	npm install --prefix build/npm qb-answer-checker
//	node tests/bench/judge.mjs build/npm BENCH JUDGE_TSV POOLS ROWS [ROUNDS]
//
// BENCH and JUDGE_TSV are the programs of tests/bench/judge.c and
// tests/judge_tsv.c. An answer with several spellings is given to the checker
// in its own notation: the first one, [or the others]. Prints a line for each
// round: judge, nanoseconds of ours, nanoseconds of the checker.

import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {pathToFileURL} from 'node:url';

const [npm, bench, judgeTsv, pools, rowsFile, rounds] = process.argv.slice(2);
const VERDICTS = {accept: 'correct', prompt: 'close', reject: 'wrong'};
const PLAIN = {t: '\t', r: '\r', n: '\n', '\\': '\\'};

function unescape(text) {
	return text.replace(
		/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([trn\\]))/g,
		(all, u, x, plain) =>
			plain ? PLAIN[plain] : String.fromCharCode(parseInt(u ?? x, 16)));
}

function readRows(file) {
	return readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean)
		.map((line) => {
			const [kind, expected, typed, verdict, , , , crit] =
				line.split('\t');
			const [first, ...others] = expected.split('|');
			const or = others.map((name) => `or ${name}`).join('; ');
			return {
				kind, verdict, crit,
				typed: unescape(typed),
				answerline: or ? `${first} [${or}]` : first,
			};
		});
}

function score(rows, verdicts) {
	const count = (test) => rows.filter(test).length;
	const agree = count((row, i) => verdicts[i] === row.verdict);
	const accepts = count((row, i) =>
		row.crit === 'FA' && verdicts[i] === 'correct');
	const rejects = count((row, i) =>
		row.crit === 'FR' && verdicts[i] !== 'correct');
	return `${(100 * agree / rows.length).toFixed(1)} % agree, ` +
		`${accepts} false accepts, ${rejects} false rejects`;
}

function judge(checkAnswer, row) {
	try {
		return VERDICTS[checkAnswer(row.answerline, row.typed).directive];
	} catch {
		return 'wrong';
	}
}

// Nanoseconds for one judgement, over half a second.
function timeChecker(checkAnswer, rows) {
	let judged = 0;
	const start = performance.now();
	do {
		for (const row of rows)
			judge(checkAnswer, row);
		judged += rows.length;
	} while (performance.now() - start < 500);
	return (performance.now() - start) / judged * 1e6;
}

function timeOurs() {
	const run = spawnSync(bench, [pools, rowsFile, '0.5'],
		{encoding: 'utf8'});
	return 1e9 / Number(/(\d+) judgements a second/.exec(run.stdout)[1]);
}

const require = createRequire(path.resolve(npm, 'package.json'));
const {default: checkAnswer} =
	await import(pathToFileURL(require.resolve('qb-answer-checker')));
const rows = readRows(rowsFile);
const ours = spawnSync(judgeTsv, [pools, rowsFile], {encoding: 'utf8'});

console.error('civiq:', score(rows, ours.stdout.trim().split('\n')));
console.error('qb-answer-checker:',
	score(rows, rows.map((row) => judge(checkAnswer, row))));
for (let round = 0; round < Number(rounds ?? 5); round++) {
	const reference = timeChecker(checkAnswer, rows);
	console.log(`judge\t${timeOurs().toFixed(0)}\t${reference.toFixed(0)}`);
}
