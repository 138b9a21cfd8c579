//! `instruments/<id>/`: the instrument and its articles, treaty actions, declarations.

use super::super::desk::{At, Read};
use super::super::fields::Fields;
use super::super::yaml::Node;
use super::sequences;
use crate::law::*;
use crate::problem::{Code, Problem};

/// `instrument.yaml`; the list of actions and the declarations are added from their own files.
pub fn instrument(id: Text, node: &Node, at: At<'_>) -> Instrument {
    let fields = Fields::of(node, at);
    let (adopted, in_force) = (fields.maybe("adopted"), fields.maybe("in_force"));
    fields.in_order("adopted", adopted, "in_force", in_force);
    let means = Named::Instrument(InstrumentId(id));
    let instrument = Instrument {
        id: InstrumentId(id),
        title: fields.need("title"),
        short: fields.need("short"),
        also: fields.list("also"),
        kind: fields.need("kind"),
        adopted,
        in_force,
        member_of: fields.maybe("member_of"),
        depositary: fields.maybe("depositary"),
        symbol: fields.maybe("symbol"),
        url: fields.link("url"),
        parts: fields.list("parts"),
        everywhere: fields.or("everywhere", false),
        articles: fields
            .rows("articles")
            .distinct(Code::DuplicateEntry, "this `article`", |article: &Article| article.article)
            .list(),
        list: None,
        declarations: &[],
        basis: fields.basis(),
    };
    at.bears_name(id, &(0..0), means, false);
    fields.bears(means, false, &["title", "short", "also"]);
    instrument
}

impl Read for Article {
    fn read(node: &Node, at: At<'_>) -> Article {
        let fields = Fields::of(node, at);
        Article {
            article: fields.need("article"),
            heading: fields.need("heading"),
            statement: fields.need("statement"),
            url: fields.link("url"),
        }
    }
}

/// `actions.yaml`: the actions in their order, and the periods that they add up to.
pub fn action_list(node: &Node, states: List<State>, at: At<'_>) -> ActionList {
    let mut fields = Fields::of(node, at);
    let basis = fields.basis();
    fields.standing_on(&basis);
    let formula = fields.need("formula");
    let withdrawal: Option<Years> = fields.maybe("withdrawal");
    let withdrawal_years = withdrawal.map(|withdrawal| withdrawal.0);
    let rules = Rules { formula, withdrawal_years, fill: false };
    let complete_on = fields.need("complete_on");
    let rows = fields.each("actions", |node, at| action(node, &rules, at));
    let rows = rows.sorted("`state`, then day, then `action`", action_order);
    let rows = rows.distinct(Code::DuplicateEntry, "this `state`, `action` and day", |action| {
        (action.state, action.action, first_day(action))
    });
    let participations = sequences::participations(&rows, states);
    ActionList {
        complete_on,
        complete: fields.or("complete", true),
        official_count: fields.maybe("official_count"),
        formula,
        withdrawal_years,
        actions: rows.list(),
        participations,
        basis,
    }
}

/// The order of the actions in a list.
pub fn action_order(action: &Action) -> (StateId, Option<Day>, ActionKind) {
    (action.state, first_day(action), action.action)
}

/// An action of one's own under a list that is on record: its day of effect may be left to the treaty's formula.
pub fn action_under(list: &ActionList, node: &Node, at: At<'_>) -> Action {
    action(node, &Rules { formula: list.formula, withdrawal_years: list.withdrawal_years, fill: true }, at)
}

/// The day on which an action was done, or had effect, or can have had effect at the earliest.
fn first_day(action: &Action) -> Option<Day> {
    action.on.or(action.effect).or(action.between.map(|(earliest, _)| earliest))
}

/// What a treaty says of the days of effect.
struct Rules {
    formula: Formula,
    withdrawal_years: Option<i32>,
    /// Whether a day of effect that is left out is the one that they give.
    fill: bool,
}

impl Rules {
    /// The day of effect that the treaty's own formula gives, for actions that it speaks of.
    fn effect(&self, kind: ActionKind, on: Option<Day>) -> Option<Day> {
        use ActionKind::*;
        match kind {
            Ratification | Acceptance | Approval | Accession | Admission => Some(self.formula.effect(on?)),
            Withdrawal => Some(on?.plus_years(self.withdrawal_years?)),
            _ => None,
        }
    }
}

fn action(node: &Node, rules: &Rules, at: At<'_>) -> Action {
    let fields = Fields::of(node, at);
    let kind: ActionKind = fields.need("action");
    let (on, effect): (Option<Day>, Option<Day>) = (fields.maybe("on"), fields.maybe("effect"));
    let (earliest, latest): (Option<Day>, Option<Day>) = (fields.maybe("earliest"), fields.maybe("latest"));
    fields.in_order("earliest", earliest, "latest", latest);
    let special: Option<Text> = fields.maybe("special");
    let computed = rules.effect(kind, on);
    let effect = effect.or(computed.filter(|_| rules.fill && earliest.or(latest).is_none() && fields.sound("effect")));
    let takes_effect = kind.binds() || kind == ActionKind::Withdrawal;
    if fields.sound("effect") && takes_effect && effect.is_none() && earliest.zip(latest).is_none() {
        let problem = Problem::new(Code::MissingField, "missing field `effect`");
        let help = match computed {
            Some(day) => format!("the treaty's formula gives {day}; or say `earliest` and `latest`"),
            None => "or say `earliest` and `latest`".to_owned(),
        };
        fields.report("action", problem.label("an action of this kind has a first day of effect").help(help));
    }
    if !takes_effect && effect.is_some() {
        fields.contradiction("effect", "an action of this kind has no day of effect", "leave `effect` out");
    }
    if on.is_none() && !matches!(kind, ActionKind::Continuation | ActionKind::Extension) && earliest.is_none() {
        let problem = Problem::new(Code::MissingField, "missing field `on`");
        fields.report("action", problem.label("the day of an action of this kind is needed"));
    }
    if let (Some(computed), Some(effect), None, true) = (computed, effect, special, fields.sound("on") && fields.sound("effect"))
        && computed != effect
    {
        let problem = Problem::new(Code::EffectContradictsFormula, format!("the formula gives {computed}, not {effect}"));
        fields.report("effect", problem.help("correct `on` or `effect`, or say in `special` why they differ"));
    }
    let by_formula = computed.is_some() && computed == effect;
    let computed_by = fields.or("effect_confidence", if by_formula { Confidence::Computed } else { Confidence::Sourced });
    if computed_by == Confidence::Computed && !by_formula && fields.sound("effect") && fields.sound("on") {
        let help = "say `sourced` or `recalled`, or leave it out";
        fields.contradiction("effect_confidence", "no formula gives this day, so it was not computed", help);
    }
    if effect.is_some() && earliest.or(latest).is_some() || earliest.is_some() != latest.is_some() {
        let help = "give `effect` where the day is known, and both `earliest` and `latest` where it is not";
        fields.contradiction("earliest", "the day of effect is known, or it lies between two days", help);
    }
    let through: Option<StateId> = fields.maybe("through");
    if through.is_some() != (kind == ActionKind::Extension) && fields.sound("action") {
        let help = "give `through` with an extension, and with nothing else";
        fields.contradiction("action", "a state is bound through another by an extension", help);
    }
    Action {
        state: fields.need("state"),
        action: kind,
        on,
        effect,
        between: earliest.zip(latest),
        through,
        special,
        effect_confidence: computed_by,
        basis: fields.basis(),
    }
}

impl Read for OfficialCount {
    fn read(node: &Node, at: At<'_>) -> OfficialCount {
        let fields = Fields::of(node, at);
        let parties: i32 = fields.need("parties");
        let signatories: Option<i32> = fields.maybe("signatories");
        let counted = |number| u16::try_from(number).unwrap_or(u16::MAX);
        OfficialCount { parties: counted(parties), signatories: signatories.map(counted), on: fields.need("on") }
    }
}

impl Read for Formula {
    fn read(node: &Node, at: At<'_>) -> Formula {
        let fields = Fields::of(node, at);
        let waits = [
            fields.maybe("days").map(Wait::Days),
            fields.maybe("months").map(Wait::Months),
            fields.maybe("month_after_days").map(Wait::MonthAfterDays),
        ];
        let given: Vec<Wait> = waits.into_iter().flatten().collect();
        if given.len() != 1 {
            let help = "give one of `days`, `months` and `month_after_days`";
            fields.contradiction("not_before", "a formula has one waiting time", help);
        }
        Formula { wait: given.first().copied().unwrap_or(Wait::Days(0)), not_before: fields.need("not_before") }
    }
}

/// `withdrawal: { years: N }`.
struct Years(i32);

impl Read for Years {
    fn read(node: &Node, at: At<'_>) -> Years {
        Years(Fields::of(node, at).need("years"))
    }
}

/// `declarations.yaml`.
pub fn declarations(node: &Node, at: At<'_>) -> List<Declaration> {
    let rows = Fields::of(node, at).rows("declarations");
    let key = |declaration: &Declaration| (declaration.state, declaration.lodged);
    let rows = rows.sorted("`state`, then `lodged`", key);
    rows.distinct(Code::DuplicateEntry, "this `state` and day `lodged`", key).list()
}

impl Read for Declaration {
    fn read(node: &Node, at: At<'_>) -> Declaration {
        let fields = Fields::of(node, at);
        let (dated, lodged): (Option<Day>, Day) = (fields.maybe("dated"), fields.need("lodged"));
        fields.in_order("dated", dated, "lodged", Some(lodged));
        let (scope_from, scope_until): (Option<Day>, Option<Day>) = (fields.maybe("scope_from"), fields.maybe("scope_until"));
        fields.in_order("scope_from", scope_from, "scope_until", scope_until);
        Declaration {
            state: fields.need("state"),
            dated,
            lodged,
            scope_from,
            scope_until,
            situation: fields.maybe("situation"),
            valid: fields.need("valid"),
            until: fields.maybe("until"),
            basis: fields.basis(),
        }
    }
}
