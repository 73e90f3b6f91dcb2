// wasm-bindgen's scripts load their WebAssembly from whatever they are given.
// Ours are given a compiled module, which the loader has compiled while the rest
// of the page came; whatever else they can do goes, which every participant
// would load.
//
//   node scripts/module-only.mjs SCRIPT.js

import { readFileSync, writeFileSync } from "node:fs";

const [file] = process.argv.slice(2);
const script = readFileSync(file, "utf8");

const [glue, ways] = script.split(/^(?=async function __wbg_load\()/m);
for (const part of ["function initSync(", "async function __wbg_init(", "export { initSync, __wbg_init as default };"]) {
  if (!ways?.includes(part)) throw new Error(`${file} does not end as wasm-bindgen's scripts did: no ${part}`);
}
// What is split off asks for the memory of the app that is running.
const init = `
function initSync() { return wasm; }
async function init(module) {
  return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
export { initSync, init as default };
`;
writeFileSync(file, glue + init);
