//! Page by page: every finding that names a question, by its number, with what the answer has to say and must not.

use dedere::law::Presence;

use super::reports::{hold, on, over, present};

const PROSECUTE: &str = "prosecute-or-extradite";
const PERHAPS: &str = "prosecute-or-extradite-contested";

#[test]
fn a_charge_of_a_state_or_a_prosecutor_counts_where_a_treaty_makes_it() {
    hold(vec![
        on("F1", "2012-08-01", "habre/senegal").is(PROSECUTE).cites("cat:6(1)").cites("icj-belgium-senegal-2012:para. 94"),
        on("F1", "2010-01-01", "habre/senegal").is(PROSECUTE).says("(20 July 2012, later)"),
        on("F1", "2013-07-15", "habre/senegal").is("not-obliged").says("handed over"),
        on("F1", "1998-10-16", "pinochet/united-kingdom").is("undetermined").never("obligation affirmed"),
        on("F1", "1999-04-01", "pinochet/united-kingdom").is(PROSECUTE).raises("C-FUNCTIONAL"),
        on("F1", "2025-09-01", "assad/france").is("undetermined").says("holds only some of what states charge"),
        on("F1", "2024-06-01", "sinwar/qatar")
            .is(PERHAPS)
            .says("A public request for a warrant by the ICC prosecutor since 20 May 2024"),
        on("F2", "2003-01-01", "kabuga/kenya").is("obliged").cites("ictr-statute:28(2)").never("29 April 2013, not issued"),
        on("F2", "2008-12-01", "kabuga/kenya").is("obliged").cites("unsc-955:para. 2"),
        on("F3", "2024-12-10", "gallant/usa").is(PERHAPS).raises("C-CHARGE-NOT-SHOWN").says("whose text is secret"),
        on("F3", "2022-06-05", "sanakoev/panama").is(PROSECUTE).says("since 10 March 2022"),
        on("F4", "2006-06-01", "kony/sudan").is("obliged-contested").raises("C-ARRANGEMENT").cites("rome-statute:87(5)(b)"),
    ]);
}

#[test]
fn the_person_comes_before_the_place_and_each_treaty_has_its_own_reach() {
    hold(vec![
        on("F5", "2008-11-26", "assad/western-sahara").is("not-obliged"),
        on("F5", "2000-02-24", "kani/kosovo").is("not-obliged").never("the name of Kosovo means"),
        on("F46", "2022-08-08", "abdel-raheem-hussein/south-georgia")
            .is("undetermined")
            .says("the Convention against Torture reaches South Georgia"),
        on("F17", "2008-04-24", "harun/bermuda")
            .is(PERHAPS)
            .raises("I-TERRITORY")
            .proves("Rome Statute was not extended to Bermuda before 11 March 2010"),
        on("F17", "2026-05-28", "sneidel/tokelau").raises("I-TERRITORY").proves("Rome Statute was not extended to Tokelau"),
        present("F25", "2025-12-31", "lvova-belova/guernsey", Presence::UnscheduledLanding)
            .is(PROSECUTE)
            .raises("I-UNKNOWN-STRONGER")
            .says("it may have owed the ICC an arrest too")
            .says("Whether the Rome Statute reaches Guernsey is not on record"),
        on("F25", "2022-12-25", "adam/jersey").is(PERHAPS).raises("I-UNKNOWN-STRONGER"),
        on("F25", "2027-03-11", "shaqaqi/jersey").is(PERHAPS).raises("I-UNKNOWN-STRONGER").raises("I-BEYOND-RECORD"),
        on("F25", "2026-05-28", "bett/jersey")
            .is("undetermined")
            .says("whether the Rome Statute reaches Jersey is not on record"),
        on("F30", "2025-06-01", "putin/diego garcia")
            .is("undetermined")
            .raises("C-SOVEREIGNTY")
            .says("if Mauritius is sovereign there, it had to arrest")
            .never("is taken to answer for it"),
        on("F37", "2009-02-22", "kushayb/golan").never("In Golan"),
        on("F37", "2026-10-31", "kayishema/isle-of-man").says("In the Isle of Man"),
    ]);
}

#[test]
fn what_would_change_and_what_was_tried_is_told_as_it_is() {
    let (declaration, not_charged) = ("accepted the jurisdiction", "not charged with genocide");
    hold(vec![
        on("F6", "2015-04-20", "bashir/indonesia").is("not-obliged").never(declaration),
        on("F6", "2025-09-25", "netanyahu/usa").is("not-obliged").never(declaration).says("joined the Rome Statute"),
        on("F6", "2018-02-06", "werfalli/burundi").never(declaration).says("rejoined the Rome Statute"),
        on("F7", "2010-07-21", "bashir/chad").is("obliged").never("Genocide Convention (not charged"),
        on("F7", "2009-03-28", "milosevic/bosnia").proves("charged with genocide").never("Genocide Convention (not charged"),
        on("F7", "2015-04-20", "bashir/indonesia").proves("charged with genocide"),
        on("F7", "2009-05-28", "bashir/indonesia").proves(not_charged),
        on("F8", "2025-09-26", "netanyahu/usa").raises("I-UN-MEETING").raises("C-IMMUNITY-STATES").never("free to cooperate"),
        on("F8", "2025-08-15", "putin/alaska").is("not-obliged").raises("C-IMMUNITY-STATES").never("free to cooperate"),
        on("F8", "2025-03-10", "duterte/hong-kong").is("not-obliged").says("was secret until 11 March 2025").never("free to"),
        on("F32", "2025-09-26", "netanyahu/usa").says("said on 6 May 2002 that it would not").leaves("vclt:18"),
        on("F40", "2024-12-01", "deif/qatar").is("not-obliged").says("never took effect").never("no longer in effect"),
        on("F41", "1999-03-24", "taylor/norway").is("not-obliged").leaves("scsl-agreement:17"),
        on("F44", "2000-01-01", "shaqaqi/norway").is("not-obliged").omits("not public before"),
    ]);
}

#[test]
fn a_request_is_told_as_known_presumed_or_awaited() {
    let once = "once the Court's request reached it";
    hold(vec![
        on("F9", "2024-09-02", "putin/mongolia").is("obliged").cites("rome-statute:92").never("30 August 2024"),
        on("F9", "2025-10-09", "putin/tajikistan").cites("rome-statute:92").never("on 8 October 2025"),
        on("F10", "2024-11-26", "netanyahu/united kingdom").is("obliged").raises("I-REQUEST-AWAITED").says(once),
        on("F10", "2026-03-02", "shoigu/hungary").is("obliged").raises("I-REQUEST-PRESUMED").says(once),
        on("F11", "2025-01-20", "njeem/italy")
            .cites("rome-statute:92")
            .raises("I-COMPETING-REQUEST")
            .never("denied the obligation"),
        on("F11", "2008-05-24", "bemba/belgium").cites("rome-statute:92").spares("I-REQUEST-PRESUMED"),
        on("F12", "2018-02-06", "werfalli/burundi").is("obliged-contested").says(once).never("had reached Burundi while"),
        over("F12", "2023-06-23", "banda/philippines")
            .is("obliged-contested")
            .says(once)
            .proves("or is presumed to have reached"),
        on("F12", "2026-05-20", "dela-rosa/philippines")
            .proves("Supreme Court of the Philippines (20 May 2026)")
            .proves("on 22 April 2026"),
        on("F12", "2026-04-21", "dela-rosa/philippines").never("on 22 April 2026").never("weakest"),
        over("F13", "2023-06-23", "banda/philippines").never("issued only").proves("replaced by another document"),
        on("F13", "2012-06-23", "banda/philippines").is("not-obliged").says("had issued only a summons"),
        on("F18", "2025-07-28", "el-hishri/libya").is("obliged").says("Articles Rome Statute arts. 12(3)"),
        on("F39", "2026-05-28", "bett/south-africa").never("through rule"),
    ]);
}

#[test]
fn rulings_are_told_by_their_days_and_arguments_as_arguments() {
    hold(vec![
        on("F14", "2010-07-21", "bashir/chad")
            .says("the Court had not ruled yet; since 12 December 2011")
            .proves("Malawi finding, later"),
        over("F14", "2017-08-16", "bashir/hungary")
            .proves("Malawi finding; Chad finding; Congo finding")
            .proves("Jordan appeal judgment, later"),
        on("F14", "2024-09-02", "putin/mongolia").proves("Jordan appeal judgment; Mongolia finding, later"),
        on("F15", "2025-10-01", "putin/hungary")
            .proves("If Hungary says that it is still consulting the Court")
            .proves("If Hungary says that a challenge")
            .never("Hungary was still consulting"),
        on("F15", "2026-07-01", "netanyahu/hungary")
            .is("obliged")
            .says("A challenge to the case before the judges: the warrant stays valid"),
        on("F15", "2025-04-01", "netanyahu/hungary").is("obliged").omits("challenge to the case"),
        over("F15", "2023-06-23", "banda/philippines").never("Banda only flew over").never("summons had been public"),
        over("F16", "2027-06-07", "netanyahu/cyprus")
            .is("obliged-contested")
            .says("has never been decided")
            .never("better reading"),
        on("F35", "2009-02-22", "kushayb/nagorno-karabakh")
            .is(PERHAPS)
            .says("is open")
            .never("whether the treaty covers this case is disputed"),
        on("F24", "2026-03-02", "shoigu/hungary")
            .raises("C-OFFICIAL-ICC")
            .proves("C-FUNCTIONAL (")
            .proves("C-OFFICIAL-ICC (Rome Statute)"),
        on("F24", "2025-10-09", "lvova-belova/tajikistan")
            .raises("C-OFFICIAL-ICC")
            .proves("C-SPECIAL-MISSION (Geneva Conventions"),
        on("F23", "2013-01-01", "abdel-raheem-hussein/egypt").is(PERHAPS).raises("C-HIGH-OFFICE").cites("re-mofaz-2004"),
        on("F23", "2008-06-01", "harun/china").is(PERHAPS).raises("C-HIGH-OFFICE").cites("re-mofaz-2004").leaves("re-barak-2009"),
        on("F34", "2025-10-01", "putin/hungary").proves("Italy").never("governments"),
        on("F38", "2024-09-02", "putin/mongolia").says("to arrest and surrender Vladimir Putin to the").never("the suspect"),
    ]);
}

#[test]
fn places_are_told_by_their_names_and_their_holders_of_that_day() {
    let federal = "the Federal Republic of Yugoslavia was obliged";
    hold(vec![
        on("F19", "2019-12-30", "mahamat-said/gaza").says("in part under the control of Israel").says("since 12 September 2005"),
        on("F19", "2014-03-01", "arido/abkhazia").says("since 12 August 2008").says("could not act there"),
        on("F19", "2024-03-18", "putin/sevastopol").is("obliged").says("Ukraine could not act there").cites("arsiwa:23"),
        on("F19", "2023-03-19", "putin/mariupol").is("obliged").cites("arsiwa:23"),
        on("F20", "1999-06-01", "milosevic/serbia")
            .is("obliged")
            .says(federal)
            .cites("dayton:IX")
            .says("Dayton Agreement art. IX; later: Bosnian Genocide case para. 447 Immunity")
            .never("Serbia and Montenegro"),
        on("F20", "1996-09-05", "karadzic/bosnia").says("Dayton Agreement art. IX"),
        on("F29", "2005-01-01", "hadzic/kosovo")
            .is("obliged")
            .cites("unsc-1244:para. 14")
            .never("has been under")
            .never("Part or all"),
        on("F5", "2000-02-24", "kani/kosovo")
            .says("Kosovo was under the control of a United Nations administration, and had been since 10 June 1999"),
        on("E6", "2002-06-01", "mladic/serbia").says("the Federal Republic of Yugoslavia").never("Serbia and Montenegro"),
        on("E1", "2024-12-01", "putin/western-sahara").is("undetermined").raises("C-STATEHOOD"),
    ]);
}

#[test]
fn trips_and_cases_are_told_as_they_went() {
    hold(vec![
        on("F22", "2013-03-19", "ntaganda/rwanda").says("surrendered there and was handed over").never("arrested there"),
        on("F22", "1999-06-01", "milosevic/serbia").says("there, not arrested").never("arrested there. At home"),
        on("F22", "2018-01-01", "saif-al-islam-gaddafi/libya").says("10 June 2017 to 3 February 2026: there, not arrested"),
        on("F22", "2025-06-01", "kayishema/south-africa").is("obliged").says("24 May 2023").never("no visit within"),
        over("F26", "2026-04-21", "kayishema/rwanda")
            .says("referred the case to Rwanda for trial")
            .says("the trial is the state's own"),
        on("F27", "2026-10-31", "kayishema/isle-of-man").is("obliged").raises("I-MANDATE").says("periods of two years"),
        on("F28", "2006-03-29", "taylor/liberia")
            .is("not-obliged")
            .cites("unsc-1638:para. 1")
            .says("United Nations mission in Liberia"),
        on("F31", "2020-11-05", "thaci/netherlands")
            .is("undetermined")
            .says("stands in the seat agreement, and that text was not read for this record")
            .never("said: ."),
        on("F31", "2020-11-05", "thaci/aruba").is("undetermined").never("said: ."),
        on("F33", "2019-02-10", "laurent-gbagbo/belgium").is("not-obliged").says("acquitted on 15 January 2019"),
        on("F33", "2018-07-01", "bemba/portugal").is("not-obliged").says("acquitted on 8 June 2018"),
        on("F33", "2017-07-01", "bemba/portugal").says("convicted on 21 March 2016").never("acquitted"),
        on("F33", "2013-01-01", "ngudjolo/belgium").says("acquitted on 18 December 2012"),
        on("F33", "2012-12-17", "ngudjolo/belgium").never("acquitted"),
        on("F36", "2020-11-05", "thaci/kosovo").is("obliged-contested").raises("I-OWN-LAW").never("such a treaty"),
        on("F36", "2024-06-01", "bozize/central-african-republic").is("undetermined").never("seat"),
        on("F42", "2004-06-01", "hadzic/malawi").is("not-obliged"),
        on("F43", "1997-07-18", "kambanda/kenya").is("obliged").cites("ictr-rpe:Rule 40"),
    ]);
}

#[test]
fn what_newsrooms_asked_is_answered_as_of_that_day() {
    hold(vec![
        on("A2", "2025-08-01", "assad/russia").is("undetermined").says("holds only some of what states charge"),
        on("A2", "2013-07-10", "habre/senegal")
            .is("not-obliged")
            .says("Extraordinary African Chambers indictment of 2 July 2013"),
        on("A4", "2026-06-30", "putin/switzerland").is("obliged").proves("Rome Statute art. 97"),
        on("A5", "2024-11-26", "netanyahu/united kingdom").raises("I-REQUEST-AWAITED").spares("I-REQUEST-PRESUMED"),
        on("A8", "2024-05-21", "netanyahu/netherlands")
            .is("not-obliged")
            .says("A public request for a warrant by the ICC prosecutor since 20 May 2024"),
        on("A10", "2011-05-08", "omar al-bashir/djibouti").is("obliged").never("Genocide Convention: not charged"),
        on("A10", "2012-07-09", "omar al-bashir/malawi").proves("in force for Malawi only from 12 October 2017"),
        on("A11", "2009-10-29", "omar al-bashir/nigeria")
            .says("the Court had not ruled yet")
            .proves("Jordan appeal judgment, later"),
        on("D", "2011-10-30", "saif al-islam gaddafi/niger").is("obliged").never("2027"),
        on("D", "2005-06-10", "mladic/serbia and montenegro").is("obliged").never("undetermined from 3 June 2006"),
        on("D", "2016-07-17", "omar al-bashir/rwanda")
            .is("not-obliged")
            .says("From 16 July 2016")
            .never("16 July 2016 to July 2016"),
        on("D", "2025-09-25", "netanyahu/usa").says("said on 6 May 2002 that it would not"),
    ]);
}
