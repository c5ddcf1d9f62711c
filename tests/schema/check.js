// Does docs/pack.schema.json take the packs that are right, and refuse those
// whose shape is wrong? node check.js ROOT MODULES
//
// A pack of packs/bad must be refused when all that it expects is about its
// shape (below); of the others the schema cannot know.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [root, modules] = process.argv.slice(2);
const require = createRequire(join(modules, 'node_modules', 'x.js'));
const Ajv = require('ajv/dist/2020').default;
const YAML = require('yaml');

// Messages of mistakes that a schema can see.
const shapes = [
  /^unknown key/, /^no kind/, /^the group has no/, /^a group of facts must/,
  /^`rows` must be/, /^the row has no `(?!of)/, /^a row must/,
  /^the pack has no id/, /^the pack has nothing/, /^a pack must/,
  /cannot be (an id|the id)/, /^this civiq reads/, /^a source needs/,
  /^a thing needs/, /^an empty name/, /^a type of things must/,
  /is a column type$/, /does not belong to the kind/,
  /^a level is/, /is neither yes nor no/, /^no tense/, /^`ask` must/,
  /^a question needs/, /^the question has no `[iqa]/, /^a column needs/,
  /means something else in a row/, /^a series needs/, /^not a window/,
  /^the value of a `number` fact is a figure/, /^a unit is/, /^one value is expected/,
  /^not a date/, /^no type of answer/, /^`type` and `what`/,
  /^a true-or-false question takes/, /^`formerly` must/, /^an empty list/,
  /^`questions` is for/, /^a text is expected/, /^not a number/,
  /^the question has no words/, /^`types` must/, /^no way to match/,
  /is neither first nor last$/, /^not a tolerance/, /^`(part_of|same_as|also)` must/,
  /^a row has a day or a period/, /^a table needs/, /^`columns` must/,
  /^the column has no type/, /^not the separators/, /^more than 200 columns/,
  /is not the name of a file$/, /^no warning/, /^`one` is a noun/, /^an accepted warning/, /^`accept` must/,
  /^the answer needs/, /^a question with `any`/, /^`of` must/,
];

function messages(text) {
  const found = text.matchAll(/^# expect \d+:\d+: error: (.*)$/gm);
  return Array.from(found, (match) => match[1]);
}

// As civiq reads it: text is text, and yes is a word.
function read(text) {
  return YAML.parse(text, { version: '1.2', schema: 'core', uniqueKeys: true });
}

const schema = JSON.parse(readFileSync(join(root, 'docs/pack.schema.json')));
const validate = new Ajv({
  allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false,
})
  .compile(schema);
const packs = (folder) => readdirSync(join(root, folder))
  .filter((name) => name.endsWith('.yaml')).sort()
  .map((name) => join(root, folder, name));
let failed = 0;
let seen = 0;

function report(ok, path, what) {
  if (ok) return;
  failed++;
  console.log(`FAILED ${path}: ${what}`);
}

for (const path of [...packs('tests/packs/good'), ...packs('tests/packs/tables'), ...packs('questions')]) {
  const ok = validate(read(readFileSync(path, 'utf8')));
  const first = validate.errors?.slice(0, 3).map((e) =>
    `${e.instancePath} ${e.message}`).join('; ');
  report(ok, path, `refused: ${first}`);
}

for (const path of packs('tests/packs/bad')) {
  const text = readFileSync(path, 'utf8');
  const wanted = messages(text);
  const isShape = wanted.some((m) => shapes.some((s) => s.test(m)));
  let ok;

  if (!isShape || basename(path).startsWith('yaml-')) continue;
  seen++;
  try {
    ok = validate(read(text) ?? {});
  } catch {
    ok = false;
  }
  report(!ok, path, `taken, with: ${wanted[0]}`);
}

report(seen > 40, 'packs/bad', `only ${seen} of wrong shape`);
console.log(`${seen} of wrong shape, ${failed} failed`);
process.exit(failed ? 1 : 0);
