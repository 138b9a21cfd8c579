# The core of the rules in Rego. Data: `parties` by instrument and state, `states`, `named` by state and situation, `warrants` by person.
# Input: person, state and day, as a number: 20240902.
package core

import rego.v1

default answer := "none"

answer := "obliged" if count(rules & {"R1", "R6"}) > 0

answer := "obliged-contested" if {
	"R2" in rules
	count(rules & {"R1", "R6"}) == 0
}

rules contains "R1" if {
	some warrant in live
	not justice_alone(warrant)
	bound("rome-statute")
}

rules contains "R2" if {
	some warrant in live
	justice_alone(warrant)
	subject(warrant)
}

rules contains "R6" if {
	some warrant in live
	not justice_alone(warrant)
	not bound("rome-statute")
	named(warrant)
}

rules contains "R13" if {
	some warrant in live
	6 in warrant.articles
	bound("genocide-convention")
	subject(warrant)
}

live contains warrant if {
	exists
	some warrant in data.warrants[input.person]
	warrant.court == "ICC"
	warrant.kind == "warrant"
	warrant.issued <= input.day
	warrant.public <= input.day
	input.day < warrant.over
}

exists if {
	state := data.states[input.state]
	state.from <= input.day
	input.day < state.until
}

bound(instrument) if {
	some span in data.parties[instrument][input.state]
	span.from <= input.day
	input.day < span.until
}

named(warrant) if data.named[input.state][warrant.situation] <= input.day

subject(_) if bound("rome-statute")

subject(warrant) if named(warrant)

justice_alone(warrant) if warrant.articles == [70]
