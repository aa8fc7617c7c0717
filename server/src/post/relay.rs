//! Which relay a setting means. TLS always, unless the relay is on this machine.

use std::net::IpAddr;

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;

use crate::failure::Failure;

/// When the line is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tls {
    /// From the first byte (`smtps://`).
    FromTheStart,
    /// By STARTTLS; without it nothing is sent.
    Demanded,
    /// Only on this machine.
    None,
}

/// Where the relay is and how it is talked to.
#[derive(Clone, Debug)]
pub(crate) struct Relay {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) tls: Tls,
    pub(super) credentials: Option<Credentials>,
}

/// The relay that a setting describes. Connects to nothing.
pub(crate) fn relay(smtp_url: &str) -> Result<Relay, Failure> {
    let wrong = |why: &str| Failure::new(format!("smtp_url: {why}"));
    let uri: http::Uri = smtp_url.parse().map_err(|_| wrong("not an address such as smtps://user:password@host"))?;
    let host = uri.host().ok_or_else(|| wrong("no host"))?.trim_start_matches('[').trim_end_matches(']').to_owned();
    let (tls, port) = match uri.scheme_str() {
        Some("smtps") => (Tls::FromTheStart, 465),
        Some("smtp") if is_this_machine(&host) => (Tls::None, 25),
        Some("smtp") => (Tls::Demanded, 587),
        _ => return Err(wrong("must begin with smtp:// or smtps://")),
    };
    let user_info = uri.authority().and_then(|authority| authority.as_str().rsplit_once('@')).map(|(user, _)| user);
    let credentials = user_info.map(|info| {
        let (user, password) = info.split_once(':').unwrap_or((info, ""));
        Some(Credentials::new(decoded(user)?, decoded(password)?))
    });
    let credentials = match credentials {
        Some(None) => return Err(wrong("user or password is not percent-encoded text")),
        Some(known) => known,
        None => None,
    };
    Ok(Relay { port: uri.port_u16().unwrap_or(port), host, tls, credentials })
}

pub(crate) fn sender(mail_from: &str) -> Result<Mailbox, Failure> {
    mail_from.parse().map_err(|e| Failure::new(format!("mail_from: {mail_from:?}: {e}")))
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// `%40` → `@`, as a password may hold what an address may not.
fn decoded(text: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_elsewhere_must_encrypt() {
        let of = |url: &str| relay(url).map(|relay| (relay.host, relay.port, relay.tls)).expect("a relay");
        assert_eq!(of("smtp://mail.example.de"), ("mail.example.de".to_owned(), 587, Tls::Demanded));
        assert_eq!(of("smtp://mail.example.de:25?tls=opportunistic").2, Tls::Demanded);
        assert_eq!(of("smtps://mail.example.de"), ("mail.example.de".to_owned(), 465, Tls::FromTheStart));
        assert_eq!(of("smtp://127.0.0.1:2525"), ("127.0.0.1".to_owned(), 2525, Tls::None));
        assert_eq!(of("smtp://0.0.0.0:2525").2, Tls::Demanded);
        assert!(relay("http://mail.example.de").is_err());
    }

    #[test]
    fn a_password_may_hold_what_an_address_may_not() {
        let known = relay("smtps://post%40lindach.example:a%3Ab%2Fc@mail.example.de").expect("a relay").credentials;
        assert_eq!(known, Some(Credentials::new("post@lindach.example".to_owned(), "a:b/c".to_owned())));
        assert!(relay("smtps://a%4:b@mail.example.de").is_err());
        assert!(relay("smtps://mail.example.de").expect("a relay").credentials.is_none());
    }
}
