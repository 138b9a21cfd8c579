// Finds the page of a question among those that the program wrote, fills the day and the place into it, and decides nothing.
"use strict";

const site = {
  pages: new Map(),
  byId: (id) => document.getElementById(id),

  // Each file of data calls one of these.
  index(data) {
    this.data = data;
    this.law = new Map(data.law);
    const titles = data.law.map(([title]) => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    this.titles = new RegExp(`(?<![\\p{L}\\p{N}])(${titles.join("|")})(?![\\p{L}\\p{N}])`, "u");
    this.begin();
  },
  shared(texts) {
    this.texts = texts;
    this.show();
  },
  person(id, data) {
    this.pages.set(id, data);
    this.show();
  },
  load(file) {
    if ([...document.scripts].some((script) => script.getAttribute("src") === file)) return;
    const script = document.createElement("script");
    script.src = file;
    document.head.append(script);
  },

  // Days are whole numbers, counted from the first that is answered for.
  at: (day) => Date.parse(`${day}T00:00:00Z`) / 864e5,
  number(day) {
    return this.at(day) - this.at(this.data.first);
  },
  day(number) {
    return new Date((this.at(this.data.first) + number) * 864e5).toISOString().slice(0, 10);
  },
  isDay(text) {
    const shaped = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(this.at(text));
    return shaped && new Date(this.at(text) * 864e5).toISOString().startsWith(text) && this.number(text) >= 0;
  },
  inWords(day) {
    const [year, month, number] = day.split("-").map(Number);
    return this.data.day.replace("{d}", number).replace("{m}", this.data.months[month - 1]).replace("{y}", year);
  },

  // The span of a question: the lines of its page, its first day, and the first day of the next.
  span({ person, place, presence, day }) {
    const data = this.pages.get(person);
    const history = data.histories[data.pairs[place * this.data.presences.length + this.data.presences.indexOf(presence)]];
    const asked = this.number(day);
    const found = { lines: [], from: 0, until: null };
    let from = 0;
    for (let at = 0; at < history.length; at += 2) {
      from += history[at];
      if (at > 0 && from > asked) {
        found.until = from;
        break;
      }
      found.from = from;
      for (const [line, gone, ...come] of data.steps[history[at + 1]].toReversed()) found.lines.splice(line, gone, ...come);
    }
    return found;
  },

  // The page of a question: lines, each in its parts.
  page(asked) {
    const data = this.pages.get(asked.person);
    const names = { "\u0001": this.inWords(asked.day), "\u0002": asked.day };
    names["\u0003"] = this.byId("place").options[asked.place].textContent;
    names["\u0004"] = [...this.byId("person").options].find((option) => option.value === asked.person).textContent;
    const fill = (part) => part.replace(/[\u0001-\u0004]/g, (hole) => names[hole]);
    const text = (id) => (id < data.shared.length ? this.texts[data.shared[id]] : data.texts[id - data.shared.length]);
    const line = (id) => data.lines[id].map(text).join("").split("\t").map(fill);
    return this.span(asked).lines.map(line);
  },

  // A page as text: a line for each remark.
  text(lines) {
    const written = lines.map(([kind, ...parts]) => {
      if (kind === "s") return `[${parts[0]}] ${parts.slice(1).filter(Boolean).join(" ")}`;
      return parts.filter(Boolean).join("  ");
    });
    return `${written.join("\n")}\n`;
  },

  element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  },
  link(text, address) {
    return Object.assign(this.element("a", text), { href: address });
  },
  // Texts of law lead to their pages, and numbers to their sources.
  remark(element, [text, refs]) {
    for (const piece of text.split(this.titles)) element.append(this.law.has(piece) ? this.link(piece, this.law.get(piece)) : piece);
    if (!refs) return element;
    const numbers = this.element("span", "", "refs");
    for (const piece of refs.split(/(\d+)/)) numbers.append(/^\d/.test(piece) ? this.link(piece, `#source-${piece}`) : piece);
    element.append(" ", numbers);
    return element;
  },
  // An address stands for a question, so that a number is followed without one.
  toSource(event) {
    const link = event.target.closest?.('a[href^="#source-"]');
    const source = link && this.byId(link.getAttribute("href").slice(1));
    if (!source) return;
    event.preventDefault();
    const folded = source.closest("details");
    if (folded) folded.open = true;
    source.tabIndex = -1;
    source.focus();
    source.scrollIntoView();
  },

  linked(text, address) {
    return /^https?:\/\//.test(address) ? Object.assign(this.link(text, address), { rel: "noreferrer" }) : text;
  },

  draw(lines) {
    const [answer, sources] = [this.byId("answer"), this.byId("sources")];
    answer.replaceChildren();
    sources.replaceChildren();
    let rows = null;
    for (const [kind, ...parts] of lines) {
      if (kind === "r") {
        if (!rows) answer.append((rows = this.element("dl")));
        rows.append(this.element("dt", parts[0]), this.remark(this.element("dd"), parts.slice(1)));
        continue;
      }
      rows = null;
      if (kind === "h") {
        const heading = this.element("h2");
        if (parts[0]) heading.append(this.element("strong", parts[0], `answer ${parts[0].toLowerCase()}`), " ");
        heading.append(parts[1]);
        answer.append(heading);
      } else if (kind === "p") {
        const paragraph = this.element("p");
        if (parts[0]) paragraph.append(this.element("b", parts[0]), " ");
        answer.append(this.remark(paragraph, parts.slice(1)));
      } else if (kind === "s") {
        const item = this.element("li");
        item.value = Number(parts[0]);
        item.id = `source-${parts[0]}`;
        item.append(this.linked(parts[1], parts[2]));
        if (parts[3]) item.append("; ", this.linked(parts[3], parts[4]));
        sources.append(item);
      } else if (kind === "e") {
        for (const part of parts.filter(Boolean)) answer.append(this.element("p", part));
      } else if (kind === "l") {
        sources.append(this.element("li", `${parts[0]} ${parts[1]}`, "legend"));
      }
    }
    this.byId("of-sources").hidden = !sources.children.length;
  },

  // What is asked, from the fields and as an address.
  asked() {
    const of = (id) => this.byId(id);
    return { person: of("person").value, place: of("place").selectedIndex, presence: of("presence").value, day: of("day").value };
  },
  address(asked) {
    const place = this.byId("place").options[asked.place].value;
    const usual = asked.presence === this.data.presences.at(-1);
    return `#${[asked.person, place, asked.day, ...(usual ? [] : [asked.presence])].map(encodeURIComponent).join("/")}`;
  },
  ask(change) {
    const asked = { ...this.asked(), ...change };
    if (!this.isDay(asked.day)) return this.refuse("bad-day");
    location.hash = this.address(asked);
  },
  // What is asked by a field. While it has the focus it asks one question: whoever steps through it goes back in one step.
  askBy(field) {
    const again = this.asking === field;
    this.asking = field;
    const asked = this.asked();
    if (!again || !this.isDay(asked.day)) return this.ask({});
    try {
      history.replaceState(null, "", this.address(asked));
    } catch {
      return this.ask({}); // A frame may have no address of its own.
    }
    this.show();
  },
  refuse(id) {
    for (const each of ["unknown", "bad-day"]) this.byId(each).hidden = each !== id;
    this.byId("shown").hidden = Boolean(id);
    if (id) this.picture();
    if (id) document.title = `${this.byId(id).textContent} - ${this.data.name}`;
  },

  // The id that is meant: itself, or one that bears the name.
  meant(select, typed) {
    const ids = [...this.byId(select).options].map((option) => option.value);
    if (ids.includes(typed)) return typed;
    if (!this.known) {
      this.resolving = true;
      this.load("data/names.js");
      return undefined;
    }
    const folded = this.fold(typed);
    const found = this.known.find(([name, kind, id]) => name === folded && kind === select && ids.includes(id));
    return found ? found[2] : null;
  },

  // Shows what the address asks for.
  show() {
    if (!this.data) return;
    const { start } = this.data;
    const parts = location.hash.slice(1).split("/").map((part) => {
      try { return decodeURIComponent(part); } catch { return part; }
    });
    const person = this.meant("person", parts[0] || start.person);
    const place = this.meant("place", parts[1] || start.place);
    if (person === undefined || place === undefined) return;
    const day = parts[2] || (parts[0] ? this.data.today : start.day);
    const presence = parts[3] || this.data.presences.at(-1);
    if (person === null || place === null || !this.data.presences.includes(presence)) return this.refuse("unknown");
    this.byId("person").value = person;
    this.byId("place").value = place;
    this.byId("presence").value = presence;
    if (!this.isDay(day)) return this.refuse("bad-day");
    this.byId("day").value = day;
    this.lead();
    this.picture(person, day, presence);
    // The page itself has the answer that it begins with: nothing more is loaded until something is asked.
    if (!location.hash && !this.next && !this.shown && !this.pages.has(person)) {
      document.title = this.titled;
      return this.refuse(null);
    }
    if (!this.texts) return this.load("data/shared.js");
    if (!this.pages.has(person)) return this.load(`data/${encodeURIComponent(person)}.js`);
    this.refuse(null);
    const asked = this.asked();
    const lines = this.page(asked);
    this.draw(lines);
    this.put(asked, lines);
  },

  // The picture stands under what it was drawn for alone, and under the page as it begins.
  picture(person, day, presence) {
    const figure = this.byId("picture");
    if (!figure) return;
    const { person: of, day: on } = figure.dataset;
    figure.hidden = Boolean(location.hash) && !(person === of && day === on && presence === this.data.presences.at(-1));
  },

  // Links to what is said of the person and of the place.
  lead() {
    for (const id of ["person", "place"]) {
      const [link, option] = [this.byId(`about-${id}`), this.byId(id).selectedOptions[0]];
      link.href = option.dataset.page;
      link.textContent = link.dataset.text.replace("{name}", () => option.textContent);
    }
    this.byId("alone").href = this.address(this.asked());
  },

  // Buttons and titles of what is shown.
  put(asked, lines) {
    const { from, until } = this.span(asked);
    // One that leads nowhere keeps the focus.
    this.byId("earlier").setAttribute("aria-disabled", from === 0);
    this.byId("later").setAttribute("aria-disabled", until === null);
    const heading = lines.find(([kind]) => kind === "h");
    document.title = `${heading ? heading[2] : this.byId("person").selectedOptions[0].textContent} - ${this.data.name}`;
    this.shown = { asked, lines, heading: heading ? heading[2] : "" };
    this.byId("copied").hidden = true;
    const next = this.next;
    this.next = null;
    if (next) next();
  },
  // Does what needs a page that was asked for: at once, or when it is there.
  then(act) {
    if (this.shown) return act();
    this.next = act;
    this.show();
  },

  // Puts a text where it can be taken from, and into the clipboard where the browser lets it.
  copy(text) {
    this.byId("copied").hidden = false;
    const box = this.byId("box");
    box.value = text;
    box.focus();
    box.select();
    if (navigator.clipboard) navigator.clipboard.writeText(text).catch(() => {});
  },
  here(query) {
    return `${location.href.split(/[?#]/)[0]}${query}${this.address(this.shown.asked)}`;
  },
  citation() {
    return this.data.cite.replace("{sentence}", () => this.shown.heading).replace("{address}", () => this.here(""));
  },
  // How tall the page is in a frame that is so wide.
  tall(width) {
    const [root, body, sources] = [document.documentElement, document.body, this.byId("of-sources")];
    const [down, open] = [root.scrollTop, sources.open];
    root.classList.add("embed");
    body.style.width = `${width}px`;
    sources.open = false;
    const tall = Math.ceil(body.getBoundingClientRect().height);
    sources.open = open;
    body.style.removeProperty("width");
    root.classList.remove("embed");
    root.scrollTop = down;
    return tall;
  },
  embedding() {
    const frame = this.element("iframe");
    frame.setAttribute("src", this.here("?embed"));
    frame.setAttribute("title", this.shown.heading);
    frame.setAttribute("width", "100%");
    frame.setAttribute("height", this.tall(640));
    return frame.outerHTML;
  },

  begin() {
    this.titled = document.title;
    const on = (id, event, act) => this.byId(id).addEventListener(event, act);
    const move = (far) => {
      const { from, until } = this.span(this.asked());
      if (far ? until !== null : from > 0) this.ask({ day: this.day(far ? until : from - 1) });
    };
    for (const id of ["person", "place", "presence", "day"]) {
      on(id, "change", () => this.askBy(id));
      on(id, "blur", () => (this.asking = null));
    }
    on("earlier", "click", () => this.then(() => move(false)));
    on("later", "click", () => this.then(() => move(true)));
    on("today", "click", () => this.ask({ day: this.data.today }));
    on("search", "input", () => this.find());
    on("search", "focus", () => this.load("data/names.js"));
    for (const id of ["search", "results"]) on(id, "keydown", (event) => this.step(event));
    on("results", "click", (event) => this.take(event));
    document.addEventListener("click", (event) => this.toSource(event));
    on("as-text", "click", () => this.then(() => this.copy(this.text(this.shown.lines))));
    on("as-citation", "click", () => this.then(() => this.copy(this.citation())));
    on("as-frame", "click", () => this.then(() => this.copy(this.embedding())));
    on("question", "submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", () => this.show());
    // On paper nothing is behind a click.
    window.addEventListener("beforeprint", () => this.byId("of-sources").setAttribute("open", ""));
    if (location.search === "?embed") document.documentElement.classList.add("embed");
    document.documentElement.classList.add("runs");
    this.show();
  },
};
