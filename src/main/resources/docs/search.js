"use strict";
// Finds pages by their words, without the marks of Vietnamese letters; PAGES is in pages.js.
(() => {
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const pages = PAGES.map(([file, title, kind, words]) => ({
    file, title, kind, name: plain(title), text: plain(title + " " + words)
  }));
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  const show = () => {
    const words = plain(input.value).split(/\s+/).filter(word => word);
    const hits = words.length === 0 ? [] : pages.filter(page => words.every(word => page.text.includes(word)));
    hits.sort((a, b) => rank(b, words) - rank(a, words));
    found.replaceChildren(...hits.slice(0, 40).map(item));
    if (words.length > 0 && hits.length === 0) {
      const none = document.createElement("li");
      none.textContent = "Không tìm thấy · Nothing found";
      found.append(none);
    }
  };
  const rank = (page, words) => words.filter(word => page.name.includes(word)).length;
  const item = page => {
    const link = document.createElement("a");
    link.href = page.file;
    link.textContent = page.title;
    const kind = document.createElement("small");
    kind.textContent = " " + page.kind;
    const line = document.createElement("li");
    line.append(link, kind);
    return line;
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", event => {
    const first = found.querySelector("a");
    if (event.key === "Enter" && first) {
      location.href = first.href;
    } else if (event.key === "Escape") {
      input.value = "";
      show();
    }
  });
  input.closest(".search").hidden = false;
})();
