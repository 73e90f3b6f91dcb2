// For browsers that know no modules: says so, in words old enough for them.
document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("loading-progress").style.display = "none";
  document.getElementById("loading-words").textContent =
    "这个浏览器太旧，打不开本页。請更新瀏覽器。This browser is too old for this page; please update it.";
});
