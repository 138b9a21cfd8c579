// Finds what bears a name: words of it in any order, the best first.
"use strict";

Object.assign(site, {
  names(targets, known) {
    this.known = known.map(([name, target]) => [name, ...targets[target]]);
    if (this.resolving) this.show();
    this.find();
  },

  // A name as it is compared.
  fold(name) {
    const bare = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.replace(/['’‘ʼʻ`´.״׳ـ]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  },
  // How well a name fits what is typed, the best 0: it is that; it has those words; it begins so; words of it do; it holds it somewhere.
  rank(name, typed, words) {
    if (name === typed) return 0;
    const own = ` ${name} `;
    if (words.every((word) => own.includes(` ${word} `))) return words.length === name.split(" ").length ? 1 : 2;
    if (name.startsWith(typed)) return 2;
    if (words.every((word) => own.includes(` ${word}`))) return 3;
    return name.includes(typed) ? 4 : null;
  },
  // The names that fit, the best first. Where none does, words in front, as those of an office, are left out.
  fitting(words) {
    for (let from = 0; from < words.length; from += 1) {
      const rest = words.slice(from);
      const typed = rest.join(" ");
      const found = this.known.map((entry) => [this.rank(entry[0], typed, rest), entry]).filter(([rank]) => rank !== null);
      found.sort(([one, first], [other, second]) => one - other || first[0].length - second[0].length);
      if (found.length) return found.map(([, entry]) => entry);
    }
    return [];
  },
  find() {
    const typed = this.fold(this.byId("search").value);
    const results = this.byId("results");
    results.replaceChildren();
    this.byId("none-found").hidden = true;
    if (!typed) return;
    if (!this.known) return this.load("data/names.js");
    const seen = new Set();
    for (const [, kind, id, shown, page] of this.fitting(typed.split(" "))) {
      if (seen.has(kind + id) || seen.size >= 12) continue;
      seen.add(kind + id);
      const item = this.element("li");
      item.append(this.link(shown, page || this.address({ ...this.asked(), ...this.chosen(kind, id) })));
      results.append(item);
    }
    this.byId("none-found").hidden = seen.size > 0;
  },
  // Keys in the field and in the list below it: down, up, the first, away.
  step(event) {
    const stops = [this.byId("search"), ...this.byId("results").querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
    if (event.key === "Enter" && at === 0) stops[1]?.click();
    else if (to === undefined) return;
    else stops[Math.max(0, Math.min(to, stops.length - 1))].focus();
    event.preventDefault();
    if (event.key === "Escape") this.byId("results").replaceChildren();
  },
  // What is chosen is shown, and the list is done with.
  take(event) {
    const link = event.target.closest("a");
    if (!link?.getAttribute("href").startsWith("#") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.byId("results").replaceChildren();
    this.byId("search").value = "";
    location.hash = link.getAttribute("href");
    this.byId("shown").hidden = false;
    this.byId("shown").focus();
    this.byId("shown").scrollIntoView();
  },
  chosen(kind, id) {
    if (kind === "person") return { person: id };
    return { place: [...this.byId("place").options].findIndex((option) => option.value === id) };
  },
});
