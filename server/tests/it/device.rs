//! A device with a passkey, as far as a server can tell: it makes a key, and signs what it is asked with it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};

/// Somebody is there, and it is the owner.
const PRESENT: u8 = 1;
const VERIFIED: u8 = 4;
/// A key comes along.
const WITH_KEY: u8 = 64;

/// A device that keeps one passkey.
pub struct Device {
    key: SigningKey,
    credential: [u8; 16],
    owner: String,
    counter: u32,
    /// Whether it has asked for finger, face or number.
    pub is_verified: bool,
    /// Where its browser thinks it is.
    pub origin: String,
}

impl Device {
    /// `number` tells devices apart.
    pub fn new(number: u8, origin: &str) -> Self {
        let key = SigningKey::from_slice(&[number.max(1); 32]).expect("a key");
        Self { key, credential: [number; 16], owner: String::new(), counter: 0, is_verified: true, origin: origin.to_owned() }
    }

    /// Makes the passkey that the server asks for; the answer as the page's script sends it.
    pub fn create(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("JSON");
        let options = &options["publicKey"];
        self.owner = options["user"]["id"].as_str().expect("an owner").to_owned();
        let (client, _) = self.client_data("webauthn.create", options);
        let mut data = self.data(options["rp"]["id"].as_str().expect("a site"), WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.credential);
        data.extend(self.public_key());
        // A map of three: fmt "none", attStmt {}, authData.
        let mut attestation = vec![0xa3, 0x63, b'f', b'm', b't', 0x64, b'n', b'o', b'n', b'e', 0x67];
        attestation.extend(b"attStmt");
        attestation.extend([0xa0, 0x68]);
        attestation.extend(b"authData");
        attestation.extend([0x58, u8::try_from(data.len()).expect("a short one")]);
        attestation.extend(data);
        self.told(json!({ "attestationObject": text(&attestation), "clientDataJSON": client, "transports": ["internal"] }))
    }

    /// Signs what the server asks.
    pub fn sign(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("JSON");
        let options = &options["publicKey"];
        self.counter += 1;
        let (client, hash) = self.client_data("webauthn.get", options);
        let data = self.data(options["rpId"].as_str().expect("a site"), 0);
        let signature: Signature = self.key.sign(&[data.as_slice(), &hash].concat());
        let response = json!({
            "authenticatorData": text(&data), "clientDataJSON": client, "signature": text(signature.to_der().as_bytes()),
            "userHandle": self.owner,
        });
        self.told(response)
    }

    /// The counter goes back, as that of a copy does.
    pub fn wind_back(&mut self) {
        self.counter = 0;
    }

    fn client_data(&self, kind: &str, options: &Value) -> (String, Vec<u8>) {
        let data =
            json!({ "type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false }).to_string();
        (text(data.as_bytes()), domain::crypto::hash(data.as_bytes()))
    }

    fn data(&self, site: &str, flags: u8) -> Vec<u8> {
        let flags = flags | PRESENT | if self.is_verified { VERIFIED } else { 0 };
        let mut data = domain::crypto::hash(site.as_bytes());
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// A COSE key: elliptic, ES256, P-256, and the point.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let bytes = point.as_bytes();
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        key.extend(&bytes[1..33]);
        key.extend([0x22, 0x58, 0x20]);
        key.extend(&bytes[33..]);
        key
    }

    fn told(&self, response: Value) -> String {
        let id = text(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} }).to_string()
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
