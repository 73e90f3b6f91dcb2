// Keeps pictures that the page draws as SVG: a link with `data-png` gives a PNG
// instead, to other apps where the browser can share files, else as a download.
// What stands in the page becomes a PNG too, which browsers within other apps
// keep when it is pressed for long.

/** How many pixels of the file a pixel of the document gets. */
const SCALE = 2;

async function png(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function keep(link) {
  const canvas = await png(link.href);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  const file = new File([blob], link.download.replace(/svg$/, "png"), { type: "image/png" });
  const shown = [...document.images].find((image) => image.src === link.href);
  if (shown) shown.src = canvas.toDataURL();
  if (navigator.canShare?.({ files: [file] })) {
    // Whoever changes their mind wants nothing else.
    return navigator.share({ files: [file] }).catch(() => {});
  }
  const download = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: file.name });
  document.body.append(download);
  download.click();
  download.remove();
}

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-png]");
  if (!link) return;
  event.preventDefault();
  // A picture that cannot be drawn is kept as it is.
  keep(link).catch(() => link.removeAttribute("data-png"));
});
