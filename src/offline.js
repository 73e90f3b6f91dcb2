// Lets the site work without a network from the next time on (see sw.js), and
// goes over to a new version between two runs, never within one.
const workers = navigator.serviceWorker;
const controlled = workers?.controller;
let isNewer = false;

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
    isNewer = Boolean(controlled);
  });
  addEventListener("hashchange", () => {
    if (!/^#?\/?$/.test(location.hash)) return;
    if (isNewer) location.reload();
    else registration.update().catch(() => {});
  });
  if (location.hash.startsWith("#/desk")) (await workers.ready).active.postMessage("keep the desk");
}

// Where it cannot be had (plain HTTP, private windows), everything else works.
if (workers) register().catch((error) => console.info(error));
