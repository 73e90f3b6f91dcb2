// The rights card: finds entries, prints, and says when its law is out of date.
// Without this script the page is all there, to be read.
const find = document.getElementById("find");
const found = document.getElementById("found");

// What people would call the same is equal: width and case are folded.
const fold = (text) => text.normalize("NFKC").toLowerCase();

const sections = [...document.querySelectorAll("section")];
const entries = [...document.querySelectorAll("article")].map((entry) => {
  const heading = entry.closest("section").querySelector("h2").textContent;
  return { entry, text: fold(heading + " " + entry.textContent) };
});

function show() {
  const words = fold(find.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { entry, text } of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    count += entry.hidden ? 0 : 1;
  }
  for (const section of sections) {
    section.hidden = !section.querySelector("article:not([hidden])");
  }
  const { found: some, none } = found.dataset;
  found.textContent = words.length === 0 ? "" : count === 0 ? none : some.replace("{}", count);
}

find.addEventListener("input", show);
document.getElementById("print").addEventListener("click", () => window.print());
document.querySelector(".tools").hidden = false;
// A browser that goes back here fills the field in again.
show();

// The way back leads to the station that people came from.
for (const link of document.querySelectorAll(".to-start, nav a")) {
  link.search = location.search;
}

const outdated = document.getElementById("outdated");
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");
outdated.hidden = today <= outdated.dataset.validUntil;
