//! Values as JSON that may stand in a script or in a page, whatever they hold.

use serde::Serialize;

/// A value. No sign of a text in it can end a script or begin an element.
pub fn json(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    if !text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        return text;
    }
    // Outside of texts JSON has none of these signs.
    let mut safe = String::with_capacity(text.len() + 64);
    for sign in text.chars() {
        match sign {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", u32::from(sign))),
            sign => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_ends_the_script_that_it_stands_in() {
        let text = "</script><!-- & \u{2028}\"";
        let written = super::json(&text);
        assert!(!written.contains(['<', '>', '&', '\u{2028}']), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), text);
    }
}
