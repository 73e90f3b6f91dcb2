// Loads the app that the address asks for, shows how far that has come, and
// says in plain words why it cannot start. No framework, no inline script.

// `fairstall build` puts the words of every language here, by its tag.
const WORDS = JSON.parse("{words}");

const SLOW_MS = 6000;
const OFFLINE_MS = 12000;

const files = document.getElementById("loader").dataset;
const loading = document.getElementById("loading");
const words = document.getElementById("loading-words");
const more = document.getElementById("loading-more");
const bar = document.getElementById("loading-progress");
const again = document.getElementById("loading-again");

/** A setting of the app; null where there is none, it is damaged, or storage is
 * refused. */
function setting(name) {
  try {
    return JSON.parse(localStorage.getItem(`fairstall${location.pathname.replace(/\/[^/]*$/, "")}/${name}`));
  } catch {
    return null;
  }
}

/** The languages to speak, the best first: what was chosen last time, then what
 * the browser asks for. zh-TW, zh-HK and zh-MO are 繁體, any other zh 简体. */
function languages() {
  const chosen = setting("lang");
  const asked = (navigator.languages || []).map((tag) => {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return "zh-Hant";
    if (/^zh\b/i.test(tag)) return "zh-Hans";
    return Object.keys(WORDS).find((known) => RegExp(`^${known}\\b`, "i").test(tag));
  });
  return [chosen, ...asked].filter((tag) => tag in WORDS);
}

// Where the phone stands, as it was told at the desk; an address goes before it.
const station = setting("station");
const { search, hash } = location;
if (station && !search.includes("station=")) {
  history.replaceState(null, "", `${search}${search ? "&" : "?"}station=${station}${hash}`);
}

const spoken = languages();
// The app chooses among those that the event offers.
document.documentElement.dataset.languages = spoken.join(" ");
const lang = spoken[0] || "zh-Hans";
const say = WORDS[lang];
loading.lang = lang;

function fail(message) {
  document.getElementById("app").hidden = true;
  loading.hidden = false;
  loading.setAttribute("role", "alert");
  words.textContent = message;
  bar.hidden = true;
  more.hidden = true;
  again.textContent = say.again;
  again.hidden = false;
  again.onclick = () => location.reload();
}

/** The response with its bytes counted as they arrive. */
function counted(response, size) {
  if (!response.body || !size) return response;
  let seen = 0;
  const count = new TransformStream({
    transform(chunk, controller) {
      seen += chunk.length;
      bar.value = Math.min(1, seen / size);
      controller.enqueue(chunk);
    },
  });
  const headers = { "Content-Type": "application/wasm" };
  return new Response(response.body.pipeThrough(count), { headers });
}

class NetworkError extends Error {}

async function load(name) {
  // Compiled while it comes, whether the script is there or not.
  const wasm = fetch(files[`${name}Wasm`]).then(
    (response) => {
      if (!response.ok) throw new NetworkError(response.status);
      return WebAssembly.compileStreaming(counted(response, Number(files[`${name}Size`])));
    },
    (error) => {
      throw new NetworkError(error);
    },
  );
  const script = import(files[name]).catch((error) => {
    throw error instanceof SyntaxError ? error : new NetworkError(error);
  });
  const [module, app] = await Promise.all([wasm, script]);
  await app.default(module);
}

/** Asks for what the app is going to ask for, which finds it there. */
const ask = (file) => (window[file] = fetch(file));

/** The questions that the address asks for come along with the app; those of a
 * run that is drawn, it draws itself. */
async function askForQuestions([, id]) {
  const { activities, languages, packs } = await (await ask("event.json")).clone().json();
  const { pack, hands } = activities.find((activity) => activity.id === id);
  const lang = spoken.find((tag) => languages.includes(tag)) || languages[0];
  if (!hands) await ask(packs[pack].files[lang]);
}

function wanted() {
  return /^#\/desk\b/.test(location.hash) ? "desk" : "participant";
}

const name = wanted();
words.textContent = say.opening;
const slow = setTimeout(() => {
  more.textContent = say.slow;
  more.hidden = false;
}, SLOW_MS);

addEventListener("fairstall:started", () => {
  clearTimeout(slow);
  loading.hidden = true;
  const offline = () => import("./offline.js");
  if (name === "desk") return offline();
  // With the first answer or later, so that the first question waits for nothing.
  addEventListener("input", offline, { once: true });
  setTimeout(offline, OFFLINE_MS);
});
// The app's panics are traps: nothing of it runs afterwards.
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) fail(say.broken);
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) fail(say.broken);
});
// Desk and participant are two apps: going from one to the other loads anew.
addEventListener("hashchange", () => {
  if (wanted() !== name) location.reload();
});

if (typeof WebAssembly !== "object" || typeof TransformStream !== "function") {
  fail(say.old);
} else {
  if (name === "desk") {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = files.deskStyle;
    document.head.append(style);
  }
  const questions = hash.match(/^#\/a\/([^/]+)/);
  // Whatever goes wrong with these, the app says.
  if (questions) askForQuestions(questions).catch(() => {});
  load(name).catch((error) => {
    clearTimeout(slow);
    console.error(error);
    fail(error instanceof NetworkError || error instanceof TypeError ? say.network : error instanceof WebAssembly.RuntimeError ? say.broken : say.old);
  });
}
