// Compares what foreign readers made of exports with what civiq asks:
//
//	compare.mjs FOLDER PACK...
//
// FOLDER holds PACK.FORMAT for each format, PACK.FORMAT.log with what the export
// said, and PACK.json. Prints a table; fails if a question differs, or if one is
// missing that was not reported as left out.
import { readFileSync } from "node:fs";
import { readers } from "./readers.mjs";

const [folder, ...packs] = process.argv.slice(2);
const SHARES = [0, 100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5];

const collapse = (text) => text.replace(/\s\s+/g, " ").trim();
const unique = (texts) => [...new Set(texts)];
const letter = (first, i) => String.fromCharCode(first.charCodeAt(0) + i);

function line(texts, first) {
	return texts.map((text, i) => `${letter(first, i)}) ${text}`).join("; ");
}

// What else is accepted than the answer.
function also(q) {
	if (q.needed) return "";
	const texts = (q.dates ?? unique(q.accept)).filter((t) => t !== q.answer);
	const figures = (q.figures ?? [])
		.filter((f) => f.tolerance !== "0" || f.value !== q.answer)
		.map(
			(f) =>
				`${f.value} ± ${f.tolerance}${f.percent === 100 ? "" : " (half)"}`,
		);
	return [...texts, ...figures].join("; ");
}

function graded(q, reasons) {
	const wrong = q.options.length - q.key.length;
	return q.options.map((text, i) => {
		const right = q.key.includes(i);
		const several = q.kind === "several";
		return {
			text,
			percent: right
				? SHARES[several ? q.key.length : 1]
				: several
					? -SHARES[wrong]
					: 0,
			reason: reasons[i],
		};
	});
}

// All that a reader may tell of a question.
function expected(q) {
	const reasons = q.options.map(
		(text) => q.wrong.find((w) => w.option === text)?.why ?? "",
	);
	const isMatch = q.kind === "match";
	const marks = (q.figures ?? []).map((f) => [
		Number(f.value),
		Number(f.tolerance),
		f.percent,
	]);
	const tags = [q.topic.replaceAll(" ", "_"), `level_${q.level}`];
	return {
		...q,
		partners: q.partners ?? [],
		clues: q.clues ?? [],
		right: q.key,
		notRight: q.options.map((_, i) => i).filter((i) => !q.key.includes(i)),
		rightText: (q.order ?? q.key).map((i) => i + 1).join(", "),
		several: q.kind === "several",
		truth: q.key[0] === 0,
		graded: graded(q, reasons),
		reasons,
		pairs: isMatch && q.options.map((o, i) => [o, q.partners[q.order[i]]]),
		allOptions: [...q.options, ...(q.partners ?? [])],
		optionsLine: isMatch
			? `${line(q.options, "1")} – ${line(q.partners, "a")}`
			: line(q.options, "a"),
		texts: q.dates ?? unique(q.accept),
		also: q.options.length ? "" : also(q),
		marks,
		ranges: marks
			.filter((f) => f[2] === 100)
			.map(([v, t]) => [v, v - t, v + t]),
		feedback: [q.why, q.source && `Source: ${q.source}`]
			.filter(Boolean)
			.join("\n"),
		moodleId: q.id.length <= 100 ? q.id : undefined,
		guid: q.id,
		ankiTags: tags.filter(Boolean).join(" "),
	};
}

// The fields that differ, of those that the reader gave.
function differences(got, want, reader) {
	const canonical = (value) =>
		JSON.stringify(value, (_, x) =>
			typeof x === "number"
				? Number(x.toPrecision(12))
				: reader.collapses && typeof x === "string"
					? x.split("\n").map(collapse).join("\n")
					: x,
		);
	return Object.keys(got).filter((name) => {
		if (name === "moodleId" && want.moodleId === undefined)
			return !/^civiq-[0-9a-f]{16}$/.test(got.moodleId);
		return canonical(got[name]) !== canonical(want[name]);
	});
}

// "civiq:     27 with an order" -> {"an order": 27}
function reasonsOf(log) {
	return [...log.matchAll(/^civiq: +(\d+) with (.*)$/gm)].map((m) => [
		m[2],
		Number(m[1]),
	]);
}

const failures = [];

function check(pack, format, reader, got, questions, skipped) {
	const byId = new Map(questions.map((q) => [q.id, q]));
	const ids = questions.map((q) => q.id);
	let mismatches = 0;
	let at = 0;
	const fail = (id, what) => {
		mismatches++;
		failures.push(`${pack}.${format} ${id}: ${what}`);
	};
	for (const one of got) {
		// Kahoot has no ids: the stem and the options say which it is.
		let id = one.id;
		if (id === undefined) {
			while (
				at < ids.length &&
				(byId.get(ids[at]).stem !== one.stem ||
					byId.get(ids[at]).options.join() !== one.options.join())
			)
				at++;
			id = ids[at++];
		}
		const want = byId.get(id);
		if (!want) {
			fail(id, "read, but not asked");
			continue;
		}
		byId.delete(id);
		for (const name of differences(one, want, reader))
			fail(
				id,
				`${name} is ${JSON.stringify(one[name])}, not ${JSON.stringify(want[name])}`,
			);
	}
	if (byId.size !== skipped)
		fail("", `${byId.size} missing, ${skipped} reported as left out`);
	return mismatches;
}

async function read(reader, path) {
	try {
		return await reader.read(readFileSync(path), path);
	} catch (error) {
		failures.push(`${path}: ${error}`);
		return [];
	}
}

const rows = [];
for (const [format, reader] of Object.entries(readers)) {
	const row = { in: 0, out: 0, mismatches: 0, skipped: new Map() };
	for (const pack of packs) {
		const path = `${folder}/${pack}.${format}`;
		const questions = JSON.parse(readFileSync(`${folder}/${pack}.json`)).map(
			expected,
		);
		const got = await read(reader, path);
		const reasons = reasonsOf(readFileSync(`${path}.log`, "utf8"));
		let skipped = 0;
		for (const [reason, n] of reasons) {
			row.skipped.set(reason, (row.skipped.get(reason) ?? 0) + n);
			skipped += n;
		}
		row.in += questions.length;
		row.out += got.length;
		row.mismatches += check(pack, format, reader, got, questions, skipped);
	}
	rows.push([format, reader.by, row]);
}

console.log("| format | questions | written | left out | read by | mismatches |");
console.log("|---|---|---|---|---|---|");
for (const [format, by, row] of rows) {
	const skipped = [...row.skipped].map(([why, n]) => `${n} with ${why}`);
	console.log(
		`| ${format} | ${row.in} | ${row.out} | ${skipped.join("; ") || "none"} | ${by} | ${row.mismatches} |`,
	);
}
for (const failure of failures.slice(0, 20)) console.error(failure.slice(0, 500));
process.exit(failures.length ? 1 : 0);
