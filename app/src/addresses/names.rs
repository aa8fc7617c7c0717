//! Pages with nothing in their address, by part.

pub const PEOPLE: &str = "/verwaltung/personen";
pub const AUDIT: &str = "/verwaltung/protokoll";
pub const AUDIT_CSV: &str = "/verwaltung/protokoll.csv";
pub const OWN_LOOKS: &str = "/konto/einblicke";
pub const INVITATION: &str = "/einladung";

pub const MAILS: &str = "/verwaltung/e-mails";
pub const UNSUBSCRIBE: &str = "/abmelden";

pub const PRIVACY: &str = "/datenschutz";
pub const IMPRINT: &str = "/impressum";
pub const ACCESSIBILITY: &str = "/barrierefreiheit";
pub const RULES: &str = "/nutzungsregeln";
pub const CONTACT: &str = "/kontakt";
pub const OWN_DATA: &str = "/konto/daten";
pub const OWN_DATA_FILE: &str = "/konto/daten.json";
pub const ERASE: &str = "/konto/loeschen";
pub const NOTICES: &str = "/moderation/meldungen";
pub const EDIT_LEGAL: &str = "/verwaltung/rechtstexte";
pub const EDIT_EMBLEM: &str = "/verwaltung/wappen";
pub const PROCESSING: &str = "/verwaltung/verarbeitungsverzeichnis";
pub const PROCESSING_CSV: &str = "/verwaltung/verarbeitungsverzeichnis.csv";

pub const STRATEGY: &str = "/strategie";
pub const ROADMAP: &str = "/fahrplan";
pub const CONSULTATIONS: &str = "/beteiligungen";
pub const IDEAS: &str = "/ideen";
pub const NEW_IDEA: &str = "/ideen/neu";
pub const RECEIPT: &str = "/quittung";
pub const CONTRIBUTIONS: &str = "/meine-beitraege";
pub const ACCOUNT: &str = "/konto";
pub const IDENTITY: &str = "/konto/identitaet";
pub const EID: &str = "/konto/identitaet/eid";
/// Where the provider of electronic identities leads back to; known to it, so it must stay.
pub const EID_BACK: &str = "/konto/identitaet/eid/zurueck";
pub const SIGN_IN: &str = "/konto/anmelden";
pub const ENTER_CODE: &str = "/konto/anmelden/code";
pub const MAIL_SIGN_IN: &str = "/konto/anmelden/mail";
pub const MAIL_CODE: &str = "/konto/anmelden/mail/code";
pub const FACTOR: &str = "/konto/zweiter-faktor";
pub const RECOVERY_CODES: &str = "/konto/zweiter-faktor/codes";
pub const PASSKEYS: &str = "/konto/passkeys";
pub const REGISTER: &str = "/konto/registrieren";
pub const CONFIRM: &str = "/konto/bestaetigen";
pub const COUNTER: &str = "/schalter";
pub const COUNTER_IDEA: &str = "/schalter/idee";
pub const COUNTER_SLIP: &str = "/schalter/quittung";
pub const FORGOT: &str = "/konto/passwort-vergessen";
pub const FORGOT_SENT: &str = "/konto/passwort-vergessen/unterwegs";
pub const PASSWORD: &str = "/konto/passwort";
pub const EMAIL: &str = "/konto/e-mail";
/// Password managers look here for the page to change a password.
pub const WELL_KNOWN_PASSWORD: &str = "/.well-known/change-password";
pub const QUEUE: &str = "/moderation";
pub const WAITING_ACCOUNTS: &str = "/moderation/konten";
pub const ADMINISTRATION: &str = "/verwaltung";
pub const MANAGE_CONSULTATIONS: &str = "/verwaltung/beteiligungen";
pub const NEW_CONSULTATION: &str = "/verwaltung/beteiligungen/neu";
pub const RESIDENTS: &str = "/verwaltung/melderegister";
pub const CODES: &str = "/verwaltung/codes";
pub const RIGHTS: &str = "/verwaltung/rechte";
pub const COUNCIL: &str = "/gemeinderat";
pub const MAILBOX: &str = "/demo/postfach";
pub const DEMO_MUNICIPALITIES: &str = "/gemeinden";

pub const STRATEGY_FILE: &str = "/strategie/datei";
pub const BLOCKED_DOMAINS: &str = "/verwaltung/schutz";
pub const EDIT_STRATEGY: &str = "/verwaltung/strategie";
pub const IMPORT_STRATEGY: &str = "/verwaltung/strategie/datei";
pub const NEW_ACTION_FIELD: &str = "/verwaltung/handlungsfelder/neu";
pub const NEW_MEASURE: &str = "/verwaltung/massnahmen/neu";
pub const EDIT_CONSULTATIONS: &str = "/verwaltung/beteiligungen";
