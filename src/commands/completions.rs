//! `roadmap completions`: the lines that have a shell ask the program what a word may become. They are a stub,
//! so that they fit every version, and say themselves where they go.

use serde::Serialize;

use crate::app::App;
use crate::error::Error;
use crate::plain::Plain;

/// Which shell.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "SHELL", value_enum, hide_possible_values = true)]
    shell: Shell,
}

/// A shell that can ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    Elvish,
    #[value(name = "powershell", alias = "pwsh")]
    Pwsh,
}

impl Shell {
    /// The command that puts the lines where the shell reads them.
    fn install(self) -> &'static str {
        match self {
            Self::Bash => "roadmap completions bash >> ~/.bashrc",
            Self::Zsh => "roadmap completions zsh >> ~/.zshrc",
            Self::Fish => "roadmap completions fish > ~/.config/fish/completions/roadmap.fish",
            Self::Elvish => "roadmap completions elvish >> ~/.config/elvish/rc.elv",
            Self::Pwsh => "roadmap completions powershell >> $PROFILE",
        }
    }

    /// The lines. That of zsh is a file of its `fpath` as well.
    fn stub(self) -> &'static str {
        match self {
            Self::Bash => "source <(ROADMAP_COMPLETE=bash roadmap 2>/dev/null)\n",
            Self::Zsh => concat!(
                "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n",
                "source <(ROADMAP_COMPLETE=zsh roadmap 2>/dev/null)\n",
                "if [ \"$funcstack[1]\" = \"_roadmap\" ]; then _clap_dynamic_completer_roadmap \"$@\"; fi\n",
            ),
            Self::Fish => "ROADMAP_COMPLETE=fish roadmap | source\n",
            Self::Elvish => "eval (env ROADMAP_COMPLETE=elvish roadmap | slurp)\n",
            Self::Pwsh => concat!(
                "$env:ROADMAP_COMPLETE = \"powershell\"; roadmap | Out-String | Invoke-Expression; ",
                "Remove-Item Env:\\ROADMAP_COMPLETE\n",
            ),
        }
    }
}

/// Prints them.
pub(super) fn run(app: &App, args: &Args) -> Result<(), Error> {
    #[derive(Serialize)]
    struct Lines {
        install: &'static str,
        lines: &'static str,
    }
    let first = if args.shell == Shell::Zsh { "#compdef roadmap\n" } else { "" };
    let lines = Lines { install: args.shell.install(), lines: args.shell.stub() };
    Ok(app.ui.answer(&lines, |lines, screen| {
        let install = (screen.text.home.install)(&Plain::line(lines.install));
        format!("{first}# {install}\n{}", lines.lines)
    })?)
}
