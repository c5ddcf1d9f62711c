// Compares workbooks with the CSV of the same table: as exceljs reads them, and
// as LibreOffice gives them: workbooks.mjs FOLDER
import { readFileSync } from "node:fs";
import { parseCsv, sheet, unguarded } from "./readers.mjs";

const folder = process.argv[2];
let failed = 0;

const table = (name, cast) =>
	parseCsv(readFileSync(`${folder}/${name}`), { cast });

// Figures are compared as figures, and all rows as wide as the head.
function same(what, rows, wanted) {
	const shape = (row) =>
		JSON.stringify(
			wanted[0].map((_, i) => {
				const cell = String(row[i] ?? "");
				return /^-?\d+\.\d+$/.test(cell)
					? Number(cell).toPrecision(9)
					: cell;
			}),
		);
	const at = wanted.findIndex((row, i) => shape(row) !== shape(rows[i] ?? []));
	if (rows.length === wanted.length && at < 0) {
		console.log(`| ${what} | ${rows.length} rows | 0 |`);
		return;
	}
	failed++;
	console.error(`${what}: row ${at + 1} of ${wanted.length} differs`);
	console.error(shape(rows[at] ?? []), shape(wanted[at] ?? []));
}

console.log("\n| workbook | rows | mismatches |\n|---|---|---|");
for (const pack of ["traps", "amanat"])
	same(
		`${pack}.xlsx, LibreOffice`,
		table(`${pack}-Questions.csv`),
		table(`${pack}.csv`, unguarded),
	);
const results = readFileSync(`${folder}/results.xlsx`);
for (const [at, name] of ["Pupils", "Questions"].entries()) {
	const wanted = table(`${name.toLowerCase()}.csv`, unguarded);
	same(`results, ${name}, exceljs`, await sheet(results, at), wanted);
	same(
		`results, ${name}, LibreOffice`,
		table(`results-${name}.csv`),
		wanted,
	);
}
process.exit(failed ? 1 : 0);
