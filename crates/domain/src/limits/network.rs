//! The network that a request comes from, known only as a keyed hash: enough to count, useless for finding anybody.

use std::net::{IpAddr, Ipv6Addr};

use crate::crypto::keyed_hash;

/// A hash of an IPv4 address or an IPv6 /64, under a key that lives in memory for a day. Two are compared, nothing else can be done.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network([u8; 16]);

impl Network {
    /// Where no connection told an address: all such requests are one network.
    pub const UNKNOWN: Self = Self([0; 16]);

    pub(super) fn of(key: &[u8], ip: IpAddr) -> Self {
        let hash = match ip.to_canonical() {
            IpAddr::V4(ip) => keyed_hash(key, &[b"4", &ip.octets()]),
            IpAddr::V6(ip) => keyed_hash(key, &[b"6", &prefix(ip)]),
        };
        let mut short = [0; 16];
        short.copy_from_slice(&hash[..16]);
        Self(short)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// One connection has a whole /64; who walks through it is still one.
fn prefix(ip: Ipv6Addr) -> [u8; 8] {
    let [a, b, c, d, e, f, g, h, ..] = ip.octets();
    [a, b, c, d, e, f, g, h]
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Network")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_64_is_one_network_and_nothing_of_it_is_shown() {
        let of = |key: &[u8], ip: &str| Network::of(key, ip.parse().expect("an address"));
        assert_eq!(of(b"k", "2001:db8:1:2::1"), of(b"k", "2001:db8:1:2:ffff::9"));
        assert_ne!(of(b"k", "2001:db8:1:2::1"), of(b"k", "2001:db8:1:3::1"));
        assert_eq!(of(b"k", "::ffff:192.0.2.7"), of(b"k", "192.0.2.7"), "the same address, written for both worlds");
        assert_ne!(of(b"k", "192.0.2.7"), of(b"k", "192.0.2.8"));
        assert_ne!(of(b"k", "192.0.2.7"), of(b"other day", "192.0.2.7"));
        assert_eq!(format!("{:?}", of(b"k", "192.0.2.7")), "Network");
    }
}
