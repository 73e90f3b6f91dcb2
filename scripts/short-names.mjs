// Gives the imports of a WebAssembly file short names, there and in its
// script, and its long exports too. wasm-bindgen's end in sixteen random digits each, which no
// compression can shorten: some 2.5 KB of what every participant would load.
//
//   node scripts/short-names.mjs FILE.wasm SCRIPT.js

import { readFileSync, writeFileSync } from "node:fs";

const [wasmFile, scriptFile] = process.argv.slice(2);
const wasm = readFileSync(wasmFile);
let script = readFileSync(scriptFile, "utf8");

const IMPORTS = 2;
const EXPORTS = 7;
let at = 8;

function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}

function written(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

const text = () => {
  const length = number();
  return wasm.toString("utf8", at, (at += length));
};
const writtenText = (value) => Buffer.concat([written(Buffer.byteLength(value)), Buffer.from(value)]);

/** What follows a name: a function's type, or limits and types of the rest. */
function description() {
  const from = at;
  const kind = wasm[at++];
  if (kind === 0) number();
  else if (kind === 3) at += 2;
  else {
    if (kind === 1) at++;
    const limits = wasm[at++];
    number();
    if (limits & 1) number();
  }
  return wasm.subarray(from, at);
}

function shortName(index) {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return letters[Math.floor(index / 26)] + letters[index % 26];
}

/** Puts a short name into the script, wherever the long one stands so. */
function rename(long, short, where) {
  const before = script.length;
  script = script.replace(new RegExp(where(long), "g"), short);
  if (script.length === before) throw new Error(`${scriptFile} does not have ${long}`);
}

const parts = [wasm.subarray(0, 8)];

function section(id, entries) {
  const body = Buffer.concat(entries);
  parts.push(Buffer.from([id]), written(body.length), body);
}

while (at < wasm.length) {
  const from = at;
  const id = wasm[at++];
  const size = number();
  const end = at + size;
  if (id === IMPORTS) {
    const count = number();
    const entries = [written(count)];
    for (let index = 0; index < count; index++) {
      let [module, name] = [text(), text()];
      if (/_bg\.js$/.test(module)) {
        const short = shortName(index);
        rename(name, short, (long) => `\\b${long}\\b(?=: )`);
        script = script.replaceAll(`"${module}"`, '"a"');
        [module, name] = ["a", short];
      }
      entries.push(writtenText(module), writtenText(name), description());
    }
    section(id, entries);
  } else if (id === EXPORTS) {
    const count = number();
    const entries = [written(count)];
    for (let index = 0; index < count; index++) {
      let name = text();
      if (name.startsWith("wasm_bindgen_")) {
        const short = shortName(index);
        rename(name, short, (long) => `(?<=\\bwasm\\.)${long}\\b`);
        name = short;
      }
      const kind = wasm.subarray(at, ++at);
      entries.push(writtenText(name), kind, written(number()));
    }
    section(id, entries);
  } else {
    parts.push(wasm.subarray(from, end));
  }
  at = end;
}
writeFileSync(wasmFile, Buffer.concat(parts));
writeFileSync(scriptFile, script);
