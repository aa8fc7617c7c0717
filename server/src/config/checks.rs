//! What settings must hold together, and what keeps the program from starting.

use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::Settings;
use crate::failure::Failure;
use crate::middleware::network::Proxies;
use crate::middleware::protection::Protection;
use crate::serve::Outside;

/// What everybody on the machine may do with a file.
const BY_OTHERS: u32 = 0o007;

impl Settings {
    pub(super) fn check(&self) -> Result<(), Failure> {
        let origin = self.origin.as_str();
        if !(origin.is_empty() || origin.starts_with("https://") || origin.starts_with("http://") && !self.is_public()) {
            return Err(Failure::new(format!(
                "origin: {origin:?} must begin with https:// (passwords and votes pass through it)"
            )));
        }
        if origin.ends_with('/') || origin.matches('/').count() > 2 {
            return Err(Failure::new(format!("origin: {origin:?} must end after the host or port")));
        }
        if self.connections_max == 0 {
            return Err(Failure::new("connections_max: must be at least 1"));
        }
        self.outside()?;
        self.check_eid()?;
        if let Err(name) = self.password_costs().check() {
            return Err(Failure::new(format!("password_…: {name} is out of bounds")));
        }
        if !self.smtp_url.is_empty() {
            crate::post::relay(&self.smtp_url)?;
        }
        crate::post::sender(&self.mail_from).map(drop)
    }

    fn check_eid(&self) -> Result<(), Failure> {
        let issuer = self.eid_issuer.as_str();
        if issuer.is_empty() {
            return Ok(());
        }
        let host = issuer.strip_prefix("https://").or(issuer.strip_prefix("http://127.0.0.1:"));
        if host.is_none_or(str::is_empty) || !issuer.bytes().all(|byte| byte.is_ascii_graphic() && !b"@?#".contains(&byte)) {
            return Err(Failure::new(format!("eid_issuer: {issuer:?} must begin with https:// and be an address alone")));
        }
        for (key, value) in
            [("eid_client_id", &self.eid_client_id), ("eid_client_secret", &self.eid_client_secret), ("eid_name", &self.eid_name)]
        {
            if value.trim().is_empty() {
                return Err(Failure::new(format!("{key}: must be set, because eid_issuer is")));
            }
        }
        if cfg!(not(feature = "eid")) {
            return Err(Failure::new("eid_issuer: this program was built without electronic identities (feature eid)"));
        }
        Ok(())
    }

    /// What lies around the program.
    ///
    /// # Errors
    /// Names what cannot be read.
    pub fn outside(&self) -> Result<Outside, Failure> {
        let proxies = Proxies::read(&self.trusted_proxies);
        let proxies = proxies.map_err(|wrong| {
            Failure::new(format!("trusted_proxies: {wrong:?} is neither an address nor a range like 10.0.0.0/8"))
        })?;
        Protection::new(true, &self.frame_ancestors)
            .map_err(|wrong| Failure::new(format!("frame_ancestors: {wrong:?} is no origin like https://www.example.de")))?;
        let (contact, metrics) = (&self.security_contact, &self.metrics_listen);
        let is_contact = ["mailto:", "https://"].iter().any(|start| contact.starts_with(start));
        if !(contact.is_empty() || is_contact && contact.bytes().all(|byte| byte.is_ascii_graphic())) {
            return Err(Failure::new(format!("security_contact: {contact:?} must begin with mailto: or https://")));
        }
        if !metrics.is_empty() && metrics.parse::<SocketAddr>().is_err() {
            return Err(Failure::new(format!("metrics_listen: {metrics:?} is no address with a port")));
        }
        let (frame_ancestors, security_contact) = (self.frame_ancestors.clone(), contact.clone());
        Ok(Outside { proxies, frame_ancestors, security_contact, ..Outside::default() })
    }

    /// Whether people reach it from elsewhere: its address is not one of this machine.
    pub fn is_public(&self) -> bool {
        let host = self.origin.split_once("://").map(|(_, host)| host).unwrap_or_default();
        let name = if host.starts_with('[') { host.split_inclusive(']').next() } else { host.split(':').next() };
        !matches!(name.unwrap_or_default(), "" | "localhost" | "127.0.0.1" | "[::1]")
    }

    /// A file with a password in it is not for everybody on the machine.
    pub(super) fn check_secrecy(&self, file: &Path) -> Result<(), Failure> {
        let has_password = [&self.smtp_url, &self.database_url].iter().any(|url| url.contains('@'));
        let has_password = has_password || !self.eid_client_secret.is_empty();
        let mode = file.metadata().map(|data| data.permissions().mode()).unwrap_or_default();
        if has_password && mode & BY_OTHERS != 0 {
            let name = file.display();
            return Err(Failure::new(format!(
                "{name} holds a password and everybody on this machine can read it: chmod o= {name}"
            )));
        }
        Ok(())
    }
}
