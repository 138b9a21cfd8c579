//! What can be typed of records: their folders, and what is asked of them.

use std::path::PathBuf;

use clap::Subcommand;

use super::args::Written;

/// The record itself.
#[derive(Debug, Subcommand)]
pub enum Data {
    /// What the record covers, how old it is, and how sure of its facts
    Status(super::status::Status),

    /// Read a folder of the record, or what --with lays over it, and print every problem in it
    #[command(after_help = "Examples:\n  \
                            dedere data check data\n  \
                            dedere data check --with overlay.yaml\n\n\
                            Exit codes: 0 no problem; 1 problems found; 3 the folder cannot be read.")]
    Check {
        /// The folder [default: that of --data, or data; with --with the record inside the program]
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
    },

    /// Which answers changed between two records, and by which fact
    #[command(after_help = "The answers are those of today (--today) for every person in every state.\n\
                            Exit codes: 0 compared; 3 one of the records cannot be read.")]
    Diff {
        /// The older record, a folder
        #[arg(value_name = "OLD")]
        old: PathBuf,

        /// The newer record [default: that of --data, or the one inside the program]
        #[arg(value_name = "NEW")]
        new: Option<PathBuf>,

        /// How to write the result
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Written,
    },
}
