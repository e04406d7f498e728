//! Help, and refusals of what was typed, in the language asked for. The sentences are those of the arguments, in Indonesian; clap's
//! own words are English, so each language lacks one half.

mod english;
mod usage;
mod words;

#[cfg(test)]
mod tests;

use super::args::{Cli, Lang};
use clap::builder::{PossibleValue, StyledStr};
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};
use clap::{Arg, Command, CommandFactory, FromArgMatches, ValueEnum};
use std::ffi::{OsStr, OsString};

/// Reads the command line of this process; help and refusals end it.
pub(super) fn parse() -> Cli {
    let typed: Vec<_> = std::env::args_os().collect();
    let lang = chosen(&typed, std::env::var_os("PIAGAM_LANG").as_deref());
    read(&typed, lang).unwrap_or_else(|said| said.exit())
}

/// The language, known before anything is parsed: `--lang` as typed, else the variable, else Indonesian.
fn chosen(typed: &[OsString], variable: Option<&OsStr>) -> Lang {
    let known = |word: &OsStr| Lang::from_str(word.to_str()?, false).ok();
    let mut options = typed.iter().map(OsString::as_os_str).take_while(|word| *word != "--");
    while let Some(word) = options.next() {
        let value = if word == "--lang" {
            options.next()
        } else {
            word.to_str().and_then(|word| word.strip_prefix("--lang=")).map(OsStr::new)
        };
        if let Some(lang) = value.and_then(known) {
            return lang;
        }
    }
    variable.and_then(known).unwrap_or(Lang::Id)
}

fn read(typed: &[OsString], lang: Lang) -> Result<Cli, Error<Said>> {
    let mut command = worded(Cli::command(), lang);
    let read = command.try_get_matches_from_mut(typed).and_then(|mut found| Cli::from_arg_matches_mut(&mut found));
    read.map_err(|error| said(&error, &command, lang))
}

/// What clap would print, in the language: it keeps the stream, the colours and the exit code.
fn said(error: &Error, command: &Command, lang: Lang) -> Error<Said> {
    let text = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion => {
            words::own(lang, &error.render().ansi().to_string())
        }
        _ => usage::refusal(error, lang),
    };
    let mut said = Error::<Said>::new(error.kind()).with_cmd(command);
    said.insert(ContextKind::Custom, ContextValue::StyledStr(StyledStr::from(text)));
    said
}

/// Prints the text that is already in the language.
struct Said;

impl ErrorFormatter for Said {
    fn format_error(error: &Error<Self>) -> StyledStr {
        match error.get(ContextKind::Custom) {
            Some(ContextValue::StyledStr(text)) => text.clone(),
            _ => StyledStr::new(),
        }
    }
}

/// Every verb and option with its words in a language.
fn worded(mut command: Command, lang: Lang) -> Command {
    if lang == Lang::En {
        let texts = [command.get_about(), command.get_long_about(), command.get_after_help()];
        let [about, long, after] = texts.map(translated);
        command = about.into_iter().fold(command, Command::about);
        command = long.into_iter().fold(command, Command::long_about);
        command = after.into_iter().fold(command, Command::after_help);
    }
    command.mut_args(|arg| worded_arg(arg, lang)).mut_subcommands(|verb| worded(verb, lang))
}

fn worded_arg(mut arg: Arg, lang: Lang) -> Arg {
    let value = arg.get_value_names().and_then(|names| words::value(lang, names.first()?));
    if let Some(value) = value {
        arg = arg.value_name(value);
    }
    if lang == Lang::Id {
        return arg;
    }
    let [help, long] = [arg.get_help(), arg.get_long_help()].map(translated);
    arg = help.into_iter().fold(arg, Arg::help);
    with_choices(long.into_iter().fold(arg, Arg::long_help))
}

/// The choices of an option belong to its type, whose words cannot be replaced; so clap hides them and the help names them.
fn with_choices(arg: Arg) -> Arg {
    let choices = arg.get_possible_values();
    if choices.is_empty() || !arg.get_action().takes_values() {
        return arg;
    }
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let width = choices.iter().map(|choice| choice.get_name().len() + 1).max().unwrap_or_default();
    let names: Vec<_> = choices.iter().map(|choice| choice.get_name().to_owned()).collect();
    let line = |choice: &PossibleValue| {
        let name = format!("{}:", choice.get_name());
        format!("- {name:width$} {}", translated(choice.get_help()).unwrap_or_default())
    };
    let lines: Vec<_> = choices.iter().map(line).collect();
    arg.hide_possible_values(true)
        .help(format!("{help} [possible values: {}]", names.join(", ")))
        .long_help(format!("{help}\n\nPossible values:\n{}", lines.join("\n")))
}

fn translated(sentence: Option<&StyledStr>) -> Option<String> {
    let sentence = sentence?.to_string();
    Some(english::english(&sentence).map_or(sentence, str::to_owned))
}
