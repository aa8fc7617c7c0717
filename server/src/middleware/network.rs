//! From where somebody asks: the connection's address, or what a trusted proxy says of it. Kept as a keyed hash, and only so.

use std::net::IpAddr;
use std::str::FromStr;

use app::state::App;
use axum::extract::Request;
use axum::http::HeaderMap;
use domain::limits::Network;

/// The header that proxies write into. Each appends the address it was called from, so the last one is what our own proxy saw, and whatever
/// stands before it may be made up. No other header of this kind is read.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The other end of a connection; `listen` puts it into each request.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// The proxies whose word counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Range>);

/// Addresses that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    first: u128,
    bits: u32,
}

/// Puts the network into the request and takes the address out of it.
pub fn note(app: &App, proxies: &Proxies, request: &mut Request) {
    let peer = request.extensions_mut().remove::<Peer>();
    let network = match peer {
        Some(Peer(ip)) => app.limits.network(proxies.asking(ip, request.headers())),
        None => Network::UNKNOWN,
    };
    request.extensions_mut().insert(network);
}

impl Proxies {
    /// Addresses or ranges, such as `127.0.0.1` and `10.0.0.0/8`.
    ///
    /// # Errors
    /// What cannot be read.
    pub fn read(texts: &[String]) -> Result<Self, String> {
        texts.iter().map(|text| text.trim().parse().map_err(|()| text.clone())).collect::<Result<_, _>>().map(Self)
    }

    /// Counted from the right: the first address that is no trusted proxy. What cannot be read ends the search, as whoever wrote it is known.
    fn asking(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut known = peer;
        let lines = headers.get_all(FORWARDED_FOR).iter().rev();
        let mut said = lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
        while self.trusts(known) {
            match said.next().and_then(|text| text.trim().parse().ok()) {
                Some(ip) => known = ip,
                None => break,
            }
        }
        known
    }

    fn trusts(&self, ip: IpAddr) -> bool {
        let number = number(ip);
        self.0.iter().any(|range| (number ^ range.first).leading_zeros() >= range.bits)
    }
}

/// Both kinds of addresses in one space.
fn number(ip: IpAddr) -> u128 {
    match ip {
        IpAddr::V4(ip) => ip.to_ipv6_mapped().to_bits(),
        IpAddr::V6(ip) => ip.to_bits(),
    }
}

impl FromStr for Range {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (ip, bits) = text.split_once('/').map_or((text, None), |(ip, bits)| (ip, Some(bits)));
        let ip: IpAddr = ip.parse().map_err(|_| ())?;
        let (own, before) = if ip.is_ipv4() { (32, 96) } else { (128, 0) };
        let bits: u32 = bits.map_or(Ok(own), str::parse).map_err(|_| ())?;
        if bits > own { Err(()) } else { Ok(Self { first: number(ip), bits: before + bits }) }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn asking(trusted: &[&str], peer: &str, lines: &[&'static str]) -> String {
        let trusted: Vec<String> = trusted.iter().map(|text| (*text).to_owned()).collect();
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(line));
        }
        headers.insert("x-real-ip", HeaderValue::from_static("203.0.113.1"));
        headers.insert("forwarded", HeaderValue::from_static("for=203.0.113.1"));
        Proxies::read(&trusted).expect("ranges").asking(peer.parse().expect("an address"), &headers).to_string()
    }

    #[test]
    fn what_stands_in_headers_counts_only_from_trusted_proxies_and_from_the_right() {
        let none: &[&str] = &[];
        assert_eq!(asking(none, "198.51.100.9", &["203.0.113.1"]), "198.51.100.9", "nobody is trusted unless it is set");
        assert_eq!(asking(&["127.0.0.1"], "198.51.100.9", &["203.0.113.1"]), "198.51.100.9", "not from somebody else");
        assert_eq!(asking(&["127.0.0.1"], "127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(asking(&["127.0.0.1"], "127.0.0.1", &["203.0.113.1, 198.51.100.9"]), "198.51.100.9", "the left is made up");
        assert_eq!(asking(&["127.0.0.1"], "127.0.0.1", &["203.0.113.1", "198.51.100.9"]), "198.51.100.9", "also in two lines");
        let two = ["127.0.0.1", "10.0.0.0/8"];
        assert_eq!(asking(&two, "127.0.0.1", &["203.0.113.1, 198.51.100.9, 10.1.2.3"]), "198.51.100.9");
        assert_eq!(asking(&two, "127.0.0.1", &["10.1.2.3"]), "10.1.2.3", "only proxies: the farthest of them");
        assert_eq!(asking(&["127.0.0.1"], "127.0.0.1", &["203.0.113.1, x"]), "127.0.0.1", "what cannot be read ends the search");
        assert_eq!(asking(&["::1", "fd00::/8"], "::1", &["2001:db8::7, fd12::1"]), "2001:db8::7");
        assert_eq!(asking(&["127.0.0.0/8"], "::ffff:127.0.0.9", &["192.0.2.7"]), "192.0.2.7");
    }

    #[test]
    fn a_range_that_is_none_is_named() {
        for wrong in ["localhost", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/", ""] {
            assert_eq!(Proxies::read(&[wrong.to_owned()]), Err(wrong.to_owned()));
        }
    }
}
