//! `law/combination.yaml`: how statuses make an answer, and what every rule hears.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::yaml::Node;
use crate::law::*;
use crate::problem::{Code, Problem, quote};

/// `combination.yaml`.
pub fn combination(node: &Node, at: At<'_>) -> Combination {
    let fields = Fields::of(node, at);
    let (every, visit, places) = (fields.part("every-rule"), fields.part("visit"), fields.part("places"));
    let order: List<Answer> = fields.list("answers");
    if !order.iter().copied().eq(Answer::all()) {
        let problem = Problem::new(Code::RuleShape, "the answers are not in their order, strongest first");
        let words = Answer::all().map(Answer::word).collect::<Vec<_>>().join(", ");
        fields.report("answers", problem.help(format!("write {words}")));
    }
    let counts_as: List<(Status, Answer)> = pairs(&fields, "counts-as");
    for status in Status::all().filter(|_| fields.sound("counts-as")) {
        let counts = counts_as.iter().any(|(counted, _)| *counted == status);
        if counts != Answer::from_word(status.word()).is_none() {
            let what = if counts { "is an answer itself" } else { "counts as no answer" };
            let problem = Problem::new(Code::RuleShape, format!("the status {} {what}", quote(status.word())));
            fields.report(
                "counts-as",
                problem.help("say for each status that is no answer which one it counts as, and for no other"),
            );
        }
    }
    Combination {
        without_document: fields.node("without-document").map_or(&[][..], |node| Fields::of(node, at).list("objections")),
        objections: every.list("objections"),
        flags: every.list("flags"),
        visit_flags: visit.list("flags"),
        controlled: places.need("controlled"),
        unsettled: places.need("unsettled"),
        shut_out: places.list("shut-out"),
        claimed: places.maybe("claimed"),
        territory: places.maybe("out-of-reach"),
        stronger: fields.maybe("beside-unknown"),
        contested: pairs(&fields, "contested"),
        counts_as,
    }
}

/// A map from one status to what it becomes or counts as.
fn pairs<T: Read + 'static>(fields: &Fields<'_, '_>, name: &'static str) -> List<(Status, T)> {
    let pair = |entry: &super::super::yaml::Entry| {
        let key = entry.named();
        (Status::read(&key, fields.at), T::read(&entry.node, fields.at))
    };
    fields.part(name).entries().iter().map(pair).collect::<Vec<_>>().leak()
}
