// Lets the site work without a network from the next time on (see sw.js), and
// goes over to a new version between two runs, never within one. It also says
// how the site is installed: nothing of that is worth a first second.
const workers = navigator.serviceWorker;
// Whether this page has a version already, and whether there is a newer one.
let isKept = Boolean(workers?.controller);
let isNewer = false;

/** How long the start screen has to stay before the page is loaded anew: what
 * the last tap saved is on the disk by then. */
const CALM_MS = 1000;

const isAtStart = () => /^#?\/?$/.test(location.hash);

function use(worker) {
  // What is kept of the version before stays until the next one.
  worker?.postMessage("use");
}

function useOnceKept(worker) {
  worker?.addEventListener("statechange", () => worker.state === "installed" && use(worker));
}

async function register() {
  const registration = await workers.register("./sw.js");
  use(registration.waiting);
  // The browser looks for a new version by itself, before this is loaded too.
  useOnceKept(registration.installing);
  registration.addEventListener("updatefound", () => useOnceKept(registration.installing));
  workers.addEventListener("controllerchange", () => {
    isNewer = isKept;
    isKept = true;
  });
  addEventListener("hashchange", () => {
    if (!isAtStart()) return;
    if (isNewer) setTimeout(() => isAtStart() && location.reload(), CALM_MS);
    else registration.update().catch(() => {});
  });
  if (location.hash.startsWith("#/desk")) (await workers.ready).active.postMessage("keep the desk");
}

function link(rel, href) {
  document.head.append(Object.assign(document.createElement("link"), { rel, href }));
}

link("manifest", "./manifest.webmanifest");
link("apple-touch-icon", "./icon-180.png");

// Where it cannot be had (plain HTTP, private windows), everything else works.
if (workers) register().catch((error) => console.info(error));
