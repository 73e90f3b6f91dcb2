// For browsers that know no modules: says so, in words old enough for them.
// `fairstall build` puts the words of every language here, by its tag.
document.addEventListener("DOMContentLoaded", function () {
  var words = JSON.parse("{words}");
  var place = document.getElementById("loading-words");
  document.getElementById("loading-progress").style.display = "none";
  place.textContent = "";
  for (var tag in words) {
    var line = document.createElement("span");
    line.lang = tag;
    line.textContent = words[tag];
    place.appendChild(line);
    place.appendChild(document.createTextNode(" "));
  }
});
