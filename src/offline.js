// Lets the site work without a network from the next time on (see sw.js), and
// goes over to a new version between two runs, never within one.
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

async function register() {
  const registration = await workers.register("./sw.js");
  use(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") use(registration.waiting);
    });
  });
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

// Where it cannot be had (plain HTTP, private windows), everything else works.
if (workers) register().catch((error) => console.info(error));
