//! HTTP tests: a mirror of the addresses. The real server on a real port and database.

#[expect(dead_code, reason = "shared with the abuse cases; each uses its part")]
mod kit;
#[expect(dead_code, reason = "shared with the abuse cases; each uses its part")]
mod sink;

mod accounts;
mod ballots;
mod changes;
mod commands;
mod consultations;
mod decisions;
mod demo;
mod device;
mod dossiers;
#[cfg(feature = "eid")]
mod eid;
mod emblem;
mod entitled;
mod factors;
mod ideas;
mod identity;
mod kept;
mod legal;
mod mail;
mod notices;
mod outcomes;
mod papers;
mod passkeys;
mod plans;
mod privacy;
mod proposals;
#[cfg(feature = "eid")]
mod provider;
mod rules;
mod shell;
mod spam;
mod staff;
mod start;
mod strategy;
mod surveys;
mod turnout;
mod votes;
