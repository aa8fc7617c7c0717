//! Ballot files.
