//! How often something may be done: the numbers, the counting, and from where somebody asks.

mod counting;
mod limit;
mod network;

pub use counting::{Limits, Reserved};
pub use limit::{
    CODE_OF_ADDRESS, CODE_OF_NETWORK, COMMENTS_PER_DAY, COMMENTS_PER_MINUTE, EID, EXPORT, EXPORT_OF_NETWORK, GUEST,
    GUEST_WITHOUT_TASK, IDEAS_PER_DAY, LOOK_UP, Limit, MAILS_PER_HOUR, Per, REGISTER, REPORT, RESET_OF_ADDRESS, RESET_OF_NETWORK,
    SIGN_IN, UPLOAD, VOTE, VOTE_BY_CODE,
};
pub use network::Network;
