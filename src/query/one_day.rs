//! One day, in numbers or in words, as people type it.

use unicode_normalization::UnicodeNormalization;

use crate::law::Day;

/// Why a day was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotADay {
    /// Whichever number is the month, it is another day.
    Either(Day, Day),
    /// A week, a month, a year or another span: from the first of these days to the last.
    Span(Day, Day),
    /// The month has no such day; it ends on this one.
    TooLate(Day),
    /// It has the form of a day, and no calendar has it.
    NoSuchDay,
    /// The day falls on another day of the week than was typed.
    OtherWeekday(Day),
    /// The year is written in two digits, and this is the day where it comes last.
    ShortYear(Day),
    /// The day is one, and no clock shows such a time of it.
    NoSuchTime(Day),
    /// It cannot be read.
    Unread,
}

/// Names of the months, the first three letters of each and longer, in the languages of the big agencies.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "januar", "enero", "gennaio", "janeiro", "января"],
    &["february", "fevrier", "februar", "febrero", "febbraio", "fevereiro", "февраля"],
    &["march", "mars", "marz", "marzo", "marco", "марта"],
    &["april", "avril", "abril", "aprile", "апреля"],
    &["may", "mai", "mayo", "maggio", "maio", "мая"],
    &["june", "juin", "juni", "junio", "giugno", "junho", "июня"],
    &["july", "juillet", "juli", "julio", "luglio", "julho", "июля"],
    &["august", "aout", "agosto", "августа"],
    &["september", "sept", "septembre", "septiembre", "settembre", "setembro", "сентября"],
    &["october", "octobre", "oktober", "octubre", "ottobre", "outubro", "октября"],
    &["november", "novembre", "noviembre", "novembro", "ноября"],
    &["december", "decembre", "dezember", "diciembre", "dicembre", "dezembro", "декабря"],
];
/// Days of the week, Monday first.
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "lundi", "montag", "lunes", "понедельник"],
    &["tuesday", "mardi", "dienstag", "martes", "вторник"],
    &["wednesday", "mercredi", "mittwoch", "miercoles", "среда"],
    &["thursday", "jeudi", "donnerstag", "jueves", "четверг"],
    &["friday", "vendredi", "freitag", "viernes", "пятница"],
    &["saturday", "samedi", "samstag", "sabado", "суббота"],
    &["sunday", "dimanche", "sonntag", "domingo", "воскресенье"],
];

/// The day that was typed.
///
/// # Errors
/// Says what it may mean where it does not mean one day.
pub fn read(typed: &str, today: Day) -> Result<Day, NotADay> {
    if let Some(day) = Day::parse(typed) {
        return Ok(day);
    }
    let plain = plain(typed);
    match plain.as_str() {
        "today" | "now" => return Ok(today),
        "yesterday" => return Ok(today.previous()),
        "tomorrow" => return Ok(today.next()),
        _ => {}
    }
    let plain = plain.replace(['年', '月'], "-").replace('日', " ");
    if plain.starts_with(['-', '+']) {
        return Err(NotADay::Unread);
    }
    if let Some((first, last)) = Day::month_or_year(&plain) {
        return Err(NotADay::Span(first, last));
    }
    let (date, time) = without_time(&plain);
    match one_day(&date) {
        Ok(day) if !time.is_none_or(is_a_time) => Err(NotADay::NoSuchTime(day)),
        read => read,
    }
}

/// What was typed, without what does not matter: digits of full width, accents, capitals, and dashes of any length.
pub(super) fn plain(typed: &str) -> String {
    let plain: String = typed.nfkd().filter(|sign| !unicode_normalization::char::is_combining_mark(*sign)).collect();
    plain.trim().to_lowercase().replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-")
}

/// A moment of a day: the day as it is written there, and the time.
fn without_time(plain: &str) -> (String, Option<&str>) {
    let (date, time) = match plain.split_once('t') {
        Some((date, time)) if date.ends_with(|sign: char| sign.is_ascii_digit()) && time.contains(':') => (date, Some(time)),
        _ => (plain, None),
    };
    let time = time.or_else(|| date.split_whitespace().find(|part| part.contains(':')));
    (date.split_whitespace().take_while(|part| !part.contains(':')).collect::<Vec<_>>().join(" "), time)
}

/// Whether a clock can show it: hours, minutes, and perhaps seconds, up to the end of a day.
fn is_a_time(time: &str) -> bool {
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<u32>().ok();
    let most = [24, 59, 60];
    let clock = time.split(['+', '-', 'z']).next().unwrap_or_default();
    let parts: Vec<Option<u32>> = clock.split(':').map(digits).collect();
    parts.len() <= most.len() && parts.iter().zip(most).all(|(part, most)| part.is_some_and(|part| part <= most))
}

/// A day, in numbers or words.
fn one_day(date: &str) -> Result<Day, NotADay> {
    if date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit()) {
        return of(&date[..4], &date[4..6], &date[6..]);
    }
    let apart = at_letters(date);
    let parts: Vec<&str> =
        apart.split(|sign: char| sign.is_whitespace() || "-/.,".contains(sign)).filter(|part| !part.is_empty()).collect();
    let weekday = parts.first().and_then(|first| weekday(first));
    let meant = |part: &&str| !SILENT.contains(part) && self::weekday(part).is_none();
    let parts: Vec<&str> = parts.into_iter().filter(meant).collect();
    let day = in_parts(&parts, date)?;
    match weekday {
        Some(typed) if typed != weekday_of(day) => Err(NotADay::OtherWeekday(day)),
        _ => Ok(day),
    }
}

/// Words that say nothing about which day it is, and the ends of numbers that count days.
const SILENT: [&str; 14] = ["de", "of", "the", "on", "le", "den", "am", "el", "г", "st", "nd", "rd", "th", "er"];

/// A space wherever letters and digits meet: "02sep2024".
fn at_letters(date: &str) -> String {
    let mut apart = String::with_capacity(date.len() + 4);
    let mut last = ' ';
    for sign in date.chars() {
        if last.is_ascii_digit() && sign.is_alphabetic() || last.is_alphabetic() && sign.is_ascii_digit() {
            apart.push(' ');
        }
        apart.push(sign);
        last = sign;
    }
    apart
}

fn in_parts(parts: &[&str], whole: &str) -> Result<Day, NotADay> {
    let named: Vec<Option<usize>> = parts.iter().map(|part| month(part)).collect();
    match (parts, &named[..]) {
        ([day, _, year], [None, Some(month), None]) | ([_, day, year], [Some(month), None, None]) if year.len() == 4 => {
            of(year, &month.to_string(), day)
        }
        ([year, _, day], [None, Some(month), None]) if year.len() == 4 => of(year, &month.to_string(), day),
        ([year, month], [None, None]) | ([month, year], [None, None]) if year.len() == 4 && month.len() < 3 => {
            let month: u8 = month.parse().map_err(|_| NotADay::Unread)?;
            let (first, last) = Day::month_or_year(&format!("{year}-{month:02}")).ok_or(NotADay::NoSuchDay)?;
            Err(NotADay::Span(first, last))
        }
        ([_, year], [Some(month), None]) if year.len() == 4 => {
            let (first, last) = Day::month_or_year(&format!("{year}-{month:02}")).ok_or(NotADay::Unread)?;
            Err(NotADay::Span(first, last))
        }
        ([year, month, day], [None, None, None]) if year.len() == 4 && month.len() < 3 => of(year, month, day),
        // Which of the two is the month is a custom of countries.
        ([one, other, year], [None, None, None]) if year.len() == 4 && !whole.contains(' ') => {
            match (of(year, other, one), of(year, one, other)) {
                (Ok(day), Ok(same)) if day == same => Ok(day),
                (Ok(day), Ok(month)) => Err(NotADay::Either(day, month)),
                (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(only),
                (Err(why), Err(_)) => Err(why),
            }
        }
        // A year in two digits: whatever comes of it is not taken without asking.
        ([one, other, year], [None, None, None])
            if [one, other, year].iter().all(|part| matches!(part.len(), 1..=2)) && !whole.contains(' ') =>
        {
            let century = if *year < "50" { "20" } else { "19" };
            let year = format!("{century}{year:0>2}");
            match (of(&year, other, one), of(&year, one, other)) {
                (Ok(day), Ok(month)) if day != month => Err(NotADay::Either(day, month)),
                (Ok(only), _) | (_, Ok(only)) => Err(NotADay::ShortYear(only)),
                (Err(why), Err(_)) => Err(why),
            }
        }
        ([from, to, _, year], [None, None, Some(month), None]) if year.len() == 4 => {
            Err(NotADay::Span(of(year, &month.to_string(), from)?, of(year, &month.to_string(), to)?))
        }
        _ => Err(NotADay::Unread),
    }
}

fn of(year: &str, month: &str, day: &str) -> Result<Day, NotADay> {
    let number = |text: &str| if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse::<u16>().ok() } else { None };
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else { return Err(NotADay::Unread) };
    let written = |day: u16| Day::parse(&format!("{year:04}-{month:02}-{day:02}"));
    match (written(day), written(1)) {
        (Some(day), _) => Ok(day),
        (None, Some(first)) if (29..=31).contains(&day) => Err(NotADay::TooLate(first.first_of_next_month().previous())),
        _ => Err(NotADay::NoSuchDay),
    }
}

/// The number of a month, 1 to 12, by its name or by the first three letters that no other has.
fn month(part: &str) -> Option<usize> {
    let fits = |name: &&str| *name == part || part.chars().count() == 3 && name.starts_with(part);
    let mut months = MONTHS.iter().enumerate().filter(|(_, names)| names.iter().any(&fits));
    months.next().filter(|_| months.next().is_none()).map(|(at, _)| at + 1)
}

/// The day of the week, 0 for Monday, by its name or, in English, the first three letters of it.
pub(super) fn weekday(part: &str) -> Option<usize> {
    WEEKDAYS.iter().position(|names| names.contains(&part) || part.len() == 3 && names[0].starts_with(part))
}

/// 1 January 2024 was a Monday.
pub(super) fn weekday_of(day: Day) -> usize {
    Day::of(2024, 1, 1).days_until(day).rem_euclid(7) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Day = Day::of(2026, 11, 27);

    #[test]
    fn what_means_one_day_is_that_day() {
        let day = Day::of(2024, 9, 2);
        for typed in [
            "2024-09-02",
            "2024-9-2",
            "2024/09/02",
            "2024.9.2",
            "20240902",
            "2 September 2024",
            "2 Sep 2024",
            "2nd of September 2024",
            "September 2, 2024",
            "Sept. 2, 2024",
            "sept 2 2024",
            "Monday, 2 September 2024",
            "Mon 2 Sep 2024",
            "2-Sep-2024",
            "2 septembre 2024",
            "2 de septiembre de 2024",
            "2. September 2024",
            "2 сентября 2024",
            "２０２４-09-02",
            "2024–09–02",
            " 2024-09-02 ",
            "2024-09-02T10:00:00Z",
            "2024 September 2",
        ] {
            assert_eq!(read(typed, TODAY), Ok(day), "{typed}");
        }
        assert_eq!(read("25/12/2024", TODAY), Ok(Day::of(2024, 12, 25)));
        assert_eq!(read("12/25/2024", TODAY), Ok(Day::of(2024, 12, 25)));
        assert_eq!(read("09.09.2024", TODAY), Ok(Day::of(2024, 9, 9)));
        assert_eq!(read("1er mars 2024", TODAY), Ok(Day::of(2024, 3, 1)));
        assert_eq!(read("tomorrow", TODAY), Ok(Day::of(2026, 11, 28)));
        assert_eq!(read("Yesterday", TODAY), Ok(Day::of(2026, 11, 26)));
    }

    #[test]
    fn what_may_mean_two_days_or_none_is_told() {
        let either = NotADay::Either(Day::of(2024, 9, 2), Day::of(2024, 2, 9));
        assert_eq!(read("02/09/2024", TODAY), Err(either));
        assert_eq!(read("2.9.2024", TODAY), Err(either));
        assert_eq!(read("September 2024", TODAY), Err(NotADay::Span(Day::of(2024, 9, 1), Day::of(2024, 9, 30))));
        assert_eq!(read("2024-9", TODAY), read("September 2024", TODAY));
        assert_eq!(read("09/2024", TODAY), read("September 2024", TODAY));
        assert_eq!(read("2024", TODAY), Err(NotADay::Span(Day::of(2024, 1, 1), Day::of(2024, 12, 31))));
        assert_eq!(read("30 Feb 2024", TODAY), Err(NotADay::TooLate(Day::of(2024, 2, 29))));
        assert_eq!(read("2024-13-01", TODAY), Err(NotADay::NoSuchDay));
        assert_eq!(read("Tuesday, 2 September 2024", TODAY), Err(NotADay::OtherWeekday(Day::of(2024, 9, 2))));
        assert_eq!(read("2/9/24", TODAY), Err(either));
        assert_eq!(read("25/12/24", TODAY), Err(NotADay::ShortYear(Day::of(2024, 12, 25))));
        assert_eq!(read("2024-09-02T25:61:00Z", TODAY), Err(NotADay::NoSuchTime(Day::of(2024, 9, 2))));
        assert_eq!(read("2024-09-02 10:61", TODAY), Err(NotADay::NoSuchTime(Day::of(2024, 9, 2))));
        for typed in [
            "",
            "-1",
            "-2024-09-02",
            "next week",
            "2 September",
            "the second of September",
            "2024-09-02-03",
            "t",
            "٢",
            "2 jui 2024",
            "2024-09-02T",
        ] {
            assert_eq!(read(typed, TODAY), Err(NotADay::Unread), "{typed}");
        }
    }

    #[test]
    fn every_month_is_found_by_the_first_letters_that_no_other_has() {
        for (at, names) in MONTHS.iter().enumerate() {
            for name in *names {
                assert_eq!(month(name), Some(at + 1), "{name}");
                let short: String = name.chars().take(3).collect();
                // In French two months begin alike.
                assert_eq!(month(&short), Some(at + 1).filter(|_| short != "jui"), "{short}");
            }
        }
    }
}
