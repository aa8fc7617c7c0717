//! How each rule counts. One file for each; `count` of `election` is the only entrance.

pub(crate) mod equal_shares;
pub(crate) mod greedy;
pub(crate) mod irv;
pub(crate) mod phragmen;
pub(crate) mod ranked;
pub(crate) mod schulze;
pub(crate) mod stv;
pub(crate) mod sums;
pub(crate) mod yes_no;
