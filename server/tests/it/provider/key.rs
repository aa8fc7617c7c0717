//! Keys that sign, and the tokens that they make.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::rsa;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

/// A key that signs.
pub enum Key {
    Elliptic { id: String, pair: Box<EcdsaKeyPair> },
    Rsa { id: String, pair: Box<RsaKeyPair> },
}

impl Key {
    /// A new one on the curve P-256.
    pub fn elliptic(id: &str) -> Self {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &random).expect("a pair");
        Self::Elliptic { id: id.to_owned(), pair: Box::new(pair) }
    }

    /// The one in `rsa.der`, which is of use to nobody: making one takes too long for a test.
    pub fn rsa(id: &str) -> Self {
        let pair = RsaKeyPair::from_pkcs8(include_bytes!("rsa.der")).expect("a pair");
        Self::Rsa { id: id.to_owned(), pair: Box::new(pair) }
    }

    pub fn id(&self) -> &str {
        let (Self::Elliptic { id, .. } | Self::Rsa { id, .. }) = self;
        id
    }

    /// The half that everybody may see.
    pub fn shown(&self) -> Value {
        let text = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
        match self {
            Self::Elliptic { id, pair } => {
                let point = pair.public_key().as_ref();
                let (x, y) = (text(&point[1..33]), text(&point[33..65]));
                json!({ "kty": "EC", "use": "sig", "crv": "P-256", "alg": "ES256", "kid": id, "x": x, "y": y })
            }
            Self::Rsa { id, pair } => {
                let parts: rsa::PublicKeyComponents<Vec<u8>> = pair.public().into();
                json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": id, "n": text(&parts.n), "e": text(&parts.e) })
            }
        }
    }

    pub fn token(&self, claims: &Value) -> String {
        let random = SystemRandom::new();
        match self {
            Self::Elliptic { id, pair } => joined(&json!({ "alg": "ES256", "kid": id }), claims, |text| {
                pair.sign(&random, text).expect("a signature").as_ref().to_vec()
            }),
            Self::Rsa { id, pair } => joined(&json!({ "alg": "RS256", "kid": id }), claims, |text| {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, text, &mut signature).expect("a signature");
                signature
            }),
        }
    }
}

/// A token of three parts.
pub fn joined(head: &Value, claims: &Value, sign: impl FnOnce(&[u8]) -> Vec<u8>) -> String {
    let text = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
    let signed = format!("{}.{}", text(head.to_string().as_bytes()), text(claims.to_string().as_bytes()));
    let signature = text(&sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}
