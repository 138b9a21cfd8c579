//! The core of the rules in Rego, by regorus: `regorus core.rego facts.json check PERSON STATE DAY`. The policy is compiled once, for the
//! virtual machine of that crate, and asked with one input after the other.

use std::collections::{BTreeMap, BTreeSet};
use std::{env, fs};

use anyhow::{Context as _, Result};
use peers::{Core, Told, answer, run};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, Value};

const RULES: &str = "data.core.rules";

struct Rego {
    machine: RegoVM,
    data: Value,
}

impl Rego {
    fn new(policy: String, data: &str) -> Result<Self> {
        let data = Value::from_json_str(data)?;
        let mut engine = Engine::new();
        engine.add_policy("core.rego".to_owned(), policy)?;
        engine.add_data(data.clone())?;
        let program = Compiler::compile_from_policy(&engine.compile_with_entrypoint(&RULES.into())?, &[RULES])?;
        let mut machine = RegoVM::new();
        machine.load_program(program);
        machine.set_data(data.clone())?;
        Ok(Self { machine, data })
    }

    fn keys(&self, table: &str) -> Vec<String> {
        let keys = self.data[table].as_object().into_iter().flat_map(|object| object.keys());
        keys.filter_map(|key| Some(key.as_string().ok()?.to_string())).collect()
    }
}

impl Core for Rego {
    fn names(&self) -> (Vec<String>, Vec<String>) {
        (self.keys("warrants"), self.keys("states"))
    }

    fn ask(&mut self, person: &str, state: &str, day: i64) -> Result<Told> {
        let input = [("person", Value::from(person)), ("state", Value::from(state)), ("day", Value::from(day))];
        let input: BTreeMap<Value, Value> = input.into_iter().map(|(key, value)| (key.into(), value)).collect();
        self.machine.set_input(input.into());
        let Value::Set(found) = self.machine.execute()? else { return Ok(("none", Vec::new())) };
        let rules: BTreeSet<String> = found.iter().filter_map(|rule| Some(rule.as_string().ok()?.to_string())).collect();
        Ok((answer(&rules), rules.into_iter().collect()))
    }
}

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [policy, data, asked @ ..] = &arguments[..] else { anyhow::bail!("a policy, data and what is asked") };
    let read = |path: &String| fs::read_to_string(path).with_context(|| path.clone());
    run(&mut Rego::new(read(policy)?, &read(data)?)?, asked)
}
