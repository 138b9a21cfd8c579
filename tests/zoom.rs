//! Pages made larger, and on paper, measured in a browser: at 200 and at 400 % of a window of 1280 pixels nothing is cut off and nobody
//! has to scroll sideways, and the same holds for a sheet of paper, on which nothing can be scrolled at all.

mod common {
    pub mod browser;
}

use std::ffi::OsString;
use std::path::Path;

use common::browser::{Browser, LEAVE, browser};
use dedere::cli::written;
use dedere::data::embedded;
use serde_json::Value;

fn run(arguments: &[&str]) -> String {
    let all = [&["dedere"], arguments, &["--today", "2026-11-24", "--no-pager"]].concat();
    written(&all.into_iter().map(OsString::from).collect::<Vec<_>>(), embedded())
}

/// What is shown of a page: as wide as a window of 1280 pixels is at 200 and at 400 %, and as wide as A4 within usual margins.
const SEEN: [(&str, f64, bool); 3] = [("200 %", 640.0, false), ("400 %", 320.0, false), ("paper", 718.0, true)];

/// What holds texts that leave the page or are cut off; and whether the page is wider than what is shown of it. A frame is as narrow as
/// is asked for, which a window is not always. Rules for paper are put in force by the page's own style.
const MEASURE: &str = "
const seen = [];
const awaited = SEEN.map(([name, width, paper]) => new Promise((done) => {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:${paper ? 1000 : 400}px;border:0`;
  frame.srcdoc = document.getElementById('page').textContent;
  frame.onload = () => setTimeout(() => done([name, paper, frame]), 300);
  document.body.append(frame);
}));
const rules = (list, paper) => { for (const rule of list) if (rule.media) {
  const text = rule.media.mediaText;
  if (paper && text === 'print') rule.media.mediaText = 'all';
  else if (paper && text.includes('screen')) rule.media.mediaText = 'not all';
} };
const up = function* (element, body) { for (; element && element !== body; element = element.parentElement) yield element; };
Promise.all(awaited).then((frames) => {
  for (const [name, paper, frame] of frames) {
    const inside = frame.contentDocument, view = frame.contentWindow, width = view.innerWidth;
    for (const sheet of inside.styleSheets) rules(sheet.cssRules, paper);
    for (const details of inside.querySelectorAll('details')) details.open = true;
    const faults = new Set();
    if (inside.documentElement.scrollWidth > width) faults.add(`${inside.documentElement.scrollWidth} wide`);
    const texts = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
    let measured = 0;
    for (let text; (text = texts.nextNode());) {
      const parent = text.parentElement;
      if (!text.data.trim() || parent.closest('script,style,title,desc,option,textarea') || !parent.checkVisibility({visibilityProperty: true})) continue;
      const above = [...up(parent, inside.body)].map((element) => [element, view.getComputedStyle(element)]);
      // What is for readers of the page alone, or comes into view when it has the focus.
      if (above.some(([, style]) => style.clipPath !== 'none' || (style.position === 'absolute' && parseFloat(style.left) < -999))) continue;
      const scrolled = !paper && above.some(([, style]) => style.overflowX === 'auto' || style.overflowX === 'scroll');
      const range = inside.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        measured += 1;
        const words = `${text.data.trim().slice(0, 50)} (${Math.round(box.left)} to ${Math.round(box.right)})`;
        if (!scrolled && (box.left < -.5 || box.right > width + .5)) faults.add(`outside: ${words}`);
        for (const [element, style] of above) {
          const outer = element.getBoundingClientRect(), hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
          if (hides && (box.right > outer.right + 1 || box.bottom > outer.bottom + 1)) faults.add(`cut off: ${words}`);
        }
      }
    }
    seen.push({name, faults: [...faults], measured, width});
  }
  leave(seen);
});
";

/// Measures a page, with what its own style says.
fn measure(browser: &Browser, named: &str, page: &str) -> Vec<String> {
    // Its style is put in force by the test, which its policy would not allow.
    let page = page.replacen("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"", 1);
    let seen = serde_json::to_string(&SEEN).expect("JSON");
    let page = page.replace('&', "&amp;").replace('<', "&lt;");
    let around =
        format!("<!doctype html><html><meta charset=utf-8><body><textarea id=page hidden>\n{page}</textarea></body></html>");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("around.html");
    let script = format!("<script>{LEAVE}const SEEN = {seen};{MEASURE}</script></body>");
    std::fs::write(&file, around.replacen("</body>", &script, 1)).expect("a page");
    let left = browser.open(&file, "").left();
    let shown = left.as_array().expect("what was seen");
    assert_eq!(shown.len(), SEEN.len(), "{named}: {left}");
    let mut faults = Vec::new();
    for (one, (name, width, _)) in shown.iter().zip(SEEN) {
        assert_eq!((one["name"].as_str(), one["width"].as_f64()), (Some(name), Some(width)), "{named}");
        assert!(one["measured"].as_u64() > Some(2), "{named}: {one}");
        faults.extend(one["faults"].as_array().expect("faults").iter().map(|fault: &Value| format!("{named}, {name}: {fault}")));
    }
    faults
}

#[test]
fn a_page_of_a_map_is_read_at_400_percent_and_on_paper() {
    let Some(browser) = browser() else { return };
    let mut faults = Vec::new();
    for (person, date) in [("vladimir-putin", "2024-09-02"), ("omar-al-bashir", "2015-06-14"), ("ismail-haniyeh", "2000-01-01")] {
        let page = run(&["map", "--person", person, "--date", date, "--trips", "--format", "html"]);
        assert!(page.starts_with("<!doctype html>"), "{page}");
        faults.extend(measure(&browser, person, &page));
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_pages_of_a_site_are_read_at_400_percent_and_on_paper() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("site");
    let said = run(&["export", "site", site.to_str().expect("a path"), "--person", "ismail-haniyeh"]);
    let read = |path: &Path| std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}: {said}", path.display()));
    let style = read(&site.join("site.css"));
    let mut faults = Vec::new();
    for path in [
        "index.html",
        "persons.html",
        "states.html",
        "courts.html",
        "law.html",
        "law/rules.html",
        "law/flags.html",
        "law/answers.html",
        "law/icj-belgium-senegal-2012.html",
        "state/japan.html",
    ] {
        let page = read(&site.join(path));
        let (before, link) = page.split_once("<link rel=\"stylesheet\"").expect("a style");
        let (_, after) = link.split_once('>').expect("its end");
        faults.extend(measure(&browser, path, &format!("{before}<style>{style}</style>{after}")));
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn what_is_cut_off_is_found() {
    let Some(browser) = browser() else { return };
    let text = "Words that are here to be read by somebody.";
    let page = |style: &str| {
        let lines: String = (0..8).map(|_| format!("<p>{text}</p>")).collect();
        format!(
            "<!doctype html><html><meta charset=utf-8><style>{style}</style><body style=margin:0>{lines}<div><p>{text}</p></div></body></html>"
        )
    };
    assert_eq!(measure(&browser, "plain", &page("")), [""; 0]);
    let found = |style: &str| measure(&browser, "", &page(style)).join("\n");
    assert!(found("div p{width:330px}").contains("400 %: \"330 wide"), "{}", found("div p{width:330px}"));
    assert!(found("div{overflow:hidden;width:50px;height:20px}").contains("cut off: Words"));
    assert!(found("@media print{div{margin-left:700px;overflow-x:auto;white-space:nowrap}}").contains("paper: \"outside: Words"));
    assert_eq!(
        found("div{overflow-x:auto;white-space:nowrap;width:90px}").lines().filter(|line| !line.contains("paper")).count(),
        0
    );
}
