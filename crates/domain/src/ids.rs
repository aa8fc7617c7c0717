//! Ids as types of their own, so that an idea's id cannot be passed for a measure's.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::error::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self).map_err(|_| crate::error::Error::NotFound)
            }
        }
    )*};
}

id! {
    /// A municipality: the tenant.
    MunicipalityId
    AccountId
    /// One log-in of one device.
    SessionId
    ActionFieldId
    MeasureId
    ConsultationId
    IdeaId
    CommentId
    /// A time when all contributions of somebody were hidden at once.
    HidingId
    QuestionId
    OptionId
    DecisionId
    /// What a counted vote proposes for the roadmap.
    ProposalId
    /// A wish that waits for a second administrator.
    RoleRequestId
    /// A change of a running vote that waits for a second administrator.
    VoteChangeId
    InvitationId
    MailId
    JobId
}
