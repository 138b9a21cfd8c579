//! The core of the rules in Cedar: `cedar core.cedar entities.json check PERSON STATE DAY`. A question is a request for each warrant of the
//! person, and the policies that permit one are the rules that oblige.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::{env, fs};

use anyhow::{Context as _, Result};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityUid, EvalResult, PolicyId, PolicySet, Request, RestrictedExpression,
};
use peers::{Core, Told, answer, run};

struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
    rules: HashMap<PolicyId, String>,
    action: EntityUid,
    warrants: BTreeMap<String, Vec<EntityUid>>,
    states: BTreeMap<String, EntityUid>,
}

impl Cedar {
    fn new(policies: &str, entities: &str) -> Result<Self> {
        let policies: PolicySet = policies.parse()?;
        let entities = Entities::from_json_str(entities, None)?;
        let rules =
            policies.policies().filter_map(|policy| Some((policy.id().clone(), policy.annotation("rule")?.to_owned()))).collect();
        let (mut warrants, mut states) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::new());
        for entity in entities.iter() {
            let uid = entity.uid();
            match uid.type_name().to_string().as_str() {
                "Warrant" => {
                    let Some(Ok(EvalResult::EntityUid(person))) = entity.attr("person") else { continue };
                    warrants.entry(person.id().unescaped().to_owned()).or_default().push(uid);
                }
                "State" => drop(states.insert(uid.id().unescaped().to_owned(), uid)),
                _ => (),
            }
        }
        let action = r#"Action::"surrender""#.parse()?;
        Ok(Self { authorizer: Authorizer::new(), policies, entities, rules, action, warrants, states })
    }
}

impl Core for Cedar {
    fn names(&self) -> (Vec<String>, Vec<String>) {
        (self.warrants.keys().cloned().collect(), self.states.keys().cloned().collect())
    }

    fn ask(&mut self, person: &str, state: &str, day: i64) -> Result<Told> {
        let (Some(warrants), Some(state)) = (self.warrants.get(person), self.states.get(state)) else {
            return Ok(("none", Vec::new()));
        };
        let context = Context::from_pairs([("day".to_owned(), RestrictedExpression::new_long(day))])?;
        let mut rules = BTreeSet::new();
        for warrant in warrants {
            let request = Request::new(state.clone(), self.action.clone(), warrant.clone(), context.clone(), None)?;
            let response = self.authorizer.is_authorized(&request, &self.policies, &self.entities);
            if response.decision() == Decision::Allow {
                rules.extend(response.diagnostics().reason().map(|policy| self.rules[policy].clone()));
            }
        }
        Ok((answer(&rules), rules.into_iter().collect()))
    }
}

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [policies, entities, asked @ ..] = &arguments[..] else { anyhow::bail!("policies, entities and what is asked") };
    let read = |path: &String| fs::read_to_string(path).with_context(|| path.clone());
    run(&mut Cedar::new(&read(policies)?, &read(entities)?)?, asked)
}
