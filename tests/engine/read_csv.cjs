// Reads a CSV file with PapaParse, a reader that shares no code with the
// writer, and prints what it found as JSON.
//
//   node read_csv.cjs PAPAPARSE_FOLDER FILE

const fs = require("node:fs");
const [papaparse, file] = process.argv.slice(2);
const Papa = require(papaparse);

const bytes = fs.readFileSync(file);
const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
const { data, errors, meta } = Papa.parse(text, { delimiter: ",", skipEmptyLines: false });
process.stdout.write(
  JSON.stringify({
    marked: text.startsWith("\ufeff"),
    line_end: meta.linebreak,
    errors: errors.map((error) => `row ${error.row}: ${error.message}`),
    rows: data,
  }),
);
