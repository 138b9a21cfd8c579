//! Says hello to a person in a state: arguments like those of `dedere check`, and no record.

use clap::Parser;

#[derive(Parser)]
struct Hello {
    #[arg(long)]
    person: String,
    #[arg(long)]
    state: String,
    #[arg(long)]
    date: Option<String>,
}

fn main() {
    let hello = Hello::parse();
    println!("{} {} {}", hello.person, hello.state, hello.date.unwrap_or_default());
}
