//! The program `dorflinde`: reads its arguments and does one command.

fn main() -> std::process::ExitCode {
    server::commands::main()
}
