//! The program `dorflinde`: reads its arguments and does one command.

/// A page is some thousand small pieces of memory for a millisecond; the C library's allocator took a third of its time.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    server::commands::main()
}
