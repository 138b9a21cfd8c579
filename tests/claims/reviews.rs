//! Reviews for search engines: what those ask for is there, and a review is the same review on another day.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{dedere, desk_of_reviews, folder};

const FLAGS: [&str; 6] =
    ["--publisher", "Example Desk", "--publisher-url", "https://example.org", "--page", "https://example.org/{file}/{id}"];

/// The reviews of these files, on this day.
fn reviews(files: &[&str], flags: &[&str], today: &str) -> Vec<Value> {
    let run = dedere(&[&["export", "claimreview", "--today", today][..], files, flags].concat(), b"");
    assert_eq!(run.code, 0, "{}", run.err);
    run.json()["@graph"].as_array().expect("reviews").clone()
}

#[test]
fn a_review_has_what_search_engines_ask_for() {
    // https://developers.google.com/search/docs/appearance/structured-data/factcheck, as required: claimReviewed, reviewRating, url; and
    // as recommended: author, itemReviewed, and of a rating its number, its limits and its word.
    for review in reviews(&["examples/claims"], &FLAGS, "2026-11-28") {
        assert_eq!(review["@type"], "ClaimReview");
        assert!(review["claimReviewed"].as_str().is_some_and(|claim| !claim.is_empty()), "{review}");
        assert!(review["url"].as_str().is_some_and(|url| url.starts_with("https://example.org/")), "{review}");
        let rating = &review["reviewRating"];
        let [value, best, worst] =
            ["ratingValue", "bestRating", "worstRating"].map(|key| rating[key].as_u64().expect("a number"));
        assert!(worst <= value && value <= best && worst < best && rating["alternateName"].is_string(), "{review}");
        for who in ["author", "publisher"] {
            assert_eq!(
                (review[who]["@type"].as_str(), review[who]["name"].as_str()),
                (Some("Organization"), Some("Example Desk"))
            );
            assert_eq!(review[who]["url"], "https://example.org");
        }
        assert_eq!(review["itemReviewed"]["@type"], "Claim");
    }
}

#[test]
fn a_review_is_published_on_its_own_day_and_page_and_is_the_same_on_another_day() {
    let folder = desk_of_reviews();
    let paths = [folder.join("one.yaml"), folder.join("two.csv")].map(|path| path.to_string_lossy().into_owned());
    let files: Vec<&str> = paths.iter().map(String::as_str).collect();
    let first = reviews(&files, &FLAGS, "2026-11-28");
    assert_eq!(first, reviews(&files, &FLAGS, "2027-02-03"));
    let told: Vec<(Option<&str>, Option<&str>)> =
        first.iter().map(|review| (review["url"].as_str(), review["datePublished"].as_str())).collect();
    assert_eq!(
        told,
        [
            (Some("https://example.org/one/a%2Fb%20c"), None),
            (Some("https://example.org/own#here"), Some("2024-09-03")),
            (Some("https://example.org/one/dated"), Some("2024-09-04")),
            (Some("https://example.org/two/a%2Fb%20c"), Some("2024-09-05")),
        ]
    );
    // The same id in two files, and two reviews on one page, are not one review.
    let one_page = ["--publisher", "Desk", "--page", "https://example.org/all"];
    for flags in [&FLAGS[..], &one_page] {
        let reviews = reviews(&files, flags, "2026-11-28");
        let ids: BTreeSet<&str> = reviews.iter().filter_map(|review| review["@id"].as_str()).collect();
        assert_eq!(ids.len(), 4, "{ids:?}");
        assert!(ids.iter().all(|id| id.starts_with("https://example.org/") && id.matches('#').count() == 1), "{ids:?}");
    }
}

#[test]
fn reviews_beside_a_report_are_those_of_the_export() {
    let out = folder().join("out/reviews.json");
    let ordered = format!("claimreview={}", out.display());
    let run = dedere(&[&["verify", "examples/claims", "--report", &ordered][..], &FLAGS].concat(), b"");
    assert_eq!(run.code, 0, "{}", run.err);
    let exported = dedere(&[&["export", "claimreview", "examples/claims"][..], &FLAGS].concat(), b"");
    assert_eq!(std::fs::read_to_string(out).expect("reviews"), exported.out);
}

#[test]
fn reviews_without_a_publisher_or_a_page_are_not_written() {
    for flags in [&[][..], &FLAGS[..2], &FLAGS[4..], &["--publisher", "", "--page", "https://example.org"]] {
        let run = dedere(&[&["export", "claimreview", "examples/claims"][..], flags].concat(), b"");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{flags:?}");
        assert!(run.err.contains("publisher"), "{flags:?}\n{}", run.err);
    }
}
