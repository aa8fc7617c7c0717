//! The kinds of events, as they are stored.

use crate::words::text_enum;

text_enum! {
    /// What happened.
    pub enum Kind {
        SignedIn = "signed_in",
        /// A wrong password for this account.
        SignInFailed = "sign_in_failed",
        /// The right password for a blocked account.
        SignInBlocked = "sign_in_blocked",
        PasswordChanged = "password_changed",
        ResetRequested = "reset_requested",
        PasswordReset = "password_reset",
        EmailChanged = "email_changed",
        EmailRestored = "email_restored",
        FactorAdded = "factor_added",
        FactorRemoved = "factor_removed",
        /// A wrong code after the right password.
        FactorFailed = "factor_failed",
        RecoveryCodesMade = "recovery_codes_made",
        RecoveryCodeUsed = "recovery_code_used",
        RoleChanged = "role_changed",
        Blocked = "blocked",
        Unblocked = "unblocked",
        /// Asked for something that the role does not allow.
        Denied = "denied",
        /// Took along, or erased, what the account holds.
        DataExported = "data_exported",
        ErasureRequested = "erasure_requested",
    }
}
