// One reader for each format: takes the bytes of an export and gives what a
// foreign reader made of it, question by question, in the shape that
// compare.mjs expects. What a format does not hold is left out.
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.env.MODULES}/package.json`);
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const { parse: parseCsv } = require("csv-parse/sync");
const { XMLParser } = require("fast-xml-parser");
const ExcelJS = require("exceljs");
const JSZip = require("jszip");
const gift = require("gift-pegjs");

const list = (x) => (x === undefined ? [] : Array.isArray(x) ? x : [x]);
const number = (text) => Number(text);

// What HTML shows.
function textOfHtml(html) {
	const names = { amp: "&", lt: "<", gt: ">", quot: '"' };
	return html
		.replace(/<br\/?>/g, "\n")
		.replace(/&(amp|lt|gt|quot);/g, (_, name) => names[name]);
}

function xml(text) {
	return new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: "@",
		parseTagValue: false,
		parseAttributeValue: false,
		trimValues: false,
		processEntities: true,
	}).parse(text);
}

// A column of options or partners, as far as it is filled.
const columns = (row, name) =>
	[1, 2, 3, 4, 5, 6, 7, 8]
		.map((i) => row[`${name} ${i}`])
		.filter((text) => text !== "" && text !== undefined);

function ofRow(row) {
	return {
		id: row.id,
		kind: row.kind,
		stem: row.question,
		options: columns(row, "option"),
		partners: columns(row, "partner"),
		rightText: row.right,
		answer: row.answer,
		also: row["also accepted"],
		why: row.explanation,
		source: row.source,
		topic: row.topic,
		level: Number(row.level),
	};
}

// An apostrophe keeps a spreadsheet from running a cell.
function unguarded(cell) {
	if (/^\s*[=+\-@]/.test(cell) && Number.isNaN(Number(cell)))
		throw new Error(`a cell that is run: ${cell}`);
	return cell.replace(/^'(?=\s*[=+\-@])/, "");
}

const csv = (bytes) =>
	parseCsv(bytes, { columns: true, cast: unguarded }).map(ofRow);

function tsv(bytes) {
	const text = bytes.toString();
	const head = text.match(/^#columns:(.*)$/m)[1].split("\t");
	const rows = parseCsv(text, {
		delimiter: "\t",
		relax_quotes: true,
		from_line: 6,
		columns: head,
	});
	if (!text.startsWith("#separator:tab\n#html:false\n#deck:"))
		throw new Error("the head is not Anki's");
	return rows.map((row) => ({
		id: row.id,
		stem: row.question,
		optionsLine: row.options,
		answer: row.answer,
		why: row.explanation,
		source: row.source,
		ankiTags: row.tags,
	}));
}

const json = (bytes) => JSON.parse(bytes);

// _x005F_ is an underscore; exceljs reads it so in shared texts alone,
// LibreOffice in all.
const unescaped = (value) =>
	typeof value === "string" ? value.replaceAll("_x005F_", "_") : value;

async function sheet(bytes, at = 0) {
	const book = new ExcelJS.Workbook();
	await book.xlsx.load(bytes);
	const rows = [];
	book.worksheets[at].eachRow({ includeEmpty: true }, (row) => {
		const cells = [];
		row.eachCell({ includeEmpty: true }, (cell, column) => {
			if (cell.type === ExcelJS.ValueType.Formula)
				throw new Error(`a formula: ${cell.formula}`);
			cells[column - 1] = unescaped(cell.value ?? "");
		});
		rows.push(cells);
	});
	return rows;
}

async function xlsx(bytes) {
	const [head, ...rows] = await sheet(bytes);
	return rows.map((row) =>
		ofRow(Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""]))),
	);
}

async function kahoot(bytes) {
	const rows = await sheet(bytes);
	if (rows[7][1] !== "Question - max 120 characters")
		throw new Error("the head is not that of Kahoot's template");
	return rows.slice(8).map(([, stem, a, b, c, d, seconds, right]) => {
		if (![5, 10, 20, 30, 60, 90, 120, 240].includes(seconds))
			throw new Error(`a time of ${seconds} seconds`);
		if (stem.length > 120 || [a, b, c, d].some((x) => x?.length > 75))
			throw new Error(`too long: ${stem}`);
		return {
			stem,
			options: [a, b, c, d].filter((text) => text !== ""),
			right: String(right)
				.split(", ")
				.map((n) => n - 1),
		};
	});
}

// gift-pegjs makes one space of several.
function giftOption(choice) {
	return {
		text: choice.text.text,
		percent: choice.weight ?? (choice.isCorrect ? 100 : 0),
		reason: choice.feedback?.text ?? "",
	};
}

function giftFigure(choice) {
	const { number, range } = choice.text;
	return [number, range ?? 0, choice.weight ?? 100];
}

// gift-pegjs forgets to do this with the right-hand side of a pair.
const decoded = (text) =>
	text.replace(/&&(\d{3});/g, (_, code) => String.fromCharCode(code));

function giftAnswers(item) {
	switch (item.type) {
	case "TF":
		return { truth: item.isTrue };
	case "MC":
		return { graded: item.choices.map(giftOption) };
	case "Matching":
		return {
			pairs: item.matchPairs.map((pair) => [
				pair.subquestion.text,
				decoded(pair.subanswer),
			]),
		};
	case "Short":
		return {
			texts: item.choices.map((c) =>
				c.text.text.replaceAll("\\*", "*"),
			),
		};
	case "Numerical":
		return {
			marks: Array.isArray(item.choices)
				? item.choices.map(giftFigure)
				: [[item.choices.number, item.choices.range, 100]],
		};
	}
	throw new Error(`gift-pegjs: ${item.type}`);
}

function readGift(bytes) {
	return gift
		.parse(bytes.toString())
		.filter((item) => item.type !== "Category")
		.map((item) => ({
			id: item.title,
			moodleId: item.id,
			stem: item.stem.text,
			...giftAnswers(item),
			feedback: item.globalFeedback?.text ?? "",
			...(item.tags.length > 1 && { topic: item.tags[0] }),
			level: Number(item.tags.at(-1).match(/^level (\d)$/)[1]),
		}));
}

const moodleText = (node) => {
	if (node["@format"] && node["@format"] !== "plain_text")
		throw new Error(`a text of the format ${node["@format"]}`);
	return String(node.text);
};

// `*` stands for anything, `\*` for itself.
function moodlePattern(text) {
	if (/(^|[^\\])\*/.test(text)) throw new Error(`a wildcard: ${text}`);
	return text.replaceAll("\\*", "*");
}

function moodleAnswers(q) {
	const answers = list(q.answer);
	switch (q["@type"]) {
	case "truefalse":
		return {
			truth: answers.find((a) => a["@fraction"] === "100").text === "true",
		};
	case "multichoice":
		return {
			several: q.single === "false",
			graded: answers.map((a) => ({
				text: moodleText(a),
				percent: number(a["@fraction"]),
				reason: a.feedback ? moodleText(a.feedback) : "",
			})),
		};
	case "matching":
		return {
			pairs: list(q.subquestion).map((s) => [
				moodleText(s),
				String(s.answer.text),
			]),
		};
	case "shortanswer":
		return { texts: answers.map((a) => moodlePattern(String(a.text))) };
	case "numerical":
		return {
			marks: answers.map((a) => [
				number(a.text),
				number(a.tolerance),
				number(a["@fraction"]),
			]),
		};
	}
	throw new Error(`Moodle: ${q["@type"]}`);
}

function moodle(bytes) {
	const text = bytes.toString();
	if (!text.startsWith("<?xml")) throw new Error("no declaration in line 1");
	const questions = list(xml(text).quiz.question);
	return questions
		.filter((q) => q["@type"] !== "category")
		.map((q) => {
			const tags = list(q.tags.tag).map((tag) => tag.text);
			if (q.idnumber.length > 100) throw new Error(q.idnumber);
			return {
				id: q.name.text,
				moodleId: q.idnumber,
				stem: moodleText(q.questiontext),
				...moodleAnswers(q),
				feedback: moodleText(q.generalfeedback),
				clues: list(q.hint).map(moodleText),
				topic: tags.length > 1 ? tags[0] : "",
				level: Number(tags.at(-1).match(/^level (\d)$/)[1]),
			};
		});
}

const material = (node) => textOfHtml(String(node.material.mattext["#text"]));
const labels = (lid) => list(lid.render_choice.response_label);

// Which answers have a score, as Canvas goes through the conditions.
function qtiScored(item) {
	return list(item.resprocessing.respcondition).filter((c) => c.setvar);
}

const qtiPlaces = (equals) => list(equals).map((e) => e["#text"] - 1);

function qtiAnswers(item, type) {
	const scored = qtiScored(item);
	const condition = scored[0]?.conditionvar;
	const lids = list(item.presentation.response_lid);
	switch (type) {
	case "true_false_question":
		return { truth: condition.varequal["#text"] === "1" };
	case "matching_question":
		return {
			pairs: lids.map((lid, i) => [
				material(lid),
				material(
					labels(lid)[scored[i].conditionvar.varequal["#text"] - 1],
				),
			]),
		};
	case "multiple_choice_question":
	case "multiple_answers_question":
		return {
			several: type === "multiple_answers_question",
			options: labels(lids[0]).map(material),
			right: qtiPlaces((condition.and ?? condition).varequal),
			...(condition.and && {
				notRight: list(condition.and.not).flatMap((not) =>
					qtiPlaces(not.varequal),
				),
			}),
		};
	case "short_answer_question":
		return {
			texts: list(condition.varequal).map((e) => String(e["#text"])),
		};
	case "numerical_question":
		return {
			ranges: list(condition.or).map((or) => [
				number(or.varequal["#text"]),
				number(or.and.vargte["#text"]),
				number(or.and.varlte["#text"]),
			]),
		};
	}
	throw new Error(`QTI: ${type}`);
}

function qtiFeedback(item) {
	const all = list(item.itemfeedback).map((f) => [
		f["@ident"],
		material(f.flow_mat),
	]);
	return Object.fromEntries(all);
}

async function qti(bytes) {
	const zip = await JSZip.loadAsync(bytes);
	const manifest = xml(await zip.file("imsmanifest.xml").async("string"));
	const resource = manifest.manifest.resources.resource;
	if (resource["@type"] !== "imsqti_xmlv1p2") throw new Error("no QTI 1.2");
	const text = await zip.file(resource.file["@href"]).async("string");
	const items = xml(text).questestinterop.assessment.section.item;
	return list(items).map((item) => {
		const fields = list(
			item.itemmetadata.qtimetadata.qtimetadatafield,
		).map((f) => [f.fieldlabel, f.fieldentry]);
		const type = Object.fromEntries(fields).question_type;
		const feedback = qtiFeedback(item);
		const answers = qtiAnswers(item, type);
		return {
			id: item["@title"],
			stem: material(item.presentation),
			...answers,
			...(answers.options && {
				reasons: answers.options.map(
					(_, i) => feedback[`${i + 1}_fb`] ?? "",
				),
			}),
			feedback: feedback.general_fb ?? "",
		};
	});
}

async function anki(bytes) {
	const { readAnkiPackage } = await load("anki-reader");
	const { collection } = await readAnkiPackage(new Blob([bytes]));
	const items = (html) =>
		[...html.matchAll(/<li>(.*?)<\/li>/gs)].map((m) => textOfHtml(m[1]));
	const guids = collection
		.getRawCollection()
		.exec("SELECT guid, tags FROM notes ORDER BY id")[0].values;
	return Object.values(collection.getDecks())
		.flatMap((deck) => Object.values(deck.getCards()))
		.map((card, i) => {
			const fields = card.getFields();
			return {
				id: textOfHtml(fields.Id),
				guid: guids[i][0],
				stem: textOfHtml(fields.Question),
				allOptions: items(fields.Options),
				answer: textOfHtml(fields.Answer),
				why: textOfHtml(fields.Explanation),
				source: textOfHtml(fields.Source),
				ankiTags: guids[i][1].trim(),
			};
		});
}

// Auto Multiple Choice's own reader, in Perl.
function amc(bytes, path) {
	const out = execFileSync(
		"perl",
		[`-I${process.env.AMC}`, new URL("amc.pl", import.meta.url).pathname, path],
		{ maxBuffer: 1 << 28 },
	);
	const ids = [...bytes.toString().matchAll(/^# (.*)$/gm)].map((m) => m[1]);
	return JSON.parse(out).map((q, i) => ({
		id: ids[i],
		stem: q.text,
		several: q.multiple,
		options: q.answers.map((a) => a.text),
		right: q.answers.flatMap((a, at) => (a.correct ? [at] : [])),
	}));
}

export const readers = {
	csv: { by: "csv-parse", read: csv },
	tsv: { by: "csv-parse", read: tsv },
	json: { by: "JSON.parse", read: json },
	gift: { by: "gift-pegjs", read: readGift, collapses: true },
	moodle: { by: "xmllint, fast-xml-parser", read: moodle },
	qti: { by: "jszip, xmllint, fast-xml-parser", read: qti },
	anki: { by: "anki-reader", read: anki },
	kahoot: { by: "exceljs", read: kahoot },
	xlsx: { by: "exceljs", read: xlsx },
	amc: { by: "AMC::Filter::plain", read: amc },
};

export { parseCsv, sheet, unguarded };
