// Keeps the site on the phone, so that it works where there is no network.
//
// A version is kept whole or not at all. It is used from the next time on that
// the page is opened; pages that are open still get the files of the version
// before. Nothing is asked of any other site, and no answer comes here.

// `fairstall build` writes these.
const VERSION = "{version}";
const SITE = "{site}"; // what participants need
const DESK = "{desk}"; // what the desk needs besides

/** What people edit: how the day is run, and what organisers planned. */
const EDITED = ["event.json", "desk.json"];
/** How long these are waited for, in milliseconds. */
const LATE_MS = 1500;

const base = registration.scope;
const prefix = `fairstall ${base} `;
const cacheName = prefix + VERSION;
const address = (file) => new URL(file, base).href;

/** This site's caches, whichever version they are of. */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** A file as it is kept of this version, else of one before. */
async function kept(url) {
  const ours = await (await caches.open(cacheName)).match(url);
  if (ours) return ours;
  for (const name of await versions()) {
    const response = await (await caches.open(name)).match(url);
    if (response) return response;
  }
  return undefined;
}

async function keep(files) {
  const cache = await caches.open(cacheName);
  // All or none; names without a hash are asked of the server again.
  await cache.addAll(files.map((file) => new Request(address(file), { cache: "no-cache" })));
}

async function install() {
  const before = await versions();
  try {
    // A phone that has the desk is an organiser's.
    const isOrganisers = (await kept(address("desk"))) !== undefined;
    await keep(SITE);
    if (isOrganisers) await keepDesk();
  } catch (error) {
    if (!before.includes(cacheName)) await caches.delete(cacheName);
    throw error;
  }
}

/** Remembers that the desk is kept, so that a new version keeps it too. */
async function markDesk() {
  await (await caches.open(cacheName)).put(address("desk"), new Response("kept"));
}

/** Whether this version is kept with the desk. */
async function hasDesk() {
  return Boolean(await (await caches.open(cacheName)).match(address("desk")));
}

async function keepDesk() {
  if (await hasDesk()) return;
  await keep(DESK);
  await markDesk();
}

/** Keeps the desk, and what was edited, with what `event.json` names. */
async function keepEverything() {
  await keepDesk();
  for (const url of EDITED.map(address)) {
    const response = await fetch(url, { cache: "no-cache" }).catch(() => undefined);
    if (response?.ok) await keepEdited(url, response);
  }
}

/** Goes over to this version; the one before stays for pages that are open. */
async function activate() {
  const old = (await versions()).filter((name) => name !== cacheName);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

/** Keeps what was edited once all packs that it names are kept. */
async function keepEdited(url, response) {
  const { packs = {} } = await response.clone().json();
  const files = Object.values(packs).flatMap((pack) => Object.values(pack.files));
  const found = await Promise.all(files.map((file) => kept(address(file))));
  await keep(files.filter((_, place) => !found[place]));
  await (await caches.open(cacheName)).put(url, response);
}

/** What is edited by people: as it is now, or where that takes too long or
 * goes wrong, as it was. */
async function current(event, url) {
  const before = await kept(url);
  const fetched = fetch(url, { cache: "no-cache" });
  if (!before) return fetched;
  event.waitUntil(fetched.then((response) => response.ok && keepEdited(url, response.clone())).catch(() => {}));
  const right = fetched.then((response) => (response.ok ? response : before));
  const late = new Promise((resolve) => setTimeout(resolve, LATE_MS, before));
  return Promise.race([right, late]).catch(() => before);
}

async function answer(event, url) {
  const file = url.slice(base.length);
  if (EDITED.includes(file)) return current(event, url);
  const response = await kept(file === "index.html" ? base : url);
  return response ?? fetch(event.request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(base)) return;
  url.search = "";
  url.hash = "";
  event.respondWith(answer(event, url.href));
});
addEventListener("message", (event) => {
  // The page has all that it needs of the version before.
  if (event.data === "use") skipWaiting();
  if (event.data === "keep the desk") event.waitUntil(keepDesk());
  if (event.data === "keep everything") tell(event, keepEverything());
  if (event.data === "is everything kept") tell(event, Promise.resolve());
});

/** Tells over the message's port which version is kept whole; nothing where
 * none is. */
function tell(event, work) {
  const version = work.then(hasDesk).then((whole) => (whole ? VERSION : ""));
  event.waitUntil(version.catch(() => "").then((told) => event.ports[0].postMessage(told)));
}
